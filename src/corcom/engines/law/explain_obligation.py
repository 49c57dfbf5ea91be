"""The steps behind a due date: how the State became bound, the rule, each extension, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.law.explain_status import membership_steps
from corcom.engines.law.obligation import Basis, Obligation
from corcom.engines.law.rulebook import (
    DeadlineRule,
    DeclarationRule,
    InitialReportRule,
    PeriodicReportRule,
    Rulebook,
    YearlyReportRule,
)
from corcom.engines.law.steps import remark, shown, step
from corcom.kernel.sources import Step
from corcom.kernel.treaty import Extension
from corcom.kernel.words import Certainty, ObligationStatus

_MEANINGS = {
    ObligationStatus.NOT_DUE: "The day asked about is not past the due date.",
    ObligationStatus.DUE: "It can be done now and the due date has not passed.",
    ObligationStatus.ON_TIME: "It came in by the due date.",
    ObligationStatus.LATE: "It came in after the due date.",
    ObligationStatus.MISSING: "The due date has passed and the register of reports holds none.",
    ObligationStatus.VOLUNTARY: "It came in before the State deposited an instrument, or after it had left.",
    ObligationStatus.UNRECORDED: "The due date has passed and the facts at hand do not say what happened.",
    ObligationStatus.COMPLETED: "The duty is recorded as done.",
}


def obligation_steps(obligation: Obligation) -> tuple[Step, ...]:
    """How the due date and the status of a duty were found, in the order of the law."""
    steps: list[Step] = []
    if obligation.basis:
        steps += membership_steps(obligation.rules, obligation.basis.membership, obligation.basis.entry)
        steps += _due_steps(obligation, obligation.basis)
    steps.append(_status_step(obligation))
    return tuple(steps)


def _due_steps(obligation: Obligation, basis: Basis) -> Iterator[Step]:
    rules, due = obligation.rules, shown(obligation.original_due_on)
    entered = shown(basis.membership.entry_into_force_on)
    match basis.rule:
        case DeadlineRule(wait=wait) as rule:
            start = {"entry into force": entered}
            if basis.hostilities:
                start = {"hostilities": basis.hostilities.words, "hostilities ended": basis.hostilities.ended_on.isoformat()}
            yield step(rules, rule, start | {"wait": wait.words}, due)
            yield from _extension_steps(rules, rule, basis)
        case DeclarationRule() as rule if basis.completion and basis.meeting:
            yield step(rules, rule, {"done": basis.completion.done.words, "next meeting": basis.meeting.key}, due)
        case InitialReportRule(wait=wait) as rule:
            yield step(rules, rule, {"entry into force": entered, "wait": wait.words}, due)
        case YearlyReportRule() as rule:
            inputs = {"year covered": str(obligation.covers_year)}
            if basis.initial_due_on:
                setting = (basis.first_update or rule.first).value
                inputs = {"initial report due": basis.initial_due_on.isoformat(), "first update": setting} | inputs
            if basis.kept:
                inputs["kept, acquired or transferred"] = "; ".join(kept.words for kept in basis.kept if kept.words)
            yield step(rules, rule, inputs, due)
        case PeriodicReportRule(wait=wait) as rule:
            yield step(rules, rule, {"initial report due": shown(basis.initial_due_on), "wait": wait.words}, due)


def _extension_steps(rules: Rulebook, rule: DeadlineRule, basis: Basis) -> Iterator[Step]:
    if rule.extension is None:
        return
    for extension in basis.granted:
        yield step(rules, rule.extension, _request_inputs(extension), f"granted to {shown(extension.granted_to)}")
        if extension.certainty is Certainty.TENTATIVE:
            yield remark("This extension was not read in a source.", {"confidence": extension.confidence}, "tentative")
    for request in basis.pending:
        yield step(rules, rule.extension, _request_inputs(request), request.outcome.value)


def _request_inputs(request: Extension) -> dict[str, str]:
    inputs = {"request": str(request.number)}
    if request.asked_to:
        inputs["asked to"] = request.asked_to.isoformat()
    if request.decided_at:
        inputs["meeting"] = request.decided_at
    return inputs | {"source": request.source, "note": request.note}


def _status_step(obligation: Obligation) -> Step:
    inputs = {"due": shown(obligation.due_on)}
    basis = obligation.basis
    if basis:
        inputs["day"] = basis.on.isoformat()
    if basis and basis.completion:
        inputs |= {"done": basis.completion.done.words, "how": basis.completion.how, "source": basis.completion.source}
    if obligation.received_on:
        inputs["received"] = obligation.received_on.isoformat()
    late = f", {obligation.days_late} days late" if obligation.days_late else ""
    return remark(_MEANINGS[obligation.status], inputs, f"{obligation.status.value}{late}")
