"""Meetings of the CCM: Meetings of States Parties, Review Conferences, intersessional and Coordination Committee meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from corcom.facts.table import day, rows_of
from corcom.kernel.dates import DateRange, day_after
from corcom.kernel.words import Certainty, MeetingKind


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting, held or planned.

    `key` is the short name ("3MSP"); `last_day` is its last day, `end` the day after. `certainty` is tentative where
    the meeting was only planned in the source or a day was not read in it. `country_iso3` is empty for a virtual meeting.
    """

    key: str
    kind: MeetingKind
    number: int | None
    name: str
    start: date
    last_day: date
    certainty: Certainty
    city: str
    country_iso3: str
    presidency_iso3: str
    president_name: str
    document_prefix: str
    action_plan: str
    action_count: int | None
    progress_report: str
    other_outcome: str
    source: str
    confidence: str
    note: str

    @property
    def end(self) -> date:
        """The day after the last day: ranges are half open."""
        return day_after(self.last_day)

    @property
    def days(self) -> DateRange:
        """The days of the meeting."""
        return DateRange(self.start, self.end)

    @property
    def decides_requests(self) -> bool:
        """Whether it may decide on more time: a Meeting of States Parties or a Review Conference."""
        return self.kind in (MeetingKind.MSP, MeetingKind.REVIEW_CONFERENCE)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _meeting(row: dict[str, str]) -> MeetingFact:
    return MeetingFact(
        key=row["key"],
        kind=MeetingKind(row["kind"]),
        number=_number(row["number"]),
        name=row["name"],
        start=day(row["start"]),
        last_day=day(row["last_day"]),
        certainty=Certainty(row["certainty"]),
        city=row["city"],
        country_iso3=row["country_iso3"],
        presidency_iso3=row["presidency_iso3"],
        president_name=row["president_name"],
        document_prefix=row["doc_prefix"],
        action_plan=row["action_plan"],
        action_count=_number(row["action_count"]),
        progress_report=row["progress_report"],
        other_outcome=row["other_outcome"],
        source=row["source"],
        confidence=row["confidence"],
        note=row["note"],
    )


@cache
def all_meetings() -> tuple[MeetingFact, ...]:
    """All meetings, in the order of the file (by first day)."""
    return tuple(_meeting(row) for row in rows_of("meetings.csv"))


@cache
def meetings_by_key() -> dict[str, MeetingFact]:
    """Short name to meeting."""
    return {meeting.key: meeting for meeting in all_meetings()}
