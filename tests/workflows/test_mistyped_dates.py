"""What is typed as a date and is none is refused in forms; what stands for a time, or holds a number that is no date, is not."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Precision
from corcom.workflows.said_dates import date_from_words, date_said

ANCHOR = date(2011, 12, 14)
NONE = (
    "“%s” came in, which looks like a date and is none that the calendar has. Write for example 24 January 2012, 2012-01-24, "
    "December 2011, "
    "by mid-January 2012 or 3 to 5 March 2012; or words without a date, such as after the holidays."
)
BACKWARDS = "“%s” came in, which ends before it begins. Write the earlier day first, for example 3 to 5 March 2012."

NO_DATES = (
    *("31 February 2012", "29 February 2011", "30 February", "by 31 April", "February 31", "31 février 2012", "99 May", "0 January 2012"),
    *("2012-13-40", "2012-02-30", "31/02/2012", "13/13/2012", "2011/12", "1/2", "31", "9999"),
    *("31 December 9999", "24 January 20122", "24 January 12", "January 45, 2012", "32 January 2012", "24 Januery 2012"),
)
RUN_BACKWARDS = ("5 to 3 March 2012", "5-3 March 2012", "28 March to 3 March 2012", "3 March 2012 to 28 February 2012")
WORDS = (
    *("after the holidays", "as soon as possible", "next meeting", "TBC", "ongoing", "sometime", "may be later"),
    *("before 3MSP", "two weeks before 3MSP", "by the 11th meeting", "within 5-7 days", "30 days after the meeting", "2011-2012"),
    *("CCM/MSP/2011/5", "24 January and 1 February 2012"),
)
DAYS = (
    *(
        "24 January 2012",
        "24/01/2012",
        "24.1.2012",
        "2012-1-24",
        "24th of January 2012",
        "24 January 2012 at 15:00",
        "24 January 2012, 10 a.m.",
    ),
    *("14h00 on 24 January 2012", "24 January 2012 at 10.30", "24 January 2012, 2-4 p.m.", "24 January 2012 at Room 12"),
)


@pytest.mark.parametrize("words", NO_DATES)
def test_what_looks_like_a_date_and_is_none_is_refused(words: str) -> None:
    with pytest.raises(BadInput) as refusal:
        date_said(words, anchor=ANCHOR)
    assert str(refusal.value) == NONE % words
    with pytest.raises(BadInput, match="came in, which"):
        date_from_words(words, on=ANCHOR)


@pytest.mark.parametrize("words", RUN_BACKWARDS)
def test_a_range_that_ends_before_it_begins_is_refused(words: str) -> None:
    for understood in (lambda: date_said(words, anchor=ANCHOR), lambda: date_from_words(words, on=ANCHOR)):
        with pytest.raises(BadInput) as refusal:
            understood()
        assert str(refusal.value) == BACKWARDS % words


@pytest.mark.parametrize("words", WORDS)
def test_words_that_name_no_date_stay_words(words: str) -> None:
    assert date_said(words, anchor=ANCHOR) == PartialDate(words, Precision.WORDS, None, None)


@pytest.mark.parametrize("words", DAYS)
def test_a_day_with_its_hour_or_room_is_a_day(words: str) -> None:
    day = date(2012, 1, 24)
    assert date_said(words, anchor=ANCHOR) == PartialDate(words, Precision.DAY, day, day)


@pytest.mark.parametrize("words", ["12/2011", "12.2011", "2011-12", "by 12/2011"])
def test_a_month_in_figures_is_that_month(words: str) -> None:
    found = date_said(words, anchor=ANCHOR)
    assert found == PartialDate(words, Precision.MONTH, date(2011, 12, 1), date(2011, 12, 31))
    assert date_from_words(words, on=ANCHOR) == found


def test_a_range_over_two_months_is_one() -> None:
    words = "28 February to 3 March 2012"
    assert date_said(words, anchor=ANCHOR) == PartialDate(words, Precision.RANGE, date(2012, 2, 28), date(2012, 3, 3))
