"""Acts on meetings made and corrected by hand, with the source in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import MeetingKind
from corcom.registers.mandates.models import Body
from corcom.registers.meetings import services as meeting_services
from corcom.registers.meetings.models import Meeting
from corcom.registers.on_record import date_columns
from corcom.workflows.acts import act, require_words


@dataclass(frozen=True, slots=True)
class MeetingSaid:
    """A meeting as a person says it."""

    title: str
    kind: MeetingKind
    when: PartialDate
    body: Body | None = None
    number: int | None = None
    place: str = ""


def record_meeting(said: MeetingSaid, *, convention: str, source_words: str, person: Any) -> Meeting:
    """Put a meeting, held or planned, on record.

    Raises:
        BadInput: its date is no date.
        Refusal: there is no title or source, or the body's meeting of that day is on record already.
    """
    source = require_words(source_words, "the source")
    _check(said)
    with act("record_meeting", person=person, convention=convention, source=source) as doing:
        _refuse_second(said, convention)
        meeting = meeting_services.add_meeting(
            convention=convention,
            title=require_words(said.title, "the title"),
            kind=said.kind,
            when=said.when,
            body=said.body,
            number=said.number,
            place=said.place,
            source_words=source,
            person=person,
        )
        doing.touch(meeting)
        doing.summary = f"Recorded: {meeting}"
    return meeting


def correct_meeting(old: Meeting, said: MeetingSaid, *, why: str, person: Any) -> Meeting:
    """Put a corrected meeting in the place of one; what hangs on it moves along, the old one stays on record, superseded.

    Raises:
        BadInput: its date is no date, or somebody corrected it meanwhile.
        Refusal: no reason is given.
    """
    reason = require_words(why, "why it is corrected")
    _check(said)
    with act("correct_meeting", person=person, convention=old.convention, why=reason) as doing:
        fresh = Meeting.objects.select_for_update(of=("self",)).get(pk=old.pk)
        if fresh.superseded_at is not None:
            message = "Somebody corrected this meeting in the meantime. Look at the present version and correct that."
            raise BadInput(message)
        columns = {
            "title": require_words(said.title, "the title"),
            "kind": said.kind.value,
            "body": said.body,
            "number": said.number,
            "place": said.place,
            **date_columns(said.when),
        }
        meeting = meeting_services.replace_meeting(fresh, columns, reason=reason, person=person)
        doing.touch(meeting, fresh)
        doing.summary = f"Corrected: {meeting}"
    return meeting


def _check(said: MeetingSaid) -> None:
    if said.when.earliest is None:
        message = (
            f"“{said.when.words}” came in; a meeting needs a day, a month or a range of days, "
            "such as 24 January 2012, January 2012 or 11–14 May 2012."
        )
        raise BadInput(message)


def _refuse_second(said: MeetingSaid, convention: str) -> None:
    same = Meeting.objects.filter(
        convention=convention, superseded_at__isnull=True, body=said.body, when_earliest=said.when.earliest, body__isnull=False
    ).first()
    if same is not None:
        message = f"{same} is on record for that day already. Open it and correct it, if it differs."
        raise Refusal(message)
