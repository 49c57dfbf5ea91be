"""Corrected minutes are compared with the meeting of the version before, whatever they state; what they no longer say is listed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

import scenes
from corcom.kernel.errors import Refusal
from corcom.kernel.words import Office, ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar.models import Event
from corcom.registers.documents.models import Document
from corcom.registers.meetings.models import AgendaItem, Attendance, Meeting, Statement
from corcom.registers.people.models import Person
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import (
    Upload,
    confirm_as_seen,
    confirm_proposals,
    put_back_no_longer_said,
    read_minutes,
    take_off_no_longer_said,
    tell_apart,
    undo_decisions,
)
from corcom.workflows.minutes.no_longer_said import no_longer_said

pytestmark = pytest.mark.django_db

TEXT = """\
7th Meeting of the Coordination Committee

15 May 2012, Room XXVII

List of Attendees:

- Lebanon (President)
- Ireland
- CMC
- ICRC

The President informed the meeting about the absence of Japan.

Agenda Item 1 - Plans

Ireland:

- Presented a strategy for clearance which puts the risk to civilians first and asked for comments on it.

Action points:

- Ireland to share the draft strategy with all Coordinators by 20 June 2012
- Ireland to prepare a budget for the clearance team by 20 June 2012
- Lebanon to finalise and circulate the work plan and calendar up to September 2012 by 1 June 2012

Agenda Item 2 - Dates

- Briefing for States on 1 July 2012
"""


@pytest.fixture
def officer() -> Person:
    scenes.ccm()
    scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")
    scenes.organisation("icrc", "International Committee of the Red Cross", "ICRC")
    scenes.mandate("LBN", Office.PRESIDENT)
    return scenes.isu_officer()


def _read(text: str, person: Person, *, replaces: Document | None = None) -> ReadingRecord:
    return read_minutes(Upload("m.txt", text.encode()), convention="CCM", person=person, replaces=replaces)


def _confirmed(person: Person, text: str = TEXT) -> ReadingRecord:
    reading = _read(text, person)
    assert confirm_proposals(reading, None, person=person).left == []
    return reading


def _corrected(first: ReadingRecord, person: Person, *changes: tuple[str, str]) -> ReadingRecord:
    text = TEXT
    for was, now in changes:
        assert was in text
        text = text.replace(was, now)
    return _read(text, person, replaces=first.version.document)


def _marks(reading: ReadingRecord) -> dict[str, list[Any]]:
    """What is not the same as on record: kind and place of the words to how, and in what."""
    rows = reading.proposals.exclude(comparison="same").order_by("position")
    return {f"{row.kind} L{row.line}": [row.comparison, *(what for what, _, _ in row.differences)] for row in rows}


def _standing(model: Any) -> int:
    return int(model.objects.filter(superseded_at__isnull=True).count())


def test_a_corrected_date_is_a_difference_of_the_same_meeting_and_makes_no_second_one(officer: Person) -> None:
    first = _confirmed(officer)
    before = [_standing(model) for model in (Meeting, Attendance, AgendaItem, Statement, ActionPoint, Event)]

    second = _corrected(first, officer, ("15 May 2012", "16 May 2012"))

    assert _marks(second) == {"meeting L1": ["different", "date"]}
    outcome = confirm_proposals(second, None, person=officer)
    assert [left.kind for left, _ in outcome.left] == ["meeting"]
    meeting = second.proposals.get(kind="meeting")
    confirm_proposals(second, [meeting.pk], person=officer, replace_different=True)
    standing = Meeting.objects.get(superseded_at__isnull=True)
    assert standing.when_earliest == date(2012, 5, 16)
    assert [_standing(model) for model in (Meeting, Attendance, AgendaItem, Statement, ActionPoint, Event)] == before
    assert no_longer_said(second) == ()


def test_another_number_and_day_are_differences_too(officer: Person) -> None:
    second = _corrected(_confirmed(officer), officer, ("7th Meeting", "8th Meeting"), ("15 May 2012", "3 March 2013"))
    assert second.proposals.get(kind="meeting").comparison == "different"
    assert {row.comparison for row in second.proposals.exclude(kind="meeting").exclude(kind="event")} <= {"same", "different"}


def test_without_the_way_of_corrected_minutes_the_same_number_in_one_year_is_asked_about(officer: Person) -> None:
    _confirmed(officer)

    other = _read(TEXT.replace("15 May 2012", "16 May 2012"), officer)

    assert _marks(other) == {"meeting L1": ["different", "date"]}
    outcome = confirm_proposals(other, None, person=officer)
    assert (dict(outcome.confirmed), {reason for _, reason in outcome.left}) == (
        {"event": 1},  # the briefing, which is in the calendar of the Convention whatever the meeting
        {
            "This says something else than the record. Look at both and confirm it by itself to replace the record.",
            "Confirm the meeting first: everything else on the page hangs on it.",
        },
    )
    assert _standing(Meeting) == 1


def test_the_same_number_in_another_year_is_another_meeting(officer: Person) -> None:
    _confirmed(officer)
    other = _read(TEXT.replace("15 May 2012", "15 May 2014"), officer)
    assert other.proposals.get(kind="meeting").comparison == "new"


def test_a_meeting_told_apart_becomes_one_of_its_own_and_that_can_be_taken_back(officer: Person) -> None:
    _confirmed(officer)
    other = _read(TEXT.replace("15 May 2012", "16 May 2012"), officer)

    tell_apart(other.proposals.get(kind="meeting"), person=officer)
    apart = set(other.proposals.exclude(kind="event").values_list("comparison", flat=True))
    tell_apart(other.proposals.get(kind="meeting"), person=officer, apart=False)
    again = _marks(other)
    tell_apart(other.proposals.get(kind="meeting"), person=officer)
    confirm_proposals(other, None, person=officer)

    assert (apart, again, _standing(Meeting)) == ({"new"}, {"meeting L1": ["different", "date"]}, 2)
    assert list(AuditRow.objects.filter(act="tell_apart").order_by("pk").values_list("summary", flat=True)) == [
        "Held for another one: a meeting, proposed at line 1",
        "Compared with the record again: a meeting, proposed at line 1",
        "Held for another one: a meeting, proposed at line 1",
    ]


def test_a_task_in_other_words_differs_and_two_tasks_of_one_owner_stay_apart(officer: Person) -> None:
    first = _confirmed(officer)
    assert _standing(ActionPoint) == 3

    second = _corrected(
        first,
        officer,
        ("share the draft strategy with all Coordinators", "send its first strategy paper to the Coordinators, for their comments,"),
        (
            "finalise and circulate the work plan and calendar up to September 2012 by 1 June 2012",
            "complete work plan and calendar by 8 June 2012",
        ),
    )

    assert _marks(second) == {"action-point L22": ["different", "what"], "action-point L24": ["different", "what", "due date"]}
    confirm_proposals(second, None, person=officer)
    assert _standing(ActionPoint) == 3


def test_a_further_task_of_an_owner_is_new(officer: Person) -> None:
    budget = "Ireland to prepare a budget for the clearance team by 20 June 2012"
    second = _corrected(_confirmed(officer), officer, (budget, f"{budget}\n- Ireland to visit the site in Vientiane by 20 June 2012"))
    assert _marks(second) == {"action-point L24": ["new"]}


def test_what_only_looks_like_a_record_is_told_apart_and_recorded_beside_it(officer: Person) -> None:
    was = "Lebanon to finalise and circulate the work plan and calendar up to September 2012"
    second = _corrected(_confirmed(officer), officer, (was, "Lebanon to draft the calendar for 2013"))
    task = second.proposals.get(kind="action-point", line=24)
    assert task.comparison == "different"

    tell_apart(task, person=officer)
    outcome = confirm_proposals(second, [task.pk], person=officer)

    assert (dict(outcome.confirmed), _standing(ActionPoint)) == ({"action-point": 1}, 4)
    undo_decisions(second, outcome.numbers, person=officer)
    assert _standing(ActionPoint) == 3


def test_nobody_is_another_one_than_who_they_are(officer: Person) -> None:
    attendee = _read(TEXT, officer).proposals.filter(kind="attendee").first()
    assert attendee is not None
    with pytest.raises(Refusal, match="there is no other one"):
        tell_apart(attendee, person=officer)


def test_a_statement_in_other_words_differs(officer: Person) -> None:
    said = "Presented a strategy for clearance which puts the risk to civilians first and asked for comments on it."
    second = _corrected(_confirmed(officer), officer, (said, "Introduced its clearance strategy: risk to civilians comes first."))
    assert _marks(second) == {"statement L16": ["different", "text"]}


def test_a_briefing_that_moved_is_the_same_briefing(officer: Person) -> None:
    first = _confirmed(officer)
    uid = Event.objects.get(superseded_at__isnull=True, kind="briefing").uid
    second = _corrected(first, officer, ("1 July 2012", "3 July 2012"))
    moved = second.proposals.get(kind="event", values__kind="briefing")
    assert (moved.comparison, moved.differences[0][0]) == ("different", "date")

    confirm_proposals(second, [moved.pk], person=officer, replace_different=True)
    standing = Event.objects.get(superseded_at__isnull=True, uid=uid)
    assert (standing.when_earliest, len(standing.citations)) == (date(2012, 7, 3), 1)
    undo_decisions(second, [moved.pk], person=officer)
    assert Event.objects.get(superseded_at__isnull=True, uid=uid).when_earliest == date(2012, 7, 1)


def test_who_attends_on_record_and_is_absent_now_differs_and_is_never_both(officer: Person) -> None:
    first = _confirmed(officer)
    second = _corrected(first, officer, ("- ICRC\n", ""), ("absence of Japan", "absence of Japan and ICRC"))
    absent = second.proposals.get(kind="absence", values__name="ICRC")
    assert (absent.comparison, absent.differences) == ("different", [["presence", "present", "absent"]])

    outcome = confirm_proposals(second, [absent.pk, second.proposals.get(kind="absence", values__name="Japan").pk], person=officer)
    assert [reason for _, reason in outcome.left] == [
        "It is on record as attending this meeting, so it cannot be absent as well. Confirm it by itself if it was not there."
    ]
    confirm_as_seen(absent, absent.values, person=officer, replace_different=True)
    icrc = Attendance.objects.filter(superseded_at__isnull=True, organisation__key="icrc")
    assert [row.presence for row in icrc] == ["absent"]
    undo_decisions(second, [absent.pk], person=officer)
    assert [row.presence for row in icrc.all()] == ["present"]


def test_the_database_takes_each_party_once_a_meeting(officer: Person) -> None:
    _confirmed(officer)
    there = Attendance.objects.get(organisation__key="icrc")
    with pytest.raises(IntegrityError), transaction.atomic():
        Attendance.objects.create(
            meeting=there.meeting, convention="CCM", name="ICRC", organisation=there.organisation, presence="absent", source_words="x"
        )


def test_what_the_newer_version_no_longer_says_is_listed_taken_off_and_put_back(officer: Person) -> None:
    first = _confirmed(officer)
    second = _corrected(first, officer, ("- ICRC\n", ""), ("- Ireland to prepare a budget for the clearance team by 20 June 2012\n", ""))
    listed = no_longer_said(second)
    assert [(left.kind, left.words, left.version, left.stands) for left in listed] == [
        (ProposalKind.ATTENDEE, "ICRC", 1, True),
        (ProposalKind.ACTION_POINT, "prepare a budget for the clearance team by 20 June 2012", 1, True),
    ]
    assert no_longer_said(first) == ()

    take_off_no_longer_said(second, ProposalKind.ATTENDEE, listed[0].number, why="Not on the corrected list", person=officer)
    gone = Attendance.objects.get(pk=listed[0].number)
    assert (gone.stands, gone.superseded_reason) == (False, "No longer said: Not on the corrected list")
    assert [left.stands for left in no_longer_said(second)] == [False, True]
    with pytest.raises(Refusal, match="any more"):
        take_off_no_longer_said(second, ProposalKind.ATTENDEE, listed[0].number, why="Twice", person=officer)

    put_back_no_longer_said(second, ProposalKind.ATTENDEE, listed[0].number, person=officer)
    assert Attendance.objects.get(pk=listed[0].number).stands
    assert [row.act for row in AuditRow.objects.order_by("pk")][-2:] == ["take_off_no_longer_said", "put_back_no_longer_said"]


def test_nothing_is_put_back_beside_what_took_its_place(officer: Person) -> None:
    second = _corrected(_confirmed(officer), officer, ("- ICRC\n", ""))
    left = no_longer_said(second)[0]
    take_off_no_longer_said(second, left.kind, left.number, why="Not there", person=officer)
    gone = Attendance.objects.get(pk=left.number)
    Attendance.objects.create(
        meeting=gone.meeting, convention="CCM", name="ICRC", organisation=gone.organisation, presence="absent", source_words="A letter"
    )
    with pytest.raises(Refusal, match="stands in the place"):
        put_back_no_longer_said(second, left.kind, left.number, person=officer)


def test_an_item_under_which_something_stands_stays(officer: Person) -> None:
    first = _confirmed(officer)
    second = _corrected(first, officer, ("Agenda Item 1 - Plans\n", ""))
    item = next(left for left in no_longer_said(second) if left.kind is ProposalKind.AGENDA_ITEM)
    with pytest.raises(Refusal, match="Other facts depend on this: 1 statement"):
        take_off_no_longer_said(second, item.kind, item.number, why="Not said", person=officer)


def test_confirming_one_row_does_not_count_a_meeting_that_is_on_record(officer: Person) -> None:
    _confirmed(officer)
    other = _read(f"{TEXT}\nA line more.\n", officer)
    absence = other.proposals.get(kind="absence")
    outcome = confirm_proposals(other, [absence.pk], person=officer)
    assert (dict(outcome.confirmed), len(outcome.numbers)) == ({"absence": 1}, 2)
