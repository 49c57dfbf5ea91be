"""What falls due when, for whom: deadlines, declarations and reports of every State that is or will be bound.

A duty that would fall due on or after the effect of a withdrawal is not listed; what fell due before remains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from corcom.engines.law.deadlines import deadline_rows, declaration_rows
from corcom.engines.law.entry_into_force import convention_entry
from corcom.engines.law.known import KnownOnDay, known_on
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.record import Record
from corcom.engines.law.reports import report_rows, voluntary_rows
from corcom.engines.law.rulebook import FirstUpdate, Rulebook
from corcom.engines.law.timeline import Timeline, conflicts_known, timelines
from corcom.kernel.dates import DateRange

_ANY_DAY = DateRange(None, None)


def obligations_of(
    rules: Rulebook,
    record: Record,
    *,
    on: date,
    states: Iterable[str] | None = None,
    due_in: DateRange | None = None,
    first_update: FirstUpdate | None = None,
) -> tuple[Obligation, ...]:
    """Every duty with a date, as known and standing on the day `on`, by State, due date and article; voluntary reports at the end.

    Args:
        rules: the convention.
        record: what is known; acts, grants, completions and reports after `on` are not seen.
        on: the day.
        states: ISO 3166 alpha-3 codes; all States with an act when None.
        due_in: only what falls due on these days. When None, everything due once, and yearly reports up to and with the next one.
        first_update: setting for the first yearly update; that of the parameter file when None.
    """
    acts = [act for act in record.actions if act.on <= on]
    entry = convention_entry(rules, acts)
    found = timelines(rules, acts, entry, conflicts=conflicts_known(record.conflicts, on))
    known = known_on(rules, record, on=on, entry=entry, first_update=first_update, due_in=due_in)
    rows: list[Obligation] = []
    for iso3 in sorted(found) if states is None else states:
        rows += sorted(_rows_of(known, found.get(iso3) or Timeline(iso3)), key=_order)
    return tuple(rows)


def _order(row: Obligation) -> tuple[date, str]:
    return row.due_on or date.max, row.article


def _rows_of(known: KnownOnDay, timeline: Timeline) -> Iterator[Obligation]:
    within = known.due_in or _ANY_DAY
    for membership in timeline.memberships:
        if membership.entry_into_force_on is None:
            continue
        for maker in (deadline_rows, declaration_rows, report_rows):
            for row in maker(known, timeline.iso3, membership, membership.entry_into_force_on):
                still_bound = membership.ends_on is None or row.due_on is None or row.due_on < membership.ends_on
                if still_bound and (row.due_on is None or row.due_on in within):
                    yield row
    yield from voluntary_rows(known, timeline)
