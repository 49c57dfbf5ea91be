"""Everything that names a State: where it stands, what it owes, what was said of it and by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.explain import explain
from corcom.engines.law.status import StateStanding
from corcom.engines.prospects.standing import Prospect
from corcom.kernel.sources import Step
from corcom.kernel.states import State
from corcom.kernel.treaty import TreatyAction
from corcom.registers.actions import queries as actions
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.queries import ChargeOfState
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.models import Attendance, Statement
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.workflows import policy
from corcom.workflows.clock import Recorded, desk_clock
from corcom.workflows.overviews.declarations import Declared, declared_on
from corcom.workflows.overviews.obligations import Duty, duties_of_state
from corcom.workflows.overviews.prospects import seen_by, stage_of_state
from corcom.workflows.overviews.today import OpenPoint


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
    charges: Mapping[str, Sequence[ChargeOfState]]
    points: Sequence[OpenPoint]
    news: Sequence[StatusNews]
    prospect: Prospect
    contacts: Sequence[Contact]
    next_steps: Sequence[NextStep]
    attendances: Sequence[Attendance]
    statements: Sequence[Statement]


def state_page(state: State, convention: str, *, day: date, who: policy.Standing) -> StatePage:
    """The page of a State as of a day; ten queries.

    What was read from confidential minutes, or heard in the margins, is left out for people who may not see it.
    """
    seen = policy.visible_outreach(who)
    news = list(seen_by(universalization.status_news(convention, seen=seen, until=day), who).filter(state_id=state.iso3))
    statements = seen_by(meetings.statements_of_state(convention, state.iso3), who).filter(meeting__when_earliest__lte=day)
    contacts = list(universalization.contacts(convention, seen=seen, until=day).filter(state_id=state.iso3))
    next_steps = list(seen_by(universalization.open_next_steps(convention, day, seen=seen), who).filter(state_id=state.iso3))
    clock = desk_clock(convention)
    standing, known = clock.state_standing(state.iso3, day), clock.provenance
    chosen = actions.ActionFilter(owner=f"state:{state.iso3}")
    points = actions.action_points(convention, chosen, day=day).prefetch_related(None)  # the page names no owners
    return StatePage(
        state=state,
        standing=standing,
        steps=explain(standing) if standing else (),
        acts=[ActOnRecord(act, known.get(act)) for act in standing.acts] if standing else (),
        declared=declared_on(clock, day, sees_confidential=policy.may(who, "see_document"), iso3=state.iso3),
        duties=duties_of_state(clock, state.iso3, day),
        charges=_charges(convention, state.iso3, day, who),
        points=[OpenPoint(p, actions.due_on(p), actions.days_late(p, day)) for p in points],
        news=news,
        prospect=stage_of_state(news, standing, day, was_contacted=bool(news or contacts)),
        contacts=contacts,
        next_steps=next_steps,
        attendances=list(meetings.attendances_of_state(convention, state.iso3).filter(meeting__when_earliest__lte=day)[:30]),
        statements=list(statements[:30]),
    )


def _charges(convention: str, iso3: str, day: date, who: policy.Standing) -> Mapping[str, Sequence[ChargeOfState]]:
    """Mandates and places in working groups by where their terms lie: now, later, earlier."""
    found = mandates.charges_of_state(convention, iso3, places=seen_by(mandates.memberships(convention), who))
    return {time: [charge for charge in found if charge.time_on(day) == time] for time in ("now", "later", "earlier")}
