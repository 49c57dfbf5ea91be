"""What the filters of the list offer: owners and meetings of the action points on record."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from corcom.registers.actions.models import ActionOwner, ActionPoint
from corcom.registers.meetings.models import Meeting
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
    owners = ActionOwner.objects.filter(action_point__convention=convention, action_point__superseded_at__isnull=True)
    organisation, holder = _name_of("organisation__"), _name_of("mandate__organisation__")
    columns = (
        "state_id",
        "organisation__key",
        organisation,
        "mandate_id",
        "mandate__office",
        "mandate__theme",
        "mandate__state_id",
        holder,
    )
    return owners.order_by().values_list(*columns, "class_words").distinct()


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
