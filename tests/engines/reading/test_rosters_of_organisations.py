"""Rosters of organisations, of radio amateurs, and lists that lost their table; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

BODY = "\n1. Opening\n\nThe chair opened the meeting and the agenda was adopted.\n\n2. Buoys\n\nThe members agreed to paint them.\n"

ROSTERS = {
    "organisations behind a label": (
        "Attendance: Al-Bahr Scientific Society, ACF, North Foundation, British Council, Harbour Relief Worldwide, IVY, Pilot Refuge "
        "Services, Mercy Ropes, People in Boats,Peace Winds North, REACH, Save the Piers, UNESCO, ZOA\n",
        [
            *("Al-Bahr Scientific Society", "ACF", "North Foundation", "British Council", "Harbour Relief Worldwide", "IVY"),
            *("Pilot Refuge Services", "Mercy Ropes", "People in Boats", "Peace Winds North", "REACH", "Save the Piers", "UNESCO", "ZOA"),
        ],
    ),
    "a table that became slashes": (
        "Date / May 3rd, 2016\n\nTime / 10:00 am\n\nVenue / IOM\n\nAttendance / GOAL, UNOCHA, IRC, World Ropes and "
        "IOM\n\nAgendas / Opening\n",
        ["GOAL", "UNOCHA", "IRC", "World Ropes", "IOM"],
    ),
    "numbered rows of such a table": (
        "List of Attendees:\n\nName / Organization / Position\n\n1.  Anna Berg / IFRC / ESC\n\n2.  Ma. Elena S. "
        "Moor / DSWD FO XI / Chair\n\n"
        "3.  Tom Reed / COSE / Proj Coord.\n\n4.  Max field / Ropes Aid Intl / Coordinator\n\n5.  Lou Kim / UNOCHA\n",
        ["Anna Berg", "Ma. Elena S. Moor", "Tom Reed", "Max field", "Lou Kim"],
    ),
    "numbered rows below a sign-in": (
        "## Sign-in\n\nName/pronoun if you like/ institution\n1. Anna Berg, she/her, University of Northport\n2. Tom Reed, Harbour Survey\n"
        "3. Max Field, he/him, Ropes Ltd\n4. Lou Kim, Pier Society\n\n## Announcements\n",
        ["Anna Berg", "Tom Reed", "Max Field", "Lou Kim"],
    ),
    "call signs": (
        "Members: Anna Berg VA7QX, Tom Reed VE7QY, Wayne Field VE7RZD, Lou Kim VA7QZ, Rick\nVA7ZYX, Bob KC3BTX\nGuests: Gerard VE7KX\n",
        ["Anna Berg VA7QX", "Tom Reed VE7QY", "Wayne Field VE7RZD", "Lou Kim VA7QZ", "Rick\nVA7ZYX", "Bob KC3BTX", "Gerard VE7KX"],
    ),
    "a colon before the organisation": (
        "Participants:\n\nAnna Berg: Save the Piers, North\nTom Reed: CDC\nMax Field: World Ropes\nLou Kim: UNICEF "
        "(Chair)\nIda Park: UNICEF taking minutes\n",
        ["Anna Berg", "Tom Reed", "Max Field", "Lou Kim", "Ida Park"],
    ),
}


@pytest.mark.parametrize(("words", "names"), ROSTERS.values(), ids=ROSTERS)
def test_rosters_are_read(words: str, names: list[str]) -> None:
    found = reading_of(f"Harbour Coordination Group\nMeeting of 3 May 2016\n\n{words}{BODY}")
    read = [" ".join(p.values["name"].split()) for p in found.of_kind(ProposalKind.ATTENDEE)]
    assert read == [" ".join(name.split()) for name in names]


def test_a_person_and_where_they_are_from_stay_one() -> None:
    words = "Present: Anna Berg, Tom Reed and Max Field. It was said that Ida Park (IP), Northern Weather "
    "Institute [NWI] had sent her apologies.\n"
    found = reading_of(f"Harbour Coordination Group\nMeeting of 3 May 2016\n\n{words}{BODY}")
    assert "Northern Weather Institute" not in {p.values["name"] for p in found.of_kind(ProposalKind.ABSENCE)}
