"""Reports: the first one, the yearly or periodic ones after it, those on what is kept, and voluntary ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corcom.engines.law.known import KnownOnDay
from corcom.engines.law.obligation import Basis, Obligation
from corcom.engines.law.report_status import report_status
from corcom.engines.law.rulebook import InitialReportRule, PeriodicReportRule, YearlyReportRule
from corcom.engines.law.timeline import Membership, Timeline
from corcom.kernel.dates import day_in
from corcom.kernel.words import Certainty, ObligationStatus

ReportRule = InitialReportRule | YearlyReportRule | PeriodicReportRule


def report_rows(known: KnownOnDay, iso3: str, membership: Membership, entered_on: date) -> Iterator[Obligation]:
    """Every report of a State for one time under the convention."""
    initial = known.rules.initial_report
    if initial is None:
        return
    initial_due_on = initial.wait.after(entered_on)
    basis = Basis(initial, membership, known.entry, known.on)
    yield _row(known, iso3, initial, basis, initial_due_on, opens_on=entered_on, year=None)
    yield from _yearly_rows(known, iso3, membership, initial_due_on)
    yield from _periodic_rows(known, iso3, membership, initial_due_on)
    yield from _kept_rows(known, iso3, membership, entered_on)


def _is_listed(known: KnownOnDay, due_on: date, previous: date | None) -> bool:
    """Whether a repeated report is listed: inside the days asked for, or, when they are open, up to and with the next one."""
    if known.due_in is not None and known.due_in.end is not None:
        return due_on < known.due_in.end
    return previous is None or previous < known.on


def _yearly_rows(known: KnownOnDay, iso3: str, membership: Membership, initial_due_on: date) -> Iterator[Obligation]:
    rule = known.rules.annual_report
    if rule is None:
        return
    basis = Basis(rule, membership, known.entry, known.on, initial_due_on=initial_due_on, first_update=known.first_update or rule.first)
    year = rule.first_year(initial_due_on, setting=known.first_update)
    due_on, previous = rule.due_in(year), None
    while _is_listed(known, due_on, previous):
        yield _row(known, iso3, rule, basis, due_on, opens_on=day_in(year, 1, 1), year=year - 1)
        year += 1
        due_on, previous = rule.due_in(year), due_on


def _periodic_rows(known: KnownOnDay, iso3: str, membership: Membership, initial_due_on: date) -> Iterator[Obligation]:
    rule = known.rules.periodic_report
    if rule is None:
        return
    basis = Basis(rule, membership, known.entry, known.on, initial_due_on=initial_due_on)
    opens_on, due_on, previous = initial_due_on, rule.wait.after(initial_due_on), None
    while _is_listed(known, due_on, previous):
        yield _row(known, iso3, rule, basis, due_on, opens_on=opens_on, year=due_on.year)
        opens_on, due_on, previous = due_on, rule.wait.after(due_on), due_on


def _kept_rows(known: KnownOnDay, iso3: str, membership: Membership, entered_on: date) -> Iterator[Obligation]:
    rule = known.rules.kept_report
    if rule is None:
        return
    items = known.kept.get(iso3, ())
    for year in sorted({kept.year for kept in items}):
        if year >= entered_on.year:
            of_year = tuple(kept for kept in items if kept.year == year)
            basis = Basis(rule, membership, known.entry, known.on, kept=of_year)
            yield _row(known, iso3, rule, basis, rule.due_in(year + 1), opens_on=day_in(year + 1, 1, 1), year=year)


def _row(known: KnownOnDay, iso3: str, rule: ReportRule, basis: Basis, due_on: date, *, opens_on: date, year: int | None) -> Obligation:
    report = known.report(iso3, rule.article, year, since=basis.membership.consent.on)
    received_on = report.received_on if report else None
    tells = known.register_tells(due_on)
    status, days_late = report_status(due_on, opens_on=opens_on, on=known.on, received_on=received_on, register_asked=tells)
    return Obligation(
        rules=known.rules,
        iso3=iso3,
        article=rule.article,
        kind=rule.kind,
        due_on=due_on,
        original_due_on=due_on,
        status=status,
        days_late=days_late,
        covers_year=year,
        certainty=basis.membership.certainty,
        note="",
        received_on=received_on,
        basis=basis,
    )


def voluntary_rows(known: KnownOnDay, timeline: Timeline) -> Iterator[Obligation]:
    """Reports that came in while the State had no instrument deposited, or had left: from signatories and States not party.

    They meet no duty. One that comes in between the deposit and entry into force is early and no voluntary one.
    """
    kinds = {rule.article: rule.kind for rule in (known.rules.initial_report, known.rules.annual_report) if rule}
    for (iso3, article, year), reports in (known.reports or {}).items():
        if iso3 != timeline.iso3 or article not in kinds:
            continue
        for report in reports:
            if not any(_covers(membership, report.received_on) for membership in timeline.memberships):
                yield _voluntary_row(known, iso3, article, kinds[article], year, report.received_on)


def _covers(membership: Membership, day: date) -> bool:
    return membership.consent.on <= day and (membership.ends_on is None or day < membership.ends_on)


def _voluntary_row(known: KnownOnDay, iso3: str, article: str, kind: str, year: int | None, received_on: date) -> Obligation:
    return Obligation(
        rules=known.rules,
        iso3=iso3,
        article=article,
        kind=kind,
        due_on=None,
        original_due_on=None,
        status=ObligationStatus.VOLUNTARY,
        days_late=0,
        covers_year=year,
        certainty=Certainty.CONFIRMED,
        note="",
        received_on=received_on,
        basis=None,
    )
