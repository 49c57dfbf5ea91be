"""Agendas that lost their list: bare lines, numbers within one line, points run together with their text. Facts invented."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind

HEAD = "Harbour Forum minutes 3 May 2021\n\nPresent: Anna Berg, Tom Reed, Max Field\n\n"
THREE = ("Fees for 2021", "Boats and moorings", "Insurance")
AGENDAS = {
    "bare-lines": (
        "Agenda:\nFees for 2021\nBoats and moorings\nInsurance\n\nThe chair opened the meeting and all was said to be well.",
        THREE,
    ),
    "days-between": (
        "AGENDA\n\nThursday 20 July\nFees for 2021\nBoats and moorings\n\nFriday 21 July\nInsurance\n\nMINUTES\n\nAll was well.",
        THREE,
    ),
    "topics-discussed": ("Topics discussed:\n- Fees for 2021\n- Boats and moorings\n- Insurance\n\nThe chair opened the meeting.", THREE),
    "roman-in-a-line": ("Ordre du jour\n\nI Fees for 2021 II Boats and moorings III Insurance\n\nLe président ouvre la séance.", THREE),
    "numbers-behind-a-label": ("Agenda: 1. Fees for 2021 2. Boats and moorings 3. Insurance\n\nThe chair opened the meeting.", THREE),
    "numbers-and-semicolons": ("Agenda\n\n1) Fees for 2021; 2) Boats and moorings; 3) Insurance\n\nThe chair opened the meeting.", THREE),
    "run-together": (
        "1. Fees for 2021 The fees were discussed at length. 2. Boats and moorings Tom Reed said that it is full. "
        "3. Insurance There was none.",
        THREE,
    ),
    "strokes": (
        "Fees for 2021 / The fees were discussed and raised.\nBoats and moorings / 2 boats have no mooring yet.\n"
        "Insurance / Nothing new was said.",
        THREE,
    ),
}


@pytest.mark.parametrize("layout", AGENDAS)
def test_titles_are_found(layout: str) -> None:
    """All of them, without their numbers, and no line of the record."""
    words, titles = AGENDAS[layout]

    assert _titles(HEAD + words + "\n") == titles


def test_persons_below_an_agenda_are_no_titles() -> None:
    """Names one a line are no agenda, whatever stands over them."""
    assert _titles(HEAD + "Agenda\nIda Moor\nRob Hill\nJane Dale\nBen Lake\n\nThe chair opened the meeting.\n") == ()


def _titles(record: str) -> tuple[str, ...]:
    return tuple(p.values["title"] for p in read_document(record.encode(), name="record.txt").of_kind(ProposalKind.AGENDA_ITEM))
