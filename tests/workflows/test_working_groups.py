"""Acts on working groups: what they leave on record, one audit row each, who may, and what they refuse."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Office
from corcom.registers.audit.models import AuditRow
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Membership
from corcom.workflows import working_groups as acts
from corcom.workflows.passages import Passage, Selection
from corcom.workflows.policy import NotAllowed
from corcom.workflows.working_groups import GroupSaid, MemberSaid, NotInThisGroup, Source
from workflows.minutes.record import TEXT, filed

pytestmark = pytest.mark.django_db

UNIVERSALIZATION = GroupSaid("universalization", "Working group on universalization")
KEY = "working-group-on-universalization"
START = date(2011, 12, 13)
BY_LETTER = Source("Letter of 13 December 2011")


@pytest.fixture(autouse=True)
def _day(settings: object) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY  # type: ignore[attr-defined]


@pytest.fixture
def officer() -> object:
    return scenes.isu_officer()


def _form(person: object) -> None:
    acts.form_group(UNIVERSALIZATION, convention="CCM", source_words="Said at the meeting", person=person)


def _zambia(**more: object) -> MemberSaid:
    return MemberSaid(scenes.states("ZMB")[0], **{"region": "Southern Africa", "start": START, **more})  # type: ignore[arg-type]


def _standing() -> list[tuple[str | None, str, date | None, date | None]]:
    return [(m.state_id, m.region, m.start, m.end) for m in mandates.memberships("CCM")]


def _audit() -> list[tuple[str, str]]:
    return list(AuditRow.objects.order_by("pk").values_list("act", "summary"))


def test_forming_a_group_and_adding_a_state_leaves_one_audit_row_each(officer: object) -> None:
    _form(officer)
    acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=officer)
    assert _standing() == [("ZMB", "Southern Africa", START, None)]
    assert _audit() == [
        ("form_working_group", "Formed: Working group on universalization"),
        ("add_working_group_member", "Added: Zambia in the Working group on universalization"),
    ]


def test_a_passage_is_the_source_of_a_place(officer: object) -> None:
    _form(officer)
    text = filed().text
    at = TEXT.index("CMC: Iraq")
    source = Source("", Passage(text, Selection(at, at + len("CMC: Iraq is at the final stage."))))
    member = acts.add_member(KEY, _zambia(), convention="CCM", source=source, person=officer)
    assert (member.citation["line"], member.citation["quote"]) == (5, "CMC: Iraq is at the final stage.")
    assert member.citation["sha256"] == text.version.content_id


def test_a_correction_supersedes_and_undo_brings_back_what_stood(officer: object) -> None:
    _form(officer)
    first = acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=officer)
    second = acts.correct_member(first.pk, _zambia(region="Africa"), convention="CCM", source_words="", why="Heard wrongly", person=officer)
    first.refresh_from_db()
    assert (first.superseded_by_id, first.superseded_reason, second.source_words) == (second.pk, "Heard wrongly", BY_LETTER.words)
    acts.take_off_member(second.pk, convention="CCM", why="It was right", person=officer)
    assert _standing() == [("ZMB", "Southern Africa", START, None)]
    acts.take_off_member(first.pk, convention="CCM", why="Never said", person=officer)
    assert _standing() == []
    assert Membership.objects.count() == 2


def test_an_end_keeps_the_place_until_that_day(officer: object) -> None:
    _form(officer)
    place = acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=officer)
    acts.end_member(place.pk, date(2012, 9, 14), convention="CCM", source_words="3MSP", person=officer)
    assert _standing() == [("ZMB", "Southern Africa", START, date(2012, 9, 14))]
    with pytest.raises(NotInThisGroup):
        acts.end_member(place.pk, date(2012, 9, 14), convention="CCM", source_words="3MSP", person=officer)


def test_the_same_place_is_refused_while_it_is_held_and_taken_after(officer: object) -> None:
    _form(officer)
    acts.add_member(KEY, _zambia(end=date(2012, 9, 14)), convention="CCM", source=BY_LETTER, person=officer)
    with pytest.raises(NotInThisGroup):
        acts.add_member(KEY, _zambia(start=date(2012, 1, 1)), convention="CCM", source=BY_LETTER, person=officer)
    acts.add_member(KEY, _zambia(start=date(2012, 9, 14)), convention="CCM", source=BY_LETTER, person=officer)
    assert len(_standing()) == 2


def test_a_region_that_is_in_the_group_is_refused_in_other_words(officer: object) -> None:
    _form(officer)
    for region in ("West Africa", "South America"):
        acts.add_member(KEY, MemberSaid(None, region), convention="CCM", source=BY_LETTER, person=officer)
    with pytest.raises(NotInThisGroup):
        acts.add_member(KEY, MemberSaid(None, "the Western African region"), convention="CCM", source=BY_LETTER, person=officer)


@pytest.mark.parametrize("said", [MemberSaid(None, " "), MemberSaid(None, "Africa", date(2012, 1, 1), date(2012, 1, 1))])
def test_nothing_or_an_empty_term_is_refused(officer: object, said: MemberSaid) -> None:
    _form(officer)
    with pytest.raises(BadInput):
        acts.add_member(KEY, said, convention="CCM", source=BY_LETTER, person=officer)
    assert _standing() == []


def test_a_corrected_group_keeps_its_address_and_members(officer: object) -> None:
    _form(officer)
    acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=officer)
    said = GroupSaid("universalization", "Universalization team", START)
    group = acts.correct_group(KEY, said, convention="CCM", source_words="", why="Its own name", person=officer)
    assert (group.key, group.name, group.memberships.count()) == (KEY, "Universalization team", 1)
    assert [g.pk for g in mandates.standing_groups("CCM")] == [group.pk]


def test_a_coordinator_keeps_the_group_of_their_theme_only_while_the_mandate_holds(settings: object) -> None:
    scenes.mandate("JPN", Office.COORDINATOR, "universalization")
    scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    japan, ireland = scenes.person("Jun", for_state="JPN"), scenes.person("Iris", for_state="IRL")
    _form(japan)
    with pytest.raises(NotAllowed):
        acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=ireland)
    settings.CORCOM_TODAY = date(2012, 9, 14)  # type: ignore[attr-defined]
    with pytest.raises(NotAllowed):
        acts.add_member(KEY, _zambia(), convention="CCM", source=BY_LETTER, person=japan)
    assert _standing() == []
