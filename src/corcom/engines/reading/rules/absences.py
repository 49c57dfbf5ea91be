"""Who was absent: lists under "Apologies", and sentences that say so; and what they sent instead."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.roster import listed
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind


def absences_listed(context: Context) -> Iterator[Proposal]:
    """Names in the lists that a heading announces ("Apologies", "Not present"), and those marked absent among the attendees."""
    marked = [piece for piece in listed(context, Zone.ATTENDANCE) if piece.entry.absent]
    for piece in [*listed(context, Zone.ABSENCE), *marked]:
        values = piece.entry.absence_values()
        yield context.propose(ProposalKind.ABSENCE, values, rule="absences-listed", start=piece.start, end=piece.end, confidence=0.9)
