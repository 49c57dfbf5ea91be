"""Acts on action points: what they leave on record, one audit row each, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.words import ActionStatus
from corcom.registers.actions.models import ActionEntry, ActionPoint
from corcom.registers.audit.models import AuditRow
from corcom.registers.documents import queries as documents
from corcom.registers.people.models import Person
from corcom.workflows import action_points
from corcom.workflows.action_points import ActionWords, EvidenceFile
from corcom.workflows.acts import ChangedMeanwhile
from corcom.workflows.policy import NotAllowed

pytestmark = pytest.mark.django_db

DAY = scenes.DESK_DAY


@pytest.fixture(autouse=True)
def _desk_day(settings: Any) -> None:
    settings.CORCOM_TODAY = DAY


@pytest.fixture
def officer() -> Person:
    return scenes.isu_officer()


def _audit() -> list[tuple[str, str, str, str]]:
    return [(row.act, row.summary, row.why, row.source) for row in AuditRow.objects.order_by("pk")]


def _standing(number: int = 1) -> ActionPoint:
    return ActionPoint.objects.get(number=number, superseded_at__isnull=True)


def _open(officer: Person, **changes: Any) -> ActionPoint:
    said = ActionWords(what="share the draft letter", **changes)
    return action_points.open_action_point(person=officer, convention="CCM", said=said, source_words="telephone call")


def test_opening_settles_the_owners_and_says_the_source(officer: Person) -> None:
    scenes.states("MEX")
    meeting = scenes.corcom_meeting(date(2011, 12, 13))
    point = _open(officer, owners=["Mexico", "ISU", "all coordinators"], meeting=meeting.key, theme="cooperation-and-assistance")
    owners = [(o.printed_name, o.state_id, o.organisation and o.organisation.key, o.class_words) for o in point.owners.all()]
    assert owners == [("Mexico", "MEX", None, ""), ("ISU", None, "isu", ""), ("all coordinators", None, None, "all coordinators")]
    assert (point.meeting, point.theme, point.source_words, point.recorded_by) == (meeting, point.theme, "telephone call", officer)
    assert _audit() == [("open_action_point", "Opened action point 1: share the draft letter", "", "telephone call")]


def test_closing_keeps_the_evidence_in_words_and_as_a_file(officer: Person) -> None:
    _open(officer)
    file = EvidenceFile(b"%PDF-1.4 letter", "letter.pdf")
    action_points.close_action_point(person=officer, convention="CCM", number=1, revision=0, evidence="sent on 14 December", file=file)
    entry = ActionEntry.objects.get(kind="status")
    document = entry.evidence_document
    assert document is not None
    version = documents.version_of(document)
    assert version is not None
    assert (_standing().status, _standing().status_on, entry.evidence) == ("done", DAY, "sent on 14 December")
    assert (document.kind, document.confidential, document.title) == ("evidence", True, "Evidence for action point 1: letter.pdf")
    assert (documents.bytes_of(version), version.media_type) == (b"%PDF-1.4 letter", "application/pdf")
    assert _audit()[1:] == [("close_action_point", "Closed action point 1 as done: share the draft letter", "sent on 14 December", "")]


def test_reopening_says_why(officer: Person) -> None:
    scenes.action_point(status="done")
    action_points.reopen_action_point(person=officer, convention="CCM", number=1, revision=0, reason="the letter came back")
    assert (_standing().status, _standing().revision) == ("open", 1)
    assert _audit() == [("reopen_action_point", "Reopened action point 1: share the draft strategy", "the letter came back", "")]


def test_a_new_due_date_keeps_the_one_before(officer: Person) -> None:
    scenes.action_point(when=PartialDate.of_day(date(2012, 1, 15)))
    april = PartialDate.of_month(2012, 4, words="April 2012")
    action_points.change_due_date(person=officer, convention="CCM", number=1, revision=0, when=april, reason="agreed with Ireland")
    assert (_standing().when, ActionPoint.objects.count()) == (april, 2)
    summary = "Changed the due date of action point 1 to April 2012"
    assert _audit() == [("change_due_date", summary, "agreed with Ireland", "agreed with Ireland")]


def test_a_correction_keeps_settled_owners_whose_names_stay(officer: Person) -> None:
    undp = scenes.organisation("undp", "United Nations Development Programme", "UNDP")
    scenes.action_point(owners=[action_points.OwnerValue("Executive Coord", organisation=undp)])
    said = ActionWords(what="prepare the time line", owners=["Executive Coord"])
    action_points.correct_action_point(person=officer, convention="CCM", number=1, revision=0, said=said, reason="misread")
    assert [(o.printed_name, o.organisation) for o in _standing().owners.all()] == [("Executive Coord", undp)]
    assert _audit() == [("correct_action_point", "Corrected action point 1: prepare the time line", "misread", "")]


def test_a_comment_is_one_entry_and_one_row(officer: Person) -> None:
    scenes.action_point()
    action_points.comment_on_action_point(person=officer, convention="CCM", number=1, words="  asked Ireland  ")
    assert ActionEntry.objects.get(kind="comment").words == "asked Ireland"
    assert _audit() == [("comment_on_action_point", "Commented on action point 1: asked Ireland", "", "")]


def test_an_owner_closes_what_they_own_and_nothing_else() -> None:
    ghana = scenes.states("GHA")[0]
    scenes.action_point(owners=[action_points.OwnerValue("Ghana", state=ghana)])
    scenes.action_point()
    delegate = scenes.person("Fred Point", for_state="GHA")
    action_points.close_action_point(person=delegate, convention="CCM", number=1, revision=0, evidence="done in Accra")
    with pytest.raises(NotAllowed):
        action_points.close_action_point(person=delegate, convention="CCM", number=2, revision=0, evidence="done too")
    assert [_standing(1).status, _standing(2).status] == ["done", "open"]


Refused = Callable[[Person], object]

REFUSALS: dict[str, tuple[Refused, str]] = {
    "no task": (
        lambda p: action_points.open_action_point(person=p, convention="CCM", said=ActionWords(what=" "), source_words="call"),
        "Nothing was given for what is to be done. Say it in a few words; they stay on record.",
    ),
    "no source": (
        lambda p: action_points.open_action_point(person=p, convention="CCM", said=ActionWords(what="x"), source_words=""),
        "Nothing was given for where this comes from. Say it in a few words; they stay on record.",
    ),
    "unknown meeting": (
        lambda p: _open(p, meeting="no-such"),
        "No meeting “no-such” is on record. Choose one from the list, or none.",
    ),
    "nothing shows it": (
        lambda p: action_points.close_action_point(person=p, convention="CCM", number=1, revision=0, evidence=" "),
        "Nothing shows that it is done. Say it in words, or attach a file; it stays on record.",
    ),
    "dropped without reason": (
        lambda p: action_points.close_action_point(
            person=p, convention="CCM", number=1, revision=0, evidence="", as_status=ActionStatus.DROPPED
        ),
        "Nothing was given for the reason. Say why it is dropped; it stays on record.",
    ),
    "closed as open": (
        lambda p: action_points.close_action_point(
            person=p, convention="CCM", number=1, revision=0, evidence="x", as_status=ActionStatus.OPEN
        ),
        "An action point is closed as done or as dropped, not as open.",
    ),
    "closed twice": (
        lambda p: action_points.close_action_point(person=p, convention="CCM", number=2, revision=0, evidence="x"),
        "Action point 2 is done since 13 December 2011. Reopen it first if that is not so.",
    ),
    "reopened while open": (
        lambda p: action_points.reopen_action_point(person=p, convention="CCM", number=1, revision=0, reason="x"),
        "Action point 1 is open; there is nothing to reopen.",
    ),
    "tomorrow": (
        lambda p: action_points.close_action_point(person=p, convention="CCM", number=1, revision=0, evidence="x", on=date(2011, 12, 15)),
        "15 December 2011 is still to come. Give the day on which it happened, today at the latest.",
    ),
    "before it was opened": (
        lambda p: action_points.close_action_point(person=p, convention="CCM", number=1, revision=0, evidence="x", on=date(2011, 12, 12)),
        "Action point 1 is open since 13 December 2011, so it cannot change on 12 December 2011. Give that day or a later one.",
    ),
    "the same due date": (
        lambda p: action_points.change_due_date(person=p, convention="CCM", number=1, revision=0, when=None, reason="x"),
        "No date is what stands for action point 1 already.",
    ),
    "nothing corrected": (
        lambda p: action_points.correct_action_point(
            person=p, convention="CCM", number=1, revision=0, said=ActionWords(what="share the draft strategy"), reason="x"
        ),
        "Nothing of action point 1 is different from what stands. Change a field, or leave it as it is.",
    ),
    "no such number": (
        lambda p: action_points.comment_on_action_point(person=p, convention="CCM", number=77, words="x"),
        "No action point 77 is on record. Look it up in the list of action points.",
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refusal_says_why_and_leaves_nothing(case: str, officer: Person) -> None:
    scenes.action_point()
    scenes.action_point(status="done")
    act, reason = REFUSALS[case]
    with pytest.raises(Refusal) as refused:
        act(officer)
    assert str(refused.value) == reason
    assert (ActionPoint.objects.count(), ActionEntry.objects.count(), AuditRow.objects.count()) == (2, 2, 0)


def test_a_change_in_between_is_never_overwritten(officer: Person) -> None:
    scenes.action_point()
    said = ActionWords(what="first correction")
    action_points.correct_action_point(person=officer, convention="CCM", number=1, revision=0, said=said, reason="x")
    with pytest.raises(ChangedMeanwhile):
        action_points.close_action_point(person=officer, convention="CCM", number=1, revision=0, evidence="done")
    assert (_standing().what, _standing().status) == ("first correction", "open")


@pytest.mark.parametrize("role", ["no role", "observer", "focal point", "coordinator", "administrator"])
def test_opening_by_hand_is_for_the_president_and_the_isu(role: str) -> None:
    somebody = scenes.people_of_every_role()[role]
    assert somebody is not None
    with pytest.raises(NotAllowed) as refused:
        _open(somebody)
    assert str(refused.value) == "Making and correcting records is for the President and the ISU."
    assert (ActionPoint.objects.count(), AuditRow.objects.count()) == (0, 0)
