"""Rows that make a demonstration desk a big one: a thousand meetings, five thousand action points, every State bound.

Written straight into the tables, many at a time: what is measured is how pages show them, not how they come about.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from corcom.kernel.dates import PartialDate
from corcom.kernel.states import all_states
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import ActionStatus, BodyKind, MeetingKind, Theme, TreatyActionKind
from corcom.registers.actions.models import ActionEntry, ActionOwner, ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.documents.models import Document
from corcom.registers.mandates.models import Body
from corcom.registers.meetings.models import AgendaItem, Meeting
from corcom.registers.on_record import date_columns
from corcom.registers.treaty import services as treaty
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.workflows.recomputing import recomputed

CCM = "CCM"
SOURCE = "Made up for a measurement"
MEETINGS, POINTS, EVENTS, DOCUMENTS = 1_000, 5_000, 1_000, 1_000
FIRST_DAY = date(1996, 1, 3)
THEMES = tuple(theme.value for theme in Theme)


def make_big() -> None:
    """Add meetings, action points, events and documents, and bind every State that has not consented."""
    meetings = _add_meetings()
    _add_action_points(meetings)
    _add_events()
    _add_documents()
    _bind_every_state()


def _day(number: int, of: int) -> date:
    """Days spread evenly from the first one until the end of 2012."""
    return FIRST_DAY + (date(2012, 12, 31) - FIRST_DAY) * number // of


def _add_meetings() -> list[Meeting]:
    body = Body.objects.get(convention=CCM, kind=BodyKind.COORDINATION_COMMITTEE.value)
    meetings = Meeting.objects.bulk_create(
        Meeting(
            convention=CCM,
            key=f"measured-{number}",
            title=f"Meeting {number} of the Coordination Committee",
            kind=MeetingKind.COORDINATION_COMMITTEE.value,
            body=body,
            number=1_000 + number,
            place="Geneva",
            source_words=SOURCE,
            **date_columns(PartialDate.of_day(_day(number, MEETINGS))),
        )
        for number in range(MEETINGS)
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(convention=CCM, meeting=meeting, position=place, number=str(place), title=f"Point {place}", source_words=SOURCE)
        for meeting in meetings
        for place in range(1, 6)
    )
    return meetings


def _add_action_points(meetings: list[Meeting]) -> None:
    """Five a meeting; every fifth is open, every other one belongs to a State and an organisation class."""
    states = all_states()
    first = (ActionPoint.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    points = []
    for number in range(POINTS):
        meeting = meetings[number * len(meetings) // POINTS]
        agreed = meeting.when_earliest
        status = ActionStatus.OPEN if number % 5 == 0 else ActionStatus.DONE
        due = date_columns(PartialDate.of_day(agreed + timedelta(days=30 + number % 60)))
        points.append(
            ActionPoint(
                convention=CCM,
                number=first + number,
                what=f"Circulate paper {number} to all States Parties and collect their comments before the next meeting",
                theme=THEMES[number % len(THEMES)],
                meeting=meeting,
                status=status.value,
                status_on=agreed,
                source_words=SOURCE,
                recorded_at=datetime.combine(agreed, datetime.min.time(), UTC),
                **due,
            )
        )
    points = ActionPoint.objects.bulk_create(points)
    ActionOwner.objects.bulk_create(
        ActionOwner(action_point=point, printed_name=states[place % len(states)].short_name, state_id=states[place % len(states)].iso3)
        for place, point in enumerate(points)
    )
    ActionEntry.objects.bulk_create(
        ActionEntry(action_point=point, kind="opened", on=point.status_on, words=SOURCE, to_status=point.status) for point in points
    )


def _add_events() -> None:
    Event.objects.bulk_create(
        Event(convention=CCM, what=f"Event {number}", source_words=SOURCE, **date_columns(PartialDate.of_day(_day(number, EVENTS))))
        for number in range(EVENTS)
    )


def _add_documents() -> None:
    Document.objects.bulk_create(
        Document(
            convention=CCM,
            title=f"Paper {number}",
            kind="letter",
            confidential=False,
            added_at=datetime.combine(_day(number, DOCUMENTS), datetime.min.time(), UTC),
        )
        for number in range(DOCUMENTS)
    )


def _bind_every_state() -> None:
    """An accession for each State that never consented, so that every State has all its obligations."""
    bound = TreatyActionRecord.objects.filter(convention=CCM).exclude(kind=TreatyActionKind.SIGNATURE.value)
    missing = {state.iso3 for state in all_states()} - set(bound.values_list("state_id", flat=True))
    treaty.load_treaty_actions(TreatyAction(CCM, iso3, TreatyActionKind.ACCESSION, date(2010, 3, 1), SOURCE) for iso3 in sorted(missing))
    recomputed(CCM, because="Every State bound, for a measurement")
