"""The steps behind a State's status: signature, consent, entry into force, withdrawal, and the test on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry, entry_rule_for
from corcom.engines.law.provisional import provisional_steps
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.status import StateStanding
from corcom.engines.law.steps import remark, shown, step
from corcom.engines.law.timeline import Membership, Timeline
from corcom.kernel.sources import Step
from corcom.kernel.words import Certainty, StateStatus

_TESTS = {
    StateStatus.STATE_PARTY: "Consent deposited, entry into force on or before the day, no withdrawal in effect.",
    StateStatus.CONSENTED_NOT_IN_FORCE: "Consent deposited, entry into force after the day or not known yet.",
    StateStatus.SIGNATORY: "Signed, no instrument of consent by the day.",
    StateStatus.WITHDRAWN: "Withdrawal in effect on or before the day.",
    StateStatus.NOT_JOINED: "No signature and no instrument of consent by the day.",
}


def status_steps(standing: StateStanding) -> tuple[Step, ...]:
    """How the status of a State was found, in the order of the law."""
    steps = [*_signature_steps(standing.rules, standing.timeline), *provisional_steps(standing.rules, standing.timeline)]
    for membership in standing.timeline.memberships:
        steps += membership_steps(standing.rules, membership, standing.entry)
    inputs = {"day": standing.on.isoformat(), "entry into force": shown(standing.entry_into_force_on)}
    if standing.withdrawal_effective_on:
        inputs["withdrawal takes effect"] = standing.withdrawal_effective_on.isoformat()
    steps.append(remark(_TESTS[standing.status], inputs, standing.status.value))
    return tuple(steps)


def _signature_steps(rules: Rulebook, timeline: Timeline) -> Iterator[Step]:
    if timeline.signature:
        yield step(rules, rules.signature, {"signed": timeline.signature.on.isoformat()}, "signed")


def membership_steps(rules: Rulebook, membership: Membership, entry: ConventionEntry) -> Iterator[Step]:
    """From the instrument to entry into force and, where there is a notice, to the effect of the withdrawal."""
    consent = membership.consent
    yield step(rules, rules.consent, {"act": consent.kind.value, "deposited": consent.on.isoformat()}, "consent to be bound")
    if consent.certainty is Certainty.TENTATIVE:
        yield remark("The day of the instrument is not certain.", {"note": consent.note}, "dates that follow are tentative")
    yield entry_step(rules, consent.on, entry, membership.entry_into_force_on)
    if membership.notice:
        inputs = {"notice received": membership.notice.on.isoformat(), "wait": rules.withdrawal.wait.words}
        if membership.conflict:
            inputs |= {"armed conflict": membership.conflict.words, "conflict ended": shown(membership.ends_on)}
            inputs["source of the conflict"] = membership.conflict.source
        output = shown(membership.ends_on) if membership.ends_on else "not before the armed conflict ends"
        yield step(rules, rules.withdrawal, inputs, output)
        if membership.notice.certainty is Certainty.TENTATIVE:
            yield remark("The day of the notice is not certain.", {"note": membership.notice.note}, "the day of effect is tentative")


def entry_step(rules: Rulebook, deposited_on: date, entry: ConventionEntry, entered_on: date | None) -> Step:
    """The step from a deposit to entry into force, under the paragraph that governs it."""
    rule = entry_rule_for(rules, deposited_on, entry)
    inputs = {"deposited": deposited_on.isoformat(), "wait": rule.wait.words}
    if rule is rules.first_entry:
        inputs["instruments needed"] = str(rule.instruments)
        inputs["instruments deposited"] = str(entry.instruments)
        inputs["decisive deposit"] = shown(entry.decisive_on)
    return step(rules, rule, inputs, shown(entered_on))
