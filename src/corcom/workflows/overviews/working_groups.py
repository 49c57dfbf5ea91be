"""The working groups on a day: by theme with Coordinators and members, and one group with its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from corcom.kernel.words import Office, Theme
from corcom.registers.documents import queries as documents
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Mandate, Membership, WorkingGroup


@dataclass(frozen=True, slots=True)
class GroupOnDay:
    """A working group, or a theme that has none: its Coordinators and who is in it on the day."""

    theme: str
    group: WorkingGroup | None
    coordinators: Sequence[Mandate]
    members: Sequence[Membership]

    @property
    def states(self) -> list[Membership]:
        """Places that a State holds."""
        return [row for row in self.members if row.state_id]

    @property
    def regions(self) -> list[Membership]:
        """Regions that the group itself has in its care."""
        return [row for row in self.members if not row.state_id]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group on a day, with the places that were or will be, and those that were corrected or taken off."""

    now: GroupOnDay
    others: Sequence[Membership]
    superseded: Sequence[Membership]


def groups_on(convention: str, day: date, *, sees_confidential: bool) -> list[GroupOnDay]:
    """The groups by theme, then the themes that Coordinators hold without a group; three queries."""
    coordinators = _coordinators(convention, day)
    groups, members = mandates.standing_groups(convention).filter(mandates.holding_on(day)), _members(convention, day)
    if not sees_confidential:
        groups, members = documents.without_confidential(groups), documents.without_confidential(members)
    standing, places = list(groups), list(members)
    formed = [
        GroupOnDay(g.theme, g, [m for m in coordinators if m.theme == g.theme], [p for p in places if p.group_id == g.pk]) for g in standing
    ]
    themes = {group.theme for group in standing}
    bare = [theme for theme in Theme if theme not in themes and any(m.theme == theme for m in coordinators)]
    order = [theme.value for theme in Theme]
    without = [GroupOnDay(theme, None, [m for m in coordinators if m.theme == theme], ()) for theme in bare]
    return sorted([*formed, *without], key=lambda row: order.index(row.theme))


def group_page(group: WorkingGroup, day: date, *, sees_confidential: bool) -> GroupPage:
    """One group on a day; three queries. Without `sees_confidential`, what confidential documents tell is left out."""
    coordinators = [m for m in _coordinators(group.convention, day) if m.theme == group.theme]
    standing, gone = mandates.memberships(group.convention).filter(group=group), mandates.memberships_superseded(group)
    if not sees_confidential:
        standing, gone = documents.without_confidential(standing), documents.without_confidential(gone)
    places = list(standing)
    holding = [p for p in places if mandates.holds_on(p, day)]
    return GroupPage(
        now=GroupOnDay(group.theme, group, coordinators, holding),
        others=[p for p in places if p not in holding],
        superseded=list(gone),
    )


def _coordinators(convention: str, day: date) -> list[Mandate]:
    return list(mandates.mandates_on(convention, day).filter(office=Office.COORDINATOR.value))


def _members(convention: str, day: date) -> QuerySet[Membership]:
    return mandates.memberships(convention).filter(mandates.holding_on(day))
