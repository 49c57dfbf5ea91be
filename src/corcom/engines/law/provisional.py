"""Provisional application: what a State declared it would apply before the convention enters into force for it, and on which days.

It is declared with the instrument of consent: a declaration of a State that has given none has no effect and is left out. One that has
effect begins on the day on which the depositary received it. Entry into force for the State ends it by itself, and so does a withdrawal
that takes effect before. A declaration by a State that is bound already adds nothing and is left out too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.steps import shown, step
from corcom.engines.law.timeline import Membership, Timeline
from corcom.kernel.dates import DateRange
from corcom.kernel.sources import Step
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import TreatyActionKind


@dataclass(frozen=True, slots=True)
class ProvisionalApplication:
    """An article applied before entry into force. `days` has an open end while that day cannot be known."""

    act: TreatyAction
    article: str
    days: DateRange
    membership: Membership


def provisional_applications(rules: Rulebook, timeline: Timeline) -> tuple[ProvisionalApplication, ...]:
    """Each declaration of a State that has effect, in the order of their days; none where the convention has no such article."""
    return tuple(_applications(rules, timeline)) if rules.provisional else ()


def provisional_steps(rules: Rulebook, timeline: Timeline) -> Iterator[Step]:
    """From each declaration to the days on which it has effect."""
    for applied in provisional_applications(rules, timeline):
        inputs = {"declared": applied.act.on.isoformat(), "entry into force": shown(applied.membership.entry_into_force_on)}
        until = f"until {shown(applied.days.end)}" if applied.days.end else "until entry into force, not known yet"
        output = f"article {applied.article} applied provisionally from {shown(applied.days.start)} {until}"
        if rules.provisional:
            yield step(rules, rules.provisional, inputs, output)


def _applications(rules: Rulebook, timeline: Timeline) -> Iterator[ProvisionalApplication]:
    for act in timeline.acts:
        if act.kind is not TreatyActionKind.PROVISIONAL_APPLICATION:
            continue
        membership = membership_of(timeline, act)
        if membership is None or act.on < membership.consent.on:
            continue
        end = _end(membership)
        if end is None or act.on < end:
            yield ProvisionalApplication(act, rules.provisional_applies, DateRange(act.on, end), membership)


def membership_of(timeline: Timeline, act: TreatyAction) -> Membership | None:
    """The time under the convention that a declaration belongs to: the first that is not over on its day."""
    return next((m for m in timeline.memberships if m.ends_on is None or act.on < m.ends_on), None)


def _end(membership: Membership) -> date | None:
    ends = (membership.entry_into_force_on, membership.ends_on)
    return min((day for day in ends if day is not None), default=None)
