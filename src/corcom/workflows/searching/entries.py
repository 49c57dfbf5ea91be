"""How each kind of record is found: what of it is searched, what is shown, from which day it speaks, and which passage it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet

from corcom.engines.searching.words import search_words
from corcom.kernel.words import Office, SearchKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.mandates.models import Mandate, Membership, WorkingGroup
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, Statement
from corcom.registers.search.models import SearchEntry
from corcom.registers.universalization.models import Contact, NextStep, StatusNews, Target


@dataclass(frozen=True, slots=True)
class Found:
    """What an entry says: `title` and `body` are shown and searched, `where` is only shown.

    `key` is the part of an address that is the record's own; of a mandate, which has no page, the day on which it ends.
    """

    title: str
    body: str = ""
    key: str = ""
    where: str = ""
    day: date | None = None
    known_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A model whose standing rows can be found, with what is to be loaded beside them."""

    kind: SearchKind
    model: type[Model]
    beside: tuple[str, ...]
    found: Callable[[Any], Found]
    many: tuple[str, ...] = ()

    def rows(self) -> QuerySet[Any]:
        """All rows that stand, with what their entries need."""
        standing = self.model._default_manager.filter(superseded_at__isnull=True)
        return standing.select_related(*self.beside).prefetch_related(*self.many)


def entry_of(source: Source, row: Any) -> SearchEntry:
    """The entry of a row."""
    found, citation = source.found(row), row.citation or {}
    head = search_words(found.title)
    return SearchEntry(
        convention=row.convention,
        kind=source.kind.value,
        record=number_of(source.model, row.pk),
        key=found.key[:120],
        title=found.title,
        body=found.body,
        where=found.where[:300],
        head=head,
        words=search_words(found.title, found.body),
        day=found.day,
        known_on=found.known_on,
        sha256=citation.get("sha256", ""),
        line=citation.get("line"),
        start=citation.get("start"),
        end=citation.get("end"),
        openness=getattr(row, "openness", ""),
        sample=bool(getattr(row, "sample", False)),
    )


def number_of(model: type[Model], pk: int) -> int:
    """The number of a row's entry. Groups and places in them are one kind, told apart by even and odd numbers."""
    if model is WorkingGroup:
        return 2 * pk
    return 2 * pk + 1 if model is Membership else pk


def _joined(*parts: Any) -> str:
    """Texts and lists of texts, one after the other; blanks and repetitions left out."""
    texts = [str(entry).strip() for part in parts for entry in (part if isinstance(part, (list, tuple)) else [part]) if entry]
    return "; ".join(dict.fromkeys(text for text in texts if text))


def _plain(word: str) -> str:
    return word.replace("-", " ")


# As they are written out; a word of one word is as people write it.
_OFFICES = {Office.PRESIDENT_DESIGNATE.value: "President-Designate", Office.FRIEND_OF_THE_PRESIDENT.value: "Friend of the President"}


def _meeting(row: Meeting) -> Found:
    body = _joined((row.body and (row.body.name, row.body.acronym)) or "", row.place, row.when_words)
    return Found(row.title, body, row.key, day=row.when_earliest)


def _of_meeting(meeting: Meeting | None) -> dict[str, Any]:
    """An entry of what happened in a meeting: it speaks from its day on."""
    if meeting is None:
        return {}
    return {"where": meeting.title, "day": meeting.when_earliest, "known_on": meeting.when_earliest}


def _agenda_item(row: AgendaItem) -> Found:
    return Found(str(row), _joined(row.presenters), row.meeting.key, row.meeting.title, row.meeting.when_earliest)


def _attendance(row: Attendance) -> Found:
    persons = [f"{p.get('name', '')} {p.get('role', '')}".strip() for p in row.persons if isinstance(p, dict)]
    body = _joined(row.role, row.themes, row.capacity, persons, row.sent_instead, row.reason)
    return Found(row.name, body, row.meeting.key, **_of_meeting(row.meeting))


def _statement(row: Statement) -> Found:
    return Found(_joined(row.speakers), row.text, row.meeting.key, **_of_meeting(row.meeting))


def _decision(row: Decision) -> Found:
    return Found(row.text, row.identifier, row.meeting.key, **_of_meeting(row.meeting))


def _action_point(row: ActionPoint) -> Found:
    body = _joined([owner.printed_name for owner in row.owners.all()], row.purpose, row.addressees, row.identifier)
    told = row.meeting.when_earliest if row.meeting else None
    where = _joined(f"AP {row.number}", row.meeting.title if row.meeting else "")
    return Found(row.what, body, str(row.number), where, told, told)


def _event(row: Event) -> Found:
    known = row.read_in.when_earliest if row.read_in else None
    return Found(row.what, _joined(row.when_words, row.audience), str(row.uid), day=row.when_earliest, known_on=known)


def _news(row: StatusNews) -> Found:
    where = row.meeting.title if row.meeting else ""
    return Found(row.state.short_name, _joined(row.stage, row.said_by), row.state_id, where, row.first_day, row.first_day)


def _contact(row: Contact) -> Found:
    body = _joined(row.said, row.met_by, row.met_whom, row.place)
    where = row.meeting.title if row.meeting else ""
    return Found(row.state.short_name, body, row.state_id, where, row.first_day, row.first_day)


def _next_step(row: NextStep) -> Found:
    body = _joined(row.lead, row.when_words, row.outcome_words)
    return Found(row.what, body, row.state_id, row.state.short_name, row.when_latest, row.planned_on)


def _target(row: Target) -> Found:
    return Found(row.what, _joined(row.group, row.when_words), "", day=row.when_latest, known_on=row.start_on)


def _mandate(row: Mandate) -> Found:
    body = _joined(_OFFICES.get(row.office, _plain(row.office)), _plain(row.theme), row.term_words)
    return Found(str(row.holder), body, row.end.isoformat() if row.end else "", day=row.start, known_on=row.start)


def _group(row: WorkingGroup) -> Found:
    return Found(row.name, _plain(row.theme), row.key, day=row.start, known_on=row.start)


def _place(row: Membership) -> Found:
    title = _joined(row.state.short_name if row.state else "", row.region)
    return Found(title, _joined(row.group.name, row.term_words), row.group.key, day=row.start, known_on=row.start)


SOURCES = (
    Source(SearchKind.MEETING, Meeting, ("body",), _meeting),
    Source(SearchKind.AGENDA_ITEM, AgendaItem, ("meeting",), _agenda_item),
    Source(SearchKind.ATTENDANCE, Attendance, ("meeting",), _attendance),
    Source(SearchKind.STATEMENT, Statement, ("meeting",), _statement),
    Source(SearchKind.DECISION, Decision, ("meeting",), _decision),
    Source(SearchKind.ACTION_POINT, ActionPoint, ("meeting",), _action_point, ("owners",)),
    Source(SearchKind.EVENT, Event, ("read_in",), _event),
    Source(SearchKind.STATUS_NEWS, StatusNews, ("meeting", "state"), _news),
    Source(SearchKind.CONTACT, Contact, ("meeting", "state"), _contact),
    Source(SearchKind.NEXT_STEP, NextStep, ("state",), _next_step),
    Source(SearchKind.TARGET, Target, (), _target),
    Source(SearchKind.MANDATE, Mandate, ("state", "organisation"), _mandate),
    Source(SearchKind.WORKING_GROUP, WorkingGroup, (), _group),
    Source(SearchKind.WORKING_GROUP, Membership, ("group", "state"), _place),
)
