"""Articles as printed, and citations that survive JSON."""

from __future__ import annotations

import pytest

from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef, Citation, Finding, Step, citation_from_dict
from corcom.kernel.words import Severity

CITATION = Citation("a" * 64, "b" * 64, "text 1", 93, 94, 4010, 4070, "Lao PDR will circulate the draft", "labelled-action")


@pytest.mark.parametrize(
    ("text", "article", "dotted", "printed"),
    [
        ("7", ArticleRef("CCM", 7), "7", "7"),
        ("7.1", ArticleRef("CCM", 7, 1), "7.1", "7(1)"),
        ("17(2)", ArticleRef("CCM", 17, 2), "17.2", "17(2)"),
        ("4.1.a", ArticleRef("CCM", 4, 1, "a"), "4.1.a", "4(1)(a)"),
        ("4(1)(a)", ArticleRef("CCM", 4, 1, "a"), "4.1.a", "4(1)(a)"),
        (" 3.8 ", ArticleRef("CCM", 3, 8), "3.8", "3(8)"),
    ],
)
def test_an_article_is_read_in_both_spellings_and_printed_in_each(text: str, article: ArticleRef, dotted: str, printed: str) -> None:
    read = ArticleRef.parse("CCM", text)
    assert (read, str(read), read.printed) == (article, dotted, printed)


@pytest.mark.parametrize("text", ["", "seven", "4.1.a.ii", "7.1 and 7.2", "-7"])
def test_what_is_no_article_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        ArticleRef.parse("CCM", text)
    assert str(refusal.value) == f"'{text}' is not an article; write it as 7, 7.1, 4.1.a, 17(2) or 4(1)(a)."


def test_articles_sort_in_the_order_of_the_treaty() -> None:
    printed = ["17", "4.10", "4.1.b", "4.1", "4", "4.1.a", "3"]
    assert [str(a) for a in sorted(ArticleRef.parse("CCM", text) for text in printed)] == ["3", "4", "4.1", "4.1.a", "4.1.b", "4.10", "17"]


def test_a_citation_survives_json() -> None:
    assert citation_from_dict(CITATION.as_dict()) == CITATION


def test_a_citation_without_its_quote_is_refused_with_the_missing_key() -> None:
    data = CITATION.as_dict()
    del data["quote"]
    with pytest.raises(BadInput) as refusal:
        citation_from_dict(data)
    assert str(refusal.value) == "A citation needs the key 'quote'."


def test_a_step_names_article_inputs_and_output() -> None:
    step = Step(ArticleRef("CCM", 17, 2), "first day of the sixth month after the deposit", (("deposited_on", "2013-05-14"),), "2013-11-01")
    assert step.as_dict() == {
        "article": "17.2",
        "rule": "first day of the sixth month after the deposit",
        "inputs": {"deposited_on": "2013-05-14"},
        "output": "2013-11-01",
    }


def test_a_finding_names_its_place() -> None:
    finding = Finding("empty", Severity.STOP, "The file is empty.", 1)
    assert finding.as_dict() == {"code": "empty", "severity": "stop", "message": "The file is empty.", "line": 1}
