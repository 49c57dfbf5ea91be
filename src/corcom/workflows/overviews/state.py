"""Everything that names a State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.explain import explain
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import StateStanding, status_of
from corcom.kernel.sources import Step
from corcom.registers.actions import queries as actions
from corcom.registers.documents import queries as documents
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Mandate
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.models import Attendance, Statement
from corcom.registers.parties.models import State
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.overviews.today import OpenPoint


@dataclass(frozen=True, slots=True)
class StatePage:
    """A State: where it stands, its mandates, what it owes, what was said of it, where it was and what it said."""

    state: State
    standing: StateStanding | None
    steps: Sequence[Step]
    mandates: Sequence[Mandate]
    points: Sequence[OpenPoint]
    news: Sequence[StatusNews]
    attendances: Sequence[Attendance]
    statements: Sequence[Statement]


def state_page(state: State, convention: str, *, day: date, sees_confidential: bool) -> StatePage:
    """The page of a State as of a day; six queries.

    Without `sees_confidential`, news and statements that were read from confidential minutes are left out.
    """
    news = universalization.status_news(convention, until=day).filter(state=state)
    statements = meetings.statements_of_state(convention, state.iso3).filter(meeting__when_earliest__lte=day)
    if not sees_confidential:
        news, statements = documents.without_confidential(news), documents.without_confidential(statements)
    standing = standing_of_state(convention, state.iso3, day)
    chosen = actions.ActionFilter(owner=f"state:{state.iso3}")
    points = actions.action_points(convention, chosen, day=day)
    return StatePage(
        state=state,
        standing=standing,
        steps=explain(standing) if standing else (),
        mandates=list(mandates.mandates_of_state(convention, state.iso3)),
        points=[OpenPoint(p, actions.due_on(p), actions.days_late(p, day)) for p in points],
        news=list(news),
        attendances=list(meetings.attendances_of_state(convention, state.iso3).filter(meeting__when_earliest__lte=day)[:30]),
        statements=list(statements[:30]),
    )


def standing_of_state(convention: str, iso3: str, day: date) -> StateStanding | None:
    """Where a State stands by the shipped facts, or None where none are shipped for the convention."""
    if convention not in known_conventions():
        return None
    record = shipped_record(convention)
    return status_of(iso3, record.actions, on=day, rules=rulebook(convention), conflicts=record.conflicts)
