"""Acts on documents that are not minutes: adding one, withdrawing one, opening or closing it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.documents import services as document_services
from corcom.registers.documents.models import Document, DocumentVersion
from corcom.registers.proposals import queries as proposals
from corcom.workflows.acts import act, require_words
from corcom.workflows.minutes.reading import MEDIA_TYPES, Upload, check_upload


def add_document(upload: Upload, *, kind: str, symbol: str = "", convention: str, person: Any) -> DocumentVersion:
    """Keep a document's bytes, unchanged.

    Raises:
        BadInput: empty, too large, of a kind of file that the desk does not keep, or without a title.
    """
    check_upload(upload)
    ending = PurePath(upload.name).suffix.lower()
    if ending not in MEDIA_TYPES:
        message = f"“{upload.name}” came in; files ending in {', '.join(sorted(MEDIA_TYPES))} are kept. Save it as one of these."
        raise BadInput(message)
    with act("add_document", person=person, convention=convention, source=upload.name) as doing:
        version = document_services.add_document(
            convention=convention,
            kind=kind,
            title=require_words(upload.title or PurePath(upload.name).stem, "the title"),
            data=upload.data,
            file_name=upload.name,
            media_type=MEDIA_TYPES[ending],
            person=person,
            confidential=upload.confidential,
            symbol=symbol,
            sample=upload.sample,
        )
        doing.touch(version.document)
        doing.summary = f"Added {version.document.title}"
    return version


def withdraw_document(document: Document, *, person: Any, why: str) -> Document:
    """Take a document out of sight, with the reason.

    Raises:
        Refusal: it was read as minutes (the reading is withdrawn on its own page), or is withdrawn already.
    """
    words = require_words(why, "why the document is withdrawn")
    if document.withdrawn_at is not None:
        message = "This document is withdrawn already."
        raise Refusal(message)
    if any(proposals.latest_reading_of(version.pk) for version in document.versions.all()):
        message = "This document was read as minutes. Withdraw the reading on its review page; the document goes with it."
        raise Refusal(message)
    with act("withdraw_document", person=person, convention=document.convention, why=words) as doing:
        document_services.withdraw(document, words)
        doing.touch(document)
        doing.summary = f"Withdrew {document.title}"
    return document


def set_confidential(document: Document, *, confidential: bool, person: Any) -> Document:
    """Close a document to the Coordination Committee, or open it to everybody with a place at the desk."""
    with act("set_confidential", person=person, convention=document.convention) as doing:
        document_services.set_confidential(document, confidential=confidential)
        doing.touch(document)
        doing.summary = f"{'Closed' if confidential else 'Opened'} {document.title}"
    return document
