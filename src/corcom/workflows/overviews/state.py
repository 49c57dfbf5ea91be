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
from corcom.kernel.words import ObligationStatus
from corcom.registers.actions.in_brief import PointInBrief, points_of_state
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.queries import ChargeOfState
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.queries import AtMeeting
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.workflows import policy
from corcom.workflows.clock import DeskClock, Recorded, desk_clock
from corcom.workflows.duty_articles import report_articles
from corcom.workflows.overviews.clock_facts import ClockFact, facts_of_state
from corcom.workflows.overviews.declarations import Declared, declared_on
from corcom.workflows.overviews.obligations import Duty, duties_of_state
from corcom.workflows.overviews.prospects import seen_by, stage_of_state
from corcom.workflows.searching.finding import Hit
from corcom.workflows.searching.naming import documents_naming

MOST = 30


@dataclass(frozen=True, slots=True)
class ActOnRecord:
    """An act of the State with its row on the desk."""

    act: TreatyAction
    recorded: Recorded | None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A transparency report that is due or came in, and where it can be read."""

    duty: Duty
    address: str


@dataclass(frozen=True, slots=True)
class StatePage:
    """A State: where it stands, what it owes and reported, its mandates, what was said of it, where it was, what it said, what names it."""

    state: State
    standing: StateStanding | None
    steps: Sequence[Step]
    acts: Sequence[ActOnRecord]
    declared: Sequence[Declared]
    duties: Sequence[Duty]
    reports: Sequence[ReportLine]
    facts: Sequence[ClockFact]
    charges: Mapping[str, Sequence[ChargeOfState]]
    points: Sequence[PointInBrief]
    news: Sequence[StatusNews]
    prospect: Prospect
    contacts: Sequence[Contact]
    next_steps: Sequence[NextStep]
    attendances: Sequence[AtMeeting]
    statements: Sequence[AtMeeting]
    papers: Sequence[Hit]

    @property
    def sees_reports_missing(self) -> bool:
        """Whether a report that is not on record could be called missing: none says that it is not known whether it came in."""
        return not any(line.duty.obligation.status == ObligationStatus.UNRECORDED for line in self.reports)


def state_page(state: State, convention: str, *, day: date, who: policy.Standing) -> StatePage:
    """The page of a State as of a day; nine queries, and one for the documents that name it.

    What was read from confidential minutes, or heard in the margins, is left out for people who may not see it.
    """
    seen = policy.visible_outreach(who)
    news = list(seen_by(universalization.status_news(convention, seen=seen, until=day), who).filter(state_id=state.iso3))
    said = seen_by(meetings.statements(convention), who)
    there, statements = meetings.state_at_meetings(convention, state.iso3, until=day, said=said, most=MOST)
    contacts = list(universalization.contacts(convention, seen=seen, until=day).filter(state_id=state.iso3))
    next_steps = list(seen_by(universalization.open_next_steps(convention, day, seen=seen), who).filter(state_id=state.iso3))
    clock = desk_clock(convention)
    standing, known = clock.state_standing(state.iso3, day), clock.provenance
    declared = declared_on(clock, day, sees_confidential=policy.may(who, "see_document"), iso3=state.iso3)
    duties, reports = _reports_apart(clock, duties_of_state(clock, state.iso3, day))
    return StatePage(
        state=state,
        standing=standing,
        steps=explain(standing) if standing else (),
        acts=_acts_beside([ActOnRecord(act, known.get(act)) for act in standing.acts] if standing else (), declared),
        declared=declared,
        duties=duties,
        reports=reports,
        facts=facts_of_state(clock, state.iso3, day),
        charges=_charges(convention, state.iso3, day, who),
        points=points_of_state(convention, state.iso3, day),
        news=news,
        prospect=stage_of_state(news, standing, day, was_contacted=bool(news or contacts)),
        contacts=contacts,
        next_steps=next_steps,
        attendances=there,
        statements=statements,
        papers=documents_naming(state, convention, day=day, who=who),
    )


def _acts_beside(acts: Sequence[ActOnRecord], declared: Sequence[Declared]) -> Sequence[ActOnRecord]:
    """The acts, without provisional application where it stands among what the State declared, with its days."""
    shown = {row.pk for row in declared if row.is_provisional}
    return [row for row in acts if row.recorded is None or row.recorded.pk not in shown]


def _reports_apart(clock: DeskClock, duties: Sequence[Duty]) -> tuple[list[Duty], list[ReportLine]]:
    """The duties, without reports whose day has passed, by due date; all reports, the latest first."""
    articles = dict(report_articles(clock.convention))
    address: dict[tuple[str, str, int | None, date | None], str] = {}
    for came in clock.record.reports or ():
        recorded = clock.provenance.get(came)
        address[came.iso3, came.article, came.covers_year, came.received_on] = recorded.address if recorded else ""
    reports = [duty for duty in duties if duty.obligation.article in articles]
    lines = []
    for duty in reversed(reports):
        row = duty.obligation
        key = (row.iso3, row.article, row.covers_year, row.received_on)
        lines.append(ReportLine(duty, address.get(key, "")))
    ahead = [duty for duty in duties if duty.obligation.article not in articles or (duty.days_left is not None)]
    return ahead, lines


def _charges(convention: str, iso3: str, day: date, who: policy.Standing) -> Mapping[str, Sequence[ChargeOfState]]:
    """Mandates and places in working groups by where their terms lie: now, later, earlier."""
    found = mandates.charges_of_state(convention, iso3, places=seen_by(mandates.memberships(convention), who))
    return {time: [charge for charge in found if charge.time_on(day) == time] for time in ("now", "later", "earlier")}
