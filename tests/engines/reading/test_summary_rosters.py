"""Lists of those present as summary records print them: persons by surname in capitals beside their State."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Reading
from corcom.kernel.words import ProposalKind

RECORD = """Committee on Lakes: Summary Record of the Sixth Meeting, held at Geneva on Friday, 10 February 1950

{head}{chair}

Mr. ALDER{gap}Belgium
Ms. Ida BIRCH{gap}China
Sir Leslie ELM{gap}United Kingdom of Great Britain and Northern Ireland
Mr. DE LA CRUZ{gap}Venezuela

Representatives of agencies:
Mr. OAK{gap}Lake Commission (LC)

Mr. PINE{gap}Secretary of the Committee

Article 36: Reservations

1. The CHAIRMAN asked the Committee to go on.

2. Ms. BIRCH (China) said that the lake was important.
"""
OTHERS = [
    ("Belgium", ["Mr. ALDER"], None, False),
    ("China", ["Ms. Ida BIRCH"], None, False),
    ("United Kingdom of Great Britain and Northern Ireland", ["Sir Leslie ELM"], None, False),
    ("Venezuela", ["Mr. DE LA CRUZ"], None, False),
    ("Lake Commission (LC)", ["Mr. OAK"], None, False),
    ("Mr. PINE", [], "Secretary of the Committee", False),
]


def _present(reading: Reading) -> list[tuple[str, list[str], str | None, bool]]:
    return [
        (p.values["name"], [person["name"] for person in p.values["persons"]], p.values["role"], p.values["presides"])
        for p in reading.of_kind(ProposalKind.ATTENDEE)
    ]


@pytest.mark.parametrize("head", ["", "Present:\n", "PRESENT\n\n"])
@pytest.mark.parametrize("gap", [" ", "      ", "\t", ", "])
def test_states_are_read_with_their_persons(head: str, gap: str) -> None:
    record = RECORD.format(head=head, chair=f"Chairman: Mr. ASH{gap}Canada", gap=gap)
    assert _present(read_document(record.encode(), name="record.txt")) == [("Canada", ["Mr. ASH"], "Chairman", True), *OTHERS]


def test_a_vice_chair_does_not_preside() -> None:
    record = RECORD.format(head="", chair="Vice-Chairman: Mr. ASH Canada", gap=" ")
    assert _present(read_document(record.encode(), name="record.txt"))[0] == ("Canada", ["Mr. ASH"], "Vice-Chairman", False)


def test_speakers_in_capitals_are_no_list() -> None:
    text = "Summary record\n\nMr. ALDER Belgium\nMr. BIRCH proposed that\nthe lake be closed.\n"
    assert read_document(text.encode(), name="record.txt").of_kind(ProposalKind.ATTENDEE) == ()
