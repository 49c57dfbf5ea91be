"""Who may do what: the one place where it is decided.

A person's standing follows from the mandates that their State or organisation holds on the desk day, and ends with them. Permissions
are predicates on that standing; each has the reason that a refusal gives. `docs/reference/permissions.md` is generated from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import rules
from django.db.models import Q

from corcom.kernel.errors import Refusal
from corcom.kernel.words import Office, Openness, Theme
from corcom.registers.actions.models import ActionPoint
from corcom.registers.documents.models import Document
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import WorkingGroup
from corcom.registers.universalization import queries as universalization
from corcom.workflows.desk_day import desk_day

OFFICE_KEYS = frozenset({"isu", "executive-coordination"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is at the desk of one convention on a day."""

    person_id: int | None
    convention: str
    day: date
    is_administrator: bool = False
    states: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    charges: frozenset[tuple[str, str]] = frozenset()
    groups: frozenset[str] = frozenset()

    @property
    def is_signed_in(self) -> bool:
        """Whether there is a person at all."""
        return self.person_id is not None

    @property
    def has_place(self) -> bool:
        """Whether they speak for a State or an organisation in this convention."""
        return bool(self.states or self.organisations)

    @property
    def themes(self) -> frozenset[str]:
        """Themes that the person's State or organisation coordinates on the day."""
        return frozenset(theme for office, theme in self.charges if office == Office.COORDINATOR and theme)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles of the permission table that apply, strongest first."""
        found = []
        if self.is_administrator:
            found.append("administrator")
        if self.organisations & OFFICE_KEYS or any(office == Office.SECRETARIAT for office, _ in self.charges):
            found.append("ISU")
        if any(office == Office.PRESIDENT for office, _ in self.charges):
            found.append("President")
        if any(office in (Office.COORDINATOR, Office.PRESIDENT_DESIGNATE, Office.FRIEND_OF_THE_PRESIDENT) for office, _ in self.charges):
            found.append("coordinator")
        if self.states:
            found.append("focal point")
        if self.organisations - OFFICE_KEYS:
            found.append("observer")
        return tuple(found) or (("no role",) if self.is_signed_in else ("anonymous",))


@dataclass(frozen=True, slots=True)
class AboutState:
    """A claim that is not on record yet, by the ISO code of its State: for asking who may make it."""

    state_id: str


def standing_of(person: Any, convention: str, *, day: date | None = None) -> Standing:
    """The standing of a person (or of nobody) on the desk day; one query for a person, none for nobody."""
    on = day or desk_day()
    if person is None or not getattr(person, "is_authenticated", False):
        return Standing(None, convention, on)
    charges = mandates.charges_of(person.pk, convention, on)
    return Standing(person.pk, convention, on, person.is_administrator, charges.states, charges.organisations, charges.held, charges.groups)


@rules.predicate
def signed_in(standing: Standing) -> bool:
    """Anybody with an account and a place at the desk: an affiliation, or the administrator."""
    return standing.is_signed_in and (standing.is_administrator or standing.has_place)


@rules.predicate
def anybody(_standing: Standing) -> bool:
    """Everybody, signed in or not."""
    return True


@rules.predicate
def is_administrator(standing: Standing) -> bool:
    """Looks after accounts."""
    return standing.is_administrator


@rules.predicate
def is_office(standing: Standing) -> bool:
    """Works for the ISU or the Executive Coordination team before it."""
    return "ISU" in standing.roles


@rules.predicate
def is_president(standing: Standing) -> bool:
    """Speaks for the State that presides on the day."""
    return "President" in standing.roles


@rules.predicate
def is_committee(standing: Standing) -> bool:
    """Speaks for a State with a charge in the Coordination Committee on the day."""
    return "coordinator" in standing.roles


@rules.predicate
def coordinates_theme(standing: Standing, action_point: ActionPoint | None) -> bool:
    """Speaks for a coordinator of the action point's theme."""
    return action_point is not None and action_point.theme in standing.themes


@rules.predicate
def coordinates_group(standing: Standing, group: WorkingGroup | None) -> bool:
    """Speaks for a coordinator of the working group's theme; without a group, of any theme."""
    return bool(standing.themes) if group is None else group.theme in standing.themes


@rules.predicate
def owns(standing: Standing, action_point: ActionPoint | None) -> bool:
    """Speaks for an owner of the action point."""
    if action_point is None:
        return False
    return any(
        owner.state_id in standing.states
        or (owner.organisation and owner.organisation.key in standing.organisations)
        or (owner.mandate and owner.mandate.state_id in standing.states)
        or (owner.mandate and owner.mandate.organisation and owner.mandate.organisation.key in standing.organisations)
        for owner in action_point.owners.all()
    )


@rules.predicate
def is_open_paper(standing: Standing, document: Document | None) -> bool:
    """The document is not confidential, and the person has a place at the desk."""
    return document is not None and not document.confidential and bool(signed_in.test(standing))


@rules.predicate
def added_as_evidence(standing: Standing, document: Document | None) -> bool:
    """Added the document themselves as evidence of what was done, and still has a place at the desk."""
    if document is None or document.kind != Document.EVIDENCE:
        return False
    return document.added_by_id == standing.person_id and bool(signed_in.test(standing))


@rules.predicate
def is_observer(standing: Standing) -> bool:
    """Speaks for an organisation that is not the office."""
    return "observer" in standing.roles


@rules.predicate
def is_in_group(standing: Standing) -> bool:
    """Speaks for a State of the working group on universalization on the day."""
    return Theme.UNIVERSALIZATION in standing.groups


@rules.predicate
def coordinates_universalization(standing: Standing) -> bool:
    """Speaks for a coordinator for universalization on the day."""
    return Theme.UNIVERSALIZATION in standing.themes


@rules.predicate
def speaks_for_state(standing: Standing, thing: Any) -> bool:
    """Speaks for the State that the claim is about."""
    return getattr(thing, "state_id", None) in standing.states


@rules.predicate
def speaks_for_any_state(standing: Standing) -> bool:
    """Speaks for a State, with or without a charge."""
    return bool(standing.states)


@rules.predicate
def recorded_it(standing: Standing, thing: Any) -> bool:
    """Recorded the claim, contact or next step themselves."""
    return bool(signed_in.test(standing)) and getattr(thing, "recorded_by_id", None) == standing.person_id


@rules.predicate
def leads_step(standing: Standing, thing: Any) -> bool:
    """Speaks for the State or organisation that leads the next step."""
    organisation = getattr(thing, "lead_organisation", None)
    return getattr(thing, "lead_state_id", None) in standing.states or (
        organisation is not None and organisation.key in standing.organisations
    )


PERMISSIONS: dict[str, tuple[Any, str]] = {
    "see_desk": (signed_in, "Only people with a place at this desk see it. Sign in, or ask the administrator for an invitation."),
    "see_document": (
        is_office | is_president | is_administrator | is_committee | is_open_paper | added_as_evidence,
        "This document is confidential: it is open to the President, the ISU, the Coordination Committee and who added it as evidence.",
    ),
    "review_minutes": (is_office | is_president, "Reading and confirming minutes is for the President and the ISU."),
    "edit_records": (is_office | is_president, "Making and correcting records is for the President and the ISU."),
    "record_treaty_action": (
        is_office | is_president,
        "Treaty actions, requests for more time, completions, reports and other facts are recorded by the President and the ISU.",
    ),
    "add_document": (
        is_office | is_president | is_committee,
        "Adding documents is for the President, the ISU and the Coordination Committee.",
    ),
    "comment_action_point": (
        is_office | is_president | is_committee | owns,
        "Comments come from the President, the ISU, the Coordination Committee and the owners.",
    ),
    "close_action_point": (
        is_office | is_president | coordinates_theme | owns,
        "An action point is closed or reopened by its owners, the coordinators of its theme, the President or the ISU.",
    ),
    "keep_working_group": (
        is_office | is_president | coordinates_group,
        "A working group is kept by the Coordinators of its theme, the President or the ISU.",
    ),
    "record_outreach": (
        is_office | is_president | is_committee | is_in_group,
        "Contacts and next steps are recorded by the President, the ISU, the Committee and the working group on universalization.",
    ),
    "record_claim": (
        is_office | is_president | is_committee | is_in_group | is_observer | speaks_for_state,
        "Claims about any State come from those who record contacts and from observers; a focal point makes claims about their own State.",
    ),
    "open_claim_form": (
        is_office | is_president | is_committee | is_in_group | is_observer | speaks_for_any_state,
        "Claims come from those who record contacts, from observers, and from focal points about their own State.",
    ),
    "correct_outreach": (
        is_office | is_president | coordinates_universalization | recorded_it,
        "What was recorded is corrected by who recorded it, the coordinators for universalization, the President or the ISU.",
    ),
    "close_next_step": (
        is_office | is_president | is_committee | is_in_group | leads_step | recorded_it,
        "A next step is closed by its lead, who recorded it, the Committee, the working group, the President or the ISU.",
    ),
    "set_target": (
        is_office | is_president | coordinates_universalization,
        "Targets are set and ended by the coordinators for universalization, the President and the ISU.",
    ),
    "see_audit": (is_office | is_president | is_administrator, "The record of acts is open to the President and the ISU."),
    "see_schedule": (
        is_office | is_president | is_administrator,
        "What the desk does by itself is shown to the administrator, the President and the ISU.",
    ),
    "manage_people": (is_administrator, "Inviting people and their passwords are in the administrator's hands."),
}


def may(standing: Standing, permission: str, thing: Any = None) -> bool:
    """Whether the standing gives the permission, for a thing where it depends on one."""
    predicate, _ = PERMISSIONS[permission]
    return bool(predicate.test(standing, thing))


def who_may(permission: str) -> str:
    """Who has a permission, in words: what a refusal says."""
    return PERMISSIONS[permission][1]


def require(standing: Standing, permission: str, thing: Any = None) -> None:
    """Refuse with the reason when the standing does not give the permission.

    Raises:
        NotAllowed: with words for the person.
    """
    if not may(standing, permission, thing):
        raise NotAllowed(who_may(permission))


def require_of(person: Any, convention: str, permission: str, thing: Any = None) -> None:
    """Refuse an act of a person who may not do it; nobody (None) is the desk itself, which loads shipped facts.

    Raises:
        NotAllowed: with words for the person.
    """
    if person is not None:
        require(standing_of(person, convention), permission, thing)


class NotAllowed(Refusal):
    """The person may not do this; the message is the reason."""


def visible_documents(standing: Standing) -> Q:
    """The filter on documents that matches `see_document`."""
    if may(standing, "see_document"):
        return Q()
    if may(standing, "see_desk"):
        return Q(confidential=False) | Q(kind=Document.EVIDENCE, added_by=standing.person_id)
    return Q(pk__in=[])


def openness_levels(standing: Standing) -> tuple[Openness, ...]:
    """How closed what was heard of a State may be for a person still to see it."""
    if may(standing, "see_document"):
        return tuple(Openness)
    if not may(standing, "see_desk"):
        return ()
    return (Openness.DESK, Openness.GROUP) if is_in_group.test(standing) else (Openness.DESK,)


def own_next_steps(standing: Standing) -> Q:
    """The filter on next steps that matches who leads one: its State or organisation."""
    return Q(lead_state__in=standing.states) | Q(lead_organisation__key__in=standing.organisations)


def visible_outreach(standing: Standing) -> Q:
    """The filter on claims, contacts and next steps: what was heard in the margins stays with the Committee and the working group.

    What somebody recorded themselves they always see. A claim read from confidential minutes has a filter of its own besides.
    """
    levels = openness_levels(standing)
    if len(levels) == len(Openness):
        return Q()
    return universalization.openness_seen(*levels, person_id=standing.person_id) if levels else Q(pk__in=[])
