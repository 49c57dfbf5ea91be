"""Minutes come in: kept unchanged, read, and laid before a person as proposals."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.conf import settings

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.proposals import Reading
from corcom.kernel.words import Severity
from corcom.registers.documents import queries as documents
from corcom.registers.documents import services as document_services
from corcom.registers.documents.models import Document, DocumentVersion
from corcom.registers.parties.services import hold_convention
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.filing import file_reading
from corcom.workflows.reading_process import read_in_process

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".eml": "message/rfc822",
}


class AlreadyHere(Refusal):
    """The same bytes were read before; `reading` is that reading."""

    def __init__(self, reading: ReadingRecord) -> None:
        super().__init__("These are the same bytes as a document that is already here, so its review is opened instead of a second one.")
        self.reading = reading


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: name, bytes, and what the person said of it."""

    name: str
    data: bytes
    title: str = ""
    confidential: bool = True
    sample: bool = False


def read_minutes(upload: Upload, *, convention: str, person: Any, replaces: Document | None = None) -> ReadingRecord:
    """Keep a document's bytes, read it, and file what was read as proposals.

    Args:
        replaces: the document of which these are the corrected minutes: they become its next version.

    Raises:
        BadInput: nothing can be read in the file; the message says why. Nothing is kept.
        AlreadyHere: the same bytes are on the desk already.
    """
    check_upload(upload)
    _refuse_known(upload, convention)
    reading = read_in_process(upload.data, upload.name)
    refuse_unreadable(reading)
    with act("read_minutes", person=person, convention=convention, source=upload.name) as doing:
        hold_convention(convention)
        _refuse_known(upload, convention)  # another upload may have come in while this one was read
        version = _keep(upload, convention=convention, person=person, replaces=replaces, reading=reading)
        record = file_reading(version, reading, convention=convention, person=person)
        doing.touch(version.document, record)
        doing.summary = f"Read {upload.name}: {len(reading.proposals)} proposals"
    return record


def _refuse_known(upload: Upload, convention: str) -> None:
    known = documents.versions_with_bytes(convention, hashlib.sha256(upload.data).hexdigest()).first()
    earlier = proposals.latest_reading_of(known.pk) if known else None
    if earlier:
        raise AlreadyHere(earlier)


def read_again(version: DocumentVersion, *, convention: str, person: Any) -> ReadingRecord:
    """Read a version anew, with the reader as it is today; what was confirmed stays, what is new or different is shown.

    Raises:
        BadInput: the reader cannot read it any more.
    """
    reading = read_in_process(documents.bytes_of(version), version.file_name)
    refuse_unreadable(reading)
    with act("read_again", person=person, convention=convention, source=version.file_name) as doing:
        hold_convention(convention)
        for earlier in version.readings.filter(withdrawn_at__isnull=True):
            proposal_services.withdraw_reading(earlier)
        record = file_reading(version, reading, convention=convention, person=person)
        doing.touch(record)
        doing.summary = f"Read {version.file_name} again: {len(reading.proposals)} proposals"
    return record


def check_upload(upload: Upload) -> None:
    """Refuse an empty or oversized file before anything looks into it.

    Raises:
        BadInput: with the size that came in and the size that is accepted.
    """
    limit = settings.CORCOM_UPLOAD_LIMIT
    if not upload.data.strip():
        message = f"“{upload.name}” is empty. Choose a file with text in it, or paste the minutes into the box."
        raise BadInput(message)
    if len(upload.data) > limit:
        message = (
            f"“{upload.name}” has {len(upload.data) / 1048576:.0f} MB; up to {limit / 1048576:.0f} MB are accepted. "
            "Minutes are far smaller: leave out pictures and annexes, or paste the text."
        )
        raise BadInput(message)


def refuse_unreadable(reading: Reading) -> None:
    """Refuse a reading that a finding stopped.

    Raises:
        BadInput: the message of the finding.
    """
    stopped = next((f for f in reading.findings if f.severity is Severity.STOP), None)
    if stopped:
        raise BadInput(stopped.message)


def _keep(upload: Upload, *, convention: str, person: Any, replaces: Document | None, reading: Reading) -> DocumentVersion:
    media_type = MEDIA_TYPES.get(PurePath(upload.name).suffix.lower(), "application/octet-stream")
    if replaces is not None:
        return document_services.add_version(replaces, data=upload.data, file_name=upload.name, media_type=media_type, person=person)
    return document_services.add_document(
        convention=convention,
        kind=Document.MINUTES,
        title=upload.title or title_of(reading, upload.name),
        data=upload.data,
        file_name=upload.name,
        media_type=media_type,
        person=person,
        confidential=upload.confidential,
        sample=upload.sample,
    )


def title_of(reading: Reading, file_name: str) -> str:
    """A title for the document: what the meeting is called in it, else the file's name."""
    for proposal in reading.proposals:
        if proposal.kind == "meeting":
            values = proposal.values
            day = (values.get("date") or {}).get("words") or ""
            number = f" {values['number']}" if values.get("number") else ""
            return ", ".join(filter(None, [f"Minutes: {values.get('body') or file_name}{number}", day]))
    return file_name
