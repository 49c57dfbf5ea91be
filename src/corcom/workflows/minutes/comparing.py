"""Before a person looks: which proposals are new, which say what is on record already, which say something different."""

from __future__ import annotations

from collections.abc import Iterable

from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import Meeting
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.board import Board, board_for, meeting_of
from corcom.workflows.minutes.identity import known_meeting, record_like
from corcom.workflows.minutes.sameness import differences


def compare_new(reading: ReadingRecord, proposals: list[ProposalRecord]) -> None:
    """Mark the proposals of a new reading as new, same or different. Sets their columns, saves nothing: they are filed with them."""
    board = board_for(reading, meeting=_meeting_on_record(proposals, reading.convention))
    for proposal in proposals:
        compare(board, proposal)


def compare_again(proposals: Iterable[ProposalRecord]) -> None:
    """Mark proposals of one reading anew, after a person changed them or what is on record."""
    changed = list(proposals)
    if changed:
        reading = changed[0].reading
        board = board_for(reading, meeting=meeting_of(reading) or _meeting_on_record(list(reading.proposals.all()), reading.convention))
        for proposal in changed:
            compare(board, proposal)
        proposal_services.set_comparisons(changed)


def compare(board: Board, proposal: ProposalRecord) -> None:
    """New, same or different, against what is on record now; and where it differs. Sets the proposal's columns, saves nothing."""
    kind = ProposalKind(proposal.kind)
    record = record_like(board, kind, proposal.settled_values, proposal.citation)
    found = differences(board, kind, proposal.settled_values, record) if record is not None else []
    proposal.differences = [list(difference) for difference in found]
    if record is None:
        proposal.comparison = ProposalRecord.NEW
    else:
        proposal.comparison = ProposalRecord.DIFFERENT if found else ProposalRecord.SAME


def _meeting_on_record(proposals: list[ProposalRecord], convention: str) -> Meeting | None:
    first = next((p for p in proposals if p.kind == ProposalKind.MEETING), None)
    return known_meeting(convention, first.settled_values) if first else None
