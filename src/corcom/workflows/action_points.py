"""Acts on action points by hand: open, correct, comment, close with evidence, reopen, change the due date.

Each says in its audit row what was done, why, and on whose word. What reads minutes opens action points in `workflows.minutes`.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.words import ActionStatus
from corcom.registers.actions import services
from corcom.registers.actions.models import ActionEntry, ActionPoint
from corcom.registers.actions.services import OwnerValue
from corcom.registers.documents import services as documents
from corcom.registers.documents.models import Document
from corcom.registers.meetings.models import Meeting
from corcom.workflows import policy
from corcom.workflows.acts import act, check_revision, require_words
from corcom.workflows.desk_day import desk_day
from corcom.workflows.minutes.naming import names_for


class NoSuchActionPoint(Refusal):
    """No action point stands under the number."""


class NotNow(Refusal):
    """The act does not fit the status or the days of the action point."""


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file that shows that something was done, as it came."""

    data: bytes
    file_name: str

    @property
    def media_type(self) -> str:
        """The kind of file, by its name."""
        return mimetypes.guess_type(self.file_name)[0] or "application/octet-stream"


@dataclass(frozen=True, slots=True)
class ActionWords:
    """What a person writes of an action point. `owners` are names as they would print them, `meeting` is a key, empty for none."""

    what: str
    owners: Sequence[str] = ()
    when: PartialDate | None = None
    purpose: str = ""
    addressees: Sequence[str] = ()
    identifier: str = ""
    theme: str = ""
    meeting: str = ""


def open_action_point(*, person: Any, convention: str, said: ActionWords, source_words: str, on: date | None = None) -> ActionPoint:
    """Open an action point by hand; the source is said in words.

    Raises:
        Refusal: task or source is missing, the meeting is unknown, or the day is still to come.
    """
    what, source = require_words(said.what, "what is to be done"), require_words(source_words, "where this comes from")
    day = _not_in_future(on or desk_day())
    with act("open_action_point", person=person, convention=convention, source=source) as doing:
        policy.require_of(person, convention, "edit_records")
        point = services.add_action_point(
            convention=convention,
            what=what,
            purpose=said.purpose.strip(),
            addressees=list(said.addressees),
            identifier=said.identifier.strip(),
            theme=said.theme,
            meeting=_meeting(convention, said.meeting),
            item=None,
            when=said.when,
            owners=owners_named(convention, said.owners, day),
            status=ActionStatus.OPEN,
            status_on=day,
            citation=None,
            source_words=source,
            person=person,
        )
        doing.touch(point)
        doing.summary = f"Opened action point {point.number}: {point.what[:120]}"
    return point


def correct_action_point(*, person: Any, convention: str, number: int, revision: int | None, said: ActionWords, reason: str) -> ActionPoint:
    """Correct what stands under a number; the old values stay on record.

    Raises:
        Refusal: nothing changes, the reason is missing, or somebody changed it meanwhile.
    """
    what, why = require_words(said.what, "what is to be done"), require_words(reason, "the reason")
    with act("correct_action_point", person=person, convention=convention, why=why) as doing:
        policy.require_of(person, convention, "edit_records")
        point = _point(convention, number, revision)
        owners = _corrected_owners(point, said.owners)
        columns = _changed_columns(point, said, what)
        if owners is None and not columns and point.when == said.when:
            message = f"Nothing of action point {number} is different from what stands. Change a field, or leave it as it is."
            raise NotNow(message)
        new = services.correct(
            point, columns, reason=why, on=desk_day(), person=person, when=said.when, date_is_corrected=True, owners=owners
        )
        doing.touch(point, new)
        doing.summary = f"Corrected action point {number}: {new.what[:120]}"
    return new


def comment_on_action_point(*, person: Any, convention: str, number: int, words: str) -> ActionEntry:
    """Add a comment to the history of an action point."""
    said = require_words(words, "the comment")
    with act("comment_on_action_point", person=person, convention=convention) as doing:
        point = _point(convention, number, None)
        policy.require_of(person, convention, "comment_action_point", point)
        entry = services.comment(point, said, on=desk_day(), person=person)
        doing.touch(point, entry)
        doing.summary = f"Commented on action point {number}: {said[:120]}"
    return entry


def close_action_point(
    *,
    person: Any,
    convention: str,
    number: int,
    revision: int | None,
    evidence: str,
    file: EvidenceFile | None = None,
    on: date | None = None,
    as_status: ActionStatus = ActionStatus.DONE,
) -> ActionPoint:
    """Close an action point as done, with what shows it, or as dropped, with the reason.

    Raises:
        Refusal: it is not open, nothing shows that it is done, or the day does not fit.
    """
    shown = _shown_by(as_status, evidence, file)
    with act("close_action_point", person=person, convention=convention, why=shown) as doing:
        point = _point(convention, number, revision)
        policy.require_of(person, convention, "close_action_point", point)
        _require_open(point)
        day = _after_last_change(point, on)
        document = _keep_evidence(point, file, person) if file else None
        services.change_status(point, as_status, on=day, person=person, evidence=shown, evidence_document=document)
        doing.touch(point, *([document] if document else []))
        doing.summary = f"Closed action point {number} as {as_status.value}: {point.what[:120]}"
    return point


def reopen_action_point(
    *, person: Any, convention: str, number: int, revision: int | None, reason: str, on: date | None = None
) -> ActionPoint:
    """Open a closed action point again, with the reason."""
    why = require_words(reason, "the reason")
    with act("reopen_action_point", person=person, convention=convention, why=why) as doing:
        point = _point(convention, number, revision)
        policy.require_of(person, convention, "close_action_point", point)
        if point.status == ActionStatus.OPEN:
            message = f"Action point {number} is open; there is nothing to reopen."
            raise NotNow(message)
        services.change_status(point, ActionStatus.OPEN, on=_after_last_change(point, on), person=person, words=why)
        doing.touch(point)
        doing.summary = f"Reopened action point {number}: {point.what[:120]}"
    return point


def change_due_date(
    *, person: Any, convention: str, number: int, revision: int | None, when: PartialDate | None, reason: str
) -> ActionPoint:
    """Give an action point the date that was newly agreed; the date before stays in its history.

    A date that was wrongly recorded is corrected with `correct_action_point`.
    """
    why = require_words(reason, "who agreed to the new date and where")
    with act("change_due_date", person=person, convention=convention, why=why, source=why) as doing:
        policy.require_of(person, convention, "edit_records")
        point = _point(convention, number, revision)
        if point.when == when:
            message = f"{when.words if when else 'No date'} is what stands for action point {number} already."
            raise NotNow(message)
        new = services.change_due(point, when, on=desk_day(), person=person, words=why)
        doing.touch(point, new)
        doing.summary = f"Changed the due date of action point {number} to {when.words if when else 'no date'}"
    return new


def owners_named(convention: str, names: Sequence[str], day: date) -> list[OwnerValue]:
    """Owners from names as printed, each settled as far as the desk knows the name on the day."""
    known = names_for(convention, day)
    parties = [known.party(name.strip()) for name in names if name.strip()]
    return [
        OwnerValue(p.printed_name, state=p.state, organisation=p.organisation, mandate=p.mandate, class_words=p.class_words)
        for p in parties
    ]


def _point(convention: str, number: int, revision: int | None) -> ActionPoint:
    point = services.lock_action_point(convention, number)
    if point is None:
        message = f"No action point {number} is on record. Look it up in the list of action points."
        raise NoSuchActionPoint(message)
    check_revision(point, revision)
    return point


def _meeting(convention: str, key: str) -> Meeting | None:
    if not key:
        return None
    found = Meeting.objects.filter(convention=convention, key=key, superseded_at__isnull=True).first()
    if found is None:
        message = f"No meeting “{key}” is on record. Choose one from the list, or none."
        raise NotNow(message)
    return found


def _changed_columns(point: ActionPoint, said: ActionWords, what: str) -> dict[str, Any]:
    wanted: dict[str, Any] = {
        "what": what,
        "purpose": said.purpose.strip(),
        "addressees": list(said.addressees),
        "identifier": said.identifier.strip(),
        "theme": said.theme,
        "meeting": _meeting(point.convention, said.meeting),
    }
    return {name: value for name, value in wanted.items() if getattr(point, name) != value}


def _corrected_owners(point: ActionPoint, names: Sequence[str]) -> list[OwnerValue] | None:
    """The right owners; None when the names are those on record, which may be settled better than by name alone."""
    before = [owner.printed_name for owner in point.owners.all()]
    after = [name.strip() for name in names if name.strip()]
    return None if before == after else owners_named(point.convention, after, _day_of(point))


def _day_of(point: ActionPoint) -> date:
    """The day by which names of owners go: that of the meeting, else today."""
    met = point.meeting.when_earliest if point.meeting else None
    return met or desk_day()


def _not_in_future(day: date) -> date:
    if day > desk_day():
        message = f"{spelled(day)} is still to come. Give the day on which it happened, today at the latest."
        raise NotNow(message)
    return day


def _after_last_change(point: ActionPoint, on: date | None) -> date:
    day = _not_in_future(on or desk_day())
    if day < point.status_on:
        message = (
            f"Action point {point.number} is {point.status} since {spelled(point.status_on)}, so it cannot change on {spelled(day)}. "
            "Give that day or a later one."
        )
        raise NotNow(message)
    return day


def _shown_by(as_status: ActionStatus, evidence: str, file: EvidenceFile | None) -> str:
    """What shows that it is done, or why it is dropped, in words; empty only where a file shows it."""
    shown = evidence.strip()
    if as_status is ActionStatus.OPEN:
        message = "An action point is closed as done or as dropped, not as open."
        raise NotNow(message)
    if as_status is ActionStatus.DROPPED and not shown:
        message = "Nothing was given for the reason. Say why it is dropped; it stays on record."
        raise NotNow(message)
    if not shown and file is None:
        message = "Nothing shows that it is done. Say it in words, or attach a file; it stays on record."
        raise NotNow(message)
    return shown


def _require_open(point: ActionPoint) -> None:
    if point.status != ActionStatus.OPEN:
        message = f"Action point {point.number} is {point.status} since {spelled(point.status_on)}. Reopen it first if that is not so."
        raise NotNow(message)


def _keep_evidence(point: ActionPoint, file: EvidenceFile, person: Any) -> Document:
    version = documents.add_document(
        convention=point.convention,
        kind=Document.EVIDENCE,
        title=f"Evidence for action point {point.number}: {file.file_name}",
        data=file.data,
        file_name=file.file_name,
        media_type=file.media_type,
        person=person,
        sample=point.sample,
    )
    return version.document
