"""What was read of a version goes on file: its text, the reading, and the proposals, each compared with what is on record."""

from __future__ import annotations

from typing import Any

from corcom.kernel.proposals import Reading
from corcom.registers.documents import services as document_services
from corcom.registers.documents.models import DocumentVersion
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes.comparing import compare_new


def file_reading(version: DocumentVersion, reading: Reading, *, convention: str, person: Any) -> ReadingRecord:
    """File a reading of a version; its proposals all await a person. Its number of statements does not depend on the version's length."""
    text = document_services.keep_text(version, loader=reading.loader, text_hash=reading.text_hash, text=reading.text)
    record = proposal_services.file_reading(convention=convention, version=version, text=text, reading=reading, person=person)
    proposals = proposal_services.proposals_to_file(record, reading)
    compare_new(record, proposals)
    proposal_services.file_proposals(proposals)
    return record
