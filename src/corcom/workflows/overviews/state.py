"""Everything that names a State: where it stands, what it owes, what was said of it and by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.explain import explain
from corcom.engines.law.status import StateStanding
from corcom.kernel.sources import Step
from corcom.kernel.states import State
from corcom.kernel.treaty import TreatyAction
from corcom.registers.actions import queries as actions
from corcom.registers.documents import queries as documents
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Mandate, Membership
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.models import Attendance, Statement
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.clock import Recorded, desk_clock
from corcom.workflows.overviews.declarations import Declared, declared_on
from corcom.workflows.overviews.obligations import Duty, duties_of_state
from corcom.workflows.overviews.today import OpenPoint
from corcom.workflows.overviews.working_groups import places_of_state


@dataclass(frozen=True, slots=True)
class ActOnRecord:
    """An act of the State with its row on the desk."""

    act: TreatyAction
    recorded: Recorded | None


@dataclass(frozen=True, slots=True)
class StatePage:
    """A State: where it stands, its mandates, what it owes, what was said of it, where it was and what it said."""

    state: State
    standing: StateStanding | None
    steps: Sequence[Step]
    acts: Sequence[ActOnRecord]
    declared: Sequence[Declared]
    duties: Sequence[Duty]
    mandates: Sequence[Mandate]
    groups: Sequence[Membership]
    points: Sequence[OpenPoint]
    news: Sequence[StatusNews]
    attendances: Sequence[Attendance]
    statements: Sequence[Statement]


def state_page(state: State, convention: str, *, day: date, sees_confidential: bool) -> StatePage:
    """The page of a State as of a day; eight queries.

    Without `sees_confidential`, news and statements that were read from confidential minutes are left out.
    """
    news = universalization.status_news(convention, until=day).filter(state_id=state.iso3)
    statements = meetings.statements_of_state(convention, state.iso3).filter(meeting__when_earliest__lte=day)
    if not sees_confidential:
        news, statements = documents.without_confidential(news), documents.without_confidential(statements)
    clock = desk_clock(convention)
    standing, known = clock.state_standing(state.iso3, day), clock.provenance
    chosen = actions.ActionFilter(owner=f"state:{state.iso3}")
    points = actions.action_points(convention, chosen, day=day)
    return StatePage(
        state=state,
        standing=standing,
        steps=explain(standing) if standing else (),
        acts=[ActOnRecord(act, known.get(act)) for act in standing.acts] if standing else (),
        declared=declared_on(clock, day, sees_confidential=sees_confidential, iso3=state.iso3),
        duties=duties_of_state(clock, state.iso3, day),
        mandates=list(mandates.mandates_of_state(convention, state.iso3)),
        groups=places_of_state(convention, state.iso3, sees_confidential=sees_confidential),
        points=[OpenPoint(p, actions.due_on(p), actions.days_late(p, day)) for p in points],
        news=list(news),
        attendances=list(meetings.attendances_of_state(convention, state.iso3).filter(meeting__when_earliest__lte=day)[:30]),
        statements=list(statements[:30]),
    )
