"""A document that the minutes mention, brought to the desk and attached to the mention."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.documents import services as document_services
from corcom.registers.documents.models import Document
from corcom.registers.meetings import services as meeting_services
from corcom.registers.meetings.models import MeetingDocument
from corcom.registers.proposals.models import ProposalRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.reading import MEDIA_TYPES, Upload, check_upload
from corcom.workflows.minutes.undoing import record_of


def attach_document(proposal: ProposalRecord, upload: Upload, *, person: Any) -> MeetingDocument:
    """Keep a file and attach it to the paper that a confirmed proposal put on record.

    Raises:
        BadInput: the file is empty, too large or of a kind that the desk does not keep.
        Refusal: the proposal is no confirmed document, or has its file already.
    """
    check_upload(upload)
    media_type = MEDIA_TYPES.get(PurePath(upload.name).suffix.lower())
    if media_type is None:
        message = f"“{upload.name}” came in; files ending in {', '.join(sorted(MEDIA_TYPES))} are kept. Save it as one of these."
        raise BadInput(message)
    convention = proposal.reading.convention
    with act("attach_document", person=person, convention=convention, source=upload.name) as doing:
        paper = _open_paper(proposal)
        version = document_services.add_document(
            convention=convention,
            kind=Document.OTHER,
            title=upload.title or paper.title,
            symbol=paper.symbol,
            data=upload.data,
            file_name=upload.name,
            media_type=media_type,
            person=person,
            confidential=upload.confidential,
            sample=proposal.reading.version.document.sample,
        )
        meeting_services.attach(paper, version.document)
        doing.touch(paper, version.document)
        doing.summary = f"Attached {upload.name} to “{paper.title}”"
    return paper


def _open_paper(proposal: ProposalRecord) -> MeetingDocument:
    paper = record_of(proposal) if proposal.kind == ProposalKind.DOCUMENT else None
    if not isinstance(paper, MeetingDocument):
        message = "A file is attached to a document that is confirmed. Confirm the mention first, then attach the file."
        raise Refusal(message)
    if paper.document_id is not None:
        message = f"“{paper.title}” has its file already. Add the newer one as a version on the page of the document."
        raise Refusal(message)
    return paper
