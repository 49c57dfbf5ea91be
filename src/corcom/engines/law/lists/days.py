"""Days as lists write them: 2015-04-19, 19 April 2015, 19/04/2015, April 2015, 2015; in English, French and Spanish.

What the text leaves open stays open: a month gives its first and last day, and 05/04/2015 is marked as one that reads two ways.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from corcom.kernel.errors import BadInput

_MONTHS = (
    "january janvier enero",
    "february fevrier febrero",
    "march mars marzo",
    "april avril abril",
    "may mai mayo",
    "june juin junio",
    "july juillet julio",
    "august aout agosto",
    "september septembre septiembre setiembre",
    "october octobre octubre",
    "november novembre noviembre",
    "december decembre diciembre",
)
_SHORTENED = {
    "jan": 1,
    "janv": 1,
    "ene": 1,
    "feb": 2,
    "fev": 2,
    "fevr": 2,
    "mar": 3,
    "apr": 4,
    "avr": 4,
    "abr": 4,
    "jun": 6,
    "jul": 7,
    "juil": 7,
    "aug": 8,
    "ago": 8,
    "sep": 9,
    "sept": 9,
    "set": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
    "dic": 12,
}
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()} | _SHORTENED
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?(?:z|\+00:00)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: 0?0:00(?::00)?)?")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|o|a)?[ -](?:of |de |d[eu] )?([a-z]{3,10})\.?,?[ -](?:de |del )?(\d{4}|\d{2})")
_MONTH_DAY_YEAR = re.compile(r"([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH_YEAR = re.compile(r"([a-z]{3,10})\.?,?[ -](?:of |de |del )?(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-./](\d{1,2})")
_MONTH_SLASH_YEAR = re.compile(r"(\d{1,2})[/.](\d{4})")
_YEAR = re.compile(r"(\d{4})")
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.0+)?")
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed|wednes|thu|thurs?|fri|satur|sat|sun)(?:day)?\.?,? |^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? |"
    r"^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? "
)
_REMARK = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]*\)|[*\u2020\u2021]+)\s*$")
_NOTHING = re.compile(r"(?:n\.?\s?/?\s?a\.?|none|nil|not applicable|unknown|tb[cda]|[-\u2013\u2014._?]+|aucun|ninguno)?", re.IGNORECASE)
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2200
# Day 0 of the day numbers of spreadsheets.
_SERIAL_START = date(1899, 12, 30)


class NoDay(BadInput):
    """The text is no day, month or year, or names one that the calendar does not have."""


@dataclass(frozen=True, slots=True)
class ReadDay:
    """The days that a text allows, both included; the same twice for a day.

    `other` is the day that the same text would be with day and month the other way round; `is_serial` for a spreadsheet's day number.
    """

    earliest: date
    latest: date
    other: date | None = None
    is_serial: bool = False

    @property
    def iso(self) -> str:
        """As exact as the text: `2015-04-19`, `2015-04` or `2015`."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return self.earliest.isoformat()[: 7 if self.earliest.month == self.latest.month else 4]


def says_nothing(text: str) -> bool:
    """Whether a cell is empty or says that there is no date: "n/a", a dash."""
    return _NOTHING.fullmatch(text.strip()) is not None


def month_comes_first(texts: Iterable[str]) -> bool:
    """Whether the days of a column are written month first: one of them cannot be read day first, and none only so."""
    found = [match for text in texts if (match := _NUMBERS.fullmatch(_plain(text)))]
    only_month_first = any(int(match[2]) > 12 for match in found)
    return only_month_first and not any(int(match[1]) > 12 for match in found)


def is_told_apart(texts: Iterable[str]) -> bool:
    """Whether a column shows by one of its days which of two numbers is the month."""
    found = [match for text in texts if (match := _NUMBERS.fullmatch(_plain(text)))]
    return any(int(match[1]) > 12 for match in found) != any(int(match[2]) > 12 for match in found)


def read_day(text: str, *, month_first: bool = False) -> ReadDay:
    """The day, month or year that a text says; `month_first` for a column in which 04/19/2015 stands.

    Example: read_day("19 April 2015") and read_day("19/04/2015") are 2015-04-19; read_day("05/04/2015").other is 2015-05-04.

    Raises:
        NoDay: with words on what was found and what is accepted.
    """
    plain = _plain(text)
    try:
        found = _read(plain, month_first=month_first)
    except ValueError as error:
        message = f"“{text[:60]}” is a day that the calendar does not have."
        raise NoDay(message) from error
    if found is None:
        message = f"“{text[:60]}” is not a day; write it as 2015-04-19 or 19 April 2015."
        raise NoDay(message)
    if not _EARLIEST_YEAR <= found.earliest.year <= _LATEST_YEAR:
        message = f"“{text[:60]}” lies outside the years {_EARLIEST_YEAR} to {_LATEST_YEAR}."
        raise NoDay(message)
    return found


def _plain(text: str) -> str:
    """Small letters without accents, remarks in brackets, a weekday before and marks behind."""
    bare = unicodedata.normalize("NFKD", text[:200])
    bare = "".join(c for c in bare if not unicodedata.combining(c)).lower()
    bare = re.sub(r"[\u2010-\u2015]", "-", " ".join(bare.split()))
    return _WEEKDAY.sub("", _REMARK.sub("", bare)).strip(" .;,")


def _read(text: str, *, month_first: bool) -> ReadDay | None:
    if match := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        return _two_numbers(int(match[1]), int(match[2]), _year(match[3]), month_first=month_first)
    if (match := _DAY_MONTH_YEAR.fullmatch(text)) and (month := _MONTH_NUMBERS.get(match[2])):
        return _day(_year(match[3]), month, int(match[1]))
    if (match := _MONTH_DAY_YEAR.fullmatch(text)) and (month := _MONTH_NUMBERS.get(match[1])):
        return _day(int(match[3]), month, int(match[2]))
    return _read_vague(text)


def _read_vague(text: str) -> ReadDay | None:
    if (match := _MONTH_YEAR.fullmatch(text)) and (month := _MONTH_NUMBERS.get(match[1])):
        return _month(int(match[2]), month)
    if match := _YEAR_MONTH.fullmatch(text):
        return _month(int(match[1]), int(match[2]))
    if match := _MONTH_SLASH_YEAR.fullmatch(text):
        return _month(int(match[2]), int(match[1]))
    if match := _YEAR.fullmatch(text):
        return ReadDay(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
    if match := _SERIAL.fullmatch(text):
        day = _SERIAL_START + timedelta(days=int(match[1]))
        return ReadDay(day, day, is_serial=True)
    return None


def _year(text: str) -> int:
    """A year in two figures is the nearest one to 2020."""
    return int(text) if len(text) == 4 else 2000 + int(text) - (100 if int(text) >= 70 else 0)


def _day(year: int, month: int, day: int) -> ReadDay:
    found = date(year, month, day)
    return ReadDay(found, found)


def _month(year: int, month: int) -> ReadDay:
    first = date(year, month, 1)
    return ReadDay(first, date(year, month, calendar.monthrange(year, month)[1]))


def _two_numbers(first: int, second: int, year: int, *, month_first: bool) -> ReadDay:
    """Day and month in the order of the column; the other way round where only that is a day."""
    if (month_first and first <= 12) or second > 12:
        month, day = first, second
    else:
        day, month = first, second
    found = date(year, month, day)
    other = date(year, day, month) if day <= 12 and day != month else None
    return ReadDay(found, found, other)
