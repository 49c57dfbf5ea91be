"""The meeting itself: body, number, date and place, from the head of the record."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.reading.context import Context
from corcom.engines.reading.meeting_front import head_of
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind


def meeting_named(context: Context) -> Iterator[Proposal]:
    """One proposal of the meeting, when the head says at least its body or its date."""
    head = context.head or head_of(context)
    if head.body is None and head.date is None:
        return
    places = [part for part in (head.body, head.number, head.place) if part is not None]
    spans = [(part.start, part.end) for part in places] + ([(head.date.start, head.date.end)] if head.date else [])
    values = {
        "body": head.body.value if head.body else None,
        "number": head.number.value if head.number else None,
        "date": head.date.date.as_dict() if head.date else None,
        "place": head.place.value if head.place else None,
        "title": head.title,
    }
    confidence = 0.9 if head.body and head.date else 0.6
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    yield context.propose(ProposalKind.MEETING, values, rule="meeting-named", start=start, end=end, confidence=confidence)


def meeting_unnamed(context: Context) -> Proposal:
    """The meeting of a record whose head names neither body nor day: its first line, for a person to say them. The text has a line."""
    first = next(line for line in context.lines if not line.is_blank)
    values = dict.fromkeys(("body", "number", "date", "place", "title"))
    start, end = first.start, first.start + len(first.text)
    return context.propose(ProposalKind.MEETING, values, rule="meeting-unnamed", start=start, end=end, confidence=0.2)
