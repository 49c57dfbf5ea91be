"""What the page of a meeting shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corcom.kernel.dates import PartialDate
from corcom.registers.actions import queries as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.documents import queries as documents
from corcom.registers.meetings import queries as meetings
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, MeetingDocument, Statement


@dataclass(frozen=True, slots=True)
class ItemOnPage:
    """An agenda item with what was said, decided and agreed under it."""

    item: AgendaItem | None
    statements: Sequence[Statement]
    decisions: Sequence[Decision]
    points: Sequence[PointOnPage]


@dataclass(frozen=True, slots=True)
class PointOnPage:
    """An action point with its status and due date on the day shown."""

    point: ActionPoint
    status: str
    due: PartialDate | None


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting: who was there and who was not, the agenda, action points, papers."""

    meeting: Meeting
    present: Sequence[Attendance]
    missed: Sequence[Attendance]
    items: Sequence[ItemOnPage]
    points: Sequence[PointOnPage]
    papers: Sequence[MeetingDocument]
    papers_kept_back: int


def meeting_page(meeting: Meeting, *, day: date, sees_confidential: bool) -> MeetingPage:
    """The page of a meeting; eight or nine queries, however long the meeting was.

    Args:
        day: action points are shown as of this day.
        sees_confidential: without it, what was read from confidential minutes (statements, decisions, papers mentioned) and papers that
            are confidential themselves are left out; of the papers it is said how many.
    """
    everyone = list(meetings.attendances_of(meeting))
    agenda = list(meeting.agenda_items.filter(superseded_at__isnull=True))
    statements = meeting.statements.filter(superseded_at__isnull=True)
    decisions = meeting.decisions.filter(superseded_at__isnull=True)
    if not sees_confidential:
        statements, decisions = documents.without_confidential(statements), documents.without_confidential(decisions)
    seen_on = max(day, meeting.when_latest or day)
    agreed = actions.action_points(meeting.convention, actions.ActionFilter(), day=seen_on).filter(meeting=meeting)
    points = [_on_page(point) for point in agreed]
    papers = meetings.papers_of(meeting)
    shown = list(papers if sees_confidential else documents.without_confidential(papers).exclude(document__confidential=True))
    return MeetingPage(
        meeting=meeting,
        present=[a for a in everyone if a.presence == Attendance.PRESENT],
        missed=[a for a in everyone if a.presence != Attendance.PRESENT],
        items=_items(agenda, list(statements), list(decisions), points),
        points=points,
        papers=shown,
        papers_kept_back=0 if sees_confidential else papers.count() - len(shown),
    )


def _on_page(point: actions.PointThen) -> PointOnPage:
    return PointOnPage(point, point.status_then, actions.due_on(point))


def _items(
    agenda: Sequence[AgendaItem], statements: Sequence[Statement], decisions: Sequence[Decision], points: Sequence[PointOnPage]
) -> Sequence[ItemOnPage]:
    known = {item.pk for item in agenda}
    found = [
        ItemOnPage(
            item,
            [s for s in statements if s.item_id == item.pk],
            [d for d in decisions if d.item_id == item.pk],
            [p for p in points if p.point.item_id == item.pk],
        )
        for item in agenda
    ]
    loose = ItemOnPage(
        None,
        [s for s in statements if s.item_id not in known],
        [d for d in decisions if d.item_id not in known],
        [p for p in points if p.point.item_id not in known],
    )
    return [*found, loose] if loose.statements or loose.decisions or loose.points else found
