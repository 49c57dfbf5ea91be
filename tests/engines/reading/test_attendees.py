"""Attendees in lists, columns, tables, running text and delegations."""

from __future__ import annotations

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as


def _names(record: str) -> list[str]:
    return [p.values["name"] for p in read_as(record, ProposalKind.ATTENDEE)]


def test_list_gives_office_theme_and_years() -> None:
    record = """
    List of Attendees:

    - Lebanon (President)
    - Austria (Victim Assistance in 2012)
    - UNDP in capacity of Executive Coordination team

    1. Opening

    The meeting began.

    2. Closing

    The meeting ended.
    """
    lebanon, austria, undp = read_as(record, ProposalKind.ATTENDEE)
    assert (lebanon.values["presides"], lebanon.values["role"], lebanon.values["iso3"]) == (True, "President", "LBN")
    assert (austria.values["themes"], austria.values["terms"], austria.values["presides"]) == (["Victim Assistance"], ["2012"], False)
    assert undp.values["capacity"] == "Executive Coordination team"


def test_running_list_keeps_organisations_in_parentheses_together() -> None:
    record = """
    Participants:
    Jana Novak (Met Office, GAW, Chair), Geir Berg (WMO), Ed Hall (Env
    Canada, WOUDC), Maria Silva (NILU).

    1) Approval of the agenda
    - approved

    2) Next call
    - in May
    """
    assert _names(record) == ["Jana Novak", "Geir Berg", "Ed Hall", "Maria Silva"]


def test_persons_below_a_state_are_its_delegation() -> None:
    record = """
    PRESENT
    Chile
    Ms. Ana Rojas
    Croatia
    Mr. Ivo Horvat
    Ms. Mia Babic

    1. Opening
    Said.
    2. Closing
    Done.
    """
    chile, croatia = read_as(record, ProposalKind.ATTENDEE)
    assert [p["name"] for p in chile.values["persons"]] == ["Ms. Ana Rojas"]
    assert [p["name"] for p in croatia.values["persons"]] == ["Mr. Ivo Horvat", "Ms. Mia Babic"]


def test_columns_tell_name_from_organisation_and_office() -> None:
    record = """
    PRESENT

    Name                 Organisation           Role

    Helen Marsh          Borough Council        Chair
    Tobias van den       Harbour Trust          Engineer
    Broek

    1. Timetable

    Nothing new was said about it.

    2. Works

    They go on.
    """
    first, second = read_as(record, ProposalKind.ATTENDEE)
    assert (first.values["name"], first.values["organisation"], first.values["presides"]) == ("Helen Marsh", "Borough Council", True)
    assert second.values["name"] == "Tobias van den Broek"


def test_table_with_a_column_of_presence_parts_the_absent() -> None:
    record = """
    | Name | Organisation | Present |
    |---|---|---|
    | Ann Lee | ACME | Yes |
    | Bob Ray | ACME | No |
    """
    assert _names(record) == ["Ann Lee"]
    assert [p.values["name"] for p in read_as(record, ProposalKind.ABSENCE)] == ["Bob Ray"]


def test_what_is_said_of_two_states_holds_for_each() -> None:
    record = """
    Attendance

    Netherlands (Chair)
    Kenya and Philippines, coordinators for universalization (2013, 2014)

    1. Opening
    2. Closing
    """
    _, kenya, philippines = read_as(record, ProposalKind.ATTENDEE)
    assert (kenya.values["name"], philippines.values["name"]) == ("Kenya", "Philippines")
    assert kenya.values["themes"] == philippines.values["themes"] == ["universalization"]


def test_sentence_names_who_was_there_and_who_was_in_the_chair() -> None:
    record = """
    Minutes of the committee, 3 May 2010

    The meeting was chaired by Ms. Berg. In attendance were Austria, Norway and the ICRC.
    """
    chair, *others = read_as(record, ProposalKind.ATTENDEE)
    assert (chair.values["name"], chair.values["presides"]) == ("Ms. Berg", True)
    assert [p.values["name"] for p in others] == ["Austria", "Norway", "ICRC"]


def test_running_text_after_a_list_is_no_attendee() -> None:
    record = """
    Present: Ann Lee, Bob Ray

    The committee discussed the budget at length and agreed that it was too small for the coming year.
    """
    assert _names(record) == ["Ann Lee", "Bob Ray"]


def test_firm_before_its_persons_is_their_organisation() -> None:
    record = """
    Members Present
    Cisco Systems: Omar Santos, Troy Fridley
    Red Hat: Langley Rock

    Members Absent
    Paul Patrick (FireEye)

    1. Agenda

    Approved.
    """
    found = [(p.values["name"], p.values["organisation"]) for p in read_as(record, ProposalKind.ATTENDEE)]
    assert found == [("Omar Santos", "Cisco Systems"), ("Troy Fridley", "Cisco Systems"), ("Langley Rock", "Red Hat")]


def test_office_before_a_name_is_no_part_of_it() -> None:
    record = """
    Members present: Karen Miller, Tom Baker
    Also present: Superintendent Dr. Ann Lee
    """
    found = [(p.values["name"], p.values["role"]) for p in read_as(record, ProposalKind.ATTENDEE)]
    assert found == [("Karen Miller", None), ("Tom Baker", None), ("Dr. Ann Lee", "Superintendent")]
