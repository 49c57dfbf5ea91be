"""A place in a working group that minutes tell: confirmed, compared, undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.words import ProposalKind
from corcom.registers.audit.models import AuditRow
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.workflows import working_groups as groups
from corcom.workflows.minutes import (
    add_proposal,
    confirm_proposals,
    selection_of_lines,
    undo_decision,
)
from corcom.workflows.working_groups import GroupSaid
from workflows.minutes.record import DAY_13, TEXT, filed

pytestmark = pytest.mark.django_db

TOLD = "Zambia was added to the team to assist with universalization"
HEAD = "Coordination Committee, 13 December 2011"
MEETING = (ProposalKind.MEETING, HEAD, {"body": "Coordination Committee", "date": DAY_13})


def _member(**values: Any) -> tuple[ProposalKind, str, dict[str, Any]]:
    return (ProposalKind.GROUP_MEMBER, TOLD, {"name": "Zambia", "iso3": "ZMB", "region": "", "theme": "universalization", **values})


def _reading(*members: Any, text: str = TEXT + TOLD + "\n") -> Any:
    scenes.ccm()
    scenes.states()
    return filed(MEETING, *members, text=text, only=(ProposalKind.GROUP_MEMBER,), person=scenes.isu_officer())


def _kind(reading: Any) -> Any:
    return reading.proposals.get(kind=ProposalKind.GROUP_MEMBER.value)


def test_confirming_forms_the_group_of_the_theme_and_leads_back_to_the_line() -> None:
    reading = _reading(_member())
    confirm_proposals(reading, None, person=reading.read_by)
    place = Membership.objects.get()
    assert (place.state_id, place.start, place.term_words) == (
        "ZMB",
        date(2011, 12, 13),
        "told on 13 December 2011; since when was not said",
    )
    assert (place.group.name, place.group.theme) == ("Working group on universalization", "universalization")
    assert place.citation["quote"] == place.group.citation["quote"] == TOLD


def test_undoing_takes_off_the_place_and_the_group_that_was_formed_for_it() -> None:
    reading = _reading(_member())
    confirm_proposals(reading, None, person=reading.read_by)
    undo_decision(_kind(reading), person=reading.read_by)
    assert [m.stands for m in Membership.objects.all()] == [False]
    assert [g.stands for g in WorkingGroup.objects.all()] == [False]


def test_selected_words_become_a_proposal_with_state_theme_and_line() -> None:
    reading = _reading()
    added = add_proposal(
        reading, kind=ProposalKind.GROUP_MEMBER, selection=selection_of_lines(reading.text, 11, 11), values={}, person=reading.read_by
    )
    assert added.settled_values == {"name": "Zambia", "iso3": "ZMB", "region": "", "theme": "universalization"}
    assert (added.line, added.citation["quote"]) == (11, TOLD)


def test_a_region_told_again_in_other_words_is_the_place_on_record() -> None:
    first, again = "Central America, the Caribbean and South America", "Central America, Caribbean and South American regions"
    reading = _reading(_member(name="", iso3="", region=first))
    confirm_proposals(reading, None, person=reading.read_by)
    told = _member(name="", iso3="", region=again)
    other = filed(MEETING, told, text=f"{TEXT}{TOLD}\n\n", only=(ProposalKind.GROUP_MEMBER,), person=reading.read_by)
    confirm_proposals(other, None, person=reading.read_by)
    assert [place.region for place in Membership.objects.filter(superseded_at__isnull=True)] == [first]


def test_a_name_that_is_no_state_is_left_and_no_group_is_formed() -> None:
    reading = _reading(_member(name="Atlantis", iso3=""))
    outcome = confirm_proposals(reading, None, person=reading.read_by)
    assert [(proposal.kind, why) for proposal, why in outcome.left] == [
        ("working-group-member", "“Atlantis” is no State that the desk knows. Choose the State in the form, then confirm.")
    ]
    assert (outcome.total, _kind(reading).state) == (1, "awaiting")
    assert (WorkingGroup.objects.count(), Membership.objects.count()) == (0, 0)


def test_a_group_whose_address_another_theme_has_gets_a_free_one() -> None:
    reading = _reading(_member())
    for theme, name in (("victim-assistance", "Working group on universalization"), ("clearance-and-risk-education", "Clearance")):
        groups.form_group(GroupSaid(theme, name), convention="CCM", source_words="Said", person=None)
    confirm_proposals(reading, None, person=reading.read_by)
    place = Membership.objects.get()
    assert (place.group.key, place.group.theme) == ("working-group-on-universalization-2", "universalization")
    assert WorkingGroup.objects.filter(superseded_at__isnull=True).count() == 3


def test_the_audit_rows_name_the_group_that_came_and_went_with_the_place() -> None:
    reading = _reading(_member())
    confirm_proposals(reading, None, person=reading.read_by)
    place = Membership.objects.select_related("group").get()
    undo_decision(_kind(reading), person=reading.read_by)
    both = [["mandates.membership", place.pk], ["mandates.workinggroup", place.group.pk]]
    rows = {row.act: row.records for row in AuditRow.objects.filter(act__in=("confirm_proposals", "undo_decision"))}
    assert rows["confirm_proposals"][1:] == both
    assert rows["undo_decision"] == [*both, ["proposals.proposalrecord", _kind(reading).pk]]
