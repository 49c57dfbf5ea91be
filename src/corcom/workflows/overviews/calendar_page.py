"""The calendar as a page shows it: what is chosen is put in order by its date alone, and only what stands on the page is read in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.registers.actions import in_brief
from corcom.registers.actions import queries as actions
from corcom.registers.calendar import queries as calendar
from corcom.registers.written_once import WrittenOnce, as_json
from corcom.workflows import policy
from corcom.workflows.clock import DeskClock, desk_clock
from corcom.workflows.overviews import calendar as whole
from corcom.workflows.overviews.calendar import CalendarEntry, CalendarFilter
from corcom.workflows.overviews.clock_dates import ClockDate, clock_dates

DATE = ("when_earliest", "when_latest", "when_precision", "when_certainty")  # all that order and filters ask of a date


class _Waiting:
    """A line that is not read yet: the row of an event, a meeting or an action point, or what the line is made of.

    There are thousands, so they are as light as can be; the date as a value is made only where somebody asks for it.
    """

    __slots__ = ("first_day", "kind", "last_day", "said", "source", "uid")

    def __init__(self, uid: str, kind: str, said: Sequence[Any] | PartialDate, source: tuple[str, int] | CalendarEntry | ClockDate) -> None:
        self.uid, self.kind, self.source, self.said = uid, kind, source, said
        earliest, latest = (said.earliest, said.latest) if isinstance(said, PartialDate) else (said[0], said[1])
        self.first_day, self.last_day = earliest or latest, latest or earliest

    @property
    def when(self) -> PartialDate:
        """The date, of a line that is not read yet without its words."""
        if isinstance(self.said, PartialDate):
            return self.said
        earliest, latest, precision, certainty = self.said
        return PartialDate("", Precision(precision), earliest, latest, Certainty(certainty))


class CalendarOfPages:
    """The entries as of a day in order, as `calendar_entries` gives them; slices of it are read from the database when they are taken.

    One query for each of events, meetings, due dates and next steps, one for the Convention's clock; a slice takes three.
    """

    def __init__(self, convention: str, chosen: CalendarFilter, *, day: date, who: policy.Standing) -> None:
        self._convention, self._chosen, self._day, self._who = convention, chosen, day, who
        self._places = whole.in_order(self._found(), chosen, day)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, part: slice) -> list[CalendarEntry]:
        shown = self._places[part]
        read = self._read(shown)
        # One that was superseded since its place was read is left out; the next request shows what took its place.
        return [self._entry(place, read) for place in shown if not isinstance(place.source, tuple) or place.source in read]

    def _found(self) -> Iterator[_Waiting]:
        chosen, day = self._chosen, self._day
        if not chosen.only_clock_dates:
            yield from self._placed("event", whole.event_uid)
            yield from self._placed("meeting", whole.meeting_uid)
        if chosen.with_due_dates and not chosen.only_clock_dates:
            yield from self._due_dates()
            for step in whole.next_steps(self._convention, day, self._who):
                yield _Waiting(step.uid, step.kind, step.when, step)
        if chosen.with_clock_dates or chosen.only_clock_dates:
            yield from _clock_places(desk_clock(self._convention), day, chosen.state)

    def _placed(self, table: str, uid_of: Callable[[str, str], str]) -> Iterator[_Waiting]:
        in_time = self._chosen.period if self._chosen.period in whole.PERIODS_IN_TIME else ""
        for pk, name, kind, *said in _PLACES[table, in_time].rows(convention=self._convention, day=self._day):
            yield _Waiting(uid_of(self._convention, name), kind, said, (table, pk))

    def _due_dates(self) -> Iterator[_Waiting]:
        for pk, number, moved, *columns in _POINTS.rows(convention=self._convention, day=self._day):
            said = columns if moved is None else actions.due_before(as_json(moved))
            if said and (moved is not None or columns[2]):
                yield _Waiting(whole.point_uid(self._convention, number), "action-point", said, ("action-point", pk))

    def _read(self, shown: Sequence[_Waiting]) -> dict[tuple[str, int], CalendarEntry]:
        """The lines of the rows shown; which they are is known, so the questions are plain."""
        wanted: dict[str, dict[int, PartialDate | None]] = defaultdict(dict)
        for place in shown:
            if isinstance(place.source, tuple):
                table, pk = place.source
                wanted[table][pk] = place.said if isinstance(place.said, PartialDate) else None
        read: dict[tuple[str, int], CalendarEntry] = {}
        if numbers := wanted["event"]:
            events = calendar.events(self._convention).filter(pk__in=numbers)
            read |= {("event", event.pk): whole.entry_of_event(event) for event in events}
        if numbers := wanted["meeting"]:
            read |= {("meeting", meeting.pk): whole.entry_of_meeting(meeting) for meeting in calendar.meetings_numbered(numbers)}
        if numbers := wanted["action-point"]:
            for pk, owned in in_brief.owned_points(in_brief.points_numbered(numbers)).items():
                if when := numbers[pk] or owned.point.when:
                    read["action-point", pk] = whole.entry_of_point(owned.point, when, owned.owner_names)
        return read

    def _entry(self, place: _Waiting, read: dict[tuple[str, int], CalendarEntry]) -> CalendarEntry:
        source = place.source
        if isinstance(source, CalendarEntry):
            return source
        if isinstance(source, ClockDate):
            return whole.entry_of_clock_date(self._convention, source)
        return read[source]


_TABLES: dict[str, tuple[Callable[..., QuerySet[Any]], str]] = {
    "event": (whole.events_to_show, "uid"),
    "meeting": (whole.meetings_to_show, "key"),
}


def _places(table: str, period: str) -> WrittenOnce:
    """Key, name, kind and date of the rows of a table that may be among those of a period."""
    rows, name = _TABLES[table]

    def build(convention: str, day: date) -> QuerySet[Any, Any]:
        return rows(convention, CalendarFilter(period), day).exclude(when_precision="").order_by().values_list("pk", name, "kind", *DATE)

    return WrittenOnce(build, (("convention", str), ("day", date)))


_PLACES = {(table, period): _places(table, period) for table in _TABLES for period in ("", *whole.PERIODS_IN_TIME)}
_POINTS = WrittenOnce(
    lambda convention, day: whole.points_to_show(convention, day).order_by().values_list("pk", "number", "moved_since", *DATE),
    (("convention", str), ("day", date)),
)


@lru_cache(maxsize=8)
def _clock_places(clock: DeskClock, day: date, iso3: str) -> tuple[_Waiting, ...]:
    """The dates of the Convention's clock; they stay the same until somebody writes to what the clock runs from."""
    found = clock_dates(clock.convention, day, iso3=iso3, for_feed=False)
    of_convention = f"@{clock.convention.lower()}.corcom"
    return tuple(_Waiting(k.uid + of_convention, k.kind, PartialDate.of_day(k.on, certainty=k.certainty), k) for k in found)
