"""A thing with several names is found as printed, and not inside a longer name of something else."""

from __future__ import annotations

import pytest

from corcom.engines.searching.names import Names

GUINEA = Names(("Guinea", "Republic of Guinea"), ("Guinea-Bissau", "Papua New Guinea", "Republic of Guinea-Bissau"))
IVORY = Names(("Côte d'Ivoire", "Ivory Coast"))


@pytest.mark.parametrize(
    ("names", "text", "lines"),
    [
        (GUINEA, "Guinea spoke.\nThen Guinea-Bissau.\nPapua New Guinea agreed\nwith the Republic of Guinea", [1, 4]),
        (GUINEA, "GUINEA: thanks\nGUINEA-BISSAU: thanks\nGuineans, guinea fowl", [1]),
        (IVORY, "- Côte d’Ivoire (Coordinator)\nIvory\nCoast too", [1, 2]),
        (IVORY, "nothing of the kind", []),
        (IVORY, "Ivory Coast and Ivory Coast\n\nIvory Coast\nIvory Coast\nIvory Coast", [1, 3, 4]),
    ],
)
def test_lines_that_name_it_are_found_in_order(names: Names, text: str, lines: list[int]) -> None:
    assert [line.number for line in names.lines_in(text, most=3)] == lines


def test_a_line_shows_the_name_with_what_stands_around_it() -> None:
    text = "Heading\n   - " + "word " * 40 + "Guinea" + " more" * 40
    (line,) = GUINEA.lines_in(text, most=3)
    assert text[line.start : line.end] == text[11:]
    assert [piece.text for piece in line.pieces if piece.is_hit] == ["Guinea"]
    assert (line.pieces[0].text, line.pieces[-1].text) == ("… ", " …")
    (short,) = GUINEA.lines_in("- Guinea: thanks", most=3)
    assert [(piece.text, piece.is_hit) for piece in short.pieces] == [("Guinea", True), (": thanks", False)]


def test_names_that_hold_all_words_of_a_shorter_one_are_not_asked_for_twice() -> None:
    assert len(GUINEA.patterns) == 1
    assert len(IVORY.patterns) == 2
