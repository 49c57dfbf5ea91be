"""Writes of the meetings register."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.utils.text import slugify

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import MeetingKind
from corcom.registers.mandates.models import Body
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, MeetingDocument, Statement
from corcom.registers.on_record import OnRecord, date_columns, supersede

R = TypeVar("R", bound=OnRecord)


def free_key(convention: str, wanted: str) -> str:
    """A key for addresses that no standing meeting of the convention has: `wanted`, else `wanted-2` and so on."""
    base = slugify(wanted)[:70] or "meeting"
    taken = set(
        Meeting.objects.filter(convention=convention, key__startswith=base, superseded_at__isnull=True).values_list("key", flat=True)
    )
    key, count = base, 1
    while key in taken:
        count += 1
        key = f"{base}-{count}"
    return key


def add_meeting(
    *,
    convention: str,
    title: str,
    kind: MeetingKind,
    when: PartialDate | None,
    body: Body | None = None,
    number: int | None = None,
    place: str = "",
    key: str = "",
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    person: Any = None,
    sample: bool = False,
) -> Meeting:
    """A new meeting; its key for addresses follows from body and date unless one is given."""
    day = when.iso if when else None
    wanted = key or " ".join(filter(None, [body.acronym or body.name if body else title, day or (str(number) if number else "")]))
    return Meeting.objects.create(
        convention=convention,
        key=key or free_key(convention, wanted),
        title=title[:300],
        kind=kind.value,
        body=body,
        number=number,
        place=place[:200],
        citation=citation,
        source_words=source_words,
        recorded_by=person,
        sample=sample,
        **date_columns(when),
    )


def add_agenda_item(meeting: Meeting, **columns: Any) -> AgendaItem:
    """A new point of the agenda (columns of AgendaItem)."""
    return AgendaItem.objects.create(meeting=meeting, convention=meeting.convention, **columns)


def add_attendance(meeting: Meeting, **columns: Any) -> Attendance:
    """Who was there or was not (columns of Attendance)."""
    return Attendance.objects.create(meeting=meeting, convention=meeting.convention, **columns)


def add_statement(meeting: Meeting, *, states: Any = (), organisations: Any = (), **columns: Any) -> Statement:
    """What was said (columns of Statement), with the States and organisations that said it."""
    statement = Statement.objects.create(meeting=meeting, convention=meeting.convention, **columns)
    if states:
        statement.states.set(states)
    if organisations:
        statement.organisations.set(organisations)
    return statement


def add_decision(meeting: Meeting, **columns: Any) -> Decision:
    """What was decided (columns of Decision)."""
    return Decision.objects.create(meeting=meeting, convention=meeting.convention, **columns)


def add_paper(meeting: Meeting, **columns: Any) -> MeetingDocument:
    """A document of the meeting (columns of MeetingDocument)."""
    return MeetingDocument.objects.create(meeting=meeting, convention=meeting.convention, **columns)


def attach(paper: MeetingDocument, document: Any) -> MeetingDocument:
    """Attach a held document to a paper that minutes mention."""
    paper.document = document
    paper.part = MeetingDocument.ATTACHED
    paper.save(update_fields=["document", "part"])
    return paper


def replace_meeting(old: Meeting, new_columns: dict[str, Any], *, reason: str, person: Any) -> Meeting:
    """A corrected meeting in the place of one: it takes over key and everything that hangs on the old row."""
    supersede(old, None, reason=reason)
    columns = {f.attname: getattr(old, f.attname) for f in Meeting._meta.fields if f.name not in _OF_THE_ROW}
    new = Meeting.objects.create(**{**columns, **new_columns, "recorded_by": person})
    old.superseded_by = new
    old.save(update_fields=["superseded_by"])
    for relation in Meeting._meta.related_objects:
        if relation.related_model is not Meeting and isinstance(relation.field, models.ForeignKey):
            relation.related_model._base_manager.filter(**{relation.field.name: old}).update(**{relation.field.name: new})
    return new


_OF_THE_ROW = {
    "id",
    "recorded_at",
    "recorded_by",
    "superseded_at",
    "superseded_by",
    "superseded_reason",
}
