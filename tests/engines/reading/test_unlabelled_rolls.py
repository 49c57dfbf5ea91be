"""Persons that no known label announces: names alone before the record, strange labels, items about the roll. Facts invented."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind

HEAD = "Harbour Forum\nMinutes of the meeting held on 3 May 2021\n\n"
BODY = "\n\n{}. Fees\n\nThe fees were presented by Tom Reed and nobody objected to them.\n"
FOUR = ("Anna Berg", "Tom Reed", "Max Field", "Ida Moor")
LISTS = {
    "a-line": ("Anna Berg, Tom Reed, Max Field, Ida Moor", FOUR),
    "a-line-with-offices": ("Anna Berg (chair), Tom Reed (secretary), Max Field, Ida Moor (remote)", FOUR),
    "initials": ("Anna Berg (AB), Tom Reed (TR), Max Field (MF), Ida Moor (IM)", FOUR),
    "lines": ("Anna Berg\nTom Reed\nMax Field\nIda Moor", FOUR),
    "dashes": ("Anna Berg - Survey\nTom Reed - Ports Agency\nMax Field - Institute of Tides\nIda Moor - chair", FOUR),
    "commas": ("Anna Berg, Survey\nTom Reed, Ports Agency\nMax Field, Institute of Tides\nIda Moor, University of Kent", FOUR),
    "columns": ("Anna Berg      Survey\nTom Reed       Ports Agency\nMax Field      Institute of Tides\nIda Moor       Tide Office", FOUR),
    "bullets": ("- Anna Berg\n- Tom Reed\n- Max Field\n- Ida Moor", FOUR),
    "strange-label": ("Harbour watch: Anna Berg, Tom Reed, Max Field, Ida Moor", FOUR),
    "label-above-a-known-one": ("Committee: Anna Berg, Tom Reed, Max Field\nStaff: Ida Moor, Rob Hill", (*FOUR, "Rob Hill")),
    "a-label-over-lines": ("The crew:\nAnna Berg\nTom Reed\nMax Field\nIda Moor", FOUR),
    "quorum": ("1. Quorum\n\nAnna Berg (Survey)\nTom Reed (Ports)\nMax Field (Tides)\nIda Moor (Kent)", FOUR),
    "agenda-and-roll": (
        "0. Agenda check and Roll\nAnna Berg, Tom Reed, Max Field.\nPort Staff:\nIda Moor, Rob Hill, Jane Dale",
        (*FOUR, "Rob Hill", "Jane Dale"),
    ),
    "met": ("Anna Berg, Tom Reed, Max Field and Ida Moor met in the Town Hall on 3 May 2021.", FOUR),
    "officers-in-parentheses": (
        "PRESENT: Anna Berg, Tom Reed\n\nOFFICIALS IN ATTENDANCE: Deputy Chief Executive (Mr. Max Field), Director, Parks and Trees "
        "(Ms. Ida Moor).",
        ("Anna Berg", "Tom Reed", "Mr. Max Field", "Ms. Ida Moor"),
    ),
    "commas-and-a-semicolon": ("In Attendance: Anna Berg, Tom Reed, Max Field; Ida Moor  Absent: Ben Lake; Eva Stone", FOUR),
}
SENTENCES = {
    "Los siguientes miembros de la Junta estuvieron presentes en la sesi\u00f3n (4 de 9): Anna Berg, Tom Reed, Max Field y Ida Moor.": FOUR,
    "Participan asimismo Anna Berg y Tom Reed. Tambi\u00e9n est\u00e1n presentes Max Field y Ida Moor.": FOUR,
    "\u00c9taient pr\u00e9sents Anna Berg, Tom Reed et Max Field. Assistait le greffier. "
    "Ont \u00e9galement particip\u00e9 Ida Moor et Rob Hill.": (
        *FOUR,
        "Rob Hill",
    ),
    "The Secretary welcomed the participation of the following States without a seat: Malta, Peru, Kenya and Togo.": (
        "Malta",
        "Peru",
        "Kenya",
        "Togo",
    ),
}
NO_LISTS = (
    "Prepared by: Anna Berg, Tom Reed, Max Field",
    "Distribution: Anna Berg, Tom Reed, Max Field, Ida Moor",
    "Actions: Anna Berg, Tom Reed, Max Field",
    "Nominated: Anna Berg, Tom Reed, Max Field",
    "Seconded: Anna Berg, Tom Reed, Max Field",
    "The Harbour Forum met in the Town Hall on 3 May 2021.",
    "Old Town Hall\nHigh Street\nWest Harbour\nNorth Shore",
)


@pytest.mark.parametrize("layout", LISTS)
def test_persons_that_no_known_label_announces_were_there(layout: str) -> None:
    """All of them, and nobody else."""
    words, expected = LISTS[layout]

    assert set(_present(HEAD + words + BODY.format(2))) == set(expected)


@pytest.mark.parametrize("words", SENTENCES)
def test_sentences_of_three_languages_tell_who_was_there(words: str) -> None:
    """All whom the sentences name, and no office that they tell of."""
    assert set(_present(HEAD + words + BODY.format(1))) == set(SENTENCES[words])


@pytest.mark.parametrize("words", NO_LISTS)
def test_names_for_another_purpose_are_nobody_present(words: str) -> None:
    """A list of authors, of tasks, of candidates, or an address."""
    assert _present(HEAD + words + BODY.format(1)) == []


def test_rows_with_wrapped_names_go_on() -> None:
    """A name that its column wraps ends no table."""
    rows = (
        "PRESENT\n\nName              Organisation        Role\n\n"
        "Anna Berg         Survey              Chair\nTom Reed          Ports         "
        "      Member\nMax van den       Tides               Member\nField\nIda Moor          Kent                Member"
    )

    assert _present(HEAD + rows + BODY.format(1)) == ["Anna Berg", "Tom Reed", "Max van den Field", "Ida Moor"]


def _present(record: str) -> list[str]:
    return [p.values["name"] for p in read_document(record.encode(), name="record.txt").of_kind(ProposalKind.ATTENDEE)]
