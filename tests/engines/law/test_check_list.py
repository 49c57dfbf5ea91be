"""A published list of due dates: what agrees, what cannot be, and why."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.law.check_list import check_list
from corcom.engines.law.published_dues import PublishedDue, load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.kernel.errors import BadInput

ON = date(2026, 2, 27)


@pytest.mark.parametrize(
    ("state", "article", "due_on", "verdict", "computed", "cause"),
    [
        ("IRQ", "7.1", "2014-04-30", "agrees", "2014-04-30", None),
        ("IRQ", "7.2", "2016-04-30", "agrees", "2016-04-30", None),
        ("IRQ", "7.2", "2014-04-30", "differs", "2015-04-30", "before-first-update"),
        ("IRQ", "7.2", "2016-05-30", "impossible", "2016-04-30", "not-the-yearly-day"),
        ("GIN", "7.1", "2015-04-19", "impossible", "2015-09-28", "counted-from-deposit"),
        ("FIN", "7.1", "2015-04-19", "impossible", None, "not-counted-from-a-first"),
        ("FIN", "7.1", "2015-09-28", "not-decidable", None, "no-such-duty"),
        ("PSE", "7.1", "2015-12-27", "impossible", "2015-12-28", "day-of-entry-counted"),
        ("SOM", "7.1", "2016-08-31", "impossible", "2016-08-28", "rounded-to-month-end"),
        ("CPV", "7.1", "2011-10-28", "differs", "2011-09-28", "month-slip"),
        ("PER", "7.1", "2013-09-01", "impossible", "2013-08-28", "months-for-days"),
        ("GBR", "7.1", "2011-01-28", "differs", "2011-04-30", "counted-from-convention"),
        ("PER", "3.2", "2024-04-01", "agrees", "2024-04-01", None),
        ("PER", "3", "2024-04-01", "agrees", "2024-04-01", None),
        ("PER", "3.2", "2021-03-01", "differs", "2024-04-01", "extended-since"),
        ("ITA", "3.2", "2020-02-29", "impossible", "2020-03-01", "day-of-entry-counted"),
        ("ITA", "3.2", "2021-03-01", "differs", "2020-03-01", "year-slip"),
        ("ITA", "3.2", "2025-06-01", "differs", "2020-03-01", "unexplained"),
        ("IRQ", "4.1.a", "2028-11-01", "differs", "2023-11-01", "asked-not-granted"),
        ("LTU", "7.2", "2024-04-30", "agrees", "2024-04-30", None),
        ("LTU", "7.2", "2025-04-30", "impossible", "2024-04-30", "after-withdrawal"),
        ("LTU", "3.2", "2025-03-06", "impossible", "2019-09-01", "after-withdrawal"),
        ("LTU", "3.2", "2025-03-05", "differs", "2019-09-01", "unexplained"),
        ("IRQ", "9", "2015-01-01", "not-decidable", None, "article-without-date"),
        ("IRQ", "4.1.b", "2030-01-01", "not-decidable", None, "no-such-duty"),
    ],
)
def test_verdict_and_cause(state: str, article: str, due_on: str, verdict: str, computed: str | None, cause: str | None) -> None:
    published = PublishedDue(2, state, article, date.fromisoformat(due_on))
    (checked,) = check_list(rulebook("CCM"), shipped_record("CCM"), [published], on=ON)
    found = checked.computed_on.isoformat() if checked.computed_on else None
    assert (checked.verdict.value, found, checked.cause.code if checked.cause else None) == (verdict, computed, cause)


def test_an_impossible_date_says_what_it_would_take() -> None:
    (checked,) = check_list(rulebook("CCM"), shipped_record("CCM"), [PublishedDue(2, "GIN", "7.1", date(2015, 4, 19))], on=ON)
    assert checked.cause
    assert checked.cause.words == (
        "cannot be: 180 days back lies 2014-10-21, and entry into force falls on the first of a month; "
        "counted from the deposit, not from entry into force"
    )
    assert [str(step.article) for step in checked.steps if step.article] == ["16", "17.2", "7.1"]


def test_list_is_read_with_names_and_any_way_to_write_an_article() -> None:
    """
    state,article,due_on,seen in
    Lao PDR,Article 4(1)(a),2020-08-01,a page
    irq,7(1),2014-04-30,
    """
    text = (test_list_is_read_with_names_and_any_way_to_write_an_article.__doc__ or "").replace("    ", "").strip()
    assert load_published_dues(text, "CCM") == (
        (PublishedDue(2, "LAO", "4.1.a", date(2020, 8, 1)), PublishedDue(3, "IRQ", "7.1", date(2014, 4, 30))),
        (),
    )


def test_lines_that_cannot_be_used_come_back_as_findings() -> None:
    rows, findings = load_published_dues("state,article,due_on\nAtlantis,seven,soon\nIRQ,7.1,2014-04-30\n", "CCM")
    assert [row.iso3 for row in rows] == ["IRQ"]
    assert [(f.code, f.line) for f in findings] == [("unknown-state", 2), ("unknown-article", 2), ("unknown-day", 2)]


def test_list_without_its_columns_is_refused() -> None:
    with pytest.raises(BadInput) as refusal:
        load_published_dues("country,date\nIRQ,2014-04-30\n", "CCM")
    assert str(refusal.value) == "The list has no column state, article, due_on; it needs a header with state, article, due_on."
