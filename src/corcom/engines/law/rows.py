"""Answers as plain rows (text, numbers, lists), ready for JSON and tables. Their keys are part of the stable surface."""

from __future__ import annotations

from datetime import date
from typing import Any

from corcom.engines.law.explain_obligation import obligation_steps
from corcom.engines.law.explain_status import status_steps
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.status import StateStanding
from corcom.kernel.dates import DateRange
from corcom.kernel.states import states_by_iso3
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import ObligationStatus

_NOT_DONE = (ObligationStatus.MISSING, ObligationStatus.UNRECORDED)

STATUS_COLUMNS = (
    "convention",
    "state",
    "status",
    "signed_on",
    "deposited_on",
    "entry_into_force_on",
    "withdrawal_effective_on",
    "provisional_from",
    "provisional_until",
    "certainty",
    "acts",
    "steps",
)


def iso(day: date | None) -> str | None:
    """A day as YYYY-MM-DD."""
    return day.isoformat() if day else None


def status_row(standing: StateStanding) -> dict[str, Any]:
    """Where a State stands, its acts and the steps to the status; `provisional_until` is the first day no longer in the range."""
    provisional = standing.provisional[0].days if standing.provisional else DateRange(None, None)
    return {
        "convention": standing.rules.convention,
        "state": standing.iso3,
        "status": standing.status.value,
        "signed_on": iso(standing.signed_on),
        "deposited_on": iso(standing.deposited_on),
        "entry_into_force_on": iso(standing.entry_into_force_on),
        "withdrawal_effective_on": iso(standing.withdrawal_effective_on),
        "provisional_from": iso(provisional.start),
        "provisional_until": iso(provisional.end),
        "certainty": standing.certainty.value,
        "acts": [act_row(act) for act in standing.acts],
        "steps": [step.as_dict() for step in status_steps(standing)],
    }


def act_row(act: TreatyAction) -> dict[str, Any]:
    """An act with its source, what it was checked against, and a day of effect published for it."""
    return {
        "kind": act.kind.value,
        "on": act.on.isoformat(),
        "certainty": act.certainty.value,
        "published_effective_on": iso(act.published_effective_on),
        "source": act.source,
        "check": act.check,
        "note": act.note,
    }


ACT_COLUMNS = ("convention", "state", "kind", "on", "certainty", "published_effective_on", "effective_on", "source", "check", "note")


def act_rows(standing: StateStanding) -> list[dict[str, Any]]:
    """Each act of a State on a line of its own; `effective_on` is the day of effect that follows from it, where one does."""
    begun = {membership.consent: membership.entry_into_force_on for membership in standing.timeline.memberships}
    ended = {membership.notice: membership.ends_on for membership in standing.timeline.memberships if membership.notice}
    applied = {provisional.act: provisional.days.start for provisional in standing.provisional}
    effects = {**begun, **ended, **applied}
    named = {"convention": standing.rules.convention, "state": standing.iso3}
    return [named | act_row(act) | {"effective_on": iso(effects.get(act))} for act in standing.acts]


OBLIGATION_COLUMNS = (
    "convention",
    "state",
    "state_name",
    "article",
    "kind",
    "due_on",
    "original_due_on",
    "status",
    "days_late",
    "days_since_due",
    "covers_year",
    "received_on",
    "certainty",
    "note",
    "source",
    "steps",
)


def obligation_row(obligation: Obligation) -> dict[str, Any]:
    """A duty with its due date, how it stands, and the steps to both."""
    return {
        "convention": obligation.rules.convention,
        "state": obligation.iso3,
        "state_name": states_by_iso3()[obligation.iso3].short_name,
        "article": obligation.article,
        "kind": obligation.kind,
        "due_on": iso(obligation.due_on),
        "original_due_on": iso(obligation.original_due_on),
        "status": obligation.status.value,
        "days_late": obligation.days_late,
        "days_since_due": _days_since_due(obligation),
        "covers_year": obligation.covers_year,
        "received_on": iso(obligation.received_on),
        "certainty": obligation.certainty.value,
        "note": obligation.note,
        "source": "; ".join(obligation.basis.sources) if obligation.basis else "",
        "steps": [step.as_dict() for step in obligation_steps(obligation)],
    }


def _days_since_due(obligation: Obligation) -> int | None:
    """Days from the due date to the day asked about, where it has passed and nothing says that the duty was done."""
    if obligation.status not in _NOT_DONE or obligation.due_on is None or obligation.basis is None:
        return None
    return (obligation.basis.on - obligation.due_on).days
