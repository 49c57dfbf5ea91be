"""By when more time had to be asked for, and how far it could reach."""

from __future__ import annotations

from datetime import date

from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.request_clock import request_clock
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record

MEETINGS = shipped_record("CCM").meetings


def _duty(convention: str, iso3: str, article: str, on: date) -> Obligation:
    duties = obligations_of(rulebook(convention), shipped_record(convention), on=on, states=[iso3])
    return next(duty for duty in duties if duty.article == article)


def test_clearance_of_lao_pdr_had_to_be_asked_for_nine_months_before_the_last_meeting_in_time() -> None:
    clock = request_clock(_duty("CCM", "LAO", "4.1.a", date(2018, 1, 1)), MEETINGS)
    assert clock
    assert clock.meeting
    assert (clock.meeting.key, clock.request_due_on, clock.longest_end) == ("9MSP", date(2018, 12, 2), date(2025, 8, 1))
    assert [(str(step.article), step.output) for step in clock.steps] == [
        ("4.5", "at most 2025-08-01"),
        ("4.7", "9MSP, 2019-09-02"),
        ("4.6", "2018-12-02"),
    ]


def test_after_an_extension_the_clock_runs_from_the_new_deadline() -> None:
    clock = request_clock(_duty("CCM", "LAO", "4.1.a", date(2020, 1, 1)), MEETINGS)
    assert clock
    assert clock.meeting
    assert (clock.meeting.key, clock.longest_end) == ("12MSP", date(2030, 8, 1))


def test_without_a_meeting_on_record_only_the_length_is_known() -> None:
    clock = request_clock(_duty("CCM", "LAO", "4.1.a", date(2018, 1, 1)), ())
    assert clock
    assert (clock.meeting, clock.request_due_on, clock.longest_end) == (None, None, date(2025, 8, 1))


def test_a_convention_without_a_day_for_requests_gives_none() -> None:
    clock = request_clock(_duty("APMBC", "MRT", "5.1", date(2001, 1, 1)), MEETINGS)
    assert clock
    assert (clock.request_due_on, clock.longest_end) == (None, date(2021, 1, 1))


def test_reports_and_deadlines_without_extension_have_no_such_clock() -> None:
    assert request_clock(_duty("CCM", "LAO", "7.1", date(2018, 1, 1)), MEETINGS) is None
    assert request_clock(_duty("APMBC", "MRT", "4", date(2001, 1, 1)), MEETINGS) is None
