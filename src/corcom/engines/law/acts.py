"""Whether the acts on record keep the rules on signature and consent; trouble comes back as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corcom.engines.law.clocks import signature_days
from corcom.engines.law.entry_into_force import ConventionEntry, convention_entry
from corcom.engines.law.provisional import membership_of
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.timeline import Timeline, timelines
from corcom.kernel.sources import Finding
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import Severity, TreatyActionKind


def act_findings(rules: Rulebook, actions: Iterable[TreatyAction]) -> tuple[Finding, ...]:
    """What does not fit the rules among the acts of all States, State by State; empty when all fits."""
    acts = tuple(actions)
    entry = convention_entry(rules, acts)
    found: list[Finding] = []
    for _, timeline in sorted(timelines(rules, acts, entry).items()):
        found += _signature_findings(rules, timeline, entry)
        found += _consent_findings(rules, timeline)
        found += _withdrawal_findings(timeline)
        found += _provisional_findings(rules, timeline)
    return tuple(found)


def _signature_findings(rules: Rulebook, timeline: Timeline, entry: ConventionEntry) -> Iterator[Finding]:
    signed = timeline.signature
    days = signature_days(rules, entry)
    if signed and signed.on not in days:
        closing = f" and before {days.end}" if days.end else ""
        message = f"{timeline.iso3} signed on {signed.on}; article {rules.signature.article} allows it from {days.start}{closing}."
        yield Finding("signature-outside-window", Severity.WARNING, message)


def _consent_findings(rules: Rulebook, timeline: Timeline) -> Iterator[Finding]:
    for membership in timeline.memberships:
        consent = membership.consent
        signed = timeline.signature is not None and timeline.signature.on <= consent.on
        allowed = rules.consent.of_signatories if signed else rules.consent.of_others
        if consent.kind not in allowed:
            who = "a signatory" if signed else "a State that has not signed"
            words = ", ".join(kind.value for kind in allowed)
            message = f"{timeline.iso3}: {consent.kind.value} on {consent.on} by {who}; article {rules.consent.article} has: {words}."
            yield Finding("consent-not-open-to-state", Severity.WARNING, message)


def _withdrawal_findings(timeline: Timeline) -> Iterator[Finding]:
    used = {id(membership.notice) for membership in timeline.memberships}
    for act in timeline.acts:
        if act.kind is TreatyActionKind.WITHDRAWAL and id(act) not in used:
            message = f"{timeline.iso3}: notice of withdrawal on {act.on} without an instrument before it; record the instrument first."
            yield Finding("withdrawal-without-consent", Severity.STOP, message)


def _provisional_findings(rules: Rulebook, timeline: Timeline) -> Iterator[Finding]:
    for act in timeline.acts:
        if act.kind is not TreatyActionKind.PROVISIONAL_APPLICATION:
            continue
        membership = membership_of(timeline, act)
        if rules.provisional is None:
            message = f"{timeline.iso3}: provisional application on {act.on}; {rules.convention} has no article on it, and nothing follows."
            yield Finding("no-provisional-application", Severity.WARNING, message)
        elif membership is not None and membership.binds_on(act.on):
            message = f"{timeline.iso3}: provisional application on {act.on}, when the State was bound already; nothing follows."
            yield Finding("provisional-after-entry", Severity.WARNING, message)
        elif membership is None or act.on < membership.consent.on:
            given = f"its consent is of {membership.consent.on}" if membership else "no consent of it is on record"
            rule = f"Article {rules.provisional.article} lets a State declare it when it ratifies, accepts, approves or accedes"
            message = f"{timeline.iso3}: provisional application on {act.on}. {rule}; {given}. Record the instrument first."
            yield Finding("provisional-without-consent", Severity.STOP, message)
        elif membership.consent.on != act.on:
            rule = f"article {rules.provisional.article} has it declared with consent"
            message = f"{timeline.iso3}: provisional application on {act.on}; {rule}, and consent was given on {membership.consent.on}."
            yield Finding("provisional-after-consent", Severity.WARNING, message)
