"""The calendar as a page shows it: what is chosen is put in order by its date alone, and only what stands on the page is read in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast, Coalesce

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

NO_DAY = "no day"  # sorts after every day
# Of a line that is not read yet: first and last day (ISO, or `NO_DAY`) and uid, by which it is placed; its kind; what is said of the date,
# precision and certainty or the whole of it; and the table and key of its row, or what the line is made of. There are thousands.
_Place = tuple[str, str, str, str, tuple[str, str] | PartialDate, tuple[str, int] | CalendarEntry | ClockDate]
_BY_DATE = itemgetter(0, 1, 2)


class _Waiting:
    """A place as the filters look at it."""

    __slots__ = ("first_day", "kind", "last_day", "said", "uid")

    def __init__(self, place: _Place) -> None:
        first, last, self.uid, self.kind, self.said, _source = place
        self.first_day = None if first == NO_DAY else date.fromisoformat(first)
        self.last_day = None if last == NO_DAY else date.fromisoformat(last)

    @property
    def when(self) -> PartialDate:
        """The date, of a line that is not read yet without its words."""
        if isinstance(self.said, PartialDate):
            return self.said
        precision, certainty = self.said
        return PartialDate("", Precision(precision), self.first_day, self.last_day, Certainty(certainty))


def _placed(uid: str, kind: str, when: PartialDate, source: tuple[str, int] | CalendarEntry | ClockDate) -> _Place:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first.isoformat() if first else NO_DAY, last.isoformat() if last else NO_DAY, uid, kind, when, source)


class CalendarOfPages:
    """The entries as of a day in order, as `calendar_entries` gives them; slices of it are read from the database when they are taken.

    One query for each of events, meetings, due dates and next steps, one for the Convention's clock; a slice takes three.
    """

    def __init__(self, convention: str, chosen: CalendarFilter, *, day: date, who: policy.Standing) -> None:
        self._convention, self._chosen, self._day, self._who = convention, chosen, day, who
        found = self._found()
        if whole.leaves_out(chosen):
            found = [place for place in found if whole.is_chosen(_Waiting(place), chosen, day)]
        self._places = sorted(found, key=_BY_DATE, reverse=chosen.period == "past")

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, part: slice) -> list[CalendarEntry]:
        shown = self._places[part]
        read = self._read(shown)
        # One that was superseded since its place was read is left out; the next request shows what took its place.
        return [self._entry(source, read) for *_, source in shown if not isinstance(source, tuple) or source in read]

    def _found(self) -> list[_Place]:
        chosen, day, found = self._chosen, self._day, list[_Place]()
        if not chosen.only_clock_dates:
            found += self._rows("event", whole.event_uid) + self._rows("meeting", whole.meeting_uid)
        if chosen.with_due_dates and not chosen.only_clock_dates:
            found += self._due_dates()
            found += [_placed(step.uid, step.kind, step.when, step) for step in whole.next_steps(self._convention, day, self._who)]
        if chosen.with_clock_dates or chosen.only_clock_dates:
            found += _clock_places(desk_clock(self._convention), day, chosen.state)
        return found

    def _rows(self, table: str, uid_of: Callable[[str, str], str]) -> list[_Place]:
        in_time = self._chosen.period if self._chosen.period in whole.PERIODS_IN_TIME else ""
        rows = _PLACES[table, in_time].rows(convention=self._convention, day=self._day)
        convention = self._convention
        return [
            (first or NO_DAY, last or NO_DAY, uid_of(convention, name), kind, (precision, certainty), (table, pk))
            for pk, name, kind, first, last, precision, certainty in rows
        ]

    def _due_dates(self) -> Iterator[_Place]:
        for pk, number, moved, first, last, precision, certainty in _POINTS.rows(convention=self._convention, day=self._day):
            uid, source = whole.point_uid(self._convention, number), ("action-point", pk)
            if moved is None:
                if precision:
                    yield (first or NO_DAY, last or NO_DAY, uid, "action-point", (precision, certainty), source)
            elif before := actions.due_before(as_json(moved)):
                yield _placed(uid, "action-point", before, source)

    def _read(self, shown: Sequence[_Place]) -> dict[tuple[str, int], CalendarEntry]:
        """The lines of the rows shown; which they are is known, so the questions are plain."""
        wanted: dict[str, dict[int, PartialDate | None]] = defaultdict(dict)
        for *_, said, source in shown:
            if isinstance(source, tuple):
                table, pk = source
                wanted[table][pk] = said if isinstance(said, PartialDate) else None
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

    def _entry(self, source: tuple[str, int] | CalendarEntry | ClockDate, read: dict[tuple[str, int], CalendarEntry]) -> CalendarEntry:
        if isinstance(source, CalendarEntry):
            return source
        if isinstance(source, ClockDate):
            return whole.entry_of_clock_date(self._convention, source)
        return read[source]


def _day(first: str, then: str) -> Cast:
    """One of two columns as an ISO day: the database has it as words sooner than this process reads thousands of days."""
    return Cast(Coalesce(first, then), CharField())


_DATE = (_day("when_earliest", "when_latest"), _day("when_latest", "when_earliest"), "when_precision", "when_certainty")
_TABLES: dict[str, tuple[Callable[..., QuerySet[Any]], str]] = {
    "event": (whole.events_to_show, "uid"),
    "meeting": (whole.meetings_to_show, "key"),
}


def _places(table: str, period: str) -> WrittenOnce:
    """Key, name, kind and date of the rows of a table that may be among those of a period."""
    rows, name = _TABLES[table]

    def build(convention: str, day: date) -> QuerySet[Any, Any]:
        found = rows(convention, CalendarFilter(period), day).exclude(when_precision="").order_by()
        return found.values_list("pk", name, "kind", *_DATE)

    return WrittenOnce(build, (("convention", str), ("day", date)))


_PLACES = {(table, period): _places(table, period) for table in _TABLES for period in ("", *whole.PERIODS_IN_TIME)}
_POINTS = WrittenOnce(
    lambda convention, day: whole.points_to_show(convention, day).order_by().values_list("pk", "number", "moved_since", *_DATE),
    (("convention", str), ("day", date)),
)


@lru_cache(maxsize=8)
def _clock_places(clock: DeskClock, day: date, iso3: str) -> tuple[_Place, ...]:
    """The dates of the Convention's clock; they stay the same until somebody writes to what the clock runs from."""
    found = clock_dates(clock.convention, day, iso3=iso3, for_feed=False)
    of_convention = f"@{clock.convention.lower()}.corcom"
    return tuple(_placed(k.uid + of_convention, k.kind, PartialDate.of_day(k.on, certainty=k.certainty), k) for k in found)
