"""Which record each proposal of a reading speaks of: first those that are surely the same, then, one to one, those that are alike.

One to one keeps two tasks of one owner under one item apart: each finds its own record, and what finds none left is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corcom.kernel.words import ProposalKind
from corcom.registers.proposals.models import ProposalRecord
from corcom.workflows.minutes.alike import Alike
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.identity import record_like, stands_elsewhere


def pairs_of(board: Board, proposals: Iterable[ProposalRecord]) -> dict[int, Any]:
    """The record that each proposal speaks of, by `place_of` the proposal; one that speaks of none is missing.

    Args:
        proposals: all of a reading that count, decided or not, so that each keeps its own record.
    """
    found: dict[int, Any] = {}
    left: dict[ProposalKind, list[ProposalRecord]] = {}
    for proposal in proposals:
        if proposal.told_apart:
            continue
        kind = ProposalKind(proposal.kind)
        record = record_like(board, kind, proposal.settled_values, proposal.citation)
        if record is not None:
            found[place_of(proposal)] = record
        elif kind is not ProposalKind.MEETING:
            left.setdefault(kind, []).append(proposal)
    taken = {(type(record), record.pk) for record in found.values()}
    alike = Alike(board)
    for kind, waiting in left.items():
        free = [record for record in board.on_record(kind) if (type(record), record.pk) not in taken]
        found |= _one_to_one(alike, kind, waiting, free)
    return found


def place_of(proposal: ProposalRecord) -> int:
    """What tells a proposal from the others of its reading, before it is saved and after."""
    return int(proposal.pk or -proposal.position)


def _one_to_one(alike: Alike, kind: ProposalKind, proposals: list[ProposalRecord], records: list[Any]) -> dict[int, Any]:
    scored = [
        (score, proposal, record)
        for proposal in proposals
        for record in records
        if not stands_elsewhere(record, proposal.citation) and (score := alike.of(kind, record, proposal.settled_values))
    ]
    found: dict[int, Any] = {}
    taken: set[int] = set()
    for _, proposal, record in sorted(scored, key=lambda entry: (-entry[0], entry[1].position, entry[2].pk)):
        if place_of(proposal) not in found and record.pk not in taken:
            found[place_of(proposal)] = record
            taken.add(record.pk)
    return found
