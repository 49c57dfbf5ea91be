"""The demonstration desk for tests that look at all of it: loaded once in a process by its own acts, then put back row by row."""

from __future__ import annotations

import copy

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from corcom.registers.audit.models import RecordMark
from corcom.registers.people.models import Person
from corcom.workflows.demo import ACCOUNTS, load_demo

PASSWORD = "a-long-enough-password"
Rows = dict[type[Model], list[Model]]
_rows: Rows = {}


def demonstration() -> Person:
    """Load the demonstration desk; returns its officer, whose password is `PASSWORD`."""
    if _rows:
        _put_back()
    else:
        before = {model: {row.pk for row in rows} for model, rows in _all_rows().items()}
        load_demo(PASSWORD)
        _rows.update({model: [row for row in rows if row.pk not in before[model]] for model, rows in _all_rows().items()})
    return Person.objects.get(email=ACCOUNTS[0].email)


def _all_rows() -> Rows:
    """Every row of the record; the mark is another one after each write, and makes itself."""
    models = (model for model in apps.get_models(include_auto_created=True) if model is not RecordMark and not model._meta.proxy)
    return {model: list(model._base_manager.all()) for model in models}


def _put_back() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for model, rows in _rows.items():
            model._base_manager.bulk_create([copy.copy(row) for row in rows])
        for statement in connection.ops.sequence_reset_sql(no_style(), list(_rows)):
            cursor.execute(statement)
