"""Reads of the treaty register."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q, QuerySet

from corcom.registers.treaty.models import DeclarationRecord, TreatyActionRecord


def known_at(moment: datetime | None) -> Q:
    """The filter for records that stood here at a moment; those that stand now when None."""
    if moment is None:
        return Q(superseded_at__isnull=True)
    return Q(recorded_at__lte=moment) & (Q(superseded_at__isnull=True) | Q(superseded_at__gt=moment))


def treaty_actions(convention: str, *, moment: datetime | None = None) -> QuerySet[TreatyActionRecord]:
    """The acts towards a convention, by day, as known here at a moment (now when None)."""
    return TreatyActionRecord.objects.filter(known_at(moment), convention=convention).order_by("on", "pk")


def treaty_actions_of(
    convention: str, iso3: str, *, until: date | None = None, moment: datetime | None = None
) -> QuerySet[TreatyActionRecord]:
    """The acts of a State by day, with who recorded them; acts after `until` are left out."""
    acts = treaty_actions(convention, moment=moment).filter(state_id=iso3).select_related("recorded_by")
    return acts.filter(on__lte=until) if until else acts


def treaty_action_with_id(convention: str, pk: int) -> TreatyActionRecord | None:
    """A standing act, or None."""
    return treaty_actions(convention).select_related("state").filter(pk=pk).first()


def same_act(convention: str, iso3: str, kind: str, on: date) -> TreatyActionRecord | None:
    """The standing act of this State, kind and day, or None."""
    return treaty_actions(convention).filter(state_id=iso3, kind=kind, on=on).first()


def declarations_of(convention: str, iso3: str) -> QuerySet[DeclarationRecord]:
    """What a State declared, by day."""
    return DeclarationRecord.objects.filter(convention=convention, state_id=iso3, superseded_at__isnull=True)
