"""Layouts of sister bodies and of other meetings of a series: each was missed once, and is told here in words of our own."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals
from engines.reading.structure_of import reading_of

HEAD = "River Group\nMinutes of the meeting of 3 May 2021\n\n"
BODY = "\n\n## Budget\n\nThe treasurer told of the deficit of the year before.\n"


_CODED = ((2, "Anna Berg", "lamp"), (3, "Tom Reed", "boat"))


def _names(record: str, kind: ProposalKind = ProposalKind.ATTENDEE) -> list[str]:
    return [p.values["name"] for p in reading_of(record).of_kind(kind)]


def _titles(record: str) -> list[str]:
    return [p.values["title"] for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM)]


def _tasks(lines: str) -> list[tuple[list[str], str, str | None]]:
    found = proposals(f"## Works\n\n{lines}\n", ProposalKind.ACTION_POINT)
    return [(p.values["owners"], p.values["what"], p.values["status"]) for p in found]


def _dates(lines: str) -> list[str | None]:
    return [partial_date_from_dict(p.values["when"]).iso for p in proposals(f"## Works\n\n{lines}\n", ProposalKind.EVENT)]


def _flat(values: Iterable[str]) -> str:
    return "; ".join(values)


@pytest.mark.parametrize(
    ("listed", "present", "missed"),
    [
        ("## Guests and speakers\n\n- Ann Lake\n- Max Field", "Ann Lake; Max Field", ""),
        ("## Members who were present\n\n- Ann Lake\n- Max Field", "Ann Lake; Max Field", ""),
        (
            "## Observers present\n\n**Note**: those who wish to join will write to the clerk, who has the form.\n\n- Ann Lake, Mill",
            "Ann Lake",
            "",
        ),
        (
            'Present:\n\nMr Alder Prime Minister\'s Department Mr Birch " " "\n\nDr Cole Department of Works Mr Dean Ministry of Ports',
            "Mr Alder; Mr Birch; Dr Cole; Mr Dean",
            "",
        ),
        ("## Present\n\n- [x] Ann Lake\n- [ ] Max Field", "Ann Lake", "Max Field"),
        ("## Attendees\n\n- [Ann Lake](https://mill.example/ann) (Mill)\n- Max Field, Quay", "Ann Lake; Max Field", ""),
        ("## Roll call\n\n1. Ann Lake (Mill)\n2. Max Field (Quay)\n3. Ida Moor (Reef)", "Ann Lake; Max Field; Ida Moor", ""),
        ("Attendees: Ann Lake / Max Field / Ida Moor", "Ann Lake; Max Field; Ida Moor", ""),
        ("**Present:** Ann Lake \u2022 Max Field", "Ann Lake; Max Field", ""),
        ("## Attendees\n\nAnn Lake <ann@mill.example>\\\nMax Field <max@quay.example>", "Ann Lake; Max Field", ""),
        ("## Attendees\n\nVoting:\n\n- Ann Lake\n- Max Field", "Ann Lake; Max Field", ""),
        ("Attending: Ann Lake, Max Field\nNotes: Max", "Ann Lake; Max Field", ""),
        ("Present: Chile\nAbsent: Malta and Fiji (Coordinators for reporting); Fiji sent a written report.", "Chile", "Malta; Fiji"),
        ("Apologies: Mr R Tide, Mr D Ebb", "", "Mr R Tide; Mr D Ebb"),
    ],
)
def test_lists_of_those_present_and_missed(listed: str, present: str, missed: str) -> None:
    record = f"{HEAD}{listed}{BODY}"
    assert (_flat(_names(record)), _flat(_names(record, ProposalKind.ABSENCE))) == (present, missed)


@pytest.mark.parametrize(
    ("told", "present", "presiding"),
    [
        (
            "The Bureau met under the chairmanship of Ms. Ann Lake (Chile). Also taking part were Mr. Max Field (Peru) and, for the "
            "depositary, Ms. Ida Moor (Malta). The Buoy Union was represented by Captain Jo Reef.",
            "Ms. Ann Lake; Mr. Max Field; Ms. Ida Moor; Captain Jo Reef",
            ["Ms. Ann Lake"],
        ),
        ("2. Opening remarks Mr. Max Field (Chair) opened the session and greeted all.", "Mr. Max Field", ["Mr. Max Field"]),
        (
            "Delegates elected Ida Moor (Malta) as COP-5 President. The item went to a contact group chaired by Jo Reef (Peru).",
            "Ida Moor",
            ["Ida Moor"],
        ),
    ],
)
def test_attendance_told_in_sentences(told: str, present: str, presiding: list[str]) -> None:
    found = reading_of(f"{HEAD}{told}{BODY}").of_kind(ProposalKind.ATTENDEE)
    assert (_flat(p.values["name"] for p in found), [p.values["name"] for p in found if p.values["presides"]]) == (present, presiding)


def test_names_stand_in_an_annex_right_below_the_record() -> None:
    record = """River Group
    Minutes, 3 May 2021

    1. Opening
       The chair opened the meeting.
    2. Summary of action items
       (a) Lake will draw the map.
       (b) Field will ask the port.
    Attachment 1: Attendees

    Ann Lake        Mill Works Ltd
    Max Field       Port Authority (North)
    Ida Moor        University of Moor

    Attachment 2: Things that could be done

       - Paint the gate"""
    assert _names(record) == ["Ann Lake", "Max Field", "Ida Moor"]
    assert [p.values["what"] for p in reading_of(record).of_kind(ProposalKind.ACTION_POINT)] == ["draw the map", "ask the port"]


def test_short_lines_head_numbered_paragraphs() -> None:
    record = """Summary of the session of 3 May 2021

    1. The session was opened by the Chairman, who thanked the host for the room.

    State of the lights

    2. The Secretary said that four lights were out and that the ports had been told.

    Budget for 2022

    3. The draft was presented by Ms. Lake, and the members had no questions on it."""
    assert _titles(record) == ["State of the lights", "Budget for 2022"]


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("Port Dues of Malta The committee resumed its talks on the paper of the treasury.", ["Port Dues of Malta"]),
        (
            "## AOB\n\n**Travel fund** - AB said that the fund was empty and that nobody had paid into it.\n\nAll went home by train.",
            ["AOB", "Travel fund"],
        ),
        ("## Talk\n\nACTION: Ann to paint the gate\n--ONGOING\n\nAll went home by the early train.", ["Talk"]),
        (
            "1. Review of actions\n   1.1 Ann: paint the gate - done\n   1.2 Max: ask the port - still open\n2. Boats\n   All are dry.",
            ["Review of actions", "Boats"],
        ),
    ],
)
def test_titles_and_what_is_none(body: str, titles: list[str]) -> None:
    assert _titles(f"River Group\nMinutes of 3 May 2021\n\nPresent: Ann, Max\n\n{body}") == titles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "It was agreed that the Department of Ports and Lights should draw up a list.",
            [(["Department of Ports and Lights"], "draw up a list", None)],
        ),
        (
            "The Bureau requested Kenya to draw up a list by 30 May, and requested the Secretariat to write to the ports.",
            [(["Kenya"], "draw up a list by 30 May", None), (["Secretariat"], "write to the ports", None)],
        ),
        ("- AB volunteered to draw a map and suggested that others wait.", [(["AB"], "draw a map", None)]),
        ("- **AB ACTION**: invite the ports", [(["AB"], "invite the ports", None)]),
        ("- [ACTION] TR to check the lamps", [(["TR"], "check the lamps", None)]),
        ("- TR has an action to merge the lists", [(["TR"], "merge the lists", None)]),
        ("- Action: Tom Reed - open a new ledger", [(["Tom Reed"], "open a new ledger", None)]),
        ("- Lamps: Anna will draft a text", [(["Anna"], "draft a text", None)]),
        ("- ACT-RG-2011-02: TR - test the lamp. OPEN - waiting for the port.", [(["TR"], "test the lamp", "open")]),
        (
            "- TR will send his text to Miller, Moor, and Anna, to get their view.",
            [(["TR"], "send his text to Miller, Moor, and Anna, to get their view", None)],
        ),
        ("- https://mill.example/lists/of/actions", []),
    ],
)
def test_tasks_in_the_words_of_many_secretaries(line: str, expected: list[tuple[list[str], str, str | None]]) -> None:
    assert _tasks(line) == expected


def test_a_note_below_an_earlier_action_states_its_status() -> None:
    record = """River Group
    Minutes, 3 May 2021

    1. Opening
       The chair opened the meeting.
    2. Status of previous action items
        (a) Lake will draw the map.
              - Done. The map hangs in the hall, and the school has asked for a copy of it.
        (b) Field will ask the port.
              - The port has not written back yet. Action item carries.
    3. Boats
       The boats are dry."""
    found = reading_of(record).of_kind(ProposalKind.ACTION_POINT)
    assert [(p.values["what"], p.values["status"]) for p in found] == [("draw the map", "done"), ("ask the port", "open")]


def test_codes_of_one_series_are_several_actions() -> None:
    lines = "\n".join(f"RG21/{n} {who} to report back to the board on the work of the {what} group" for n, who, what in _CODED)
    found = proposals(f"## Actions\n\n{lines}\n", ProposalKind.ACTION_POINT)
    assert [p.values["owners"] for p in found] == [["Anna Berg"], ["Tom Reed"]]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("- Nov 30th: dry run of the fair", ["2011-11-30"]),
        ("- from Monday 20 to Wednesday 22 February 2012", ["2012-02-20"]),
        ("September might be the best time for most of us.", ["2011-09"]),
        ("The call will be held in the summer (probably July).", ["2012-07"]),
        ("The fair is planned for spring 2012.", []),
        ("The point of this SEP is to part the two.", []),
        ("The clerk said that the minutes of May were still missing.", ["2011-05"]),
    ],
)
def test_months_seasons_and_acronyms(line: str, dates: list[str | None]) -> None:
    assert _dates(line) == dates


def test_the_day_behind_the_number_of_a_meeting() -> None:
    record = "RIVER COORDINATION COMMITTEE\nMeeting 4, 7 May 2013, Room B\n\nPresent: Chile, Peru, Malta\n\n1. Opening\n\nChile opened."
    head = reading_of(record).of_kind(ProposalKind.MEETING)[0].values
    assert (head["number"], partial_date_from_dict(head["date"]).iso) == ("4", "2013-05-07")


def test_speakers_in_brackets() -> None:
    said = "- (Ann) a lamp is a lamp\n- (Max, Ida) a smaller lamp would do\n"
    record = f"# River Group, 3 May 2021\n\n## Attendees\nAnn, Max, Ida\n\n## Lamps\n\n{said}"
    found = reading_of(record).of_kind(ProposalKind.STATEMENT)
    assert [p.values["speakers"] for p in found] == [["Ann"], ["Max", "Ida"]]


def test_short_notes_below_an_item_are_no_items() -> None:
    record = """River Group
    Minutes, 3 May 2021

    1. Lamps
       a. Version two of the lamp
       b. Price of oil in the north
       c. Painted glass
    2. Boats
       a. Oars and sails
       b. New rope for the ferry
    3. Fair
       The fair is in May."""
    assert _titles(record) == ["Lamps", "Boats", "Fair"]


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("Malta reported on its ratification process.", ("Malta", "in_progress")),
        ("Malta said that its ratification in March had opened the way.", ("Malta", "ratified")),
        ("Anna Berg said that the parliament of Malta would debate the ratification bill in May.", ("Malta", "in_progress")),
        ("Malta had withdrawn its announcement of accession.", ("Malta", "not_party")),
    ],
)
def test_steps_towards_a_treaty(line: str, stage: tuple[str, str]) -> None:
    found = proposals(f"## Status of the Convention\n\n{line}\n", ProposalKind.STATUS_NEWS)
    assert [(p.values["state"], p.values["stage_code"]) for p in found] == [stage]
