"""Reads of the parties register."""

from __future__ import annotations

from django.core.cache import cache
from django.db.models import QuerySet

from corcom.kernel.states import folded
from corcom.registers.parties.models import Convention, Organisation, State

CONVENTIONS_KEPT = "conventions"


def conventions() -> tuple[Convention, ...]:
    """The conventions that this desk serves, by code. They hardly change, so they are kept for a minute."""
    known: tuple[Convention, ...] | None = cache.get(CONVENTIONS_KEPT)
    if not known:
        known = tuple(Convention.objects.order_by("code"))
        cache.set(CONVENTIONS_KEPT, known, 60)
    return known


def convention_named(slug: str) -> Convention | None:
    """The convention whose addresses begin with `slug`, or None."""
    return next((convention for convention in conventions() if convention.code == slug.upper()), None)


def states() -> QuerySet[State]:
    """All States by short name."""
    return State.objects.all()


def state_with_code(iso3: str) -> State | None:
    """The State with this ISO 3166 code, in any case, or None."""
    return State.objects.filter(iso3=iso3.upper()).first()


def organisations() -> QuerySet[Organisation]:
    """All organisations by name."""
    return Organisation.objects.all()


def organisation_with_key(key: str) -> Organisation | None:
    """The organisation under this key, or None."""
    return Organisation.objects.filter(key=key).first()


def organisations_by_name() -> dict[str, Organisation]:
    """Organisations by every folded name, acronym and alias; one query."""
    found: dict[str, Organisation] = {}
    for organisation in Organisation.objects.all():
        for name in (organisation.name, organisation.acronym, *organisation.aliases):
            if name:
                found.setdefault(folded(name), organisation)
    return found
