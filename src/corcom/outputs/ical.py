"""The calendar as iCalendar (RFC 5545): all-day events with certainty, the same text for the same events.

A vague date spans its earliest to its latest day, is tentative, and has its words in the summary. DTEND is the day after the last one,
as the standard counts. DTSTAMP is when the event was last changed, so constant content gives a constant file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from corcom.kernel.dates import PartialDate, day_after
from corcom.kernel.words import Precision
from corcom.outputs.action_list import Translate
from corcom.outputs.plain_words import plain

PRODUCT = "-//corcom//calendar//EN"
_EXACT = (Precision.DAY, Precision.RANGE)


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One event. `uid` never changes, `sequence` counts its changes, `changed_at` is when it was last changed (UTC)."""

    uid: str
    sequence: int
    changed_at: datetime
    what: str
    when: PartialDate
    is_cancelled: bool = False
    place: str = ""
    category: str = ""
    notes: str = ""
    url: str = ""


def render_calendar(name: str, events: tuple[FeedEvent, ...], translate: Translate, *, description: str = "") -> bytes:
    """The events as one calendar file. Events of which no day is known have no place in it and are left out."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", plain(name))
    calendar.add("x-wr-calname", plain(name))
    if description:
        calendar.add("description", plain(description))
        calendar.add("x-wr-caldesc", plain(description))
    calendar.add("x-published-ttl", "PT6H")
    for event in events:
        first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
        if first and last:
            calendar.add_component(_component(event, first, last, translate))
    return bytes(calendar.to_ical())


def status_of(event: FeedEvent) -> str:
    """CANCELLED, TENTATIVE (said so, or a vague date) or CONFIRMED."""
    if event.is_cancelled:
        return "CANCELLED"
    vague = event.when.precision not in _EXACT
    return "TENTATIVE" if vague or event.when.is_tentative else "CONFIRMED"


def _component(event: FeedEvent, first: date, last: date, translate: Translate) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", event.changed_at.astimezone(UTC).replace(microsecond=0))
    component.add("last-modified", event.changed_at.astimezone(UTC).replace(microsecond=0))
    component.add("sequence", event.sequence)
    component.add("dtstart", first)
    component.add("dtend", day_after(last))
    component.add("summary", plain(_summary(event, translate)))
    component.add("status", status_of(event))
    component.add("transp", "TRANSPARENT")
    for name, value in (("location", event.place), ("description", _notes(event, translate)), ("url", event.url)):
        if value:
            component.add(name, plain(value))
    if event.category:
        component.add("categories", [plain(event.category)])
    return component


def _summary(event: FeedEvent, translate: Translate) -> str:
    if event.is_cancelled:
        return translate("Cancelled: %(what)s") % {"what": event.what}
    if event.when.precision not in _EXACT:
        return translate("%(what)s (%(words)s)") % {"what": event.what, "words": event.when.words}
    if event.when.is_tentative:
        return translate("%(what)s (tentative)") % {"what": event.what}
    return event.what


def _notes(event: FeedEvent, translate: Translate) -> str:
    said = []
    if event.when.precision not in _EXACT:
        said.append(translate("The date is not exact. It was said as: “%(words)s”.") % {"words": event.when.words})
    elif event.when.is_tentative:
        said.append(translate("The date is tentative."))
    return "\n".join([*said, event.notes] if event.notes else said)
