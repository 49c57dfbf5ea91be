"""Obligations as pages show them: the list of a day with its filters, and one duty with everything known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from corcom.engines.law.explain import explain
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.request_clock import RequestClock, request_clock
from corcom.facts.edition import LATEST_SOURCE_ON
from corcom.kernel.dates import DateRange
from corcom.kernel.sources import Step
from corcom.kernel.states import State, states_by_iso3
from corcom.kernel.treaty import Completion, Extension, OpenDuty, ReportReceived
from corcom.kernel.words import ObligationStatus
from corcom.registers.obligations import queries as register
from corcom.registers.obligations.models import ObligationRecord
from corcom.workflows.clock import DeskClock, Recorded, desk_clock

OPEN = frozenset({ObligationStatus.NOT_DUE, ObligationStatus.DUE})
OVERDUE = frozenset({ObligationStatus.MISSING, ObligationStatus.UNRECORDED})
DONE = frozenset({ObligationStatus.ON_TIME, ObligationStatus.LATE, ObligationStatus.COMPLETED, ObligationStatus.VOLUNTARY})
SHOWS: dict[str, frozenset[ObligationStatus]] = {
    "coming": OPEN,
    "overdue": OVERDUE,
    "done": DONE,
    "all": OPEN | OVERDUE | DONE,
}
ORDERS = ("due", "state", "article", "status", "late")


@dataclass(frozen=True)
class Duty:
    """One obligation of a State on the day shown."""

    obligation: Obligation
    state: State
    day: date

    @property
    def days_past(self) -> int:
        """Days since the due date when nothing says that it was done; days of delay when it was; 0 in time."""
        row = self.obligation
        if row.status in OVERDUE and row.due_on:
            return (self.day - row.due_on).days
        return row.days_late

    @property
    def days_left(self) -> int | None:
        """Days until the due date while it is to come."""
        row = self.obligation
        return (row.due_on - self.day).days if row.status in OPEN and row.due_on else None

    @cached_property
    def steps(self) -> Sequence[Step]:
        """How due date and status were found."""
        return explain(self.obligation)

    @property
    def printed(self) -> str:
        """The article as printed: `4(1)(a)`."""
        row = self.obligation
        return row.rules.article(row.article).printed

    @property
    def key(self) -> str:
        """The end of its address: `irq/4.1.a`, `irq/7.2/2014`."""
        year = f"/{self.obligation.covers_year}" if self.obligation.covers_year else ""
        return f"{self.obligation.iso3.lower()}/{self.obligation.article}{year}"


@dataclass(frozen=True, slots=True)
class ObligationFilter:
    """What to show; empty means no restriction. `shows` is one of `SHOWS`; `article` may name all of it ("7") or a paragraph."""

    shows: str = "all"
    iso3: str = ""
    article: str = ""
    status: str = ""
    group: str = ""
    due_from: date | None = None
    due_until: date | None = None


def duties_on(clock: DeskClock, day: date, *, due_in: DateRange | None = None) -> list[Duty]:
    """Every obligation of every State on a day, by due date and State."""
    return _by_due_date(clock.obligations_on(day, due_in=due_in), day)


def duties_of_state(clock: DeskClock, iso3: str, day: date) -> list[Duty]:
    """The obligations of one State on a day, by due date."""
    return _by_due_date((row for row in clock.obligations_on(day) if row.iso3 == iso3), day)


def _by_due_date(rows: Iterable[Obligation], day: date) -> list[Duty]:
    states = states_by_iso3()
    return sorted((Duty(row, states[row.iso3], day) for row in rows), key=lambda duty: _place(duty, "due"))


def chosen_duties(duties: Iterable[Duty], chosen: ObligationFilter, order: str = "due") -> list[Duty]:
    """The duties that the filter lets through, in an order of `ORDERS`; a minus before the word turns it round."""
    found = [duty for duty in duties if duty.obligation.status in SHOWS[chosen.shows] and _fits(duty, chosen)]
    word = order.removeprefix("-")
    return sorted(found, key=lambda duty: _place(duty, word if word in ORDERS else "due"), reverse=order.startswith("-"))


def counts_by_show(duties: Iterable[Duty], chosen: ObligationFilter) -> dict[str, int]:
    """How many duties each word of `SHOWS` would show with the other filters as chosen."""
    counted = Counter(duty.obligation.status for duty in duties if _fits(duty, chosen))
    return {word: sum(counted[status] for status in statuses) for word, statuses in SHOWS.items()}


def _fits(duty: Duty, chosen: ObligationFilter) -> bool:
    row = duty.obligation
    return (
        (not chosen.iso3 or row.iso3 == chosen.iso3)
        and (not chosen.article or row.article == chosen.article or row.article.startswith(f"{chosen.article}."))
        and (not chosen.status or row.status == chosen.status)
        and (not chosen.group or duty.state.regional_group == chosen.group)
        and (chosen.due_from is None or (row.due_on is not None and row.due_on >= chosen.due_from))
        and (chosen.due_until is None or (row.due_on is not None and row.due_on <= chosen.due_until))
    )


def _place(duty: Duty, order: str) -> tuple[Any, ...]:
    row = duty.obligation
    by_due = (row.due_on or date.max, duty.state.short_name, row.article)
    match order:
        case "state":
            return (duty.state.short_name, *by_due)
        case "article":
            return (row.article, *by_due)
        case "status":
            return (row.status.value, *by_due)
        case "late":
            return (-duty.days_past, *by_due)
    return by_due


@dataclass(frozen=True, slots=True)
class Fact:
    """Something on record that bears on a duty, with its row on the desk."""

    value: Any
    recorded: Recorded | None


@dataclass(frozen=True, slots=True)
class DutyPage:
    """Everything known of one duty on the day shown; several rows where a State has the same duty twice."""

    state: State
    article: str
    covers_year: int | None
    duties: Sequence[Duty]
    clock: RequestClock | None
    requests: Sequence[Fact]
    completion: Fact | None
    reports: Sequence[Fact]
    versions: Sequence[ObligationRecord]

    @property
    def open_by_sources_until(self) -> date | None:
        """The day up to which the shipped sources go that name the duty as open; None where a person recorded it, or it is not named so."""
        if self.completion is None or not isinstance(self.completion.value, OpenDuty):
            return None
        recorded = self.completion.recorded
        return None if recorded and recorded.person else LATEST_SOURCE_ON


def duty_page(convention: str, iso3: str, article: str, covers_year: int | None, *, day: date) -> DutyPage | None:
    """The page of a duty on a day; None when the State has no such duty on it. Two queries."""
    clock = desk_clock(convention)
    mine = duties_of_state(clock, iso3, day)
    shown = [duty for duty in mine if (duty.obligation.article, duty.obligation.covers_year) == (article, covers_year)]
    if not shown:
        return None
    of_duty, record = (iso3, article), clock.record
    reports = [r for r in record.reports or () if (r.iso3, r.article, r.covers_year) == (*of_duty, covers_year)]
    completions = [end for end in record.completions if (end.iso3, end.article) == of_duty]
    still_open = [end for end in record.open_duties if (end.iso3, end.article) == of_duty]
    return DutyPage(
        state=shown[0].state,
        article=article,
        covers_year=covers_year,
        duties=shown,
        clock=request_clock(shown[-1].obligation, record.meetings),
        requests=_facts(clock, [e for e in record.extensions if (e.iso3, e.article) == of_duty], day),
        completion=next(iter(_facts(clock, [*completions, *still_open], day)), None),
        reports=_facts(clock, reports, day),
        versions=list(register.versions_of(convention, iso3, article, covers_year)),
    )


def _facts(clock: DeskClock, values: Iterable[Extension | Completion | OpenDuty | ReportReceived], day: date) -> list[Fact]:
    known = clock.provenance
    return [Fact(value, known.get(value)) for value in values if _was_known(value, day)]


def _was_known(value: Extension | Completion | OpenDuty | ReportReceived, day: date) -> bool:
    match value:
        case Extension(decided_on=decided_on):
            return decided_on is None or decided_on <= day
        case Completion(done=done):
            return done.earliest is None or done.earliest <= day
        case ReportReceived(received_on=received_on):
            return received_on <= day
    return True
