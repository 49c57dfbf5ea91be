"""Reads of the mandates register. A mandate holds on a day of `[start, end)`; an empty side is unknown and counts as open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from corcom.registers.mandates.models import Body, Mandate


def holding_on(day: date) -> Q:
    """The filter for terms that include the day."""
    return (Q(start__isnull=True) | Q(start__lte=day)) & (Q(end__isnull=True) | Q(end__gt=day))


def standing_mandates(convention: str) -> QuerySet[Mandate]:
    """Mandates that were not superseded, with their holders."""
    return Mandate.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "organisation")


def mandates_on(convention: str, day: date) -> QuerySet[Mandate]:
    """The roster of a day, by office and theme."""
    return standing_mandates(convention).filter(holding_on(day)).order_by("office", "theme", "state__short_name")


def charges_of(convention: str, day: date, *, states: Iterable[str], organisations: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Offices and themes held on a day by any of the States (ISO codes) or organisations (keys); one query."""
    rows = (
        Mandate.objects.filter(holding_on(day), convention=convention, superseded_at__isnull=True)
        .filter(Q(state_id__in=list(states)) | Q(organisation__key__in=list(organisations)))
        .values_list("office", "theme")
    )
    return frozenset((office, theme) for office, theme in rows)


def bodies(convention: str) -> QuerySet[Body]:
    """The bodies of a convention."""
    return Body.objects.filter(convention=convention).order_by("name")
