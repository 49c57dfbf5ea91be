"""What a person makes of proposals: confirm, correct, reject, park. Each is one act with one audit row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import act, check_revision, require_words
from corcom.workflows.minutes.board import Board, board_for, earlier_meeting, load_records, meeting_of
from corcom.workflows.minutes.comparing import compare_again, counting_in
from corcom.workflows.minutes.identity import candidates_of, record_like
from corcom.workflows.minutes.kind_words import counted, one
from corcom.workflows.minutes.naming import names_for
from corcom.workflows.minutes.pairing import pairs_of, place_of
from corcom.workflows.minutes.putting import Confirmed, add_minutes_paper, put_on_record
from corcom.workflows.minutes.replacing import join_to_record, replace_record
from corcom.workflows.minutes.sameness import differences, other_side
from corcom.workflows.minutes.values import checked_values

ORDER = (
    ProposalKind.MEETING,
    ProposalKind.ATTENDEE,
    ProposalKind.ABSENCE,
    ProposalKind.AGENDA_ITEM,
    ProposalKind.DOCUMENT,
    ProposalKind.STATEMENT,
    ProposalKind.DECISION,
    ProposalKind.ACTION_POINT,
    ProposalKind.EVENT,
    ProposalKind.STATUS_NEWS,
    ProposalKind.GROUP_MEMBER,
)
_DIFFERS = {
    "": "This says something else than the record. Look at both and confirm it by itself to replace the record.",
    "present": "It is on record as attending this meeting, so it cannot be absent as well. Confirm it by itself if it was not there.",
    "absent": "It is on record as absent from this meeting, so it cannot attend as well. Confirm it by itself if it was there.",
}
WAITING = (ProposalRecord.AWAITING, ProposalRecord.PARKED)


class SomebodyElseHasIt(Refusal):
    """Another person is working on the proposal at this moment."""


@dataclass(slots=True)
class Outcome:
    """What a confirmation did: how many of each kind, the numbers of the proposals, what was left, with the reason, and when.

    `brought` are proposals that came along unasked: a meeting that is on record already is not counted then.
    """

    confirmed: Counter[str] = field(default_factory=Counter)
    same: int = 0
    left: list[tuple[ProposalRecord, str]] = field(default_factory=list)
    records: list[Any] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    brought: frozenset[int] = frozenset()
    at: datetime = field(default_factory=timezone.now)

    @property
    def total(self) -> int:
        """How many proposals were confirmed."""
        return sum(self.confirmed.values())


def confirm_proposals(
    reading: ReadingRecord,
    chosen: Iterable[int] | None,
    *,
    person: Any,
    revisions: dict[int, int] | None = None,
    replace_different: bool = False,
) -> Outcome:
    """Put proposals on record: all of them in one act, or, when one cannot be recorded, that one stays and is named.

    The proposal of the meeting comes along when it is still waiting, since everything else hangs on it.

    Args:
        chosen: numbers of proposals; None for every one that waits and is not parked.
        revisions: what the person saw, by number; a proposal changed since is left, with the reason.
        replace_different: whether a proposal that says something else than the record may take its place. Without it such a
            proposal is left waiting, so that confirming everything keeps what was confirmed before.
    """
    with act("confirm_proposals", person=person, convention=reading.convention, source=_source(reading)) as doing:
        held = proposal_services.lock_reading(reading.pk)
        outcome = Outcome()
        _refuse_withdrawn(held)
        board = _board_to_confirm(held, person)
        counting = counting_in(held)
        board.pairs = pairs_of(board, counting)
        wanted = None if chosen is None else set(chosen)
        picked = _in_order(held, wanted, brings_meeting=board.meeting is None)
        outcome.brought = frozenset(p.pk for p in picked if wanted is not None and p.pk not in wanted)
        for proposal in picked:
            board.along.clear()
            try:
                _refuse_taken(proposal, person)
                check_revision(proposal, (revisions or {}).get(proposal.pk))
                with transaction.atomic():
                    record = _confirm_one(board, proposal, outcome, replace_different=replace_different)
                    if proposal.kind == ProposalKind.MEETING:
                        board.pairs = pairs_of(board, counting)
            except (BadInput, Refusal) as refusal:
                board.forget_along()
                outcome.left.append((proposal, str(refusal)))
                continue
            if record is not None:
                doing.touch(record, *board.along)
        doing.summary = summary_of(outcome)
        if outcome.total == 0:
            raise NothingConfirmed(outcome)
    return outcome


class NothingConfirmed(Refusal):
    """No proposal could be confirmed; `outcome` says why for each. Nothing was changed."""

    def __init__(self, outcome: Outcome) -> None:
        reasons = list(dict.fromkeys(reason for _, reason in outcome.left))
        super().__init__(" ".join(reasons) or "There is nothing left to confirm here.")
        self.outcome = outcome


def summary_of(outcome: Outcome) -> str:
    """In words: "Confirmed 14 attendees, 5 action points"."""
    parts = [counted(kind, count) for kind, count in outcome.confirmed.items()]
    return f"Confirmed {', '.join(parts)}" if parts else "Confirmed nothing"


def _source(reading: ReadingRecord) -> str:
    return f"{reading.version.document.title} ({reading.version.file_name})"


def _board_to_confirm(reading: ReadingRecord, person: Any) -> Board:
    """What hangs on a meeting that an earlier version put on record is confirmed on it, though what differs in the meeting itself waits."""
    first = reading.proposals.filter(kind=ProposalKind.MEETING.value).order_by("position").first()
    settled = meeting_of(reading)
    earlier = None if settled or (first and first.told_apart) else earlier_meeting(reading)
    board = board_for(reading, meeting=settled or earlier, person=person)
    board.earlier = earlier
    return board


def _in_order(reading: ReadingRecord, wanted: set[int] | None, *, brings_meeting: bool) -> Sequence[ProposalRecord]:
    rows = reading.proposals.filter(state__in=WAITING).select_related("taken_by", "decided_by")
    picked = [p for p in rows if (p.state == ProposalRecord.AWAITING if wanted is None else p.pk in wanted)]
    if picked and brings_meeting and not any(p.kind == ProposalKind.MEETING for p in picked):
        first = next((p for p in rows if p.kind == ProposalKind.MEETING), None)
        picked = [first, *picked] if first else picked
    rank = {kind.value: place for place, kind in enumerate(ORDER)}
    return sorted(picked, key=lambda p: (rank[p.kind], p.values.get("level") or 1, p.position))


def _confirm_one(board: Board, proposal: ProposalRecord, outcome: Outcome, *, replace_different: bool) -> Any | None:
    kind = ProposalKind(proposal.kind)
    values = proposal.settled_values
    checked_values(kind, values)
    record = _record_for(board, kind, proposal)
    created = record is None
    if record is None:
        record = put_on_record(board, Confirmed(kind, values, proposal.citation))
        board.on_record(kind).append(record)
        comparison = ProposalRecord.NEW
    elif differences(board, kind, values, record):
        if not replace_different:
            raise Refusal(_DIFFERS.get(other_side(kind, record), _DIFFERS[""]))
        record = replace_record(board, kind, values, proposal.citation, record)
        comparison = ProposalRecord.DIFFERENT
        created = True
    else:
        record = join_to_record(board, kind, values, proposal.citation, record)
        comparison = ProposalRecord.SAME
        outcome.same += 1
    if kind is ProposalKind.MEETING:
        _settle_meeting(board, record)
    proposal_services.set_state(
        proposal,
        ProposalRecord.CONFIRMED,
        person=board.person,
        record_kind=record._meta.label_lower,
        record_id=record.pk,
        comparison=comparison,
        at=outcome.at,
    )
    if not (kind is ProposalKind.MEETING and comparison == ProposalRecord.SAME and proposal.pk in outcome.brought):
        outcome.confirmed[proposal.kind] += 1
    outcome.records.append(record)
    outcome.numbers.append(proposal.pk)
    return record if created else None


def _record_for(board: Board, kind: ProposalKind, proposal: ProposalRecord) -> Any | None:
    """The record that it speaks of: as the reading was paired with the record, else one that this act made."""
    if proposal.told_apart:
        return None
    record = board.pairs.get(place_of(proposal))
    if record is not None and (kind is ProposalKind.MEETING or record in candidates_of(board, kind)):
        return record
    return record_like(board, kind, proposal.settled_values, proposal.citation)


def _settle_meeting(board: Board, meeting: Any) -> None:
    board.meeting, board.earlier = meeting, None
    board.names = names_for(board.convention, meeting.when_earliest)
    load_records(board)
    add_minutes_paper(board, meeting)


def correct_proposal(proposal: ProposalRecord, values: dict[str, Any], *, person: Any, revision: int | None = None) -> ProposalRecord:
    """Keep a person's correction beside what was read. The proposal still waits to be confirmed.

    Raises:
        BadInput: the values cannot be recorded.
        Refusal: it was decided already, is in another's hands, or was changed meanwhile.
    """
    with act("correct_proposal", person=person, convention=proposal.reading.convention) as doing:
        mine = own_proposal(proposal, person, revision)
        checked_values(ProposalKind(mine.kind), values)
        proposal_services.set_values(mine, values if values != mine.values else None)
        compare_again([mine])
        doing.touch(mine)
        doing.summary = f"Corrected {one(mine.kind)}, proposed at line {mine.line}"
    return mine


def reject_proposals(reading: ReadingRecord, chosen: Iterable[int], *, person: Any, why: str = "") -> list[ProposalRecord]:
    """Say that proposals are not so. They stay with the reading and can be brought back."""
    return _set_all("reject_proposals", "Rejected", reading, chosen, ProposalRecord.REJECTED, person=person, note=why)


def park_proposals(reading: ReadingRecord, chosen: Iterable[int], *, person: Any, note: str) -> list[ProposalRecord]:
    """Put proposals aside with a note of what to find out ("ask Lao PDR")."""
    words = require_words(note, "the note")
    return _set_all("park_proposals", "Parked", reading, chosen, ProposalRecord.PARKED, person=person, note=words)


def take_up_proposals(reading: ReadingRecord, chosen: Iterable[int], *, person: Any) -> list[ProposalRecord]:
    """Bring parked or rejected proposals back among those that wait."""
    return _set_all("take_up_proposals", "Took up", reading, chosen, ProposalRecord.AWAITING, person=person, note=None)


def _set_all(
    name: str, verb: str, reading: ReadingRecord, chosen: Iterable[int], state: str, *, person: Any, note: str | None
) -> list[ProposalRecord]:
    wanted = set(chosen)
    from_states = (ProposalRecord.PARKED, ProposalRecord.REJECTED) if state == ProposalRecord.AWAITING else WAITING
    with act(name, person=person, convention=reading.convention, source=_source(reading), why=note or "") as doing:
        held = proposal_services.lock_reading(reading.pk)
        _refuse_withdrawn(held)
        rows = list(held.proposals.filter(pk__in=wanted, state__in=from_states).select_related("taken_by"))
        if not rows:
            message = "None of these is open to that any more: somebody decided them meanwhile. Load the page again to see how they stand."
            raise Refusal(message)
        at = timezone.now()
        for proposal in rows:
            _refuse_taken(proposal, person)
            proposal_services.set_state(proposal, state, person=person, note=note, at=at)
        doing.touch(*rows)
        doing.summary = f"{verb} {len(rows)} {'proposal' if len(rows) == 1 else 'proposals'}"
    return rows


def take_proposal(proposal: ProposalRecord, *, person: Any) -> ProposalRecord:
    """Mark a proposal as in a person's hands for a quarter of an hour, so that two people do not work on the same.

    It changes nothing on record and is no act: no audit row.

    Raises:
        SomebodyElseHasIt: another person has it.
    """
    fresh = ProposalRecord.objects.select_related("taken_by").get(pk=proposal.pk)
    _refuse_taken(fresh, person)
    return proposal_services.take(fresh, person)


def own_proposal(proposal: ProposalRecord, person: Any, revision: int | None) -> ProposalRecord:
    """The proposal as it stands, its reading held by this transaction, for a person to change.

    Raises:
        Refusal: it is decided, in another's hands, or was changed meanwhile.
    """
    proposal_services.lock_reading(proposal.reading_id)
    fresh = ProposalRecord.objects.select_related("taken_by", "reading").get(pk=proposal.pk)
    if fresh.state not in WAITING:
        message = f"This proposal is {fresh.state} already. Undo that first, then change it."
        raise Refusal(message)
    _refuse_taken(fresh, person)
    check_revision(fresh, revision)
    return fresh


def _refuse_taken(proposal: ProposalRecord, person: Any) -> None:
    if proposals.held_by_somebody_else(proposal, person):
        message = f"{proposal.taken_by} is working on this one. Go on with another; it becomes free again within a quarter of an hour."
        raise SomebodyElseHasIt(message)


def _refuse_withdrawn(reading: ReadingRecord) -> None:
    if reading.withdrawn_at is not None:
        message = "This reading was withdrawn, so nothing of it can be changed. Upload the right document, or read it again."
        raise Refusal(message)
