"""The outreach log: who met whom, where, what was said; with the claim that came of it and the next step, in one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.words import HeardAt, Openness
from corcom.registers.on_record import date_columns
from corcom.registers.universalization import services
from corcom.registers.universalization.models import Contact
from corcom.workflows import policy
from corcom.workflows.acts import act, require_words
from corcom.workflows.universalization import holding
from corcom.workflows.universalization.claims import ClaimSaid, heard_by_of, in_words, put_claim
from corcom.workflows.universalization.next_steps import NextStepSaid, put_next_step


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """A contact as a person tells it: with which State (ISO code), who of ours met whom, where, and what was said."""

    iso3: str
    met_by: str = ""
    met_whom: str = ""
    heard_at: HeardAt = HeardAt.BILATERAL
    place: str = ""
    meeting: str = ""
    when: PartialDate | None = None
    said: str = ""
    openness: Openness = Openness.DESK
    source: str = ""


def record_contact(
    *,
    person: Any,
    convention: str,
    said: ContactSaid,
    claim: ClaimSaid | None = None,
    next_step: NextStepSaid | None = None,
    sample: bool = False,
) -> Contact:
    """Put a contact on record, with the claim made in it and the step that is next, all or nothing.

    Raises:
        Refusal: nobody is named who met the State, the meeting is unknown, or the day is still to come.
    """
    with act("record_contact", person=person, convention=convention, source=said.source) as doing:
        policy.require_of(person, convention, "record_outreach")
        contact = _put_contact(person, convention, said, sample=sample)
        doing.touch(contact)
        parts = [f"Recorded a contact with {contact.state} by {contact.met_by}"]
        if claim:
            row = put_claim(person, convention, claim, contact=contact, sample=sample)
            doing.touch(row)
            parts.append(f"claim: {in_words(row)}")
        if next_step:
            step = put_next_step(person, convention, next_step, contact=contact, sample=sample)
            doing.touch(step)
            parts.append(f"next step: {step.what[:80]}")
        doing.summary = "; ".join(parts)
    return contact


def _put_contact(person: Any, convention: str, said: ContactSaid, *, sample: bool) -> Contact:
    met_by = heard_by_of(person, convention, said.met_by)
    if not met_by:
        message = "Nobody is named who met the State. Say who of us it was: a State, an organisation or an office."
        raise Refusal(message)
    return services.add_contact(
        convention=convention,
        state=holding.state_said(said.iso3),
        met_by=met_by[:200],
        met_whom=said.met_whom.strip()[:300],
        heard_at=said.heard_at.value,
        place=said.place.strip()[:200],
        meeting=holding.meeting_said(convention, said.meeting),
        when=holding.past(said.when),
        said=said.said.strip(),
        openness=holding.openness_of(said.openness, said.heard_at).value,
        source_words=said.source.strip() or f"Told by {met_by}",
        person=person,
        sample=sample,
    )


def correct_contact(*, person: Any, convention: str, pk: int, said: ContactSaid, reason: str) -> Contact:
    """Correct a contact; the old one stays on record, superseded, and its claims and next steps hang on the new one.

    Raises:
        Refusal: no reason, nothing changes, or somebody corrected it meanwhile.
    """
    why = require_words(reason, "the reason")
    with act("correct_contact", person=person, convention=convention, why=why) as doing:
        row = holding.held(Contact, convention, pk, person)
        policy.require_of(person, convention, "correct_outreach", row)
        columns = {
            "met_by": (said.met_by.strip() or row.met_by)[:200],
            "met_whom": said.met_whom.strip()[:300],
            "heard_at": said.heard_at.value,
            "place": said.place.strip()[:200],
            "meeting": holding.meeting_said(convention, said.meeting),
            "said": said.said.strip(),
            "openness": holding.openness_of(said.openness, said.heard_at).value,
            **date_columns(holding.past(said.when)),
        }
        new = holding.corrected(row, columns, reason=why, person=person)
        doing.touch(row, new, *holding.close_with(new))
        doing.summary = f"Corrected a contact with {new.state} by {new.met_by}"
    return new
