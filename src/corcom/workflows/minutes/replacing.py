"""A proposal that speaks of something on record: join its passage to the record, or put a corrected record in its place."""

from __future__ import annotations

from typing import Any

from corcom.kernel.words import Certainty, ProposalKind
from corcom.registers.actions import services as action_services
from corcom.registers.calendar import services as calendar_services
from corcom.registers.meetings import services as meeting_services
from corcom.registers.on_record import date_columns, supersede
from corcom.registers.universalization import services as news_services
from corcom.workflows.desk_day import desk_day
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.putting import Confirmed, meeting_columns, owners_of, put_on_record
from corcom.workflows.minutes.values import date_of, text

REASON = "Corrected from minutes"


def join_to_record(board: Board, kind: ProposalKind, values: dict[str, Any], citation: dict[str, Any], record: Any) -> Any:
    """Note a further passage that says the same; returns the record that stands now.

    Events keep every passage, and the most cautious certainty holds. A meeting that was on record without minutes gains their passage
    and the place as they print it.
    """
    if kind is ProposalKind.MEETING and not record.citation:
        told = {"citation": citation, "place": text(values, "place") or record.place, "sample": board.is_sample}
        return meeting_services.replace_meeting(record, told, reason="Confirmed from its minutes", person=board.person)
    if kind is ProposalKind.EVENT:
        when = date_of(kind, values)
        joined = calendar_services.join_citation(record, citation, when.certainty if when else Certainty.CONFIRMED)
        standing = board.on_record(kind)
        standing[standing.index(record)] = joined
        return joined
    return record


def replace_record(board: Board, kind: ProposalKind, values: dict[str, Any], citation: dict[str, Any], record: Any) -> Any:
    """A corrected record in the place of one that says something else; the old one stays, superseded."""
    if kind is ProposalKind.MEETING:
        return _meeting(board, values, citation, record)
    if kind is ProposalKind.ACTION_POINT:
        return _action_point(board, values, citation, record)
    if kind is ProposalKind.EVENT:
        return _event(board, values, citation, record)
    supersede(record, None, reason=REASON)
    new = put_on_record(board, Confirmed(kind, values, citation))
    supersede(record, new, reason=REASON)
    if kind is ProposalKind.AGENDA_ITEM:
        for relation in ("statements", "decisions", "action_points", "children"):
            getattr(record, relation).update(**{"parent" if relation == "children" else "item": new})
    if kind is ProposalKind.STATUS_NEWS:
        news_services.hang_on(record, new)
    _take_place(board, kind, record, new)
    return new


def _take_place(board: Board, kind: ProposalKind, record: Any, new: Any) -> None:
    """On the board the new record stands where the old one stood; who was absent and now attends moves to the other list."""
    standing = board.on_record(kind)
    if record in standing:
        standing[standing.index(record)] = new
        return
    for other in board.records.values():
        if record in other:
            other.remove(record)
    standing.append(new)


def _event(board: Board, values: dict[str, Any], citation: dict[str, Any], record: Any) -> Any:
    """The same event in calendar programs, as the new passage alone tells it; what the old passages said stays with the superseded row."""
    when = date_of(ProposalKind.EVENT, values)
    columns = {"what": text(values, "what")[:400], "kind": text(values, "kind") or "other", "audience": text(values, "audience")}
    new = calendar_services.retell_event(record, columns, citation, reason=REASON, person=board.person, when=when or record.when)
    _take_place(board, ProposalKind.EVENT, record, new)
    return new


def _meeting(board: Board, values: dict[str, Any], citation: dict[str, Any], record: Any) -> Any:
    columns = meeting_columns(board, values)
    when = columns.pop("when")
    kept = {name: value for name, value in columns.items() if value not in (None, "")}
    dates = date_columns(when) if when else {}
    return meeting_services.replace_meeting(record, {**kept, **dates, "citation": citation}, reason=REASON, person=board.person)


def _action_point(board: Board, values: dict[str, Any], citation: dict[str, Any], record: Any) -> Any:
    when = date_of(ProposalKind.ACTION_POINT, values)
    owners = owners_of(board, values)
    new = action_services.correct(
        record,
        {"what": text(values, "what")},
        reason=REASON,
        on=board.day or desk_day(),
        person=board.person,
        when=when,
        date_is_corrected=when is not None,
        owners=owners or None,
    )
    status = text(values, "status")
    if status and status != new.status:
        action_services.change_status(new, status, on=board.day or desk_day(), person=board.person, words=REASON, citation=citation)
    standing = board.on_record(ProposalKind.ACTION_POINT)
    standing[standing.index(record)] = new
    return new
