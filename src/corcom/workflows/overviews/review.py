"""What the review page shows: the text with its passages, the proposals beside it, what is unread, how far one has come.

Nine queries at most, whatever the length of the minutes: reading, proposals, organisations, remembered names, mandates, once they are on
record the meeting and the papers, and of corrected minutes the versions before them and what came of those.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.states import all_states, folded, states_by_iso3
from corcom.kernel.words import AttendeeKind, ProposalKind
from corcom.registers.mandates import queries as mandates
from corcom.registers.meetings.models import Meeting, MeetingDocument
from corcom.registers.parties import queries as parties
from corcom.registers.parties.models import State
from corcom.registers.proposals import queries as proposals
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.minutes.naming import Names
from corcom.workflows.minutes.no_longer_said import LeftOver, no_longer_said
from corcom.workflows.overviews.marked_text import Mark, MarkedLine, marked_lines

ORDER_OF_KINDS = (
    ProposalKind.MEETING,
    ProposalKind.ATTENDEE,
    ProposalKind.ABSENCE,
    ProposalKind.AGENDA_ITEM,
    ProposalKind.STATEMENT,
    ProposalKind.ACTION_POINT,
    ProposalKind.EVENT,
    ProposalKind.STATUS_NEWS,
    ProposalKind.DECISION,
    ProposalKind.GROUP_MEMBER,
    ProposalKind.DOCUMENT,
)
SETTLED = (ProposalRecord.CONFIRMED, ProposalRecord.REJECTED)
_CLASS = re.compile(
    r"\b(?:all|every|each|everyone|everybody|members|coordinators|participants|delegations|states|parties|tous|todos)\b", re.I
)
_KEY = re.compile(r"(?:^|\s)(?=(?:state|organisation|class):)")


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal on the page.

    `unsettled` are names that stand for nobody known; `differences` are (what, on record, proposed); `held_by` is another person's
    name, who works on it; `paper` is the paper that a confirmed document became.
    """

    proposal: ProposalRecord
    unsettled: tuple[str, ...] = ()
    differences: tuple[tuple[str, str, str], ...] = ()
    held_by: str = ""
    paper: MeetingDocument | None = None

    @property
    def kind(self) -> ProposalKind:
        """What it would put on record."""
        return ProposalKind(self.proposal.kind)

    @property
    def is_awaiting(self) -> bool:
        """Whether it waits for a person."""
        return self.proposal.state == ProposalRecord.AWAITING

    @property
    def is_settled(self) -> bool:
        """Whether it was confirmed or rejected."""
        return self.proposal.state in SETTLED


class Review:
    """A reading under review."""

    def __init__(
        self,
        reading: ReadingRecord,
        rows: Iterable[Row],
        *,
        person: Any,
        names: Names,
        meeting: Meeting | None,
        left_over: tuple[LeftOver, ...] = (),
    ) -> None:
        self.reading = reading
        self.document = reading.version.document
        self.person = person
        self.day = names.day
        self.names = names
        self.meeting = meeting
        self.left_over = left_over
        rank = {kind: place for place, kind in enumerate(ORDER_OF_KINDS)}
        self.rows = tuple(sorted(rows, key=lambda row: (rank[row.kind], row.proposal.position, row.proposal.pk)))

    @cached_property
    def meeting_comes(self) -> str:
        """How the meeting that waits stands to the record: `new` (what is confirmed first puts it there), `same` (what is confirmed joins
        it), `different` (it is decided first); empty once the reading has its meeting, and where none waits.
        """
        waiting = [row.proposal for row in self.rows if row.kind is ProposalKind.MEETING and not row.is_settled]
        return str(waiting[0].comparison) if waiting and self.meeting is None else ""

    @cached_property
    def lines(self) -> tuple[MarkedLine, ...]:
        """The text, with a mark for each proposal, keyed by its number."""
        marks = [Mark(p.start, p.end, str(p.pk), p.kind, p.state) for p in (row.proposal for row in self.rows)]
        return tuple(marked_lines(self.reading.text.text, marks))

    @cached_property
    def party_names(self) -> tuple[str, ...]:
        """Names of States and organisations to choose from."""
        organisations = {o.acronym or o.name for o in self.names.organisations.values()}
        return (*sorted(organisations), *(state.short_name for state in self.names.states.values()))

    @cached_property
    def by_number(self) -> dict[int, Row]:
        """Rows by the number of their proposal."""
        return {row.proposal.pk: row for row in self.rows}

    @cached_property
    def counts(self) -> Counter[str]:
        """How many proposals are in each state."""
        return Counter(row.proposal.state for row in self.rows)

    @property
    def awaiting(self) -> int:
        """How many wait."""
        return self.counts[ProposalRecord.AWAITING]

    @property
    def parked(self) -> int:
        """How many are parked."""
        return self.counts[ProposalRecord.PARKED]

    @property
    def differing(self) -> int:
        """How many wait that say something else than the record: each is looked at by itself."""
        return sum(row.is_awaiting and row.proposal.comparison == ProposalRecord.DIFFERENT for row in self.rows)

    @property
    def settled(self) -> int:
        """How many were confirmed or rejected."""
        return sum(self.counts[state] for state in SETTLED)

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.rows)

    @property
    def first_hold_ends(self) -> datetime | None:
        """When the first of the proposals that others work on is free again by itself; None where nobody does."""
        ends = (proposals.hold_ends(row.proposal) for row in self.rows if row.held_by)
        return min((end for end in ends if end), default=None)

    def of_kind(self, kind: ProposalKind) -> tuple[Row, ...]:
        """The rows of a kind, in the order of the text."""
        return tuple(row for row in self.rows if row.kind is kind)

    @cached_property
    def unread(self) -> tuple[tuple[int, str], ...]:
        """Number and words of the lines that no rule understood, that no proposal covers and that nobody settled."""
        texts = self.reading.text.text.split("\n")
        covered = {n for row in self.rows for n in range(row.proposal.line, row.proposal.end_line + 1)}
        left = set(self.reading.unread_lines) - covered - set(self.reading.lines_with_nothing)
        return tuple((n, texts[n - 1].strip()) for n in sorted(left) if 1 <= n <= len(texts))

    def after(self, number: int) -> Row | None:
        """The next row that waits, after this one in the order of the page; the first one that waits when there is none after it."""
        places = [row.proposal.pk for row in self.rows]
        place = places.index(number) if number in places else -1
        following = [*self.rows[place + 1 :], *self.rows[: place + 1]]
        return next((row for row in following if row.is_awaiting and not row.held_by and row.proposal.pk != number), None)

    @property
    def has_decided(self) -> bool:
        """Whether a decision of this person stands, so that there is something to undo."""
        me = getattr(self.person, "pk", None)
        return any(row.proposal.decided_by_id == me for row in self.rows)

    @cached_property
    def resume(self) -> Row | None:
        """Where the person left off: the row in hand, else the one after the last decision of theirs, else the first that waits."""
        me = getattr(self.person, "pk", None)
        mine = [row for row in self.rows if row.is_awaiting and row.proposal.taken_by_id == me and row.proposal.taken_at]
        if mine:
            return max(mine, key=lambda row: row.proposal.taken_at or row.proposal.reading.read_at)
        decided = [row for row in self.rows if row.proposal.decided_by_id == me and row.proposal.decided_at]
        last = max(decided, key=lambda row: row.proposal.decided_at or row.proposal.reading.read_at, default=None)
        return self.after(last.proposal.pk if last else -1)


def review_of(convention: str, pk: int, *, person: Any, with_names: bool = True) -> Review | None:
    """The review of a reading, or None where the convention has none with this number.

    Args:
        with_names: whether names are looked up (three queries) and what earlier versions said; without it no name counts as settled.
    """
    reading = proposals.reading_with_id(convention, pk)
    if reading is None:
        return None
    found = list(proposals.proposals_of(reading))
    for proposal in found:
        proposal.reading = reading
    day = _day(found)
    names = _names(convention, day) if with_names else Names(convention, day)
    papers, there = _papers(found), _persons_there(found)
    rows = [_row(proposal, names, papers, there, person) for proposal in found]
    meeting = _meeting(found)
    left_over = no_longer_said(reading, found) if with_names else ()
    return Review(reading, rows, person=person, names=names, meeting=meeting, left_over=left_over)


def _row(proposal: ProposalRecord, names: Names, papers: dict[int, MeetingDocument], there: frozenset[str], person: Any) -> Row:
    waits = proposal.state in (ProposalRecord.AWAITING, ProposalRecord.PARKED)
    return Row(
        proposal,
        unsettled=_unsettled(proposal, names, there) if waits else (),
        differences=tuple((what, _named(was), _named(now)) for what, was, now in proposal.differences) if waits else (),
        held_by=str(proposal.taken_by) if waits and proposals.held_by_somebody_else(proposal, person) else "",
        paper=papers.get(proposal.record_id or 0) if proposal.kind == ProposalKind.DOCUMENT else None,
    )


def _unsettled(proposal: ProposalRecord, names: Names, there: frozenset[str]) -> tuple[str, ...]:
    values = proposal.settled_values
    kind = ProposalKind(proposal.kind)
    printed: list[str] = []
    if kind is ProposalKind.ACTION_POINT:
        printed = [str(name) for name in _list(values.get("owners"))]
    elif kind in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE) and values.get("kind") == AttendeeKind.STATE:
        printed = [str(values.get("name") or "")]
    elif kind is ProposalKind.STATUS_NEWS and values.get("iso3") not in names.states:
        printed = [str(values.get("state") or "")]
    elif kind is ProposalKind.GROUP_MEMBER:
        printed = [str(values.get("name") or "")]
    return tuple(dict.fromkeys(name for name in printed if name.strip() and folded(name) not in there and not _is_settled(name, names)))


def _persons_there(found: Iterable[ProposalRecord]) -> frozenset[str]:
    """The persons on the list of attendees or absentees, folded: in full, by given name, surname and initials. They are kept by name."""
    full: list[str] = []
    for proposal in found:
        if proposal.kind in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE):
            values = proposal.settled_values
            full += [str(values.get("name") or "")] if values.get("kind") == AttendeeKind.PERSON else []
            full += [str(person.get("name") or "") for person in _list(values.get("persons")) if isinstance(person, dict)]
    short = [part for name in full for part in (*name.split(), "".join(word[0] for word in name.split()))]
    return frozenset(folded(name) for name in [*full, *short] if name)


def _is_settled(name: str, names: Names) -> bool:
    return names.party(name).is_settled or folded(name) in names.remembered or bool(_CLASS.search(name))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _named(words: str) -> str:
    """Keys of parties as names: `state:LAO state:IRL` reads Lao PDR and Ireland; other words stay."""
    if not _KEY.match(words):
        return words
    keys = [key.strip() for key in _KEY.split(words) if key.strip()]
    return ", ".join(_name_of_key(key) for key in keys)


def _name_of_key(key: str) -> str:
    sort, _, value = key.partition(":")
    if sort == "state" and value in states_by_iso3():
        return states_by_iso3()[value].short_name
    return value.upper() if sort == "organisation" and len(value) <= 6 else value.replace("-", " ")


def _names(convention: str, day: date | None) -> Names:
    """What names mean on the day; States from the shipped table, so that three queries do."""
    return Names(
        convention=convention,
        day=day,
        states={state.iso3: State(iso3=state.iso3, short_name=state.short_name) for state in all_states()},
        organisations=parties.organisations_by_name(),
        remembered=proposals.remembered_names(convention),
        mandates=list(mandates.mandates_on(convention, day)) if day else [],
    )


def _day(found: Iterable[ProposalRecord]) -> date | None:
    meetings = [p for p in found if p.kind == ProposalKind.MEETING and p.state != ProposalRecord.REJECTED]
    best = next((p for p in meetings if p.state == ProposalRecord.CONFIRMED), meetings[0] if meetings else None)
    said = best.settled_values.get("date") if best else None
    return partial_date_from_dict(said).earliest if isinstance(said, dict) else None


def _meeting(found: Iterable[ProposalRecord]) -> Meeting | None:
    number = next((p.record_id for p in found if p.kind == ProposalKind.MEETING and p.state == ProposalRecord.CONFIRMED), None)
    if number is None:
        return None
    key = Meeting.objects.filter(pk=number).values("key")[:1]
    convention = Meeting.objects.filter(pk=number).values("convention")[:1]
    return Meeting.objects.filter(key=key, convention=convention, superseded_at__isnull=True).first()


def _papers(found: Iterable[ProposalRecord]) -> dict[int, MeetingDocument]:
    numbers = [p.record_id for p in found if p.kind == ProposalKind.DOCUMENT and p.record_id]
    rows = MeetingDocument.objects.filter(pk__in=numbers).select_related("document") if numbers else []
    return {paper.pk: paper for paper in rows}
