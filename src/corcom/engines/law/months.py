"""Counting days, months and years from a day. Month arithmetic names its rounding; nothing is rounded unsaid.

A month later is the same day number, which a shorter month may not have: 31 August + 6 months is no day. `Rounding` says what then.
The day of the event is day 0. Weekends and holidays shift nothing. What would lie outside the calendar is its first or last day.
"""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum

from corcom.kernel.dates import day_after, day_in, days_later
from corcom.kernel.errors import BadInput


class Rounding(StrEnum):
    """What to take when the month has no such day."""

    REFUSE = "refuse"
    LAST_DAY = "last-day-of-month"
    NEXT_DAY = "first-day-of-next-month"


class NoSuchDay(BadInput):
    """The month reached has no day of that number, and the rule does not say what to take."""


def add_days(day: date, days: int) -> date:
    """The day `days` calendar days after `day` (before it, when negative)."""
    return days_later(day, days)


def add_months(day: date, months: int, *, rounding: Rounding) -> date:
    """The same day number `months` months later (earlier, when negative).

    Example: add_months(date(2024, 8, 31), 6, rounding=Rounding.LAST_DAY) == date(2025, 2, 28).

    Raises:
        NoSuchDay: the month reached is shorter and `rounding` is `Rounding.REFUSE`.
    """
    year, month = _month_after(day, months)
    if not MINYEAR <= year <= MAXYEAR:
        return day_in(year, month, 1)
    last = calendar.monthrange(year, month)[1]
    if day.day <= last:
        return date(year, month, day.day)
    if rounding is Rounding.LAST_DAY:
        return date(year, month, last)
    if rounding is Rounding.NEXT_DAY:
        return day_after(date(year, month, last))
    message = (
        f"{day.isoformat()} and {months} months gives no day: {year:04d}-{month:02d} has {last} days. "
        "Say in the rule whether the last day of that month or the first of the next is meant."
    )
    raise NoSuchDay(message)


def add_years(day: date, years: int, *, rounding: Rounding) -> date:
    """The same day and month `years` years later; only 29 February can be missing. Raises NoSuchDay like `add_months`."""
    return add_months(day, 12 * years, rounding=rounding)


def first_day_of_month_after(day: date, months: int) -> date:
    """The first day of the month that lies `months` months after the month of `day`; the day number does not matter.

    Example: first_day_of_month_after(date(2010, 2, 16), 6) == date(2010, 8, 1).
    """
    year, month = _month_after(day, months)
    return day_in(year, month, 1)


def _month_after(day: date, months: int) -> tuple[int, int]:
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1
