"""A published list of due dates against the rules: what agrees, what differs, what cannot be, and the likely cause.

A date cannot be when no State at all could have it: every entry into force falls on the first of a month, so that an initial
report is due on a 180th day after one, and a yearly update on 30 April.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from corcom.engines.law.causes import Cause
from corcom.engines.law.check_entry import entry_cause, entry_day_of, is_entry_article, is_under
from corcom.engines.law.disagreements import disagreement, impossible_for_all
from corcom.engines.law.explain_obligation import obligation_steps
from corcom.engines.law.explain_status import status_steps
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.status import StateStanding, standing
from corcom.kernel.accepted_days import YEARS_AHEAD
from corcom.kernel.dates import DateRange, day_in
from corcom.kernel.sources import Step


class Verdict(StrEnum):
    """What a published date is under the rules."""

    AGREES = "agrees"
    DIFFERS = "differs"
    IMPOSSIBLE = "impossible"
    NOT_DECIDABLE = "not-decidable"


@dataclass(frozen=True, slots=True)
class CheckedDue:
    """A published date with its verdict. `computed_on` is None where the rules give the State no date under the article."""

    published: PublishedDue
    verdict: Verdict
    computed_on: date | None
    cause: Cause | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is computed once for all lines of a list."""

    rules: Rulebook
    on: date
    duties: Mapping[str, Sequence[Obligation]]
    standings: Mapping[str, StateStanding]
    steps: dict[int, tuple[Step, ...]] = field(default_factory=dict)

    def steps_of(self, duty: Obligation) -> tuple[Step, ...]:
        """The steps to a duty, made once however many lines speak of it."""
        if id(duty) not in self.steps:
            self.steps[id(duty)] = obligation_steps(duty)
        return self.steps[id(duty)]


def check_list(rules: Rulebook, record: Record, published: Iterable[PublishedDue], *, on: date) -> tuple[CheckedDue, ...]:
    """Check each published date against the record as known on the day `on`, in the order of the list."""
    dues = tuple(published)
    known = _known(rules, record, dues, on)
    return tuple(_checked(known, due) for due in dues)


def _known(rules: Rulebook, record: Record, dues: Sequence[PublishedDue], on: date) -> _Known:
    states = tuple(dict.fromkeys(due.iso3 for due in dues))
    last_year = min(max([on, *(due.latest for due in dues)]).year, on.year + YEARS_AHEAD)  # a slip of the pen may name the year 9013
    until = day_in(last_year + 2, 1, 1)
    duties: dict[str, list[Obligation]] = defaultdict(list)
    for duty in obligations_of(rules, record, on=on, states=states, due_in=DateRange(None, until)):
        duties[duty.iso3].append(duty)
    stands = standing(rules, record.actions, states=states, on=on, conflicts=record.conflicts)
    return _Known(rules, on, duties, {state.iso3: state for state in stands.states})


def _checked(known: _Known, published: PublishedDue) -> CheckedDue:
    if is_entry_article(known.rules, published.article):
        return _checked_entry(known, published)
    fitting = [d for d in known.duties.get(published.iso3, ()) if d.due_on and is_under(d.article, published.article)]
    if not fitting:
        return _without_date(known, published)
    exact = next((d for d in fitting if d.due_on and published.is_met_by(d.due_on)), None)
    duty = exact or min(fitting, key=lambda d: abs(((d.due_on or known.on) - published.due_on).days))
    if exact:
        return CheckedDue(published, Verdict.AGREES, duty.due_on, None, known.steps_of(duty))
    cannot_be, cause = disagreement(known.rules, duty, published, signed_on=known.standings[published.iso3].signed_on)
    return CheckedDue(published, Verdict.IMPOSSIBLE if cannot_be else Verdict.DIFFERS, duty.due_on, cause, known.steps_of(duty))


def _checked_entry(known: _Known, published: PublishedDue) -> CheckedDue:
    """A published day of entry into force, or of the effect of a withdrawal."""
    state = known.standings[published.iso3]
    computed = entry_day_of(known.rules, state, published.article)
    if computed is not None and published.is_met_by(computed):
        return CheckedDue(published, Verdict.AGREES, computed, None, status_steps(state))
    cannot_be, cause = entry_cause(known.rules, state, published, computed)
    verdict = Verdict.IMPOSSIBLE if cannot_be else Verdict.DIFFERS if computed else Verdict.NOT_DECIDABLE
    return CheckedDue(published, verdict, computed, cause, status_steps(state) if computed else ())


def _without_date(known: _Known, published: PublishedDue) -> CheckedDue:
    rules = known.rules
    impossible = impossible_for_all(rules, published)
    if impossible:
        return CheckedDue(published, Verdict.IMPOSSIBLE, None, impossible, ())
    reports = (rules.initial_report, rules.annual_report, rules.periodic_report, rules.kept_report, rules.declaration)
    dated = {*(rule.article for rule in rules.deadlines), *(rule.article for rule in reports if rule)}
    if not any(is_under(article, published.article) for article in dated):
        cause = Cause("article-without-date", f"no date follows from article {published.article} alone")
    else:
        status = known.standings[published.iso3].status
        cause = Cause("no-such-duty", f"the State has no such duty with a date on record: {status.value} on {known.on.isoformat()}")
    return CheckedDue(published, Verdict.NOT_DECIDABLE, None, cause, ())
