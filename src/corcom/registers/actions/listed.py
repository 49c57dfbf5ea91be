"""The list of action points as of a day, a part at a time: no more of each than its row shows, and no record read in full."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from django.db.models import QuerySet

from corcom.kernel.dates import PartialDate
from corcom.registers.actions.models import ActionOwner
from corcom.registers.actions.queries import SOON_DAYS, ActionFilter, action_points, days_late_of, due_before
from corcom.registers.on_record import DATE_COLUMNS, date_of_columns
from corcom.registers.written_once import WrittenOnce, as_day, as_json, as_moment

COLUMNS = (
    *("pk", "number", "what", "theme", "status_then", "due_then", "moved_since"),
    *("citation", "source_words", "recorded_at", "recorded_by__name"),
    *("meeting__key", "meeting__title", "meeting__when_earliest"),
    *DATE_COLUMNS,
)


class MeetingNamed(NamedTuple):
    """The meeting that an action point was agreed at."""

    key: str
    title: str
    on: date | None


class ListedPoint(NamedTuple):
    """An action point with what its row shows, as of a day; `owners` are printed names."""

    number: int
    what: str
    theme: str
    owners: tuple[str, ...]
    meeting: MeetingNamed | None
    citation: dict[str, Any] | None
    source_words: str
    recorded_at: datetime
    recorded_by: str
    status: str
    due: PartialDate | None
    days_late: int


def listed_points(
    convention: str, chosen: ActionFilter, part: slice, *, day: date, order: str = "due", as_rows_say: bool = False
) -> list[ListedPoint]:
    """A part of those chosen, in order; two queries."""
    if chosen == ActionFilter(chosen.status):
        rows = _of_status(chosen.status, order, as_rows_say).rows(
            part, convention=convention, day=day, soon=day + timedelta(days=SOON_DAYS)
        )
    else:
        found = action_points(convention, chosen, day=day, order=order, as_rows_say=as_rows_say)
        rows = list(found.values_list(*COLUMNS)[part])
    owners = _owners_of([row[0] for row in rows])
    return [_listed(day, owners[key], *columns) for key, *columns in rows]


def _listed(day: date, owners: list[str], *columns: Any) -> ListedPoint:
    number, what, theme, status, last, moved, citation, source_words, at, by, key, title, on, *said = columns
    before = as_json(moved)
    due = due_before(before) if before else date_of_columns(*said)
    return ListedPoint(
        number,
        what,
        theme,
        owners=tuple(owners),
        meeting=MeetingNamed(key, title, as_day(on)) if key else None,
        citation=as_json(citation),
        source_words=source_words,
        recorded_at=as_moment(at),
        recorded_by=by or "",
        status=status,
        due=due,
        days_late=days_late_of(status, as_day(last), day),
    )


def _owners_of(points: list[int]) -> defaultdict[int, list[str]]:
    found = defaultdict(list)
    for point, name in ActionOwner.objects.filter(action_point__in=points).order_by("position").values_list("action_point", "printed_name"):
        found[point].append(name)
    return found


@cache
def _of_status(status: str, order: str, as_rows_say: bool) -> WrittenOnce:
    def build(convention: str, day: date, soon: date) -> QuerySet[Any, Any]:
        points = action_points(convention, ActionFilter(status), day=day, soon=soon, order=order, as_rows_say=as_rows_say)
        return points.values_list(*COLUMNS)

    return WrittenOnce(build, (("convention", str), ("day", date), ("soon", date)))
