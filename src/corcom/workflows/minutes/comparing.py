"""Before a person looks: which proposals are new, which say what is on record already, which say something different."""

from __future__ import annotations

from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import Meeting
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.board import Board, board_for, meeting_of
from corcom.workflows.minutes.identity import known_meeting, record_like
from corcom.workflows.minutes.sameness import differences


def compare_reading(reading: ReadingRecord) -> None:
    """Mark every waiting proposal of a reading as new, same or different."""
    waiting = list(reading.proposals.filter(state=ProposalRecord.AWAITING))
    meeting = meeting_of(reading) or _meeting_on_record(waiting, reading.convention)
    board = board_for(reading, meeting=meeting)
    for proposal in waiting:
        proposal.comparison = compared(board, proposal)
    proposal_services.set_comparisons(waiting)


def compared(board: Board, proposal: ProposalRecord) -> str:
    """New, same or different, against what is on record now."""
    kind = ProposalKind(proposal.kind)
    record = record_like(board, kind, proposal.settled_values)
    if record is None:
        return ProposalRecord.NEW
    return ProposalRecord.DIFFERENT if differences(board, kind, proposal.settled_values, record) else ProposalRecord.SAME


def _meeting_on_record(proposals: list[ProposalRecord], convention: str) -> Meeting | None:
    first = next((p for p in proposals if p.kind == ProposalKind.MEETING), None)
    return known_meeting(convention, first.settled_values) if first else None
