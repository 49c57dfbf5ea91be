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


def declarations(convention: str, *, until: date | None = None) -> QuerySet[DeclarationRecord]:
    """What States declared, reservations and objections as they stand, newest first; later ones than `until` are left out."""
    rows = DeclarationRecord.objects.filter(convention=convention, superseded_at__isnull=True)
    rows = rows.select_related("state", "about", "recorded_by").order_by("-made_on", "state_id", "pk")
    return rows.filter(made_on__lte=until) if until else rows


def declaration_with_id(convention: str, pk: int) -> DeclarationRecord | None:
    """A standing declaration, or None."""
    return declarations(convention).filter(pk=pk).first()


def declarations_of(convention: str, iso3: str, *, until: date | None = None) -> QuerySet[DeclarationRecord]:
    """What a State declared, and objections to it, by day."""
    rows = declarations(convention, until=until)
    return rows.filter(Q(state_id=iso3) | Q(about_id=iso3)).order_by("made_on", "pk")
