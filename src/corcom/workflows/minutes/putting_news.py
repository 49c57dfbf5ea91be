"""From confirmed news of a State to a claim on record: the stages that its words allow, never finer than was said."""

from __future__ import annotations

from typing import Any

from corcom.kernel.errors import Refusal
from corcom.kernel.prospects import stages_allowed
from corcom.kernel.words import EvidenceGrade, HeardAt
from corcom.registers.meetings.models import Meeting
from corcom.registers.parties.models import State
from corcom.registers.universalization import services as news_services
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.values import text


def put_news(board: Board, meeting: Meeting, values: dict[str, Any], citation: dict[str, Any]) -> StatusNews:
    """Put news of a State on record as a claim that the meeting heard.

    Raises:
        Refusal: the State is not settled.
    """
    state = board.names.states.get(text(values, "iso3")) or board.names.party(text(values, "state")).state
    if state is None:
        message = f"“{text(values, 'state')}” is no State that the desk knows. Choose the State in the form, then confirm."
        raise Refusal(message)
    code, said_by = text(values, "stage_code"), text(values, "said_by") or board.speaker_at(citation)
    return news_services.add_status_news(
        convention=board.convention,
        state=state,
        stage=text(values, "stage"),
        stage_code=code,
        stages=stages_allowed(code),
        grade=_grade(board, state, said_by),
        said_by=said_by,
        heard_by=str(meeting.body or meeting.title),
        heard_at=HeardAt.MEETING_ROOM,
        when=meeting.when,
        meeting=meeting,
        citation=citation,
        person=board.person,
        sample=board.is_sample,
    )


def _grade(board: Board, state: State, said_by: str) -> EvidenceGrade:
    """The State's own word when it spoke, else somebody else's."""
    if not said_by:
        return EvidenceGrade.TOLD_BY_OTHER
    spoke = board.names.party(said_by).state
    return EvidenceGrade.TOLD_BY_STATE if spoke is not None and spoke.iso3 == state.iso3 else EvidenceGrade.TOLD_BY_OTHER
