"""A depositary list against the acts on record: every difference, with both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corcom.engines.law.depositary_list import DepositaryList, ListedAct
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import TreatyActionKind

_ALONE = (TreatyActionKind.SIGNATURE, TreatyActionKind.PROVISIONAL_APPLICATION, TreatyActionKind.WITHDRAWAL)


class Difference(StrEnum):
    """How an act differs between list and record."""

    DIFFERS = "differs"
    NOT_ON_RECORD = "not-on-record"
    NOT_IN_LIST = "not-in-list"
    AFTER_THE_LIST = "after-the-list"


@dataclass(frozen=True, slots=True)
class DifferentAct:
    """An act that the two sides have differently; None on the side that lacks it."""

    difference: Difference
    iso3: str
    listed: ListedAct | None
    recorded: TreatyAction | None


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How many acts are the same on both sides, and those that are not, by State."""

    same: int
    different: tuple[DifferentAct, ...]


def reconcile(listed: DepositaryList, recorded: Iterable[TreatyAction]) -> Reconciled:
    """Compare a list with the record. Kinds of act that the list has no column for are left out.

    Acts on record after the last act of the list are named as such: the list may be older than they are.
    """
    on_record = [act for act in recorded if act.kind in listed.kinds]
    keys = {(act.iso3, act.kind, act.on) for act in listed.acts}
    known = {(act.iso3, act.kind, act.on) for act in on_record}
    left_listed = [act for act in listed.acts if (act.iso3, act.kind, act.on) not in known]
    left_recorded = [act for act in on_record if (act.iso3, act.kind, act.on) not in keys]
    last = max((act.on for act in listed.acts), default=None)
    different: list[DifferentAct] = []
    for act in left_listed:
        other = _partner(act, left_recorded)
        if other is not None:
            left_recorded.remove(other)
        different.append(DifferentAct(Difference.DIFFERS if other else Difference.NOT_ON_RECORD, act.iso3, act, other))
    for other in left_recorded:
        is_later = last is not None and other.on > last
        different.append(DifferentAct(Difference.AFTER_THE_LIST if is_later else Difference.NOT_IN_LIST, other.iso3, None, other))
    return Reconciled(len(keys & known), tuple(sorted(different, key=lambda row: (row.iso3, row.difference))))


def _partner(act: ListedAct, others: Sequence[TreatyAction]) -> TreatyAction | None:
    """The act on record that stands for the same step of the same State: signature, consent, declaration or withdrawal."""
    return next((other for other in others if other.iso3 == act.iso3 and _step(other.kind) == _step(act.kind)), None)


def _step(kind: TreatyActionKind) -> str:
    return kind.value if kind in _ALONE else "consent"
