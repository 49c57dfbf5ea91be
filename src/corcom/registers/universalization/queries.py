"""Reads of the universalization register. `seen` is the policy's filter: what the person who asks may see."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.db.models import F, Q, QuerySet

from corcom.kernel.words import Openness, Theme
from corcom.registers.mandates.models import Membership
from corcom.registers.mandates.queries import holding_on
from corcom.registers.universalization.models import Contact, NextStep, Outreach, StatusNews, Target

K = TypeVar("K", bound=Outreach)


def known_by(day: date) -> Q:
    """The filter for what was said or met on or before a day; what bears no day is always there."""
    return Q(when_earliest__lte=day) | Q(when_earliest__isnull=True)


def openness_seen(*levels: Openness, person_id: int | None) -> Q:
    """The filter for what is open to a person: these levels, and what they recorded themselves."""
    mine = Q(recorded_by_id=person_id) if person_id is not None else Q(pk__in=[])
    return Q(openness__in=[level.value for level in levels]) | mine


def status_news(convention: str, *, seen: Q, until: date | None = None) -> QuerySet[StatusNews]:
    """Standing claims, newest first, said on or before a day; undated ones are always included."""
    rows = StatusNews.objects.filter(seen, convention=convention, superseded_at__isnull=True)
    rows = rows.select_related("state", "meeting", "recorded_by").order_by("-when_earliest", "-pk")
    return rows.filter(known_by(until)) if until else rows


def contacts(convention: str, *, seen: Q, until: date | None = None) -> QuerySet[Contact]:
    """Standing contacts, newest first."""
    rows = Contact.objects.filter(seen, convention=convention, superseded_at__isnull=True)
    rows = rows.select_related("state", "meeting", "recorded_by").order_by("-when_earliest", "-pk")
    return rows.filter(known_by(until)) if until else rows


def next_steps(convention: str, *, seen: Q) -> QuerySet[NextStep]:
    """Standing next steps, open and closed, the first due first; those without a day last."""
    rows = NextStep.objects.filter(seen, convention=convention, superseded_at__isnull=True)
    return rows.select_related("state", "lead_state", "lead_organisation", "recorded_by").order_by(
        F("when_latest").asc(nulls_last=True), "pk"
    )


def open_next_steps(convention: str, day: date, *, seen: Q) -> QuerySet[NextStep]:
    """Next steps open on a day: the first due first, those without a day last; one query."""
    return next_steps(convention, seen=seen).filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day), planned_on__lte=day)


def targets(convention: str) -> QuerySet[Target]:
    """Standing targets, ended or not, by the day by which."""
    return Target.objects.filter(convention=convention, superseded_at__isnull=True).select_related("recorded_by")


def standing_one(model: type[K], convention: str, pk: int, *, seen: Q) -> K | None:
    """The record under a number or the one that stands in its place now; None when none does, or when it is not for the person to see."""
    for _ in range(100):
        row = model._default_manager.filter(convention=convention, pk=pk).values("superseded_at", "superseded_by_id").first()
        if row is None or row["superseded_at"] is None or row["superseded_by_id"] is None:
            break
        pk = row["superseded_by_id"]
    found: K | None = (
        model._default_manager.filter(seen, convention=convention, pk=pk, superseded_at__isnull=True)
        .select_related("state", "recorded_by")
        .first()
    )
    return found


def claim_with_id(convention: str, pk: int, *, seen: Q) -> StatusNews | None:
    """The claim that stands under a number, or in its place."""
    return standing_one(StatusNews, convention, pk, seen=seen)


def contact_with_id(convention: str, pk: int, *, seen: Q) -> Contact | None:
    """The contact that stands under a number, or in its place."""
    return standing_one(Contact, convention, pk, seen=seen)


def next_step_with_id(convention: str, pk: int, *, seen: Q) -> NextStep | None:
    """The next step that stands under a number, or in its place."""
    return standing_one(NextStep, convention, pk, seen=seen)


def target_with_id(convention: str, pk: int) -> Target | None:
    """The target under a number, while it stands."""
    return targets(convention).filter(pk=pk).first()


def members_with_regions(convention: str, day: date) -> list[Membership]:
    """Members of the working group on universalization on a day, with the regions in their care, by name; one query."""
    rows = Membership.objects.filter(
        holding_on(day), convention=convention, superseded_at__isnull=True, group__theme=Theme.UNIVERSALIZATION.value
    )
    return list(rows.select_related("state").order_by("state__short_name", "region"))
