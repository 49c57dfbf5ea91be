"""What States do towards a convention, as values that facts, registers and engines share.

Nothing here computes: dates that follow from an act are worked out by the law engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corcom.kernel.dates import DateRange, PartialDate
from corcom.kernel.words import Certainty, RequestOutcome, TreatyActionKind


@dataclass(frozen=True, slots=True)
class TreatyAction:
    """An act that the depositary records: a signature, an instrument of consent, a declaration, a notice of withdrawal.

    `on` is the day of signature, or the day on which the depositary received the paper. `published_effective_on` is a day of
    effect read in a source; it is kept for comparison and never used in a computation.
    """

    convention: str
    iso3: str
    kind: TreatyActionKind
    on: date
    source: str = ""
    check: str = ""
    note: str = ""
    certainty: Certainty = Certainty.CONFIRMED
    published_effective_on: date | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A request for more time for the duty of an article, and what became of it.

    `number` counts the requests of the State for that article from 1. `decided_at` is the key of the meeting, `decided_on` its
    last day. `granted_to` is the new deadline; None unless granted. `exceptional` holds the circumstances claimed, in words.
    """

    convention: str
    iso3: str
    article: str
    number: int
    outcome: RequestOutcome
    asked_to: date | None = None
    granted_to: date | None = None
    requested_on: date | None = None
    decided_at: str = ""
    decided_on: date | None = None
    exceptional: str = ""
    certainty: Certainty = Certainty.CONFIRMED
    source: str = ""
    confidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """The end of a duty with a deadline: done, declared or announced."""

    convention: str
    iso3: str
    article: str
    done: PartialDate
    how: str = ""
    source: str = ""
    confidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenDuty:
    """A duty with a deadline of which a source says that it is not done; tentative where the source leaves open whether it applies."""

    convention: str
    iso3: str
    article: str
    certainty: Certainty = Certainty.CONFIRMED
    source: str = ""
    confidence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportReceived:
    """A transparency report that came in. `covers_year` is the calendar year reported on; None for an initial report."""

    convention: str
    iso3: str
    article: str
    received_on: date
    covers_year: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class HostilitiesEnded:
    """Active hostilities that left remnants after entry into force, and the day on which they ended."""

    convention: str
    iso3: str
    ended_on: date
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ItemsKept:
    """A calendar year in which a State kept, acquired or transferred munitions under the exception for training; `words` say what."""

    convention: str
    iso3: str
    year: int
    source: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ArmedConflict:
    """Days on which a State is engaged in an armed conflict; an open end means that it goes on."""

    iso3: str
    days: DateRange
    source: str = ""
    words: str = ""
