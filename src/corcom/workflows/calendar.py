"""Acts on the calendar by hand: record an event, correct it, confirm its date, cancel it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.words import Certainty, Precision
from corcom.registers.calendar import services
from corcom.registers.calendar.models import Event
from corcom.workflows import policy
from corcom.workflows.acts import act, check_revision, require_words

EXACT = (Precision.DAY, Precision.RANGE)


class NoSuchEvent(Refusal):
    """No event stands under the identity."""


class NotForThisEvent(Refusal):
    """The act does not fit what stands."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """What a person writes of an event; `kind` is a kind of meeting or `other`."""

    what: str
    when: PartialDate
    kind: str = "other"
    audience: str = ""


def record_event(*, person: Any, convention: str, said: EventWords, source_words: str) -> Event:
    """Put an event in the calendar by hand; the source is said in words.

    Raises:
        Refusal: what it is or the source is missing.
    """
    what, source = require_words(said.what, "what takes place"), require_words(source_words, "where this comes from")
    with act("record_event", person=person, convention=convention, source=source) as doing:
        policy.require_of(person, convention, "edit_records")
        event = services.add_event(
            convention=convention,
            what=what,
            kind=said.kind,
            audience=said.audience.strip(),
            when=said.when,
            meeting=None,
            read_in=None,
            citation=None,
            source_words=source,
            person=person,
        )
        doing.touch(event)
        doing.summary = f"Recorded in the calendar: {what[:120]}, {said.when.words}"
    return event


def correct_event(*, person: Any, convention: str, uid: Any, revision: int | None, said: EventWords, reason: str) -> Event:
    """Correct what stands; the old values stay on record and calendar programs see the same event, changed.

    Raises:
        Refusal: nothing changes, the reason is missing, or somebody changed it meanwhile.
    """
    what, why = require_words(said.what, "what takes place"), require_words(reason, "the reason")
    with act("correct_event", person=person, convention=convention, why=why) as doing:
        event = _event(person, convention, uid, revision)
        wanted = {"what": what, "kind": said.kind, "audience": said.audience.strip()}
        columns = {name: value for name, value in wanted.items() if getattr(event, name) != value}
        if not columns and event.when == said.when:
            message = "Nothing of this event is different from what stands. Change a field, or leave it as it is."
            raise NotForThisEvent(message)
        settles = said.when.certainty != event.when_certainty
        columns |= {"source_words": why} if event.when != said.when else {}
        new = services.correct_event(event, columns, reason=why, person=person, when=said.when, settles_certainty=settles)
        doing.touch(event, new)
        doing.summary = f"Corrected in the calendar: {what[:120]}, {said.when.words}"
    return new


def confirm_event_date(
    *, person: Any, convention: str, uid: Any, revision: int | None, source_words: str, when: PartialDate | None = None
) -> Event:
    """Hold the date as fixed, on somebody's word; passages that speak of it as tentative no longer decide.

    Args:
        when: the exact days, where the date was vague or moves; None confirms the days that stand.

    Raises:
        Refusal: the days are not exact, the date is fixed already, or nobody's word is given.
    """
    source = require_words(source_words, "who confirmed the date and where")
    with act("confirm_event_date", person=person, convention=convention, source=source) as doing:
        event = _event(person, convention, uid, revision)
        fixed = _exact(when or event.when).with_certainty(Certainty.CONFIRMED)
        if event.when == fixed and event.certainty_settled:
            message = f"{fixed.words} is confirmed already: {event.source_words}"
            raise NotForThisEvent(message)
        columns = {"source_words": source}
        new = services.correct_event(event, columns, reason=source, person=person, when=fixed, settles_certainty=True)
        doing.touch(event, new)
        doing.summary = f"Confirmed the date of {new.what[:120]}: {fixed.words}"
    return new


def cancel_event(*, person: Any, convention: str, uid: Any, revision: int | None, reason: str) -> Event:
    """Record that the event will not take place; it stays visible as cancelled."""
    why = require_words(reason, "the reason")
    with act("cancel_event", person=person, convention=convention, why=why) as doing:
        event = _event(person, convention, uid, revision)
        if event.state_of_event == Event.CANCELLED:
            message = f"{event.what} is cancelled already."
            raise NotForThisEvent(message)
        new = services.cancel_event(event, reason=why, person=person)
        doing.touch(event, new)
        doing.summary = f"Cancelled: {event.what[:120]}, {event.when_words}"
    return new


def plan_event_again(*, person: Any, convention: str, uid: Any, revision: int | None, reason: str) -> Event:
    """Take back a cancellation: the event takes place after all."""
    why = require_words(reason, "the reason")
    with act("plan_event_again", person=person, convention=convention, why=why) as doing:
        event = _event(person, convention, uid, revision)
        if event.state_of_event != Event.CANCELLED:
            message = f"{event.what} is not cancelled, so there is nothing to take back."
            raise NotForThisEvent(message)
        new = services.plan_again(event, reason=why, person=person)
        doing.touch(event, new)
        doing.summary = f"Planned again: {event.what[:120]}, {event.when_words}"
    return new


def _event(person: Any, convention: str, uid: Any, revision: int | None) -> Event:
    policy.require_of(person, convention, "edit_records")
    event = services.lock_event(convention, uid)
    if event is None:
        message = "This event is not on record any more. Look it up in the calendar."
        raise NoSuchEvent(message)
    check_revision(event, revision)
    return event


def _exact(when: PartialDate | None) -> PartialDate:
    if when is None or when.precision not in EXACT or when.earliest is None or when.latest is None:
        said = f"“{when.words}” is not an exact day" if when else "No day is given"
        message = f"{said}. A date is confirmed with its day or days, for example 24 January 2012 or 16 to 19 April 2012."
        raise NotForThisEvent(message)
    return when
