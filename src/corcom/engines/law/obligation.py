"""One duty with a date, as the engine answers it, and what the answer rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry
from corcom.engines.law.record import MeetingDay
from corcom.engines.law.rulebook import FirstUpdate, Rule, Rulebook
from corcom.engines.law.timeline import Membership
from corcom.kernel.treaty import Completion, Extension, HostilitiesEnded, ItemsKept, OpenDuty
from corcom.kernel.words import Certainty, ObligationStatus


@dataclass(frozen=True, slots=True)
class Basis:
    """What a due date was computed from; the steps are made from it when someone asks.

    `granted` are the extensions in force on the day, `pending` the requests without a known grant. `initial_due_on` is the day from which
    the first yearly update was counted, with the setting `first_update`. `kept` is what a report on munitions kept is about.
    """

    rule: Rule
    membership: Membership
    entry: ConventionEntry
    on: date
    granted: tuple[Extension, ...] = ()
    pending: tuple[Extension, ...] = ()
    completion: Completion | None = None
    open_duty: OpenDuty | None = None
    hostilities: HostilitiesEnded | None = None
    meeting: MeetingDay | None = None
    initial_due_on: date | None = None
    first_update: FirstUpdate | None = None
    kept: tuple[ItemsKept, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the facts used, each once."""
        facts = (self.membership.consent, *self.granted, *self.pending, self.completion, self.open_duty, self.hostilities, *self.kept)
        return tuple(dict.fromkeys(fact.source for fact in facts if fact is not None and fact.source))


@dataclass(frozen=True, slots=True)
class Obligation:
    """What an article asks of a State by a day, and how that stands on the day asked about.

    `due_on` is the deadline in force (extensions counted), `original_due_on` the one without; both None for a voluntary report.
    `days_late` counts from the day after `due_on`: to the day of receipt or completion, or to the day asked about when missing.
    `covers_year` is the calendar year that a yearly report is about. `received_on` is the day on which a report came in.
    """

    rules: Rulebook = field(repr=False, compare=False)
    iso3: str
    article: str
    kind: str
    due_on: date | None
    original_due_on: date | None
    status: ObligationStatus
    days_late: int
    covers_year: int | None
    certainty: Certainty
    note: str
    received_on: date | None
    basis: Basis | None = field(repr=False, compare=False)
