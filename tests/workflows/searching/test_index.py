"""The search index is what a rebuild would write, after every act and after none; a damaged one is noticed."""

from __future__ import annotations

from typing import Any

import pytest

import scenes
from corcom.kernel.words import ProposalKind
from corcom.registers.search.models import SearchEntry
from corcom.workflows import working_groups as groups
from corcom.workflows.minutes import confirm_proposals, undo_decision
from corcom.workflows.searching import index_all, index_faults, index_what_is_missing
from corcom.workflows.working_groups import GroupSaid, MemberSaid, Source
from workflows.minutes.record import filed, proposal

pytestmark = pytest.mark.django_db


def _content() -> set[tuple[Any, ...]]:
    return set(SearchEntry.objects.values_list("kind", "record", "title", "words", "day", "sha256"))


def _titles() -> list[str]:
    return sorted(SearchEntry.objects.filter(kind="working-group").values_list("title", flat=True))


def test_confirming_and_undoing_keep_the_index_true() -> None:
    scenes.ccm()
    scenes.states()
    reading = filed(person=scenes.isu_officer())
    index_all()
    confirm_proposals(reading, None, person=reading.read_by)
    assert list(index_faults()) == []
    assert SearchEntry.objects.filter(kind="statement", words__contains=" iraq ").count() == 1
    undo_decision(proposal(reading, ProposalKind.STATUS_NEWS), person=reading.read_by)
    assert list(index_faults()) == []
    assert SearchEntry.objects.filter(kind="status-news").count() == 0


def test_correcting_and_undoing_by_hand_keep_the_index_true() -> None:
    scenes.ccm()
    scenes.states()
    groups.form_group(GroupSaid("universalization", "Universalization team"), convention="CCM", source_words="Said", person=None)
    said = MemberSaid(scenes.states("ZMB")[0], "Africa")
    place = groups.add_member("universalization-team", said, convention="CCM", source=Source("Letter"), person=None)
    said = MemberSaid(scenes.states("GHA")[0], "Africa")
    corrected = groups.correct_member(place.pk, said, convention="CCM", source_words="", why="Ghana it was", person=None)
    assert _titles() == ["Ghana; Africa", "Universalization team"]
    groups.take_off_member(corrected.pk, convention="CCM", why="Zambia after all", person=None)
    assert _titles() == ["Universalization team", "Zambia; Africa"]
    assert list(index_faults()) == []


def test_a_corrected_group_is_found_by_its_new_name_with_its_places() -> None:
    scenes.ccm()
    scenes.states()
    groups.form_group(GroupSaid("universalization", "Universalization team"), convention="CCM", source_words="Said", person=None)
    place = MemberSaid(scenes.states("ZMB")[0], "Africa")
    groups.add_member("universalization-team", place, convention="CCM", source=Source("Letter"), person=None)
    said = GroupSaid("universalization", "Friends of universalization")
    groups.correct_group("universalization-team", said, convention="CCM", source_words="", why="Its own name", person=None)
    found = SearchEntry.objects.filter(kind="working-group").order_by("title").values_list("title", "body")
    assert list(found) == [("Friends of universalization", "universalization"), ("Zambia; Africa", "Friends of universalization")]
    assert list(index_faults()) == []


def test_writing_it_anew_twice_changes_nothing() -> None:
    scenes.action_point(meeting=scenes.corcom_meeting(scenes.DESK_DAY))
    scenes.event()
    assert index_all() == 3
    first = _content()
    assert (index_all(), _content()) == (3, first)


def test_faults_name_what_is_missing_wrong_or_left_over() -> None:
    meeting = scenes.corcom_meeting(scenes.DESK_DAY)
    point = scenes.action_point(meeting=meeting)
    index_all()
    SearchEntry.objects.filter(kind="meeting").update(title="Another")
    SearchEntry.objects.filter(kind="action-point").update(record=point.pk + 76)
    assert sorted(fault.split(". Run")[0] for fault in index_faults()) == [
        f"The search does not know action-point {point.pk}",
        f"The search still finds action-point {point.pk + 76}, which does not stand",
        f"The search tells meeting {meeting.pk} as it was",
    ]


@pytest.mark.parametrize(
    "wrong",
    [{"openness": "public"}, {"convention": "APMBC"}, {"line": 9}, {"sample": True}, {"document": None}, {"head": "another"}],
    ids=str,
)
def test_a_fault_in_what_decides_who_may_see_or_where_it_leads_is_noticed(wrong: dict[str, Any]) -> None:
    document = filed().version.document
    index_all()
    assert list(index_faults()) == []
    SearchEntry.objects.update(**wrong)
    assert list(index_faults()) == [f"The search tells document {document.pk} as it was. Run `corcom reindex`."]


def test_a_kind_that_an_older_desk_did_not_index_is_found_after_setup() -> None:
    scenes.outreach("PLW", scenes.DESK_DAY)
    index_all()
    SearchEntry.objects.filter(kind__in=("contact", "next-step")).delete()
    index_what_is_missing()
    assert (list(index_faults()), SearchEntry.objects.filter(kind="contact").count()) == ([], 1)


def test_documents_that_an_older_desk_did_not_index_are_found_after_setup() -> None:
    filed()
    index_all()
    SearchEntry.objects.filter(kind="document").delete()
    index_what_is_missing()
    assert (list(index_faults()), SearchEntry.objects.filter(kind="document").count()) == ([], 1)
