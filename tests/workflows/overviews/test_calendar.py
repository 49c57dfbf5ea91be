"""The calendar in one list: what is coming and past, by certainty and kind, with due dates."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.registers.calendar import services
from corcom.registers.meetings import services as meetings
from corcom.workflows.overviews.calendar import CalendarFilter, calendar_entries

pytestmark = pytest.mark.django_db

DAY = date(2012, 1, 24)


def _shown(day: date = DAY, **chosen: Any) -> list[str]:
    return [entry.what for entry in calendar_entries("CCM", CalendarFilter(**chosen), day=day)]


@pytest.fixture(autouse=True)
def _calendar() -> None:
    scenes.event("last week", PartialDate.of_day(date(2012, 1, 17)))
    scenes.event("today", PartialDate.of_day(DAY), kind="briefing")
    scenes.event("this month", PartialDate.of_month(2012, 1))
    scenes.event("february", PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE))
    scenes.event("some day", PartialDate("after the holidays", Precision.WORDS, None, None))
    scenes.corcom_meeting(date(2011, 12, 13))


def test_the_day_itself_and_a_month_under_way_are_coming_and_the_past_is_newest_first() -> None:
    assert _shown(period="coming") == ["this month", "today", "february", "some day"]
    assert _shown(period="past") == ["last week", "CorCom meeting, 13 December 2011"]
    assert _shown(date(2012, 2, 1), period="past")[0] == "today"


def test_what_is_more_than_a_year_away_comes_later() -> None:
    scenes.event("in a year", PartialDate.of_day(date(2013, 1, 24)))
    scenes.event("after a year", PartialDate.of_day(date(2013, 1, 25)))
    assert [_shown(period="coming")[-2:], _shown(period="later")] == [["in a year", "some day"], ["after a year"]]


def test_kind_and_certainty_choose() -> None:
    assert _shown(kind="briefing") == ["today"]
    assert _shown(certainty="vague") == ["this month", "some day"]
    assert _shown(certainty="tentative") == ["february"]
    assert _shown(certainty="confirmed") == ["CorCom meeting, 13 December 2011", "last week", "today"]


def test_due_dates_of_open_action_points_join_where_asked_for() -> None:
    point = scenes.action_point("send the plan", when=PartialDate.of_day(date(2012, 1, 30)))
    scenes.action_point("without a date")
    scenes.action_point("done", when=PartialDate.of_day(date(2012, 1, 30)), status="done")
    entries = calendar_entries("CCM", CalendarFilter(with_due_dates=True, kind="action-point"), day=DAY)
    assert [(e.page, e.key, e.uid, e.sequence, e.changed_at) for e in entries] == [
        ("action-point", "1", "action-point-1@ccm.corcom", 0, point.entries.get().at)
    ]


def test_the_uid_of_the_feed_stays_when_the_event_moves() -> None:
    event = scenes.event("moving", PartialDate.of_day(date(2012, 5, 1)))
    services.correct_event(event, {}, reason="x", person=None, when=PartialDate.of_day(date(2012, 5, 2)))
    found = [e for e in calendar_entries("CCM", CalendarFilter(), day=DAY) if e.what == "moving"]
    assert [(e.uid, e.sequence, e.first_day) for e in found] == [(f"{event.uid}@ccm.corcom", 1, date(2012, 5, 2))]


def test_a_corrected_meeting_has_the_next_sequence() -> None:
    meeting = scenes.corcom_meeting(date(2012, 3, 6), key="march")
    meetings.replace_meeting(meeting, {"place": "Geneva"}, reason="room", person=None)
    found = [e for e in calendar_entries("CCM", CalendarFilter(), day=DAY) if e.key == "march"]
    assert [(e.uid, e.sequence, e.place) for e in found] == [("meeting-march@ccm.corcom", 1, "Geneva")]


def test_the_list_takes_as_many_queries_for_many_events_as_for_few(django_assert_num_queries: Any) -> None:
    scenes.action_point(when=PartialDate.of_day(DAY))
    with django_assert_num_queries(4):
        assert len(calendar_entries("CCM", CalendarFilter(with_due_dates=True), day=DAY)) == 7
    for number in range(30):
        scenes.event(f"more {number}", read_in=None, citation=scenes.citation())
        scenes.action_point(when=PartialDate.of_day(DAY))
    with django_assert_num_queries(4):
        assert len(calendar_entries("CCM", CalendarFilter(with_due_dates=True), day=DAY)) == 67
