"""The agenda: numbered or headed items with sub-items, and the list of titles printed before them."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.reading.context import Context, Section
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind


def agenda_headed(context: Context) -> Iterator[Proposal]:
    """Each heading that is an item."""
    for section in context.sections:
        if section.is_item and section.title:
            values = agenda_values(section)
            confidence = 0.9 if section.number else 0.7
            yield context.propose(
                ProposalKind.AGENDA_ITEM, values, rule="agenda-headed", start=section.start, end=section.end, confidence=confidence
            )


def agenda_values(section: Section) -> dict[str, object]:
    """Values of an agenda item."""
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "parent": section.parent,
        "presenters": list(section.presenters),
    }
