"""What the filters of the list offer: owners and meetings of the action points on record."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Exists, Expression, F, Model, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, NullIf

from corcom.registers.actions.models import ActionOwner, ActionPoint
from corcom.registers.mandates.models import Mandate
from corcom.registers.meetings.models import Meeting
from corcom.registers.parties.models import Organisation, State
from corcom.registers.written_once import WrittenOnce

MOST_MEETINGS = 60


class OwnerInUse(NamedTuple):
    """A party or class that owns action points; empty where it is none of the kind."""

    state_id: str | None
    organisation_key: str | None
    organisation_name: str | None
    mandate_id: int | None
    office: str | None
    theme: str | None
    holder_state_id: str | None
    holder_name: str | None
    class_words: str


class MeetingInUse(NamedTuple):
    """A meeting that action points came from."""

    key: str
    title: str


def owners_in_use(convention: str) -> list[OwnerInUse]:
    """Each party and class that owns a standing action point; one query, which reads no record in full."""
    return [OwnerInUse(*row) for row in _OWNERS.rows(convention=convention)]


def _owners(convention: str) -> QuerySet[Any, Any]:
    """Each party is asked whether it owns anything: of what it owns, one is looked at, however many there are."""
    owners = ActionOwner.objects.filter(action_point__convention=convention, action_point__superseded_at__isnull=True)
    states = _in_use(State, owners.filter(state=OuterRef("pk")), state_id="pk")
    organisations = _in_use(
        Organisation, owners.filter(organisation=OuterRef("pk")), organisation_key="key", organisation_name=_name_of("")
    )
    charge = {"office": "office", "theme": "theme", "holder_state_id": "state_id", "holder_name": _name_of("organisation__")}
    mandates = _in_use(Mandate, owners.filter(mandate=OuterRef("pk")), mandate_id="pk", **charge)
    of_no_party = owners.filter(state__isnull=True, organisation__isnull=True, mandate__isnull=True)
    classes = of_no_party.order_by().values_list(*_columns(class_words="class_words")).distinct()
    return states.union(organisations, mandates, classes, all=True)


def _in_use(parties: type[Model], owned: QuerySet[ActionOwner], **columns: str | Coalesce) -> QuerySet[Any, Any]:
    return parties._base_manager.filter(Exists(owned)).order_by().values_list(*_columns(**columns))


def _columns(**given: str | Coalesce) -> list[Expression | F]:
    """The columns of `OwnerInUse`; those not given are empty."""
    words, number = Cast(Value(None), CharField()), Cast(Value(None), BigIntegerField())
    empty = {**dict.fromkeys(OwnerInUse._fields, words), "mandate_id": number, "class_words": Value("")}
    return [F(column) if isinstance(column, str) else column for column in {**empty, **given}.values()]


def _name_of(path: str) -> Coalesce:
    """An organisation as it is named in lists: its acronym, else its name."""
    return Coalesce(NullIf(f"{path}acronym", Value("")), f"{path}name")


def meetings_in_use(convention: str, *, also: str = "") -> list[MeetingInUse]:
    """Meetings that action points came from, newest first: as many as a person can look through, and the one whose key is asked for."""
    shown = [MeetingInUse(*row) for row in _MEETINGS.rows(convention=convention)]
    missing = also and also not in {meeting.key for meeting in shown}
    return [*shown, *(MeetingInUse(*row) for row in _meetings(convention).filter(key=also))] if missing else shown


def _meetings(convention: str) -> QuerySet[Any, Any]:
    points = ActionPoint.objects.filter(meeting=OuterRef("pk"), superseded_at__isnull=True)
    found = Meeting.objects.filter(Exists(points), convention=convention, superseded_at__isnull=True)
    return found.order_by("-when_earliest", "key").values_list("key", "title")


_OWNERS = WrittenOnce(_owners, (("convention", str),))
_MEETINGS = WrittenOnce(lambda convention: _meetings(convention)[:MOST_MEETINGS], (("convention", str),))
