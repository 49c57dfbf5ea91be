"""Writes of the actions register.

A correction supersedes: a new row takes the number and the history of the action point, the old row keeps its values and owners.
Status, comments and due dates leave entries, which tell what was before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import ActionStatus
from corcom.registers.actions.models import ActionEntry, ActionOwner, ActionPoint
from corcom.registers.documents.models import Document
from corcom.registers.mandates.models import Mandate
from corcom.registers.on_record import date_columns, supersede
from corcom.registers.parties.models import Organisation, State
from corcom.registers.parties.services import hold_convention

_OF_THE_ROW = {"id", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "superseded_reason"}
_CORRECTABLE = frozenset({"what", "purpose", "addressees", "identifier", "theme", "meeting", "item", "implicit"})


@dataclass(frozen=True, slots=True)
class OwnerValue:
    """Who must do it: at most one of a State, an organisation, a mandate or a class; with none of them the name is not yet settled."""

    printed_name: str
    state: State | None = None
    organisation: Organisation | None = None
    mandate: Mandate | None = None
    class_words: str = ""


@transaction.atomic
def add_action_point(
    *,
    convention: str,
    what: str,
    purpose: str,
    addressees: Sequence[str],
    identifier: str,
    theme: str | None,
    meeting: Any,
    item: Any,
    when: PartialDate | None,
    owners: Sequence[OwnerValue],
    status: str,
    status_on: date,
    citation: dict[str, Any] | None,
    source_words: str,
    person: Any,
    implicit: bool = False,
    sample: bool = False,
) -> ActionPoint:
    """A new action point under the next number of the convention, with its owners and its first entry."""
    point = ActionPoint.objects.create(
        convention=convention,
        number=_next_number(convention),
        what=what,
        purpose=purpose,
        addressees=list(addressees),
        identifier=identifier[:40],
        theme=theme or "",
        meeting=meeting,
        item=item,
        implicit=implicit,
        status=ActionStatus(status).value,
        status_on=status_on,
        citation=citation,
        source_words=source_words,
        recorded_by=person,
        sample=sample,
        **date_columns(when),
    )
    _write_owners(point, owners)
    _write_entry(point, "opened", on=status_on, person=person, words=source_words, to_status=point.status, citation=citation)
    return point


def lock_action_point(convention: str, number: int) -> ActionPoint | None:
    """The standing action point with this number, held by this transaction until it ends; None when there is none."""
    standing = ActionPoint.objects.select_for_update(of=("self",)).filter(superseded_at__isnull=True)
    return standing.filter(convention=convention, number=number).first()


@transaction.atomic
def change_status(
    point: ActionPoint,
    status: str,
    *,
    on: date,
    person: Any,
    words: str = "",
    evidence: str = "",
    evidence_document: Document | None = None,
    citation: dict[str, Any] | None = None,
) -> ActionEntry:
    """Close, drop or reopen; the entry tells from which status to which, why, and with which evidence.

    What is told late, of a day before the last change, goes into the history and leaves the row: it stands for the latest day.
    """
    before, told = point.status, ActionStatus(status).value
    if on >= point.status_on:
        point.status, point.status_on = told, on
    _save(point, "status", "status_on")
    return _write_entry(
        point,
        "status",
        on=on,
        person=person,
        words=words,
        from_status=before,
        to_status=told,
        evidence=evidence,
        evidence_document=evidence_document,
        citation=citation,
    )


@transaction.atomic
def comment(point: ActionPoint, words: str, *, on: date, person: Any) -> ActionEntry:
    """Add a comment to the history; nobody's view of the action point goes stale by it, so the revision stays."""
    return _write_entry(point, "comment", on=on, person=person, words=words)


@transaction.atomic
def change_due(
    point: ActionPoint, when: PartialDate | None, *, on: date, person: Any, words: str, citation: dict[str, Any] | None = None
) -> ActionPoint:
    """A new due date, agreed on a day; returns the action point that stands now.

    The date before is in the entry and on the superseded row.
    """
    new = _copy_over(point, date_columns(when), reason=words, person=person)
    _copy_owners(point, new)
    changes = {"due": [_date_value(point.when), _date_value(when)]}
    _write_entry(new, "due", on=on, person=person, words=words, citation=citation, changes=changes)
    return new


@transaction.atomic
def correct(
    point: ActionPoint,
    columns: dict[str, Any],
    *,
    reason: str,
    on: date,
    person: Any,
    when: PartialDate | None = None,
    date_is_corrected: bool = False,
    owners: Sequence[OwnerValue] | None = None,
) -> ActionPoint:
    """Put a corrected action point in the place of one, under the same number; returns the one that stands now.

    Args:
        columns: what, purpose, addressees, identifier, theme, meeting, item, implicit: those that change.
        when: the right due date, taken only with `date_is_corrected`; a new agreement on the date is `change_due`.
        owners: the right owners; None leaves them.

    Raises:
        BadInput: a column that is not corrected in this way.
    """
    unknown = columns.keys() - _CORRECTABLE
    if unknown:
        message = f"An action point is not corrected in {', '.join(sorted(unknown))}; accepted: {', '.join(sorted(_CORRECTABLE))}."
        raise BadInput(message)
    changes = {name: [_plain(getattr(point, name)), _plain(value)] for name, value in columns.items() if getattr(point, name) != value}
    dates = date_columns(when) if date_is_corrected else {}
    if date_is_corrected and point.when != when:
        changes["when"] = [_date_value(point.when), _date_value(when)]
    before = [owner.printed_name for owner in point.owners.all()]
    new = _copy_over(point, {**columns, **dates}, reason=reason, person=person)
    if owners is None:
        _copy_owners(point, new)
    else:
        _write_owners(new, owners)
        after = [owner.printed_name for owner in owners]
        changes |= {"owners": [before, after]} if before != after else {}
    _write_entry(new, "corrected", on=on, person=person, words=reason, changes=changes)
    return new


def _next_number(convention: str) -> int:
    """The next number; holds the convention so that two transactions never take the same one."""
    hold_convention(convention)
    last: int | None = ActionPoint.objects.filter(convention=convention).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _save(point: ActionPoint, *columns: str) -> None:
    point.revision += 1
    point.save(update_fields=[*columns, "revision"])


def _copy_over(old: ActionPoint, columns: dict[str, Any], *, reason: str, person: Any) -> ActionPoint:
    """A copy with some columns changed takes the place of `old` and its history; owners are the caller's."""
    supersede(old, None, reason=reason)
    kept = {f.name: getattr(old, f.name) for f in ActionPoint._meta.fields if f.name not in _OF_THE_ROW}
    new = ActionPoint.objects.create(**{**kept, **columns, "revision": old.revision + 1, "recorded_by": person})
    old.superseded_by = new
    old.save(update_fields=["superseded_by"])
    old.entries.update(action_point=new)
    return new


def _copy_owners(old: ActionPoint, new: ActionPoint) -> None:
    for owner in old.owners.all():
        owner.pk, owner.action_point = None, new
        owner._state.adding = True
        owner.save()


def _write_owners(point: ActionPoint, owners: Sequence[OwnerValue]) -> None:
    ActionOwner.objects.bulk_create(
        [ActionOwner(action_point=point, position=place, **_owner_columns(owner)) for place, owner in enumerate(owners)]
    )


def _owner_columns(owner: OwnerValue) -> dict[str, Any]:
    named = owner.state or owner.organisation or owner.mandate
    return {
        "printed_name": owner.printed_name[:200],
        "state": owner.state,
        "organisation": owner.organisation,
        "mandate": owner.mandate,
        "class_words": owner.class_words[:200] if named else (owner.class_words or owner.printed_name)[:200],
    }


def _write_entry(point: ActionPoint, kind: str, *, on: date, person: Any, **columns: Any) -> ActionEntry:
    return ActionEntry.objects.create(action_point=point, kind=kind, on=on, person=person, **columns)


def _date_value(when: PartialDate | None) -> dict[str, Any] | None:
    return when.as_dict() if when else None


def _plain(value: Any) -> Any:
    """A column's value as JSON keeps it: records by what they are called."""
    return value if value is None or isinstance(value, str | bool | int | list) else str(value)
