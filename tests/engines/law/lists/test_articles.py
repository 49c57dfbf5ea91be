"""Which article a cell, a heading or a title means."""

from __future__ import annotations

import pytest

from corcom.engines.law.lists.articles import article_given, article_in_words
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput

CCM = rulebook("CCM")


@pytest.mark.parametrize(
    ("said", "article"),
    [
        *(("7", "7"), ("7.1", "7.1"), ("7(1)", "7.1"), ("Art. 7 (1)", "7.1"), ("Article 7, paragraph 1", "7.1"), ("\u00a7 7(1)", "7.1")),
        *(("4(1)(a)", "4.1.a"), ("Art 4 (1) (a)", "4.1.a"), ("Article 4 para 1 (a)", "4.1.a"), ("4.1.b", "4.1.b"), ("article 3", "3")),
        *(("Initial report", "7.1"), ("Article 7 initial transparency report", "7.1"), ("Annual Article 7 report", "7.2")),
        *(("Stockpile destruction", "3.2"), ("Clearance", "4.1.a"), ("Declaration of compliance", "4.1.c"), ("retention-report", "3.8")),
        *(("Entry into force", "17.2"), ("EIF", "17.2"), ("Art. 20(3)", "20.3"), ("withdrawal effective", "20.3")),
    ],
)
def test_an_article_is_given_by_number_or_by_its_duty(said: str, article: str) -> None:
    assert article_given(said, CCM) == article


def test_words_mean_the_articles_of_the_convention_asked_about() -> None:
    assert [article_given(said, rulebook("APMBC")) for said in ("Stockpile destruction", "Clearance", "initial report")] == [
        "4",
        "5.1",
        "7.1",
    ]


@pytest.mark.parametrize("said", ["seven", "", "soon", "99999"])
def test_what_is_no_article_is_refused(said: str) -> None:
    with pytest.raises(BadInput, match="is not an article"):
        article_given(said, CCM)


@pytest.mark.parametrize(
    ("heading", "article"),
    [
        *(("Initial report due (EIF + 180 days)", "7.1"), ("Article 3 deadline", "3"), ("Art. 4 deadline", "4"), ("4(1)(a) due", "4.1.a")),
        *(
            ("Clearance deadline (10 years)", "4.1.a"),
            ("Date of entry into force", "17.2"),
            ("Due", ""),
            ("Deadline (8 years after EIF)", ""),
        ),
    ],
)
def test_a_heading_names_an_article_and_numbers_of_years_are_none(heading: str, article: str) -> None:
    assert article_in_words(heading, CCM) == article
