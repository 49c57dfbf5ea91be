"""The dates of the Convention's clock for the calendar: obligations of States and their entries into force. Derived, never stored twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from corcom.engines.law.explain import explain
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.rulebook import PeriodicReportRule, YearlyReportRule
from corcom.engines.law.status import StateStanding
from corcom.kernel.sources import Step
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import Certainty, ObligationStatus
from corcom.registers.obligations import queries as register
from corcom.workflows.clock import DeskClock, desk_clock
from corcom.workflows.recomputing import Key, keyed, uid_of

OBLIGATION, ENTRY_INTO_FORCE = "obligation", "entry-into-force"
_LONG_AGO = datetime.combine(date(2008, 12, 3), time.min, UTC)


@dataclass(frozen=True, slots=True)
class ClockDate:
    """A day on which something falls due or begins for one State or for several.

    `rule` is the name of the rule (`initial-report`, `entry-into-force`), `page` and `key` lead to where it is explained.
    """

    kind: str
    rule: str
    on: date
    states: tuple[str, ...]
    year: int | None
    page: str
    key: str
    uid: str
    sequence: int
    changed_at: datetime
    certainty: Certainty
    answer: Obligation | StateStanding
    source: str

    @property
    def steps(self) -> Sequence[Step]:
        """The steps to the date; for several States those of the first."""
        return explain(self.answer)


def clock_dates(convention: str, day: date, *, iso3: str = "", for_feed: bool = True) -> list[ClockDate]:
    """The dates as they stand on a day, without those of duties that are done, of all States or of one; three queries.

    Only a feed needs to know how often each was changed and when; a page leaves these two queries out.

    Reports that all States owe on the same day are one entry, as are entries into force on the same day; of one State each stands alone.
    """
    clock = desk_clock(convention)
    duties = [pair for pair in keyed(clock.obligations_on(day)) if pair[1].due_on and pair[1].status is not ObligationStatus.COMPLETED]
    chosen = [pair for pair in duties if pair[1].iso3 == iso3] if iso3 else duties
    return [*_obligations(convention, chosen, together=not iso3, for_feed=for_feed), *_entries(clock, day, iso3)]


def _obligations(convention: str, duties: Sequence[tuple[Key, Obligation]], *, together: bool, for_feed: bool) -> Iterator[ClockDate]:
    versions = register.versions_by_uid(convention) if for_feed else {}
    changes = register.changes_by_day(convention) if together and for_feed else {}
    groups: dict[tuple[date, str, int | None], list[Obligation]] = defaultdict(list)
    for key, row in duties:
        if together and row.basis and isinstance(row.basis.rule, (YearlyReportRule, PeriodicReportRule)) and row.due_on:
            groups[row.due_on, row.kind, row.covers_year].append(row)
        else:
            uid = uid_of(convention, key)
            sequence, changed_at = versions.get(uid, (0, _LONG_AGO))
            yield _obligation([row], str(uid), sequence, changed_at, "obligation", f"{row.iso3.lower()}/{row.article}")
    for (due_on, kind, year), rows in groups.items():
        sequence, changed_at = changes.get((due_on, kind, year), (0, _LONG_AGO))
        day = due_on.isoformat()
        query = f"show=all&article={rows[0].article}&due_from={day}&due_until={day}"
        yield _obligation(rows, f"{kind}-{year}-{day}", sequence, changed_at, "obligations", query)


def _obligation(rows: Sequence[Obligation], uid: str, sequence: int, changed_at: datetime, page: str, key: str) -> ClockDate:
    first = rows[0]
    return ClockDate(
        kind=OBLIGATION,
        rule=first.kind,
        on=first.due_on or date.max,
        states=tuple(states_by_iso3()[row.iso3].short_name for row in rows),
        year=first.covers_year,
        page=page,
        key=key,
        uid=uid,
        sequence=sequence,
        changed_at=changed_at,
        certainty=first.certainty,
        answer=first,
        source="; ".join(first.basis.sources) if first.basis and len(rows) == 1 else "",
    )


def _entries(clock: DeskClock, day: date, iso3: str) -> Iterator[ClockDate]:
    everywhere = clock.standing_on(day)
    on_days: dict[date, list[StateStanding]] = defaultdict(list)
    for row in everywhere.states if everywhere else ():
        if row.entry_into_force_on and iso3 in ("", row.iso3):
            on_days[row.entry_into_force_on].append(row)
    for on, rows in on_days.items():
        recorded = [clock.provenance[act].on for row in rows for act in row.acts if act in clock.provenance]
        yield ClockDate(
            kind=ENTRY_INTO_FORCE,
            rule=ENTRY_INTO_FORCE,
            on=on,
            states=tuple(states_by_iso3()[row.iso3].short_name for row in rows),
            year=None,
            page="state" if len(rows) == 1 else "states",
            key=rows[0].iso3 if len(rows) == 1 else "",
            uid=f"{ENTRY_INTO_FORCE}-{iso3.lower() or on.isoformat()}",
            # A further State adds one; each act that was corrected or taken off adds two, so that it grows even when a State goes.
            sequence=len(rows) - 1 + 2 * clock.acts_superseded,
            changed_at=datetime.combine(max(recorded), time.min, UTC) if recorded else _LONG_AGO,
            certainty=Certainty.TENTATIVE if any(row.certainty is Certainty.TENTATIVE for row in rows) else Certainty.CONFIRMED,
            answer=rows[0],
            source=rows[0].membership.consent.source if len(rows) == 1 and rows[0].membership else "",
        )
