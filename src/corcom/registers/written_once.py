"""Questions to the database that every page asks: Django writes such a question once, later only its values change.

Writing one takes Django several times as long as the database needs to answer it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

# What stands for the value in each place while the question is written; no record has these.
_MARKS: dict[type, Callable[[int], Any]] = {
    int: lambda place: -8_191_003 - place,
    str: lambda place: f"\N{SYMBOL FOR UNIT SEPARATOR}written once {place}",
    date: lambda place: date(1, 2, 3) + timedelta(days=place),
}


@dataclass(frozen=True)
class WrittenOnce:
    """A question with values to be filled in: `values` names each with its type; `build` gives a `values_list`."""

    build: Callable[..., QuerySet[Any, Any]]
    values: tuple[tuple[str, type], ...]

    def rows(self, part: slice | None = None, /, **given: Any) -> list[tuple[Any, ...]]:
        """The rows for these values, or a part of them, as the database gives them."""
        sql, places = _written(self, connection.vendor)
        values = [_as_sent(given[place]) if isinstance(place, _Place) else place for place in places]
        if part is not None:
            sql, values = f"{sql} LIMIT %s OFFSET %s", [*values, part.stop - part.start, part.start]
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()


class _Place(str):
    """The name of a value that takes this place among the parameters."""

    __slots__ = ()


def as_day(value: Any) -> date | None:
    """A day as the database gives it: SQLite has none of its own."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def as_moment(value: Any) -> datetime:
    """A moment as the database gives it: SQLite has neither moments nor time zones, and what is kept in it is in UTC."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment, UTC)


def as_json(value: Any) -> Any:
    """What a column of JSON holds: SQLite gives it as text."""
    return json.loads(value) if isinstance(value, str) else value


def _as_sent(value: Any) -> Any:
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


@cache
def _written(question: WrittenOnce, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    marks = {name: _MARKS[kind](place) for place, (name, kind) in enumerate(question.values)}
    sql, parameters = question.build(**marks).query.sql_with_params()
    names = {_as_sent(mark): _Place(name) for name, mark in marks.items()}
    # PostgreSQL takes the way into JSON as a list, which is no value to fill in.
    return sql, tuple(part if isinstance(part, list) else names.get(part, part) for part in parameters)
