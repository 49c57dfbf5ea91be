"""What is on record from the earlier versions of corrected minutes and what the newer version no longer says.

Records of all kinds come in one query, since the page of the review may ask twelve times.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast

from corcom.kernel.words import ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.documents.models import DocumentVersion
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, MeetingDocument, Statement
from corcom.registers.on_record import OnRecord
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.passages import BY_HAND

TAKEN_OFF = "No longer said: "  # begins the reason of what was taken off here, which can be put back here
MODELS: dict[ProposalKind, type[OnRecord]] = {
    ProposalKind.ATTENDEE: Attendance,
    ProposalKind.ABSENCE: Attendance,
    ProposalKind.AGENDA_ITEM: AgendaItem,
    ProposalKind.STATEMENT: Statement,
    ProposalKind.ACTION_POINT: ActionPoint,
    ProposalKind.EVENT: Event,
    ProposalKind.STATUS_NEWS: StatusNews,
    ProposalKind.DECISION: Decision,
    ProposalKind.DOCUMENT: MeetingDocument,
}
_WORDS = {
    ProposalKind.ATTENDEE: "name",
    ProposalKind.ABSENCE: "name",
    ProposalKind.AGENDA_ITEM: "title",
    ProposalKind.STATEMENT: "text",
    ProposalKind.ACTION_POINT: "what",
    ProposalKind.EVENT: "what",
    ProposalKind.STATUS_NEWS: "stage",
    ProposalKind.DECISION: "text",
    ProposalKind.DOCUMENT: "title",
}
_ORDER = tuple(MODELS)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A record that only earlier versions speak of; `stands` is False once it was taken off here."""

    kind: ProposalKind
    number: int
    words: str
    line: int
    version: int
    stands: bool


class _Found(NamedTuple):
    kind: str
    number: int
    words: str
    superseded_by: int | None
    reason: str
    is_off: bool
    citation: Any

    @property
    def passages(self) -> list[dict[str, Any]]:
        """All passages that speak of it."""
        return self.citation if isinstance(self.citation, list) else [self.citation] if self.citation else []


def no_longer_said(reading: ReadingRecord, found: Iterable[ProposalRecord] | None = None) -> tuple[LeftOver, ...]:
    """What of the earlier versions' records no proposal of this reading speaks of; nothing for a first version. Two queries.

    Args:
        found: the proposals of the reading, where they are known; one query more where they are not.
    """
    if reading.version.number < 2 or reading.withdrawn_at is not None:
        return ()
    proposed = list(proposals.proposals_of(reading) if found is None else found)
    meetings = [p.record_id or p.like_id for p in proposed if p.kind == ProposalKind.MEETING and p.state != ProposalRecord.REJECTED]
    if not any(meetings):
        return ()
    versions = DocumentVersion.objects.filter(document=reading.version.document_id, number__lt=reading.version.number)
    numbers = dict(versions.values_list("content_id", "number"))
    records = [_Found(*row) for row in _records_of(reading.convention, [pk for pk in meetings if pk])]
    spoken = _spoken(records, proposed)
    left = [_left_over(record, numbers) for record in records if (record.kind, record.number) not in spoken]
    known = (entry for entry in left if entry is not None and not _stands_by_hand(entry, records, reading))
    return tuple(sorted(known, key=lambda entry: (_ORDER.index(entry.kind), entry.line, entry.number)))


def _records_of(convention: str, meetings: list[int]) -> Iterable[tuple[Any, ...]]:
    """Of every record that hangs on the meetings as they stand now, standing or not, the columns of `_Found`; one query."""
    keys = Meeting.objects.filter(pk__in=meetings).values("key")
    held = Meeting.objects.filter(convention=convention, key__in=keys, superseded_at__isnull=True).order_by().values("pk")
    there = Attendance.objects.filter(meeting__in=held)
    papers = MeetingDocument.objects.filter(meeting__in=held).exclude(part=MeetingDocument.MINUTES)
    rows = [
        _columns(there.filter(presence=Attendance.PRESENT), ProposalKind.ATTENDEE),
        _columns(there.exclude(presence=Attendance.PRESENT), ProposalKind.ABSENCE),
        _columns(AgendaItem.objects.filter(meeting__in=held), ProposalKind.AGENDA_ITEM),
        _columns(Statement.objects.filter(meeting__in=held), ProposalKind.STATEMENT),
        _columns(ActionPoint.objects.filter(meeting__in=held), ProposalKind.ACTION_POINT),
        _columns(Event.objects.filter(read_in__in=held), ProposalKind.EVENT, citation="citations"),
        _columns(StatusNews.objects.filter(meeting__in=held), ProposalKind.STATUS_NEWS),
        _columns(Decision.objects.filter(meeting__in=held), ProposalKind.DECISION),
        _columns(papers, ProposalKind.DOCUMENT),
    ]
    return rows[0].union(*rows[1:], all=True)


def _columns(rows: QuerySet[Any], kind: ProposalKind, *, citation: str = "citation") -> QuerySet[Any, Any]:
    told = rows.order_by().annotate(
        told_kind=Value(kind.value, output_field=CharField()),
        told_words=Cast(_WORDS[kind], TextField()),
        told_passages=F(citation),
    )
    columns = ("told_kind", "pk", "told_words", "superseded_by", "superseded_reason", "superseded_at", "told_passages")
    found: QuerySet[Any, Any] = told.values_list(*columns)
    return found


def _spoken(records: list[_Found], found: Iterable[ProposalRecord]) -> set[tuple[str, int]]:
    """The records of which a proposal speaks, and what took their place since."""
    by_model = {(MODELS[ProposalKind(record.kind)], record.number): record for record in records}
    spoken = set()
    for proposal in found:
        model = MODELS.get(ProposalKind(proposal.kind))
        record = by_model.get((model, proposal.record_id or proposal.like_id or 0)) if model else None
        while model and record is not None and (record.kind, record.number) not in spoken:
            spoken.add((record.kind, record.number))
            record = by_model.get((model, record.superseded_by or 0))
    return spoken


def _left_over(record: _Found, numbers: dict[str, int]) -> LeftOver | None:
    """The record as it is listed, where only earlier versions speak of it, and it stands or was taken off here."""
    shas = [passage.get("sha256") for passage in record.passages]
    was_taken_off = bool(record.is_off and record.superseded_by is None and record.reason.startswith(TAKEN_OFF))
    if not shas or any(sha not in numbers for sha in shas) or (record.is_off and not was_taken_off):
        return None
    first = record.passages[0]
    return LeftOver(
        ProposalKind(record.kind), record.number, " ".join(record.words.split()), first["line"], numbers[first["sha256"]], not record.is_off
    )


def _stands_by_hand(entry: LeftOver, records: list[_Found], reading: ReadingRecord) -> bool:
    """Whether a person had made it from words that stand in the newer version too: the reader would not propose it."""
    record = next(record for record in records if (record.kind, record.number) == (entry.kind.value, entry.number))
    plain = " ".join(reading.text.text.split())
    return any(p.get("rule") == BY_HAND and " ".join(p["quote"].split()) in plain for p in record.passages)
