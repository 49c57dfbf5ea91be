"""Whether what is on record is whole: bytes, texts and citations agree with each other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.documents.models import Content, TextOfVersion
from corcom.registers.mandates.models import Mandate, Membership, WorkingGroup
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, MeetingDocument, Statement
from corcom.registers.treaty.models import DeclarationRecord
from corcom.registers.universalization.models import Contact, NextStep, StatusNews, Target
from corcom.workflows.searching import index_faults

CITING = (
    *(Meeting, AgendaItem, Attendance, Statement, Decision, MeetingDocument),
    *(Event, StatusNews, Contact, NextStep, Target, ActionPoint, Mandate, DeclarationRecord, WorkingGroup, Membership),
)


def faults() -> Iterator[str]:
    """In words, everything that does not agree; nothing when the desk is whole."""
    yield from _bytes_that_changed()
    texts = dict(TextOfVersion.objects.values_list("text_hash", "text"))
    for digest, text in texts.items():
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield f"The text {digest[:12]} is not what was loaded."
    for model in CITING:
        for record in model._default_manager.filter(citation__isnull=False).iterator():
            yield from _citation_fault(record, texts)
    yield from index_faults()


def _bytes_that_changed() -> Iterator[str]:
    for content in Content.objects.iterator(chunk_size=20):
        if hashlib.sha256(bytes(content.data)).hexdigest() != content.sha256:
            yield f"The bytes {content.sha256[:12]} are not what came in."


def _citation_fault(record: Any, texts: dict[str, str]) -> Iterator[str]:
    citation = record.citation
    text = texts.get(citation["text_hash"])
    if text is None:
        yield f"{record!r} cites a text that is not on record."
    elif text[citation["start"] : citation["end"]] != citation["quote"]:
        yield f"{record!r} cites words that do not stand at line {citation['line']}."
