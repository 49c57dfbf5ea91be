"""Dates written in forms are understood as in minutes, and words without a date stay words."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.workflows.said_dates import date_said

ANCHOR = date(2011, 12, 14)
FROM_WRITING = "year or month from the day of writing (2011-12-14)"
C, T = Certainty.CONFIRMED, Certainty.TENTATIVE

CASES = {
    "2012-02-01": PartialDate("2012-02-01", Precision.DAY, date(2012, 2, 1), date(2012, 2, 1), C),
    "24 January 2012": PartialDate("24 January 2012", Precision.DAY, date(2012, 1, 24), date(2012, 1, 24), C),
    "tentatively 1 February": PartialDate("tentatively 1 February", Precision.DAY, date(2012, 2, 1), date(2012, 2, 1), T, FROM_WRITING),
    "16 to 19 April 2012": PartialDate("16 to 19 April 2012", Precision.RANGE, date(2012, 4, 16), date(2012, 4, 19), C),
    "before  April 2012": PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31), C),
    "after the holidays": PartialDate("after the holidays", Precision.WORDS, None, None, C),
    "24 January and 1 February 2012": PartialDate("24 January and 1 February 2012", Precision.WORDS, None, None, C),
}


@pytest.mark.parametrize("words", CASES)
def test_a_date_in_words(words: str) -> None:
    assert date_said(words, anchor=ANCHOR) == CASES[words]


def test_no_words_are_no_date() -> None:
    assert date_said("  ", anchor=ANCHOR) is None


def test_a_person_may_hold_any_date_as_tentative() -> None:
    said = date_said("24 January 2012", anchor=ANCHOR, tentative=True)
    assert said == CASES["24 January 2012"].with_certainty(T)
