"""Why a published due date differs: the known ways of counting wrong, each tried on the dates that went into the right one."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.months import Rounding, add_months, add_years
from corcom.engines.law.rulebook import Wait
from corcom.kernel.dates import days_later

_AT_ONCE = Wait()


@dataclass(frozen=True, slots=True)
class Counted:
    """What a right due date was counted from; `convention_entered_on` is the entry into force of the convention itself.

    `wait` is that from entry into force; none for the entry itself. `other_waits` are those of other duties, by their articles.
    """

    deposited_on: date
    entered_on: date
    convention_entered_on: date
    entry_wait: Wait
    wait: Wait
    due_on: date
    signed_on: date | None = None
    other_waits: tuple[tuple[str, Wait], ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """A likely cause: a code for programs and words for people."""

    code: str
    words: str


def _from_deposit(c: Counted) -> date:
    return _after(c.wait, c.deposited_on)


def _from_signature(c: Counted) -> date:
    return _after(c.wait, c.signed_on) if c.signed_on else c.due_on


def _first_day_counted(c: Counted) -> date:
    return days_later(c.due_on, -1)


def _month_end(c: Counted) -> date:
    return date(c.due_on.year, c.due_on.month, calendar.monthrange(c.due_on.year, c.due_on.month)[1])


def _month_start(c: Counted) -> date:
    return c.due_on.replace(day=1)


def _year_end(c: Counted) -> date:
    return date(c.due_on.year, 12, 31)


def _entry_from_date(c: Counted) -> date:
    entered = add_months(c.deposited_on, c.entry_wait.months + 12 * c.entry_wait.years, rounding=Rounding.LAST_DAY)
    return _after(c.wait, entered)


def _entry_month_after(c: Counted) -> date:
    return _after(c.wait, add_months(c.entered_on, 1, rounding=Rounding.LAST_DAY))


def _entry_month_before(c: Counted) -> date:
    return _after(c.wait, add_months(c.entered_on, -1, rounding=Rounding.LAST_DAY))


def _from_convention(c: Counted) -> date:
    return _after(c.wait, c.convention_entered_on)


def _month_after(c: Counted) -> date:
    return add_months(c.due_on, 1, rounding=Rounding.LAST_DAY)


def _month_before(c: Counted) -> date:
    return add_months(c.due_on, -1, rounding=Rounding.LAST_DAY)


def _months_for_days(c: Counted) -> date:
    return add_months(c.entered_on, round(c.wait.days / 30), rounding=Rounding.LAST_DAY) if c.wait.days else c.due_on


def _year_after(c: Counted) -> date:
    return add_years(c.due_on, 1, rounding=Rounding.LAST_DAY)


def _year_before(c: Counted) -> date:
    return add_years(c.due_on, -1, rounding=Rounding.LAST_DAY)


def _next_weekday(c: Counted) -> date:
    return days_later(c.due_on, max(0, 7 - c.due_on.weekday()) if c.due_on.weekday() > 4 else 0)


def _weekday_before(c: Counted) -> date:
    return days_later(c.due_on, -max(0, c.due_on.weekday() - 4))


def _day_after(c: Counted) -> date:
    return days_later(c.due_on, 1)


def _day_and_month_swapped(c: Counted) -> date:
    return date(c.due_on.year, c.due_on.day, c.due_on.month) if c.due_on.day <= 12 else c.due_on


def _after(wait: Wait, day: date) -> date:
    """The end of a wait; a day that a shorter month lacks is its last one, as whoever miscounted would take it."""
    return day if wait == _AT_ONCE else Wait(wait.years, wait.months, wait.days, wait.lands_on, Rounding.LAST_DAY).after(day)


# In this order: the first that gives the published date is named.
_WAYS: tuple[tuple[Cause, Callable[[Counted], date]], ...] = (
    (Cause("counted-from-deposit", "counted from the deposit, not from entry into force"), _from_deposit),
    (Cause("day-of-entry-counted", "the day of entry into force counted as day 1"), _first_day_counted),
    (Cause("rounded-to-month-end", "rounded to the end of the month"), _month_end),
    (Cause("rounded-to-month-start", "rounded to the first of the month"), _month_start),
    (Cause("entry-counted-from-date", "entry into force counted from the date of deposit, not from its month"), _entry_from_date),
    (Cause("counted-from-convention", "counted from the entry into force of the Convention, not for the State"), _from_convention),
    (Cause("counted-from-signature", "counted from the signature, not from entry into force"), _from_signature),
    (Cause("months-for-days", "months taken for days"), _months_for_days),
    (Cause("month-slip", "one month too late"), _month_after),
    (Cause("month-slip", "one month too early"), _month_before),
    (Cause("entry-month-slip", "entry into force taken one month too late"), _entry_month_after),
    (Cause("entry-month-slip", "entry into force taken one month too early"), _entry_month_before),
    (Cause("weekend-shift", "shifted to the next working day; the text shifts nothing"), _next_weekday),
    (Cause("weekend-shift", "shifted to the working day before; the text shifts nothing"), _weekday_before),
    (Cause("day-slip", "one day too late"), _day_after),
    (Cause("year-slip", "one year too late"), _year_after),
    (Cause("year-slip", "one year too early"), _year_before),
    (Cause("rounded-to-year-end", "rounded to the end of the year"), _year_end),
    (Cause("day-and-month-swapped", "day and month swapped"), _day_and_month_swapped),
)
# Of entry into force itself there is nothing to count from: the ways that count give other words.
_ENTRY_WORDS = {
    "counted-from-deposit": Cause("deposit-for-entry", "the day of deposit taken for entry into force"),
    "counted-from-convention": Cause("convention-for-state", "the entry into force of the Convention taken for that of the State"),
    "counted-from-signature": Cause("signature-for-entry", "the day of signature taken for entry into force"),
    "day-of-entry-counted": Cause("day-slip", "one day too early"),
}


def likely_cause(counted: Counted, earliest: date, latest: date) -> Cause | None:
    """The first known way of counting that gives a day from `earliest` to `latest`; None when none does."""
    for cause, way in _WAYS:
        try:
            day = way(counted)
        except (ValueError, OverflowError):
            continue
        if earliest <= day <= latest and day != counted.due_on:
            return _ENTRY_WORDS.get(cause.code, cause) if counted.wait == _AT_ONCE else cause
    for article, wait in counted.other_waits:
        if wait != counted.wait and earliest <= _after(wait, counted.entered_on) <= latest:
            return Cause("wait-of-another-duty", f"counted with the {wait.words} of article {article}")
    return None
