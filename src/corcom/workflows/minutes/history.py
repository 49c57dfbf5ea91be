"""The acts of a review, one after the other: what was decided together, and the last thing that a person did.

What one act decided carries the same person and moment. A split, a merge and an addition are found by their rows of the audit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.audit import queries as audit
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.deciding import ORDER, WAITING
from corcom.workflows.minutes.taking_back import take_back_edit
from corcom.workflows.minutes.undoing import Undone, undo_decisions

EDITS = ("split_proposal", "merge_proposals", "add_proposal")
_LOOKED_THROUGH = 60


@dataclass(frozen=True, slots=True)
class Decided:
    """One act of a review: who decided what when. `kinds` says how many of each kind."""

    state: str
    at: datetime | None
    person: Any
    kinds: tuple[tuple[ProposalKind, int], ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """A split, a merge or an addition: the proposals that it made and those that it replaced."""

    act: str
    at: datetime
    made: tuple[int, ...]
    replaced: tuple[int, ...]


def acts_of(rows: Iterable[ProposalRecord]) -> tuple[Decided, ...]:
    """What was decided of these proposals and still stands, by act, latest first. Nothing is asked of the database."""
    groups: dict[tuple[datetime, int, str], list[ProposalRecord]] = {}
    for row in rows:
        if row.decided_at is not None and row.state not in (ProposalRecord.AWAITING, ProposalRecord.REPLACED):
            groups.setdefault((row.decided_at, row.decided_by_id or 0, row.state), []).append(row)
    return tuple(_decided(groups[key]) for key in sorted(groups, reverse=True))


def _decided(rows: list[ProposalRecord]) -> Decided:
    counts = Counter(row.kind for row in rows)
    kinds = tuple((kind, counts[kind]) for kind in ORDER if counts[kind])
    first = rows[0]
    return Decided(first.state, first.decided_at, first.decided_by, kinds, tuple(row.pk for row in rows))


def undo_last_act(reading: ReadingRecord, *, person: Any) -> tuple[Decided, Undone] | Edited:
    """Take back the last act of this person in this review that still stands: a decision, a split, a merge or an addition.

    Raises:
        Refusal: nothing of theirs is left to undo, or it cannot be undone; the message says why.
    """
    decided = next(iter(acts_of(proposals.proposals_of(reading).filter(decided_by=person))), None)
    edited = _last_edit(reading, person)
    if edited is not None and (decided is None or decided.at is None or edited.at > decided.at):
        take_back_edit(reading, made=edited.made, replaced=edited.replaced, person=person)
        return edited
    if decided is None:
        message = "Nothing is left to undo: no decision of yours stands in these minutes."
        raise Refusal(message)
    return decided, undo_decisions(reading, decided.numbers, person=person)


def _last_edit(reading: ReadingRecord, person: Any) -> Edited | None:
    """The latest edit of the person in this review that was neither taken back nor decided since."""
    states = dict(reading.proposals.values_list("pk", "state"))
    for row in audit.acts_by(reading.convention, person, EDITS)[:_LOOKED_THROUGH]:
        numbers = [number for table, number in row.records if table == ProposalRecord._meta.label_lower]
        split = row.act == "split_proposal"
        made, replaced = (numbers[1:], numbers[:1]) if split else (numbers[:1], numbers[1:])
        as_left = all(states.get(n) in WAITING for n in made) and all(states.get(n) == ProposalRecord.REPLACED for n in replaced)
        if made and as_left:
            return Edited(row.act, row.at, tuple(made), tuple(replaced))
    return None
