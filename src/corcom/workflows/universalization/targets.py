"""Targets of universalization: set with the day by which, ended before their time with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.words import RegionalGroup, TargetMeasure
from corcom.registers.universalization import services
from corcom.registers.universalization.models import Target
from corcom.workflows import policy
from corcom.workflows.acts import act, require_words
from corcom.workflows.desk_day import desk_day
from corcom.workflows.universalization import holding

WHOLE = 100


@dataclass(frozen=True, slots=True)
class TargetSaid:
    """A target as agreed: the words, what is counted in which group (all States: NONE), the figure, from when, by when."""

    what: str
    measure: TargetMeasure
    figure: int
    group: RegionalGroup = RegionalGroup.NONE
    start_on: date | None = None
    when: PartialDate | None = None
    source: str = ""


def set_target(*, person: Any, convention: str, said: TargetSaid, sample: bool = False) -> Target:
    """Put a target on record.

    Raises:
        Refusal: words, source or the day by which are missing, or the figure cannot be.
    """
    what, source = require_words(said.what, "the target"), require_words(said.source, "where it was agreed")
    _check(said)
    with act("set_target", person=person, convention=convention, source=source) as doing:
        policy.require_of(person, convention, "set_target")
        target = services.add_target(
            convention=convention,
            what=what[:400],
            measure=said.measure.value,
            group=said.group.value,
            figure=said.figure,
            start_on=said.start_on or desk_day(),
            when=said.when,
            source_words=source,
            person=person,
            sample=sample,
        )
        doing.touch(target)
        doing.summary = f"Set a target: {target.what[:120]}"
    return target


def end_target(*, person: Any, convention: str, pk: int, reason: str) -> Target:
    """End a target before its time; it stays on record, ended.

    Raises:
        Refusal: there is none, it has ended, or no reason was given.
    """
    why = require_words(reason, "the reason")
    with act("end_target", person=person, convention=convention, why=why) as doing:
        policy.require_of(person, convention, "set_target")
        target = services.lock(Target, convention, pk)
        if target is None or target.superseded_at is not None:
            message = f"No target is on record under {pk}. Look it up among the targets."
            raise holding.NoSuchRecord(message)
        if target.ended_on is not None:
            message = f"This target ended on {spelled(target.ended_on)}. Set a new one if it holds again."
            raise Refusal(message)
        services.end_target(target, on=desk_day(), words=why)
        doing.touch(target)
        doing.summary = f"Ended a target: {target.what[:120]}"
    return target


def _check(said: TargetSaid) -> None:
    if said.when is None or said.when.latest is None:
        message = "Nothing was given that says by which day. Write a day, such as 14 September 2012, or a month; a target needs an end."
        raise Refusal(message)
    if said.measure is TargetMeasure.RATE_BY_DEPOSIT and said.figure > WHOLE:
        message = f"{said.figure} came in as a share; a share is at most 100 per cent."
        raise Refusal(message)
    if said.figure < 1:
        message = f"{said.figure} came in; a target aims at 1 or more."
        raise Refusal(message)
