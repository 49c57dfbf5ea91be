"""The agenda: numbered or headed items with sub-items, the list of titles printed before them, and items named in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import BlockKind, Context, Section, Zone
from corcom.engines.reading.markup import folded_heading, plain
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_NAMED = re.compile(
    r"\bagenda\s+items?\s+(\d{1,2}(?:\s?\([a-z]\))?),?\s+(?:on\s+|\()?(?:the\s+)?(?=[A-Z\u00c0-\u00de\"\u201c])([^.,;()\n]{3,100}(?:\n[^.,;()\n]{1,100})?)",
    re.IGNORECASE,
)
_NAMED_CAPITAL = re.compile(r"[\"\u201c]?[A-Z\u00c0-\u00de]")


def agenda_headed(context: Context) -> Iterator[Proposal]:
    """Each heading that is an item; a title printed twice is one item."""
    seen: set[tuple[str | None, str]] = set()
    for section in context.sections:
        key = (section.number, folded_heading(section.title))
        if section.is_item and section.title and key not in seen:
            seen.add(key)
            confidence = 0.9 if section.number else 0.7
            yield context.propose(
                ProposalKind.AGENDA_ITEM,
                agenda_values(section),
                rule="agenda-headed",
                start=section.start,
                end=section.end,
                confidence=confidence,
            )


def agenda_listed(context: Context) -> Iterator[Proposal]:
    """Titles in a list under "Agenda" that no heading repeats."""
    titles = {folded_heading(s.title) for s in context.sections if s.is_item}
    numbers = {s.number for s in context.sections if s.is_item and s.number}
    for block in context.blocks:
        if block.zone is not Zone.AGENDA or block.kind is not BlockKind.LIST_ITEM:
            continue
        title = plain(context.words(block))
        number = re.sub(r"[^\w.]", "", block.marker).strip(".") or None
        number = number if number and number[0].isalnum() else None
        if not title or len(title) > 200 or folded_heading(title) in titles or (number and number in numbers):
            continue
        titles.add(folded_heading(title))
        values: dict[str, object] = {"number": number, "title": title, "level": 1, "parent": None, "presenters": []}
        yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-listed", start=block.start, end=block.end, confidence=0.7)


def agenda_named(context: Context) -> Iterator[Proposal]:
    """Items that running text names: "Agenda Item 3, Status of ratification"."""
    known = {folded_heading(s.title) for s in context.sections if s.is_item}
    heads = {n for s in context.sections for n in range(s.line, s.heading_last_line + 1)}
    for found in _NAMED.finditer(context.text):
        title = " ".join(found.group(2).split()).strip(' "\u201d')
        if context.line_at(found.start()) in heads or folded_heading(title) in known or not _NAMED_CAPITAL.match(found.group(2)):
            continue
        known.add(folded_heading(title))
        number = found.group(1).replace(" ", "")
        values: dict[str, object] = {"number": number, "title": title, "level": 1, "parent": None, "presenters": []}
        yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-named", start=found.start(), end=found.end(2), confidence=0.6)


def agenda_values(section: Section) -> dict[str, object]:
    """Values of an agenda item."""
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "parent": section.parent,
        "presenters": list(section.presenters),
    }
