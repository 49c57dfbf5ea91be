"""The Convention on a day: counts, the regional groups, adherence over time, what one more State would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from corcom.engines.law.entry_into_force import entry_into_force_of
from corcom.engines.law.explain_status import entry_step
from corcom.engines.law.status import Standing, StateStanding
from corcom.engines.law.timeline import Timeline
from corcom.kernel.sources import Step
from corcom.kernel.states import all_states, states_by_iso3
from corcom.kernel.words import RegionalGroup, StateStatus
from corcom.workflows.overviews.today import standing_on


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many States of a regional group (None: of all) stand where. Rates are shares of all States of the group, 0 to 1."""

    group: RegionalGroup | None
    counts: dict[StateStatus, int]

    @property
    def states(self) -> int:
        """States of the group, whatever their standing."""
        return sum(self.counts.values())

    @property
    def in_force(self) -> int:
        """States bound on the day."""
        return self.counts[StateStatus.STATE_PARTY]

    @property
    def by_deposit(self) -> int:
        """States that deposited an instrument and have not left."""
        return self.in_force + self.counts[StateStatus.CONSENTED_NOT_IN_FORCE]

    @property
    def outside(self) -> int:
        """States that one more deposit could come from."""
        return self.states - self.by_deposit

    @property
    def rate_by_deposit(self) -> float:
        """Share counted by deposit."""
        return self.by_deposit / self.states if self.states else 0.0

    @property
    def rate_with_one_more(self) -> float:
        """Share by deposit if one more State of the group deposited; as now when none is left."""
        return (self.by_deposit + 1) / self.states if self.outside else self.rate_by_deposit


@dataclass(frozen=True, slots=True)
class AdherenceYear:
    """What happened in a year, and how many there were at its end or on the day shown, whichever is earlier."""

    year: int
    signatures: int
    deposits: int
    entries: int
    withdrawals: int
    signed: int
    by_deposit: int
    in_force: int


@dataclass(frozen=True, slots=True)
class Adherence:
    """Adherence over time: running totals by the day on which they changed, and year by year."""

    signed: tuple[tuple[date, int], ...]
    by_deposit: tuple[tuple[date, int], ...]
    in_force: tuple[tuple[date, int], ...]
    years: tuple[AdherenceYear, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of the whole Convention (`in-force`, `by-deposit`, `signed`) with the step that says what was counted."""

    kind: str
    count: int
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class ConventionPage:
    """Where the Convention stands on a day. `next_deposit_binds_on` is entry into force for a deposit on that day, with its step."""

    standing: Standing
    everywhere: GroupCount
    groups: Sequence[GroupCount]
    adherence: Adherence
    tallies: Sequence[Tally]
    entry_steps: Sequence[Step]
    next_deposit_binds_on: date | None
    next_deposit_steps: Sequence[Step]


def convention_page(convention: str, day: date) -> ConventionPage | None:
    """The page of the Convention on a day; None where no facts of the convention are known."""
    standing = standing_on(convention, day)
    if standing is None:
        return None
    rules, entry = standing.rules, standing.entry
    decisive_on = entry.decisive_on
    binds_on = entry_into_force_of(rules, day, entry)
    return ConventionPage(
        standing=standing,
        everywhere=GroupCount(None, standing.counts),
        groups=tuple(group_counts(standing.states)),
        adherence=adherence_until(standing),
        tallies=tuple(tallies(standing)),
        entry_steps=(entry_step(rules, decisive_on, entry, entry.entry_into_force_on),) if decisive_on else (),
        next_deposit_binds_on=binds_on,
        next_deposit_steps=(entry_step(rules, day, entry, binds_on),),
    )


def tallies(standing: Standing) -> Iterator[Tally]:
    """The three counts by which the Convention is told, each with what it counts."""
    rules, day = standing.rules, ("day", standing.on.isoformat())
    bound, waiting = standing.parties_in_force, standing.parties_by_deposit - standing.parties_in_force
    told = (
        (
            "in-force",
            bound,
            rules.later_entry,
            "States for which the Convention is in force on the day.",
            (),
        ),
        (
            "by-deposit",
            standing.parties_by_deposit,
            rules.consent,
            "States whose instrument was deposited by the day and which have not left, in force for them or not yet.",
            (("in force", str(bound)), ("deposited, not yet in force", str(waiting))),
        ),
        ("signed", standing.signatures, rules.signature, "States that signed by the day, whatever they did later.", ()),
    )
    for kind, count, rule, words, inputs in told:
        yield Tally(kind, count, (Step(rules.article(rule.article), words, (day, *inputs), str(count)),))


def group_counts(states: Iterable[StateStanding]) -> Iterator[GroupCount]:
    """The counts of each regional group, in the order of their names; States of no group last."""
    known = states_by_iso3()
    found: dict[str, Counter[StateStatus]] = {group.value: Counter() for group in RegionalGroup}
    for state in states:
        found[known[state.iso3].regional_group][state.status] += 1
    for group in RegionalGroup:
        if found[group.value].total():
            yield GroupCount(group, {status: found[group.value][status] for status in StateStatus})


def states_by_status(standing: Standing) -> Iterator[tuple[StateStatus, list[StateStanding]]]:
    """Each status with its States in the order of their names."""
    order = {state.iso3: place for place, state in enumerate(all_states())}
    ordered = sorted(standing.states, key=lambda state: order[state.iso3])
    for status in StateStatus:
        yield status, [state for state in ordered if state.status is status]


def adherence_until(standing: Standing) -> Adherence:
    """Adherence from the first signature to the day of the standing. What takes effect after the day is not counted."""
    timelines = [state.timeline for state in standing.states if state.acts]
    signed = [t.signature.on for t in timelines if t.signature]
    bound = [span for t in timelines for span in _spans(t, in_force=True)]
    deposited = [span for t in timelines for span in _spans(t, in_force=False)]
    until = standing.on
    return Adherence(
        signed=_running([(day, 1) for day in signed], until),
        by_deposit=_running(_changes(deposited), until),
        in_force=_running(_changes(bound), until),
        years=tuple(_years(sorted(signed), deposited, bound, until)),
    )


Span = tuple[date, date | None]


def _spans(timeline: Timeline, *, in_force: bool) -> Iterator[Span]:
    """The times under the Convention: first day and first day after, None while open; from entry into force, or from deposit."""
    for membership in timeline.memberships:
        start = membership.entry_into_force_on if in_force else membership.consent.on
        if start is not None and (membership.ends_on is None or start < membership.ends_on):
            yield start, membership.ends_on


def _changes(spans: Iterable[Span]) -> list[tuple[date, int]]:
    return [change for start, end in spans for change in ((start, 1), *(((end, -1),) if end else ()))]


def _running(changes: Iterable[tuple[date, int]], until: date) -> tuple[tuple[date, int], ...]:
    """The total after each day on which it changed, up to and with a day."""
    by_day: Counter[date] = Counter()
    for day, change in changes:
        if day <= until:
            by_day[day] += change
    days = sorted(by_day)
    return tuple(zip(days, accumulate(by_day[day] for day in days), strict=True))


def _years(signed: list[date], deposited: list[Span], bound: list[Span], until: date) -> Iterator[AdherenceYear]:
    """Year by year from the first act; no further than the year after the last change."""
    days = [day for span in (*deposited, *bound) for day in span if day and day <= until] + signed
    if not days:
        return
    for year in range(min(days).year, min(until.year, max(days).year + 1) + 1):
        end = min(until, date(year, 12, 31))
        yield AdherenceYear(
            year=year,
            signatures=_within(signed, year, end),
            deposits=_within((start for start, _ in deposited), year, end),
            entries=_within((start for start, _ in bound), year, end),
            withdrawals=_within((stop for _, stop in deposited if stop), year, end),
            signed=sum(1 for day in signed if day <= end),
            by_deposit=_open_on(deposited, end),
            in_force=_open_on(bound, end),
        )


def _within(days: Iterable[date], year: int, end: date) -> int:
    return sum(1 for day in days if date(year, 1, 1) <= day <= end)


def _open_on(spans: Iterable[Span], day: date) -> int:
    return sum(1 for start, stop in spans if start <= day and (stop is None or day < stop))
