"""From a confirmed proposal to a place in a working group; a theme without a group gets one, from the same passage."""

from __future__ import annotations

from typing import Any, Protocol

from corcom.kernel.errors import Refusal
from corcom.registers.mandates import services as mandate_services
from corcom.registers.mandates.models import Membership
from corcom.registers.meetings.models import Meeting
from corcom.registers.parties.models import State
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.values import text
from corcom.workflows.working_groups import group_of_theme, told_on


class Told(Protocol):
    """Values that were confirmed, and the passage that told them."""

    @property
    def values(self) -> dict[str, Any]:
        """The checked values."""

    @property
    def citation(self) -> dict[str, Any]:
        """The passage."""


def put_member(board: Board, meeting: Meeting, proposal: Told) -> Membership:
    """Put the State or region in the group of the theme, as told on the day of the meeting.

    Raises:
        Refusal: the name is no State that the desk knows.
    """
    values = proposal.values
    state = state_of(board, values)
    theme = text(values, "theme")
    group, is_new = group_of_theme(
        board.convention,
        theme,
        label=theme.replace("-", " "),
        citation=proposal.citation,
        sample=board.is_sample,
        person=board.person,
    )
    if is_new:
        board.along.append(group)
    day = meeting.when_earliest
    return mandate_services.add_membership(
        group,
        state=state,
        region=text(values, "region"),
        start=day,
        term_words=told_on(day),
        citation=proposal.citation,
        sample=board.is_sample,
        person=board.person,
    )


def state_of(board: Board, values: dict[str, Any]) -> State | None:
    """The State that the values name; None where they name none.

    Raises:
        Refusal: the name is no State that the desk knows.
    """
    name = text(values, "name")
    if not name:
        return None
    state = board.names.party(name).state or board.names.states.get(text(values, "iso3"))
    if state is None:
        message = f"“{name}” is no State that the desk knows. Choose the State in the form, then confirm."
        raise Refusal(message)
    return state
