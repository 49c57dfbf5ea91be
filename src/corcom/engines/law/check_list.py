"""A published list of due dates against the rules: what agrees, what differs, what cannot be, and the likely cause.

A date cannot be when no State at all could have it: every entry into force falls on the first of a month, so that an initial
report is due on a 180th day after one, and a yearly update on 30 April.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corcom.engines.law.causes import Cause, Counted, likely_cause
from corcom.engines.law.explain_obligation import obligation_steps
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import (
    DeadlineRule,
    InitialReportRule,
    Landing,
    Rulebook,
    RunsFrom,
    YearlyReportRule,
)
from corcom.engines.law.status import status_of
from corcom.kernel.dates import DateRange
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


def check_list(rules: Rulebook, record: Record, published: Iterable[PublishedDue], *, on: date) -> tuple[CheckedDue, ...]:
    """Check each published date against the record as known on the day `on`, in the order of the list."""
    return tuple(_checked(rules, record, due, on) for due in published)


def _checked(rules: Rulebook, record: Record, published: PublishedDue, on: date) -> CheckedDue:
    until = date(max(published.due_on, on).year + 2, 1, 1)
    duties = obligations_of(rules, record, on=on, states=[published.iso3], due_in=DateRange(None, until))
    fitting = [d for d in duties if d.due_on and _same_article(d.article, published.article)]
    if not fitting:
        return _without_date(rules, record, published, on)
    exact = next((d for d in fitting if d.due_on == published.due_on), None)
    duty = exact or min(fitting, key=lambda d: abs(((d.due_on or on) - published.due_on).days))
    verdict, cause = (Verdict.AGREES, None) if exact else _disagreement(rules, duty, published.due_on)
    return CheckedDue(published, verdict, duty.due_on, cause, obligation_steps(duty))


def _same_article(article: str, asked: str) -> bool:
    """Whether the article is the one asked for or lies under it: 7.1 under 7."""
    return article == asked or article.startswith(f"{asked}.")


def _without_date(rules: Rulebook, record: Record, published: PublishedDue, on: date) -> CheckedDue:
    impossible = _impossible_for_all(rules, published)
    if impossible:
        return CheckedDue(published, Verdict.IMPOSSIBLE, None, impossible, ())
    known = {*(rule.article for rule in rules.deadlines), *(r.article for r in _report_rules(rules))}
    if not any(_same_article(article, published.article) for article in known):
        cause = Cause("article-without-date", f"no date follows from article {published.article} alone")
    else:
        status = status_of(published.iso3, record.actions, on=on, rules=rules, conflicts=record.conflicts).status
        cause = Cause("no-such-duty", f"the State has no such duty with a date on record: {status.value} on {on.isoformat()}")
    return CheckedDue(published, Verdict.NOT_DECIDABLE, None, cause, ())


def _report_rules(rules: Rulebook) -> tuple[InitialReportRule | YearlyReportRule, ...]:
    return tuple(rule for rule in (rules.initial_report, rules.annual_report, rules.kept_report) if rule)


def _impossible_for_all(rules: Rulebook, published: PublishedDue) -> Cause | None:
    for report in _report_rules(rules):
        if report.article == published.article:
            return _impossible_report(rules, report, published.due_on)
    return None


def _disagreement(rules: Rulebook, duty: Obligation, published_on: date) -> tuple[Verdict, Cause | None]:
    ends_on = duty.basis.membership.ends_on if duty.basis else None
    if ends_on is not None and published_on >= ends_on:
        return Verdict.IMPOSSIBLE, Cause("after-withdrawal", f"cannot be: the withdrawal took effect on {ends_on.isoformat()}")
    earlier = _earlier_deadline(duty, published_on) or _too_early_update(duty, published_on)
    if earlier:
        return Verdict.DIFFERS, earlier
    impossible = _impossible(rules, duty, published_on)
    counted = _counted(rules, duty)
    cause = likely_cause(counted, published_on) if counted else None
    if impossible:
        words = f"{impossible.words}; {cause.words}" if cause else impossible.words
        return Verdict.IMPOSSIBLE, Cause(cause.code if cause else impossible.code, words)
    return Verdict.DIFFERS, cause or Cause("unexplained", "no known way of counting gives this date")


def _earlier_deadline(duty: Obligation, published_on: date) -> Cause | None:
    """A date that was the deadline before an extension, or one that was asked for."""
    basis = duty.basis
    if basis is None or not isinstance(basis.rule, DeadlineRule):
        return None
    former = {duty.original_due_on, *(extension.granted_to for extension in basis.granted[:-1])}
    if basis.granted and published_on in former:
        last = basis.granted[-1]
        return Cause("extended-since", f"the deadline before the extension to {last.granted_to} granted at {last.decided_at}")
    asked = next((request for request in basis.pending if request.asked_to == published_on), None)
    return Cause("asked-not-granted", f"asked for at {asked.decided_at}; no grant is on record") if asked else None


def _too_early_update(duty: Obligation, published_on: date) -> Cause | None:
    """A day of the yearly update that comes before the first one is due."""
    rule, due_on = (duty.basis.rule if duty.basis else None), duty.due_on
    if not isinstance(rule, YearlyReportRule) or due_on is None or published_on >= due_on:
        return None
    if (published_on.month, published_on.day) != (rule.month, rule.day):
        return None
    return Cause("before-first-update", f"the first update is due on {due_on.isoformat()} (setting: {rule.first.value})")


def _impossible(rules: Rulebook, duty: Obligation, published_on: date) -> Cause | None:
    rule = duty.basis.rule if duty.basis else None
    if isinstance(rule, (InitialReportRule, YearlyReportRule)):
        return _impossible_report(rules, rule, published_on)
    if not isinstance(rule, DeadlineRule) or rule.runs_from is not RunsFrom.ENTRY_INTO_FORCE or not _enters_on_first(rules):
        return None
    can_be_extended = rule.extension is not None and duty.original_due_on is not None and published_on > duty.original_due_on
    if rule.wait.days or published_on.day == 1 or can_be_extended:
        return None
    return Cause("not-a-first-of-month", "cannot be: entry into force, and so this deadline, falls on the first of a month")


def _impossible_report(rules: Rulebook, rule: InitialReportRule | YearlyReportRule, published_on: date) -> Cause | None:
    if isinstance(rule, YearlyReportRule):
        if (published_on.month, published_on.day) == (rule.month, rule.day):
            return None
        return Cause("not-the-yearly-day", f"cannot be: due on {rule.day}.{rule.month}. of a year")
    if not _enters_on_first(rules) or rule.wait.months or rule.wait.years:
        return None
    implied = rule.wait.before(published_on)
    if implied.day == 1:
        return None
    words = f"cannot be: {rule.wait.words} back lies {implied.isoformat()}, and entry into force falls on the first of a month"
    return Cause("not-counted-from-a-first", words)


def _enters_on_first(rules: Rulebook) -> bool:
    return rules.first_entry.wait.lands_on is rules.later_entry.wait.lands_on is Landing.FIRST_OF_MONTH


def _counted(rules: Rulebook, duty: Obligation) -> Counted | None:
    basis = duty.basis
    if basis is None or not isinstance(basis.rule, (DeadlineRule, InitialReportRule)) or duty.original_due_on is None:
        return None
    entered_on, convention_on = basis.membership.entry_into_force_on, basis.entry.entry_into_force_on
    if entered_on is None or convention_on is None or basis.hostilities is not None:
        return None
    return Counted(
        deposited_on=basis.membership.consent.on,
        entered_on=entered_on,
        convention_entered_on=convention_on,
        entry_wait=rules.later_entry.wait,
        wait=basis.rule.wait,
        due_on=duty.original_due_on,
    )
