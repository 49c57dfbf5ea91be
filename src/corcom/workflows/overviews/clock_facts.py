"""Other facts about a State that clocks run from, as known on a day: hostilities that ended, munitions kept, conflicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corcom.kernel.treaty import ArmedConflict
from corcom.workflows.clock import DeskClock, Recorded


@dataclass(frozen=True, slots=True)
class ClockFact:
    """A fact of one kind (`hostilities`, `munitions`, `conflicts`) with the day or year that it speaks of."""

    kind: str
    on: date
    year: int | None
    words: str
    goes_on: bool
    source: str
    recorded: Recorded | None


def facts_of_state(clock: DeskClock, iso3: str, day: date) -> list[ClockFact]:
    """The facts about a State that had happened by a day, newest first."""
    return sorted(_facts(clock, iso3, day), key=lambda fact: fact.on, reverse=True)


def _facts(clock: DeskClock, iso3: str, day: date) -> Iterator[ClockFact]:
    record, known = clock.record, clock.provenance
    for ended in record.hostilities:
        if ended.iso3 == iso3 and ended.ended_on <= day:
            yield ClockFact("hostilities", ended.ended_on, None, ended.words, goes_on=False, source=ended.source, recorded=known.get(ended))
    for kept in record.kept:
        if kept.iso3 == iso3 and kept.year <= day.year:
            new_year = date(kept.year, 1, 1)
            yield ClockFact("munitions", new_year, kept.year, kept.words, goes_on=False, source=kept.source, recorded=known.get(kept))
    for conflict in record.conflicts:
        start = conflict.days.start
        if conflict.iso3 == iso3 and start is not None and start <= day:
            words, goes_on = conflict.words, _goes_on(conflict, day)
            yield ClockFact("conflicts", start, None, words, goes_on=goes_on, source=conflict.source, recorded=known.get(conflict))


def _goes_on(conflict: ArmedConflict, day: date) -> bool:
    return conflict.days.end is None or day < conflict.days.end
