"""The board of one meeting under review: what is on record of it, and what names mean on its day. Loaded once for an act."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.states import folded
from corcom.kernel.words import ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.mandates import queries as mandates
from corcom.registers.meetings.models import AgendaItem, Attendance, Decision, Meeting, MeetingDocument, Statement
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.minutes.likeness import same_words
from corcom.workflows.minutes.naming import Names, names_for

_CHAIR = frozenset(("chair", "chairperson", "chairman", "chairwoman", "president", "presidente", "presidencia", "presidence"))


@dataclass(slots=True)
class Board:
    """Reading, meeting (None until it is on record), names, and the records that stand, by kind of proposal.

    `along` is what was put on record along with the record that was asked for, for the audit row; `earlier` the meeting that an earlier
    version of the document put on record; `pairs` the records that proposals speak of, by the number of the proposal.
    """

    reading: ReadingRecord
    meeting: Meeting | None
    names: Names
    person: Any = None
    records: dict[ProposalKind, list[Any]] = field(default_factory=dict)
    along: list[Any] = field(default_factory=list)
    earlier: Meeting | None = None
    pairs: dict[int, Any] = field(default_factory=dict)

    @property
    def convention(self) -> str:
        """Code of the convention."""
        return str(self.reading.convention)

    @property
    def day(self) -> date | None:
        """First day of the meeting, when known."""
        return self.meeting.when_earliest if self.meeting else None

    @property
    def is_sample(self) -> bool:
        """Whether the document is a sample."""
        return bool(self.reading.version.document.sample)

    def on_record(self, kind: ProposalKind) -> list[Any]:
        """The standing records of a kind; add to the list what the act creates."""
        return self.records.setdefault(kind, [])

    def forget_along(self) -> None:
        """What came along was taken back with a record that could not be made: later names may not lead to it."""
        for name, organisation in list(self.names.organisations.items()):
            if organisation in self.along:
                del self.names.organisations[name]
        self.along.clear()

    def item_named(self, words: str) -> AgendaItem | None:
        """The agenda item with this number or title, or None."""
        if not words:
            return None
        items: list[AgendaItem] = self.on_record(ProposalKind.AGENDA_ITEM)
        by_number = next((i for i in items if i.number and i.number == words.strip()), None)
        return by_number or next((i for i in items if same_words(i.title, words)), None)

    def key_of(self, name: str) -> str:
        """For whom a printed name stands, as a key for comparing; the chair is whoever presides."""
        party = self.names.party(name)
        if party.is_settled or folded(name) not in _CHAIR:
            return party.key
        presides = next((a for a in self.on_record(ProposalKind.ATTENDEE) if a.presides), None)
        return self.names.party(presides.name).key if presides else party.key

    def speaker_at(self, citation: dict[str, Any]) -> str:
        """Who was speaking in the passage, by the statements on record; empty when nobody was."""
        for statement in self.on_record(ProposalKind.STATEMENT):
            said = statement.citation or {}
            if said.get("text_hash") == citation["text_hash"] and said["start"] <= citation["start"] < said["end"]:
                return ", ".join(map(str, statement.speakers))
        return ""


def meeting_of(reading: ReadingRecord) -> Meeting | None:
    """The standing meeting that this reading's confirmed meeting proposal became, or None."""
    confirmed = reading.proposals.filter(kind=ProposalKind.MEETING.value, state=ProposalRecord.CONFIRMED).order_by("-decided_at").first()
    if confirmed is None or confirmed.record_id is None:
        return None
    meeting = Meeting.objects.filter(pk=confirmed.record_id).select_related("body").first()
    while meeting is not None and meeting.superseded_by_id:
        meeting = Meeting.objects.select_related("body").get(pk=meeting.superseded_by_id)
    return meeting if meeting is not None and meeting.stands else None


def earlier_meeting(reading: ReadingRecord) -> Meeting | None:
    """The standing meeting that the other readings of the same document put on record: those of its earlier versions, and of this one when
    it is read again. None where there is none, or more than one.
    """
    others = ProposalRecord.objects.filter(
        reading__version__document=reading.version.document_id, kind=ProposalKind.MEETING.value, state=ProposalRecord.CONFIRMED
    ).exclude(reading=reading)
    keys = Meeting.objects.filter(pk__in=others.values("record_id"), convention=reading.convention).values("key")
    standing = Meeting.objects.filter(convention=reading.convention, key__in=keys, superseded_at__isnull=True)
    found = list(standing.select_related("body")[:2])
    return found[0] if len(found) == 1 else None


def meeting_day(reading: ReadingRecord) -> date | None:
    """The day of the meeting that a reading is about: as on record, else as it was read; None where neither says."""
    meeting = meeting_of(reading)
    if meeting is not None and meeting.when_earliest:
        return meeting.when_earliest
    read = reading.proposals.filter(kind=ProposalKind.MEETING.value).exclude(state=ProposalRecord.REJECTED).order_by("position").first()
    said = read.settled_values.get("date") if read else None
    return partial_date_from_dict(said).earliest if isinstance(said, dict) else None


def board_for(reading: ReadingRecord, *, meeting: Meeting | None, person: Any = None) -> Board:
    """The board of a reading; its number of queries does not depend on how much is on record."""
    day = meeting.when_earliest if meeting else None
    board = Board(reading, meeting, names_for(reading.convention, day), person)
    load_records(board)
    return board


def load_records(board: Board) -> None:
    """Fill in the records of the board's meeting, and the convention's events."""
    meeting = board.meeting
    events = Event.objects.filter(convention=board.convention, superseded_at__isnull=True)
    board.records = {
        ProposalKind.EVENT: list(events),
        ProposalKind.GROUP_MEMBER: list(mandates.memberships(board.convention)),
    }
    if meeting is None:
        return
    of_meeting = {"meeting": meeting, "superseded_at__isnull": True}
    attendances = list(Attendance.objects.filter(**of_meeting).select_related("state", "organisation"))
    board.records |= {
        ProposalKind.MEETING: [meeting],
        ProposalKind.ATTENDEE: [a for a in attendances if a.presence == Attendance.PRESENT],
        ProposalKind.ABSENCE: [a for a in attendances if a.presence != Attendance.PRESENT],
        ProposalKind.AGENDA_ITEM: list(AgendaItem.objects.filter(**of_meeting)),
        ProposalKind.STATEMENT: list(Statement.objects.filter(**of_meeting)),
        ProposalKind.ACTION_POINT: list(
            ActionPoint.objects.filter(**of_meeting).prefetch_related("owners__state", "owners__organisation", "owners__mandate")
        ),
        ProposalKind.STATUS_NEWS: list(StatusNews.objects.filter(**of_meeting).select_related("state")),
        ProposalKind.DECISION: list(Decision.objects.filter(**of_meeting)),
        ProposalKind.DOCUMENT: list(MeetingDocument.objects.filter(**of_meeting).exclude(part=MeetingDocument.MINUTES)),
    }
