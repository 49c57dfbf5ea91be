"""Whether the acts on record keep the rules on signature and consent; trouble comes back as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corcom.engines.law.clocks import signature_days
from corcom.engines.law.entry_into_force import ConventionEntry, convention_entry
from corcom.engines.law.provisional import membership_of
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.timeline import Timeline, timelines
from corcom.kernel.dates import spelled
from corcom.kernel.sources import Finding
from corcom.kernel.states import states_by_iso3
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
    if signed is None:
        return
    days, name = signature_days(rules, entry), _name(timeline)
    if signed.on not in days:
        closing = f" and before {spelled(days.end)}" if days.end else ""
        opening = spelled(days.start) if days.start else "adoption"
        message = f"{name} signed on {spelled(signed.on)}; article {rules.signature.article} allows it from {opening}{closing}."
        yield Finding("signature-outside-window", Severity.WARNING, message)
    for act in timeline.acts:
        if act.kind is TreatyActionKind.SIGNATURE and act is not signed:
            once = f"A State signs once: the signature of {spelled(act.on)} would change nothing."
            message = f"{name} signed on {spelled(signed.on)} already. {once}"
            yield Finding("signed-already", Severity.WARNING, message)


def _consent_findings(rules: Rulebook, timeline: Timeline) -> Iterator[Finding]:
    for membership in timeline.memberships:
        consent = membership.consent
        signed = timeline.signature is not None and timeline.signature.on <= consent.on
        allowed = rules.consent.of_signatories if signed else rules.consent.of_others
        if consent.kind not in allowed:
            who = "a signatory" if signed else "a State that has not signed"
            words = ", ".join(kind.value for kind in allowed)
            act = f"{consent.kind.value} of {_name(timeline)} on {spelled(consent.on)}"
            message = f"The {act} is one by {who}; article {rules.consent.article} has for it: {words}."
            yield Finding("consent-not-open-to-state", Severity.WARNING, message)
    yield from _second_consent_findings(rules, timeline)


def _second_consent_findings(rules: Rulebook, timeline: Timeline) -> Iterator[Finding]:
    used = {id(membership.consent) for membership in timeline.memberships}
    for act in timeline.acts:
        if act.kind in rules.consent.kinds and id(act) not in used:
            before = next(m.consent for m in reversed(timeline.memberships) if m.consent.on <= act.on)
            given = f"{_name(timeline)} deposited its instrument of {before.kind.value} on {spelled(before.on)} already"
            message = f"{given}; without a withdrawal between, the {act.kind.value} of {spelled(act.on)} would change nothing."
            yield Finding("consented-already", Severity.WARNING, message)


def _withdrawal_findings(timeline: Timeline) -> Iterator[Finding]:
    used = {id(membership.notice) for membership in timeline.memberships}
    for act in timeline.acts:
        if act.kind is TreatyActionKind.WITHDRAWAL and id(act) not in used:
            notice = f"the notice of withdrawal of {_name(timeline)} of {spelled(act.on)}"
            message = f"No instrument stands before {notice}. Record the instrument first."
            yield Finding("withdrawal-without-consent", Severity.STOP, message)


def _provisional_findings(rules: Rulebook, timeline: Timeline) -> Iterator[Finding]:
    for act in timeline.acts:
        if act.kind is not TreatyActionKind.PROVISIONAL_APPLICATION:
            continue
        membership = membership_of(timeline, act)
        if rules.provisional is None:
            message = f"{rules.convention} has no article on provisional application; nothing follows from that of {spelled(act.on)}."
            yield Finding("no-provisional-application", Severity.WARNING, message)
        elif membership is not None and membership.binds_on(act.on):
            message = f"{_name(timeline)} was bound already on {spelled(act.on)}; nothing follows from provisional application."
            yield Finding("provisional-after-entry", Severity.WARNING, message)
        elif membership is None or act.on < membership.consent.on:
            name = _name(timeline)
            given = f"that of {name} is of {spelled(membership.consent.on)}" if membership else f"none of {name} is on record"
            rule = f"Article {rules.provisional.article} has provisional application declared with the instrument of consent"
            message = f"{rule}; on {spelled(act.on)} {given}. A signatory cannot declare it: record the instrument first."
            yield Finding("provisional-without-consent", Severity.STOP, message)
        elif membership.consent.on != act.on:
            rule = f"Article {rules.provisional.article} has provisional application declared with the instrument of consent"
            message = f"{rule}: that of {_name(timeline)} is of {spelled(membership.consent.on)}, the declaration of {spelled(act.on)}."
            yield Finding("provisional-after-consent", Severity.WARNING, message)


def _name(timeline: Timeline) -> str:
    state = states_by_iso3().get(timeline.iso3)
    return state.short_name if state else timeline.iso3
