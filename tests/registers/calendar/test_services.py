"""Writes of the calendar: uid and sequence, passages and the certainty that they give, cancelling."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Certainty
from corcom.registers.calendar import services
from corcom.registers.calendar.models import Event

FIRM, LOOSE = scenes.citation(130, "1st February 2012"), scenes.citation(110, "tentatively scheduled for 1 February", start=500)


def _standing() -> Event:
    return Event.objects.get(superseded_at__isnull=True)


@pytest.mark.django_db
def test_a_correction_keeps_the_uid_and_raises_the_sequence() -> None:
    old = scenes.event("CorCom meeting")
    new = services.correct_event(old, {"what": "4th CorCom meeting"}, reason="number known", person=None)
    old.refresh_from_db()
    assert (new.uid, new.sequence, new.what, new.when) == (old.uid, 1, "4th CorCom meeting", old.when)
    assert (old.what, old.superseded_by, old.superseded_reason) == ("CorCom meeting", new, "number known")


@pytest.mark.django_db
def test_the_most_cautious_passage_holds() -> None:
    event = scenes.event(citation=FIRM)
    services.join_citation(event, LOOSE, Certainty.TENTATIVE)
    held = _standing()
    assert (held.when_certainty, held.sequence, held.uid) == ("tentative", 1, event.uid)
    assert held.citations == [{**FIRM, "certainty": "confirmed"}, {**LOOSE, "certainty": "tentative"}]


@pytest.mark.django_db
def test_a_passage_as_sure_joins_without_a_new_sequence_and_only_once() -> None:
    event = scenes.event(citation=FIRM)
    services.join_citation(event, LOOSE, Certainty.CONFIRMED)
    services.join_citation(event, LOOSE, Certainty.CONFIRMED)
    held = _standing()
    assert (held.pk, held.sequence, len(held.citations)) == (event.pk, 0, 2)


@pytest.mark.django_db
def test_what_a_person_settled_is_not_loosened_by_a_passage() -> None:
    event = scenes.event(citation=FIRM)
    settled = services.correct_event(event, {}, reason="mail of the President", person=None, settles_certainty=True)
    services.join_citation(settled, LOOSE, Certainty.TENTATIVE)
    assert (_standing().when_certainty, len(_standing().citations)) == ("confirmed", 2)


@pytest.mark.django_db
def test_a_passage_that_leaves_takes_its_doubt_along() -> None:
    event = services.join_citation(scenes.event(citation=FIRM), LOOSE, Certainty.TENTATIVE)
    services.leave_citation(event, LOOSE)
    assert (_standing().when_certainty, _standing().citations) == ("confirmed", [{**FIRM, "certainty": "confirmed"}])


@pytest.mark.django_db
def test_cancelling_keeps_the_event_in_the_calendar_and_can_be_undone() -> None:
    cancelled = services.cancel_event(scenes.event(), reason="no room", person=None)
    again = services.plan_again(cancelled, reason="room found", person=None)
    assert [(cancelled.state_of_event, cancelled.sequence), (again.state_of_event, again.sequence)] == [("cancelled", 1), ("planned", 2)]


@pytest.mark.django_db
def test_a_new_date_moves_the_event() -> None:
    february = PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE)
    moved = services.correct_event(scenes.event(), {}, reason="moved", person=None, when=february)
    assert (moved.when, moved.sequence) == (february, 1)


@pytest.mark.django_db
def test_the_uid_of_an_event_is_not_corrected() -> None:
    with pytest.raises(BadInput):
        services.correct_event(scenes.event(), {"uid": "another"}, reason="x", person=None)
