"""Mandates in the machinery of the CCM since 2010: which State held which office for which theme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from corcom.facts.table import day_or_none, rows_of
from corcom.kernel.dates import DateRange
from corcom.kernel.words import Office, Theme


@dataclass(frozen=True, slots=True)
class MandateFact:
    """A State in an office for a theme, on the days from `start` up to and without `end`; None where the day was not found.

    `iso3` is None when the office is known and its holder is not. `from_meeting` and `to_meeting` are keys of meetings, or empty.
    `confidence` says how the term was established: "listed" as printed, "derived" worked out, "point" known on one day only.
    """

    theme: Theme
    office: Office
    iso3: str | None
    start: date | None
    end: date | None
    from_meeting: str
    to_meeting: str
    source: str
    confidence: str
    note: str

    @property
    def days(self) -> DateRange:
        """The term as a range; an end not found is open."""
        return DateRange(self.start, self.end)

    @property
    def is_derived(self) -> bool:
        """Whether the holder or a boundary of the term was worked out and not read."""
        return any(word in self.confidence for word in ("derived", "point", "not found"))


@cache
def all_mandates() -> tuple[MandateFact, ...]:
    """All mandates, in the order of the file."""
    return tuple(
        MandateFact(
            theme=Theme(row["theme"]),
            office=Office(row["office"]),
            iso3=row["iso3"] or None,
            start=day_or_none(row["start"]),
            end=day_or_none(row["end"]),
            from_meeting=row["from_meeting"],
            to_meeting=row["to_meeting"],
            source=row["source"],
            confidence=row["confidence"],
            note=row["note"],
        )
        for row in rows_of("mandates.csv")
    )
