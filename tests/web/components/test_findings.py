"""What was found, as it stands on a line of its own."""

from __future__ import annotations

from corcom.engines.searching.snippets import Piece
from corcom.web.components.findings import from_a_capital


def test_a_line_begins_with_a_capital_whether_its_first_words_were_met_or_not() -> None:
    office, rest = Piece("coordinator", is_hit=True), Piece("; clearance")
    assert from_a_capital((office, rest)) == [Piece("Coordinator", is_hit=True), rest]
    assert from_a_capital((rest, office)) == [rest, office]
    assert from_a_capital(()) == []
