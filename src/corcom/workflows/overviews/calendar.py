"""The calendar of a convention in one list: events, meetings on record, and, where asked for, due dates of open action points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from django.db.models import Q, QuerySet

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ActionStatus, Precision
from corcom.registers.actions import queries as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar import queries as calendar
from corcom.registers.calendar.models import Event
from corcom.registers.meetings.models import Meeting
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import NextStep
from corcom.workflows import policy
from corcom.workflows.overviews.clock_dates import ClockDate, clock_dates
from corcom.workflows.overviews.prospects import seen_by

EXACT = (Precision.DAY, Precision.RANGE)
PERIODS = ("coming", "later", "past", "all")
COMING_DAYS = 366
PERIODS_IN_TIME = ("coming", "later")  # what is over is in none of them
CERTAINTIES = ("confirmed", "tentative", "vague")


@dataclass(frozen=True, slots=True)
class CalendarFilter:
    """What to show; empty means no restriction.

    `coming` are the next twelve months and what no day is set for, `later` all after them; `vague` are dates that are no exact days.
    `only_clock_dates` leaves all out but the dates of the Convention's clock; `state` (ISO 3166 alpha-3) keeps of these those of one State.
    """

    period: str = "all"
    kind: str = ""
    certainty: str = ""
    with_due_dates: bool = False
    with_clock_dates: bool = False
    only_clock_dates: bool = False
    state: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One line of the calendar. `page` and `key` say where it leads: `event` and uid, `meeting` and key, `action-point` and number.

    A date of the Convention's clock carries it in `clock_date`; `what` is then the name of its rule, and `owners` are its States.

    `uid` and `sequence` are those of the feed, `changed_at` when the entry was last changed.
    """

    uid: str
    when: PartialDate
    kind: str
    page: str
    key: str
    sequence: int
    changed_at: datetime
    what: str
    audience: str = ""
    place: str = ""
    is_cancelled: bool = False
    is_sample: bool = False
    citations: tuple[dict[str, Any], ...] = ()
    source_words: str = ""
    recorded_by: Any = None
    owners: tuple[str, ...] = field(default=())
    clock_date: ClockDate | None = None

    @property
    def first_day(self) -> date | None:
        """The day by which it is placed: the earliest, else the latest."""
        return self.when.earliest or self.when.latest

    @property
    def last_day(self) -> date | None:
        """The latest day, else the earliest."""
        return self.when.latest or self.when.earliest

    def is_past(self, day: date) -> bool:
        """Whether its last possible day lies before the day; without any day it never is."""
        return self.last_day is not None and self.last_day < day


def calendar_entries(convention: str, chosen: CalendarFilter, *, day: date, who: policy.Standing | None = None) -> list[CalendarEntry]:
    """The entries as of a day, by date, those without a day last; the past with the newest first.

    Two queries; two more with due dates, one more for the next steps with States that `who` may see, three more with the dates of the
    Convention's clock.
    """
    found = [] if chosen.only_clock_dates else _events_and_meetings(convention, chosen, day)
    if chosen.with_due_dates and not chosen.only_clock_dates:
        found += _due_dates(convention, day)
        found += next_steps(convention, day, who) if who else []
    if chosen.with_clock_dates or chosen.only_clock_dates:
        found += [entry_of_clock_date(convention, known) for known in clock_dates(convention, day, iso3=chosen.state)]
    return in_order(found, chosen, day)


class HasPlace(Protocol):
    """What can be put in order: a line, or what a line will be read from."""

    @property
    def uid(self) -> str: ...
    @property
    def when(self) -> PartialDate: ...
    @property
    def kind(self) -> str: ...
    @property
    def first_day(self) -> date | None: ...
    @property
    def last_day(self) -> date | None: ...


P = TypeVar("P", bound=HasPlace)


def in_order(found: Iterable[P], chosen: CalendarFilter, day: date) -> list[P]:
    """Those chosen, by date, those without a day last; the past with the newest first."""
    placed = sorted((entry for entry in found if is_chosen(entry, chosen, day)) if leaves_out(chosen) else found, key=_place)
    return placed[::-1] if chosen.period == "past" else placed


def events_to_show(convention: str, chosen: CalendarFilter, day: date) -> QuerySet[Event]:
    """The events that may be among those chosen."""
    return calendar.events(convention).filter(calendar.known_on(day), _in_time(chosen, day))


def meetings_to_show(convention: str, chosen: CalendarFilter, day: date) -> QuerySet[calendar.MeetingWithChanges]:
    """The meetings on record that may be among those chosen."""
    return calendar.dated_meetings(convention).filter(_in_time(chosen, day))


def points_to_show(convention: str, day: date) -> QuerySet[ActionPoint]:
    """The open action points, whose due dates may be among those chosen."""
    return actions.action_points(convention, actions.ActionFilter(status=ActionStatus.OPEN.value), day=day)


def _in_time(chosen: CalendarFilter, day: date) -> Q:
    return calendar.not_over_on(day) if chosen.period in PERIODS_IN_TIME else Q()


def _events_and_meetings(convention: str, chosen: CalendarFilter, day: date) -> list[CalendarEntry]:
    found = [entry_of_event(event) for event in events_to_show(convention, chosen, day) if event.when]
    return found + [entry_of_meeting(meeting) for meeting in meetings_to_show(convention, chosen, day) if meeting.when]


def leaves_out(chosen: CalendarFilter) -> bool:
    """Whether `is_chosen` need be asked at all."""
    return (chosen.period, chosen.kind) != ("all", "") or chosen.certainty in CERTAINTIES


def is_chosen(entry: HasPlace, chosen: CalendarFilter, day: date) -> bool:
    """Whether a line is of the period, kind and certainty asked for."""
    return (
        (chosen.period == "all" or chosen.period == _period_of(entry, day))
        and (not chosen.kind or entry.kind == chosen.kind)
        and (chosen.certainty not in CERTAINTIES or _certainty_of(entry) == chosen.certainty)
    )


def _certainty_of(entry: HasPlace) -> str:
    if entry.when.precision not in EXACT:
        return "vague"
    return "tentative" if entry.when.is_tentative else "confirmed"


def _period_of(entry: HasPlace, day: date) -> str:
    first, last = entry.first_day, entry.last_day
    if last and last < day:
        return "past"
    return "later" if first and (first - day).days > COMING_DAYS else "coming"


def _place(entry: HasPlace) -> tuple[bool, date, date, str]:
    first = entry.first_day
    return (True, date.max, date.max, entry.uid) if first is None else (False, first, entry.last_day or first, entry.uid)


def event_uid(convention: str, uid: object) -> str:
    """The uid of an event in the feed."""
    return f"{uid}@{convention.lower()}.corcom"


def meeting_uid(convention: str, key: str) -> str:
    """The uid of a meeting in the feed."""
    return f"meeting-{key}@{convention.lower()}.corcom"


def point_uid(convention: str, number: int) -> str:
    """The uid of the due date of an action point in the feed."""
    return f"action-point-{number}@{convention.lower()}.corcom"


def _date_of(record: Event | Meeting) -> PartialDate:
    when = record.when
    if when is None:
        message = f"{record} has no date, so it has no place in the calendar."
        raise ValueError(message)
    return when


def entry_of_event(event: Event) -> CalendarEntry:
    """The line of an event that has a date."""
    return CalendarEntry(
        page="event",
        key=str(event.uid),
        uid=event_uid(event.convention, event.uid),
        sequence=event.sequence,
        changed_at=event.recorded_at,
        what=event.what,
        when=_date_of(event),
        kind=event.kind,
        audience=event.audience,
        is_cancelled=event.state_of_event == Event.CANCELLED,
        is_sample=event.sample,
        citations=tuple(event.citations or ([event.citation] if event.citation else [])),
        source_words=event.source_words,
        recorded_by=event.recorded_by,
    )


def entry_of_meeting(meeting: calendar.MeetingWithChanges) -> CalendarEntry:
    """The line of a meeting that has a date."""
    return CalendarEntry(
        page="meeting",
        key=meeting.key,
        uid=meeting_uid(meeting.convention, meeting.key),
        sequence=meeting.changes,
        changed_at=meeting.recorded_at,
        what=meeting.title,
        when=_date_of(meeting),
        kind=meeting.kind,
        place=meeting.place,
        is_sample=meeting.sample,
        citations=(meeting.citation,) if meeting.citation else (),
        source_words=meeting.source_words,
        recorded_by=meeting.recorded_by,
    )


def entry_of_clock_date(convention: str, known: ClockDate) -> CalendarEntry:
    """The line of a date of the Convention's clock."""
    return CalendarEntry(
        page=known.page,
        key=known.key,
        uid=f"{known.uid}@{convention.lower()}.corcom",
        sequence=known.sequence,
        changed_at=known.changed_at,
        what=known.rule,
        when=PartialDate.of_day(known.on, certainty=known.certainty),
        kind=known.kind,
        source_words=known.source,
        owners=known.states,
        clock_date=known,
    )


def _due_dates(convention: str, day: date) -> list[CalendarEntry]:
    points = actions.with_last_change(points_to_show(convention, day))
    found = ((point, actions.due_on(point), [owner.printed_name for owner in point.owners.all()]) for point in points)
    return [entry_of_point(point, when, owners) for point, when, owners in found if when]


def next_steps(convention: str, day: date, who: policy.Standing) -> list[CalendarEntry]:
    """The lines of the next steps with States that `who` may see."""
    steps = seen_by(universalization.open_next_steps(convention, day, seen=policy.visible_outreach(who)), who)
    return [_of_next_step(step, when) for step in steps if (when := step.when)]


def _of_next_step(step: NextStep, when: PartialDate) -> CalendarEntry:
    return CalendarEntry(
        page="prospect",
        key=step.state_id,
        uid=f"{step.uid}@{step.convention.lower()}.corcom",
        sequence=step.sequence,
        changed_at=step.recorded_at,
        what=f"{step.state}: {step.what}",
        when=when,
        kind="next-step",
        is_sample=step.sample,
        citations=(step.citation,) if step.citation else (),
        source_words=step.source_words,
        recorded_by=step.recorded_by,
        owners=(step.lead,) if step.lead else (),
    )


def entry_of_point(point: actions.PointThen, when: PartialDate, owners: Iterable[str]) -> CalendarEntry:
    """The line of the due date of an action point (points of `actions.with_last_change` only)."""
    return CalendarEntry(
        page="action-point",
        key=str(point.number),
        uid=point_uid(point.convention, point.number),
        sequence=point.revision,
        changed_at=point.changed_at,
        what=point.what,
        when=when,
        kind="action-point",
        is_sample=point.sample,
        citations=(point.citation,) if point.citation else (),
        source_words=point.source_words,
        recorded_by=point.recorded_by,
        owners=tuple(owners),
    )
