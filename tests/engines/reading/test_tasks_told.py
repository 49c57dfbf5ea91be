"""Tasks told in sentences and marked at their end, in forms that many secretariats use."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = (
    "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak\n\n"
    "1. Opening\n\nThe chair opened the meeting.\n\n2. Fences and gates\n\n"
)
HEAD_FR = (
    "Association du Marais\nProcès-verbal de la réunion du 3 mai 2021\n\n"
    "Présents : Anna Berg (présidente), Tom Reed (secrétaire), Léa Novak\n\n"
    "1. Ouverture\n\nLa présidente ouvre la séance et remercie les membres de leur présence.\n\n2. Clôtures\n\n"
)
HEAD_ES = (
    "Asociación del Río\nActa de la reunión del 3 de mayo de 2021\n\n"
    "Asistentes: Anna Berg (presidenta), Tom Reed (secretario), Lea Novak\n\n"
    "1. Apertura\n\nLa presidenta abre la sesión y agradece la asistencia de los miembros.\n\n2. Vallas\n\n"
)
TAIL = "\n\n3. Website\n\nNone.\n"


def _read(words: str, head: str = HEAD, tail: str = TAIL) -> list[tuple[list[str], str]]:
    return [(p.values["owners"], p.values["what"]) for p in reading_of(head + words + tail).of_kind(ProposalKind.ACTION_POINT)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("* Lea: will send the table to the mayor", [(["Lea"], "send the table to the mayor")]),
        ("* Lea will recreate the ballot for all members", [(["Lea"], "recreate the ballot for all members")]),
        ("We will reach out to the mayor to obtain clarity.", [(["We"], "reach out to the mayor to obtain clarity")]),
        ("The editorial team will consider this option.", [(["editorial team"], "consider this option")]),
        ("The Secretary shall write a letter to the mayor.", [(["Secretary"], "write a letter to the mayor")]),
        ("Lea plans to write to the mayor.", [(["Lea"], "write to the mayor")]),
        ("Lea needs to check the progress.", [(["Lea"], "check the progress")]),
        ("Lea, with support from Tom, will prepare the table.", [(["Lea"], "prepare the table")]),
        ("There is an action on Lea and Tom to mend the gate.", [(["Lea", "Tom"], "mend the gate")]),
        ("There is an action on Jo Hill to mend the gate.", [(["Jo Hill"], "mend the gate")]),
        ("Lea spoke of the gate. She will contact the mayor.", [(["Lea"], "contact the mayor")]),
        ("Lea and Tom spoke of the gate. They will contact the mayor.", [(["Lea", "Tom"], "contact the mayor")]),
        ("Lea says that the gate is old and that she will contact the mayor.", [(["Lea"], "contact the mayor")]),
        ("The mayor spoke of the gate. He will open the fair.", []),
        ("Tom will move to deputy chair.", []),
        ("AP1 Lea to mend the gate", [(["Lea"], "mend the gate")]),
        ("Action 2021/05 Lea to mend the gate", [(["Lea"], "mend the gate")]),
        ("Mend the gate (action: Lea)", [(["Lea"], "Mend the gate")]),
        ("Mend the gate [Action: Lea, due 3 June]", [(["Lea"], "Mend the gate")]),
        ("The gate is loose; action Lea.", [(["Lea"], "The gate is loose")]),
        ("The gate is loose (Lea to mend it).", [(["Lea"], "mend it")]),
        ("Lea - no good reason to mend the gate.", []),
        ("We will see in June.", []),
        ("The meeting will discuss the gate in June.", []),
        ("The group will review the draft.", []),
    ],
)
def test_tasks(words: str, expected: list[tuple[list[str], str]]) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("Léa enverra le tableau au maire avant le 3 juin.", HEAD_FR),
        ("Léa se charge d'envoyer le tableau au maire.", HEAD_FR),
        ("Léa doit envoyer le tableau au maire.", HEAD_FR),
        ("Léa s'occupe d'envoyer le tableau au maire.", HEAD_FR),
        ("Le secrétariat est chargé d'envoyer le tableau.", HEAD_FR),
        ("Lea debe enviar el cuadro al alcalde.", HEAD_ES),
        ("Lea se compromete a enviar el cuadro.", HEAD_ES),
    ],
)
def test_tasks_in_french_and_spanish(words: str, head: str) -> None:
    assert len(_read(words, head)) == 1


def test_a_heading_under_each_item_labels_the_paragraph_below_it() -> None:
    items = "".join(
        f"## {title}\n\nMuch was said about it by those who came.\n\n### Action\n\n{task}\n\n"
        for title, task in (("Gate", "To be discussed next time."), ("Fence", "Lea to paint it."), ("Path", "The stones would be sorted."))
    )
    found = _read(items, "# River Group\n\nMinutes of 3 May 2021\n\n**Present:** Anna Berg, Tom Reed, Lea Novak\n\n", "")
    assert found == [([], "To be discussed next time"), (["Lea"], "paint it"), ([], "The stones would be sorted")]


@pytest.mark.parametrize(
    "words",
    [
        "The CHAIRMAN asked the Group to continue its discussion of article 36.",
        "The Chair asked the Group to vote on the proposal.",
        "The President requested the meeting to consider the report.",
    ],
)
def test_what_a_chair_asks_of_the_whole_meeting_in_the_room_is_no_task(words: str) -> None:
    assert _read(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Action 14.1 on Lea Novak to ask the school about the gate.", [(["Lea Novak"], "ask the school about the gate")]),
        ("Action LN to draw a plan from the list.", [(["LN"], "draw a plan from the list")]),
        ("ACTION: AI-2: Lea Novak to draw a plan", [(["Lea Novak"], "draw a plan")]),
        ("@oakfan to add the new fields once the form is there", [(["oakfan"], "add the new fields once the form is there")]),
        ("No comments were made on it. Clerk notify the landowner.", [(["Clerk"], "notify the landowner")]),
        ("It was agreed Lea would draw a plan of the gate.", [(["Lea"], "draw a plan of the gate")]),
        ("The Board instructed Jesse to check the pump.", [(["Jesse"], "check the pump")]),
        ("Lea took an AI to draw a plan.", [(["Lea"], "draw a plan")]),
        ("A firm could supply the parts for less and Tom Reed would ask it for a price.", [(["Tom Reed"], "ask it for a price")]),
        ("It was proposed by Cllr. Berg, and seconded by Cllr. Novak to visit the school.", []),
        ("Try to find a firm.", []),
        ("R2021-083 D. Yorke, S. Kirk: That the gate be bought. Carried", []),
        ("*Action Item Table* - The item on the gate was removed from it.", []),
        ("Potential to ask the school for help.", []),
    ],
)
def test_tasks_of_labels_without_a_colon_and_behind_a_joint(words: str, expected: list[tuple[list[str], str]]) -> None:
    assert _read(words) == expected


def test_below_a_heading_of_actions_what_only_tells_is_no_task() -> None:
    points = (
        "Lea to paint the gate",
        "The agenda is approved with no changes",
        "Tom reported that the path is dry",
        "Merged",
        "When : in July",
    )
    listed = "4. Actions\n\n" + "".join(f"- {point}\n" for point in points)

    assert _read("", tail=listed) == [(["Lea"], "paint the gate")]
