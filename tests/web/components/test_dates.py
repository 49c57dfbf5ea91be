"""Dates on pages: what each precision and certainty shows."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.web.components.dates import Bar, bar_of, extent_in_words, late_in_words

MID_JANUARY = PartialDate("by mid-January", Precision.PART_OF_MONTH, date(2012, 1, 11), date(2012, 1, 20))


def drawn(template: str, **values: object) -> str:
    """The template with the tags of the pages."""
    return Template("{% load corcom %}" + template).render(Context(values))


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2012, 1, 24), date(2012, 1, 24), "24 January 2012"),
        (date(2012, 4, 16), date(2012, 4, 19), "16 to 19 April 2012"),
        (date(2012, 1, 30), date(2012, 2, 2), "30 January to 2 February 2012"),
        (date(2011, 12, 30), date(2012, 1, 2), "30 December 2011 to 2 January 2012"),
        (None, date(2012, 3, 31), "until 31 March 2012"),
        (date(2012, 1, 2), None, "from 2 January 2012"),
        (None, None, ""),
    ],
)
def test_extent_in_words_names_each_month_and_year_once(earliest: date | None, latest: date | None, words: str) -> None:
    assert extent_in_words(earliest, latest) == words


@pytest.mark.parametrize(("days", "words"), [(0, ""), (-3, ""), (1, "1 day late"), (12, "12 days late")])
def test_late_in_words_counts_days(days: int, words: str) -> None:
    assert late_in_words(days) == words


def test_bar_stands_on_the_whole_month() -> None:
    assert bar_of(date(2011, 11, 11), date(2011, 11, 20)) == Bar(40.0, 80.0, (0.0, 120.0), opens_before=False, opens_after=False)


def test_bar_of_a_whole_month_has_a_month_of_air_on_either_side() -> None:
    bar = bar_of(date(2012, 4, 1), date(2012, 4, 30))
    assert bar == Bar(40.4, 79.6, (0.0, 40.4, 79.6, 120.0), opens_before=False, opens_after=False)


def test_bar_of_an_open_side_reaches_the_end_of_its_axis() -> None:
    before, after = bar_of(None, date(2012, 3, 31)), bar_of(date(2012, 1, 2), None)
    assert before is not None
    assert after is not None
    assert (before.start, before.end, before.opens_before, before.opens_after) == (0, 120, True, False)
    assert (after.end, after.opens_before, after.opens_after) == (120, False, True)


def test_no_bar_without_days() -> None:
    assert bar_of(None, None) is None


def test_bar_at_either_end_of_the_calendar_is_drawn() -> None:
    drawn = [bar_of(date.min, date(1, 1, 31)), bar_of(date(9999, 12, 1), date.max), bar_of(None, date.min), bar_of(date.max, None)]
    assert [(bar.start, bar.end) for bar in drawn if bar] == [(0.0, 63.1), (60.0, 120.0), (0, 3.9), (120.0, 120)]


def test_confirmed_day_stands_plain() -> None:
    html = drawn("{% when d %}", d=date(2012, 1, 24))
    assert html == '<span class="when"><time datetime="2012-01-24">24 January 2012</time></span>'


def test_tentative_day_says_so_in_a_word() -> None:
    tentative = PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE)
    html = drawn("{% when d %}", d=tentative)
    assert html == (
        '<span class="when when-tentative"><time datetime="2012-02-01">1 February 2012</time>'
        ' <span class="when-note">tentative</span></span>'
    )


def test_vague_date_shows_words_bar_and_extent_and_no_style_attribute() -> None:
    html = drawn("{% when d %}", d=MID_JANUARY.as_dict())
    assert '<span class="when-words">by mid-January</span>' in html
    assert '<svg class="when-bar"' in html
    assert '<span class="when-range">11 to 20 January 2012</span>' in html
    assert "style=" not in html


def test_words_without_days_are_quoted_and_called_undated() -> None:
    html = drawn("{% when d %}", d=PartialDate("as soon as possible", Precision.WORDS, None, None))
    assert html == '<span class="when when-said">“as soon as possible” <span class="when-note">no date set</span></span>'


def test_words_of_a_document_are_escaped() -> None:
    html = drawn("{% when d %}", d=PartialDate("<script>1</script>", Precision.WORDS, None, None))
    assert "<script>" not in html


def test_due_tells_how_late_an_open_thing_is_and_stays_silent_when_it_is_done() -> None:
    values = {"d": PartialDate.of_day(date(2011, 12, 2)), "today": date(2011, 12, 14)}
    assert drawn("{% due d 'open' today=today %}", **values).endswith(' <span class="late">12 days late</span>')
    assert "late" not in drawn("{% due d 'done' today=today %}", **values)


def test_due_without_a_date_says_so() -> None:
    assert drawn("{% due None %}") == '<span class="quiet">no due date</span>'
