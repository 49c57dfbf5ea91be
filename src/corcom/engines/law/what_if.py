"""The same questions with an act or a grant added: nothing on record is touched.

A question about a day to come is answered on that day: with a deposit assumed for 2027, both sides are looked at on that day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.status import Standing, standing
from corcom.kernel.treaty import Extension, TreatyAction


@dataclass(frozen=True, slots=True)
class Change:
    """A duty before and after; None on the side where it is not there."""

    before: Obligation | None
    after: Obligation | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Both answers on the day `on`, and the duties that differ in due date, status or certainty."""

    on: date
    standing_before: Standing
    standing_after: Standing
    changes: tuple[Change, ...]


def what_if(
    rules: Rulebook,
    record: Record,
    *,
    on: date,
    states: Iterable[str],
    actions: Iterable[TreatyAction] = (),
    extensions: Iterable[Extension] = (),
) -> WhatIf:
    """Compare the record with the record and the assumed acts and extensions.

    The day is `on`, or the day of the latest assumption if that is later.
    """
    assumed_acts, assumed_grants = tuple(actions), tuple(extensions)
    asked = tuple(states)
    day = max([on, *(act.on for act in assumed_acts), *(e.decided_on for e in assumed_grants if e.decided_on)])
    assumed = replace(record, actions=record.actions + assumed_acts, extensions=record.extensions + assumed_grants)
    return WhatIf(
        on=day,
        standing_before=standing(rules, record.actions, states=asked, on=day, conflicts=record.conflicts),
        standing_after=standing(rules, assumed.actions, states=asked, on=day, conflicts=record.conflicts),
        changes=changes_between(obligations_of(rules, record, on=day, states=asked), obligations_of(rules, assumed, on=day, states=asked)),
    )


def changes_between(before: Iterable[Obligation], after: Iterable[Obligation]) -> tuple[Change, ...]:
    """The duties that are new, gone or different, in the order of the second list, what is gone at the end."""
    old = {_key(row): row for row in before}
    changes = []
    for row in after:
        former = old.pop(_key(row), None)
        if former != row:
            changes.append(Change(former, row))
    return (*changes, *(Change(row, None) for row in old.values()))


def _key(row: Obligation) -> tuple[str, str, str, int | None, date | None]:
    """What makes it the same duty; clearance after several hostilities differs by its original date, other duties by the year."""
    repeated_by_date = row.basis is not None and row.basis.hostilities is not None
    return row.iso3, row.article, row.kind, row.covers_year, row.original_due_on if repeated_by_date else None
