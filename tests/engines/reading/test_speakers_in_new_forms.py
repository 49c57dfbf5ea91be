"""Who spoke, in forms that came up in records nobody had opened; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "Minutes of the Committee\n13 December 2011\n\nPresent: Kenya, Peru, Norway, UNDP\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            ("1. Universalization (Kenya, Peru)\n\n1. Kenya reported that the law was ready.\n\n2. Peru said that two States had signed."),
            [(["Kenya"], 8), (["Peru"], 10)],
        ),
        (
            ("1. Reports\n\nChair:\n - Welcomed Norway\n - Thanked Peru\n\nChair (for Kenya):\n - No news\n\n2. Close\n\nNone."),
            [(["Chair"], 8), (["Chair"], 12)],
        ),
        ("1. Reports\n\nIn view of the costs the President doubted that the room was needed.", [(["President"], 8)]),
        (
            ("1. Reports\n\nThe UNDP representative reported on its work. Norway raised the question of cost. Peru had no objection."),
            [(["UNDP"], 8), (["Norway"], 8), (["Peru"], 8)],
        ),
        (
            (
                "1. Reports\n\nThe NETHERLANDS, for the EU, Norway and Peru,  expressed support. KENYA,  for the "
                "Africa Group, stressed the costs. The G-77/CHINA said that more time was needed."
            ),
            [(["NETHERLANDS"], 8), (["KENYA"], 8), (["G-77/CHINA"], 8)],
        ),
        (
            ("1. Reports\n\nExecutive Secretary Anna Moor highlighted the costs. Max Field, Mayor of the town, welcomed the guests."),
            [(["Anna Moor"], 8)],
        ),
        (
            (
                "Delegates met for two hours. KENYA noted the costs of the meeting and asked for a report on them, "
                "which the secretariat would prepare for the next session of the committee. PERU, speaking for its "
                "region, stressed that the report should be short, and that it should come soon.\n\nORGANIZATIONAL "
                "MATTERS: The group adopted the agenda.\n\nFINANCE: The group discussed the budget."
            ),
            [(["KENYA"], 6), (["PERU"], 6)],
        ),
    ],
)
def test_speakers_are_read_in_many_forms(words: str, expected: list[tuple[list[str], int]]) -> None:
    found = reading_of(HEAD + words).of_kind(ProposalKind.STATEMENT)
    assert [(p.values["speakers"], p.citation.line) for p in found] == expected
