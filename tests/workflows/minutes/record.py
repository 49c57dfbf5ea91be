"""A small record of a meeting, filed as a reading whose proposals are known: input for the acts of review."""

from __future__ import annotations

import hashlib
from typing import Any

from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.sources import Citation
from corcom.kernel.words import ProposalKind
from corcom.registers.documents import services as documents
from corcom.registers.documents.models import Document
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.filing import file_reading

TEXT = """\
Coordination Committee, 13 December 2011
Present: Lebanon (President), Ireland (Clearance in 2012), CMC
Absent: Japan, sent a written report
1. Universalization
CMC: Iraq is at the final stage.
2. Plans
Action: Ireland to share the draft strategy by 20 January 2012
Next: CorCom meeting, tentatively 24 January 2012
Again: the CorCom meeting of 24 January 2012
Unread line.
"""
DAY_13 = {"words": "13 December 2011", "precision": "day", "earliest": "2011-12-13", "latest": "2011-12-13", "certainty": "confirmed"}
DAY_20 = {"words": "20 January 2012", "precision": "day", "earliest": "2012-01-20", "latest": "2012-01-20", "certainty": "confirmed"}
DAY_24 = {"words": "24 January 2012", "precision": "day", "earliest": "2012-01-24", "latest": "2012-01-24", "certainty": "confirmed"}

PROPOSALS: tuple[tuple[ProposalKind, str, dict[str, Any]], ...] = (
    (
        ProposalKind.MEETING,
        "Coordination Committee, 13 December 2011",
        {"body": "Coordination Committee", "date": DAY_13, "place": "Palais"},
    ),
    (ProposalKind.ATTENDEE, "Lebanon (President)", {"name": "Lebanon", "kind": "state", "role": "President", "presides": True}),
    (
        ProposalKind.ATTENDEE,
        "Ireland (Clearance in 2012)",
        {"name": "Ireland", "kind": "state", "themes": ["Clearance"], "terms": ["2012"]},
    ),
    (ProposalKind.ATTENDEE, "CMC", {"name": "CMC", "kind": "organisation"}),
    (ProposalKind.ABSENCE, "Japan, sent a written report", {"name": "Japan", "kind": "state", "sent_instead": "a written report"}),
    (ProposalKind.AGENDA_ITEM, "1. Universalization", {"number": "1", "title": "Universalization", "level": 1}),
    (ProposalKind.AGENDA_ITEM, "2. Plans", {"number": "2", "title": "Plans", "level": 1}),
    (ProposalKind.STATEMENT, "CMC: Iraq is at the final stage.", {"speakers": ["CMC"], "text": "Iraq is at the final stage.", "item": "1"}),
    (
        ProposalKind.STATUS_NEWS,
        "Iraq is at the final stage",
        {"state": "Iraq", "iso3": "IRQ", "stage": "final stage", "stage_code": "final_stage"},
    ),
    (
        ProposalKind.ACTION_POINT,
        "Ireland to share the draft strategy by 20 January 2012",
        {"owners": ["Ireland"], "what": "share the draft strategy", "due": DAY_20, "status": None, "item": "2"},
    ),
    (
        ProposalKind.EVENT,
        "CorCom meeting, tentatively 24 January 2012",
        {"what": "CorCom meeting", "when": {**DAY_24, "certainty": "tentative"}, "kind": "coordination-committee"},
    ),
    (
        ProposalKind.EVENT,
        "the CorCom meeting of 24 January 2012",
        {"what": "the CorCom meeting", "when": DAY_24, "kind": "coordination-committee"},
    ),
)


def filed(
    *changes: tuple[ProposalKind, str, dict[str, Any]], text: str = TEXT, only: tuple[ProposalKind, ...] = (), person: Any = None
) -> ReadingRecord:
    """The record as a reading that waits for review; `changes` take the place of proposals of the same passage, or join them."""
    data = text.encode()
    version = documents.add_document(
        convention="CCM", kind=Document.MINUTES, title="Minutes", data=data, file_name="m.txt", media_type="text/plain", person=person
    )
    reading = _reading(text, data, changes, only)
    return file_reading(version, reading, convention="CCM", person=person)


def _reading(text: str, data: bytes, changes: Any, only: Any) -> Reading:
    digest = hashlib.sha256(data).hexdigest()
    wanted = {(kind, quote): values for kind, quote, values in PROPOSALS if not only or kind in only}
    wanted |= {(kind, quote): values for kind, quote, values in changes}
    found = tuple(Proposal(kind, values, _citation(text, quote, digest), 0.9) for (kind, quote), values in wanted.items() if quote in text)
    return Reading(digest, text, digest, "txt-1", "en", proposals=found, unread_lines=(10,))


def _citation(text: str, quote: str, digest: str) -> Citation:
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    return Citation(digest, digest, "txt-1", line, line, start, start + len(quote), quote, "test")


def proposal(reading: ReadingRecord, kind: ProposalKind, place: int = 0) -> ProposalRecord:
    """The proposal of a kind at a place among its kind, counted from 0."""
    return list(reading.proposals.filter(kind=kind.value).order_by("position"))[place]


def states_of(reading: ReadingRecord) -> dict[str, int]:
    """How many proposals are in each state."""
    counted: dict[str, int] = {}
    for row in reading.proposals.all():
        counted[row.state] = counted.get(row.state, 0) + 1
    return counted
