"""Labels that lost their colon, labels in Spanish, and headings over those who did not come."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind

BODY = "\n1. Opening\n\nThe board went through the accounts of last year and found nothing that was wrong with them.\n"


def _named(text: str, kind: ProposalKind) -> list[str]:
    reading = read_document(f"Minutes of the River Board, 3 May 2021\n\n{text}\n{BODY}".encode(), name="minutes.md")
    return [p.values["name"] for p in reading.proposals if p.kind is kind]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Participants UNICEF, WFP, FAO, WHO.", ["UNICEF", "WFP", "FAO", "WHO"]),
        ("List of participants Organizations ACF, FAO, IMC, UNICEF", ["ACF", "FAO", "IMC", "UNICEF"]),
        ("Presentes Ana Ruiz, Tomás Haro, Ida Pardo", ["Ana Ruiz", "Tomás Haro", "Ida Pardo"]),
        ("Señores: Ana Ruiz, Pte.; Tomás Haro; Ida Pardo", ["Ana Ruiz", "Tomás Haro", "Ida Pardo"]),
        ("Los siguientes socios estuvieron presentes: Ana Ruiz, Tomás Haro y Ida Pardo.", ["Ana Ruiz", "Tomás Haro", "Ida Pardo"]),
        ("Participants agreed that the sluice leaks, that the weir holds, that no more is known.", []),
    ],
)
def test_a_list_behind_a_label_without_colon_is_read(line: str, expected: list[str]) -> None:
    assert _named(line, ProposalKind.ATTENDEE) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Voting members not in attendance", "Members not present", "Committee members not attending", "Not able to attend", "On leave",
        "Members with regrets", "Unexcused", "No shows", "Non présents", "Not represented",
    ],
)  # fmt: skip
@pytest.mark.parametrize("layout", ["{}: Ana Ruiz, Tom Hale", "### {}:\n\n* Ana Ruiz, IBM\n* Tom Hale", "**{}**\n\nAna Ruiz\nTom Hale"])
def test_those_below_a_heading_that_says_they_did_not_come_are_absent(heading: str, layout: str) -> None:
    text = f"### Members present:\n\n* Ida Park\n* Lou Kim\n\n{layout.format(heading)}"
    assert (_named(text, ProposalKind.ATTENDEE), _named(text, ProposalKind.ABSENCE)) == (["Ida Park", "Lou Kim"], ["Ana Ruiz", "Tom Hale"])
