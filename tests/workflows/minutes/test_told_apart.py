"""Passages of one text with one number, or nearly one wording, are records of their own; what cannot be named is asked for."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.registers.meetings.models import AgendaItem, Decision, Meeting, MeetingDocument
from corcom.registers.people.models import Person
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import NothingConfirmed, Upload, confirm_proposals, correct_proposal, read_minutes

pytestmark = pytest.mark.django_db

TEXT = """\
Minutes of the Mill Board, 3 May 2021

Present: Ana Ruiz (Chair), Tom Hale

1. Accounts of the mill

Decision: The yearly accounts of the mill be approved, signed by the Chair and sent to every member.
The note WM/2021/INF.4 lies in the office.

1. Accounts of the weir

Decision: The monthly accounts of the weir be approved, signed by the Chair and sent to every member.
"""


def _read(text: str, person: Person) -> ReadingRecord:
    return read_minutes(Upload("mill.txt", text.encode()), convention="CCM", person=person)


@pytest.fixture
def officer() -> Person:
    scenes.ccm()
    return scenes.isu_officer()


def test_items_under_one_number_and_decisions_in_like_words_are_two_records_each(officer: Person) -> None:
    reading = _read(TEXT, officer)
    outcome = confirm_proposals(reading, None, person=officer)
    assert outcome.left == []
    assert [item.title for item in AgendaItem.objects.order_by("pk")] == ["Accounts of the mill", "Accounts of the weir"]
    assert Decision.objects.count() == 2


def test_corrected_minutes_still_say_what_differs_from_the_record(officer: Person) -> None:
    confirm_proposals(_read(TEXT, officer), None, person=officer)
    again = _read(TEXT.replace("1. Accounts of the weir", "1. Accounts of the weir and the sluice"), officer)
    assert again.proposals.get(kind="agenda-item", values__title="Accounts of the weir and the sluice").comparison == "different"


def test_a_document_with_a_symbol_only_goes_by_it(officer: Person) -> None:
    confirm_proposals(_read(TEXT, officer), None, person=officer)
    assert [(paper.title, paper.symbol) for paper in MeetingDocument.objects.filter(part=MeetingDocument.MENTIONED)] == [
        ("WM/2021/INF.4", "WM/2021/INF.4")
    ]


def test_a_head_that_names_no_meeting_asks_for_it_and_nothing_is_lost(officer: Person) -> None:
    reading = _read("Present: Ana Ruiz, Tom Hale\n\nAction: Tom Hale to mend the sluice by 20 June 2021.\n", officer)
    with pytest.raises(NothingConfirmed, match="Say the body that met"):
        confirm_proposals(reading, None, person=officer)
    meeting = reading.proposals.get(kind="meeting")
    day = {"words": "3 May 2021", "precision": "day", "earliest": "2021-05-03", "latest": "2021-05-03", "certainty": "confirmed"}
    correct_proposal(meeting, {**meeting.values, "body": "Mill Board", "date": day}, person=officer)
    confirm_proposals(reading, None, person=officer)
    assert (Meeting.objects.get().title, Meeting.objects.get().when_earliest) == ("Meeting of the Mill Board", date(2021, 5, 3))
    assert reading.proposals.filter(state="awaiting").count() == 0
