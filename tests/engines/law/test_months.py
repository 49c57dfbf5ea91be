"""Counting days, months and years: the rounding is said or refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corcom.engines.law.months import NoSuchDay, Rounding, add_days, add_months, add_years, first_day_of_month_after

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
MONTHS = st.integers(-600, 600)


@pytest.mark.parametrize(("rounding", "expected"), [(Rounding.LAST_DAY, date(2025, 2, 28)), (Rounding.NEXT_DAY, date(2025, 3, 1))])
def test_month_without_such_a_day_is_rounded_as_said(rounding: Rounding, expected: date) -> None:
    assert add_months(date(2024, 8, 31), 6, rounding=rounding) == expected


def test_month_without_such_a_day_is_refused_when_no_rounding_is_said() -> None:
    with pytest.raises(NoSuchDay) as refusal:
        add_months(date(2024, 8, 31), 6, rounding=Rounding.REFUSE)
    assert str(refusal.value) == (
        "2024-08-31 and 6 months gives no day: 2025-02 has 28 days. "
        "Say in the rule whether the last day of that month or the first of the next is meant."
    )


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2028, 2, 29), 10, date(2038, 2, 28)),
        (date(2028, 2, 29), 4, date(2032, 2, 29)),
        (date(2028, 2, 29), -28, date(2000, 2, 29)),
        (date(2013, 11, 1), 8, date(2021, 11, 1)),
    ],
)
def test_years_keep_day_and_month_where_there_is_one(day: date, years: int, expected: date) -> None:
    assert add_years(day, years, rounding=Rounding.LAST_DAY) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 2, 1), date(2023, 8, 1)),
        (date(2023, 2, 28), date(2023, 8, 1)),
        (date(2023, 3, 1), date(2023, 9, 1)),
        (date(2023, 12, 31), date(2024, 6, 1)),
    ],
)
def test_first_day_of_the_sixth_month_forgets_the_day_number(day: date, expected: date) -> None:
    assert first_day_of_month_after(day, 6) == expected


@given(day=DAYS, months=MONTHS)
def test_months_there_and_back_return_to_the_day_unless_it_was_rounded(day: date, months: int) -> None:
    there = add_months(day, months, rounding=Rounding.LAST_DAY)
    back = add_months(there, -months, rounding=Rounding.LAST_DAY)
    assert back == day or (there.day < day.day and back.day == there.day)


@given(day=DAYS, months=MONTHS)
def test_the_two_roundings_differ_by_one_day_or_not_at_all(day: date, months: int) -> None:
    last, following = (add_months(day, months, rounding=r) for r in (Rounding.LAST_DAY, Rounding.NEXT_DAY))
    assert (following - last).days == (0 if last.day == day.day else 1)


@given(day=DAYS, days=st.integers(-400, 400))
def test_days_count_from_the_day_after(day: date, days: int) -> None:
    assert (add_days(day, days) - day).days == days
