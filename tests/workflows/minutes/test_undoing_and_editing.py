"""Undo, add from selected text, split, merge, withdraw."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import Office, ProposalKind
from corcom.registers.actions import services as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar.models import Event
from corcom.registers.meetings.models import Attendance, Meeting
from corcom.workflows.minutes import (
    Selection,
    add_proposal,
    confirm_proposals,
    merge_proposals,
    selection_of_lines,
    settle_name,
    split_proposal,
    undo_decision,
    undo_decisions,
    withdraw_reading,
)
from corcom.workflows.minutes.undoing import Depended
from workflows.minutes.record import TEXT, filed, proposal, states_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk() -> None:
    scenes.ccm()
    scenes.mandate("LBN", Office.PRESIDENT)


def test_undo_takes_the_record_off_and_lets_the_proposal_wait_again() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    undone = undo_decision(proposal(reading, ProposalKind.ACTION_POINT), person=officer)

    assert undone.state == "awaiting"
    assert ActionPoint.objects.filter(superseded_at__isnull=True).count() == 0
    assert ActionPoint.objects.get().superseded_reason == "Undone by the person who reviews the minutes"


def test_undo_is_refused_once_other_facts_depend_on_it() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    with pytest.raises(
        Depended, match="4 entries of attendance, 2 agenda items, 1 statement, 1 action point, 1 piece of news of a State, 1 date"
    ):
        undo_decision(proposal(reading, ProposalKind.MEETING), person=officer)

    assert Meeting.objects.get().stands


def test_everything_that_was_confirmed_together_is_taken_back_together_with_one_row_of_the_audit() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)
    chosen = list(reading.proposals.values_list("pk", flat=True))

    undone = undo_decisions(reading, chosen, person=officer)

    assert ({p.state for p in undone.proposals}, len(undone.proposals), undone.kept) == ({"awaiting"}, len(chosen), [])
    assert not Meeting.objects.filter(superseded_at__isnull=True).exists()
    rows = AuditRow.objects.filter(person=officer).order_by("pk")
    assert [(row.act, row.summary) for row in rows][1:] == [("undo_decisions", f"Undid the decision on {len(chosen)} proposals")]


def test_confirming_again_after_undo_records_it_again() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)
    undo_decision(proposal(reading, ProposalKind.ABSENCE), person=officer)

    confirm_proposals(reading, None, person=officer)

    assert Attendance.objects.filter(superseded_at__isnull=True, presence="absent").count() == 1


def test_what_was_missed_is_added_from_selected_text_with_its_passage() -> None:
    officer, reading = scenes.isu_officer(), filed()
    start = TEXT.index("Unread line")

    added = add_proposal(reading, kind=ProposalKind.DECISION, selection=Selection(start - 1, start + 12), values={}, person=officer)

    assert added.values == {"what": "Unread line."}
    assert (added.citation["quote"], added.line, added.by_person) == ("Unread line.", 10, True)


def test_lines_outside_the_text_are_refused_in_words() -> None:
    reading = filed()

    with pytest.raises(BadInput, match="Lines 9 to 99 came in; the text has lines 1 to 11"):
        selection_of_lines(reading.text, 9, 99)


def test_a_proposal_is_split_into_parts_that_take_over_the_rest() -> None:
    officer, reading = scenes.isu_officer(), filed()

    parts = split_proposal(proposal(reading, ProposalKind.ACTION_POINT), ["share the draft", "strategy by 20 January"], person=officer)

    assert [(p.values["what"], p.values["owners"], p.citation["quote"]) for p in parts] == [
        ("share the draft", ["Ireland"], "share the draft"),
        ("strategy by 20 January", ["Ireland"], "strategy by 20 January"),
    ]
    assert states_of(reading) == {"awaiting": 13, "replaced": 1}


def test_two_proposals_of_a_kind_are_merged() -> None:
    officer, reading = scenes.isu_officer(), filed()
    chosen = [proposal(reading, ProposalKind.ATTENDEE, 0).pk, proposal(reading, ProposalKind.ATTENDEE, 1).pk]

    merged = merge_proposals(reading, chosen, person=officer)

    assert merged.values["name"] == "Lebanon Ireland"
    assert merged.citation["quote"] == "Lebanon (President), Ireland (Clearance in 2012)"


def test_parts_of_a_split_are_merged_in_their_order_whether_the_text_holds_their_words_or_not() -> None:
    reading, officer = filed(), scenes.isu_officer()
    action = reading.proposals.filter(kind="action-point").first()
    assert action is not None
    words = action.values["what"]
    parts = split_proposal(action, [words, "ask for comments", "and thank all"], person=officer)

    merged = merge_proposals(reading, [part.pk for part in reversed(parts)], person=officer)

    assert merged.values["what"] == f"{words} ask for comments and thank all"


def test_proposals_of_different_kinds_are_not_merged() -> None:
    officer, reading = scenes.isu_officer(), filed()
    chosen = [proposal(reading, ProposalKind.ATTENDEE).pk, proposal(reading, ProposalKind.EVENT).pk]

    with pytest.raises(BadInput, match="2 proposals of 2 kinds came in"):
        merge_proposals(reading, chosen, person=officer)


def test_a_wrong_upload_is_withdrawn_with_its_reason() -> None:
    officer, reading = scenes.isu_officer(), filed()

    withdraw_reading(reading, person=officer, why="The wrong meeting")

    reading.refresh_from_db()
    assert reading.withdrawn_at is not None
    assert AuditRow.objects.get(act="withdraw_reading").why == "The wrong meeting"
    with pytest.raises(Refusal, match="This reading was withdrawn"):
        confirm_proposals(reading, None, person=officer)


def test_an_upload_with_confirmed_facts_is_not_withdrawn() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    with pytest.raises(Refusal, match="12 facts were confirmed from this document"):
        withdraw_reading(reading, person=officer, why="The wrong meeting")


def test_a_name_once_settled_is_known_the_next_time() -> None:
    officer = scenes.isu_officer()
    scenes.organisation("undp", "United Nations Development Programme", "UNDP")
    settle_name("Executive Coord", "organisation:undp", convention="CCM", person=officer)
    values = {"owners": ["Executive Coord"], "what": "share the draft strategy"}

    confirm_proposals(
        filed((ProposalKind.ACTION_POINT, "Ireland to share the draft strategy by 20 January 2012", values)), None, person=officer
    )

    owner = ActionPoint.objects.get().owners.get()
    assert (owner.printed_name, owner.organisation.key if owner.organisation else None) == ("Executive Coord", "undp")


def test_undoing_a_passage_that_joined_an_event_leaves_the_event_as_sure_as_the_rest_says() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    undo_decision(proposal(reading, ProposalKind.EVENT, 1), person=officer)

    event = Event.objects.get(superseded_at__isnull=True)
    assert (len(event.citations), event.when_certainty) == (1, "tentative")


def test_an_event_that_other_passages_speak_of_is_not_taken_off() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    with pytest.raises(Depended, match="1 further passages that speak of it"):
        undo_decision(proposal(reading, ProposalKind.EVENT, 0), person=officer)


def test_an_action_point_corrected_since_is_not_undone() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)
    point = ActionPoint.objects.get()
    actions.correct(point, {"what": "share the strategy"}, reason="Said so", on=scenes.DESK_DAY, person=officer)

    with pytest.raises(Depended, match="Action point 1 was corrected since"):
        undo_decision(proposal(reading, ProposalKind.ACTION_POINT), person=officer)


def test_an_event_knows_the_meeting_on_record_that_it_is() -> None:
    meeting = scenes.corcom_meeting(date(2012, 1, 24), key="corcom-2012-1")

    confirm_proposals(filed(), None, person=scenes.isu_officer())

    assert Event.objects.get(superseded_at__isnull=True).meeting == meeting
