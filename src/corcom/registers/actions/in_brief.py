"""Action points in a line of a page: few columns, and with the names of their owners where they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

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
    """An action point with the printed names of its owners in order, and whether a party that was asked for is among them."""

    point: queries.PointThen
    owner_names: tuple[str, ...]
    is_own: bool = False


def due_dates_of_open(convention: str, day: date) -> list[tuple[int, date | None, dict[str, Any] | None]]:
    """Key, last day in time and `moved_since` (for `due_before`) of all open action points as of a day, by due date; one query."""
    rows = _DUE_DATES.rows(convention=convention, day=day)
    return [(pk, as_day(last), as_json(moved)) for pk, last, moved in rows]


def points_of_state(convention: str, iso3: str, day: date) -> list[PointInBrief]:
    """The action points that a State or its mandates own, as of a day, by due date; one query."""
    found = []
    for number, what, status, moved, *columns in _OF_STATE.rows(convention=convention, iso3=iso3, day=day):
        due = date_of_columns(*columns) if moved is None else due_before(as_json(moved))
        found.append(PointInBrief(number, what, status, due))
    return found


def points_shown(convention: str, keys: list[int], *, also_owned_by: str) -> dict[int, OwnedPoint]:
    """Action points with these keys and those that one of the parties (as in `owner_condition`) owns, by key; one query."""
    own = owner_condition(also_owned_by)
    standing = ActionPoint.objects.filter(Q(pk__in=keys) | own, convention=convention, superseded_at__isnull=True)
    return owned_points(standing.annotate(is_own=own))


def owned_points(points: QuerySet[ActionPoint]) -> dict[int, OwnedPoint]:
    """Action points by key with their owners; one query, whose rows repeat a point for each of its owners."""
    rows = points.prefetch_related(None).annotate(owner_name=F("owners__printed_name")).order_by("pk", "owners__position")
    found: dict[int, OwnedPoint] = {}
    for row in rows:
        before = found.get(row.pk)
        names = (*before.owner_names, row.owner_name) if before else (row.owner_name,)
        found[row.pk] = OwnedPoint(row, tuple(name for name in names if name), getattr(row, "is_own", False))
    return found


def points_numbered(numbers: Iterable[int]) -> QuerySet[queries.PointThen]:
    """Action points by their keys in the database, with `changed_at`, for a page."""
    return with_last_change(ActionPoint.objects.filter(pk__in=list(numbers)).select_related("recorded_by"))


_DUE_DATES = WrittenOnce(
    lambda convention, day: action_points(convention, ActionFilter(status="open"), day=day).values_list("pk", "due_then", "moved_since"),
    (("convention", str), ("day", date)),
)


_OF_STATE = WrittenOnce(
    lambda convention, iso3, day: action_points(convention, ActionFilter(owner=f"state:{iso3}"), day=day).values_list(
        "number", "what", "status_then", "moved_since", *DATE_COLUMNS
    ),
    (("convention", str), ("iso3", str), ("day", date)),
)
