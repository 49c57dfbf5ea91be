"""How documents are found: by title, symbol and every word of their newest text; lines are looked up when they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import QuerySet

from corcom.engines.searching.words import search_words
from corcom.kernel.words import SearchKind
from corcom.registers.documents import queries as documents
from corcom.registers.documents.models import Document, TextOfVersion
from corcom.registers.meetings.models import MeetingDocument
from corcom.registers.search.models import SearchEntry


def documents_found() -> QuerySet[Document]:
    """The documents that can be found: all that were not withdrawn."""
    return Document.objects.filter(withdrawn_at__isnull=True)


def document_entries(numbers: Iterable[int] | None = None) -> Iterator[SearchEntry]:
    """The entries of documents that were not withdrawn; of all when no numbers are given."""
    rows = documents_found() if numbers is None else documents_found().filter(pk__in=list(numbers))
    days = _days()
    for document in rows.iterator(chunk_size=200):
        text = documents.newest_text(document.pk)
        yield _entry(document, text, days)


def _entry(document: Document, text: TextOfVersion | None, days: dict[int, date | None]) -> SearchEntry:
    told = days.get(document.pk)
    return SearchEntry(
        convention=document.convention,
        kind=SearchKind.DOCUMENT.value,
        record=document.pk,
        key=str(document.pk),
        title=document.title,
        body=document.symbol,
        head=search_words(document.title, document.symbol),
        words=search_words(document.title, document.symbol, text.text if text else ""),
        day=told,
        known_on=told,
        sha256=text.version.content_id if text else "",
        document=document,
        sample=document.sample,
    )


def _days() -> dict[int, date | None]:
    """Document to the day of the first meeting of which it is the minutes."""
    papers = MeetingDocument.objects.filter(superseded_at__isnull=True, part=MeetingDocument.MINUTES, document__isnull=False)
    return dict(papers.order_by("-meeting__when_earliest").values_list("document_id", "meeting__when_earliest"))
