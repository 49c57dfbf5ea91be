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
        (
            "MOTION:    L. Novak/T. Reed\n\nThat the oak gate be mended before the summer of this year.\n\nCARRIED",
            ["That the oak gate be mended before the summer of this year."],
        ),
        (
            "Motion Approve 200 for the oak gate at the end of the lane.\n"
            "\tMoved by Lea Novak\n\tSeconded Tom Reed\n\tIn Favour 4\n\tOpposed 0",
            ["Motion Approve 200 for the oak gate at the end of the lane."],
        ),
        (
            "#* '''MOTION:''' ''Be it resolved that the oak gate be mended''\n"
            ":* Lea forwarded the motion\n:* Tom seconded\n:* All in favour: Unanimous",
            ["Be it resolved that the oak gate be mended"],
        ),
        (
            "\u201cThe year of the Group ends on the last day of June.\u201d\n\nMoved: L. Novak Seconded: T. Reed Result: Passed",
            ["\u201cThe year of the Group ends on the last day of June.\u201d"],
        ),
        (
            "MOTION: Be it resolved that the dues of those who came this year are paid in June, and that they have to\n"
            "be paid again then.\n\nMover: Lea\nSeconder: Tom\nResult: Passed unanimously",
            ["Be it resolved that the dues of those who came this year are paid in June, and that they have to be paid again then."],
        ),
        ("A fair on 3 July was proposed to all. Lea moved to approve. Tom seconded. Approved.", ["A fair on 3 July was proposed to all."]),
        ("No further objections; Lea Novak accepted as treasurer.", ["No further objections; Lea Novak accepted as treasurer."]),
        ("It had therefore been decided that the roof be patched.", ["the roof be patched."]),
        ("The members present at the meeting, agreed that the gate be mended.", ["the gate be mended."]),
        ("The Board, therefore approved the plan.", ["The Board, therefore approved the plan."]),
        ("**Verdict:** mend the gate in June", ["mend the gate in June"]),
        ("\U0001f4cc **Agreed points:**\n- the gate is mended\n- the fence waits", ["the gate is mended", "the fence waits"]),
        ("Agreed proposal:\n\n* the gate is mended in June", ["the gate is mended in June"]),
        ("Motion was properly made by Lea and seconded by Tom to mend the gate. Motion passes unanimously.", ["mend the gate."]),
        ("Moved by Tom Reed, seconded by Lea Novak: that an oak gate be bought. Carried.", ["an oak gate be bought."]),
        ("2021-45 Moved by Reed, seconded by Novak, that an oak gate be bought. CARRIED.", ["an oak gate be bought."]),
        ("MOTION by Reed to buy an oak gate. Second by Novak. PASSED.", ["MOTION by Reed to buy an oak gate."]),
        ("M/S/C Reed/Novak to buy an oak gate.", ["M/S/C Reed/Novak to buy an oak gate."]),
        ("It was moved, seconded and carried that a gate be bought.", ["a gate be bought."]),
        ("Rough consensus to buy an oak gate.", ["Rough consensus to buy an oak gate."]),
        ("The application was granted.", ["The application was granted."]),
        ("Tom suggested buying an oak gate. Everyone was in favour.", ["Tom suggested buying an oak gate."]),
        ("Tom suggested buying an oak gate, which was agreed.", ["Tom suggested buying an oak gate, which was agreed."]),
        ("The Board gave the green light for the gate.", ["The Board gave the green light for the gate."]),
        ("Approved purchase of an oak gate.", ["Approved purchase of an oak gate."]),
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
        "Outcome: 18 yes, 0 no",
        "VOTE: 5-0",
        "Agreement on these terms will not be easy.",
        "Approved by: Lea Novak",
        "The antenna was set at an angle.",
        "We set up at the spring.",
        "We decided last time to look at the gate.",
        "Tom, I was carried away there.",
        "The meeting then concluded.",
        "Decision: https://example.org/decisions/12",
    ],
)
def test_what_decides_nothing(words: str) -> None:
    assert _read(words) == []


def test_a_list_ends_where_points_stand_less_far_in() -> None:
    listed = "- Elections\n  - Agreed:\n    - ballots go out in June\n    - Lea counts them\n- Goals\n  - What do we want this year?\n"

    assert _read(listed) == ["ballots go out in June", "Lea counts them"]


def test_below_motions_only_what_was_carried_is_a_decision() -> None:
    listed = (
        "## Motions\n\nWill the forms be sent by post?\n\nNo, by mail, and you will be told when they are.\n\nTom seconded the motion.\n"
    )

    assert _read(listed) == []


def test_one_decision_below_a_heading_ends_with_its_paragraph() -> None:
    listed = "## Decision\n\nThe plan goes to the town for its view.\n\nWork on it\n\nThe fence was shown, and its posts were spoken of.\n"

    assert _read(listed) == ["The plan goes to the town for its view."]


def test_a_sentence_in_a_cell_decides_as_well() -> None:
    table = (
        "| 3.1 | The group spoke of the old oak gate at length. It was agreed that the gate be mended in June. |\n"
        "| 3.2 | The fence was shown to all who had come, and its posts were counted. |\n"
    )

    assert _read(table) == ["the gate be mended in June."]
