"""States and regions that came into a working group, where the sentence says so in plain words and the theme is beyond doubt.

Careful on purpose: committees of every field have teams that people join. A proposal needs a State or a region of the world right before
the verb, the group or team right behind it, and a theme of the Convention in the sentence or in the passage that it continues.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corcom.engines.reading.context import Context
from corcom.engines.reading.group_members import region_in
from corcom.engines.reading.names import NameHit, names_in
from corcom.engines.reading.quick_look import may_match
from corcom.engines.reading.rules.sentences import flattened, sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.themes import theme_named
from corcom.kernel.words import ProposalKind, Theme

_GROUP = r"(?:the |their |its |a )?(?:[\w-]+ ){0,5}?(?:working group|team)\b"
_NOW = r"(?:now |also |henceforth |since |since then |recently )?"
_JOINED = re.compile(
    rf"\b(?:(?:was|were|is|are|has been|have been) {_NOW}(?:added to|taken into|brought into|included in|admitted to|within|part of|"
    rf"covered by|an? members? of|members of)|"
    rf"(?:has |have )?(?:joined|become members? of|become a member of|became members? of|became a member of))"
    rf" {_GROUP}",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|would|should|could|might|if|whether|invited|asked|proposed|hope[ds]?|wish\w*)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,]*(?:(?:has|have|which|who|also|then|now|both)\s)*\Z")
_JOIN = re.compile(r"\s*(?:,|and|,\s*and|&)\s*(?:the\s)?", re.IGNORECASE)
_BACK = 6  # so many blocks back may the theme of "the team" have been named


def read_group_members(context: Context) -> Iterable[Proposal]:
    """A proposal for each State, and one for the regions, that a sentence puts into a working group."""
    blocks = told_blocks(context) if may_match(_JOINED, context.lowered) else ()
    for place, block in enumerate(blocks):
        if not may_match(_JOINED, context.text[block.start : block.end].lower()):
            continue
        before = " ".join(context.text[b.start : b.end] for b in blocks[max(0, place - _BACK) : place])
        for sentence in sentences_in(context.text, block.body, block.end):
            yield from _members(context, sentence, before)


def _members(context: Context, sentence: Span, before: str) -> Iterator[Proposal]:
    words, places = flattened(context.text[sentence.start : sentence.end])
    joined = _JOINED.search(words)
    if not joined or _DENIED.search(words[max(0, joined.start() - 40) : joined.end()]):
        return
    theme = theme_named(words)
    sure = 0.8 if theme else 0.55
    theme = theme or _theme_before(before)
    if theme is None:
        return
    states = _subject(words, joined.start())
    clause = re.split(r"[;:–—]", words[: joined.start()])[-1]
    found = region_in(clause) if not states else ""
    region = found if found and _BETWEEN.search(clause[clause.rfind(found[-4:]) + 4 :]) else ""
    start = states[0].start if states else joined.start() - len(clause) + len(clause) - len(clause.lstrip())
    for name, iso3 in [(state.printed, state.iso3) for state in states] or ([("", None)] if region else []):
        yield context.propose(
            ProposalKind.GROUP_MEMBER,
            {"name": name, "iso3": iso3, "region": region, "theme": theme.value},
            rule="working-group-member",
            start=sentence.start + places[start],
            end=sentence.end,
            confidence=sure,
        )


def _subject(words: str, verb: int) -> list[NameHit]:
    """The States named side by side right before the verb."""
    hits = [hit for hit in names_in(words[:verb]) if hit.iso3]
    if not hits or not _BETWEEN.match(words[hits[-1].end : verb]):
        return []
    chosen = [hits[-1]]
    for hit in reversed(hits[:-1]):
        if not _JOIN.fullmatch(words[hit.end : chosen[0].start]):
            break
        chosen.insert(0, hit)
    return chosen


def _theme_before(before: str) -> Theme | None:
    """The one theme that the passage before speaks of; None where it speaks of none, or of "team" not at all."""
    last = [
        part for part in re.split(r"(?<=[.!?:;])\s", before) if re.search(r"\b(?:team|working group|coordinators?)\b", part, re.IGNORECASE)
    ]
    named = {theme for part in last if (theme := theme_named(part))}
    return named.pop() if len(named) == 1 else None
