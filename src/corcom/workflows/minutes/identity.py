"""When a proposal surely speaks of something that is already on record. What may be the same in other words is told in `alike`.

Meeting: convention, body and date, or number within a year. Event: kind and days. Others: within their meeting, by party or by their words.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q

from corcom.kernel.dates import PartialDate
from corcom.kernel.regions import same_region
from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import Meeting
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.likeness import likeness, same_words
from corcom.workflows.minutes.sameness import ALIKE, differences
from corcom.workflows.minutes.values import date_of, number_of, text, text_list

CLOSE = 0.75
PRESENCE = (ProposalKind.ATTENDEE, ProposalKind.ABSENCE)
TOLD_APART = (ProposalKind.AGENDA_ITEM, ProposalKind.STATEMENT, ProposalKind.DECISION)


def known_meeting(convention: str, values: dict[str, Any]) -> Meeting | None:
    """The standing meeting that these values speak of, in no more than two queries: the same body on the same day, or with the same number
    in the same year (another day of it is a difference that a person looks at), or with the number where a day is not known.
    """
    when = date_of(ProposalKind.MEETING, values)
    number = number_of(values)
    standing = Meeting.objects.filter(convention=convention, superseded_at__isnull=True).select_related("body")
    same_time = Q(pk__in=[])
    if when and when.earliest:
        same_time |= Q(when_earliest=when.earliest)
    if number:
        same_time |= Q(number=number)
    candidates = [m for m in standing.filter(same_time) if _same_body(m, text(values, "body"))]
    on_day = [m for m in candidates if when and m.when_earliest == when.earliest]
    by_number = [m for m in candidates if number and m.number == number and _same_year(m, when)]
    return next(iter(on_day + by_number), None)


def _same_year(meeting: Meeting, when: PartialDate | None) -> bool:
    if when is None or when.earliest is None or meeting.when_earliest is None:
        return True
    return when.earliest.year == meeting.when_earliest.year


def _same_body(meeting: Meeting, body: str) -> bool:
    names = [meeting.title] + ([meeting.body.name, meeting.body.acronym] if meeting.body else [])
    plain = body.casefold()
    return any(
        name and (same_words(name, body) or likeness(name, body) >= 0.6 or name.casefold() in plain or plain in name.casefold())
        for name in names
    )


IDENTITY: dict[ProposalKind, Callable[[Board, Any, dict[str, Any]], bool]] = {}
"""By kind: whether a record is surely the one that values speak of. Filled below."""


def record_like(board: Board, kind: ProposalKind, values: dict[str, Any], citation: dict[str, Any]) -> Any | None:
    """The standing record that these values surely speak of, or None; one that says the same goes before one that differs.

    Two passages of one text that say different things under one number, or nearly in the same words, are two records: a list of
    which each item is printed "1.", two motions on two sets of accounts.
    """
    if kind is ProposalKind.MEETING:
        return board.earlier or known_meeting(board.convention, values)
    found = None
    for record in candidates_of(board, kind):
        if not IDENTITY[kind](board, record, values):
            continue
        if not differences(board, kind, values, record):
            return record
        if found is None and not (kind in TOLD_APART and stands_elsewhere(record, citation)):
            found = record
    return found


def candidates_of(board: Board, kind: ProposalKind) -> list[Any]:
    """The records that a proposal of a kind may speak of: those of its kind; whoever is said to be there may be on record as not there."""
    if kind in PRESENCE:
        other = ProposalKind.ABSENCE if kind is ProposalKind.ATTENDEE else ProposalKind.ATTENDEE
        return [*board.on_record(kind), *board.on_record(other)]
    return board.on_record(kind)


def stands_elsewhere(record: Any, citation: dict[str, Any]) -> bool:
    """Whether the record was read from another passage of the same text."""
    told = record.citation or {}
    if not told or told.get("text_hash") != citation.get("text_hash"):
        return False
    return bool(told["end"] <= citation["start"] or citation["end"] <= told["start"])


def _attendance(board: Board, record: Any, values: dict[str, Any]) -> bool:
    party = board.names.party(text(values, "name"))
    if party.state:
        return bool(record.state_id == party.state.iso3)
    if party.organisation:
        return bool(record.organisation_id == party.organisation.pk)
    return same_words(record.name, text(values, "name"))


def _agenda_item(_board: Board, record: Any, values: dict[str, Any]) -> bool:
    return same_words(record.title, text(values, "title"))


def _statement(board: Board, record: Any, values: dict[str, Any]) -> bool:
    same_speakers = {board.key_of(s) for s in text_list(values, "speakers")} == {board.key_of(str(s)) for s in record.speakers}
    return same_speakers and likeness(record.text, text(values, "text")) >= CLOSE


def _action_point(board: Board, record: Any, values: dict[str, Any]) -> bool:
    if likeness(record.what, text(values, "what")) < CLOSE:
        return False
    owners = {board.names.party(name).key for name in text_list(values, "owners")}
    on_record = {board.names.party(owner.printed_name).key for owner in record.owners.all()}
    return not owners or not on_record or bool(owners & on_record)


def _event(_board: Board, record: Any, values: dict[str, Any]) -> bool:
    when = date_of(ProposalKind.EVENT, values)
    if when is None or (record.when_earliest, record.when_latest) != (when.earliest, when.latest):
        return False
    if record.kind == text(values, "kind") and record.kind not in ("", "other"):
        return True
    return likeness(record.what, text(values, "what")) >= ALIKE


def _news(board: Board, record: Any, values: dict[str, Any]) -> bool:
    party = board.names.party(text(values, "state"))
    code = text(values, "iso3") or (party.state.iso3 if party.state else "")
    return record.state_id == code and (
        record.stage_code == text(values, "stage_code") or likeness(record.stage, text(values, "stage")) >= CLOSE
    )


def _decision(_board: Board, record: Any, values: dict[str, Any]) -> bool:
    return likeness(record.text, text(values, "what")) >= CLOSE


def _document(_board: Board, record: Any, values: dict[str, Any]) -> bool:
    symbol = text(values, "symbol")
    return same_words(record.title, text(values, "title")) or bool(symbol and record.symbol == symbol)


def _member(board: Board, record: Any, values: dict[str, Any]) -> bool:
    """A State once in the group of a theme, whatever its region; a region alone in whatever words."""
    if record.group.theme != text(values, "theme") or not _holds_then(record, board.day):
        return False
    party = board.names.party(text(values, "name"))
    if not text(values, "name"):
        return record.state_id is None and same_region(record.region, text(values, "region"))
    return bool(party.state) and bool(record.state_id == (party.state.iso3 if party.state else ""))


def _holds_then(record: Any, day: date | None) -> bool:
    """Whether the place had not ended on the meeting's day."""
    return record.end is None or day is None or record.end > day


IDENTITY |= {
    ProposalKind.ATTENDEE: _attendance,
    ProposalKind.ABSENCE: _attendance,
    ProposalKind.AGENDA_ITEM: _agenda_item,
    ProposalKind.STATEMENT: _statement,
    ProposalKind.ACTION_POINT: _action_point,
    ProposalKind.EVENT: _event,
    ProposalKind.STATUS_NEWS: _news,
    ProposalKind.DECISION: _decision,
    ProposalKind.DOCUMENT: _document,
    ProposalKind.GROUP_MEMBER: _member,
}
