"""Who attended: lists under a heading, tables, and sentences that say who was there or who was in the chair."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.roster import listed
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind


def attendees_listed(context: Context) -> Iterator[Proposal]:
    """Names in the lists that a heading announces ("Present:", "List of attendees")."""
    for piece in listed(context, Zone.ATTENDANCE):
        if not piece.entry.absent:
            yield context.propose(
                ProposalKind.ATTENDEE,
                piece.entry.attendee_values(),
                rule="attendees-listed",
                start=piece.start,
                end=piece.end,
                confidence=0.9,
            )
