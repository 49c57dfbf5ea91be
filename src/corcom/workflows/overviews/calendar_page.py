"""The calendar as a page shows it: what is chosen is put in order by its date alone, and only what stands on the page is read in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.registers.actions import queries as actions
from corcom.registers.calendar import queries as calendar
from corcom.workflows import policy
from corcom.workflows.overviews import calendar as whole
from corcom.workflows.overviews.calendar import CalendarEntry, CalendarFilter
from corcom.workflows.overviews.clock_dates import ClockDate, clock_dates

DATE = ("when_words", "when_precision", "when_earliest", "when_latest", "when_certainty", "when_inferred")


class _Waiting:
    """A line that is not read yet: the row of an event, a meeting or an action point, or what the line is made of.

    There are thousands, so they are as light as can be; the date as a value is made only where somebody asks for it.
    """

    __slots__ = ("_said", "first_day", "kind", "last_day", "source", "uid")

    def __init__(
        self, uid: str, kind: str, said: tuple[Any, ...] | PartialDate, source: tuple[str, int] | CalendarEntry | ClockDate
    ) -> None:
        self.uid, self.kind, self.source, self._said = uid, kind, source, said
        earliest, latest = (said.earliest, said.latest) if isinstance(said, PartialDate) else (said[2], said[3])
        self.first_day, self.last_day = earliest or latest, latest or earliest

    @property
    def when(self) -> PartialDate:
        """The date."""
        return self._said if isinstance(self._said, PartialDate) else _date(*self._said)


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
            yield from self._placed("event", whole.events_to_show(self._convention, chosen, day), "uid", whole.event_uid)
            yield from self._placed("meeting", whole.meetings_to_show(self._convention, chosen, day), "key", whole.meeting_uid)
        if chosen.with_due_dates and not chosen.only_clock_dates:
            yield from self._due_dates()
            for step in whole.next_steps(self._convention, day, self._who):
                yield _Waiting(step.uid, step.kind, step.when, step)
        if chosen.with_clock_dates or chosen.only_clock_dates:
            for known in clock_dates(self._convention, day, iso3=chosen.state, for_feed=False):
                when = PartialDate.of_day(known.on, certainty=known.certainty)
                yield _Waiting(f"{known.uid}@{self._convention.lower()}.corcom", known.kind, when, known)

    def _placed(self, table: str, rows: QuerySet[Any], key: str, uid_of: Any) -> Iterator[_Waiting]:
        for pk, name, kind, *columns in rows.order_by().values_list("pk", key, "kind", *DATE):
            if columns[1]:
                yield _Waiting(uid_of(self._convention, name), kind, tuple(columns), (table, pk))

    def _due_dates(self) -> Iterator[_Waiting]:
        rows = whole.points_to_show(self._convention, self._day).order_by()
        for pk, number, moved, *columns in rows.values_list("pk", "number", "moved_since", *DATE):
            said = actions.due_before(moved) if moved is not None else tuple(columns) if columns[1] else None
            if said:
                yield _Waiting(whole.point_uid(self._convention, number), "action-point", said, ("action-point", pk))

    def _read(self, shown: Sequence[_Waiting]) -> dict[tuple[str, int], CalendarEntry]:
        """The lines of the rows shown; which they are is known, so the questions are plain."""
        dates = {place.source: place.when for place in shown if isinstance(place.source, tuple)}
        wanted: dict[str, list[int]] = defaultdict(list)
        for table, pk in dates:
            wanted[table].append(pk)
        read: dict[tuple[str, int], CalendarEntry] = {}
        if numbers := wanted["event"]:
            events = calendar.events(self._convention).filter(pk__in=numbers)
            read |= {("event", event.pk): whole.entry_of_event(event) for event in events}
        if numbers := wanted["meeting"]:
            read |= {("meeting", meeting.pk): whole.entry_of_meeting(meeting) for meeting in calendar.meetings_numbered(numbers)}
        if numbers := wanted["action-point"]:
            for pk, owned in actions.owned_points(actions.points_numbered(numbers)).items():
                read["action-point", pk] = whole.entry_of_point(owned.point, dates["action-point", pk], owned.owner_names)
        return read

    def _entry(self, place: _Waiting, read: dict[tuple[str, int], CalendarEntry]) -> CalendarEntry:
        source = place.source
        if isinstance(source, CalendarEntry):
            return source
        if isinstance(source, ClockDate):
            return whole.entry_of_clock_date(self._convention, source)
        return read[source]


def _date(words: str, precision: str, earliest: date | None, latest: date | None, certainty: str, inferred: str) -> PartialDate:
    return PartialDate(words, Precision(precision), earliest, latest, Certainty(certainty), inferred)
