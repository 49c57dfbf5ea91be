"""The year of a meeting whose record says the day of the week and of the month but no year: one that the text names and the day fits."""

from __future__ import annotations

import re
from datetime import date

from corcom.engines.reading.date_values import day_of

_DAY = re.compile(
    r"\b(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[A-Z][a-z]{2,8})"
    r"|(?P<month2>[A-Z][a-z]{2,8})\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?)\b(?!,?\s+(?:19|20)\d\d)"
)
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HEAD = 3_000
_READ = 40_000


def day_by_weekday(text: str) -> tuple[date, int, int] | None:
    """The day with its year, and the code points of its words; None where no year that the text names fits the day of the week.

    A year counts when it is named, also in the symbol of a document, or follows the year of the record ("enters into force in 2005").
    """
    found = _DAY.search(text, 0, _HEAD)
    if not found:
        return None
    month = next((n for n, name in enumerate(_MONTHS, 1) if (found["month"] or found["month2"]).startswith(name)), 0)
    weekday = _WEEKDAYS.index(found["weekday"]) + 1
    named = sorted({int(year) for year in _YEAR.findall(text[:_READ])})
    for year in (*named, *(year - 1 for year in named)):
        day = day_of(year, month, int(found["day"] or found["day2"])) if month else None
        if day and day.isoweekday() == weekday:
            return day, found.start(), found.end()
    return None
