"""The calendar file, parsed back and compared as whole components."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.outputs.ical import FeedEvent, render_calendar

CHANGED = datetime(2011, 12, 14, 9, 30, 15, 123456, tzinfo=UTC)


def same(words: str) -> str:
    return words


def _event(when: PartialDate, **changes: Any) -> FeedEvent:
    return FeedEvent(**{"uid": "u1@CCM", "sequence": 2, "changed_at": CHANGED, "what": "CorCom meeting", "when": when, **changes})


def _parsed(*events: FeedEvent) -> list[dict[str, Any]]:
    calendar = Calendar.from_ical(render_calendar("CCM", events, same))
    return [
        {name: value.to_ical().decode() if hasattr(value, "to_ical") else str(value) for name, value in part.items()}
        for part in calendar.walk("VEVENT")
    ]


COMMON = {
    "UID": "u1@CCM",
    "DTSTAMP": "20111214T093015Z",
    "LAST-MODIFIED": "20111214T093015Z",
    "SEQUENCE": "2",
    "TRANSP": "TRANSPARENT",
}

CASES: dict[str, tuple[FeedEvent, dict[str, str]]] = {
    "an exact day ends on the next, as the standard counts": (
        _event(
            PartialDate.of_day(date(2012, 1, 24)), place="Palais, room XXVII", category="Coordination Committee", url="https://x.example/1"
        ),
        {
            "DTSTART": "20120124",
            "DTEND": "20120125",
            "SUMMARY": "CorCom meeting",
            "STATUS": "CONFIRMED",
            "LOCATION": "Palais\\, room XXVII",
            "CATEGORIES": "Coordination Committee",
            "URL": "https://x.example/1",
        },
    ),
    "a tentative day says so": (
        _event(PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE), notes="Briefing room to be found"),
        {
            "DTSTART": "20120201",
            "DTEND": "20120202",
            "SUMMARY": "CorCom meeting (tentative)",
            "STATUS": "TENTATIVE",
            "DESCRIPTION": "The date is tentative.\\nBriefing room to be found",
        },
    ),
    "a month spans all its days and is tentative": (
        _event(PartialDate.of_month(2012, 2, words="in February 2012")),
        {
            "DTSTART": "20120201",
            "DTEND": "20120301",
            "SUMMARY": "CorCom meeting (in February 2012)",
            "STATUS": "TENTATIVE",
            "DESCRIPTION": "The date is not exact. It was said as: “in February 2012”.",
        },
    ),
    "a date with an open side stands on the day that is known": (
        _event(PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31))),
        {
            "DTSTART": "20120331",
            "DTEND": "20120401",
            "SUMMARY": "CorCom meeting (before April 2012)",
            "STATUS": "TENTATIVE",
            "DESCRIPTION": "The date is not exact. It was said as: “before April 2012”.",
        },
    ),
    "a range ends after its last day": (
        _event(PartialDate("16 to 19 April 2012", Precision.RANGE, date(2012, 4, 16), date(2012, 4, 19))),
        {"DTSTART": "20120416", "DTEND": "20120420", "SUMMARY": "CorCom meeting", "STATUS": "CONFIRMED"},
    ),
    "a cancelled event stays, cancelled": (
        _event(PartialDate.of_day(date(2011, 12, 31)), is_cancelled=True),
        {"DTSTART": "20111231", "DTEND": "20120101", "SUMMARY": "Cancelled: CorCom meeting", "STATUS": "CANCELLED"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_an_event_in_the_calendar_file(case: str) -> None:
    event, expected = CASES[case]
    assert _parsed(event) == [COMMON | expected]


def test_an_event_without_any_day_is_left_out() -> None:
    assert _parsed(_event(PartialDate("after the holidays", Precision.WORDS, None, None))) == []


def test_constant_content_gives_a_constant_file() -> None:
    events = (_event(PartialDate.of_day(date(2012, 1, 24))),)
    assert render_calendar("CCM", events, same) == render_calendar("CCM", events, same)


def test_the_calendar_names_itself() -> None:
    calendar = Calendar.from_ical(render_calendar("Convention on Cluster Munitions", (), same, description="as of today"))
    assert {name: str(value) for name, value in calendar.items()} == {
        "PRODID": "-//corcom//calendar//EN",
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "NAME": "Convention on Cluster Munitions",
        "X-WR-CALNAME": "Convention on Cluster Munitions",
        "DESCRIPTION": "as of today",
        "X-WR-CALDESC": "as of today",
        "X-PUBLISHED-TTL": "PT6H",
    }


def test_words_that_mean_something_to_the_format_come_back_as_they_went() -> None:
    what = "Plan; budget, \\ and\nlines — über " + "long " * 40
    calendar = Calendar.from_ical(render_calendar("CCM", (_event(PartialDate.of_day(date(2012, 1, 24)), what=what),), same))
    assert str(calendar.walk("VEVENT")[0]["SUMMARY"]) == what


def test_what_no_calendar_file_can_hold_is_left_out() -> None:
    odd = "bell\x07, no character\uffff, half a pair\ud800"
    event = FeedEvent(
        "u", 1, datetime(2012, 1, 1, tzinfo=UTC), odd, PartialDate.of_day(date(2012, 1, 24)), place=odd, notes=odd, category=odd
    )
    (read,) = Calendar.from_ical(render_calendar(odd, (event,), str, description=odd)).walk("VEVENT")
    plain = "bell, no character, half a pair"
    assert [str(read[name]) for name in ("summary", "location", "description")] == [plain] * 3
