"""Reads of the mandates register. A mandate holds on a day of `[start, end)`; an empty side is unknown and counts as open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db.models import CharField, FilteredRelation, Q, QuerySet, Value

from corcom.kernel.dates import DateRange
from corcom.registers.mandates.models import Body, Mandate, Membership, WorkingGroup
from corcom.registers.parties.models import Affiliation
from corcom.registers.written_once import WrittenOnce


def holding_on(day: date) -> Q:
    """The filter for terms that include the day."""
    return (Q(start__isnull=True) | Q(start__lte=day)) & (Q(end__isnull=True) | Q(end__gt=day))


class OfTerm(Protocol):
    """What holds for a term `[start, end)`."""

    @property
    def start(self) -> date | None: ...

    @property
    def end(self) -> date | None: ...


def holds_on(charge: OfTerm, day: date) -> bool:
    """Whether a term that was read includes the day: what `holding_on` asks of the database."""
    return day in DateRange(charge.start, charge.end)


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


@dataclass(frozen=True, slots=True)
class ChargeOfState:
    """A mandate (`office`) or a place in a working group (`group`, its `key`) that a State had, has or will have, for `[start, end)`."""

    office: str
    theme: str
    group: str
    key: str
    region: str
    start: date | None
    end: date | None
    citation: dict[str, Any] | None

    def time_on(self, day: date) -> str:
        """Where the term lies seen from a day: now, later or earlier."""
        if holds_on(self, day):
            return "now"
        return "later" if self.start is not None and self.start > day else "earlier"


def charges_of_state(convention: str, iso3: str, *, places: QuerySet[Membership]) -> list[ChargeOfState]:
    """All mandates of a State and those of `places` that are its own, newest first; one query."""
    nothing = Value("", output_field=CharField())
    held = standing_mandates(convention).filter(state_id=iso3).order_by()
    placed = places.filter(state_id=iso3).order_by()
    rows = held.values_list("office", "theme", nothing, nothing, nothing, "start", "end", "citation").union(
        placed.values_list(nothing, "group__theme", "group__name", "group__key", "region", "start", "end", "citation"), all=True
    )
    found = [ChargeOfState(*row) for row in rows]
    return sorted(found, key=lambda c: (c.start or date.min, c.office, c.theme), reverse=True)


def mandate_with_id(convention: str, pk: int) -> Mandate | None:
    """A standing mandate, or None."""
    return standing_mandates(convention).filter(pk=pk).first()


def mandates_beside(convention: str, *, holder: Any, office: str, theme: str, term: DateRange, alone: bool) -> list[Mandate]:
    """Standing mandates of an office that share a day with a term: of the same holder and theme, or of anybody.

    Args:
        alone: one at a time holds the office, so that the mandates of all holders count.
    """
    rows = standing_mandates(convention).filter(office=office)
    if not alone:
        same = Q(state=holder) if hasattr(holder, "iso3") else Q(organisation=holder)
        rows = rows.filter(same, theme=theme)
    return [row for row in rows.order_by("start", "pk") if DateRange(row.start, row.end).overlaps(term)]


def bodies(convention: str) -> QuerySet[Body]:
    """The bodies of a convention."""
    return Body.objects.filter(convention=convention).order_by("name")


def standing_groups(convention: str) -> QuerySet[WorkingGroup]:
    """Working groups that were not superseded, by theme and name."""
    return WorkingGroup.objects.filter(convention=convention, superseded_at__isnull=True).order_by("theme", "name")


def group_with_key(convention: str, key: str) -> WorkingGroup | None:
    """A standing working group, or None."""
    return standing_groups(convention).filter(key=key).first()


def memberships(convention: str) -> QuerySet[Membership]:
    """Memberships that were not superseded, with group and State, in the order in which they began."""
    return (
        Membership.objects.filter(convention=convention, superseded_at__isnull=True)
        .select_related("group", "state", "recorded_by")
        .order_by("start", "state__short_name", "pk")
    )


def memberships_superseded(group: WorkingGroup) -> QuerySet[Membership]:
    """Memberships of a group that a correction replaced or that were taken off, latest first, with who recorded them."""
    return group.memberships.filter(superseded_at__isnull=False).select_related("state", "recorded_by").order_by("-superseded_at", "-pk")


def membership_with_id(convention: str, pk: int) -> Membership | None:
    """A standing membership, or None."""
    return memberships(convention).filter(pk=pk).first()
