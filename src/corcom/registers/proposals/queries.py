"""Reads of the proposals register."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from corcom.kernel.words import ProposalKind
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord, RememberedName

HELD_FOR = timedelta(minutes=15)


def readings(convention: str) -> QuerySet[ReadingRecord]:
    """Readings on the desk, newest first, with how many proposals wait, are parked, and are decided."""
    return (
        ReadingRecord.objects.filter(convention=convention, withdrawn_at__isnull=True)
        .select_related("version__document", "read_by")
        .annotate(
            awaiting=Count("proposals", filter=Q(proposals__state=ProposalRecord.AWAITING)),
            parked=Count("proposals", filter=Q(proposals__state=ProposalRecord.PARKED)),
            decided=Count("proposals", filter=Q(proposals__state__in=[ProposalRecord.CONFIRMED, ProposalRecord.REJECTED])),
        )
        .order_by("-read_at", "-pk")
    )


def readings_awaiting(convention: str, kind: ProposalKind) -> QuerySet[ReadingRecord]:
    """Readings in which proposals of a kind wait, newest first, with how many (`awaiting`)."""
    wait = Q(proposals__state=ProposalRecord.AWAITING, proposals__kind=kind.value)
    return (
        ReadingRecord.objects.filter(convention=convention, withdrawn_at__isnull=True)
        .select_related("version__document")
        .annotate(awaiting=Count("proposals", filter=wait))
        .filter(awaiting__gt=0)
        .order_by("-read_at", "-pk")
    )


def reading_with_id(convention: str, pk: int) -> ReadingRecord | None:
    """A reading of the convention with its document and text, withdrawn or not."""
    return ReadingRecord.objects.filter(convention=convention, pk=pk).select_related("version__document", "text", "read_by").first()


def proposals_of(reading: ReadingRecord) -> QuerySet[ProposalRecord]:
    """The proposals of a reading in the order of the text, without those that a split or merge replaced."""
    return reading.proposals.exclude(state=ProposalRecord.REPLACED).select_related("taken_by", "decided_by")


def confirmed_count(reading: ReadingRecord) -> int:
    """How many proposals of a reading are confirmed."""
    return reading.proposals.filter(state=ProposalRecord.CONFIRMED).count()


def proposal_with_id(convention: str, reading: int, pk: int) -> ProposalRecord | None:
    """A proposal of a reading, with the reading and its document."""
    rows = ProposalRecord.objects.select_related("reading__version__document", "reading__text", "taken_by", "decided_by")
    return rows.filter(pk=pk, reading_id=reading, reading__convention=convention).first()


def latest_reading_of(version_id: int) -> ReadingRecord | None:
    """The newest reading of a version that was not withdrawn."""
    return ReadingRecord.objects.filter(version_id=version_id, withdrawn_at__isnull=True).order_by("-read_at", "-pk").first()


def remembered_names(convention: str) -> dict[str, str]:
    """Folded printed name to party key, as settled by people; one query."""
    return dict(RememberedName.objects.filter(convention=convention).values_list("folded_name", "party"))


def held_by_somebody_else(proposal: ProposalRecord, person: Any) -> bool:
    """Whether another person took the proposal within the last quarter of an hour."""
    if proposal.taken_by_id is None or proposal.taken_by_id == getattr(person, "pk", None):
        return False
    end = hold_ends(proposal)
    return end is not None and timezone.now() < end


def hold_ends(proposal: ProposalRecord) -> datetime | None:
    """When a proposal that somebody took is free again by itself."""
    return proposal.taken_at + HELD_FOR if proposal.taken_at else None
