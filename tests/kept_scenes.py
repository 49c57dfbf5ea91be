"""Scenes that take long to make: made once in a process by their own acts, afterwards put back row by row."""

from __future__ import annotations

import copy
from collections.abc import Callable

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from corcom.registers.audit.models import RecordMark

Rows = dict[type[Model], list[Model]]
_kept: dict[str, Rows] = {}


def kept_scene(name: str, make: Callable[[], object]) -> None:
    """Make a scene on a database without records, or put back the rows that were there when it was made under this name."""
    if name in _kept:
        _put_back(_kept[name])
        return
    before = {model: {row.pk for row in rows} for model, rows in _all_rows().items()}
    make()
    added = {model: [row for row in rows if row.pk not in before[model]] for model, rows in _all_rows().items()}
    _kept[name] = {model: rows for model, rows in added.items() if rows}


def _all_rows() -> Rows:
    """Every row of the record; the mark is another one after each write, and makes itself."""
    models = (model for model in apps.get_models(include_auto_created=True) if model is not RecordMark and not model._meta.proxy)
    return {model: list(model._base_manager.all()) for model in models}


def _put_back(kept: Rows) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for model, rows in kept.items():
            model._base_manager.bulk_create([copy.copy(row) for row in rows])
        for statement in connection.ops.sequence_reset_sql(no_style(), list(kept)):
            cursor.execute(statement)
