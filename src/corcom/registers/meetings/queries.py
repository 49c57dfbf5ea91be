"""Reads of the meetings register."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Q, QuerySet

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


def attendances_of_state(convention: str, iso3: str) -> QuerySet[Attendance]:
    """Meetings at which a State was, or was missed, newest first."""
    return (
        Attendance.objects.filter(STANDING, convention=convention, state_id=iso3)
        .select_related("meeting")
        .order_by("-meeting__when_earliest")
    )


def statements_of_state(convention: str, iso3: str) -> QuerySet[Statement]:
    """What a State said, newest meeting first."""
    return (
        Statement.objects.filter(STANDING, convention=convention, states=iso3)
        .select_related("meeting", "item")
        .order_by("-meeting__when_earliest", "position")
    )
