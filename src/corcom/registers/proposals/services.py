"""Writes of the proposals register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.states import folded
from corcom.registers.documents.models import DocumentVersion, TextOfVersion
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord, RememberedName


def file_reading(*, convention: str, version: DocumentVersion, text: TextOfVersion, reading: Reading, person: Any) -> ReadingRecord:
    """File a reading, without its proposals."""
    return ReadingRecord.objects.create(
        convention=convention,
        version=version,
        text=text,
        language=reading.language,
        findings=[finding.as_dict() for finding in reading.findings],
        structure_lines=sorted(reading.structure_lines),
        unread_lines=list(reading.unread_lines),
        read_by=person,
    )


def proposals_to_file(record: ReadingRecord, reading: Reading) -> list[ProposalRecord]:
    """The proposals of a reading in the order of the text, all awaiting a person; none of them is saved."""
    return [_record_of(record, position, proposal) for position, proposal in enumerate(reading.proposals, start=1)]


def file_proposals(proposals: Iterable[ProposalRecord]) -> None:
    """Save the proposals of a reading that was filed."""
    ProposalRecord.objects.bulk_create(proposals)


def _record_of(reading: ReadingRecord, position: int, proposal: Proposal) -> ProposalRecord:
    citation = proposal.citation
    return ProposalRecord(
        reading=reading,
        position=position * 100,
        kind=proposal.kind.value,
        values=proposal.values,
        citation=citation.as_dict(),
        line=citation.line,
        end_line=citation.end_line,
        start=citation.start,
        end=citation.end,
        rule=citation.rule[:80],
        confidence=proposal.confidence,
    )


def add_by_person(
    reading: ReadingRecord, *, kind: str, values: dict[str, Any], citation: dict[str, Any], position: int, person: Any
) -> ProposalRecord:
    """A proposal that a person made from selected text."""
    return ProposalRecord.objects.create(
        reading=reading,
        position=position,
        kind=kind,
        values=values,
        citation=citation,
        line=citation["line"],
        end_line=citation["end_line"],
        start=citation["start"],
        end=citation["end"],
        rule=citation["rule"],
        confidence=1.0,
        by_person=True,
        taken_by=person,
        taken_at=timezone.now(),
    )


def set_state(
    proposal: ProposalRecord,
    state: str,
    *,
    person: Any,
    note: str | None = None,
    record_kind: str = "",
    record_id: int | None = None,
    comparison: str | None = None,
    at: datetime | None = None,
) -> ProposalRecord:
    """What a person made of a proposal; frees it for others.

    Args:
        at: when; the same moment for all that one act decides, by which they are known as one.
    """
    proposal.state = state
    decided = state != ProposalRecord.AWAITING
    proposal.decided_by = person if decided else None
    proposal.decided_at = (at or timezone.now()) if decided else None
    proposal.record_kind = record_kind
    proposal.record_id = record_id
    proposal.taken_by = None
    proposal.taken_at = None
    proposal.revision += 1
    if note is not None:
        proposal.note = note
    if comparison is not None:
        proposal.comparison = comparison
    proposal.save()
    return proposal


def set_values(proposal: ProposalRecord, values: dict[str, Any] | None) -> ProposalRecord:
    """A person's correction, kept beside what was read; None goes back to what was read."""
    proposal.corrected_values = values
    proposal.revision += 1
    proposal.save(update_fields=["corrected_values", "revision"])
    return proposal


def set_comparisons(proposals: Iterable[ProposalRecord]) -> None:
    """Save which proposals are new, the same as on record, or different, and where."""
    ProposalRecord.objects.bulk_update(list(proposals), ["comparison", "differences", "like_id"])


def tell_apart(proposal: ProposalRecord, *, apart: bool) -> ProposalRecord:
    """Whether a person holds it for another thing than any record."""
    proposal.told_apart = apart
    proposal.revision += 1
    proposal.save(update_fields=["told_apart", "revision"])
    return proposal


def take(proposal: ProposalRecord, person: Any) -> ProposalRecord:
    """Mark a proposal as being worked on by a person, who has one of a reading in hand at a time."""
    held = ProposalRecord.objects.filter(reading_id=proposal.reading_id, taken_by=person).exclude(pk=proposal.pk)
    held.update(taken_by=None, taken_at=None)
    proposal.taken_by = person
    proposal.taken_at = timezone.now()
    proposal.save(update_fields=["taken_by", "taken_at"])
    return proposal


def lock_reading(pk: int) -> ReadingRecord:
    """The reading, held by this transaction until it ends."""
    return ReadingRecord.objects.select_for_update(of=("self",)).select_related("version__document", "text").get(pk=pk)


def set_lines_with_nothing(reading: ReadingRecord, lines: Iterable[int]) -> ReadingRecord:
    """The unread lines of which a person said that they hold nothing to record."""
    reading.lines_with_nothing = sorted(set(lines))
    reading.save(update_fields=["lines_with_nothing"])
    return reading


def withdraw_reading(reading: ReadingRecord) -> None:
    """Take a reading and what still waits in it off the desk."""
    reading.withdrawn_at = timezone.now()
    reading.save(update_fields=["withdrawn_at"])


def remember_name(convention: str, printed: str, party: str, person: Any) -> RememberedName:
    """Remember for whom a printed name stands; a later word replaces an earlier one."""
    remembered, _ = RememberedName.objects.update_or_create(
        convention=convention,
        folded_name=folded(printed)[:200],
        defaults={"printed_name": printed[:200], "party": party, "settled_by": person, "settled_at": timezone.now()},
    )
    return remembered
