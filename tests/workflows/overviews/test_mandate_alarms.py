"""What the roster is not silent about: themes without a Coordinator, mandates that end within sixty days, by the desk day."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.words import Office
from corcom.workflows.overviews.mandate_alarms import mandate_alarms

pytestmark = pytest.mark.django_db

END = date(2012, 9, 14)


def _said(day: date) -> tuple[list[tuple[str, str, str | None]], list[tuple[str, int, list[str]]]]:
    alarms = mandate_alarms("CCM", day)
    vacant = [(row.theme, row.last.state_id, row.comes.state_id if row.comes else None) for row in alarms.vacant]
    ending = [(row.mandate.state_id, row.days, [m.state_id for m in row.followed_by]) for row in alarms.ending]
    return vacant, ending  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def _terms() -> None:
    scenes.mandate("JPN", Office.COORDINATOR, "universalization")
    scenes.mandate("LBN", Office.PRESIDENT)
    scenes.mandate("NOR", Office.PRESIDENT, start=END, end=date(2013, 9, 13))


@pytest.mark.parametrize(
    ("day", "vacant", "ending"),
    [
        (date(2012, 7, 15), [], []),
        (date(2012, 7, 16), [], [("LBN", 60, ["NOR"]), ("JPN", 60, [])]),
        (date(2012, 9, 13), [], [("LBN", 1, ["NOR"]), ("JPN", 1, [])]),
        (END, [("universalization", "JPN", None)], []),
    ],
)
def test_alarms_begin_sixty_days_before_the_end_and_a_theme_is_vacant_from_that_day(
    day: date, vacant: list[object], ending: list[object]
) -> None:
    assert _said(day) == (vacant, ending)


def test_a_second_coordinator_keeps_the_theme_and_one_to_come_is_named() -> None:
    scenes.mandate("PRT", Office.COORDINATOR, "universalization", start=END, end=date(2012, 12, 1))
    scenes.mandate("GHA", Office.COORDINATOR, "universalization", start=date(2013, 1, 1), end=None)
    assert _said(END)[0] == []
    assert _said(date(2012, 12, 1))[0] == [("universalization", "PRT", "GHA")]


def test_a_theme_of_which_nothing_is_on_record_for_a_year_is_said_apart() -> None:
    at_last, after = mandate_alarms("CCM", date(2013, 10, 19)), mandate_alarms("CCM", date(2013, 10, 20))
    assert [(row.theme, row.last.state_id) for row in at_last.vacant] == [("universalization", "JPN")]
    assert (list(at_last.long_vacant), list(after.vacant)) == ([], [])
    assert [(row.theme, row.last.end) for row in after.long_vacant] == [("universalization", END)]
