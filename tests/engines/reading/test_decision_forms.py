"""Decisions in forms that came up in records nobody had opened; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            (
                "The Board agreed:\n\n1. To adopt the standard for contact information, subject to review\n   * A "
                "note that only explains\n2. To hold a meeting in March 2016"
            ),
            ["To adopt the standard for contact information, subject to review", "To hold a meeting in March 2016"],
        ),
        (
            "The following was agreed:\n\na) The budget will be published.\nb) The fee stays as it is.",
            ["The budget will be published.", "The fee stays as it is."],
        ),
        ("### Decision:\n\nThe chair adopted the standard profile.", ["The chair adopted the standard profile."]),
        ("Agreed to keep the old logo.", ["Agreed to keep the old logo."]),
        ("Decided not to take this up at present.", ["Decided not to take this up at present."]),
        ("TR - Agreed to keep the budget at Amber at present, as need more figures.", ["Agreed to keep the budget at Amber at present"]),
        (
            "All - agreed to keep the evaluation unchanged as although the plan is late it will be met.",
            ["agreed to keep the evaluation unchanged"],
        ),
        ("All - agreed.", []),
        (
            "The accounts were adopted on the proposal of Tom, seconded by Anna.",
            ["The accounts were adopted on the proposal of Tom, seconded by Anna."],
        ),
        (
            "Tom asked that a definite commitment be made towards the cost of the gas installation - agreed.",
            ["Tom asked that a definite commitment be made towards the cost of the gas installation - agreed."],
        ),
        ("Members voted to raise the fee.", ["Members voted to raise the fee."]),
        ("The Board voted 6-0 to approve the budget.", ["The Board voted 6-0 to approve the budget."]),
        (
            ("- Tom set motion to add a second level to test 6\n- Anna seconded it.\n- Motion passed with no modifications."),
            ["Tom set motion to add a second level to test 6"],
        ),
        (
            "Tom moved that the group adopt version 2.1. There were no objections. The motion carried.",
            ["Tom moved that the group adopt version 2.1."],
        ),
        ("- Tom set motion to approve the agenda\n- Motion passed.", []),
        (
            "Motion: Tom moves to adopt the draft. Anna seconds. No objections. Motion carries.",
            ["Tom moves to adopt the draft. Anna seconds. No objections. Motion carries."],
        ),
        ("The group reached consensus on keeping the format.", ["The group reached consensus on keeping the format."]),
        (
            "It was the consensus of the meeting that the aid be continued.",
            ["It was the consensus of the meeting that the aid be continued."],
        ),
        ("It agreed to treat both items together.", ["It agreed to treat both items together."]),
        ("The Secretary was authorised to sign the contract.", ["The Secretary was authorised to sign the contract."]),
        ("Tom noted that he had to declare his shares when he was appointed.", []),
        ("Le Comité accepte ces deux offres.", ["Le Comité accepte ces deux offres."]),
        ("Se acuerda invitar a Guatemala a la próxima reunión.", ["Se acuerda invitar a Guatemala a la próxima reunión."]),
        ("El Comité aprueba el presupuesto.", ["El Comité aprueba el presupuesto."]),
    ],
)
def test_decisions_are_read_in_many_forms(words: str, expected: list[str]) -> None:
    assert [p.values["what"] for p in proposals(words, ProposalKind.DECISION)] == expected
