"""Days as lists write them, and what is no day."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.law.lists.days import NoDay, is_told_apart, month_comes_first, read_day, says_nothing


@pytest.mark.parametrize(
    "said",
    [
        *("2015-04-19", "20150419", "2015-04-19T00:00:00", "2015-04-19 00:00:00", "2015/4/19", "2015.04.19"),
        *("19 April 2015", "19 Apr 2015", "19-Apr-15", "19th of April 2015", "19 April, 2015", "Sunday, 19 April 2015", "April 19, 2015"),
        *("19/04/2015", "19.04.2015", "19-4-2015", "19.4.15", "04/19/2015", "19 avril 2015", "19 de abril de 2015", "42113"),
        *("19 April 2015 (extended)", "19 April 2015*", "19 April 2015 [3]"),
    ],
)
def test_a_day_is_read_in_any_usual_form(said: str) -> None:
    found = read_day(said)
    assert (found.earliest, found.latest, found.other) == (date(2015, 4, 19), date(2015, 4, 19), None)


@pytest.mark.parametrize(
    ("said", "iso", "earliest", "latest"),
    [
        ("2015-04", "2015-04", date(2015, 4, 1), date(2015, 4, 30)),
        ("April 2015", "2015-04", date(2015, 4, 1), date(2015, 4, 30)),
        ("04/2015", "2015-04", date(2015, 4, 1), date(2015, 4, 30)),
        ("febrero de 2016", "2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", "2015", date(2015, 1, 1), date(2015, 12, 31)),
    ],
)
def test_a_month_or_year_stays_one(said: str, iso: str, earliest: date, latest: date) -> None:
    found = read_day(said)
    assert (found.iso, found.earliest, found.latest) == (iso, earliest, latest)


def test_two_small_numbers_read_two_ways_and_the_column_tells_which() -> None:
    assert (read_day("05/04/2015").earliest, read_day("05/04/2015").other) == (date(2015, 4, 5), date(2015, 5, 4))
    assert read_day("05/04/2015", month_first=True).earliest == date(2015, 5, 4)
    assert read_day("05/05/2015").other is None
    assert (month_comes_first(["05/04/2015", "04/19/2015"]), is_told_apart(["05/04/2015", "04/19/2015"])) == (True, True)
    assert (month_comes_first(["05/04/2015", "19/04/2015"]), is_told_apart(["05/04/2015", "19/04/2015"])) == (False, True)
    assert (month_comes_first(["05/04/2015"]), is_told_apart(["05/04/2015"])) == (False, False)
    assert (month_comes_first(["19/04/2015", "04/19/2015"]), is_told_apart(["19/04/2015", "04/19/2015"])) == (False, False)


@pytest.mark.parametrize(
    "said", ["soon", "31 April 2015", "30/02/2015", "2015-13-01", "0000-00-00", "9999-12-31", "1 Foo 2015", "1" * 5000]
)
def test_what_is_no_day_is_refused_with_words(said: str) -> None:
    with pytest.raises(NoDay, match=r"is not a day|does not have|lies outside"):
        read_day(said)


@pytest.mark.parametrize("said", ["", " ", "-", "\u2013", "n/a", "N.A.", "None", "not applicable", "TBC"])
def test_a_cell_can_say_that_there_is_no_date(said: str) -> None:
    assert says_nothing(said)
    assert not says_nothing("2015")
