"""A depositary list against the acts on record: every difference, with both sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corcom.engines.law.depositary_list import CONSENT, DepositaryList, ListedAct
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import TreatyActionKind


class Difference(StrEnum):
    """How an act differs between list and record: first what both know, last what a short list merely leaves out."""

    DIFFERS = "differs"
    NOT_ON_RECORD = "not-on-record"
    SET_ASIDE = "set-aside"
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

    Acts on record after the last act of the list are named as such: the list may be older than they are. An act that the list sets
    aside agrees when the record has it with a withdrawal after it; else it is a difference, whatever the record has. An act that the
    list has twice counts once. A list of which no line could be read says nothing about the record.
    """
    if not listed.acts:
        return Reconciled(0, ())
    on_record = tuple(recorded)
    left = [act for act in on_record if act.kind in listed.kinds]
    waiting: list[ListedAct] = []
    same = 0
    for act in {(a.iso3, a.kind, a.on): a for a in reversed(listed.acts)}.values():
        other = _twin(act, left)
        if other is None or (act.is_set_aside and not _has_left(act, on_record)):
            waiting.append(act)
        else:
            left.remove(other)
            same += 1
    different = [_difference(act, left) for act in waiting]
    last = max(act.on for act in listed.acts)
    for other in left:
        lacks = Difference.AFTER_THE_LIST if other.on > last else Difference.NOT_IN_LIST
        different.append(DifferentAct(lacks, other.iso3, None, other))
    return Reconciled(same, tuple(sorted(different, key=lambda row: (row.iso3, row.difference))))


def _twin(act: ListedAct, others: Iterable[TreatyAction]) -> TreatyAction | None:
    """The act on record that is the one listed."""
    return next((other for other in others if (other.iso3, other.on) == (act.iso3, act.on) and _is_of_kind(act, other)), None)


def _is_of_kind(act: ListedAct, other: TreatyAction) -> bool:
    return act.kind is other.kind or (act.is_some_consent and other.kind in CONSENT)


def _has_left(act: ListedAct, on_record: Iterable[TreatyAction]) -> bool:
    return any(o.iso3 == act.iso3 and o.kind is TreatyActionKind.WITHDRAWAL and o.on > act.on for o in on_record)


def _difference(act: ListedAct, left: list[TreatyAction]) -> DifferentAct:
    """The difference of an act that is not on record as listed; takes its counterpart out of what is left."""
    other = _twin(act, left) or _counterpart(act, left)
    if other is not None:
        left.remove(other)
    if act.is_set_aside:
        return DifferentAct(Difference.SET_ASIDE, act.iso3, act, other)
    return DifferentAct(Difference.DIFFERS if other else Difference.NOT_ON_RECORD, act.iso3, act, other)


def _counterpart(act: ListedAct, others: Sequence[TreatyAction]) -> TreatyAction | None:
    """The act on record that stands for the same step of the same State: signature, consent, declaration or withdrawal."""
    return next((other for other in others if other.iso3 == act.iso3 and _step(other.kind) == _step(act.kind)), None)


def _step(kind: TreatyActionKind) -> str:
    return "consent" if kind in CONSENT else kind.value
