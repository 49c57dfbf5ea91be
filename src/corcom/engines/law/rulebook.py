"""A convention's rules as values: articles, numbers of days, months and years, and the rule in words.

The values come from a parameter file (`rulebook_file`); the formulas that use them stand beside the questions they answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from corcom.engines.law.months import Rounding, add_days, add_months, first_day_of_month_after
from corcom.kernel.dates import day_in
from corcom.kernel.sources import ArticleRef
from corcom.kernel.words import MeetingKind, TreatyActionKind


class Landing(StrEnum):
    """Where a wait counted in months or years ends."""

    SAME_DAY = "same-day"
    FIRST_OF_MONTH = "first-day-of-month"


class RunsFrom(StrEnum):
    """What starts the clock of a deadline."""

    ENTRY_INTO_FORCE = "entry-into-force"
    END_OF_HOSTILITIES = "end-of-hostilities"


class FirstUpdate(StrEnum):
    """When the first yearly update falls due."""

    AFTER_INITIAL_DUE = "after-initial-due"
    YEAR_AFTER_INITIAL_DUE = "year-after-initial-due"


@dataclass(frozen=True, slots=True)
class Wait:
    """A time that must pass: years and months first, then days."""

    years: int = 0
    months: int = 0
    days: int = 0
    lands_on: Landing = Landing.SAME_DAY
    short_month: Rounding = Rounding.REFUSE

    def after(self, day: date) -> date:
        """The day on which the wait that starts on `day` (day 0) is over. Raises NoSuchDay where the rule names no rounding."""
        return self._moved(day, 1)

    def before(self, day: date) -> date:
        """The day that lies this wait before `day`."""
        return self._moved(day, -1)

    def _moved(self, day: date, sign: int) -> date:
        months = sign * (12 * self.years + self.months)
        if self.lands_on is Landing.FIRST_OF_MONTH:
            day = first_day_of_month_after(day, months)
        elif months:
            day = add_months(day, months, rounding=self.short_month)
        return add_days(day, sign * self.days)

    @property
    def words(self) -> str:
        """The wait as printed in a step: "6 months, first day of the month"."""
        counted = ((self.years, "year"), (self.months, "month"), (self.days, "day"))
        parts = [f"{count} {unit}" + ("s" if count != 1 else "") for count, unit in counted if count]
        if self.lands_on is Landing.FIRST_OF_MONTH:
            parts.append("first day of the month")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Rule:
    """What every rule has: its article as printed, and the rule and a note in words."""

    article: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRule(Rule):
    """Days on which the convention can be signed: from `opens_on` until it enters into force, up to and with `closes_on`, or for ever."""

    opens_on: date = date.min
    closes_on: date | None = None
    stays_open: bool = False


@dataclass(frozen=True, slots=True)
class ConsentRule(Rule):
    """The acts that bind: for those that signed, and for others."""

    of_signatories: tuple[TreatyActionKind, ...] = ()
    of_others: tuple[TreatyActionKind, ...] = ()

    @property
    def kinds(self) -> frozenset[TreatyActionKind]:
        """All acts that bind."""
        return frozenset((*self.of_signatories, *self.of_others))


@dataclass(frozen=True, slots=True)
class EntryRule(Rule):
    """Entry into force a wait after a deposit; `instruments` is the number that the convention itself needs."""

    wait: Wait = field(default_factory=Wait)
    instruments: int = 0


@dataclass(frozen=True, slots=True)
class WithdrawalRule(Rule):
    """Effect a wait after the notice; whether an armed conflict holds it up."""

    wait: Wait = field(default_factory=Wait)
    armed_conflict_delays: bool = False


@dataclass(frozen=True, slots=True)
class ExtensionRule(Rule):
    """More time: the longest period of one request, when it must be handed in, what it says, and who decides how."""

    longest: Wait = field(default_factory=Wait)
    request_article: str = ""
    request_before_meeting: Wait | None = None
    request_before_deadline: bool = False
    contents_article: str = ""
    contents: tuple[str, ...] = ()
    further_requests: str = ""
    further_need_circumstances: bool = False
    decision_article: str = ""
    decided_by: str = ""
    decision_may: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineRule(Rule):
    """A duty to be done once, by a day."""

    kind: str = ""
    runs_from: RunsFrom = RunsFrom.ENTRY_INTO_FORCE
    wait: Wait = field(default_factory=Wait)
    extension: ExtensionRule | None = None


@dataclass(frozen=True, slots=True)
class DeclarationRule(Rule):
    """A declaration due to the next meeting of a kind once the duty of one of the articles `after` is done."""

    kind: str = ""
    after: tuple[str, ...] = ()
    to: MeetingKind = MeetingKind.MSP


@dataclass(frozen=True, slots=True)
class InitialReportRule(Rule):
    """The first report."""

    kind: str = ""
    wait: Wait = field(default_factory=Wait)


@dataclass(frozen=True, slots=True)
class YearlyReportRule(Rule):
    """A report by the same day each year, for the calendar year before."""

    kind: str = ""
    month: int = 1
    day: int = 1
    first: FirstUpdate = FirstUpdate.AFTER_INITIAL_DUE

    def due_in(self, year: int) -> date:
        """The due date in a year."""
        return day_in(year, self.month, self.day)

    def first_year(self, initial_due_on: date, *, setting: FirstUpdate | None = None) -> int:
        """The year of the first report that falls due after the initial report was due on `initial_due_on`."""
        if (setting or self.first) is FirstUpdate.YEAR_AFTER_INITIAL_DUE:
            return initial_due_on.year + 1
        year = initial_due_on.year
        return year if self.due_in(year) > initial_due_on else year + 1


@dataclass(frozen=True, slots=True)
class PeriodicReportRule(Rule):
    """A report due again and again, a wait after the one before."""

    kind: str = ""
    wait: Wait = field(default_factory=Wait)


@dataclass(frozen=True, slots=True)
class ClockRule(Rule):
    """A date of the convention itself: a wait after what `starts` names, or the next meeting of a kind.

    `agreed_in` names the action plan where the clock is a political commitment and no law.
    """

    kind: str = ""
    agreed_in: str = ""
    starts: str = ""
    wait: Wait | None = None
    next_meeting: MeetingKind | None = None


@dataclass(frozen=True, slots=True)
class MajorityRule(Rule):
    """A share of a number of States; `strictly_more` for "more than half"."""

    kind: str = ""
    share: Fraction = Fraction(1, 2)
    strictly_more: bool = True

    def needed(self, number: int) -> int:
        """The smallest count that is enough among `number` States.

        Example: 57 of 112 for more than one half; 40 of 60 for two thirds.
        """
        exact = self.share * number
        whole = -(-exact.numerator // exact.denominator)
        return int(exact) + 1 if self.strictly_more else whole


@dataclass(frozen=True, slots=True)
class DutyRule(Rule):
    """A duty without a date."""

    kind: str = ""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of one convention."""

    convention: str
    title: str
    adopted_on: date
    depositary: str
    source: str
    checked: str
    signature: SignatureRule
    consent: ConsentRule
    first_entry: EntryRule
    later_entry: EntryRule
    withdrawal: WithdrawalRule
    provisional: Rule | None
    provisional_applies: str
    reservations: Rule | None
    reservations_allowed: bool
    deadlines: tuple[DeadlineRule, ...]
    declaration: DeclarationRule | None
    initial_report: InitialReportRule | None
    annual_report: YearlyReportRule | None
    periodic_report: PeriodicReportRule | None
    kept_report: YearlyReportRule | None
    clocks: tuple[ClockRule, ...]
    majorities: tuple[MajorityRule, ...]
    duties: tuple[DutyRule, ...]

    def article(self, text: str) -> ArticleRef:
        """The reference to an article of this convention."""
        return ArticleRef.parse(self.convention, text)

    def deadline(self, article: str) -> DeadlineRule | None:
        """The rule of the deadline of an article; None if the article has none."""
        return next((rule for rule in self.deadlines if rule.article == article), None)

    def clock(self, kind: str) -> ClockRule | None:
        """The clock of a kind; None if the convention has none."""
        return next((rule for rule in self.clocks if rule.kind == kind), None)

    def majority(self, kind: str) -> MajorityRule | None:
        """The majority of a kind; None if the convention has none."""
        return next((rule for rule in self.majorities if rule.kind == kind), None)
