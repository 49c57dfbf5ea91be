"""Reads of the meetings register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, JSONField, Q, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from corcom.registers.meetings.models import Attendance, Meeting, MeetingDocument, Statement

STANDING = Q(superseded_at__isnull=True)


def meetings(convention: str) -> QuerySet[Meeting]:
    """Standing meetings, newest first."""
    return Meeting.objects.filter(STANDING, convention=convention).select_related("body")


def with_counts(rows: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """The same meetings, each with how many attended and how many papers there are."""
    present = Q(attendances__superseded_at__isnull=True, attendances__presence=Attendance.PRESENT)
    minutes = Q(papers__superseded_at__isnull=True, papers__part=MeetingDocument.MINUTES)
    return rows.order_by("-when_earliest", "key").annotate(
        attended=Count("attendances", filter=present, distinct=True), minutes_held=Count("papers", filter=minutes, distinct=True)
    )


def meeting_with_key(convention: str, key: str) -> Meeting | None:
    """The standing meeting with this key in addresses, or None."""
    return meetings(convention).filter(key=key).first()


def next_meeting(convention: str, day: date) -> Meeting | None:
    """The first meeting that begins on or after a day."""
    return meetings(convention).filter(when_earliest__gte=day).order_by("when_earliest", "pk").first()


def attendances_of(meeting: Meeting) -> QuerySet[Attendance]:
    """Who was there and who was not, in the order of recording."""
    return meeting.attendances.filter(STANDING).select_related("state", "organisation", "mandate")


def papers_of(meeting: Meeting) -> QuerySet[MeetingDocument]:
    """Documents of the meeting, held or only mentioned."""
    return meeting.papers.filter(STANDING).select_related("document")


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """A State at a meeting: that it was there or was missed (`presence`, `role`), or what it said (`text`, its item and passage)."""

    presence: str
    role: str
    text: str
    item: str
    citation: dict[str, Any] | None
    key: str
    title: str
    on: date | None


def state_at_meetings(
    convention: str, iso3: str, *, until: date, said: QuerySet[Statement], most: int
) -> tuple[list[AtMeeting], list[AtMeeting]]:
    """Where a State was and which of `said` it said, at meetings begun by a day, newest first, at most so many of each; one query."""
    nothing, no_passage = Value("", output_field=CharField()), Value(None, output_field=JSONField())
    meeting = ("meeting__key", "meeting__title", "meeting__when_earliest", "place")
    there = Attendance.objects.filter(STANDING, convention=convention, state_id=iso3)
    words = said.filter(STANDING, convention=convention, states=iso3)
    rows = _newest(there, until, most, "pk").values_list("presence", "role", nothing, nothing, no_passage, *meeting)
    rows = rows.union(
        _newest(words, until, most, "position").values_list(nothing, nothing, "text", "item__title", "citation", *meeting), all=True
    )
    found = [AtMeeting(*row[:-1]) for row in sorted(rows, key=lambda row: row[-1])]
    return [at for at in found if at.presence], [at for at in found if not at.presence]


def _newest(rows: QuerySet[Any], until: date, most: int, beside: str) -> QuerySet[Any]:
    order = (F("meeting__when_earliest").desc(), F(beside).asc())
    placed = rows.filter(meeting__when_earliest__lte=until).order_by().annotate(place=Window(RowNumber(), order_by=order))
    return placed.filter(place__lte=most)


def statements(convention: str) -> QuerySet[Statement]:
    """What was said at meetings, as it stands."""
    return Statement.objects.filter(STANDING, convention=convention)
