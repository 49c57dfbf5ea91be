"""Whether a record on file already says what a proposal says of it; and if not, in which points they differ."""

from __future__ import annotations

from typing import Any

from corcom.kernel.regions import same_region
from corcom.kernel.states import folded
from corcom.kernel.words import ProposalKind
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.likeness import likeness
from corcom.workflows.minutes.values import date_of, number_of, text, text_list

ALIKE = 0.5


def differences(board: Board, kind: ProposalKind, values: dict[str, Any], record: Any) -> list[tuple[str, str, str]]:
    """Where they differ: (what, on record, in the proposal). What a proposal leaves empty takes nothing away from the record."""
    pairs = _pairs(board, kind, values, record)
    return [(name, was, now) for name, was, now in pairs if now and folded(was) != folded(now)]


def _pairs(board: Board, kind: ProposalKind, values: dict[str, Any], record: Any) -> list[tuple[str, str, str]]:
    if kind is ProposalKind.MEETING:
        place = ("place", record.place, text(values, "place")) if record.citation else ("place", "", "")
        return [_when(kind, values, record), place, _number(values, record)]
    if kind in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE):
        return [_presence(kind, record), *_attendance(kind, values, record)]
    if kind is ProposalKind.AGENDA_ITEM:
        return [("number", record.number, text(values, "number")), ("title", record.title, text(values, "title"))]
    if kind is ProposalKind.STATEMENT:
        return [_speakers(board, values, record), ("text", record.text, text(values, "text"))]
    if kind is ProposalKind.ACTION_POINT:
        return _action_point(board, values, record)
    if kind is ProposalKind.EVENT:
        return _event(values, record)
    if kind is ProposalKind.STATUS_NEWS:
        return [("step", record.stage, text(values, "stage"))]
    if kind is ProposalKind.DECISION:
        return [("decision", record.text, text(values, "what"))]
    if kind is ProposalKind.GROUP_MEMBER:
        return [] if same_region(record.region, text(values, "region")) else [("region", record.region, text(values, "region"))]
    return [("symbol", record.symbol, text(values, "symbol"))]


def _when(kind: ProposalKind, values: dict[str, Any], record: Any) -> tuple[str, str, str]:
    when = date_of(kind, values)
    return ("date", _days(record.when), _days(when)) if when else ("date", "", "")


def _days(when: Any) -> str:
    return f"{when.earliest} {when.latest}" if when else ""


def _number(values: dict[str, Any], record: Any) -> tuple[str, str, str]:
    number = number_of(values)
    return ("number", str(record.number or ""), str(number) if number else "")


def other_side(kind: ProposalKind, record: Any) -> str:
    """`present` or `absent`, where somebody is on record as the contrary of what a proposal says; empty otherwise."""
    if kind not in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE):
        return ""
    on_record = "present" if record.presence == "present" else "absent"
    return on_record if (on_record == "present") != (kind is ProposalKind.ATTENDEE) else ""


def _presence(kind: ProposalKind, record: Any) -> tuple[str, str, str]:
    side = other_side(kind, record)
    return ("presence", side, {"present": "absent", "absent": "present", "": ""}[side])


def _speakers(board: Board, values: dict[str, Any], record: Any) -> tuple[str, str, str]:
    """Who spoke, when it is somebody else: the chair and the State that presides are one."""
    here, on_record = text_list(values, "speakers"), list(map(str, record.speakers))
    if {board.key_of(name) for name in here} == {board.key_of(name) for name in on_record}:
        return ("speakers", "", "")
    return ("speakers", "; ".join(on_record), "; ".join(here))


def _event(values: dict[str, Any], record: Any) -> list[tuple[str, str, str]]:
    """Other days; on the same days, and where its kind does not tell it from others, words that have little in common."""
    when = _when(ProposalKind.EVENT, values, record)
    if when[1] != when[2]:
        return [when, ("what", record.what, text(values, "what"))]
    told_by_kind = record.kind == text(values, "kind") and record.kind not in ("", "other")
    alike = told_by_kind or likeness(record.what, text(values, "what")) >= ALIKE
    return [] if alike else [("what", record.what, text(values, "what"))]


def _attendance(kind: ProposalKind, values: dict[str, Any], record: Any) -> list[tuple[str, str, str]]:
    if kind is ProposalKind.ABSENCE:
        return [("sent instead", record.sent_instead, text(values, "sent_instead"))]
    return [
        ("role", record.role, text(values, "role")),
        ("themes", "; ".join(record.themes), "; ".join(text_list(values, "themes"))),
        ("presides", "yes" if record.presides else "no", "yes" if values.get("presides") else "no"),
    ]


def _action_point(board: Board, values: dict[str, Any], record: Any) -> list[tuple[str, str, str]]:
    owners = sorted({board.names.party(name).key for name in text_list(values, "owners")})
    on_record = sorted({board.names.party(owner.printed_name).key for owner in record.owners.all()})
    due = _when(ProposalKind.ACTION_POINT, values, record)
    return [
        ("what", record.what, text(values, "what")),
        ("owners", " ".join(on_record), " ".join(owners)),
        ("due date", due[1], due[2]),
        ("status", record.status, text(values, "status")),
    ]
