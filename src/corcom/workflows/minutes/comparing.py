"""Before a person looks: which proposals are new, which say what is on record already, which say something different."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import Meeting
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.board import Board, board_for, earlier_meeting, meeting_of
from corcom.workflows.minutes.identity import known_meeting
from corcom.workflows.minutes.pairing import pairs_of, place_of
from corcom.workflows.minutes.sameness import differences


def compare_new(reading: ReadingRecord, proposals: list[ProposalRecord]) -> None:
    """Mark the proposals of a new reading as new, same or different. Sets their columns, saves nothing: they are filed with them."""
    board = _board_of(reading, proposals)
    pairs = pairs_of(board, proposals)
    for proposal in proposals:
        _compare(board, proposal, pairs.get(place_of(proposal)))


def compare_again(proposals: Iterable[ProposalRecord]) -> None:
    """Mark proposals of one reading anew, after a person changed them or what is on record."""
    changed = {proposal.pk: proposal for proposal in proposals}
    if changed:
        reading = next(iter(changed.values())).reading
        counting = [changed.get(proposal.pk, proposal) for proposal in counting_in(reading)]
        board = _board_of(reading, counting)
        pairs = pairs_of(board, counting)
        for proposal in changed.values():
            _compare(board, proposal, pairs.get(place_of(proposal)))
        proposal_services.set_comparisons(changed.values())


def counting_in(reading: ReadingRecord) -> list[ProposalRecord]:
    """The proposals of a reading, decided or not, without those that a split or merge replaced."""
    return list(reading.proposals.exclude(state=ProposalRecord.REPLACED))


def _compare(board: Board, proposal: ProposalRecord, record: Any | None) -> None:
    """New, same or different, against what is on record now; and where it differs. Sets the proposal's columns, saves nothing."""
    found = differences(board, ProposalKind(proposal.kind), proposal.settled_values, record) if record is not None else []
    proposal.differences = [list(difference) for difference in found]
    proposal.like_id = record.pk if record is not None else None
    if record is None:
        proposal.comparison = ProposalRecord.NEW
    else:
        proposal.comparison = ProposalRecord.DIFFERENT if found else ProposalRecord.SAME


def _board_of(reading: ReadingRecord, proposals: list[ProposalRecord]) -> Board:
    """The board of what is on record of the meeting that the proposals speak of, as far as a person has not said that it is another."""
    first = next((p for p in proposals if p.kind == ProposalKind.MEETING), None)
    settled, earlier = meeting_of(reading), None
    if settled is None and not (first and first.told_apart):
        earlier = earlier_meeting(reading)
    meeting: Meeting | None = settled or earlier
    if meeting is None and first is not None and not first.told_apart:
        meeting = known_meeting(reading.convention, first.settled_values)
    board = board_for(reading, meeting=meeting)
    board.earlier = earlier
    return board
