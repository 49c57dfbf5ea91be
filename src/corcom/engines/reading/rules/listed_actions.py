"""The items of a section of actions, and of a section that goes through earlier ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.rules.action_label_forms import NEXT_TASK, TRAILING_CODE
from corcom.kernel.values import value

NOTHING = re.compile(
    r"\W*(?:there (?:are|were) (?:no|ongoing|some|still|several)?\b.{0,20}?actions?\b.{0,50}|none|nil|no (?:new |further |"
    r"outstanding )?actions?\b.{0,40}|n/?a|aucune?|ninguna|néant)\W*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[\s*_]*\([^()]{10,400}\)[\s*_.]*|\[?(?:cols|%|options|width)[^\]\n]*\]\s*(?:\|={3,})?\s*")
_SITTING = re.compile(
    r"(?:[A-Z][^.;:]{0,120}, )?(?:[Tt]he |[Oo]ur )?(?:next|following|\w+) (?:meeting|call|telecon\w*|session)s? (?:will|is|are|was)\b",
    re.DOTALL,
)
_REVIEW = re.compile(
    r"\b(?:actions?|action (?:items?|points?)|APs?|tasks|undertakings|follow[ -]?ups?|suivi|acciones|matters arising|mesures)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:from|last|previous|earlier|review|status|progress|arising|outstanding|open|pending|ongoing|"
    r"prior|past|follow|suivi|anterior\w*|précédent\w*)\b",
    re.IGNORECASE,
)


_LABEL_TITLES = frozenset(
    ("action", "actions", "action point", "action points", "action item", "action items", "to do", "todo", "task", "à faire", "acción")
)
_BELOW_LABEL = 3
_LEAST_LABELS = 3


@value
class MarkedAction:
    """One action that the layout marks: its code points with the label, where its words begin, what the label says.

    `status` is what a check box says; `needs_owner`: without an owner it is no action; `owners` are those named in the label;
    `depth` is the indent; `rule` names what found it.
    """

    start: int
    body: int
    end: int
    rule: str
    identifier: str | None = None
    owners: tuple[str, ...] = ()
    status: str | None = None
    depth: int = 0
    confidence: float = 0.9
    needs_owner: bool = False


def reviews_actions(context: Context, block: Block) -> bool:
    """Whether a block stands under a heading that goes through earlier actions ("Status of previous action items")."""
    section = context.section_of(block.line)
    return section is not None and _names_review(section.title)


@lru_cache(maxsize=500)
def _names_review(title: str) -> bool:
    """Remembered, as every block below a heading asks."""
    return len(title) < 90 and bool(_REVIEW.search(title) and _EARLIER.search(title))


def listed_actions(context: Context, book: OwnerBook, block: Block, *, rule: str = "action-section") -> Iterator[MarkedAction]:
    """The items of a section of actions; a paragraph whose lines each begin with an owner is several."""
    text = context.text
    words = text[block.body : block.end]
    if NOTHING.fullmatch(words) or not re.search(r"\w{2}", words) or _ASIDE.fullmatch(words) or _SITTING.match(words):
        return
    loose = rule == "action-review" or (rule == "action-section" and block.kind is BlockKind.PARAGRAPH and not block.marker)
    loose = loose and not _stands_below_label(context, block)
    for start, end in _assigned_lines(context, book, block):
        code = TRAILING_CODE.match(text[start:end])
        identifier = code["code"] if code and any(c.isdigit() for c in code["code"]) else None
        body = start + code.end() if code and identifier else start
        marker = block.marker if start <= block.body and re.search(r"[A-Za-z]+.?\d", block.marker) else None
        yield MarkedAction(start, body, end, rule, identifier or marker, depth=block.depth, confidence=0.8, needs_owner=loose)


def _stands_below_label(context: Context, block: Block) -> bool:
    """Whether a paragraph comes right below a heading "Action" that stands under item after item, so that it labels what follows."""
    section = context.section_of(block.line)
    if section is None or section.title.strip(" *_:.").lower() not in _LABEL_TITLES or block.line - section.line > _BELOW_LABEL:
        return False
    return sum(1 for other in context.sections if other.title == section.title) >= _LEAST_LABELS


def _assigned_lines(context: Context, book: OwnerBook, block: Block) -> list[tuple[int, int]]:
    begin = context.text.rfind("[", block.start, block.body) if block.marker.endswith("[") else -1  # "- [Lea] mend the gate"
    starts = [block.body if begin < 0 else begin, *(hit.end() for hit in NEXT_TASK.finditer(context.text, block.body, block.end))]
    for line in context.lines[block.line : block.last_line]:
        code = TRAILING_CODE.match(line.text)
        if code and any(c.isdigit() for c in code["code"]) and TRAILING_CODE.match(context.text[block.body : block.body + 60]):
            starts.append(line.start)
            continue
        if not re.search(
            r"[.!)\]:;]\s*\Z|\b(?:done|closed|open|ongoing|pending|completed)\W*\Z", context.text[starts[-1] : line.start - 1]
        ):
            continue
        opening = re.match(rf"\s*([^.;:\n]{{2,80}}?)\s+(?:{any_of('TO')}|{any_of('SHALL')})\s", line.text)
        if opening and owners_of(opening[1], book):
            starts.append(line.start)
    starts = sorted(set(starts))
    return list(zip(starts, [*starts[1:], block.end], strict=True))
