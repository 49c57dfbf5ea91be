"""Which days are taken from people: in an address, in forms and filters, in feeds and on the command line.

Repeated duties go on for ever, so a question about the year 9000 would be answered with seven thousand reports of every State.
"""

from __future__ import annotations

from datetime import date

from corcom.kernel.dates import DateRange, day_after, spelled
from corcom.kernel.errors import BadInput

FIRST_DAY = date(1945, 1, 1)
YEARS_AHEAD = 60
DESK_DAYS = DateRange(FIRST_DAY, date(2200, 1, 1))


def accepted_days(today: date) -> DateRange:
    """The days that a desk takes on its day `today`: from 1945 up to and with the same day 60 years on.

    Example: accepted_days(date(2011, 12, 14)) == DateRange(date(1945, 1, 1), date(2071, 12, 15)).
    """
    return DateRange(FIRST_DAY, day_after(_last_day(today)))


def _last_day(today: date) -> date:
    return date(today.year + YEARS_AHEAD, today.month, min(today.day, 28) if today.month == 2 else today.day)


def accepted_day(day: date, *, today: date) -> date:
    """The day as it came in.

    Raises:
        BadInput: it lies outside the days that are taken; says which these are.
    """
    if day not in accepted_days(today):
        message = (
            f"“{day.isoformat()}” came in. Days from {spelled(FIRST_DAY)} to {spelled(_last_day(today))} are taken, "
            f"{YEARS_AHEAD} years from the desk day. Give a day among them."
        )
        raise BadInput(message)
    return day


def fixed_desk_day(setting: str) -> date:
    """The desk day that a setting fixes.

    Raises:
        BadInput: it is no day, or none on which a desk can stand.
    """
    try:
        day = date.fromisoformat(setting)
    except ValueError as error:
        message = f"The desk day is set to “{setting}”. Write it as YYYY-MM-DD in CORCOM_TODAY or desk.json, or leave it out."
        raise BadInput(message) from error
    if day not in DESK_DAYS:
        message = (
            f"The desk day is set to “{setting}”. Set a day from {FIRST_DAY.year} to 2199 in CORCOM_TODAY or desk.json, or leave it out."
        )
        raise BadInput(message)
    return day
