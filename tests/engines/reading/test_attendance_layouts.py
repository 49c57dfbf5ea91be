"""Attendance in layouts of all kinds: run-on sentences, offices first, labels kept in passing, pairs of columns; and where lists end."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

BODY = """

1. Opening

The meeting began with a few words of welcome.

2. Any other business

Nothing was raised.
"""


def _attending(record: str) -> list[str]:
    return [p.values["name"] for p in reading_of(record.strip() + BODY).of_kind(ProposalKind.ATTENDEE)]


def _missed(record: str) -> list[str]:
    return [p.values["name"] for p in reading_of(record.strip() + BODY).of_kind(ProposalKind.ABSENCE)]


def test_run_on_list_keeps_guests_organisations_and_a_second_label() -> None:
    record = """Meeting of the Coordination Committee
3 June 2009

Present: Argentina, Austria (Co-Chair), Belgium, and, as invited guests, Norway (host of the Review
Conference), the ICBL and the GICHD. Also present: the Implementation Support Unit. Apologies: Chile and Peru."""
    assert _attending(record) == ["Argentina", "Austria", "Belgium", "Norway", "ICBL", "GICHD", "Implementation Support Unit"]
    assert _missed(record) == ["Chile", "Peru"]


def test_paragraph_that_says_who_took_part() -> None:
    record = """Meeting of the Bureau
4 May 2010

1. The Bureau met in Geneva on 4 May 2010.

2. Representatives of the following members took part: Chile, Japan, Zambia and the Netherlands. The ICRC, the UNDP and the
Cluster Munition Coalition took part as observers. The Director of the ISU acted as secretary.

3. The President said that the work had gone well."""
    names = [p.values["name"] for p in reading_of(record).of_kind(ProposalKind.ATTENDEE)]
    assert names == ["Chile", "Japan", "Zambia", "Netherlands", "ICRC", "UNDP", "Cluster Munition Coalition", "Director of the ISU"]


def test_office_before_those_who_hold_it() -> None:
    record = """Coordination Committee
5 May 2014

Participants:
President: Lebanon
Coordinators on cooperation and assistance (Mexico, Sweden)
Co-coordinators on universalization (Portugal and Ghana)
Coordinators on victim assistance: Afghanistan and Bosnia and Herzegovina
Coordinator on reporting: Belgium
CMC"""
    found = reading_of(record + BODY).of_kind(ProposalKind.ATTENDEE)
    assert [(p.values["name"], p.values["role"], p.values["themes"]) for p in found] == [
        ("Lebanon", "President", []),
        ("Mexico", "Coordinators", ["cooperation and assistance"]),
        ("Sweden", "Coordinators", ["cooperation and assistance"]),
        ("Portugal", "Co-coordinators", ["universalization"]),
        ("Ghana", "Co-coordinators", ["universalization"]),
        ("Afghanistan", "Coordinators", ["victim assistance"]),
        ("Bosnia and Herzegovina", "Coordinators", ["victim assistance"]),
        ("Belgium", "Coordinator", ["reporting"]),
        ("CMC", None, []),
    ]


def test_both_co_chairs_are_attendees_with_their_persons() -> None:
    record = "Committee\n5 May 2014\n\nPresent:\nCo-Chairs: Germany (Ms Lena Vogt) and Kenya (Mr Ali Otieno)\nICRC"
    found = reading_of(record + BODY).of_kind(ProposalKind.ATTENDEE)
    assert [(p.values["name"], p.values["presides"]) for p in found] == [("Germany", True), ("Kenya", True), ("ICRC", False)]
    assert [p.values["persons"] for p in found] == [
        [{"name": "Ms Lena Vogt", "role": None}],
        [{"name": "Mr Ali Otieno", "role": None}],
        [],
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Present", "There", "Here", "On the call", "In the room", "Dial-in", "Remote", "Guests", "Observers", "Also present",
        "In attendance", "Joined online", "Étaient également présents", "Invités", "Invitados", "También presentes",
    ],
)  # fmt: skip
def test_labels_of_those_present(label: str) -> None:
    assert _attending(f"Notes of 3 May 2020\n\n{label}: Anna Berg, Tom Reed") == ["Anna Berg", "Tom Reed"]


@pytest.mark.parametrize(
    "label",
    [
        "Not there", "Cannot make it", "Regrets", "Missing", "Not present", "Absent with apologies", "Couldn't join",
        "N'ont pas pu participer", "Absents excusés", "No pudieron asistir",
    ],
)  # fmt: skip
def test_labels_of_those_missed(label: str) -> None:
    assert _missed(f"Notes of 3 May 2020\n\nPresent: Li Wei, Mary Poe\n{label}: Anna Berg, Tom Reed") == ["Anna Berg", "Tom Reed"]


def test_handles_and_names_without_capitals() -> None:
    record = "Sync 3 May 2020\n\nHere: @anna-b (chair), @tomk, @li_wei\nNot here: jo, pat"
    assert _attending(record) == ["@anna-b", "@tomk", "@li_wei"]
    assert _missed(record) == ["jo", "pat"]


def test_two_pairs_of_columns_side_by_side() -> None:
    record = """Minutes of the TC, 3 May 2020

| Name | Organisation | Name | Organisation |
|---|---|---|---|
| Anna Berg | Acme | Tom Reed | Initech |
| Li Wei | Hooli | Karl Holm | Umbrella |

\\* presiding; 6 of 9 voting members"""
    assert _attending(record) == ["Anna Berg", "Tom Reed", "Li Wei", "Karl Holm"]


def test_two_pairs_of_columns_without_a_header_and_a_legend() -> None:
    record = """Minutes of the TC, 3 May 2020

Attendees

Anna Berg*     Acme        Tom Reed      Initech
Li Wei         Hooli       Karl Holm     Umbrella

* presiding; 6 of 9 voting members"""
    assert _attending(record) == ["Anna Berg", "Tom Reed", "Li Wei", "Karl Holm"]


def test_chair_in_a_sentence_and_in_parentheses() -> None:
    opened = reading_of("Minutes\n3 May 2010\n\nCommittee Chair Anna Berg (Norway) opened the meeting." + BODY)
    chairing = reading_of("Minutes\n3 May 2010\n\nPresent: Ms Ann Berg (Norway, chairing), Mr Jean-Marc Petit (France)" + BODY)
    assert [(p.values["name"], p.values["presides"]) for p in opened.of_kind(ProposalKind.ATTENDEE)] == [("Anna Berg", True)]
    found = chairing.of_kind(ProposalKind.ATTENDEE)
    assert [(p.values["name"], p.values["presides"]) for p in found] == [("Ms Ann Berg", True), ("Mr Jean-Marc Petit", False)]


def test_person_of_a_department_who_was_unable_to_attend_is_only_absent() -> None:
    record = "Minutes\n3 May 2010\n\nPresent: Mr Jean-Marc Petit, Ms Li Wei\n\n1. Build\n\nMs Ada Lund of the Office was unable to attend."
    reading = reading_of(record)
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)] == ["Ms Ada Lund"]
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ATTENDEE)] == ["Mr Jean-Marc Petit", "Ms Li Wei"]


def test_list_ends_at_an_action() -> None:
    record = "Committee 3 May 2010\n\nPresent:\nChad\nKenya\n\nAction: Chad to write to Togo before June.\nPeru will help."
    assert [p.values["name"] for p in reading_of(record).of_kind(ProposalKind.ATTENDEE)] == ["Chad", "Kenya"]


def test_list_ends_at_a_single_numbered_heading() -> None:
    record = "Committee 3 May 2010\n\nPresent:\nChad, Kenya\n\n1. Universalization\nChad to write to Togo.\nKenya to inform Peru."
    assert [p.values["name"] for p in reading_of(record).of_kind(ProposalKind.ATTENDEE)] == ["Chad", "Kenya"]


def test_themes_win_over_names_of_persons() -> None:
    record = "Committee 3 May 2010\n\nPresent\n\n- Belgium: Transparency Reporting, 2012 and 2013\n- Austria: Victim Assistance, 2012"
    found = reading_of(record + BODY).of_kind(ProposalKind.ATTENDEE)
    assert [(p.values["themes"], p.values["terms"], p.values["persons"]) for p in found] == [
        (["Transparency Reporting"], ["2012", "2013"], []),
        (["Victim Assistance"], ["2012"], []),
    ]


def test_capacity_is_not_repeated_as_role() -> None:
    record = "Committee 3 May 2010\n\nPresent\n\n- UNDP: acting as the Executive Coordination team\n- ICRC"
    undp = reading_of(record + BODY).of_kind(ProposalKind.ATTENDEE)[0]
    assert (undp.values["name"], undp.values["capacity"], undp.values["role"]) == ("UNDP", "Executive Coordination team", None)


def test_what_was_sent_instead_and_why() -> None:
    record = """Committee 3 May 2010

Present: Chad, Kenya

Not able to attend

- Japan (coordinator for universalization; sent a written report)
- New Zealand (coordinator for national legislation), which had sent its comments by e-mail
- Peru (due to illness)"""
    found = reading_of(record + BODY).of_kind(ProposalKind.ABSENCE)
    assert [(p.values["name"], p.values["sent_instead"], p.values["reason"]) for p in found] == [
        ("Japan", "a written report", None),
        ("New Zealand", "its comments by e-mail", None),
        ("Peru", None, "due to illness"),
    ]
