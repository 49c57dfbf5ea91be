"""The days that are taken from people, each side of either end."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.kernel.accepted_days import accepted_day, accepted_days, fixed_desk_day
from corcom.kernel.dates import DateRange
from corcom.kernel.errors import BadInput

TODAY = date(2011, 12, 14)


def test_days_run_from_1945_to_the_same_day_sixty_years_on() -> None:
    assert accepted_days(TODAY) == DateRange(date(1945, 1, 1), date(2071, 12, 15))
    assert accepted_days(date(2040, 2, 29)) == DateRange(date(1945, 1, 1), date(2100, 3, 1))


@pytest.mark.parametrize("day", [date(1945, 1, 1), TODAY, date(2071, 12, 14)])
def test_a_day_among_them_is_taken(day: date) -> None:
    assert accepted_day(day, today=TODAY) == day


@pytest.mark.parametrize("day", [date.min, date(1944, 12, 31), date(2071, 12, 15), date.max])
def test_another_is_refused_with_what_is_taken(day: date) -> None:
    with pytest.raises(BadInput) as refusal:
        accepted_day(day, today=TODAY)
    assert str(refusal.value) == (
        f"“{day.isoformat()}” came in. Days from 1 January 1945 to 14 December 2071 are taken, 60 years from the desk day. "
        "Give a day among them."
    )


@pytest.mark.parametrize("setting", ["1945-01-01", "2011-12-14", "2199-12-31"])
def test_a_desk_can_stand_on_a_day(setting: str) -> None:
    assert fixed_desk_day(setting) == date.fromisoformat(setting)


@pytest.mark.parametrize(
    ("setting", "accepted"),
    [
        ("foo", "Write it as YYYY-MM-DD in CORCOM_TODAY or desk.json, or leave it out."),
        ("2012-02-30", "Write it as YYYY-MM-DD in CORCOM_TODAY or desk.json, or leave it out."),
        ("1944-12-31", "Set a day from 1945 to 2199 in CORCOM_TODAY or desk.json, or leave it out."),
        ("2200-01-01", "Set a day from 1945 to 2199 in CORCOM_TODAY or desk.json, or leave it out."),
    ],
)
def test_a_desk_day_that_is_none_is_refused(setting: str, accepted: str) -> None:
    with pytest.raises(BadInput) as refusal:
        fixed_desk_day(setting)
    assert str(refusal.value) == f"The desk day is set to “{setting}”. {accepted}"
