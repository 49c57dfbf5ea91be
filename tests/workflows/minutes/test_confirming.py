"""Confirming proposals puts facts on record, once, in one act."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.words import Office, ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar.models import Event
from corcom.registers.meetings.models import Attendance, Meeting, Statement
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.acts import ChangedMeanwhile
from corcom.workflows.minutes import (
    NothingConfirmed,
    SomebodyElseHasIt,
    confirm_proposals,
    correct_proposal,
    park_proposals,
    reject_proposals,
    take_proposal,
    take_up_proposals,
)
from workflows.minutes.record import filed, proposal, states_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk() -> None:
    scenes.ccm()
    scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")
    scenes.mandate("LBN", Office.PRESIDENT)
    scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")


def test_confirming_everything_is_one_act_that_puts_each_fact_on_record() -> None:
    officer = scenes.isu_officer()
    reading = filed()

    outcome = confirm_proposals(reading, None, person=officer)

    assert dict(outcome.confirmed) == {
        "meeting": 1, "attendee": 3, "absence": 1, "agenda-item": 2, "statement": 1, "action-point": 1, "event": 2, "status-news": 1,
    }  # fmt: skip
    assert outcome.left == []
    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.when_earliest, meeting.place) == ("Meeting of the Coordination Committee", date(2011, 12, 13), "Palais")
    assert [row.act for row in AuditRow.objects.filter(person=officer)] == ["confirm_proposals"]
    assert AuditRow.objects.get(person=officer).summary == (
        "Confirmed 1 meeting, 3 attendees, 1 absence, 2 agenda items, 1 statement, 1 action point, 2 dates, 1 piece of news of a State"
    )


def test_an_attendee_is_tied_to_the_mandate_held_on_the_day() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    rows = {a.name: (a.state_id, a.mandate.office if a.mandate else None, a.presence, a.presides) for a in Attendance.objects.all()}
    assert rows == {
        "Lebanon": ("LBN", "president", "present", True),
        "Ireland": ("IRL", "coordinator", "present", False),
        "CMC": (None, None, "present", False),
        "Japan": ("JPN", None, "absent", False),
    }


def test_an_action_point_keeps_owner_due_date_theme_and_passage() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    point = ActionPoint.objects.get()
    assert (point.number, point.what, point.theme, point.status) == (1, "share the draft strategy", "clearance-and-risk-education", "open")
    assert (point.when_latest, point.item.title if point.item else None) == (date(2012, 1, 20), "Plans")
    assert [owner.state_id for owner in point.owners.all()] == ["IRL"]
    assert point.citation is not None
    assert point.citation["quote"] == "Ireland to share the draft strategy by 20 January 2012"


def test_two_passages_on_one_event_join_and_the_more_cautious_holds() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    event = Event.objects.get(superseded_at__isnull=True)
    assert (event.what, event.when_certainty, len(event.citations)) == ("CorCom meeting", "tentative", 2)


def test_a_statement_knows_its_item_and_speaker() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    statement = Statement.objects.get()
    assert statement.item is not None
    assert statement.item.title == "Universalization"
    assert [o.key for o in statement.organisations.all()] == ["cmc"]


def test_news_of_a_state_is_dated_by_the_meeting() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    news = StatusNews.objects.get()
    assert (news.state_id, news.stage_code, news.when.iso, news.said_by) == ("IRQ", "final_stage", "2011-12-13", "CMC")


def test_news_of_a_state_allows_the_stages_of_its_words_and_no_finer() -> None:
    confirm_proposals(filed(), None, person=scenes.isu_officer())

    news = StatusNews.objects.get()
    assert (news.earliest_stage, news.latest_stage, news.grade, news.heard_by, news.heard_at, news.openness) == (
        "with-parliament",
        "in-transit",
        "told-by-other",
        "CorCom",
        "in-the-meeting",
        "whole-desk",
    )


def test_confirming_one_attendee_brings_the_meeting_along() -> None:
    reading = filed()

    outcome = confirm_proposals(reading, [proposal(reading, ProposalKind.ATTENDEE).pk], person=scenes.isu_officer())

    assert dict(outcome.confirmed) == {"meeting": 1, "attendee": 1}


def test_the_audit_row_names_an_organisation_that_came_along_with_its_attendance() -> None:
    reading = filed()
    attendee = proposal(reading, ProposalKind.ATTENDEE, 2)
    officer = scenes.isu_officer()
    correct_proposal(attendee, {**attendee.values, "name": "Lantern Fund"}, person=officer)

    confirm_proposals(reading, [attendee.pk], person=officer)

    made = Attendance.objects.get(name="Lantern Fund")
    row = AuditRow.objects.get(act="confirm_proposals")
    assert row.records[1:] == [["meetings.attendance", made.pk], ["parties.organisation", made.organisation_id]]


def test_confirming_the_same_reading_twice_adds_nothing() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)

    with pytest.raises(NothingConfirmed, match="There is nothing left to confirm here"):
        confirm_proposals(reading, None, person=officer)

    assert (Meeting.objects.count(), Attendance.objects.count(), ActionPoint.objects.count()) == (1, 4, 1)


def test_the_same_minutes_from_another_file_are_all_the_same_and_add_nothing() -> None:
    officer = scenes.isu_officer()
    confirm_proposals(filed(), None, person=officer)

    again = filed(text=filed.__globals__["TEXT"] + "\nA line more.")
    comparisons = set(again.proposals.values_list("comparison", flat=True))
    confirm_proposals(again, None, person=officer)

    assert comparisons == {"same"}
    assert (Meeting.objects.count(), Attendance.objects.count(), ActionPoint.objects.count()) == (1, 4, 1)


def test_corrected_minutes_keep_what_was_confirmed_until_a_person_says_otherwise() -> None:
    officer = scenes.isu_officer()
    confirm_proposals(filed(), None, person=officer)
    later = {"owners": ["Ireland"], "what": "share the draft strategy", "item": "2"}
    due = {"words": "27 January 2012", "precision": "day", "earliest": "2012-01-27", "latest": "2012-01-27", "certainty": "confirmed"}
    passage = "Ireland to share the draft strategy by 27 January 2012"
    text = filed.__globals__["TEXT"].replace("by 20 January", "by 27 January")
    corrected = filed((ProposalKind.ACTION_POINT, passage, {**later, "due": due}), text=text)
    differing = proposal(corrected, ProposalKind.ACTION_POINT)

    outcome = confirm_proposals(corrected, None, person=officer)

    assert differing.comparison == "different"
    assert [left.pk for left, _ in outcome.left] == [differing.pk]
    assert ActionPoint.objects.get(superseded_at__isnull=True).when_latest == date(2012, 1, 20)

    confirm_proposals(corrected, [differing.pk], person=officer, replace_different=True)

    standing = ActionPoint.objects.get(superseded_at__isnull=True)
    assert (standing.number, standing.when_latest) == (1, date(2012, 1, 27))
    assert ActionPoint.objects.filter(superseded_by=standing).count() == 1


def test_a_correction_is_kept_beside_what_was_read() -> None:
    officer, reading = scenes.isu_officer(), filed()
    read = proposal(reading, ProposalKind.ACTION_POINT)

    corrected = correct_proposal(read, {**read.values, "what": "send the draft strategy"}, person=officer, revision=0)
    confirm_proposals(reading, [read.pk], person=officer)

    assert corrected.values["what"] == "share the draft strategy"
    assert ActionPoint.objects.get().what == "send the draft strategy"


def test_a_change_over_somebody_elses_is_refused() -> None:
    officer, reading = scenes.isu_officer(), filed()
    read = proposal(reading, ProposalKind.ACTION_POINT)
    correct_proposal(read, {**read.values, "what": "first"}, person=officer, revision=0)

    with pytest.raises(ChangedMeanwhile):
        correct_proposal(read, {**read.values, "what": "second"}, person=officer, revision=0)


def test_two_people_cannot_take_the_same_proposal() -> None:
    anna, ben, reading = scenes.isu_officer("Anna"), scenes.isu_officer("Ben"), filed()
    wanted = proposal(reading, ProposalKind.EVENT)
    take_proposal(wanted, person=anna)

    with pytest.raises(SomebodyElseHasIt, match="Anna is working on this one"):
        take_proposal(wanted, person=ben)
    outcome = confirm_proposals(reading, None, person=ben)

    assert [left.pk for left, _ in outcome.left] == [wanted.pk]


def test_rejected_and_parked_proposals_are_not_confirmed_and_can_come_back() -> None:
    officer, reading = scenes.isu_officer(), filed()
    reject_proposals(reading, [proposal(reading, ProposalKind.EVENT).pk], person=officer)
    park_proposals(reading, [proposal(reading, ProposalKind.STATUS_NEWS).pk], person=officer, note="Ask CMC")

    confirm_proposals(reading, None, person=officer)
    before = states_of(reading)
    take_up_proposals(reading, [proposal(reading, ProposalKind.STATUS_NEWS).pk], person=officer)

    assert before == {"confirmed": 10, "rejected": 1, "parked": 1}
    assert states_of(reading) == {"confirmed": 10, "rejected": 1, "awaiting": 1}
    assert proposal(reading, ProposalKind.STATUS_NEWS).note == "Ask CMC"


def test_a_meeting_on_record_without_minutes_gains_their_passage_and_place() -> None:
    planned = scenes.corcom_meeting(date(2011, 12, 13), number=3, key="corcom-2011-3")

    outcome = confirm_proposals(filed(), None, person=scenes.isu_officer())

    standing = Meeting.objects.get(superseded_at__isnull=True)
    assert (standing.key, standing.number, standing.place, standing.title) == ("corcom-2011-3", 3, "Palais", planned.title)
    assert standing.citation is not None
    assert standing.attendances.count() == 4
    assert outcome.left == []
