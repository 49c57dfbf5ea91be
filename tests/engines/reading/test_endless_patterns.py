"""Lines in which a pattern can be fitted in countless ways are read as fast as others: no words make a reading stand still."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import Any

import pytest

from corcom.engines.reading.document import read_document

MOST_SECONDS = 20  # a reading of these takes a tenth of one; one that stands still takes hours

LEADS = (
    "",
    "# ",
    "Present: ",
    "Apologies: ",
    "1. ",
    "- ",
    "ACTION: ",
    "Norway: ",
    "Minutes of ",
    "| ",
    "It was agreed that ",
    "Decision: ",
)
PIECES = (
    "1771351200000-", "f2a73092-de09-4d8c-", "Ana Ruiz, Tom Hale, ", "Ana Ruiz and Tom Hale ", "A. B. C. ", "Aa Bb Cc ", "AAAA BBBB ",
    "AAAA-BBBB-", "AA, BB, ", "the of and for ", "to to to ", "that that ", "was were ", "will will ", "x", "1 ", "1. 2. 3. ", "- - ", "( ",
    "(a) ", "[x] ", "** ", "| | ", "|  ", "; ; ", ". . ", "/ / ", ": : ", "_ _ ", "....", "____", "  \t  ", " ", "\u2013 \u2013 ",
    "a-b-c-", "at-UTC-de-", "O'Neil d'Arc ", "https://a.b/c_d?e=f ", "2011-12-13 ", "13 December 2011 ", "10:30 ", "Mr Ruiz and Ms Hale ",
    "Chair ", "moved seconded ", "agreed, decided, ", "No. ",
)  # fmt: skip


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Ends a reading that stands still: `re` lets signals in."""

    def ring(*_: Any) -> None:
        message = f"still reading after {MOST_SECONDS} seconds"
        raise AssertionError(message)

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(MOST_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("piece", PIECES)
def test_a_line_of_one_piece_again_and_again_is_read(piece: str) -> None:
    line = (piece * 260)[:260]
    text = "Minutes of the Board, 3 May 2011\n\n" + "\n\n".join(f"{lead}{line}{end}" for lead in LEADS for end in ("!", " x"))
    assert read_document(text.encode(), name="minutes.txt").text == text


@pytest.mark.parametrize("piece", PIECES)
def test_one_in_the_head_of_the_record_is_read(piece: str) -> None:
    text = f"Minutes of {(piece * 260)[:260]}!\n\nPresent: Norway, {(piece * 90)[:90]}\n"
    assert read_document(text.encode(), name="minutes.md").text == text
