"""Reads of the obligations register, and the whole record of a convention as the law takes it, in one question to the database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import CharField, Count, F, Max, Model, Q, QuerySet, Value
from django.db.models.functions import JSONObject

from corcom.kernel.words import MeetingKind
from corcom.registers.meetings.models import Meeting
from corcom.registers.obligations.models import (
    CompletionRecord,
    ConflictRecord,
    ExtensionRequestRecord,
    HostilitiesRecord,
    ItemsKeptRecord,
    ObligationRecord,
    ReportRecord,
    ReportsKeptRecord,
)
from corcom.registers.on_record import DATE_COLUMNS
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.registers.treaty.queries import known_at

DECIDING = (MeetingKind.MSP.value, MeetingKind.REVIEW_CONFERENCE.value)
# What the law needs of each table: name of the table in the answer, model, columns.
_DUTY = ("state_id", "article", "note", "confidence", "source_words")
_FACT = ("state_id", "words", "source_words")
_ACT = ("state_id", "kind", "on", "certainty", "published_effective_on", "compared_with", "note", "source_words")
_REQUEST = ("number", "requested_on", "asked_to", "outcome", "granted_to", "decided_at", "decided_on", "exceptional", "certainty")
TABLES: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "action": (TreatyActionRecord, _ACT),
    "extension": (ExtensionRequestRecord, (*_DUTY, *_REQUEST)),
    "completion": (CompletionRecord, (*_DUTY, *DATE_COLUMNS, "how")),
    "report": (ReportRecord, (*_DUTY, "received_on", "covers_year", "address")),
    "reports-kept": (ReportsKeptRecord, ("since",)),
    "hostilities": (HostilitiesRecord, (*_FACT, "ended_on")),
    "conflict": (ConflictRecord, (*_FACT, "start", "end")),
    "kept": (ItemsKeptRecord, (*_FACT, "year", "deed")),
    "meeting": (Meeting, ("key", "kind", "when_earliest")),
}
_PROVENANCE = {"pk": F("pk"), "recorded_at": F("recorded_at"), "person": F("recorded_by__name")}
_DATES = {
    "on",
    "published_effective_on",
    "requested_on",
    "asked_to",
    "granted_to",
    "decided_on",
    "received_on",
    "since",
    "ended_on",
    "start",
    "end",
}
_DATES |= {"when_earliest", "when_latest"}


def record_mark(convention: str) -> tuple[Any, ...]:
    """A mark that differs as soon as anything of the convention's record does: counts and latest times; one query."""
    sql, parameters = _question_for_mark(convention, connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return tuple(sorted(cursor.fetchall()))


@cache
def _question_for_mark(convention: str, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Every page asks for the mark, and writing the question takes longer than answering it: so it is written once."""
    sql, parameters = _union(_marks(convention)).query.sql_with_params()
    return sql, tuple(parameters)


def _marks(convention: str) -> Iterator[QuerySet[Any]]:
    for name, (model, _) in TABLES.items():
        rows = _rows(name, model, convention).order_by().annotate(table=_word(name)).values("table")
        standing = Count("pk", filter=Q(superseded_at__isnull=True))
        yield rows.annotate(all_rows=Count("pk"), standing=standing, newest=Max("recorded_at"), last_left=Max("superseded_at")).values_list(
            "table", "all_rows", "standing", "newest", "last_left"
        )


def record_rows(convention: str, *, moment: datetime | None = None) -> list[tuple[str, dict[str, Any]]]:
    """Every row that the law computes from, as (table, columns), in the order of recording; one query.

    Beside what the law needs, `pk`, `recorded_at` and `person` (the name of who recorded it, None for shipped facts).

    Args:
        moment: as known here at that time; now when None.
    """
    found = _union(
        _rows(name, model, convention)
        .filter(known_at(moment))
        .order_by()
        .annotate(table=_word(name), columns=JSONObject(**{**_PROVENANCE, **{column: F(column) for column in columns}}))
        .values_list("table", "pk", "columns")
        for name, (model, columns) in TABLES.items()
    )
    return [(table, _with_dates(columns)) for table, _, columns in sorted(found, key=lambda row: row[:2])]


def _rows(name: str, model: type[Model], convention: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = model._default_manager.filter(convention=convention)
    return rows.filter(kind__in=DECIDING, when_earliest__isnull=False) if name == "meeting" else rows


def _word(name: str) -> Value:
    return Value(name, output_field=CharField())


def _union(queries: Iterator[QuerySet[Any]]) -> QuerySet[Any]:
    first, *others = queries
    return first.union(*others, all=True)


def _with_dates(columns: Any) -> dict[str, Any]:
    known: dict[str, Any] = json.loads(columns) if isinstance(columns, str) else columns
    for name in _DATES & known.keys():
        known[name] = datetime.fromisoformat(known[name]).date() if known[name] else None
    return known


def obligations(convention: str) -> QuerySet[ObligationRecord]:
    """The obligations that stand, by due date, with their States."""
    return ObligationRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state")


def versions_by_uid(convention: str) -> dict[UUID, tuple[int, datetime]]:
    """Sequence and time of recording of every obligation that stands, by its identity in calendars."""
    rows = ObligationRecord.objects.filter(convention=convention, superseded_at__isnull=True).order_by()
    return {uid: (sequence, recorded_at) for uid, sequence, recorded_at in rows.values_list("uid", "sequence", "recorded_at")}


def changes_by_day(convention: str) -> dict[tuple[date, str, int | None], tuple[int, datetime]]:
    """For duties of one kind and year that fall due on a day together: how often any of them changed, which only grows, and when last."""
    rows = ObligationRecord.objects.filter(convention=convention, due_on__isnull=False).order_by().values("due_on", "kind", "covers_year")
    told = rows.annotate(every=Count("pk"), left=Count("superseded_at"), recorded=Max("recorded_at"), last_left=Max("superseded_at"))
    return {
        (row["due_on"], row["kind"], row["covers_year"]): (
            row["every"] + row["left"] - 1,
            max(row["recorded"], row["last_left"] or row["recorded"]),
        )
        for row in told
    }


def versions_of(convention: str, iso3: str, article: str, covers_year: int | None) -> QuerySet[ObligationRecord]:
    """Every version of the duty of a State under an article, for a year where it repeats, newest first."""
    rows = ObligationRecord.objects.filter(convention=convention, state_id=iso3, article=article, covers_year=covers_year)
    return rows.select_related("recorded_by").order_by("-sequence", "-pk")


def extension_requests(convention: str) -> QuerySet[ExtensionRequestRecord]:
    """The requests for more time that stand."""
    return ExtensionRequestRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "recorded_by")


def requests_made(convention: str, iso3: str, article: str) -> int:
    """How many requests for more time a State has made for an article: the number of the last one that stands, 0 for none."""
    last: int | None = extension_requests(convention).filter(state_id=iso3, article=article).aggregate(last=Max("number"))["last"]
    return last or 0


def completions(convention: str) -> QuerySet[CompletionRecord]:
    """What became of duties with a deadline, as it stands."""
    return CompletionRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "recorded_by")


def reports(convention: str) -> QuerySet[ReportRecord]:
    """The reports that came in, as they stand."""
    return ReportRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "recorded_by")


def hostilities(convention: str) -> QuerySet[HostilitiesRecord]:
    """Hostilities that left remnants after entry into force, as they stand, the latest first."""
    return HostilitiesRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "recorded_by")


def conflicts(convention: str) -> QuerySet[ConflictRecord]:
    """Armed conflicts, as they stand, the latest first."""
    return ConflictRecord.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "recorded_by")


def items_kept(convention: str) -> QuerySet[ItemsKeptRecord]:
    """What was kept, acquired or transferred, as it stands, the latest year first."""
    rows = ItemsKeptRecord.objects.filter(convention=convention, superseded_at__isnull=True)
    return rows.select_related("state", "receiver", "recorded_by")
