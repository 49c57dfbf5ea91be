"""Dates and numbers of the convention itself: signature, meetings, conferences, clarification, amendments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry
from corcom.engines.law.record import MeetingDay
from corcom.engines.law.rulebook import ClockRule, Rulebook
from corcom.engines.law.steps import step
from corcom.kernel.dates import DateRange, day_after
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Step


@dataclass(frozen=True, slots=True)
class DatedAnswer:
    """A day and the step to it; the day is None when it depends on a meeting that is not on record."""

    on: date | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CountedAnswer:
    """A number of States and the step to it."""

    needed: int
    steps: tuple[Step, ...]


def signature_days(rules: Rulebook, entry: ConventionEntry) -> DateRange:
    """The days on which the convention can be signed; open at the end while it has not entered into force.

    Example (CCM): 2008-12-03 up to and without 2010-08-01.
    """
    if rules.signature.stays_open:
        return DateRange(rules.signature.opens_on, None)
    closes_on = rules.signature.closes_on
    return DateRange(rules.signature.opens_on, day_after(closes_on) if closes_on else entry.entry_into_force_on)


def clock_date(rules: Rulebook, kind: str, start: date, *, meetings: Iterable[MeetingDay] = ()) -> DatedAnswer:
    """The day that a clock of the convention gives.

    Args:
        rules: the convention.
        kind: name of the clock in the parameter file, such as `clarification-reply`, `first-meeting` or `amendment-support`.
        start: the day that starts it (day 0); the parameter file says which (`from`).
        meetings: for a clock that ends with the next meeting; one that opens on `start` counts.

    Raises:
        BadInput: the convention has no such clock.
    """
    rule = _clock(rules, kind)
    inputs = {rule.starts: start.isoformat()} | ({"agreed in": rule.agreed_in} if rule.agreed_in else {})
    if rule.wait is not None:
        on = rule.wait.after(start)
        return DatedAnswer(on, (step(rules, rule, inputs | {"wait": rule.wait.words}, on.isoformat()),))
    meeting = min((m for m in meetings if m.kind is rule.next_meeting and m.start >= start), default=None)
    output = f"{meeting.key}, {meeting.start.isoformat()}" if meeting else "no such meeting on record"
    return DatedAnswer(meeting.start if meeting else None, (step(rules, rule, inputs, output),))


def _clock(rules: Rulebook, kind: str) -> ClockRule:
    rule = rules.clock(kind)
    if rule is None:
        known = ", ".join(clock.kind for clock in rules.clocks) or "none"
        message = f"{rules.convention} has no clock '{kind}'; it has: {known}."
        raise BadInput(message)
    return rule


def states_needed(rules: Rulebook, kind: str, number: int) -> CountedAnswer:
    """How many States a majority of the convention takes among `number`.

    Example (CCM): `amendment-adoption` among 60 takes 40; `amendment-conference` among 112 takes 57.

    Raises:
        BadInput: the convention has no such majority.
    """
    rule = rules.majority(kind)
    if rule is None:
        known = ", ".join(majority.kind for majority in rules.majorities) or "none"
        message = f"{rules.convention} has no majority '{kind}'; it has: {known}."
        raise BadInput(message)
    needed = rule.needed(number)
    return CountedAnswer(needed, (step(rules, rule, {"States": str(number)}, str(needed)),))
