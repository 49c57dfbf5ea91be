"""Words are cut, folded and stemmed alike on both sides, in several scripts; a snippet shows where they were met."""

from __future__ import annotations

import pytest

from corcom.engines.searching.question import Question
from corcom.engines.searching.snippets import lines_found, marked, snippet
from corcom.engines.searching.words import language_of, search_words, words_of


@pytest.mark.parametrize(
    ("typed", "text", "met"),
    [
        ("report", "The States Parties submitted their reports", True),
        ("reports", "a report on clearance", True),
        ("countries", "each country", True),
        ("party", "participants", False),
        ("univers", "universalization", True),
        ("un", "universalization", False),
        ("20", "in 2011", False),
        ("2011", "13 December 2011", True),
        ("etats parties", "Les États parties ont présenté", True),
        ("rapport", "les rapports des États", True),
        ("informes", "un informe sobre la destrucción de las existencias", True),
        ("destruccion", "la destrucción", True),
        ("弹药", "集束弹药公约", True),
        ("药弹", "集束弹药公约", False),
        ("المعاهدة", "انضمت إلى المعاهدة", True),
        ("Côte d'Ivoire", "Cote d’Ivoire", True),
        ("clearance strategy", "a strategy", False),
        ("", "anything", False),
        ("% _ ' \"", "anything", False),
    ],
)
def test_a_question_is_met_by_words_with_other_endings_accents_and_scripts(typed: str, text: str, met: bool) -> None:
    assert Question(typed).is_met_by(search_words(text)) == met


@pytest.mark.parametrize(
    ("typed", "number"), [("AP 3", 3), ("ap3", 3), ("action point 12", 12), ("#7", 7), ("3", None), ("AP 3MSP", None), ("map 3", None)]
)
def test_the_number_of_an_action_point_is_understood(typed: str, number: int | None) -> None:
    assert Question(typed).action_point == number


def test_words_keep_their_places_in_the_text() -> None:
    assert [(w.start, w.end, w.folded) for w in words_of("Été 2011, 公约书")] == [
        (0, 3, "ete"),
        (4, 8, "2011"),
        (10, 12, "公约"),
        (11, 13, "约书"),
    ]


def test_search_words_stand_once_with_blanks_around() -> None:
    assert search_words("Reports, reports", "") == " reports report "
    assert search_words("…") == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [("the report of the group", "english"), ("le rapport des États", "french"), ("el informe", "spanish")],
)
def test_the_language_follows_from_small_words(text: str, language: str) -> None:
    assert language_of(text.lower().split()) == language


def test_a_title_is_marked_and_a_long_text_cut_around_the_hit() -> None:
    question = Question("reports")
    assert [(p.text, p.is_hit) for p in marked("A report, 2011", question)] == [("A ", False), ("report", True), (", 2011", False)]
    shown = "".join(p.text for p in snippet(f"{'before ' * 60}the report {'after ' * 60}", question))
    assert shown.startswith("… before") and shown.endswith("after …") and "the report" in shown and len(shown) < 260  # noqa: PT018


def test_overlapping_pairs_of_signs_are_marked_as_one() -> None:
    assert [(p.text, p.is_hit) for p in marked("集束弹药公约", Question("弹药公"))] == [("集束", False), ("弹药公", True), ("约", False)]


def test_the_lines_that_meet_most_words_are_shown_with_their_place() -> None:
    text = "A report.\n\n  Zambia sent a report.\nNothing.\nZambia.\n"
    found = lines_found(text, Question("zambia report"), most=2)
    assert [(line.number, text[line.start : line.end]) for line in found] == [(1, "A report."), (3, "Zambia sent a report.")]
