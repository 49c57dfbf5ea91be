"""Action points in a line of a page: few columns, and with the names of their owners where they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db.models import F, QuerySet, Value

from corcom.kernel.dates import PartialDate
from corcom.registers.actions import queries
from corcom.registers.actions.models import ActionPoint
from corcom.registers.actions.queries import ActionFilter, action_points, due_before, owner_condition, with_last_change
from corcom.registers.on_record import DATE_COLUMNS, date_of_columns
from corcom.registers.written_once import WrittenOnce, as_day, as_json


@dataclass(frozen=True, slots=True)
class PointInBrief:
    """An action point as of a day, in one line."""

    number: int
    what: str
    status: str
    due: PartialDate | None


@dataclass(frozen=True, slots=True)
class OwnedPoint:
    """An action point with the printed names of its owners in order."""

    point: queries.PointThen
    owner_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenDate:
    """When an open action point is due: last day in time, `moved_since` (for `due_before`), and whether a party asked for owns it."""

    key: int
    last: date | None
    moved: dict[str, Any] | None
    is_own: bool


def due_dates_of_open(convention: str, day: date, *, parties: Sequence[str] = ()) -> list[OpenDate]:
    """All open action points as of a day, by due date; `parties` are written as in `owner_condition`. One query."""
    kinds, keys = [party.partition(":")[0] for party in parties], [party.partition(":")[2] for party in parties]
    places = {_place(number): key for number, key in enumerate(keys)}
    rows = _due_dates(tuple(kinds)).rows(convention=convention, day=day, **places)
    return [OpenDate(pk, as_day(last), as_json(moved), bool(is_own)) for pk, last, moved, is_own in rows]


def points_of_state(convention: str, iso3: str, day: date) -> list[PointInBrief]:
    """The action points that a State or its mandates own, as of a day, by due date; one query."""
    found = []
    for number, what, status, moved, *columns in _OF_STATE.rows(convention=convention, iso3=iso3, day=day):
        due = date_of_columns(*columns) if moved is None else due_before(as_json(moved))
        found.append(PointInBrief(number, what, status, due))
    return found


def points_shown(keys: Iterable[int]) -> dict[int, OwnedPoint]:
    """The action points with these keys, by key; one query."""
    return owned_points(ActionPoint.objects.filter(pk__in=list(keys)))


def owned_points(points: QuerySet[ActionPoint]) -> dict[int, OwnedPoint]:
    """Action points by key with their owners; one query, whose rows repeat a point for each of its owners."""
    rows = points.prefetch_related(None).annotate(owner_name=F("owners__printed_name")).order_by("pk", "owners__position")
    found: dict[int, OwnedPoint] = {}
    for row in rows:
        before = found.get(row.pk)
        names = (*before.owner_names, row.owner_name) if before else (row.owner_name,)
        found[row.pk] = OwnedPoint(row, tuple(name for name in names if name))
    return found


def points_numbered(numbers: Iterable[int]) -> QuerySet[queries.PointThen]:
    """Action points by their keys in the database, with `changed_at`, for a page."""
    return with_last_change(ActionPoint.objects.filter(pk__in=list(numbers)).select_related("recorded_by"))


def _place(number: int) -> str:
    return f"party_{number}"


@cache
def _due_dates(kinds: tuple[str, ...]) -> WrittenOnce:
    """The question of `due_dates_of_open` for parties of these kinds, with a place for the key of each."""

    def build(convention: str, day: date, **keys: str) -> QuerySet[Any, Any]:
        parties = "|".join(f"{kind}:{keys[_place(number)]}" for number, kind in enumerate(kinds))
        is_own = owner_condition(parties) if parties else Value(False)
        points = action_points(convention, ActionFilter(status="open"), day=day).annotate(is_own=is_own)
        return points.values_list("pk", "due_then", "moved_since", "is_own")

    return WrittenOnce(build, (("convention", str), ("day", date), *((_place(number), str) for number in range(len(kinds)))))


_OF_STATE = WrittenOnce(
    lambda convention, iso3, day: action_points(convention, ActionFilter(owner=f"state:{iso3}"), day=day).values_list(
        "number", "what", "status_then", "moved_since", *DATE_COLUMNS
    ),
    (("convention", str), ("iso3", str), ("day", date)),
)
