"""What an earlier version put on record and the newer one no longer says: taken off by a person, one by one, and put back."""

from __future__ import annotations

from typing import Any

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.calendar.models import Event
from corcom.registers.meetings.models import Attendance
from corcom.registers.on_record import restore, supersede
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import act, require_words
from corcom.workflows.minutes.kind_words import one
from corcom.workflows.minutes.no_longer_said import MODELS, TAKEN_OFF, no_longer_said
from corcom.workflows.minutes.undoing import depending_on


def take_off_no_longer_said(reading: ReadingRecord, kind: ProposalKind, number: int, *, why: str, person: Any) -> Any:
    """Take a record off that only earlier versions of the document speak of; returns it.

    Args:
        number: of the record among those of its kind.

    Raises:
        Refusal: the newer version speaks of it, it is off the record already, other facts hang on it, or no reason was given.
    """
    words = require_words(why, "why it goes off the record")
    with act("take_off_no_longer_said", person=person, convention=reading.convention, why=words) as doing:
        record = _listed(reading, kind, number, stands=True)
        dependants = depending_on(record, ProposalRecord(kind=kind.value))
        if dependants:
            message = f"Other facts depend on this: {', '.join(dependants)}. Take those off first, or correct it on its own page."
            raise Refusal(message)
        supersede(record, None, reason=f"{TAKEN_OFF}{words}")
        doing.touch(record)
        doing.summary = f"Took off {one(kind.value)} that the corrected minutes no longer say: {str(record)[:120]}"
    return record


def put_back_no_longer_said(reading: ReadingRecord, kind: ProposalKind, number: int, *, person: Any) -> Any:
    """Undo of taking off: the record stands again; returns it.

    Raises:
        Refusal: it was not taken off here, or another stands in its place meanwhile.
    """
    with act("put_back_no_longer_said", person=person, convention=reading.convention) as doing:
        record = _listed(reading, kind, number, stands=False)
        if _has_successor(record):
            message = f"Something else stands in the place of “{record}” now. Take that off first, then put this back."
            raise Refusal(message)
        restore(record)
        doing.touch(record)
        doing.summary = f"Put back {one(kind.value)}: {str(record)[:120]}"
    return record


def _listed(reading: ReadingRecord, kind: ProposalKind, number: int, *, stands: bool) -> Any:
    held = proposal_services.lock_reading(reading.pk)
    listed = no_longer_said(held)
    if not any((left.kind, left.number, left.stands) == (kind, number, stands) for left in listed):
        message = "This is not among what the corrected minutes no longer say any more. Load the page again to see how it stands."
        raise Refusal(message)
    return MODELS[kind]._default_manager.select_for_update(of=("self",)).get(pk=number)


def _has_successor(record: Any) -> bool:
    standing = type(record)._default_manager.filter(superseded_at__isnull=True)
    if isinstance(record, Event):
        return bool(standing.filter(uid=record.uid).exists())
    if not isinstance(record, Attendance) or not (record.state_id or record.organisation_id):
        return False
    return bool(standing.filter(meeting=record.meeting_id, state=record.state_id, organisation=record.organisation_id).exists())
