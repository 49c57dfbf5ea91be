"""Why a published due date differs: the known ways of counting wrong, each tried on the dates that went into the right one."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from corcom.engines.law.months import Rounding, add_months, add_years
from corcom.engines.law.rulebook import Wait


@dataclass(frozen=True, slots=True)
class Counted:
    """What a right due date was counted from; `convention_entered_on` is the entry into force of the convention itself."""

    deposited_on: date
    entered_on: date
    convention_entered_on: date
    entry_wait: Wait
    wait: Wait
    due_on: date


@dataclass(frozen=True, slots=True)
class Cause:
    """A likely cause: a code for programs and words for people."""

    code: str
    words: str


def _from_deposit(c: Counted) -> date:
    return c.wait.after(c.deposited_on)


def _first_day_counted(c: Counted) -> date:
    return c.due_on - timedelta(days=1)


def _month_end(c: Counted) -> date:
    return date(c.due_on.year, c.due_on.month, calendar.monthrange(c.due_on.year, c.due_on.month)[1])


def _entry_from_date(c: Counted) -> date:
    entered = add_months(c.deposited_on, c.entry_wait.months + 12 * c.entry_wait.years, rounding=Rounding.LAST_DAY)
    return c.wait.after(entered)


def _from_convention(c: Counted) -> date:
    return c.wait.after(c.convention_entered_on)


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
    return c.due_on + timedelta(days=max(0, 7 - c.due_on.weekday()) if c.due_on.weekday() > 4 else 0)


def _day_after(c: Counted) -> date:
    return c.due_on + timedelta(days=1)


def _day_and_month_swapped(c: Counted) -> date:
    return date(c.due_on.year, c.due_on.day, c.due_on.month) if c.due_on.day <= 12 else c.due_on


# In this order: the first that gives the published date is named.
_WAYS: tuple[tuple[Cause, Callable[[Counted], date]], ...] = (
    (Cause("counted-from-deposit", "counted from the deposit, not from entry into force"), _from_deposit),
    (Cause("day-of-entry-counted", "the day of entry into force counted as day 1"), _first_day_counted),
    (Cause("rounded-to-month-end", "rounded to the end of the month"), _month_end),
    (Cause("entry-counted-from-date", "entry into force counted from the date of deposit, not from its month"), _entry_from_date),
    (Cause("counted-from-convention", "counted from the entry into force of the Convention, not for the State"), _from_convention),
    (Cause("months-for-days", "months taken for days"), _months_for_days),
    (Cause("month-slip", "one month too late"), _month_after),
    (Cause("month-slip", "one month too early"), _month_before),
    (Cause("weekend-shift", "shifted to the next working day; the text shifts nothing"), _next_weekday),
    (Cause("day-slip", "one day too late"), _day_after),
    (Cause("year-slip", "one year too late"), _year_after),
    (Cause("year-slip", "one year too early"), _year_before),
    (Cause("day-and-month-swapped", "day and month swapped"), _day_and_month_swapped),
)


def likely_cause(counted: Counted, published_on: date) -> Cause | None:
    """The first known way of counting that gives the published date; None when none does."""
    return next((cause for cause, way in _WAYS if way(counted) == published_on != counted.due_on), None)
