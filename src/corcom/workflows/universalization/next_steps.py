"""Next steps on a State's way: planned, corrected, closed as done or dropped, opened again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.words import ActionStatus, Openness
from corcom.registers.on_record import date_columns
from corcom.registers.universalization import services
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.workflows import policy
from corcom.workflows.acts import act, require_words
from corcom.workflows.desk_day import desk_day
from corcom.workflows.minutes.naming import names_for
from corcom.workflows.universalization import holding


@dataclass(frozen=True, slots=True)
class NextStepSaid:
    """What is next: for which State (ISO code), what, whose step it is (a name as printed), by when."""

    iso3: str
    what: str
    lead: str = ""
    when: PartialDate | None = None
    openness: Openness = Openness.DESK
    source: str = ""


def plan_next_step(
    *, person: Any, convention: str, said: NextStepSaid, claim: StatusNews | None = None, on: date | None = None, sample: bool = False
) -> NextStep:
    """Put a next step on record.

    Args:
        claim: the claim that it follows from; its citation is the source then.
        on: the day from which it is open; that of the claim unless given, without a claim today.

    Raises:
        Refusal: nothing is to be done, or the State is unknown.
    """
    with act("plan_next_step", person=person, convention=convention, source=said.source) as doing:
        policy.require_of(person, convention, "record_outreach")
        step = put_next_step(person, convention, said, claim=claim, on=on, sample=sample)
        doing.touch(step)
        doing.summary = f"Planned a next step for {step.state}: {step.what[:120]}"
    return step


def put_next_step(
    person: Any,
    convention: str,
    said: NextStepSaid,
    *,
    contact: Contact | None = None,
    claim: StatusNews | None = None,
    on: date | None = None,
    sample: bool = False,
) -> NextStep:
    """The record of a next step, within an act."""
    what = require_words(said.what, "what is next")
    origin = contact or claim
    return services.add_next_step(
        convention=convention,
        state=holding.state_said(said.iso3),
        what=what[:400],
        **_lead(person, convention, said.lead),
        planned_on=on or (origin.first_day if origin else None) or desk_day(),
        when=said.when,
        contact=contact,
        claim=claim,
        openness=holding.openness_of(said.openness, None, contact, claim).value,
        citation=claim.citation if claim else None,
        source_words=said.source.strip() or (origin.source_words if origin else "") or "Planned by hand",
        person=person,
        sample=sample,
    )


def correct_next_step(*, person: Any, convention: str, pk: int, said: NextStepSaid, reason: str) -> NextStep:
    """Correct a next step, or give it another lead or day; what stood before stays on record, superseded.

    Raises:
        Refusal: no reason, nothing changes, or somebody changed it meanwhile.
    """
    what, why = require_words(said.what, "what is next"), require_words(reason, "the reason")
    with act("correct_next_step", person=person, convention=convention, why=why) as doing:
        row = holding.held(NextStep, convention, pk, person)
        policy.require_of(person, convention, "correct_outreach", row)
        lead = _lead(person, convention, said.lead) if said.lead.strip() != row.lead else {}
        openness = holding.openness_of(said.openness, None, row.contact, row.claim)
        columns = {"what": what[:400], "openness": openness.value, **lead, **date_columns(said.when)}
        new = holding.corrected(row, columns, reason=why, person=person)
        doing.touch(row, new)
        doing.summary = f"Corrected a next step for {new.state}: {new.what[:120]}"
    return new


def close_next_step(
    *, person: Any, convention: str, pk: int, words: str, as_outcome: ActionStatus = ActionStatus.DONE, on: date | None = None
) -> NextStep:
    """Mark a next step as done, with what shows it, or as dropped, with the reason.

    Raises:
        Refusal: it is closed already, nothing was said, or the day does not fit.
    """
    said = require_words(words, "what shows that it is done, or why it is dropped")
    day = on or desk_day()
    with act("close_next_step", person=person, convention=convention, why=said) as doing:
        row = holding.held(NextStep, convention, pk, person)
        policy.require_of(person, convention, "close_next_step", row)
        _require_open(row)
        if as_outcome is ActionStatus.OPEN or not row.planned_on <= day <= desk_day():
            message = (
                f"{spelled(day)} came in; give a day from {spelled(row.planned_on)}, when it was planned, to {spelled(desk_day())}, today."
            )
            raise Refusal(message)
        services.close_next_step(row, as_outcome, on=day, words=said)
        doing.touch(row)
        doing.summary = f"Closed a next step for {row.state} as {as_outcome.value}: {row.what[:120]}"
    return row


def reopen_next_step(*, person: Any, convention: str, pk: int, reason: str) -> NextStep:
    """Open a closed next step again; the closed one stays on record, superseded.

    Raises:
        Refusal: it is open, or somebody changed it meanwhile.
    """
    why = require_words(reason, "the reason")
    with act("reopen_next_step", person=person, convention=convention, why=why) as doing:
        row = holding.held(NextStep, convention, pk, person)
        policy.require_of(person, convention, "close_next_step", row)
        columns = {"outcome": ActionStatus.OPEN.value, "closed_on": None, "outcome_words": ""}
        new = holding.corrected(row, columns, reason=why, person=person)
        doing.touch(row, new)
        doing.summary = f"Opened a next step for {new.state} again: {new.what[:120]}"
    return new


def _require_open(row: NextStep) -> None:
    if row.closed_on is not None:
        message = f"This next step is {row.outcome} since {spelled(row.closed_on)}. Open it again first if that is not so."
        raise Refusal(message)


def _lead(person: Any, convention: str, name: str) -> dict[str, Any]:
    """The columns of the lead: the name as printed, and the State or organisation that it stands for; "our mission" is the speaker's."""
    named, rest = holding.own_words(person, convention, name)
    printed = f"{named}, {rest}" if rest else named
    party = names_for(convention, desk_day()).party(named) if named else None
    state = party.state or (party.mandate.state if party.mandate else None) if party else None
    organisation = party.organisation or (party.mandate.organisation if party.mandate else None) if party else None
    return {"lead": printed[:200], "lead_state": state, "lead_organisation": None if state else organisation}
