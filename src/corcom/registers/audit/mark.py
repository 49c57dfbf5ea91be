"""The mark of the record: a random word that is another one after every transaction that wrote to the record.

Whoever keeps what was made of the record asks for the mark first and keeps it under that mark. The word is written in the transaction
that changes the record, before its first change, so that it is seen exactly when the change is seen, in whatever process that happens.
It is random and not counted, so that a mark never comes back with another record: not from a backup, not on a desk founded anew.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import QuerySet, Subquery

from corcom.registers.audit.models import RecordMark

TABLE = RecordMark._meta.db_table
BESIDE_THE_RECORD = ("django_", "axes_", TABLE)  # sessions, counts of failed sign-ins: no page of the desk shows them
RENEW = "INSERT INTO audit_recordmark (id, mark) VALUES (%s, %s) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"
TABLE_WRITTEN_TO = re.compile(r'(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)
Execute = Callable[[Any, Any, bool, dict[str, Any]], Any]
_known: ContextVar[str] = ContextVar("the mark that a page is drawn under", default="")


def record_mark() -> str:
    """The mark of the record as it is now, in one statement; empty where nothing was ever written."""
    _looked_at()
    return RecordMark.objects.values_list("mark", flat=True).first() or ""


def with_mark(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows, each with the mark of the record as `record_mark`: for a statement that is asked in any case."""
    _looked_at()
    marked: QuerySet[Any] = rows.annotate(record_mark=Subquery(RecordMark.objects.values("mark")[:1]))
    return marked


def _looked_at() -> None:
    """Who looks between two writes of one transaction must see another mark after the second."""
    if connection.in_atomic_block:
        connection.run_on_commit = [entry for entry in connection.run_on_commit if entry[1] is not _renewed]


@contextmanager
def drawn_under(mark: str) -> Iterator[None]:
    """What is read meanwhile is read to draw a page that is kept under this mark."""
    before = _known.set(mark)
    try:
        yield
    finally:
        _known.reset(before)


def known_mark() -> str:
    """The mark of the page that is being drawn, without asking the database; empty where none is."""
    return _known.get()


def renew_mark(using: BaseDatabaseWrapper | None = None) -> None:
    """Give the record another mark, in the transaction that is open. Every write to the record does it by itself."""
    database = using or connection
    with database.cursor() as cursor:
        cursor.execute(RENEW, [RecordMark.THE_ONE, secrets.token_urlsafe(12)])
    transaction.on_commit(_renewed, using=database.alias)


def _renewed() -> None:
    """Stands among what is done at the end of a transaction: Django drops it when the transaction, or its part, is rolled back."""


class MarkRenewal:
    """Around every statement of one connection: the first one of a transaction that writes to the record renews the mark before it.

    A write outside any transaction, which no act of the office makes, renews it directly afterwards.
    """

    def __init__(self) -> None:
        self._table_seen = False

    def __call__(self, execute: Execute, sql: Any, parameters: Any, many: bool, context: dict[str, Any]) -> Any:
        """Do the statement."""
        using: BaseDatabaseWrapper = context["connection"]
        if not writes_to_the_record(str(sql)) or _is_renewed(using) or not self._has_table(using):
            return execute(sql, parameters, many, context)
        is_within = using.in_atomic_block
        if is_within:
            renew_mark(using)
        answer = execute(sql, parameters, many, context)
        if not is_within:
            renew_mark(using)
        return answer

    def _has_table(self, using: BaseDatabaseWrapper) -> bool:
        """Whether the desk has come so far: its first migrations write before the table of the mark is there."""
        if not self._table_seen:
            with using.cursor() as cursor:
                self._table_seen = TABLE in using.introspection.table_names(cursor)
        return self._table_seen


def watch_connections() -> None:
    """From now on every connection of this process that writes to the record renews its mark."""
    connection_created.connect(_watch, dispatch_uid="corcom.registers.audit.mark")


def _watch(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if not any(isinstance(wrapper, MarkRenewal) for wrapper in connection.execute_wrappers):
        connection.execute_wrappers.append(MarkRenewal())


def writes_to_the_record(sql: str) -> bool:
    """Whether a statement changes the record, or holds rows of it to change them.

    Rows are held only after the mark is: transactions that wait for each other's rows then wait in one order. Who skips what is held
    waits for nobody.
    """
    word = sql.lstrip()[:6].upper()
    if word == "SELECT":
        return " FOR UPDATE" in sql and "SKIP LOCKED" not in sql
    if word not in ("INSERT", "UPDATE", "DELETE"):
        return False
    found = TABLE_WRITTEN_TO.search(sql)
    return not (found and found[1].startswith(BESIDE_THE_RECORD))


def _is_renewed(using: BaseDatabaseWrapper) -> bool:
    return using.in_atomic_block and any(entry[1] is _renewed for entry in using.run_on_commit)
