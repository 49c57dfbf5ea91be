"""A published list of due dates: what agrees, what cannot be, and why."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date

import pytest

from corcom.engines.law.check_list import Verdict, check_list
from corcom.engines.law.published_dues import PublishedDue, load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.kernel.errors import BadInput

ON = date(2026, 2, 27)


def _list_of(test: Callable[..., object]) -> bytes:
    """The list in the docstring of a test."""
    return inspect.cleandoc(test.__doc__ or "").encode()


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
        ("IRQ", "17.2", "2013-11-01", "agrees", "2013-11-01", None),
        ("IRQ", "17", "2013-11-14", "impossible", "2013-11-01", "entry-counted-from-date"),
        ("IRQ", "17.2", "2013-05-14", "impossible", "2013-11-01", "deposit-for-entry"),
        ("IRQ", "17.2", "2013-12-01", "differs", "2013-11-01", "month-slip"),
        ("GBR", "17.2", "2010-08-01", "differs", "2010-11-01", "convention-for-state"),
        ("AGO", "17.2", "2013-11-01", "not-decidable", None, "no-such-duty"),
        ("LTU", "20.3", "2025-03-06", "agrees", "2025-03-06", None),
        ("LTU", "20", "2024-09-06", "differs", "2025-03-06", "notice-for-effect"),
        ("IRQ", "3.2", "2023-11-01", "differs", "2021-11-01", "wait-of-another-duty"),
        ("IRQ", "4.1.a", "2023-05-14", "impossible", "2023-11-01", "counted-from-deposit"),
        ("IRQ", "4.1.a", "2023-10-31", "impossible", "2023-11-01", "day-of-entry-counted"),
        ("IRQ", "7.1", "2014-05-30", "differs", "2014-04-30", "month-slip"),
        ("IRQ", "7.1", "2014-03-30", "differs", "2014-04-30", "month-slip"),
        ("IRQ", "7.1", "2014-05-01", "impossible", "2014-04-30", "months-for-days"),
        ("IRQ", "7.1", "2010-05-11", "impossible", "2014-04-30", "counted-from-signature"),
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
    assert load_published_dues(text.encode(), rulebook("CCM")) == (
        (PublishedDue(2, "LAO", "4.1.a", date(2020, 8, 1)), PublishedDue(3, "IRQ", "7.1", date(2014, 4, 30))),
        (),
    )


@pytest.mark.parametrize(
    ("said", "verdict", "cause"),
    [
        ("04/2014", "agrees", None),
        ("2014", "agrees", None),
        ("May 2014", "differs", "entry-counted-from-date"),
        ("30/04/2014", "agrees", None),
        ("2013", "differs", "counted-from-deposit"),
    ],
)
def test_a_month_or_year_is_compared_as_one(said: str, verdict: str, cause: str | None) -> None:
    (published,), _ = load_published_dues(f"state,article,due\nIRQ,7.1,{said}\n".encode(), rulebook("CCM"))
    (checked,) = check_list(rulebook("CCM"), shipped_record("CCM"), [published], on=ON)
    assert (checked.verdict.value, checked.cause.code if checked.cause else None) == (verdict, cause)


def test_a_day_that_agrees_the_other_way_round_says_so() -> None:
    """
    state,article,due
    PER,3.2,04/01/2024
    """
    (published,), findings = load_published_dues(_list_of(test_a_day_that_agrees_the_other_way_round_says_so), rulebook("CCM"))
    (checked,) = check_list(rulebook("CCM"), shipped_record("CCM"), [published], on=ON)
    assert ([f.code for f in findings], checked.verdict.value) == (["ambiguous-day"], "differs")
    assert checked.cause
    assert checked.cause.words == "agrees when day and month are read the other way round, 2024-04-01"


def test_a_column_for_each_duty_is_read_under_its_heading_with_titles_above() -> None:
    """
    Table 3: transparency and clearance

    State Party;ISO;Date of entry into force;Initial report due;Report submitted;Clearance deadline (Article 4)
    Iraq;IRQ;1 Nov 2013;30 April 2014;27 June 2014;1 November 2023
    Somalia;SOM;1 March 2016;n/a;;2026-03
    Peru;IRQ;1 March 2013;;;
    """
    rows, findings = load_published_dues(_list_of(test_a_column_for_each_duty_is_read_under_its_heading_with_titles_above), rulebook("CCM"))
    assert [(row.line, row.iso3, row.article, row.iso) for row in rows] == [
        (4, "IRQ", "17.2", "2013-11-01"),
        (4, "IRQ", "7.1", "2014-04-30"),
        (4, "IRQ", "4.1.a", "2023-11-01"),
        (5, "SOM", "17.2", "2016-03-01"),
        (5, "SOM", "4.1.a", "2026-03"),
    ]
    assert [(f.code, f.line, f.message) for f in findings] == [("unknown-state", 6, "“IRQ / Peru” names different States: IRQ, PER.")]


def test_a_title_or_the_asker_names_the_article_of_a_plain_list() -> None:
    titled = b"Article 4 deadlines\nCountry,Date\nIraq,2023-11-01\n"
    assert [row.article for row in load_published_dues(titled, rulebook("CCM"))[0]] == ["4"]
    plain = b"Country,Date\nIraq,2021-11-01\n"
    assert [row.article for row in load_published_dues(plain, rulebook("CCM"), article="3(2)")[0]] == ["3.2"]


def test_lines_of_another_convention_are_left_out_with_a_note() -> None:
    data = b"convention,state,article,due_on\nAPMBC,IRQ,7.1,2008-07-29\nCCM,IRQ,7.1,2014-04-30\n"
    rows, findings = load_published_dues(data, rulebook("CCM"))
    assert ([row.line for row in rows], [(f.code, f.line) for f in findings]) == ([3], [("other-convention", 2)])


def test_lines_that_cannot_be_used_come_back_as_findings() -> None:
    rows, findings = load_published_dues(b"state,article,due_on\nAtlantis,seven,soon\nIRQ,7.1,2014-04-30\n", rulebook("CCM"))
    assert [row.iso3 for row in rows] == ["IRQ"]
    assert [(f.code, f.line) for f in findings] == [("unknown-state", 2), ("unknown-article", 2), ("unknown-day", 2)]


def test_list_without_its_columns_is_refused() -> None:
    with pytest.raises(BadInput) as refusal:
        load_published_dues(b"country,date\nIRQ,2014-04-30\n", rulebook("CCM"))
    assert str(refusal.value) == (
        "No heading with the State and a due date was found. Give the columns state, article, due_on; or a column for each duty, such as "
        "“Initial report due”; or name the article of all dates. The list begins: “country, date”."
    )


def test_a_year_that_is_a_slip_of_the_pen_is_answered_like_any_other() -> None:
    published = (PublishedDue(1, "MEX", "7.2", date(9013, 4, 30)), PublishedDue(2, "MEX", "7.2", date(9999, 4, 30)))
    checked = check_list(rulebook("CCM"), shipped_record("CCM"), published, on=date(2013, 1, 1))
    assert [(due.verdict, due.computed_on) for due in checked] == [(Verdict.DIFFERS, date(2074, 4, 30))] * 2
