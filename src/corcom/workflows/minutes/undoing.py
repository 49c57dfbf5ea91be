"""Taking back what was decided on a proposal; refused, with the reason, once other facts depend on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django.apps import apps

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.calendar import services as calendar_services
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.registers.on_record import OnRecord, restore, supersede
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.deciding import ORDER

_REASON = "Undone by the person who reviews the minutes"


class Depended(Refusal):
    """Other facts depend on the record."""


def undo_decision(proposal: ProposalRecord, *, person: Any) -> ProposalRecord:
    """Bring a decided proposal back among those that wait; a record that came of it is taken off, superseded by nothing.

    Raises:
        Refusal: it still waits, or other facts depend on its record; the message names them.
    """
    with act("undo_decision", person=person, convention=proposal.reading.convention) as doing:
        proposal_services.lock_reading(proposal.reading_id)
        fresh = ProposalRecord.objects.select_related("reading").get(pk=proposal.pk)
        if fresh.state in (ProposalRecord.AWAITING, ProposalRecord.REPLACED):
            message = "There is nothing to undo: this proposal is not decided."
            raise Refusal(message)
        if fresh.state == ProposalRecord.CONFIRMED:
            record = record_of(fresh)
            if record is not None:
                doing.touch(record, *_take_back(record, fresh))
        proposal_services.set_state(fresh, ProposalRecord.AWAITING, person=person)
        doing.touch(fresh)
        doing.summary = f"Undid the decision on a proposed {fresh.kind.replace('-', ' ')} at line {fresh.line}"
    return fresh


def undo_decisions(reading: ReadingRecord, chosen: Iterable[int], *, person: Any) -> list[ProposalRecord]:
    """Bring several decided proposals back in one act, those that hang on others first.

    Raises:
        Refusal: one of them cannot be undone; then none is.
    """
    rank = {kind.value: place for place, kind in enumerate(ORDER)}
    with act("undo_decisions", person=person, convention=reading.convention) as doing:
        rows = reading.proposals.filter(pk__in=set(chosen)).exclude(state__in=(ProposalRecord.AWAITING, ProposalRecord.REPLACED))
        undone = [undo_decision(p, person=person) for p in sorted(rows, key=lambda p: (-rank[p.kind], -p.position))]
        if not undone:
            message = "There is nothing to undo: none of these is decided any more."
            raise Refusal(message)
        doing.touch(*undone)
        doing.summary = f"Undid the decision on {len(undone)} {'proposal' if len(undone) == 1 else 'proposals'}"
    return undone


def record_of(proposal: ProposalRecord) -> Any | None:
    """The record that a confirmed proposal became, or the one that stands in its place now; None when none stands."""
    if not proposal.record_kind or proposal.record_id is None:
        return None
    model = apps.get_model(proposal.record_kind)
    record = model._default_manager.filter(pk=proposal.record_id).first()
    while record is not None and record.superseded_by_id is not None:
        record = model._default_manager.get(pk=record.superseded_by_id)
    return record if record is not None and record.superseded_at is None else None


def _take_back(record: Any, proposal: ProposalRecord) -> list[WorkingGroup]:
    """Take off what the proposal put on record; one that only joined leaves, and the record stays. Returns what goes off with it."""
    if proposal.comparison == ProposalRecord.SAME:
        if proposal.kind == ProposalKind.EVENT:
            calendar_services.leave_citation(record, proposal.citation)
        return []
    if proposal.kind == ProposalKind.ACTION_POINT and record.pk != proposal.record_id:
        message = f"Action point {record.number} was corrected since. Correct or drop it on its own page; its history stays."
        raise Depended(message)
    if proposal.kind == ProposalKind.STATUS_NEWS and record.pk != proposal.record_id:
        message = f"The claim about {record.state} was corrected since. Correct it or take it off on its own page; what stood before stays."
        raise Depended(message)
    return _take_off(record, proposal)


def _take_off(record: Any, proposal: ProposalRecord) -> list[WorkingGroup]:
    dependants = depending_on(record, proposal)
    if dependants:
        message = f"Other facts depend on this: {', '.join(dependants)}. Undo those first."
        raise Depended(message)
    earlier = type(record)._default_manager.filter(superseded_by=record)
    gone: list[WorkingGroup] = []
    if isinstance(record, OnRecord):
        for paper in getattr(record, "papers", _Nothing()).all():
            supersede(paper, None, reason="The meeting was taken off the record")
        replaced = list(earlier)
        supersede(record, None, reason=_REASON)
        if proposal.kind == ProposalKind.GROUP_MEMBER:
            gone = _take_off_group(cast("Membership", record).group, proposal)
        for old in replaced:
            restore(old)
    return gone


def _take_off_group(group: WorkingGroup, proposal: ProposalRecord) -> list[WorkingGroup]:
    """A group that was formed for this place only goes with it; returns it."""
    only_for_this = group.citation == proposal.citation and group.superseded_at is None
    if not only_for_this or group.memberships.filter(superseded_at__isnull=True).exists():
        return []
    supersede(group, None, reason=_REASON)
    return [group]


class _Nothing:
    """An empty relation."""

    def all(self) -> list[Any]:
        """No rows."""
        return []


def depending_on(record: Any, proposal: ProposalRecord) -> list[str]:
    """In words, the standing facts that hang on a record: what a meeting holds, what an agenda item carries, an action point's history."""
    found = []
    relations = {
        ProposalKind.MEETING: (
            "attendances",
            "agenda_items",
            "statements",
            "decisions",
            "action_points",
            "status_news",
            "contacts",
            "events_read_here",
        ),
        ProposalKind.AGENDA_ITEM: ("statements", "decisions", "action_points", "children"),
        ProposalKind.STATUS_NEWS: ("next_steps",),
    }.get(ProposalKind(proposal.kind), ())
    for relation in relations:
        count = getattr(record, relation).filter(superseded_at__isnull=True).count()
        if count:
            found.append(f"{count} {relation.replace('_', ' ').replace(' read here', '')}")
    if proposal.kind == ProposalKind.ACTION_POINT:
        count = record.entries.exclude(kind__in=("opened", "read", "corrected")).count()
        if count:
            found.append(f"{count} {'entry' if count == 1 else 'entries'} in its history")
    if proposal.kind == ProposalKind.EVENT and len(record.citations) > 1:
        found.append(f"{len(record.citations) - 1} further passages that speak of it")
    return found
