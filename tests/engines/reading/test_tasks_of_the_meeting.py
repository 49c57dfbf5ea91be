"""Tasks that a meeting as a whole takes on, promises of all kinds, several tasks behind one label, and check boxes that tick off names."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = (
    "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak, the Clerk\n\n"
    "1. Opening\n\nThe chair opened the meeting.\n\n2. Fences and gates\n\n"
)
TAIL = "\n\n3. Website\n\nThe pages were shown to those present.\n"


def _read(words: str) -> list[tuple[list[str], str]]:
    return [(p.values["owners"], p.values["what"]) for p in reading_of(HEAD + words + TAIL).of_kind(ProposalKind.ACTION_POINT)]


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed to write to the mayor.",
        "After a long talk it was unanimously agreed to write to the mayor.",
        "The Group agreed to write to the mayor.",
        "Members decided to write to the mayor.",
        "We agreed to write to the mayor.",
        "RESOLVED: to write to the mayor.",
        "Resolved to write to the mayor.",
        "The gate is loose - agreed to write to the mayor.",
    ],
)
def test_the_meeting_agrees_to_do_something(words: str) -> None:
    assert _read(words) == [([], "write to the mayor")]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("It was agreed that a letter be sent to the mayor.", "a letter be sent to the mayor"),
        ("The Board decided that a letter would be sent to the mayor.", "a letter would be sent to the mayor"),
        ("It was agreed the matter be reported to the police.", "the matter be reported to the police"),
        ("AGREED that three quotes be obtained.", "three quotes be obtained"),
    ],
)
def test_the_meeting_agrees_that_something_be_done(words: str, what: str) -> None:
    assert _read(words) == [([], what)]


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed to accept the report.",
        "It was agreed to hold a meeting in May.",
        "It was agreed that the gate be painted green.",
        "It was agreed that ministers may be asked to agree.",
        "The county had agreed to write to the owners.",
        "The Board of the mill decided in 2011 to buy a gate.",
    ],
)
def test_other_decisions_are_no_tasks(words: str) -> None:
    assert _read(words) == []


@pytest.mark.parametrize(
    ("words", "owners", "what"),
    [
        ("It was agreed that the Clerk be asked to write to the mayor.", ["Clerk"], "write to the mayor"),
        ("RESOLVED that the Clerk be instructed to write to the mayor.", ["Clerk"], "write to the mayor"),
        ("Tom Reed promised that he would mend the gate.", ["Tom Reed"], "mend the gate"),
        ("Tom Reed agreed he would mend the gate.", ["Tom Reed"], "mend the gate"),
        ("Tom Reed assured members that he would mend the gate.", ["Tom Reed"], "mend the gate"),
        ("After some talk Tom Reed agreed to mend the gate.", ["Tom Reed"], "mend the gate"),
        ("Tom Reed took responsibility for mending the gate.", ["Tom Reed"], "mending the gate"),
        ("Tom Reed took charge of mending the gate.", ["Tom Reed"], "mending the gate"),
        ("Tom Reed committed himself to mending the gate.", ["Tom Reed"], "mending the gate"),
        ("The mending of the gate was entrusted to Tom Reed.", ["Tom Reed"], "mending of the gate"),
        ("The task of mending the gate was given to Tom Reed.", ["Tom Reed"], "mending the gate"),
        ("2. Requests the Secretary to print the plan.", ["Secretary"], "print the plan"),
        ("Tom, please send the plan to the mayor.", ["Tom"], "send the plan to the mayor"),
        ("* Anna: **[Action - Lea]** mend the gate", ["Lea"], "mend the gate"),
        ("* [ACTION - Lea] mend the gate", ["Lea"], "mend the gate"),
        ("[AI Lea] mend the gate", ["Lea"], "mend the gate"),
        ("**AI** Lea: mend the gate", ["Lea"], "mend the gate"),
    ],
)
def test_a_promise_in_other_words(words: str, owners: list[str], what: str) -> None:
    assert _read(words) == [(owners, what)]


@pytest.mark.parametrize(
    "words",
    [
        "Tom to mend the gate, Lea to paint the fence.",
        "Tom will mend the gate, Lea will paint the fence.",
        "ACTION: Tom to mend the gate. Lea to paint the fence.",
        "ACTION: Tom to mend the gate; Lea to paint the fence.",
        "Actions: Tom to mend the gate, Lea to paint the fence",
        "Agreed actions: (1) Tom to mend the gate; (2) Lea to paint the fence.",
        "Agreed actions: a) Tom to mend the gate b) Lea to paint the fence",
        "To do before next meeting:\n- Tom: mend the gate\n- Lea: paint the fence",
        "Assignments:\n- Tom: mend the gate\n- Lea: paint the fence",
        "Next steps and actions:\n- Tom: mend the gate\n- Lea: paint the fence",
    ],
)
def test_several_tasks_together(words: str) -> None:
    assert _read(words) == [(["Tom"], "mend the gate"), (["Lea"], "paint the fence")]


@pytest.mark.parametrize(
    "words",
    [
        "- [x] Anna Berg - River Trust\n- [ ] Tom Reed - Mill Bank\n- [x] Lea Novak, Harbour Office\n- [x] Paul Okoro",
        "* [X] Anna Berg (_Chair_) - River Trust\n* [ ] Tom Reed (Mill Bank)\n* [X] Lea Novak",
        "☑ Anna Berg\n☐ Tom Reed\n☑ Lea Novak",
    ],
)
def test_check_boxes_that_tick_off_names(words: str) -> None:
    assert _read("Voting members\n\n" + words) == []


def test_check_boxes_that_hold_tasks() -> None:
    assert _read("- [x] Lea Novak: paint the fence\n- [ ] Tom Reed - mend the gate\n- [ ] Anna Berg to call the mayor") == [
        (["Lea Novak"], "paint the fence"),
        (["Tom Reed"], "mend the gate"),
        (["Anna Berg"], "call the mayor"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Action items:\n\n- **Tom**\n    - Mend the gate.\n- **Lea**\n    - Paint the fence.",
        "Actions:\n* Tom:\n  * mend the gate\n* Lea:\n  * paint the fence",
        "Actions\n\nAction / Who / When\nMend the gate / Tom / 10 May 2021\nPaint the fence / Lea / asap",
        "Action Items / Person Responsible / Deadline\nMend the gate / Tom / 10 May 2021\n\nPaint the fence / Lea / next meeting",
    ],
)
def test_owners_over_or_beside_their_tasks(words: str) -> None:
    assert [(owners, what.lower()) for owners, what in _read(words)] == [(["Tom"], "mend the gate"), (["Lea"], "paint the fence")]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("All agreed on the gate.\nAI remove the old gate", "remove the old gate"),
        ("AI is to land the plan", "land the plan"),
        ("- AI follow up with the mayor", "follow up with the mayor"),
    ],
)
def test_a_bare_label_before_an_order(words: str, what: str) -> None:
    assert _read(words) == [([], what)]


@pytest.mark.parametrize(
    "words", ["AI tools are of use to those who mend gates.", "AI has come to the mill.", "Height / width / depth\n1 / 2 / 3"]
)
def test_what_only_looks_like_a_label_or_a_table(words: str) -> None:
    assert _read(words) == []


def test_a_decision_among_tasks_is_a_decision() -> None:
    words = "Actions and decisions\n\n- Decision: the gate stays green.\n- ACTION: Tom to mend the gate."
    found = reading_of(HEAD + words + TAIL)
    assert [p.values["what"] for p in found.of_kind(ProposalKind.DECISION)] == ["the gate stays green."]
    assert [p.values["what"] for p in found.of_kind(ProposalKind.ACTION_POINT)] == ["mend the gate"]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("- Saskia to write to the mayor.", ["Saskia"]),
        ("- Saskia will write to the mayor.", ["Saskia"]),
        ("The mill is for sale. Saskia to write to the mayor.", ["Saskia"]),
        ("* Saskia Vos to write to the mayor", ["Saskia Vos"]),
        ("- action: write to the mayor", []),
        ("Tom was going to write to the mayor.", ["Tom"]),
        ("The following actions were agreed:\n- Write to the mayor", []),
    ],
)
def test_a_task_of_somebody_on_no_list(words: str, owners: list[str]) -> None:
    assert [(found, what.lower()) for found, what in _read(words)] == [(owners, "write to the mayor")]


@pytest.mark.parametrize(
    "words",
    [
        "- Need to write to the mayor.",
        "- Inability to write to the mayor.",
        "- Anna: Suggested to write to the mayor.",
        "Registration will open in May.",
        "There are ongoing actions from previous meetings",
        "- [x] Budget\n- [x] Gates\n- [ ] Fences\n- [x] Summer fair\n- [x] Website\n- [ ] Insurance\n- [x] Members\n- [x] Keys",
    ],
)
def test_what_only_begins_like_a_task(words: str) -> None:
    assert _read(words) == []


def test_blanks_without_width_behind_bullets() -> None:
    assert _read("\u25cf\u200b Action Lea: mend the gate") == [(["Lea"], "mend the gate")]


def test_what_the_group_will_do_with_a_task_is_no_second_task() -> None:
    told = "ACTION: Tom Reed to complete the plan; the Group will talk about it when it meets in June."
    assert [owners for owners, _ in _read(told)] == [["Tom Reed"]]
