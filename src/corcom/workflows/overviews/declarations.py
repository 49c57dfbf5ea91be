"""What States declared, as of a day: declarations, reservations and objections on record, and provisional application from the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.engines.law.provisional import ProvisionalApplication, provisional_steps
from corcom.engines.law.status import StateStanding
from corcom.kernel.dates import DateRange
from corcom.kernel.sources import Step
from corcom.kernel.states import State, states_by_iso3
from corcom.kernel.words import Certainty
from corcom.registers.documents import queries as documents
from corcom.registers.treaty import queries as treaty
from corcom.registers.treaty.models import DeclarationRecord
from corcom.workflows.clock import DeskClock, Recorded
from corcom.workflows.declarations import reservation_steps

PROVISIONAL = "provisional-application"
KINDS = (PROVISIONAL, *DeclarationRecord.KINDS)


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration on the day shown.

    `days` are those of a provisional application, half open, else None; `stands` is false once it ended or was withdrawn. `pk` is that of
    the treaty action for a provisional application, else of the declaration.
    """

    kind: str
    state: State
    made_on: date
    words: str
    source: str
    stands: bool
    pk: int | None
    recorded: Recorded | None = None
    citation: dict[str, Any] | None = None
    about: State | None = None
    withdrawn_on: date | None = None
    withdrawal_source: str = ""
    days: DateRange | None = None
    steps: Sequence[Step] = ()
    certainty: Certainty = Certainty.CONFIRMED

    @property
    def is_provisional(self) -> bool:
        """Whether it is one that the law computes with, and so a treaty action."""
        return self.kind == PROVISIONAL


def declared_on(clock: DeskClock, day: date, *, sees_confidential: bool, iso3: str = "", kind: str = "") -> list[Declared]:
    """Everything declared by a day, newest first; of one State with what others object to in it, when asked. One query beside the clock's.

    Without `sees_confidential`, words quoted from confidential documents are left out.
    """
    rows = treaty.declarations_of(clock.convention, iso3, until=day) if iso3 else treaty.declarations(clock.convention, until=day)
    if not sees_confidential:
        rows = documents.without_confidential(rows)
    everywhere = clock.standing_on(day)
    standings = [s for s in everywhere.states if not iso3 or s.iso3 == iso3] if everywhere else []
    found = [*_provisional(clock, standings, day), *_declared(clock.convention, rows, day)]
    chosen = (row for row in found if not kind or row.kind == kind)
    return sorted(chosen, key=lambda row: (row.made_on, row.state.short_name), reverse=not iso3)


def _provisional(clock: DeskClock, standings: Iterable[StateStanding], day: date) -> Iterator[Declared]:
    for standing in standings:
        steps = provisional_steps(standing.rules, standing.timeline)
        for applied, step in zip(standing.provisional, steps, strict=True):
            yield _of_application(applied, step, clock.provenance.get(applied.act), day)


def _of_application(applied: ProvisionalApplication, step: Step, recorded: Recorded | None, day: date) -> Declared:
    return Declared(
        kind=PROVISIONAL,
        state=states_by_iso3()[applied.act.iso3],
        made_on=applied.act.on,
        words=applied.act.note,
        source=applied.act.source,
        stands=day in applied.days,
        pk=recorded.pk if recorded else None,
        recorded=recorded,
        days=applied.days,
        steps=(step,),
        certainty=applied.act.certainty,
    )


def _declared(convention: str, rows: Iterable[DeclarationRecord], day: date) -> Iterator[Declared]:
    known, reserved = states_by_iso3(), reservation_steps(convention)
    for row in rows:
        withdrawn = row.is_withdrawn_on(day)
        yield Declared(
            kind=row.kind,
            state=known[row.state_id],
            made_on=row.made_on,
            words=row.text,
            source=row.source_words,
            stands=not withdrawn,
            pk=row.pk,
            recorded=Recorded(row.pk, row.recorded_by.name if row.recorded_by else "", row.recorded_at.date()),
            citation=row.citation,
            about=known[row.about_id] if row.about_id else None,
            withdrawn_on=row.withdrawn_on if withdrawn else None,
            withdrawal_source=row.withdrawal_source if withdrawn else "",
            steps=reserved if row.kind == DeclarationRecord.RESERVATION else (),
        )
