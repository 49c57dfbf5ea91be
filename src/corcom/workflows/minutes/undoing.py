"""Taking back what was decided on a proposal; refused, with the reason, once other facts depend on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast

from django.apps import apps
from django.db import transaction

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.calendar import services as calendar_services
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.registers.on_record import OnRecord, restore, supersede
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import Doing, act
from corcom.workflows.minutes.deciding import ORDER
from corcom.workflows.minutes.kind_words import one

_REASON = "Undone by the person who reviews the minutes"
_CALLED = {  # relations of records, in the words of a refusal: one of them, and several
    "attendances": ("entry of attendance", "entries of attendance"),
    "agenda_items": ("agenda item", "agenda items"),
    "statements": ("statement", "statements"),
    "decisions": ("decision", "decisions"),
    "action_points": ("action point", "action points"),
    "status_news": ("piece of news of a State", "pieces of news of States"),
    "contacts": ("contact", "contacts"),
    "events_read_here": ("date", "dates"),
    "children": ("sub-item", "sub-items"),
    "next_steps": ("next step", "next steps"),
}
_HANG_ON = {
    ProposalKind.MEETING: tuple(relation for relation in _CALLED if relation not in ("children", "next_steps")),
    ProposalKind.AGENDA_ITEM: ("statements", "decisions", "action_points", "children"),
    ProposalKind.STATUS_NEWS: ("next_steps",),
}


class Depended(Refusal):
    """Other facts depend on the record."""


def undo_decision(proposal: ProposalRecord, *, person: Any) -> ProposalRecord:
    """Bring a decided proposal back among those that wait; a record that came of it is taken off, superseded by nothing.

    Raises:
        Refusal: it still waits, or other facts depend on its record; the message names them.
    """
    with act("undo_decision", person=person, convention=proposal.reading.convention) as doing:
        proposal_services.lock_reading(proposal.reading_id)
        fresh = _undone(proposal, doing, person)
        doing.summary = f"Undid the decision on {one(fresh.kind)}, proposed at line {fresh.line}"
    return fresh


def _undone(proposal: ProposalRecord, doing: Doing, person: Any) -> ProposalRecord:
    """Part of an act that holds the reading."""
    fresh = ProposalRecord.objects.select_related("reading").get(pk=proposal.pk)
    if fresh.state in (ProposalRecord.AWAITING, ProposalRecord.REPLACED):
        message = "There is nothing to undo: this proposal is not decided."
        raise Refusal(message)
    record = record_of(fresh) if fresh.state == ProposalRecord.CONFIRMED else None
    if record is not None:
        doing.touch(record, *_take_back(record, fresh))
    proposal_services.set_state(fresh, ProposalRecord.AWAITING, person=person)
    doing.touch(fresh)
    return fresh


@dataclass(slots=True)
class Undone:
    """What taking back did: the proposals that wait again, and those that were kept, with the reason."""

    proposals: list[ProposalRecord] = field(default_factory=list)
    kept: list[tuple[ProposalRecord, str]] = field(default_factory=list)

    @property
    def reasons(self) -> str:
        """Why some were kept, each reason once."""
        return " ".join(dict.fromkeys(reason for _proposal, reason in self.kept))


def undo_decisions(reading: ReadingRecord, chosen: Iterable[int], *, person: Any) -> Undone:
    """Bring several decided proposals back in one act, those that hang on others first. What cannot be undone is kept and named.

    Raises:
        Refusal: none of them can be undone.
    """
    with act("undo_decisions", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        undone = undo_chosen(held, chosen, doing, person=person)
        if not undone.proposals:
            message = undone.reasons or "There is nothing to undo: none of these is decided any more."
            raise Refusal(message)
        count = len(undone.proposals)
        doing.summary = f"Undid the decision on {count} {'proposal' if count == 1 else 'proposals'}"
        if undone.kept:
            doing.summary += f", kept {len(undone.kept)} on which other facts depend"
    return undone


def undo_chosen(held: ReadingRecord, chosen: Iterable[int], doing: Doing, *, person: Any) -> Undone:
    """Part of an act that holds the reading: undo what can be undone; the rest stays as it was."""
    rank = {kind.value: place for place, kind in enumerate(ORDER)}
    rows = held.proposals.filter(pk__in=set(chosen)).exclude(state__in=(ProposalRecord.AWAITING, ProposalRecord.REPLACED))
    undone = Undone()
    for proposal in sorted(rows, key=lambda p: (-rank[p.kind], -p.position)):
        try:
            with transaction.atomic():
                undone.proposals.append(_undone(proposal, doing, person))
        except Refusal as refusal:
            undone.kept.append((proposal, str(refusal)))
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
    for relation in _HANG_ON.get(ProposalKind(proposal.kind), ()):
        count = getattr(record, relation).filter(superseded_at__isnull=True).count()
        if count:
            found.append(f"{count} {_CALLED[relation][0 if count == 1 else 1]}")
    if proposal.kind == ProposalKind.ACTION_POINT:
        count = record.entries.exclude(kind__in=("opened", "read", "corrected")).count()
        if count:
            found.append(f"{count} {'entry' if count == 1 else 'entries'} in its history")
    if proposal.kind == ProposalKind.EVENT and len(record.citations) > 1:
        found.append(f"{len(record.citations) - 1} further passages that speak of it")
    return found
