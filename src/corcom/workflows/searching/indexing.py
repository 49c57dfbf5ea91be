"""Keeping the search index: what an act saved is indexed anew in its transaction; all of it on request; and whether it is true.

What was saved is noted by Django's own signal, so that no act can forget a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.db.models.signals import post_save

from corcom.kernel.words import SearchKind
from corcom.registers.documents.models import Document, TextOfVersion
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.registers.meetings.models import Meeting, MeetingDocument
from corcom.registers.search import services
from corcom.registers.search.models import SearchEntry
from corcom.workflows.searching.entries import SOURCES, Source, entry_of, number_of
from corcom.workflows.searching.texts import document_entries, documents_found

_OF_MEETING = tuple(source for source in SOURCES if "meeting" in source.beside or source.kind is SearchKind.EVENT)


_saved: ContextVar[list[Any] | None] = ContextVar("saved", default=None)


@contextmanager
def index_kept() -> Iterator[None]:
    """Index at the end, in the same transaction, every row that is saved meanwhile."""
    token = _saved.set([])
    try:
        yield
        _index_rows(_saved.get() or ())
    finally:
        _saved.reset(token)


def _note(instance: Any, **_: Any) -> None:
    saved = _saved.get()
    if saved is not None:
        saved.append(instance)


for _model in {source.model for source in SOURCES} | {Document, TextOfVersion, MeetingDocument}:
    post_save.connect(_note, sender=_model, dispatch_uid=f"search-{_model.__name__}")


def _index_rows(records: Iterable[Any]) -> None:
    """Write the entries of these rows anew, and those of what they replaced or what hangs on them."""
    touched = _by_model(records)
    meetings = touched.get(Meeting, set())
    for source in SOURCES:
        numbers = _with_what_they_replaced(source.model, touched.get(source.model, set()))
        if meetings and source in _OF_MEETING:
            link = "read_in" if source.kind is SearchKind.EVENT else "meeting"
            numbers |= set(source.model._default_manager.filter(**{f"{link}__in": meetings}).values_list("pk", flat=True))
        if source.model is Membership:
            numbers |= _places(touched.get(WorkingGroup, set()))
        if numbers:
            _index(source, numbers)
    papers = _documents(touched, meetings)
    if papers:
        services.put_entries(SearchKind.DOCUMENT.value, papers, list(document_entries(papers)))


def index_all() -> int:
    """Write every entry anew in one transaction; returns how many there are."""
    with transaction.atomic():
        services.clear()
        for source in SOURCES:
            services.put_entries(source.kind.value, (), (entry_of(source, row) for row in source.rows()))
        services.put_entries(SearchKind.DOCUMENT.value, (), document_entries())
        return SearchEntry.objects.count()


def index_what_is_missing() -> None:
    """Write the index anew where a kind of record has rows and no entry: a desk of before the index, or of before that kind was found."""
    kinds = set(SearchEntry.objects.values_list("kind", flat=True).distinct())
    lacking = (source.rows() for source in SOURCES if source.kind.value not in kinds)
    papers = () if SearchKind.DOCUMENT.value in kinds else documents_found()
    if any(next(iter(rows), None) is not None for rows in (papers, *lacking)):
        index_all()


def index_faults() -> Iterator[str]:
    """In words, every standing record that the index lacks or tells wrongly, and every entry without a record."""
    kept = {_identity(entry): _content(entry) for entry in SearchEntry.objects.iterator(chunk_size=500)}
    for entry in _all_entries():
        told = kept.pop(_identity(entry), None)
        if told is None:
            yield f"The search does not know {entry}. Run `corcom reindex`."
        elif told != _content(entry):
            yield f"The search tells {entry} as it was. Run `corcom reindex`."
    for kind, record in kept:
        yield f"The search still finds {kind} {record}, which does not stand. Run `corcom reindex`."


def _all_entries() -> Iterator[SearchEntry]:
    for source in SOURCES:
        for row in source.rows():
            yield entry_of(source, row)
    yield from document_entries()


def _identity(entry: SearchEntry) -> tuple[str, int]:
    return entry.kind, entry.record


def _content(entry: SearchEntry) -> tuple[Any, ...]:
    """All that an entry says; its own number changes whenever it is written anew."""
    return tuple(getattr(entry, column.attname) for column in entry._meta.concrete_fields if not column.primary_key)


def _by_model(records: Iterable[Any]) -> dict[type[Model], set[int]]:
    found: dict[type[Model], set[int]] = {}
    for record in records:
        found.setdefault(type(record), set()).add(record.pk)
    return found


def _with_what_they_replaced(model: type[Model], numbers: set[int]) -> set[int]:
    """Rows, those that they superseded (an undo brings them back), and those that took their place."""
    if not numbers:
        return set()
    beside = model._default_manager.filter(Q(superseded_by__in=numbers) | Q(supersedes__in=numbers))
    return numbers | set(beside.values_list("pk", flat=True))


def _index(source: Source, numbers: set[int]) -> None:
    rows = source.rows().filter(pk__in=numbers)
    services.put_entries(source.kind.value, [number_of(source.model, pk) for pk in numbers], [entry_of(source, row) for row in rows])


def _places(groups: set[int]) -> set[int]:
    """The places in groups, which are found by the names and addresses of these."""
    return set(Membership.objects.filter(group__in=groups).values_list("pk", flat=True)) if groups else set()


def _documents(touched: dict[type[Model], set[int]], meetings: set[int]) -> set[int]:
    """Documents that were touched themselves, by a text, or by the meeting whose paper they are."""
    found = set(touched.get(Document, set()))
    texts = touched.get(TextOfVersion, set())
    if texts:
        found |= set(TextOfVersion.objects.filter(pk__in=texts).values_list("version__document_id", flat=True))
    papers = touched.get(MeetingDocument, set())
    if papers:
        rows = MeetingDocument.objects.filter(pk__in=papers, document__isnull=False)
        found |= set(rows.values_list("document_id", flat=True))
    if meetings:
        rows = MeetingDocument.objects.filter(meeting__in=meetings, document__isnull=False)
        found |= set(rows.values_list("document_id", flat=True))
    return found
