"""Days out of the parts of a date: parts of months and years, years that were left out, days counted from the meeting."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)

# Thirds of a month and of a year, as (first, last); None is the last day. Offices say "mid-January" for about the 15th: the middle third.
MONTH_PARTS: dict[str, tuple[int, int | None]] = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, None),
    "end": (21, None),
    "first-half": (1, 15),
    "second-half": (16, None),
    "week-1": (1, 7),
    "week-2": (8, 14),
    "week-3": (15, 21),
    "week-last": (-7, None),
}
YEAR_PARTS: dict[str, tuple[int, int]] = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (12, 12),
    "first-half": (1, 6),
    "second-half": (7, 12),
    "quarter-1": (1, 3),
    "quarter-2": (4, 6),
    "quarter-3": (7, 9),
    "quarter-4": (10, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (12, 12),
}

_FAR, _NEAR = 260, 92  # days
_LONG_AGO, _SOON = 220, 145  # whoever tells of what is long ago says the year


class Leaning(StrEnum):
    """On which side of the meeting a date without a year lies: due dates ahead, reports behind, else the nearest.

    `LIKELY_BEHIND`: words about the past stand near, and a date soon ahead still wins over one long ago.
    """

    AHEAD = "ahead"
    BEHIND = "behind"
    LIKELY_BEHIND = "likely-behind"
    NEAREST = "nearest"


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    if not MINYEAR <= year <= MAXYEAR or not 1 <= month <= 12:
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def weekday_of_month(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The day that "the second Tuesday of June" names; None where the month has no fifth.

    Args:
        year: the year.
        month: from 1.
        weekday: from 1, Monday.
        nth: from 1; -1 is the last.
    """
    days = [week[weekday - 1] for week in calendar.Calendar().monthdayscalendar(year, month) if week[weekday - 1]]
    if nth < 0:
        return date(year, month, days[-1])
    return date(year, month, days[nth - 1]) if nth <= len(days) else None


def part_of_month(year: int, month: int, part: str) -> tuple[date, date] | None:
    """First and last day of a part of a month; None for parts that only years have."""
    if part not in MONTH_PARTS:
        return None
    first, last = MONTH_PARTS[part]
    end = month_end(year, month)
    start = end - 6 * DAY if first < 0 else date(year, month, first)
    return start, (date(year, month, last) if last else end)


def part_of_year(year: int, part: str) -> tuple[date, date] | None:
    """First and last day of a part of a year; None for parts that only months have."""
    if part not in YEAR_PARTS:
        return None
    first, last = YEAR_PARTS[part]
    return date(year, first, 1), month_end(year, last)


def year_for(month: int, day: int, anchor: date, leaning: Leaning, weekday: int | None = None) -> int | None:
    """The year of a day or month (day 0) said without one, seen from the meeting's day; None when no year has such a day.

    A printed weekday decides where it can, and a day most of a year away on the expected side gives way to one close by on the other.
    A month that holds the anchor counts for both sides.
    """
    options = [(year, found) for year in _years_around(anchor) if (found := day_of(year, month, day or 15))]
    if weekday and day:
        fitting = [(year, found) for year, found in options if found.isoweekday() == weekday]
        options = fitting or options
    if leaning is Leaning.AHEAD:
        ahead = [o for o in options if o[1] >= anchor or (not day and o[1].replace(day=28) >= anchor)]
        options = ahead[:1] or options
    if leaning in (Leaning.BEHIND, Leaning.LIKELY_BEHIND):
        behind = [o for o in options if o[1] <= anchor or (not day and o[1].replace(day=1) <= anchor)]
        options = behind[-1:] or options
    every = [(year, found) for year in _years_around(anchor) if (found := day_of(year, month, day or 15))]
    nearest = min(every, key=lambda o: abs((o[1] - anchor).days), default=None)
    if nearest is None:
        return None
    chosen = min(options, key=lambda o: abs((o[1] - anchor).days))
    gap, least = abs((chosen[1] - anchor).days), abs((nearest[1] - anchor).days)
    far = (gap > _FAR and least < _NEAR) or (leaning is Leaning.LIKELY_BEHIND and gap > _LONG_AGO and least < _SOON)
    return nearest[0] if far and not (weekday and day) else chosen[0]


def _years_around(anchor: date) -> list[int]:
    return [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if MINYEAR <= year < MAXYEAR]


def weekday_near(anchor: date, weekday: int, leaning: Leaning) -> date | None:
    """The next (or with BEHIND the last) such day of the week; None at the ends of the calendar."""
    gap = (weekday - anchor.isoweekday()) % 7
    back = gap - 7 if gap else 0
    return shifted(anchor, back if leaning in (Leaning.BEHIND, Leaning.LIKELY_BEHIND) else gap)


def shifted(anchor: date, days: int) -> date | None:
    """A day some days later (or earlier); None outside the calendar."""
    try:
        return anchor + days * DAY
    except OverflowError:
        return None


def months_later(anchor: date, months: int) -> date | None:
    """The same day some months later, the month's last day where it is shorter; None outside the calendar."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    if not MINYEAR <= year < MAXYEAR:
        return None
    return date(year, month + 1, min(anchor.day, calendar.monthrange(year, month + 1)[1]))


def span_of(unit: str, anchor: date, steps: int) -> tuple[date, date] | None:
    """First and last day of the week, month or year that lies `steps` away from the anchor's."""
    if unit == "week":
        monday = shifted(anchor, 7 * steps - anchor.weekday())
        sunday = shifted(monday, 6) if monday else None
        return (monday, sunday) if monday and sunday else None
    if unit == "month":
        there = months_later(anchor.replace(day=1), steps)
        return (there, month_end(there.year, there.month)) if there else None
    year = anchor.year + steps
    return (date(year, 1, 1), date(year, 12, 31)) if MINYEAR <= year < MAXYEAR else None
