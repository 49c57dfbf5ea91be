"""Lists of those present and missed under the labels that secretariats of all kinds give them, and where such lists end."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "River Group\nMinutes of the meeting of 3 May 2021\n\n"
BODY = "\n1. Opening\n\nThe secretary read the letter of the mayor.\n\n2. Budget\n\nThe treasurer told of the deficit.\n"


def _names(record: str, kind: ProposalKind) -> list[str]:
    return [p.values["name"] for p in reading_of(record).of_kind(kind)]


@pytest.mark.parametrize(
    ("listed", "present", "missed"),
    [
        (
            "Dialled in:   Latvia (chair), Malta, Secretariat\nRegrets:      Cyprus\nNo reply:     Ghana",
            "Latvia Malta Secretariat",
            "Cyprus Ghana",
        ),
        ("Present\nAnna, Tom, Lea\nApologies\nMax", "Anna Tom Lea", "Max"),
        ("Présent.e.s : Anna, Tom, Lea\nExcusé·es : Max\nDurée de la réunion : une heure", "Anna Tom Lea", "Max"),
        ("Were present: Chile, Peru, Ghana\nWere absent: Malta", "Chile Peru Ghana", "Malta"),
        ("Who was there: Anna, Tom, Lea\nWho was not: Max", "Anna Tom Lea", "Max"),
        ("on the call - Fiji, Malta (chair), Palau\nnot there - Chile", "Fiji Malta Palau", "Chile"),
        ("Board present: Anna, Tom, Lea\nStaff present: Ida\nBoard absent: Max", "Anna Tom Lea Ida", "Max"),
        ("Asisten: Chile (preside), Perú y Ghana. Observadora: UNESCO.\nExcusan su asistencia: Malta.", "Chile Perú Ghana UNESCO", "Malta"),
        ("Participaron: Chile, Perú, Ghana\nExcusó: Malta", "Chile Perú Ghana", "Malta"),
        ("Ont pris part à la réunion : le Chili, le Pérou, le Ghana\nExcusés : Malte", "Chili Pérou Ghana", "Malte"),
        ("Conference call participants: Anna, Tom, Lea\nRegrets: Max", "Anna Tom Lea", "Max"),
        ("**Those attending were** Anna, Tom, Lea", "Anna Tom Lea", ""),
        ("Members who attended: Anna, Tom, Lea", "Anna Tom Lea", ""),
        ("Membres du bureau présents : Anna, Tom, Lea", "Anna Tom Lea", ""),
        ("Asisten los siguientes miembros: Anna, Tom, Lea", "Anna Tom Lea", ""),
        ("Present+ Anna, Tom, Lea\nRegrets+ Max", "Anna Tom Lea", "Max"),
    ],
)
def test_labels_of_those_present_and_missed(listed: str, present: str, missed: str) -> None:
    record = f"{HEAD}{listed}\n{BODY}"
    assert _names(record, ProposalKind.ATTENDEE) == present.split()
    assert _names(record, ProposalKind.ABSENCE) == missed.split()


@pytest.mark.parametrize(
    ("sentence", "present", "missed"),
    [
        ("Anna Berg, Tom Reed and Lea Novak were present. Max Orr was absent.", ["Anna Berg", "Tom Reed", "Lea Novak"], ["Max Orr"]),
        ("Chile noted that the delegates of Malta and Ghana, the other members, had been obliged to leave.", [], ["Malta", "Ghana"]),
        ("Malta had sent apologies. Ghana was neither present nor excused.", [], ["Malta", "Ghana"]),
        ("Apologies had been received from Max Orr and Ida Low and from representatives of KLB.", [], ["Max Orr", "Ida Low", "KLB"]),
        (
            "The European Union, HeronWatch Worldwide and the depositary attended as observers.",
            ["European Union", "HeronWatch Worldwide", "depositary"],
            [],
        ),
        ("El 3 de mayo se reunieron Anna Berg, Tom Reed y Lea Novak.", ["Anna Berg", "Tom Reed", "Lea Novak"], []),
    ],
)
def test_sentences_that_say_who_was_there(sentence: str, present: list[str], missed: list[str]) -> None:
    record = f"{HEAD}1. Attending\n\n{sentence}\n\n2. Budget\n\nNothing was said.\n"
    assert _names(record, ProposalKind.ATTENDEE) == present
    assert _names(record, ProposalKind.ABSENCE) == missed


@pytest.mark.parametrize(
    ("listed", "present"),
    [
        ("Present: Mr I Mack (Chairman) Mr P Coult Mrs K Smith", ["Mr I Mack", "Mr P Coult", "Mrs K Smith"]),
        ("Present: Ray Tom (Clerk) Dawn Beck, Guy Mont, Roy Summer", ["Ray Tom", "Dawn Beck", "Guy Mont", "Roy Summer"]),
        (
            "Participants\n\nMr R. J. Olsen Head, Treaty Section\n\nMs A. Berg Legal Division\n\nDr P. O. Lund (Rapporteur) River Branch",
            None,
        ),
        ("Participants:\n 1. Anna Berg\n 2. Tom Reed\n 3. Lea Novak", ["Anna Berg", "Tom Reed", "Lea Novak"]),
        ("The following members took part:\n\n* Anna Berg\n* Tom Reed\n* Lea Novak", ["Anna Berg", "Tom Reed", "Lea Novak"]),
        ("Anna Berg (Chair)\nTom Reed (North representative)\nLea Novak (South representative)", ["Anna Berg", "Tom Reed", "Lea Novak"]),
        ("Participants\n\n* Members: Latvia (LV), Malta (MT)\n* Bodies: Office of Maps (OM), Centre for Rivers (CR)", None),
        ("Present: Venka (chair), jay, jmac, omsh (scribe)", ["Venka", "jay", "jmac", "omsh"]),
    ],
)
def test_lists_in_unusual_layouts(listed: str, present: list[str] | None) -> None:
    told = {
        "Participants\n\nMr": ["Mr R. J. Olsen", "Ms A. Berg", "Dr P. O. Lund"],
        "Participants\n\n* ": ["Latvia", "Malta", "Office of Maps", "Centre for Rivers"],
    }
    assert _names(f"{HEAD}{listed}\n{BODY}", ProposalKind.ATTENDEE) == (present or told[listed[:16]])


def test_list_inside_a_bullet_ends_with_the_bullet() -> None:
    record = """# Group call, 3 May 2021

    ## Notes

    * Attendance - Venka (chair), jay, omsh
    * Agenda 1: spring works
      * Action for jay to mend the gate
    * Next call - 7 June 2021"""
    reading = reading_of(record)
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ATTENDEE)] == ["Venka", "jay", "omsh"]
    assert [(p.values["owners"], p.values["what"]) for p in reading.of_kind(ProposalKind.ACTION_POINT)] == [(["jay"], "mend the gate")]


def test_table_with_given_and_family_names_and_rows_that_head_groups() -> None:
    record = """# Group call, 3 May 2021

    ## Participants

    | Given Name | Family Name | Role | Present |
    |---|---|---|---|
    | **Voting Members** | | | |
    | Anna | Berg | Chair | Present |
    | Tom | Reed | Member | Absent |"""
    reading = reading_of(record)
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ATTENDEE)] == ["Anna Berg"]
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)] == ["Tom Reed"]
