"""What of a reading is on record now: the meeting, its action points, its dates, how many of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from corcom.kernel.words import ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.proposals.models import ProposalRecord
from corcom.workflows.minutes.history import Decided, acts_of
from corcom.workflows.overviews.review import Review, Row


@dataclass(frozen=True, slots=True)
class OnRecordNow:
    """What came of the confirmed proposals of a reading, and what is left."""

    counts: tuple[tuple[ProposalKind, int], ...]
    action_points: tuple[ActionPoint, ...]
    events: tuple[Event, ...]
    parked: tuple[Row, ...]
    awaiting: int
    rejected: int
    acts: tuple[Decided, ...] = ()


def on_record_of(review: Review) -> OnRecordNow:
    """Two queries beside those of the review, three with owners."""
    confirmed = [row for row in review.rows if row.proposal.state == ProposalRecord.CONFIRMED]
    counts = Counter(row.kind for row in confirmed)
    numbers = _numbers(confirmed, ProposalKind.ACTION_POINT)
    actions = ActionPoint.objects.filter(pk__in=numbers, superseded_at__isnull=True).prefetch_related("owners")
    events = Event.objects.filter(pk__in=_numbers(confirmed, ProposalKind.EVENT), superseded_at__isnull=True)
    return OnRecordNow(
        counts=tuple((kind, counts[kind]) for kind in ProposalKind if counts[kind]),
        action_points=tuple(actions.order_by("number")),
        events=tuple(events),
        parked=tuple(row for row in review.rows if row.proposal.state == ProposalRecord.PARKED),
        awaiting=review.awaiting,
        rejected=review.counts[ProposalRecord.REJECTED],
        acts=acts_of(row.proposal for row in review.rows),
    )


def _numbers(rows: Iterable[Row], kind: ProposalKind) -> list[int]:
    return [row.proposal.record_id for row in rows if row.kind is kind and row.proposal.record_id]
