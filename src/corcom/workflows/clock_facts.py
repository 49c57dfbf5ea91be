"""Acts on other facts that clocks run from: hostilities that ended, munitions kept, conflicts; the obligations follow in the same act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from django.db.models import QuerySet

from corcom.engines.law.rulebook import RunsFrom
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.dates import spelled
from corcom.kernel.errors import BadInput
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import StateStatus
from corcom.registers.obligations import queries, services
from corcom.registers.obligations.models import FactOfState, ItemsKeptRecord
from corcom.registers.on_record import supersede
from corcom.workflows.acts import require_words
from corcom.workflows.clock import desk_clock
from corcom.workflows.clock_acts import act_on_clock, follow_up
from corcom.workflows.deadlines import AlreadyOnRecord, NoSuchDuty
from corcom.workflows.desk_day import desk_day


@dataclass(frozen=True, slots=True)
class HostilitiesSaid:
    """Active hostilities that left remnants, in words, and their last day."""

    table: ClassVar[str] = "hostilities"

    iso3: str
    words: str
    ended_on: date

    @property
    def in_words(self) -> str:
        """One line for the audit and the history of the duty."""
        return f"{_name(self.iso3)}, hostilities ended on {spelled(self.ended_on)}: {self.words}"

    @property
    def columns(self) -> dict[str, Any]:
        """What the row says beside State, words and source."""
        return {"ended_on": self.ended_on}


@dataclass(frozen=True, slots=True)
class ConflictSaid:
    """An armed conflict in which a State is engaged; `end` is the first day after it, None while it goes on."""

    table: ClassVar[str] = "conflicts"

    iso3: str
    words: str
    start: date
    end: date | None = None

    @property
    def in_words(self) -> str:
        """One line for the audit and the history of the duty."""
        return f"{_name(self.iso3)}, armed conflict since {spelled(self.start)}: {self.words}"

    @property
    def columns(self) -> dict[str, Any]:
        """What the row says beside State, words and source."""
        return {"start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class KeptSaid:
    """What a State kept, acquired or transferred in a calendar year: types and lots in words, counts where known, use, and who received."""

    table: ClassVar[str] = "munitions"

    iso3: str
    words: str
    year: int
    deed: str
    munitions: int | None = None
    submunitions: int | None = None
    use: str = ""
    receiver: str = ""

    @property
    def in_words(self) -> str:
        """One line for the audit and the history of the duty."""
        return f"{_name(self.iso3)}, {self.deed} in {self.year}: {self.words}"

    @property
    def columns(self) -> dict[str, Any]:
        """What the row says beside State, words and source."""
        return {
            "year": self.year,
            "deed": self.deed,
            "munitions": self.munitions,
            "submunitions": self.submunitions,
            "use": self.use.strip(),
            "receiver_id": self.receiver or None,
        }


FactSaid = HostilitiesSaid | ConflictSaid | KeptSaid
DEEDS = ItemsKeptRecord.DEEDS
ROWS: dict[str, Callable[[str], QuerySet[Any]]] = {
    "hostilities": queries.hostilities,
    "conflicts": queries.conflicts,
    "munitions": queries.items_kept,
}


def record_clock_fact(said: FactSaid, *, convention: str, source_words: str, person: Any) -> FactOfState:
    """Put a fact on record and compute what follows from it.

    Raises:
        AlreadyOnRecord: the same fact stands.
        BadInput: days in the wrong order or to come, or the convention has no rule that asks for the fact.
        NoSuchDuty: the State was not bound at the time, so nothing follows.
    """
    source, words = require_words(source_words, "the source"), require_words(said.words, "what it is")
    with act_on_clock("record_clock_fact", person=person, convention=convention, source=source) as doing:
        _check(said, convention)
        columns = said.columns | {"words": words, "source_words": source}
        _refuse_twice(said, convention, columns)
        row: FactOfState = services.add_fact(_model(said), convention=convention, iso3=said.iso3, person=person, **columns)
        doing.touch(row)
        follow_up(doing, convention, said=f"Recorded: {said.in_words}", states=[said.iso3])
    return row


def correct_clock_fact(pk: int, said: FactSaid, *, convention: str, source_words: str, why: str, person: Any) -> FactOfState:
    """Put a corrected fact in the place of one, such as the last day of a conflict; the old row stays, superseded, with the reason.

    Raises:
        AlreadyOnRecord: nothing changes, or somebody corrected it in the meantime.
        BadInput, NoSuchDuty: as `record_clock_fact`.
    """
    reason, words = require_words(why, "why it is corrected"), require_words(said.words, "what it is")
    with act_on_clock("correct_clock_fact", person=person, convention=convention, why=reason, source=source_words) as doing:
        old = ROWS[said.table](convention).filter(pk=pk).first()
        if old is None:
            message = "This is not on record any more: somebody corrected it. Look at the present record."
            raise AlreadyOnRecord(message)
        _check(said, convention)
        columns = said.columns | {"words": words, "source_words": source_words.strip() or old.source_words}
        if old.state_id == said.iso3 and all(getattr(old, name) == value for name, value in columns.items()):
            message = "Nothing of this is different from what stands. Change a field, or leave it as it is."
            raise AlreadyOnRecord(message)
        supersede(old, None, reason=reason)
        _refuse_twice(said, convention, columns)
        row: FactOfState = services.add_fact(_model(said), convention=convention, iso3=said.iso3, person=person, **columns)
        supersede(old, row, reason=reason)
        doing.touch(row, old)
        follow_up(doing, convention, said=f"Corrected: {said.in_words}", states={said.iso3, old.state_id})
    return row


def _model(said: FactSaid) -> type[Any]:
    return ROWS[said.table]("").model


def _refuse_twice(said: FactSaid, convention: str, columns: dict[str, Any]) -> None:
    same = {name: columns[name] for name in ("ended_on", "start", "year", "deed", "words") if name in columns}
    known = ROWS[said.table](convention).filter(state_id=said.iso3, **same).first()
    if known is not None:
        message = (
            f"{said.in_words} is on record already, from: {known.source_words}. Correct the one that stands if something of it is wrong."
        )
        raise AlreadyOnRecord(message)


def _check(said: FactSaid, convention: str) -> None:
    match said:
        case HostilitiesSaid():
            _check_hostilities(said, convention)
        case ConflictSaid():
            _check_conflict(said, convention)
        case KeptSaid():
            _check_kept(said, convention)


def _check_hostilities(said: HostilitiesSaid, convention: str) -> None:
    rule = next((r for r in rulebook(convention).deadlines if r.runs_from is RunsFrom.END_OF_HOSTILITIES), None)
    if rule is None:
        message = f"No deadline of the {convention} runs from the end of hostilities, so nothing would follow."
        raise BadInput(message)
    _refuse_to_come(said.ended_on, "end of hostilities")
    if _status(convention, said.iso3, said.ended_on) is not StateStatus.STATE_PARTY:
        message = (
            f"{_name(said.iso3)} was not bound on {spelled(said.ended_on)}. Article {rule.article} is about remnants of hostilities after "
            "entry into force for the State; those that were there before fall under its first clock. Correct the day or the State."
        )
        raise NoSuchDuty(message)


def _check_conflict(said: ConflictSaid, convention: str) -> None:
    if not rulebook(convention).withdrawal.armed_conflict_delays:
        message = f"An armed conflict changes no date under the {convention}, so nothing would follow."
        raise BadInput(message)
    _refuse_to_come(said.start, "beginning of the conflict")
    if said.end is None:
        return
    if said.end <= said.start:
        message = (
            f"The conflict would end before {spelled(said.start)}, when it began. Give a last day on or after it, or none while it goes on."
        )
        raise BadInput(message)
    if said.end > desk_day() + timedelta(days=1):  # the end is the day after the last
        message = "The last day of the conflict lies ahead of the day of this desk. Leave it empty while the conflict goes on."
        raise BadInput(message)


def _check_kept(said: KeptSaid, convention: str) -> None:
    rule = rulebook(convention).kept_report
    if rule is None:
        message = f"The {convention} asks for no report of its own on munitions kept, so nothing would follow."
        raise BadInput(message)
    if said.deed not in DEEDS:
        message = f"“{said.deed}” came in; accepted: {', '.join(DEEDS)}."
        raise BadInput(message)
    if said.receiver == said.iso3:
        message = f"{_name(said.iso3)} cannot have transferred to itself. Name the State that received them; article 3.7 speaks of another."
        raise BadInput(message)
    if said.receiver and said.deed != ItemsKeptRecord.TRANSFERRED:
        message = "Only what was transferred has a State that received it. Choose “transferred”, or leave that State empty."
        raise BadInput(message)
    _refuse_to_come(date(said.year, 1, 1), "year")
    standing = desk_clock(convention).state_standing(said.iso3, min(date(said.year, 12, 31), desk_day()))
    entered_on = standing.entry_into_force_on if standing else None
    if standing is None or entered_on is None or entered_on.year > said.year or standing.status is StateStatus.WITHDRAWN:
        message = (
            f"{_name(said.iso3)} was not bound in {said.year}: article {rule.article} asked for no report. Correct the year or the State."
        )
        raise NoSuchDuty(message)


def _refuse_to_come(day: date, what: str) -> None:
    if day > desk_day():
        message = f"The {what}, {spelled(day)}, lies ahead of the day of this desk, {spelled(desk_day())}. Record it once it has come."
        raise BadInput(message)


def _status(convention: str, iso3: str, day: date) -> StateStatus | None:
    standing = desk_clock(convention).state_standing(iso3, day)
    return standing.status if standing else None


def _name(iso3: str) -> str:
    return states_by_iso3()[iso3].short_name
