"""What the head of a record can say: body, number, date, place and title, each with the code points it was read from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from corcom.engines.reading.dates import DateHit


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the head with the code points it was read from."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the record says; each part may be missing."""

    body: Found | None = None
    number: Found | None = None
    date: DateHit | None = None
    place: Found | None = None
    title: str | None = None

    @property
    def day(self) -> datetime.date | None:
        """The first day of the meeting, when a day or month is said."""
        return self.date.date.earliest if self.date else None
