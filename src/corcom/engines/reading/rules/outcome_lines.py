"""A line that only says how a vote ended ("Approved 5-0-1", "Adopted by 12 votes to 3.") decides what the paragraph above it puts."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context

_LONGEST = 110
_LEAST_WORDS = 4
_HOW = (
    r"(?:by |with |avec |con |par |por )?(?:an? )?(?:unanim\w+|consensus|consenso|acclamation|general consent|all|(?:l['’])?unanimité|"
    r"[(\[]?\d{1,4}\s?[-\u2013/:]\s?\d{1,4}(?:\s?[-\u2013/:]\s?\d{1,4})?[)\]]?|"
    r"\d{1,4} (?:votes?|voix|votos) (?:to|against|contre|contra|a) \d{1,4}|[(\[]?\d{1,4} (?:for|in favou?r|yes|ayes?|pour)\b.{1,30})"
)
_OUTCOME = re.compile(
    r"[\s*_(\[]*(?:(?:the )?(?:motion|vote|resolution|proposal|result)(?: was| is)?\s?[:\u2013-]?\s*)?"
    r"(?:approved|pass(?:ed|es)|carrie[ds]|adopted|agreed|accepted|ratified|aprobad[oa]s?|adopté(?:e?s)?|approuvé(?:e?s)?|voté(?:e?s)?)"
    rf"[\s:,]*{_HOW}[\s.)\]*_]*|"
    r"(?!.*\b(?:that|to)\b)[\s*_(\[|]*(?:moved|proposed|mover|proposer)\b\W{0,3}(?:by )?[^;\n]{2,50}?\W"
    r"(?:seconded|seconder|2nd)\b\W{0,3}(?:by )?[^;]{2,50}?\W"
    r"(?:(?:result|vote|motion|outcome)\b\W{0,3})?(?:was )?(?:passed|carried|approved|adopted|agreed)(?: unanimously)?[\s.)\]*_|]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=2)
def outcome_lines(context: Context) -> dict[int, Block]:
    """The paragraph that was decided on, by the line of the outcome right below it."""
    found: dict[int, Block] = {}
    above: Block | None = None
    for block in context.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        words = context.text[block.body : block.end] if block.end - block.body <= _LONGEST else ""
        if words and above is not None and above.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and _OUTCOME.fullmatch(words):
            if len(context.text[above.body : above.end].split()) >= _LEAST_WORDS:
                found[block.line] = above
            continue
        above = block
    return found
