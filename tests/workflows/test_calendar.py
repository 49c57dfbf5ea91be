"""Acts on the calendar: what they leave on record, one audit row each, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.words import Certainty
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar.models import Event
from corcom.registers.people.models import Person
from corcom.workflows import calendar
from corcom.workflows.acts import ChangedMeanwhile
from corcom.workflows.calendar import EventWords
from corcom.workflows.policy import NotAllowed
from corcom.workflows.said_dates import date_said

pytestmark = pytest.mark.django_db

BRIEFING = EventWords("Briefing to States", PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE), "briefing", "all States")
FIRST = PartialDate.of_day(date(2012, 2, 1), words="1 February 2012")


@pytest.fixture
def officer() -> Person:
    return scenes.isu_officer()


def _audit() -> list[tuple[str, str, str, str]]:
    return [(row.act, row.summary, row.why, row.source) for row in AuditRow.objects.order_by("pk")]


def _standing() -> Event:
    return Event.objects.get(superseded_at__isnull=True)


def _record(officer: Person, said: EventWords = BRIEFING) -> Event:
    return calendar.record_event(person=officer, convention="CCM", said=said, source_words="mail of the President")


def test_recording_says_the_source(officer: Person) -> None:
    event = _record(officer)
    assert (event.what, event.when, event.kind, event.audience) == (BRIEFING.what, BRIEFING.when, "briefing", "all States")
    assert _audit() == [
        ("record_event", "Recorded in the calendar: Briefing to States, 2012-02-01", "", "mail of the President"),
    ]


def test_confirming_the_date_settles_it(officer: Person) -> None:
    event = _record(officer)
    calendar.confirm_event_date(person=officer, convention="CCM", uid=event.uid, revision=0, source_words="room booked")
    held = _standing()
    assert (held.when, held.certainty_settled, held.sequence, held.uid, held.source_words) == (
        BRIEFING.when.with_certainty(Certainty.CONFIRMED),
        True,
        1,
        event.uid,
        "room booked",
    )
    assert _audit()[1:] == [("confirm_event_date", "Confirmed the date of Briefing to States: 2012-02-01", "", "room booked")]


def test_a_vague_date_is_confirmed_with_its_day(officer: Person) -> None:
    vague = date_said("mid-January 2012", anchor=scenes.DESK_DAY)
    assert vague is not None
    event = _record(officer, EventWords("Work plan is sent", vague))
    with pytest.raises(calendar.NotForThisEvent) as refused:
        calendar.confirm_event_date(person=officer, convention="CCM", uid=event.uid, revision=0, source_words="x")
    assert str(refused.value) == (
        "“mid-January 2012” is not an exact day. A date is confirmed with its day or days, "
        "for example 24 January 2012 or 16 to 19 April 2012."
    )
    day = PartialDate.of_day(date(2012, 1, 16))
    calendar.confirm_event_date(person=officer, convention="CCM", uid=event.uid, revision=0, source_words="x", when=day)
    assert _standing().when == day


def test_a_correction_keeps_uid_and_old_values(officer: Person) -> None:
    event = _record(officer)
    said = EventWords("Briefing to States", BRIEFING.when, "briefing", "States Parties")
    calendar.correct_event(person=officer, convention="CCM", uid=event.uid, revision=0, said=said, reason="audience misread")
    rows = Event.objects.order_by("sequence").values_list("uid", "sequence", "audience", "certainty_settled")
    assert list(rows) == [(event.uid, 0, "all States", False), (event.uid, 1, "States Parties", False)]


def test_cancelling_and_planning_again(officer: Person) -> None:
    event = _record(officer)
    calendar.cancel_event(person=officer, convention="CCM", uid=event.uid, revision=0, reason="no room")
    assert _standing().state_of_event == "cancelled"
    calendar.plan_event_again(person=officer, convention="CCM", uid=event.uid, revision=1, reason="room found")
    assert (_standing().state_of_event, _standing().sequence) == ("planned", 2)
    assert [row[0] for row in _audit()] == ["record_event", "cancel_event", "plan_event_again"]


REFUSALS: dict[str, tuple[Callable[[Person, Event], Any], str]] = {
    "no words": (
        lambda p, _e: _record(p, EventWords("  ", FIRST)),
        "Nothing was given for what takes place. Say it in a few words; they stay on record.",
    ),
    "nothing corrected": (
        lambda p, e: calendar.correct_event(
            person=p, convention="CCM", uid=e.uid, revision=0, said=EventWords(e.what, e.when, e.kind, e.audience), reason="x"
        ),
        "Nothing of this event is different from what stands. Change a field, or leave it as it is.",
    ),
    "no reason": (
        lambda p, e: calendar.cancel_event(person=p, convention="CCM", uid=e.uid, revision=0, reason=""),
        "Nothing was given for the reason. Say it in a few words; they stay on record.",
    ),
    "not cancelled": (
        lambda p, e: calendar.plan_event_again(person=p, convention="CCM", uid=e.uid, revision=0, reason="x"),
        "CorCom meeting is not cancelled, so there is nothing to take back.",
    ),
    "no such event": (
        lambda p, _e: calendar.cancel_event(person=p, convention="CCM", uid="00000000-0000-0000-0000-000000000000", revision=0, reason="x"),
        "This event is not on record any more. Look it up in the calendar.",
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refusal_says_why_and_leaves_nothing(case: str, officer: Person) -> None:
    event = scenes.event()
    act, reason = REFUSALS[case]
    with pytest.raises(Refusal) as refused:
        act(officer, event)
    assert str(refused.value) == reason
    assert (Event.objects.count(), AuditRow.objects.count()) == (1, 0)


def test_a_change_in_between_is_never_overwritten(officer: Person) -> None:
    event = scenes.event()
    calendar.cancel_event(person=officer, convention="CCM", uid=event.uid, revision=0, reason="no room")
    with pytest.raises(ChangedMeanwhile):
        calendar.confirm_event_date(person=officer, convention="CCM", uid=event.uid, revision=0, source_words="x")
    assert _standing().state_of_event == "cancelled"


@pytest.mark.parametrize("role", ["no role", "observer", "focal point", "coordinator", "administrator"])
def test_recording_is_for_the_president_and_the_isu(role: str) -> None:
    somebody = scenes.people_of_every_role()[role]
    assert somebody is not None
    with pytest.raises(NotAllowed):
        _record(somebody)
    assert (Event.objects.count(), AuditRow.objects.count()) == (0, 0)
