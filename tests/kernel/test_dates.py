"""Dates as people say them: what they allow, when they are late, and that they survive JSON."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corcom.kernel.dates import DateRange, PartialDate, day_after, day_in, days_later, partial_date_from_dict
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Certainty, Precision

MID_JANUARY = PartialDate("by mid-January", Precision.PART_OF_MONTH, date(2012, 1, 11), date(2012, 1, 20))
AFTER_HOLIDAYS = PartialDate("after the holidays", Precision.WORDS, None, None)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "inside"),
    [(date(2011, 9, 15), False), (date(2011, 9, 16), True), (date(2012, 9, 13), True), (date(2012, 9, 14), False)],
)
def test_a_range_holds_its_start_and_not_its_end(day: date, inside: bool) -> None:
    assert (day in DateRange(date(2011, 9, 16), date(2012, 9, 14))) is inside


def test_an_open_range_holds_every_day() -> None:
    assert date(1, 1, 1) in DateRange(None, None)
    assert date(9999, 12, 31) in DateRange(None, None)


def test_ranges_that_meet_at_a_day_do_not_overlap() -> None:
    first, second = DateRange(date(2011, 1, 1), date(2012, 1, 1)), DateRange(date(2012, 1, 1), None)
    assert (first.overlaps(second), second.overlaps(first)) == (False, False)


@given(start=DAYS, length=st.integers(1, 1000), other_start=DAYS, other_length=st.integers(1, 1000))
def test_ranges_overlap_exactly_when_they_share_a_day(start: date, length: int, other_start: date, other_length: int) -> None:
    one, other = DateRange(start, start + timedelta(length)), DateRange(other_start, other_start + timedelta(other_length))
    shared = max(start, other_start) < min(start + timedelta(length), other_start + timedelta(other_length))
    assert (one.overlaps(other), other.overlaps(one)) == (shared, shared)


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        (PartialDate.of_day(date(2012, 1, 24)), "2012-01-24"),
        (PartialDate.of_month(2012, 2), "2012-02"),
        (MID_JANUARY, "2012-01"),
        (PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31)), "2012-03-31"),
        (PartialDate("from 3 May", Precision.AFTER, date(2012, 5, 3), None), "2012-05-03"),
        (PartialDate("2012", Precision.YEAR, date(2012, 1, 1), date(2012, 12, 31)), "2012"),
        (PartialDate("16 to 19 April", Precision.RANGE, date(2012, 4, 16), date(2012, 4, 19)), "2012-04-16"),
        (AFTER_HOLIDAYS, None),
    ],
    ids=lambda value: value.words if isinstance(value, PartialDate) else str(value),
)
def test_iso_form_is_no_more_exact_than_the_words(said: PartialDate, iso: str | None) -> None:
    assert said.iso == iso


def test_a_month_ends_on_its_last_day_in_a_leap_year() -> None:
    assert PartialDate.of_month(2012, 2) == PartialDate("2012-02", Precision.MONTH, date(2012, 2, 1), date(2012, 2, 29))


@pytest.mark.parametrize(("today", "late"), [(date(2012, 1, 20), 0), (date(2012, 1, 21), 1), (date(2012, 2, 20), 31)])
def test_lateness_counts_from_the_last_day_that_the_words_allow(today: date, late: int) -> None:
    assert MID_JANUARY.days_late_on(today) == late


def test_a_date_without_a_last_day_is_never_late() -> None:
    assert AFTER_HOLIDAYS.days_late_on(date(2999, 1, 1)) == 0


def test_changing_the_certainty_leaves_the_words_alone() -> None:
    tentative = MID_JANUARY.with_certainty(Certainty.TENTATIVE)
    assert tentative.is_tentative
    assert tentative.with_certainty(Certainty.CONFIRMED) == MID_JANUARY


@given(
    words=st.text(max_size=30),
    precision=st.sampled_from(Precision),
    earliest=st.none() | DAYS,
    latest=st.none() | DAYS,
    certainty=st.sampled_from(Certainty),
    inferred=st.text(max_size=30),
)
def test_every_date_survives_json(**parts: Any) -> None:
    said = PartialDate(**parts)
    assert partial_date_from_dict(said.as_dict()) == said


@pytest.mark.parametrize("damage", [{"precision": "roughly"}, {"earliest": "2012-13-01"}, {"certainty": "maybe"}, {"latest": 7}])
def test_a_damaged_date_is_refused_with_what_came_in(damage: dict[str, Any]) -> None:
    data = MID_JANUARY.as_dict() | damage
    with pytest.raises(BadInput) as refusal:
        partial_date_from_dict(data)
    assert repr(data) in str(refusal.value)


def test_a_date_without_words_is_refused() -> None:
    with pytest.raises(BadInput):
        partial_date_from_dict({"precision": "day"})


def test_the_day_after_the_last_of_february() -> None:
    assert day_after(date(2012, 2, 28)) == date(2012, 2, 29)


def test_what_lies_outside_the_calendar_is_its_first_or_last_day() -> None:
    assert [day_after(date.max), days_later(date.min, -1), days_later(date(2012, 1, 1), 10**9)] == [date.max, date.min, date.max]
    assert [day_in(0, 4, 30), day_in(9999, 4, 30), day_in(10_000, 4, 30)] == [date.min, date(9999, 4, 30), date.max]


@pytest.mark.parametrize(
    ("precision", "earliest", "latest", "iso"),
    [
        (Precision.DAY, date(2012, 1, 24), date(2012, 1, 24), "2012-01-24"),
        (Precision.MONTH, date(2012, 1, 1), date(2012, 1, 31), "2012-01"),
        (Precision.YEAR, date(2012, 1, 1), date(2012, 12, 31), "2012"),
        (Precision.PART_OF_MONTH, date(2012, 1, 10), date(2012, 1, 20), "2012-01-10/2012-01-20"),
        (Precision.BEFORE, None, date(2012, 3, 31), "../2012-03-31"),
        (Precision.AFTER, date(2012, 1, 9), None, "2012-01-09/.."),
        (Precision.WORDS, None, None, ""),
    ],
)
def test_iso_extent_keeps_what_is_known(precision: Precision, earliest: date | None, latest: date | None, iso: str) -> None:
    assert PartialDate("as said", precision, earliest, latest).iso_extent == iso
