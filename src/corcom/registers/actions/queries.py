"""Reads of the actions register, as of a day.

An action point is there from the day of its first entry. Its status on a day is what the last entry up to and with that day says; its
due date on a day is the one that held before the first new date agreed after that day. The due day itself is in time; the day after
is one day late.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypedDict

from django.db.models import Case, Count, DateField, F, JSONField, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from corcom.kernel.dates import PartialDate, partial_date_from_dict
from corcom.kernel.words import ActionStatus
from corcom.registers.actions.models import ActionEntry, ActionOwner, ActionPoint
from corcom.registers.mandates.models import Mandate
from corcom.registers.meetings.models import Meeting
from corcom.registers.parties.models import Organisation
from corcom.registers.written_once import WrittenOnce

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Counted(TypedDict):
        status_then: str
        due_then: date | None
        moved_since: dict[str, Any] | None
        changed_at: datetime

    PointThen = WithAnnotations[ActionPoint, _Counted]  # with what `as_of` counts beside the row, and `with_last_change` the last

SOON_DAYS = 14
STATUS_FILTERS = ("open", "late", "due-soon", "done", "dropped", "all")
ORDERS = ("due", "number", "what", "owner", "theme", "meeting", "status")


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which action points to show. Empty means no restriction.

    `owner` is a party key: `state:IRL`, `organisation:undp`, `mandate:12`, `class:all coordinators`, or several with `|`.
    `due_from` and `due_by` are days of a window, both included; `without_date` asks for those that no day was set for.
    """

    status: str = "all"
    owner: str = ""
    theme: str = ""
    meeting: str = ""
    due_from: date | None = None
    due_by: date | None = None
    without_date: bool = False


def standing_action_points(convention: str) -> QuerySet[ActionPoint]:
    """Action points that were not superseded, with owners and meeting."""
    owners = ActionOwner.objects.select_related("state", "organisation", "mandate__state", "mandate__organisation")
    return (
        ActionPoint.objects.filter(convention=convention, superseded_at__isnull=True)
        .select_related("meeting", "recorded_by")
        .prefetch_related(Prefetch("owners", owners))
    )


def as_of(points: QuerySet[ActionPoint], day: date, *, as_rows_say: bool = False) -> QuerySet[PointThen]:
    """Those that were there on a day, with `status_then`, `due_then` (last day in time, or None) and `moved_since` for `due_on`.

    `as_rows_say` spares the look into the histories, where `nothing_after` the day.
    """
    if as_rows_say:
        nothing = Value(None, output_field=JSONField())
        return points.annotate(status_then=F("status"), due_then=F("when_latest"), moved_since=nothing)
    entries = ActionEntry.objects.filter(action_point=OuterRef("pk"))
    told = entries.filter(on__lte=day).exclude(to_status="").order_by("-on", "-at", "-pk")
    moved = entries.filter(kind="due", on__gt=day).order_by("on", "at", "pk")
    before = Cast(Subquery(moved.annotate(latest=KT("changes__due__0__latest")).values("latest")[:1]), DateField())
    return (
        points.annotate(status_then=Case(When(_otherwise_on(day), then=Subquery(told.values("to_status")[:1])), default=F("status")))
        .filter(status_then__isnull=False)
        .annotate(
            due_then=Case(When(_moved_after(day), then=before), default=F("when_latest")),
            moved_since=Case(When(_moved_after(day), then=Subquery(moved.values("changes")[:1])), default=None),
        )
    )


def _otherwise_on(day: date) -> Q:
    """The filter for points of which a status was told after a day: few, so the histories of the others need not be asked.

    The others have the status of their row, which is the one told for the latest day.
    """
    return Q(pk__in=ActionEntry.objects.exclude(to_status="").filter(on__gt=day).values("action_point"))


def _moved_after(day: date) -> Q:
    return Q(pk__in=ActionEntry.objects.filter(kind="due", on__gt=day).values("action_point"))


def due_on(point: PointThen) -> PartialDate | None:
    """The due date that held on the day that the query asked for."""
    return point.when if point.moved_since is None else due_before(point.moved_since)


def due_before(moved: dict[str, Any]) -> PartialDate | None:
    """The due date that held before the change that `moved_since` tells."""
    before = moved["due"][0]
    return partial_date_from_dict(before) if before else None


def days_late(point: PointThen, day: date) -> int:
    """Whole days past the last day in time; 0 when in time, done or dropped."""
    return days_late_of(point.status_then, point.due_then, day)


def days_late_of(status: str, last: date | None, day: date) -> int:
    """Whole days past the last day in time of an action point with this status; 0 when in time, done or dropped."""
    return max((day - last).days, 0) if last and status == ActionStatus.OPEN else 0


def status_condition(status: str, day: date, *, soon: date | None = None) -> Q:
    """The filter for a word of `STATUS_FILTERS`, on points of `as_of`; `soon` is the last day of what is due soon, fourteen days ahead."""
    is_open = Q(status_then=ActionStatus.OPEN.value)
    conditions = {
        "open": is_open,
        "late": is_open & Q(due_then__lt=day),
        "due-soon": is_open & Q(due_then__gte=day, due_then__lte=soon or day + timedelta(days=SOON_DAYS)),
        "done": Q(status_then=ActionStatus.DONE.value),
        "dropped": Q(status_then=ActionStatus.DROPPED.value),
    }
    return conditions.get(status, Q())


def owner_condition(parties: str) -> Q:
    """The filter for owners by party key, or several joined by `|`; a State or organisation also owns what its mandates own."""
    condition = Q(pk__in=[])
    for party in parties.split("|"):
        kind, _, key = party.partition(":")
        organisation = Organisation.objects.filter(key=key)
        condition |= {
            "state": Q(state_id=key) | Q(mandate__in=Mandate.objects.filter(state_id=key)),
            "organisation": Q(organisation__in=organisation) | Q(mandate__in=Mandate.objects.filter(organisation__in=organisation)),
            "mandate": Q(mandate_id=key if key.isdigit() else None),
            "class": Q(class_words__iexact=key),
        }.get(kind, Q(pk__in=[]))
    return Q(pk__in=ActionOwner.objects.filter(condition).values("action_point"))


def action_points(
    convention: str, chosen: ActionFilter, *, day: date, soon: date | None = None, order: str = "due", as_rows_say: bool = False
) -> QuerySet[PointThen]:
    """Action points as of a day, chosen and in order (`-` before the word for the other way round; without a date last).

    `soon` is for questions that are written once; else it follows from the day.
    """
    standing = standing_action_points(convention)
    if chosen.status in ("open", "late", "due-soon"):
        is_open = Q(status=ActionStatus.OPEN.value)
        standing = standing.filter(is_open if as_rows_say else is_open | _otherwise_on(day))
    found = as_of(standing, day, as_rows_say=as_rows_say).filter(status_condition(chosen.status, day, soon=soon))
    return _ordered(_chosen(found, chosen), order)


def _chosen(points: QuerySet[PointThen], chosen: ActionFilter) -> QuerySet[PointThen]:
    """Those of the owner, theme, meeting and window of days, whatever their status."""
    found = points.filter(_of_window(chosen))
    if chosen.owner:
        found = found.filter(owner_condition(chosen.owner))
    if chosen.theme:
        found = found.filter(theme=chosen.theme)
    return found.filter(meeting__key=chosen.meeting) if chosen.meeting else found


def nothing_after(day: date) -> bool:
    """Whether no entry tells of a later day, so that action points stand as their rows say; one query."""
    return not _AFTER.rows(day=day)


_AFTER = WrittenOnce(lambda day: ActionEntry.objects.filter(on__gt=day).order_by().values_list("pk")[:1], (("day", date),))


def with_last_change(points: QuerySet[ActionPoint]) -> QuerySet[PointThen]:
    """The same, with `changed_at`: when the newest entry of the history was written (UTC)."""
    newest = ActionEntry.objects.filter(action_point=OuterRef("pk")).order_by("-at", "-pk")
    return points.annotate(changed_at=Subquery(newest.values("at")[:1]))


def counts_by_status(convention: str, chosen: ActionFilter, *, day: date, as_rows_say: bool = False) -> dict[str, int]:
    """How many of the chosen there are for each word of `STATUS_FILTERS`, whatever status is chosen; one query."""
    every, soon = _without_status(chosen), day + timedelta(days=SOON_DAYS)
    if every == ActionFilter():
        rows = _COUNTS[as_rows_say].rows(convention=convention, day=day, soon=soon)
    else:
        rows = list(_counts(convention, every, day, soon, as_rows_say=as_rows_say))
    return {status: sum(row[place] for row in rows) for place, status in enumerate(STATUS_FILTERS)}


def _counts(convention: str, every: ActionFilter, day: date, soon: date, *, as_rows_say: bool) -> QuerySet[Any, Any]:
    """Columns of counts in the order of `STATUS_FILTERS`: a row for those that stand as their rows say, one for the others, who are few."""

    def counted(points: QuerySet[ActionPoint], *, say: bool) -> QuerySet[Any, Any]:
        counts = {word.replace("-", "_"): Count("pk", filter=status_condition(word, day, soon=soon) or None) for word in STATUS_FILTERS}
        there = _chosen(as_of(points, day, as_rows_say=say), every).order_by().annotate(together=Value(1))
        return there.values("together").annotate(**counts).values_list(*counts)

    standing = standing_action_points(convention)
    if as_rows_say:
        return counted(standing, say=True)
    told_later = ActionEntry.objects.filter(on__gt=day).values("action_point")
    as_they_say = counted(standing.exclude(pk__in=told_later), say=True)
    return as_they_say.union(counted(standing.filter(pk__in=told_later), say=False), all=True)


def _written_counts(as_rows_say: bool) -> WrittenOnce:
    def build(convention: str, day: date, soon: date) -> QuerySet[Any, Any]:
        return _counts(convention, ActionFilter(), day, soon, as_rows_say=as_rows_say)

    return WrittenOnce(build, (("convention", str), ("day", date), ("soon", date)))


_COUNTS = {as_rows_say: _written_counts(as_rows_say) for as_rows_say in (True, False)}


def action_point_numbered(convention: str, number: int) -> ActionPoint | None:
    """The action point that stands under a number, with owners, meeting and item."""
    return standing_action_points(convention).select_related("item").filter(number=number).first()


def action_point_on(convention: str, number: int, day: date) -> ActionPoint | None:
    """The action point under a number as of a day, with item; None before it was opened."""
    points = as_of(standing_action_points(convention), day).select_related("meeting__body", "recorded_by", "item")
    return points.filter(number=number).first()


def history_of(point: ActionPoint) -> QuerySet[ActionEntry]:
    """The entries of an action point, oldest first, with persons and evidence."""
    return point.entries.select_related("person", "evidence_document").order_by("on", "at", "pk")


def status_told(entries: Iterable[ActionEntry], day: date) -> tuple[str, date] | None:
    """Status on a day and since when, as a history in order tells; None before its first entry."""
    told = [(entry.to_status, entry.on) for entry in entries if entry.to_status and entry.on <= day]
    return told[-1] if told else None


def meetings_carrying(point: ActionPoint, day: date) -> list[Meeting]:
    """Later meetings of the same body to which an action point was carried over: until it was closed, else up to the next after `day`."""
    origin = point.meeting
    if origin is None or origin.body_id is None or origin.when_earliest is None:
        return []
    later = Meeting.objects.filter(body_id=origin.body_id, superseded_at__isnull=True, when_earliest__gt=origin.when_earliest)
    found = list(later.order_by("when_earliest"))
    if point.status != ActionStatus.OPEN:
        return [m for m in found if m.when_earliest and m.when_earliest <= point.status_on]
    held = [m for m in found if m.when_earliest and m.when_earliest <= day]
    return held + found[len(held) : len(held) + 1]


def _without_status(chosen: ActionFilter) -> ActionFilter:
    return ActionFilter("all", chosen.owner, chosen.theme, chosen.meeting, chosen.due_from, chosen.due_by, chosen.without_date)


def _of_window(chosen: ActionFilter) -> Q:
    if chosen.without_date:
        return Q(due_then__isnull=True)
    condition = Q()
    if chosen.due_from:
        condition &= Q(due_then__gte=chosen.due_from)
    if chosen.due_by:
        condition &= Q(due_then__lte=chosen.due_by)
    return condition


def _ordered(points: QuerySet[ActionPoint], order: str) -> QuerySet[ActionPoint]:
    """In the order of a word of `ORDERS`; the number decides between equals."""
    word = order.removeprefix("-")
    first_owner = ActionOwner.objects.filter(action_point=OuterRef("pk")).order_by("position").values("printed_name")[:1]
    columns: dict[str, Any] = {
        "due": F("due_then"),
        "number": F("number"),
        "what": F("what"),
        "owner": Subquery(first_owner),
        "theme": F("theme"),
        "meeting": F("meeting__when_earliest"),
        "status": F("status_then"),
    }
    by = columns.get(word, columns["due"])
    return points.order_by(by.desc(nulls_last=True) if order.startswith("-") else by.asc(nulls_last=True), "number")
