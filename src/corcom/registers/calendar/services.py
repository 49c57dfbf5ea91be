"""Writes of the calendar register.

A change supersedes: a new row keeps the uid and raises the sequence, so that calendar programs see the same event, changed.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Certainty
from corcom.registers.calendar.models import Event, FeedAddress
from corcom.registers.on_record import date_columns, supersede

_OF_THE_ROW = {"id", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "superseded_reason", "sequence"}
_CORRECTABLE = frozenset({"what", "kind", "audience", "meeting", "read_in", "source_words", "citation"})


def add_event(
    *,
    convention: str,
    what: str,
    kind: str,
    audience: str,
    when: PartialDate,
    meeting: Any,
    read_in: Any,
    citation: dict[str, Any] | None,
    source_words: str,
    person: Any,
    sample: bool = False,
) -> Event:
    """A new event. `meeting` is the meeting that the event is, `read_in` the one whose minutes speak of it."""
    return Event.objects.create(
        convention=convention,
        what=what[:400],
        kind=kind,
        audience=audience[:200],
        meeting=meeting,
        read_in=read_in,
        citation=citation,
        citations=[_passage(citation, when.certainty)] if citation else [],
        source_words=source_words,
        recorded_by=person,
        sample=sample,
        **date_columns(when),
    )


def lock_event(convention: str, uid: Any) -> Event | None:
    """The standing event with this uid, held by this transaction until it ends; None when there is none."""
    standing = Event.objects.select_for_update(of=("self",)).filter(superseded_at__isnull=True)
    return standing.filter(convention=convention, uid=uid).first()


@transaction.atomic
def join_citation(event: Event, citation: dict[str, Any], certainty: Certainty) -> Event:
    """A further passage speaks of the event; returns the event that stands now.

    The most cautious certainty of all passages holds until a person says otherwise. The same passage joins once.
    """
    if any(_same_passage(known, citation) for known in event.citations):
        return event
    return _with_citations(event, [*event.citations, _passage(citation, Certainty(certainty))])


@transaction.atomic
def leave_citation(event: Event, citation: dict[str, Any]) -> Event:
    """Undo of `join_citation`: the passage no longer speaks for the event; returns the event that stands now."""
    return _with_citations(event, [known for known in event.citations if not _same_passage(known, citation)])


@transaction.atomic
def correct_event(
    event: Event,
    columns: dict[str, Any],
    *,
    reason: str,
    person: Any,
    when: PartialDate | None = None,
    settles_certainty: bool = False,
) -> Event:
    """Put a corrected event in the place of one, with its uid and the next sequence; returns the one that stands now.

    Args:
        columns: what, kind, audience, meeting, read_in, source_words, citation: those that change.
        when: the right date; None leaves it.
        settles_certainty: a person says how sure the date is, so that passages no longer decide it.

    Raises:
        BadInput: a column that is not corrected in this way.
    """
    unknown = columns.keys() - _CORRECTABLE
    if unknown:
        message = f"An event is not corrected in {', '.join(sorted(unknown))}; accepted: {', '.join(sorted(_CORRECTABLE))}."
        raise BadInput(message)
    dates = date_columns(when) if when else {}
    settled = {"certainty_settled": event.certainty_settled or settles_certainty}
    return _copy_over(event, {**columns, **dates, **settled}, reason=reason, person=person)


@transaction.atomic
def retell_event(event: Event, columns: dict[str, Any], citation: dict[str, Any], *, reason: str, person: Any, when: PartialDate) -> Event:
    """Put an event in the place of one as another passage tells it: with its uid and the next sequence, and that passage alone."""
    told = {"citation": citation, "citations": [_passage(citation, when.certainty)], "certainty_settled": False}
    return _copy_over(event, {**columns, **told, **date_columns(when)}, reason=reason, person=person)


@transaction.atomic
def cancel_event(event: Event, *, reason: str, person: Any) -> Event:
    """Record that the event will not take place; it stays in the calendar as cancelled. Returns the one that stands now."""
    return _copy_over(event, {"state_of_event": Event.CANCELLED}, reason=reason, person=person)


@transaction.atomic
def plan_again(event: Event, *, reason: str, person: Any) -> Event:
    """Undo of `cancel_event`: the event takes place after all. Returns the one that stands now."""
    return _copy_over(event, {"state_of_event": Event.PLANNED}, reason=reason, person=person)


@transaction.atomic
def renew_feed_address(person: Any) -> FeedAddress:
    """End the feed addresses that a person has given to calendar programs."""
    address, _ = FeedAddress.objects.select_for_update().get_or_create(person=person)
    address.number += 1
    address.save(update_fields=["number"])
    return address


def _copy_over(old: Event, columns: dict[str, Any], *, reason: str, person: Any) -> Event:
    supersede(old, None, reason=reason)
    kept = {f.name: getattr(old, f.name) for f in Event._meta.fields if f.name not in _OF_THE_ROW}
    new = Event.objects.create(**{**kept, **columns, "sequence": old.sequence + 1, "recorded_by": person})
    old.superseded_by = new
    old.save(update_fields=["superseded_by"])
    return new


def _with_citations(event: Event, citations: list[dict[str, Any]]) -> Event:
    """The event with other passages. Passages are added in place; a certainty that changes by them supersedes."""
    certainty = _most_cautious(citations) if citations and not event.certainty_settled else Certainty(event.when_certainty)
    if certainty == event.when_certainty:
        event.citations = citations
        event.save(update_fields=["citations"])
        return event
    reason = f"The passages that speak of it hold the date as {certainty.value}."
    return _copy_over(event, {"citations": citations, "when_certainty": certainty.value}, reason=reason, person=event.recorded_by)


def _most_cautious(citations: list[dict[str, Any]]) -> Certainty:
    tentative = any(passage.get("certainty") == Certainty.TENTATIVE for passage in citations)
    return Certainty.TENTATIVE if tentative else Certainty.CONFIRMED


def _passage(citation: dict[str, Any], certainty: Certainty) -> dict[str, Any]:
    return {**citation, "certainty": certainty.value}


def _same_passage(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one.get(key) == other.get(key) for key in ("sha256", "text_hash", "start", "end"))
