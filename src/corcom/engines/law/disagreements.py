"""What speaks against a published due date: that no State can have it, or what it was taken from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corcom.engines.law.causes import Cause, Counted, likely_cause
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.rulebook import DeadlineRule, InitialReportRule, Landing, Rulebook, RunsFrom, YearlyReportRule

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def disagreement(rules: Rulebook, duty: Obligation, published: PublishedDue, *, signed_on: date | None) -> tuple[bool, Cause]:
    """Whether a published date that differs from the duty's cannot be at all, and the likely cause."""
    ends_on = duty.basis.membership.ends_on if duty.basis else None
    if ends_on is not None and published.due_on >= ends_on:
        return True, Cause("after-withdrawal", f"cannot be: the withdrawal took effect on {ends_on.isoformat()}")
    earlier = _earlier_deadline(duty, published) or _too_early_update(duty, published)
    if earlier:
        return False, earlier
    impossible = _impossible(rules, duty, published)
    counted = _counted(rules, duty, signed_on)
    cause = _read_the_other_way(duty, published) or _counted_wrong(counted, duty, published)
    if impossible:
        words = f"{impossible.words}; {cause.words}" if cause else impossible.words
        return True, Cause(cause.code if cause else impossible.code, words)
    return False, cause or Cause("unexplained", "no known way of counting gives this date")


def impossible_for_all(rules: Rulebook, published: PublishedDue) -> Cause | None:
    """Why no State at all can have the date under the article; None when one could, or when only a month or year is given."""
    if published.until is not None:
        return None
    for report in (rules.initial_report, rules.annual_report, rules.kept_report):
        if report and report.article == published.article:
            return _impossible_report(rules, report, published.due_on)
    return None


def enters_on_first(rules: Rulebook) -> bool:
    """Whether every entry into force falls on the first of a month."""
    return rules.first_entry.wait.lands_on is rules.later_entry.wait.lands_on is Landing.FIRST_OF_MONTH


def _earlier_deadline(duty: Obligation, published: PublishedDue) -> Cause | None:
    """A date that was the deadline before an extension, or one that was asked for."""
    basis = duty.basis
    if basis is None or not isinstance(basis.rule, DeadlineRule):
        return None
    former = {duty.original_due_on, *(extension.granted_to for extension in basis.granted[:-1])}
    if basis.granted and any(day and published.is_met_by(day) for day in former):
        last = basis.granted[-1]
        return Cause("extended-since", f"the deadline before the extension to {last.granted_to} granted at {last.decided_at}")
    asked = next((request for request in basis.pending if request.asked_to and published.is_met_by(request.asked_to)), None)
    return Cause("asked-not-granted", f"asked for at {asked.decided_at}; no grant is on record") if asked else None


def _too_early_update(duty: Obligation, published: PublishedDue) -> Cause | None:
    """A day of the yearly update that comes before the first one is due."""
    rule, due_on = (duty.basis.rule if duty.basis else None), duty.due_on
    if not isinstance(rule, YearlyReportRule) or due_on is None or published.due_on >= due_on:
        return None
    if not published.is_met_by(rule.due_in(published.due_on.year)):
        return None
    return Cause("before-first-update", f"the first update is due on {due_on.isoformat()} (setting: {rule.first.value})")


def _counted_wrong(counted: Counted | None, duty: Obligation, published: PublishedDue) -> Cause | None:
    """A way of counting that gives the date, from what the State began with or from its extended deadline."""
    if counted is None:
        return None
    found = likely_cause(counted, published.due_on, published.latest)
    if found or duty.due_on is None or duty.due_on == counted.due_on:
        return found
    return likely_cause(replace(counted, due_on=duty.due_on), published.due_on, published.latest)


def _read_the_other_way(duty: Obligation, published: PublishedDue) -> Cause | None:
    if published.other is None or published.other != duty.due_on:
        return None
    return Cause("day-and-month-swapped", f"agrees when day and month are read the other way round, {published.other.isoformat()}")


def _impossible(rules: Rulebook, duty: Obligation, published: PublishedDue) -> Cause | None:
    rule = duty.basis.rule if duty.basis else None
    if published.until is not None:
        return None
    if isinstance(rule, (InitialReportRule, YearlyReportRule)):
        return _impossible_report(rules, rule, published.due_on)
    if not isinstance(rule, DeadlineRule) or rule.runs_from is not RunsFrom.ENTRY_INTO_FORCE or not enters_on_first(rules):
        return None
    can_be_extended = rule.extension is not None and duty.original_due_on is not None and published.due_on > duty.original_due_on
    if rule.wait.days or published.due_on.day == 1 or can_be_extended:
        return None
    return Cause("not-a-first-of-month", "cannot be: entry into force, and so this deadline, falls on the first of a month")


def _impossible_report(rules: Rulebook, rule: InitialReportRule | YearlyReportRule, published_on: date) -> Cause | None:
    if isinstance(rule, YearlyReportRule):
        if (published_on.month, published_on.day) == (rule.month, rule.day):
            return None
        return Cause("not-the-yearly-day", f"cannot be: due on {rule.day} {_MONTHS[rule.month - 1]} of a year")
    if not enters_on_first(rules) or rule.wait.months or rule.wait.years:
        return None
    implied = rule.wait.before(published_on)
    if implied.day == 1:
        return None
    words = f"cannot be: {rule.wait.words} back lies {implied.isoformat()}, and entry into force falls on the first of a month"
    return Cause("not-counted-from-a-first", words)


def _counted(rules: Rulebook, duty: Obligation, signed_on: date | None) -> Counted | None:
    basis = duty.basis
    if basis is None or not isinstance(basis.rule, (DeadlineRule, InitialReportRule)) or duty.original_due_on is None:
        return None
    entered_on, convention_on = basis.membership.entry_into_force_on, basis.entry.entry_into_force_on
    if entered_on is None or convention_on is None or basis.hostilities is not None:
        return None
    others = tuple((r.article, r.wait) for r in rules.deadlines if r.runs_from is RunsFrom.ENTRY_INTO_FORCE)
    return Counted(
        deposited_on=basis.membership.consent.on,
        entered_on=entered_on,
        convention_entered_on=convention_on,
        entry_wait=rules.later_entry.wait,
        wait=basis.rule.wait,
        due_on=duty.original_due_on,
        signed_on=signed_on,
        other_waits=others if isinstance(basis.rule, DeadlineRule) else (),
    )
