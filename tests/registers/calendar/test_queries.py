"""Reads of the calendar: order, what was known on a day, meetings beside events, the next meeting."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision
from corcom.registers.calendar import queries, services
from corcom.registers.calendar.queries import NextMeeting

pytestmark = pytest.mark.django_db


def test_events_come_by_date_and_those_without_a_day_last() -> None:
    scenes.event("c", PartialDate("after the holidays", Precision.WORDS, None, None))
    scenes.event("b", PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31)))
    scenes.event("a", PartialDate.of_day(date(2012, 2, 1)))
    assert [event.what for event in queries.events("CCM")] == ["a", "b", "c"]


def test_an_event_is_not_known_before_the_meeting_that_spoke_of_it() -> None:
    meeting = scenes.corcom_meeting(date(2011, 12, 13))
    scenes.event("read", read_in=meeting)
    scenes.event("by hand")
    known = [[e.what for e in queries.events("CCM").filter(queries.known_on(day))] for day in (date(2011, 12, 12), date(2011, 12, 13))]
    assert known == [["by hand"], ["read", "by hand"]]


def test_a_meeting_stands_beside_the_events_unless_one_stands_for_it() -> None:
    planned, linked, alone = (scenes.corcom_meeting(day) for day in (date(2012, 1, 24), date(2012, 2, 28), date(2012, 3, 6)))
    scenes.event("CorCom meeting", PartialDate.of_day(date(2012, 1, 24)))
    scenes.event("CorCom meeting", PartialDate.of_month(2012, 2), meeting=linked)
    assert [meeting.key for meeting in queries.dated_meetings("CCM")] == [alone.key]
    assert planned.key not in [alone.key, linked.key]


def test_a_cancelled_or_moved_event_leaves_its_versions() -> None:
    event = scenes.event()
    moved = services.correct_event(event, {}, reason="room", person=None, when=PartialDate.of_day(date(2012, 1, 25)))
    services.cancel_event(moved, reason="snow", person=None)
    standing = queries.event_with_uid("CCM", event.uid)
    assert standing is not None
    versions = [(v.sequence, v.when_earliest, v.superseded_reason) for v in queries.earlier_versions(standing)]
    assert (standing.sequence, versions) == (2, [(1, date(2012, 1, 25), "snow"), (0, date(2012, 1, 24), "room")])


def test_the_next_committee_meeting_is_the_first_after_the_day() -> None:
    scenes.event("cancelled", PartialDate.of_day(date(2012, 1, 20)))
    services.cancel_event(queries.events("CCM").get(), reason="x", person=None)
    scenes.event("4th meeting", PartialDate.of_day(date(2012, 1, 24), certainty=Certainty.TENTATIVE))
    scenes.event("Briefing", PartialDate.of_day(date(2012, 1, 15)), kind="briefing")
    scenes.corcom_meeting(date(2012, 3, 6))
    found = [queries.next_committee_meeting("CCM", day) for day in (date(2012, 1, 23), date(2012, 1, 24), date(2012, 3, 6))]
    assert found == [
        NextMeeting("4th meeting", date(2012, 1, 24), is_tentative=True),
        NextMeeting("CorCom meeting, 06 March 2012", date(2012, 3, 6), is_tentative=False),
        None,
    ]


def test_a_new_feed_address_ends_the_one_before() -> None:
    officer = scenes.isu_officer()
    numbers = [queries.feed_number(officer.pk)]
    services.renew_feed_address(officer)
    services.renew_feed_address(officer)
    assert [*numbers, queries.feed_number(officer.pk)] == [0, 2]
