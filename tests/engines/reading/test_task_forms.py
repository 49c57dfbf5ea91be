"""Tasks, decisions, items and news of States in forms that many secretariats use."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = (
    "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak\n\n"
    "1. Opening\n\nThe chair opened the meeting.\n\n2. Ratification of the Convention\n\n"
)
TAIL = "\n\n3. Website\n\nNone.\n"


def _read(words: str, kind: ProposalKind) -> list[dict[str, object]]:
    return [p.values for p in reading_of(HEAD + words + TAIL).of_kind(kind)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Action for Lea to mend the gate", [(["Lea"], "mend the gate", None)]),
        ("* Action Item: (**DONE**) Lea to mend the gate", [(["Lea"], "mend the gate", "done")]),
        ("* Action Item: (**STANDING**) Everyone to read the charter", [(["Everyone"], "read the charter", "open")]),
        ("Action: Mend the gate (LN - done)", [(["LN"], "Mend the gate", "done")]),
        ("Action: Mend the gate (LN/TR) (sent 4/5)", [(["LN", "TR"], "Mend the gate", "done")]),
        ("Action: mend the gate | Lea Novak | 1 June", [(["Lea Novak"], "mend the gate", None)]),
        (
            "Tom will speak to the mayor and Lea will speak to the printer.",
            [(["Tom"], "speak to the mayor", None), (["Lea"], "speak to the printer", None)],
        ),
        ("Gate - Lea will look at the hinges.", [(["Lea"], "look at the hinges", None)]),
        ("It was agreed that Tom write to the mayor.", [(["Tom"], "write to the mayor", None)]),
        (
            "It was agreed that a small working group should be set up to draft the rules.",
            [(["a small working group"], "draft the rules", None)],
        ),
        (
            "To do: annual report (Tom); letter to the mayor (Lea)",
            [(["Tom"], "annual report", None), (["Lea"], "letter to the mayor", None)],
        ),
        ("ACTION 3/2 (Lea: mend the gate) had been carried out.", [(["Lea"], "mend the gate", "done")]),
        ("All liked the draft. -> Lea prints it", [(["Lea"], "prints it", None)]),
        ("Lea took an action to mend the gate.", [(["Lea"], "mend the gate", None)]),
        ("The gate is to be mended before winter. Action LN", [(["LN"], "The gate is to be mended before winter", None)]),
    ],
)
def test_tasks(words: str, expected: list[tuple[object, ...]]) -> None:
    assert [(v["owners"], v["what"], v["status"]) for v in _read(words, ProposalKind.ACTION_POINT)] == expected


def test_tasks_below_the_name_of_their_owner() -> None:
    words = "3. Actions\n\nAnna Berg\n- write to the hosts\n- call the printer\nTom Reed\n- send the table"
    found = [
        (p.values["owners"], p.values["what"]) for p in reading_of(HEAD + "Nothing new.\n\n" + words).of_kind(ProposalKind.ACTION_POINT)
    ]
    assert found == [(["Anna Berg"], "write to the hosts"), (["Anna Berg"], "call the printer"), (["Tom Reed"], "send the table")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Chair suggested that the room be kept warm. This was agreed unanimously.", ["the room be kept warm."]),
        ("The Group welcomed the news and agreed to write to Chad.", ["The Group welcomed the news and agreed to write to Chad."]),
        ("Motion to accept the offer. Moved Tom, seconded Lea. Carried.", ["Motion to accept the offer."]),
        ("Consensus: accept the offer", ["accept the offer"]),
        ("The draft of the rules was ratified.", ["The draft of the rules was ratified."]),
        ("No decision was taken.", []),
    ],
)
def test_decisions(words: str, expected: list[str]) -> None:
    assert [v["what"] for v in _read(words, ProposalKind.DECISION)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The representative of Chad said the process of ratification had been completed in his country.", [("Chad", "final_stage")]),
        (
            "The representatives of Chad and Mali said that their countries would complete the ratification process this year.",
            [("Chad", "expected"), ("Mali", "expected")],
        ),
        ("CHAD said his country will 'almost certainly' ratify the Convention.", [("CHAD", "expected")]),
        ("Lea demanded the immediate ratification of the Convention by Chad and Mali.", []),
        ("Chad deposited last week. Mali is still thinking.", [("Chad", "ratified"), ("Mali", "in_progress")]),
        ("Chad (ratified 3 May), Mali (signed)", [("Chad", "ratified"), ("Mali", "signed")]),
        ("In Chad the ratification processes have started.", [("Chad", "in_progress")]),
        ("The Senate of Chad had given its consent to ratification.", [("Chad", "final_stage")]),
    ],
)
def test_news_of_states(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(v["state"], v["stage_code"]) for v in _read(words, ProposalKind.STATUS_NEWS)] == expected


@pytest.mark.parametrize(
    ("agenda", "titles"),
    [
        (
            "Planning: A barn was looked at.\n\nCorrespondence: A letter was read.\n\nAny other business: None.",
            ["Planning", "Correspondence", "Any other business"],
        ),
        ("Agenda: Welcome; Budget; Website\n\nTom spoke of the deficit at some length.", ["Welcome", "Budget", "Website"]),
        ("* Welcome\n  * Tom spoke\n* Budget\n  * Lea spoke\n* Website\n  * none", ["Welcome", "Budget", "Website"]),
        ("Topic: Welcome\n\nTom spoke of the deficit.\n\nTopic: Budget\n\nLea spoke of the cuts.", ["Welcome", "Budget"]),
    ],
)
def test_items(agenda: str, titles: list[str]) -> None:
    record = f"River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg, Tom Reed, Lea Novak\n\n{agenda}\n"
    assert [p.values["title"] for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM)] == titles
