"""What the page of a document shows: its text with the passages that were read, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass

from corcom.registers.documents import queries as documents
from corcom.registers.documents.models import Document, DocumentVersion, TextOfVersion
from corcom.registers.meetings.models import MeetingDocument
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.overviews.marked_text import Mark, MarkedLine, marked_lines

ASKED_FOR = "asked-for"


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, the version shown, its text in marked lines, its reading, and the meetings whose paper it is."""

    document: Document
    version: DocumentVersion | None
    versions: tuple[DocumentVersion, ...]
    text: TextOfVersion | None
    reading: ReadingRecord | None
    lines: tuple[MarkedLine, ...]
    papers: tuple[MeetingDocument, ...]
    asked_for: tuple[int, int] | None = None


def document_page(document: Document, *, number: int | None = None, asked_for: tuple[int, int] | None = None) -> DocumentPage:
    """The page of a document; six queries, however long the text.

    Args:
        number: the version; the newest when None.
        asked_for: code points `[start, end)` to mark on top of what was read: the passage that a citation leads to.
    """
    versions = tuple(document.versions.defer("content__data").order_by("-number"))
    version = next((v for v in versions if number is None or v.number == number), None)
    text = documents.text_of_version(version) if version else None
    reading = proposals.latest_reading_of(version.pk) if version else None
    read = proposals.proposals_of(reading).filter(state=ProposalRecord.CONFIRMED) if reading else []
    marks = [Mark(p.start, p.end, str(p.pk), p.kind, p.state) for p in read]
    if not (asked_for and text and 0 <= asked_for[0] < asked_for[1] <= len(text.text)):
        asked_for = None
    if asked_for:
        marks.append(Mark(asked_for[0], asked_for[1], ASKED_FOR, ASKED_FOR))
    papers = MeetingDocument.objects.filter(document=document, superseded_at__isnull=True).select_related("meeting")
    lines = tuple(marked_lines(text.text, marks)) if text else ()
    return DocumentPage(document, version, versions, text, reading, lines, tuple(papers), asked_for)
