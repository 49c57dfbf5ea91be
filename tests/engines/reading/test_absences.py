"""Absences in lists and sentences, and what was sent instead."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as


def _absent(record: str) -> list[str]:
    return [p.values["name"] for p in read_as(record, ProposalKind.ABSENCE)]


@pytest.mark.parametrize("heading", ["Apologies", "Not present:", "APOLOGIES RECEIVED", "Regrets", "Excused:", "Could not come:", "Absent"])
def test_heading_announces_absentees(heading: str) -> None:
    record = f"Present\n\nAnn Lee\n\n{heading}\n\nBob Ray\nCarl Fox\n\n1. Opening\n\nIt began.\n\n2. Closing\n\nIt ended.\n"
    assert _absent(record) == ["Bob Ray", "Carl Fox"]


def test_sentence_tells_who_is_missing_with_theme_and_report() -> None:
    record = """
    1. Opening

    - The Chair informed members about the absence of Japan and Portugal (Coordinators for universalization); written reports were provided.

    2. Closing

    - Nothing.
    """
    japan, portugal = read_as(record, ProposalKind.ABSENCE)
    assert (japan.values["name"], portugal.values["name"]) == ("Japan", "Portugal")
    assert japan.values["themes"] == ["universalization"]
    assert japan.values["sent_instead"] == "written reports were provided"


@pytest.mark.parametrize(
    "sentence",
    [
        "Apologies were received from Ms. Berg and Mr. Lind.",
        "Ms. Berg and Mr. Lind sent their apologies.",
        "Ms. Berg and Mr. Lind were unable to attend.",
    ],
)
def test_sentences_of_apology(sentence: str) -> None:
    assert _absent(f"1. Opening\n\n{sentence}\n\n2. Closing\n\nDone.\n") == ["Ms. Berg", "Mr. Lind"]


def test_no_apologies_is_nobody() -> None:
    assert _absent("Present: Ann Lee\n\nApologies: None\n\n1. Opening\n\nNo apologies were received from members.\n\n2. Closing\n") == []


def test_sentence_behind_a_list_is_left_out() -> None:
    assert _absent("Not represented: Honduras, Senegal. Honduras sent written comments.\n\n1. Opening\n\n2. Closing\n") == [
        "Honduras",
        "Senegal",
    ]
