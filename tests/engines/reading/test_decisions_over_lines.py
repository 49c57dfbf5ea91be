"""Decisions told over several lines or sentences, and where lists of decisions end."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = (
    "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak\n\n"
    "1. Opening\n\nThe chair opened the meeting.\n\n2. Fences and gates\n\n"
)
TAIL = "\n\n3. Website\n\nThe pages were shown to those present.\n"


def _read(words: str, tail: str = TAIL) -> list[str]:
    return [p.values["what"] for p in reading_of(HEAD + words + tail).of_kind(ProposalKind.DECISION)]


@pytest.mark.parametrize(
    "words",
    [
        "Moved by Councillor Reed\nSeconded by Councillor Novak\nTHAT the gate be mended this spring.\nCARRIED",
        "Moved by Councillor Reed, Seconded by Councillor Novak\n\nTHAT the gate be mended this spring.\n\nCARRIED UNANIMOUSLY",
        "Resolution 2021-034\nMoved: Cr Reed  Seconded: Cr Novak\nTHAT the gate be mended this spring.\nCARRIED 5/0",
        "Reed/Novak\nTHAT the gate be mended this spring.\nCARRIED",
        "Motion: THAT the gate be mended this spring.\nMoved: Reed\nSeconded: Novak\nVote: unanimous",
        "**Motion**: THAT the gate be mended this spring.\n**Mover**: Reed\n**Seconder**: Novak\n**Result**: carried",
    ],
)
def test_a_motion_told_line_by_line(words: str) -> None:
    assert _read(words) == ["THAT the gate be mended this spring."]


@pytest.mark.parametrize(
    "words",
    [
        "Moved by Councillor Reed\nSeconded by Councillor Novak\nTHAT the gate be mended this spring.\nLOST",
        "The gate was shown.\nCARRIED",
        "Motion to mend the gate this spring. Motion failed 2-3.",
        "Moved by Reed.\nThe motion was not seconded.",
    ],
)
def test_a_motion_that_nobody_carried(words: str) -> None:
    assert _read(words) == []


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (
            "If she heard no objection, she would take it that the Group wished to mend the gate.\n\nIt was so decided.",
            "mend the gate.",
        ),
        ("Lea proposed that the gate be mended. It was so agreed.", "the gate be mended."),
        ("Lea proposed mending the gate. The Group so decided.", "Lea proposed mending the gate."),
        ("The President took it that the Group agreed to mend the gate.\n\n*It was so decided.*", "mend the gate."),
        ("Tom moves to mend the gate. Lea seconds. No objections. Approved.", "Tom moves to mend the gate."),
        ("Tom moves to mend the gate. Second: Lea. No objections; motion passes.", "Tom moves to mend the gate."),
        ("Motion (Reed/Novak) to mend the gate. Motion passed 4-1 (Finch opposed).", "Motion (Reed/Novak) to mend the gate."),
        ("Motion was made by Reed to mend the gate. Upon roll call vote, motion carried.", "Motion was made by Reed to mend the gate."),
        ("Tom Reed made a motion to mend the gate. Lea seconded the motion. Motion carried.", "Tom Reed made a motion to mend the gate."),
        ("Tom Reed proposed, Lea Novak seconded, and it was agreed to mend the gate.", "it was agreed to mend the gate."),
        ("D3. The gate will be mended.", "The gate will be mended."),
        ("1. Approves the plan of the gate;", "Approves the plan of the gate;"),
    ],
)
def test_a_decision_over_several_sentences(words: str, what: str) -> None:
    assert _read(words) == [what]


@pytest.mark.parametrize(
    "words",
    [
        "Decisions: none",
        "Decision: TBD",
        "Decision: to be made at the next meeting",
        "Resolutions: nil",
        "Decision: no decision taken",
        "We decided that already in spring.",
        "Tom said we decided that last time.",
        "The Group adopted the plan of the gate in 2009.",
        "It was confirmed that the gate is of oak.",
        "The Board was in favour of an oak gate, though two had doubts.",
        "Several members were in favour of an oak gate.",
        "- Agreed with Tom.",
    ],
)
def test_nothing_is_decided(words: str) -> None:
    assert _read(words) == []


def test_a_council_that_is_not_the_one_that_met_decides_nothing() -> None:
    told = "The chair read the letters of the month. " * 20
    assert _read(told + "The county council approved the barn. The barn was approved by the Borough Council.") == []


@pytest.mark.parametrize(
    "words",
    [
        "## Decisions\n\n- The gate is of oak.\n- The fence stays.\n\nChair\n\nAnna Berg\n\nScribe\n\nTom Reed",
        "Decisions\n\n- The gate is of oak.\n- The fence stays.\n\nTom Reed: hello",
        "The following decisions were taken:\n1. The gate is of oak.\n2. The fence stays.\n",
        "The Board agreed:\n1. The gate is of oak.\n2. The fence stays.\n1. Other points were heard.",
    ],
)
def test_a_list_of_decisions_ends(words: str) -> None:
    assert _read(words) == ["The gate is of oak.", "The fence stays."]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (
            "Commissioner Reed made a motion to mend the gate. Commissioner Novak seconded the motion. Vote yes. Motion carried.",
            "Commissioner Reed made a motion to mend the gate.",
        ),
        ("Motion was made to mend the gate by Tom and seconded by Lea. All in favor and carried.", "mend the gate"),
        ("- Motion has been properly made to mend the gate by Tom and seconded by Lea, passes unanimously.", "mend the gate"),
        (
            "- Motion: Tom names Lea treasurer. Seconded by Anna.\n- Vote: All in favor.\n- Resolved: Lea is treasurer.",
            "Lea is treasurer.",
        ),
        ("Tom motioned to mend the gate. Motion seconded by Lea. All in favor.", "Tom motioned to mend the gate."),
        (
            "Lea puts a motion forward to mend the gate. Tom seconds. Motion passed by vote 5:2.",
            "Lea puts a motion forward to mend the gate.",
        ),
        ("Tom moved that the gate be mended. Lea seconded. There was a long talk. Unanimous.", "Tom moved that the gate be mended."),
        ("Tom proposed that the gate be mended. It is loose.\n\nTom moved, Lea seconded,", "Tom proposed that the gate be mended."),
    ],
)
def test_a_motion_told_in_several_sentences(words: str, what: str) -> None:
    assert _read(words) == [what]


@pytest.mark.parametrize(
    "words",
    [
        "Tom motions to mend the gate. Seconded by Lea. Vote for the motion: 3 for, 5 against.",
        "Tom moved to mend the gate. Lea seconded. Motion failed.",
        "Tom made a motion to approve the minutes. Lea seconded. Motion carried.",
        "Lea motioned to adjourn. All in favor and carried.",
        "Tom moved to Paris. Lea seconded her brother.",
        "Meeting concluded at 9:27pm.",
    ],
)
def test_a_motion_that_decides_nothing_of_note(words: str) -> None:
    assert _read(words) == []


def test_the_parts_of_a_plan_are_no_list_of_decisions() -> None:
    words = "A plan in three parts was approved to guide the work of this summer on the river:\n1. Mend the gate.\n2. Paint the fence."
    assert "Mend the gate." not in _read(words)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Lea asked how to go on. She proposed that Tom should preside.\n\nThis was agreed. Tom thanked her.", "Tom should preside."),
        ("The gate is loose and wet - it was agreed to mend it.", "it was agreed to mend it."),
        ("The committee has opted to mend the gate.", "The committee has opted to mend the gate."),
        ("The steering team agree on an oak gate.", "The steering team agree on an oak gate."),
        ("Agree that we will mend the gate.", "we will mend the gate."),
        ("* DECISION 5 Dec 2021 at 15:00 UTC", "5 Dec 2021 at 15:00 UTC"),
        ("A motion was presented by Tom to mend the gate and seconded by Lea. The motion passed without discussions.", "presented by Tom"),
    ],
)
def test_further_forms_of_decisions(words: str, what: str) -> None:
    found = _read(words)
    assert len(found) == 1
    assert what in found[0]


@pytest.mark.parametrize(
    "words",
    [
        "How we agree to changes is told below.",
        "An agreement was reached with the mill.",
        "The task team has extended its scope to fences.",
    ],
)
def test_further_words_that_decide_nothing(words: str) -> None:
    assert _read(words) == []


@pytest.mark.parametrize(
    "outcome",
    [
        "Approved 5-0-1.",
        "Motion approved (4-0)",
        "Adopted by 12 votes to 3.",
        "Approved by consensus.",
        "Aprobado con 2-0-0",
        "Carried, 6 for, 1 against.",
    ],
)
def test_an_outcome_alone_on_its_line_decides_what_the_paragraph_above_puts(outcome: str) -> None:
    assert _read(f"The badge shall carry the name of the member.\n\n{outcome}") == ["The badge shall carry the name of the member."]


def test_an_outcome_below_a_decision_that_says_so_itself_adds_none() -> None:
    assert _read("It was agreed that the badge carry the name of the member.\n\nApproved 5-0-1.") == [
        "the badge carry the name of the member."
    ]


def test_sentences_go_on_where_every_line_has_a_blank_one_below_it() -> None:
    """As texts have that were taken out of pages with wide lines."""
    lines = (
        "The Members spoke of the old oak gate at the end of the lane, which had",
        "been broken by the storm, and thanked those who had kept the path clear in",
        "the days after it. It was agreed that the gate be made anew from the oak of",
        "Northern Wood and that the Clerk would ask three firms for their price in the",
        "course of the summer. The Chair said that the fence along the path was as old",
        "as the gate, and that much of it could not be mended; the Members knew of no",
        "other place where it was as bad. Lea Novak held that the fence should wait and",
        "that the bridge came first, since people had fallen there in the winter and a",
        "child had been hurt. Tom Reed will send the drawing of the bridge to the Clerk",
        "before the next meeting, so that all have read it by then.",
    )

    assert _read("\n\n".join(lines)) == [
        "the gate be made anew from the oak of Northern Wood and that the Clerk would ask three firms for their price in the course of the "
        "summer."
    ]
