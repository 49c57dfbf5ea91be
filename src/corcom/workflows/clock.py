"""The desk's own record as the law engine takes it, and its answers: standing and obligations on any day, as known at any time.

The record is read in one question to the database and kept in memory under a mark that changes as soon as any of it does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import MeetingDay, Record
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.engines.law.status import Standing, StateStanding, standing
from corcom.kernel.dates import DateRange, PartialDate
from corcom.kernel.states import all_states
from corcom.kernel.treaty import (
    ArmedConflict,
    Completion,
    Extension,
    HostilitiesEnded,
    ItemsKept,
    OpenDuty,
    ReportReceived,
    TreatyAction,
)
from corcom.kernel.words import Certainty, MeetingKind, Precision, RequestOutcome, TreatyActionKind
from corcom.registers.audit.mark import known_mark
from corcom.registers.obligations import queries as obligations

Mark = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """The row of a fact: its number, who put it on record (empty: shipped with corcom), on which day, and where it can be read."""

    pk: int
    person: str
    on: date
    address: str = ""


Provenance = Mapping[Any, Recorded]


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """The record with where each of its facts stands on the desk."""

    record: Record
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class DeskClock:
    """The clock of a convention as one page or act asks it; made by `desk_clock`."""

    convention: str
    moment: datetime | None
    mark: Mark

    @property
    def _desk(self) -> DeskRecord:
        return _kept(self.convention, self.mark) if self.moment is None else _read(self.convention, self.moment)

    @property
    def record(self) -> Record:
        """All that the desk knows."""
        return self._desk.record

    @property
    def provenance(self) -> Provenance:
        """Who put each act, request, completion and report on record and when, by its value."""
        return self._desk.provenance

    @property
    def acts_superseded(self) -> int:
        """How many treaty actions were ever corrected or taken off here; 0 when asked as known at a moment."""
        return next((every - standing for table, every, standing, *_ in self.mark if table == "action"), 0)

    def standing_on(self, day: date) -> Standing | None:
        """Where all States stand on a day; None for a convention without rules or without any act on record."""
        if self.convention not in known_conventions():
            return None
        if self.moment is not None:
            return _standing(self.convention, self.record, day)
        return _kept_standing(self.convention, self.mark, day)

    def state_standing(self, iso3: str, day: date) -> StateStanding | None:
        """Where one State stands on a day; None as `standing_on`."""
        everywhere = self.standing_on(day)
        return next((row for row in everywhere.states if row.iso3 == iso3), None) if everywhere else None

    def obligations_on(self, day: date, *, due_in: DateRange | None = None) -> tuple[Obligation, ...]:
        """Every obligation of every State as it stands on a day; empty for a convention without rules.

        Args:
            due_in: only what falls due on these days; when None everything due once and yearly reports up to the next one.
        """
        if self.convention not in known_conventions():
            return ()
        if self.moment is not None:
            return obligations_of(rulebook(self.convention), self.record, on=day, due_in=due_in)
        return _kept_obligations(self.convention, self.mark, day, due_in)


def desk_clock(convention: str, *, moment: datetime | None = None) -> DeskClock:
    """The clock as known here at a moment (now when None); one query, and another when the record changed since it was last read.

    While a page is drawn, the mark of the whole record says that the first one was answered already.
    """
    if moment is not None:
        return DeskClock(convention, moment, ())
    whole = known_mark()
    return DeskClock(convention, None, _mark_under(whole, convention) if whole else obligations.record_mark(convention))


@lru_cache(maxsize=4)
def _mark_under(_whole: str, convention: str) -> Mark:
    return obligations.record_mark(convention)


def desk_record(convention: str, *, moment: datetime | None = None) -> Record:
    """The record alone, as `desk_clock`."""
    return desk_clock(convention, moment=moment).record


def standing_on(convention: str, day: date) -> Standing | None:
    """Where all States stand on a day, as `DeskClock.standing_on`."""
    return desk_clock(convention).standing_on(day)


@lru_cache(maxsize=16)
def _kept(convention: str, _mark: Mark) -> DeskRecord:
    return _read(convention, None)


@lru_cache(maxsize=64)
def _kept_standing(convention: str, _mark: Mark, day: date) -> Standing | None:
    return _standing(convention, _kept(convention, _mark).record, day)


@lru_cache(maxsize=32)
def _kept_obligations(convention: str, _mark: Mark, day: date, due_in: DateRange | None) -> tuple[Obligation, ...]:
    return obligations_of(rulebook(convention), _kept(convention, _mark).record, on=day, due_in=due_in)


def _standing(convention: str, record: Record, day: date) -> Standing | None:
    if not record.actions:
        return None
    states = tuple(state.iso3 for state in all_states())
    return standing(rulebook(convention), record.actions, states=states, on=day, conflicts=record.conflicts)


def _read(convention: str, moment: datetime | None) -> DeskRecord:
    found: dict[str, list[Any]] = {table: [] for table in _VALUES}
    recorded: dict[Any, Recorded] = {}
    for table, columns in obligations.record_rows(convention, moment=moment):
        value = _VALUES[table](convention, columns)
        found[table].append(value)
        on = date.fromisoformat(columns["recorded_at"][:10])
        recorded[value] = Recorded(columns["pk"], columns["person"] or "", on, columns.get("address", ""))
    return DeskRecord(_record(found), recorded)


def _record(found: dict[str, list[Any]]) -> Record:
    ends = found["completion"]
    return Record(
        actions=tuple(found["action"]),
        extensions=tuple(found["extension"]),
        completions=tuple(end for end in ends if isinstance(end, Completion)),
        open_duties=tuple(end for end in ends if isinstance(end, OpenDuty)),
        reports=tuple(found["report"]),
        # Without the office's word that all are here, no report may be called missing.
        reports_since=min(found["reports-kept"], default=date.max),
        hostilities=tuple(found["hostilities"]),
        kept=tuple(found["kept"]),
        conflicts=tuple(found["conflict"]),
        meetings=tuple(found["meeting"]),
    )


def _action(convention: str, columns: dict[str, Any]) -> TreatyAction:
    return TreatyAction(
        convention=convention,
        iso3=columns["state_id"],
        kind=TreatyActionKind(columns["kind"]),
        on=columns["on"],
        source=columns["source_words"],
        check=columns["compared_with"],
        note=columns["note"],
        certainty=Certainty(columns["certainty"]),
        published_effective_on=columns["published_effective_on"],
    )


def _extension(convention: str, columns: dict[str, Any]) -> Extension:
    return Extension(
        convention=convention,
        iso3=columns["state_id"],
        article=columns["article"],
        number=columns["number"],
        outcome=RequestOutcome(columns["outcome"]),
        asked_to=columns["asked_to"],
        granted_to=columns["granted_to"],
        requested_on=columns["requested_on"],
        decided_at=columns["decided_at"],
        decided_on=columns["decided_on"],
        exceptional=columns["exceptional"],
        certainty=Certainty(columns["certainty"]),
        source=columns["source_words"],
        confidence=columns["confidence"],
        note=columns["note"],
    )


def _end(convention: str, columns: dict[str, Any]) -> Completion | OpenDuty:
    said = {"source": columns["source_words"], "confidence": columns["confidence"], "note": columns["note"]}
    certainty = Certainty(columns["when_certainty"])
    if not columns["when_precision"]:
        return OpenDuty(convention, columns["state_id"], columns["article"], certainty, **said)
    done = PartialDate(
        words=columns["when_words"],
        precision=Precision(columns["when_precision"]),
        earliest=columns["when_earliest"],
        latest=columns["when_latest"],
        certainty=certainty,
        inferred=columns["when_inferred"],
    )
    return Completion(convention, columns["state_id"], columns["article"], done, columns["how"], **said)


def _report(convention: str, columns: dict[str, Any]) -> ReportReceived:
    year, source = columns["covers_year"], columns["source_words"]
    return ReportReceived(convention, columns["state_id"], columns["article"], columns["received_on"], year, source)


def _since(_convention: str, columns: dict[str, Any]) -> date:
    since: date = columns["since"]
    return since


def _hostilities(convention: str, columns: dict[str, Any]) -> HostilitiesEnded:
    return HostilitiesEnded(convention, columns["state_id"], columns["ended_on"], columns["words"], columns["source_words"])


def _conflict(_convention: str, columns: dict[str, Any]) -> ArmedConflict:
    return ArmedConflict(columns["state_id"], DateRange(columns["start"], columns["end"]), columns["source_words"], columns["words"])


def _kept_items(convention: str, columns: dict[str, Any]) -> ItemsKept:
    words = f"{columns['deed']}: {columns['words']}"
    return ItemsKept(convention, columns["state_id"], columns["year"], columns["source_words"], words)


def _meeting(_convention: str, columns: dict[str, Any]) -> MeetingDay:
    return MeetingDay(columns["when_earliest"], MeetingKind(columns["kind"]), columns["key"].upper())


_VALUES: dict[str, Callable[[str, dict[str, Any]], Any]] = {
    "action": _action,
    "extension": _extension,
    "completion": _end,
    "report": _report,
    "reports-kept": _since,
    "hostilities": _hostilities,
    "conflict": _conflict,
    "kept": _kept_items,
    "meeting": _meeting,
}
