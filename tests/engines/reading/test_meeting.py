"""The head of a record: body, number, date, place."""

from __future__ import annotations

import pytest

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "3rd Meeting of the Coordination Committee Convention on Cluster Munitions\n\n13 December 2011, Room XXVII, Palais",
            ("Coordination Committee Convention on Cluster Munitions", "3", "2011-12-13", "Room XXVII, Palais"),
        ),
        (
            "MINUTES OF THE THIRD MEETING OF THE FINANCE COMMITTEE\nheld in Conference Room 4B, Town Hall, on 14 February 2019",
            ("FINANCE COMMITTEE", "3", "2019-02-14", "Conference Room 4B, Town Hall"),
        ),
        ("Steering Committee\nTeleconference, 8 June 2006\n\nMinutes", ("Steering Committee", None, "2006-06-08", "Teleconference")),
        (
            "Working Group on Gauges\nThird session, Trondheim, 21 February 2017",
            ("Working Group on Gauges", "3", "2017-02-21", "Trondheim"),
        ),
        (
            "Board of Trustees meeting minutes\nDate: 5 March 2013\nVenue: Village Hall",
            ("Board of Trustees", None, "2013-03-05", "Village Hall"),
        ),
    ],
)
def test_head_says_body_number_date_and_place(head: str, expected: tuple[str, str | None, str, str]) -> None:
    (meeting,) = read_as(f"{head}\n\n1. Opening\n\nIt began.\n\n2. Closing\n\nIt ended.\n", ProposalKind.MEETING)
    date = partial_date_from_dict(meeting.values["date"]).iso
    assert (meeting.values["body"], meeting.values["number"], date, meeting.values["place"]) == expected


def test_front_matter_date_is_not_the_date_of_the_meeting() -> None:
    matter = '---\ntitle: "Liaison Meeting Minutes"\ndate: "2008-03-01"\n---\n\n'
    record = f"{matter}LIAISON COMMITTEE MINUTES\n\nWednesday 16th January 2008\n\n1. Noise\n\nNone.\n\n2. AOB\n"
    (meeting,) = read_as(record, ProposalKind.MEETING)
    assert partial_date_from_dict(meeting.values["date"]).iso == "2008-01-16"


def test_text_that_is_no_record_names_no_meeting() -> None:
    assert read_as("Buy milk, bread and two lemons.", ProposalKind.MEETING) == ()


@pytest.mark.parametrize(
    "head", ["Minutes of the meeting held on 5 September 2013 at the Mission", "RECORD OF A MEETING HELD ON 5 SEPTEMBER 2013"]
)
def test_date_behind_minutes_of_the_meeting_is_the_date(head: str) -> None:
    (meeting,) = read_as(f"COORDINATION COMMITTEE\n{head}\n\n1. Opening\n\nIt began.\n\n2. Closing\n\nIt ended.\n", ProposalKind.MEETING)
    assert partial_date_from_dict(meeting.values["date"]).iso == "2013-09-05"
