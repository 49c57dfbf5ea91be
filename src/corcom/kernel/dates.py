"""Dates as people say them: certain or not, exact or not."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.kernel.values import altered, value
from corcom.kernel.words import Certainty, Precision


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `start` up to and without `end`; an open end is None."""

    start: date | None
    end: date | None

    def __contains__(self, day: date) -> bool:
        after_start = self.start is None or self.start <= day
        return after_start and (self.end is None or day < self.end)

    def overlaps(self, other: DateRange) -> bool:
        """Whether the two ranges share a day."""
        starts_in_time = self.start is None or other.end is None or self.start < other.end
        ends_late_enough = self.end is None or other.start is None or other.start < self.end
        return starts_in_time and ends_late_enough


@value
class PartialDate:
    """A date as said: the words, the earliest and latest day that they allow (both included), and how sure.

    `earliest` or `latest` is None where the words leave that side open ("after the holidays").
    `inferred` says in words what did not stand in the text ("year from the date of the meeting").
    """

    words: str
    precision: Precision
    earliest: date | None
    latest: date | None
    certainty: Certainty = Certainty.CONFIRMED
    inferred: str = ""

    @classmethod
    def of_day(cls, day: date, *, words: str = "", certainty: Certainty = Certainty.CONFIRMED) -> PartialDate:
        """The exact day."""
        return cls(words or day.isoformat(), Precision.DAY, day, day, certainty)

    @classmethod
    def of_month(cls, year: int, month: int, *, words: str = "", certainty: Certainty = Certainty.CONFIRMED) -> PartialDate:
        """Some day of the month."""
        last = calendar.monthrange(year, month)[1]
        spoken = words or f"{year:04d}-{month:02d}"
        return cls(spoken, Precision.MONTH, date(year, month, 1), date(year, month, last), certainty)

    @property
    def is_tentative(self) -> bool:
        """Whether the text, or a person, holds the date as not fixed."""
        return self.certainty is Certainty.TENTATIVE

    @property
    def iso(self) -> str | None:
        """`YYYY-MM-DD` for a day or the start of a range, `YYYY-MM` for a month or part of one, else None or the bounding day.

        "before April 2012" gives its last possible day; words without dates give None.
        """
        if self.precision in (Precision.DAY, Precision.RANGE) and self.earliest:
            return self.earliest.isoformat()
        if self.precision in (Precision.MONTH, Precision.PART_OF_MONTH) and self.earliest:
            return self.earliest.isoformat()[:7]
        if self.precision is Precision.BEFORE and self.latest:
            return self.latest.isoformat()
        if self.precision is Precision.AFTER and self.earliest:
            return self.earliest.isoformat()
        if self.precision is Precision.YEAR and self.earliest:
            return self.earliest.isoformat()[:4]
        return None

    @property
    def iso_extent(self) -> str:
        """The date as known, in ISO 8601: `2012-01-24`, `2012-01`, `2012-01-09/2012-01-13`, an open side `..`; empty for words only."""
        if self.earliest is None and self.latest is None:
            return ""
        if self.earliest == self.latest and self.earliest:
            return self.earliest.isoformat()
        if self.precision in (Precision.MONTH, Precision.YEAR) and self.iso:
            return self.iso
        return "/".join(day.isoformat() if day else ".." for day in (self.earliest, self.latest))

    @property
    def last_day(self) -> date | None:
        """The last day on which a thing due by this date is still in time; None when the words set none."""
        return self.latest

    def days_late_on(self, today: date) -> int:
        """Whole days by which `today` is past the last day; 0 when in time or when there is no last day."""
        if self.latest is None or today <= self.latest:
            return 0
        return (today - self.latest).days

    def with_certainty(self, certainty: Certainty) -> PartialDate:
        """The same date, confirmed or tentative."""
        return altered(self, certainty=certainty)

    def as_dict(self) -> dict[str, Any]:
        """JSON form; `partial_date_from_dict` reads it back."""
        return {
            "words": self.words,
            "precision": self.precision.value,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "certainty": self.certainty.value,
            "inferred": self.inferred,
        }


def partial_date_from_dict(data: dict[str, Any]) -> PartialDate:
    """Read the JSON form of a partial date.

    Raises:
        BadInput: a key is missing or a value is not a date, precision or certainty.
    """
    try:
        return PartialDate(
            words=str(data["words"]),
            precision=Precision(data["precision"]),
            earliest=date.fromisoformat(data["earliest"]) if data.get("earliest") else None,
            latest=date.fromisoformat(data["latest"]) if data.get("latest") else None,
            certainty=Certainty(data.get("certainty", "confirmed")),
            inferred=str(data.get("inferred", "")),
        )
    except (KeyError, ValueError, TypeError) as error:
        message = f"This is not a date in corcom's form: {data!r} ({error})."
        raise BadInput(message) from error


def spelled(day: date) -> str:
    """`14 December 2011`, for sentences of the engines, refusals and audit rows."""
    return f"{day.day} {day:%B %Y}"


def days_later(day: date, days: int) -> date:
    """The day `days` days after `day` (before it, when negative); the first or last of the calendar where it has no such day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def day_in(year: int, month: int, day: int) -> date:
    """The day of a year; the first or last of the calendar where it has no such year."""
    if year > MAXYEAR:
        return date.max
    return date(year, month, day) if year >= MINYEAR else date.min


def day_after(day: date) -> date:
    """The next day; the exclusive end of a range whose last day is `day`."""
    return days_later(day, 1)
