"""Reads of the calendar register. Times of an event: coming while its last possible day has not passed, past after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from corcom.kernel.words import Certainty, MeetingKind, Precision
from corcom.registers.calendar.models import Event, FeedAddress
from corcom.registers.meetings.models import Meeting
from corcom.registers.written_once import WrittenOnce, as_day

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Counted(TypedDict):
        changes: int

    MeetingWithChanges = WithAnnotations[Meeting, _Counted]


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting of the Coordination Committee as far as the calendar knows."""

    what: str
    day: date
    is_tentative: bool


def events(convention: str) -> QuerySet[Event]:
    """Events that were not superseded, by date, those without any day last."""
    standing = Event.objects.filter(convention=convention, superseded_at__isnull=True)
    first_day = Coalesce("when_earliest", "when_latest")
    return standing.select_related("meeting", "read_in", "recorded_by").order_by(first_day.asc(nulls_last=True), "pk")


def known_on(day: date) -> Q:
    """The filter for events that had been spoken of on a day: not first read in the minutes of a later meeting."""
    return Q(read_in__isnull=True) | Q(read_in__when_earliest__isnull=True) | Q(read_in__when_earliest__lte=day)


def not_over_on(day: date) -> Q:
    """The filter for events and meetings whose last possible day, if they have one, has not passed on a day."""
    return (
        Q(when_latest__gte=day)
        | Q(when_latest__isnull=True, when_earliest__gte=day)
        | Q(when_latest__isnull=True, when_earliest__isnull=True)
    )


def dated_meetings(convention: str) -> QuerySet[MeetingWithChanges]:
    """Meetings on record with a day, by date, but for those that an event stands for: linked to it, or of its kind on its days.

    `changes` counts how often each was corrected.
    """
    standing_events = Event.objects.filter(convention=convention, superseded_at__isnull=True)
    linked = standing_events.filter(meeting=OuterRef("pk"))
    of_the_kind = standing_events.exclude(kind=MeetingKind.OTHER.value).filter(kind=OuterRef("kind"))
    on_its_days = of_the_kind.filter(when_earliest=OuterRef("when_earliest"), when_latest=OuterRef("when_latest"))
    superseded = Meeting.objects.filter(convention=convention, superseded_at__isnull=False).order_by()
    count = superseded.filter(key=OuterRef("key")).values("key").annotate(count=Count("pk")).values("count")
    # Few meetings were ever corrected: only theirs are counted.
    changes = Case(When(key__in=superseded.values("key"), then=Subquery(count)), default=0, output_field=IntegerField())
    first_day = Coalesce("when_earliest", "when_latest")
    meetings = Meeting.objects.filter(~Exists(linked), ~Exists(on_its_days), convention=convention, superseded_at__isnull=True)
    dated = meetings.annotate(first_day=first_day, changes=changes).filter(first_day__isnull=False)
    return dated.select_related("recorded_by").order_by("first_day", "pk")


def meetings_numbered(numbers: Iterable[int]) -> QuerySet[MeetingWithChanges]:
    """Meetings by their keys in the database, for a page: how often they were changed is not counted."""
    return Meeting.objects.filter(pk__in=list(numbers)).annotate(changes=Value(0)).select_related("recorded_by")


def event_with_uid(convention: str, uid: Any) -> Event | None:
    """The standing event with this uid."""
    return events(convention).filter(uid=uid).first()


def earlier_versions(event: Event) -> QuerySet[Event]:
    """What stood before under the same uid, newest first; `superseded_reason` says why each was left, `superseded_by` by whom."""
    return (
        Event.objects.filter(uid=event.uid, superseded_at__isnull=False).select_related("superseded_by__recorded_by").order_by("-sequence")
    )


def next_committee_meeting(convention: str, day: date) -> NextMeeting | None:
    """The first meeting of the Coordination Committee of which a day after `day` is said, planned or on record; one query."""
    found = ((what, as_day(on), certainty) for on, certainty, what in _NEXT_COMMITTEE.rows(convention=convention, day=day))
    return next((NextMeeting(what, on, certainty == Certainty.TENTATIVE) for what, on, certainty in found if on), None)


def _next_committee(convention: str, day: date) -> QuerySet[Any, Any]:
    kind = MeetingKind.COORDINATION_COMMITTEE.value
    exact = [Precision.DAY.value, Precision.RANGE.value]
    coming = Q(convention=convention, superseded_at__isnull=True, kind=kind, when_earliest__gt=day, when_precision__in=exact)
    planned = Event.objects.filter(coming).exclude(state_of_event=Event.CANCELLED)
    columns = ("when_earliest", "when_certainty", "named")
    known = planned.annotate(named=F("what")).order_by().values_list(*columns)
    on_record = Meeting.objects.filter(coming).annotate(named=F("title")).order_by().values_list(*columns)
    return known.union(on_record, all=True).order_by("when_earliest", "when_certainty")[:1]


_NEXT_COMMITTEE = WrittenOnce(_next_committee, (("convention", str), ("day", date)))


def feed_number(person_id: int) -> int:
    """How many times a person asked for a new feed address; an address made before the last time no longer works."""
    number: int | None = FeedAddress.objects.filter(person_id=person_id).values_list("number", flat=True).first()
    return number or 0
