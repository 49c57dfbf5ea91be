"""Writes of the obligations register."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from django.utils import timezone

from corcom.kernel.treaty import Completion, Extension, OpenDuty, ReportReceived
from corcom.registers.obligations.models import (
    CompletionRecord,
    ExtensionRequestRecord,
    FactOfState,
    ObligationRecord,
    OfDuty,
    ReportRecord,
    ReportsKeptRecord,
)
from corcom.registers.on_record import date_columns

F = TypeVar("F", bound=FactOfState)


def add_extension_request(request: Extension, *, person: Any = None) -> ExtensionRequestRecord:
    """Put a request for more time on record, with what became of it as far as known."""
    row = _request_row(request, person)
    row.save(force_insert=True)
    return row


def add_completion(completion: Completion | OpenDuty, *, person: Any = None) -> CompletionRecord:
    """Put the end of a duty on record, or a source's word that it is open."""
    row = _completion_row(completion, person)
    row.save(force_insert=True)
    return row


def add_report(report: ReportReceived, *, address: str = "", note: str = "", person: Any = None) -> ReportRecord:
    """Put a report that came in on record."""
    return ReportRecord.objects.create(
        convention=report.convention,
        state_id=report.iso3,
        article=report.article,
        received_on=report.received_on,
        covers_year=report.covers_year,
        address=address,
        note=note,
        source_words=report.source,
        recorded_by=person,
    )


def add_reports_kept(convention: str, *, since: date, source_words: str, person: Any) -> ReportsKeptRecord:
    """Put the office's word on record that all reports due on or after a day are here."""
    return ReportsKeptRecord.objects.create(convention=convention, since=since, source_words=source_words, recorded_by=person)


def add_fact(model: type[F], *, convention: str, iso3: str, person: Any, **columns: Any) -> F:
    """Put a fact that a clock runs from on record: hostilities, a conflict, munitions kept."""
    row = model(convention=convention, state_id=iso3, recorded_by=person, **columns)
    row.save(force_insert=True)
    return row


def load_duties(requests: Iterable[Extension], ends: Iterable[Completion | OpenDuty]) -> list[OfDuty]:
    """Put requests and ends of duties on record that never were: one that was here once, even if superseded since, is left alone."""
    known_requests = set(ExtensionRequestRecord.objects.values_list("convention", "state_id", "article", "number"))
    known_ends = set(CompletionRecord.objects.values_list("convention", "state_id", "article"))
    fresh = [_request_row(r, None) for r in requests if (r.convention, r.iso3, r.article, r.number) not in known_requests]
    fresh_ends = [_completion_row(end, None) for end in ends if (end.convention, end.iso3, end.article) not in known_ends]
    return [*ExtensionRequestRecord.objects.bulk_create(fresh), *CompletionRecord.objects.bulk_create(fresh_ends)]


def add_obligations(rows: Sequence[ObligationRecord]) -> None:
    """Put newly computed obligations on record."""
    ObligationRecord.objects.bulk_create(rows, batch_size=200)


def supersede_obligations(pairs: Sequence[tuple[ObligationRecord, ObligationRecord | None]]) -> None:
    """Put new versions in the place of old ones, each for the reason in `because` of the new one; None takes an old one off.

    The reason of one that is taken off stands in `superseded_reason` of the old row, set by the caller.
    """
    now = timezone.now()
    for old, new in pairs:
        old.superseded_at = now
        old.superseded_reason = new.because if new else old.superseded_reason
    leaving = [old for old, _ in pairs]
    ObligationRecord.objects.bulk_update(leaving, ["superseded_at", "superseded_reason"], batch_size=200)
    add_obligations([new for _, new in pairs if new])
    for old, new in pairs:
        old.superseded_by = new
    ObligationRecord.objects.bulk_update([old for old, new in pairs if new], ["superseded_by"], batch_size=200)


def _request_row(request: Extension, person: Any) -> ExtensionRequestRecord:
    return ExtensionRequestRecord(
        convention=request.convention,
        state_id=request.iso3,
        article=request.article,
        number=request.number,
        requested_on=request.requested_on,
        asked_to=request.asked_to,
        outcome=request.outcome.value,
        granted_to=request.granted_to,
        decided_at=request.decided_at,
        decided_on=request.decided_on,
        exceptional=request.exceptional,
        certainty=request.certainty.value,
        confidence=request.confidence,
        note=request.note,
        source_words=request.source,
        recorded_by=person,
    )


def _completion_row(end: Completion | OpenDuty, person: Any) -> CompletionRecord:
    if isinstance(end, OpenDuty):
        columns = {**date_columns(None), "when_certainty": end.certainty.value, "is_open": True}
    else:
        columns = {**date_columns(end.done), "how": end.how}
    return CompletionRecord(
        convention=end.convention,
        state_id=end.iso3,
        article=end.article,
        confidence=end.confidence,
        note=end.note,
        source_words=end.source,
        recorded_by=person,
        **columns,
    )
