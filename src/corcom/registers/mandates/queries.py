"""Reads of the mandates register. A mandate holds on a day of `[start, end)`; an empty side is unknown and counts as open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import FilteredRelation, Q, QuerySet

from corcom.registers.mandates.models import Body, Mandate
from corcom.registers.parties.models import Affiliation
from corcom.registers.written_once import WrittenOnce


def holding_on(day: date) -> Q:
    """The filter for terms that include the day."""
    return (Q(start__isnull=True) | Q(start__lte=day)) & (Q(end__isnull=True) | Q(end__gt=day))


def standing_mandates(convention: str) -> QuerySet[Mandate]:
    """Mandates that were not superseded, with their holders."""
    return Mandate.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "organisation")


def mandates_on(convention: str, day: date) -> QuerySet[Mandate]:
    """The roster of a day, by office and theme."""
    return standing_mandates(convention).filter(holding_on(day)).order_by("office", "theme", "state__short_name")


@dataclass(frozen=True, slots=True)
class Charges:
    """For whom a person speaks on a day, the offices and themes that these parties hold, and the themes of their working groups."""

    states: frozenset[str]
    organisations: frozenset[str]
    held: frozenset[tuple[str, str]]
    groups: frozenset[str] = frozenset()


def charges_of(person_id: int, convention: str, day: date) -> Charges:
    """States (ISO codes) and organisations (keys) of a person on a day, with what they hold and the groups they sit in; one query."""
    rows = _CHARGES.rows(person_id=person_id, convention=convention, day=day)
    held = {(row[2], row[3]) for row in rows if row[2]} | {(row[4], row[5]) for row in rows if row[4]}
    states, organisations, groups = (frozenset(row[place] for row in rows if row[place]) for place in (0, 1, 6))
    return Charges(states, organisations, frozenset(held), groups)


def _charges(person_id: int, convention: str, day: date) -> QuerySet[Affiliation, tuple[str | None, ...]]:
    return (
        Affiliation.objects.filter(holding_on(day), person_id=person_id, convention=convention)
        .annotate(
            of_state=FilteredRelation("state__mandates", condition=_in_force("state__mandates__", convention, day)),
            of_organisation=FilteredRelation("organisation__mandates", condition=_in_force("organisation__mandates__", convention, day)),
            of_group=FilteredRelation("state__memberships", condition=_in_force("state__memberships__", convention, day)),
        )
        .values_list(
            "state_id",
            "organisation__key",
            "of_state__office",
            "of_state__theme",
            "of_organisation__office",
            "of_organisation__theme",
            "of_group__group__theme",
        )
    )


_CHARGES = WrittenOnce(_charges, (("person_id", int), ("convention", str), ("day", date)))


def _in_force(path: str, convention: str, day: date) -> Q:
    """Mandates or memberships of the convention that hold on the day, seen through a relation."""
    started = Q(**{f"{path}start__isnull": True}) | Q(**{f"{path}start__lte": day})
    not_over = Q(**{f"{path}end__isnull": True}) | Q(**{f"{path}end__gt": day})
    return Q(**{f"{path}convention": convention, f"{path}superseded_at__isnull": True}) & started & not_over


def mandates_of_state(convention: str, iso3: str) -> QuerySet[Mandate]:
    """All mandates that a State held, holds or will hold, newest first."""
    return standing_mandates(convention).filter(state_id=iso3).order_by("-start", "theme")


def mandate_with_id(convention: str, pk: int) -> Mandate | None:
    """A standing mandate, or None."""
    return standing_mandates(convention).filter(pk=pk).first()


def bodies(convention: str) -> QuerySet[Body]:
    """The bodies of a convention."""
    return Body.objects.filter(convention=convention).order_by("name")
