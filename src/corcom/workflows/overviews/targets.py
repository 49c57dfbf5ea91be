"""Targets of universalization on a day: how far each is, computed from the treaty record, with the rates by regional group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.status import Standing, StateStanding
from corcom.kernel.sources import Step
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import JOINED, TargetMeasure
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import Target
from corcom.workflows.clock import desk_clock
from corcom.workflows.overviews.convention import GroupCount, group_counts

WHOLE = 100


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target with what is reached on the day. `reached` and `missing` are counts, or per cent rounded down and points for a share.

    `states_missing` is how many more instruments it takes.
    """

    target: Target
    reached: int
    is_met: bool
    states_missing: int
    days_left: int
    is_over: bool
    has_ended: bool
    steps: Sequence[Step]

    @property
    def shown(self) -> int:
        """What the progress line is filled to: never more than the figure."""
        return min(self.reached, self.target.figure)


@dataclass(frozen=True, slots=True)
class TargetsPage:
    """All targets set by the day, and where the groups stand."""

    rows: Sequence[TargetRow]
    groups: Sequence[GroupCount]
    everywhere: GroupCount | None


def targets_page(convention: str, day: date) -> TargetsPage:
    """The targets as of a day; two queries, one more when the treaty record changed."""
    standing = desk_clock(convention).standing_on(day)
    targets = [target for target in universalization.targets(convention) if target.start_on <= day]
    if standing is None:
        return TargetsPage((), (), None)
    rows = tuple(_row(target, standing, day) for target in targets)
    everywhere = GroupCount(None, standing.counts)
    return TargetsPage(rows, tuple(group_counts(standing.states)), everywhere)


def _row(target: Target, standing: Standing, day: date) -> TargetRow:
    states = [row for row in standing.states if not target.group or states_by_iso3()[row.iso3].regional_group == target.group]
    joined = sum(1 for row in states if row.status in JOINED)
    new = sum(1 for row in states if row.deposited_on and target.start_on < row.deposited_on <= day and row.status in JOINED)
    measure = TargetMeasure(target.measure)
    reached, missing = _measured(measure, target.figure, joined=joined, new=new, states=len(states))
    last = target.when_latest or day
    return TargetRow(
        target=target,
        reached=reached,
        is_met=missing == 0,
        states_missing=missing,
        days_left=max((last - day).days, 0),
        is_over=last < day,
        has_ended=target.ended_on is not None and target.ended_on <= day,
        steps=tuple(_steps(target, measure, states, joined=joined, new=new, day=day, reached=reached)),
    )


def _measured(measure: TargetMeasure, figure: int, *, joined: int, new: int, states: int) -> tuple[int, int]:
    """What is reached, and how many more instruments it takes."""
    if measure is TargetMeasure.NEW_DEPOSITS:
        return new, max(figure - new, 0)
    if measure is TargetMeasure.TOTAL_BY_DEPOSIT:
        return joined, max(figure - joined, 0)
    needed = -(-figure * states // WHOLE)
    return (WHOLE * joined // states if states else 0), max(needed - joined, 0)


def _steps(
    target: Target, measure: TargetMeasure, states: Sequence[StateStanding], *, joined: int, new: int, day: date, reached: int
) -> Iterator[Step]:
    who = (("of the States", target.group or "all"), ("States", str(len(states))), ("day", day.isoformat()))
    if measure is TargetMeasure.NEW_DEPOSITS:
        inputs = (*who, ("deposited after", target.start_on.isoformat()))
        yield Step(None, "States whose instrument was deposited after the start, up to the day, and which have not left.", inputs, str(new))
        return
    yield Step(None, "States whose instrument was deposited by the day and which have not left.", who, str(joined))
    if measure is TargetMeasure.RATE_BY_DEPOSIT:
        share = (("by deposit", str(joined)), ("States", str(len(states))))
        yield Step(None, "Their share of all States of the group, in per cent, rounded down.", share, f"{reached} %")
