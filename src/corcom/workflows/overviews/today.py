"""What the office sees first: what is late and due, what awaits review, the next meeting, what changed, where the Convention stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Exists, Q

from corcom.engines.law.status import Standing
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import MeetingKind
from corcom.registers.actions import in_brief
from corcom.registers.actions import queries as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit import queries as audit
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar.models import Event
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.models import Meeting
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals.models import ReadingRecord
from corcom.registers.schedule import queries as schedule
from corcom.registers.universalization import queries as universalization
from corcom.workflows import clock, policy
from corcom.workflows.overviews.mandate_alarms import MandateAlarms, mandate_alarms
from corcom.workflows.overviews.outreach import OpenStep, open_steps
from corcom.workflows.overviews.prospects import seen_by

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Counted(TypedDict):
        job_fails: bool

    ActAndJobs = WithAnnotations[AuditRow, _Counted]

SOON = timedelta(days=45)
SHOWN = 6


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """An open action point with its date on the day shown, by how many days it is late, and whether the reader is among its owners."""

    point: ActionPoint
    due: PartialDate | None
    days_late: int
    is_mine: bool = False
    owner_names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """The page of a day. `late` and `due_next` are those of others where there are any of the reader's own (`mine`)."""

    mine: Sequence[OpenPoint]
    late: Sequence[OpenPoint]
    due_next: Sequence[OpenPoint]
    open_count: int
    late_count: int
    readings: Sequence[ReadingRecord]
    next_meeting: Meeting | None
    next_event: Event | None
    changes: Sequence[AuditRow]
    standing: Standing | None
    alarms: MandateAlarms
    outreach: Sequence[OpenStep]
    late_steps: int = 0
    job_fails: bool = False

    @property
    def is_one_meeting(self) -> bool:
        """Whether the next event and the next meeting on record are the same: of one kind, on days that meet."""
        event, meeting = self.next_event, self.next_meeting
        if event is None or meeting is None or event.kind != meeting.kind:
            return False
        return bool(event.when_earliest == meeting.when_earliest)


def today_of(convention: str, day: date, who: policy.Standing) -> Today:
    """The page of a day; nine queries, however much is on record. Reviews and changes are shown to those who may see them."""
    points, counts = _open_points(convention, day, who)
    mine, of_others = [p for p in points if p.is_mine], [p for p in points if not p.is_mine]
    changes = _changes(convention) if policy.may(who, "see_audit") else []
    steps = _outreach(convention, day, who)
    late, others = [p for p in of_others if p.days_late], [p for p in of_others if not p.days_late]
    soon = [p for p in others if p.due and p.due.latest and p.due.latest <= day + SOON]
    return Today(
        mine=mine,
        late=late,
        due_next=soon or others,
        open_count=counts["open"],
        late_count=counts["late"],
        readings=_waiting(convention) if policy.may(who, "review_minutes") else (),
        next_meeting=meetings.next_meeting(convention, day),
        next_event=_next_event(convention, day),
        changes=changes,
        job_fails=any(row.job_fails for row in changes) and policy.may(who, "see_schedule"),
        standing=standing_on(convention, day),
        alarms=mandate_alarms(convention, who.day),
        outreach=steps[:SHOWN],
        late_steps=sum(1 for row in steps if row.days_late),
    )


def _outreach(convention: str, day: date, who: policy.Standing) -> Sequence[OpenStep]:
    """Next steps with States on their way: late ones and those due soon, for those who keep the log or lead one."""
    steps = seen_by(universalization.open_next_steps(convention, day, seen=policy.visible_outreach(who)), who)
    mine = [step for step in steps if policy.may(who, "close_next_step", step)]
    return open_steps(mine, day)


def _open_points(convention: str, day: date, who: policy.Standing) -> tuple[list[OpenPoint], dict[str, int]]:
    """The open action points that the page shows, by due date, and how many there are.

    Shown are the first of the reader's own, and of those of others the first late ones and the first of the rest. Two queries: the due
    dates of all, then the few that are shown, once for each of their owners.
    """
    known = in_brief.due_dates_of_open(convention, day, parties=_parties_of(who))
    of_others = [due for due in known if not due.is_own]
    mine, late = [due for due in known if due.is_own], [due for due in of_others if _is_late(due, day)]
    rest = [due for due in of_others if not _is_late(due, day)]
    shown = [*mine[:SHOWN], *late[:SHOWN], *rest[:SHOWN]]
    points = in_brief.points_shown(due.key for due in shown) if shown else {}
    rows = [_open_point(points[due.key], due, day) for due in shown]
    return rows, {"open": len(known), "late": sum(_is_late(due, day) for due in known)}


def _is_late(due: in_brief.OpenDate, day: date) -> bool:
    return due.last is not None and due.last < day


def _open_point(owned: in_brief.OwnedPoint, known: in_brief.OpenDate, day: date) -> OpenPoint:
    due = owned.point.when if known.moved is None else actions.due_before(known.moved)
    return OpenPoint(owned.point, due, max((day - known.last).days, 0) if known.last else 0, known.is_own, owned.owner_names)


def _parties_of(who: policy.Standing) -> list[str]:
    """For whom the reader speaks, as the filter by owners says it."""
    return [*(f"state:{iso3}" for iso3 in sorted(who.states)), *(f"organisation:{key}" for key in sorted(who.organisations))]


def standing_on(convention: str, day: date) -> Standing | None:
    """Where the Convention stands on a day by the acts on record; None where none are. One query."""
    return clock.standing_on(convention, day)


def _changes(convention: str) -> list[ActAndJobs]:
    """The newest acts. Whether a job of the desk fails is asked with them: a desk has acts, and the page asks often enough."""
    return list(audit.acts(convention).annotate(job_fails=Exists(schedule.failing_jobs(convention)))[:SHOWN])


def _waiting(convention: str) -> Sequence[ReadingRecord]:
    return list(proposals.readings(convention).filter(Q(awaiting__gt=0) | Q(parked__gt=0))[:SHOWN])


def _next_event(convention: str, day: date) -> Event | None:
    return (
        Event.objects.filter(convention=convention, superseded_at__isnull=True, when_latest__gte=day)
        .filter(kind__in=[kind.value for kind in MeetingKind if kind is not MeetingKind.OTHER])
        .select_related("read_in")
        .order_by("when_earliest", "pk")
        .first()
    )
