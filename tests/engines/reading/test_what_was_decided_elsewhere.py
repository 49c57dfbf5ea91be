"""Decisions whose words stand elsewhere than the word that says so, and sentences that only sound like decisions."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = (
    "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak\n\n"
    "1. Opening\n\nThe chair opened the meeting.\n\n2. Fences and gates\n\n"
)
TAIL = "\n\n3. Website\n\nThe pages were shown to those present.\n"


def _read(words: str) -> list[str]:
    return [p.values["what"] for p in reading_of(HEAD + words + TAIL).of_kind(ProposalKind.DECISION)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Text: Buy an oak gate in June.\n\nResolution: Passed.", ["Buy an oak gate in June."]),
        ("Proposal: buy an oak gate in June\n\nDecision: Approved unanimously", ["buy an oak gate in June"]),
        ("Question: shall we buy an oak gate?\n\nOutcome: agreed", ["shall we buy an oak gate?"]),
        ("Text: Buy an oak gate in June.\n\nResolution: Postponed.", []),
        ("Text: Buy an oak gate in June.\n\nDecision: rejected", []),
        ("- The Board renews the lease of the field.\n  - vote: **5-0 in favour**", ["The Board renews the lease of the field."]),
        ("Lea Novak elected as Treasurer for two years.", ["Lea Novak elected as Treasurer for two years."]),
        (
            "Poll on the first Tuesday of each month: 11 agreed, 1 against.",
            ["Poll on the first Tuesday of each month: 11 agreed, 1 against."],
        ),
        (
            "The statute waits until it is needed: Agreed upon without voting",
            ["The statute waits until it is needed: Agreed upon without voting"],
        ),
        ("There were no objections to a gate of oak.", ["There were no objections to a gate of oak."]),
        ("A working group was formed to look at the gate.", ["A working group was formed to look at the gate."]),
        ("The vote was postponed until the next meeting.", ["The vote was postponed until the next meeting."]),
        ("It was eventually decided that the gate would be of oak.", ["the gate would be of oak."]),
        ("The new marks were accepted by partners.", ["The new marks were accepted by partners."]),
        ("The Group spoke of the storm and its damage at length but agreed that the gate be mended.", ["agreed that the gate be mended."]),
        ("In the interest of all who use the path, it agreed that the gate be mended.", ["agreed that the gate be mended."]),
        ("Motion Passed: The oak gate shall be mended.", ["The oak gate shall be mended."]),
        ("The team agreed on a course of two weeks:\n\n- Week 1: measure\n- Week 2: build", ["The team agreed on a course of two weeks:"]),
    ],
)
def test_what_was_decided(words: str, expected: list[str]) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The bridge will be built if the new rate for the hall is approved.",
        "Lea introduced Tom Reed, who was elected by the school.",
        "The plan was not accepted.",
        "The leaflet for walkers was carried over.",
        "Names of new walkers were passed to Lea.",
        "Lea is working on fixes.",
        "Tom so moved, Lea seconded.",
        "Tom moved to approve the minutes of the last meeting, seconded by Lea and carried.",
        "It was moved by Tom and seconded by Lea that the meeting adjourn at nine.",
    ],
)
def test_what_decides_nothing(words: str) -> None:
    assert _read(words) == []


def test_a_list_ends_where_points_stand_less_far_in() -> None:
    listed = "- Elections\n  - Agreed:\n    - ballots go out in June\n    - Lea counts them\n- Goals\n  - What do we want this year?\n"

    assert _read(listed) == ["ballots go out in June", "Lea counts them"]
