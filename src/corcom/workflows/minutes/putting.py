"""From the confirmed values of a proposal to a record: one function a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.states import folded
from corcom.kernel.themes import theme_named
from corcom.kernel.words import ActionStatus, AttendeeKind, BodyKind, MeetingKind, ProposalKind, StatementKind, Theme
from corcom.registers.actions import services as action_services
from corcom.registers.calendar import services as calendar_services
from corcom.registers.mandates import services as mandate_services
from corcom.registers.mandates.models import Body
from corcom.registers.meetings import services as meeting_services
from corcom.registers.meetings.models import Attendance, Meeting, MeetingDocument
from corcom.registers.parties import services as party_services
from corcom.workflows.desk_day import desk_day
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.naming import Party
from corcom.workflows.minutes.putting_members import put_member
from corcom.workflows.minutes.putting_news import put_news
from corcom.workflows.minutes.values import checked_values, date_of, number_of, text, text_list

_COMMITTEE_SIGNS = ("coordination committee", "corcom", "comité de coordination", "comité de coordinación")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A proposal ready to be put on record: its kind, its checked values, its citation."""

    kind: ProposalKind
    values: dict[str, Any]
    citation: dict[str, Any]


def put_on_record(board: Board, proposal: Confirmed) -> Any:
    """Make the record that a proposal stands for.

    Raises:
        BadInput: values that cannot be recorded.
        Refusal: the meeting is not on record yet, or the State is not settled.
    """
    checked_values(proposal.kind, proposal.values)
    if proposal.kind is ProposalKind.MEETING:
        return _meeting(board, proposal)
    if board.meeting is None:
        message = "Confirm the meeting first: everything else on the page hangs on it."
        raise Refusal(message)
    maker = {
        ProposalKind.ATTENDEE: _attendee,
        ProposalKind.ABSENCE: _absence,
        ProposalKind.AGENDA_ITEM: _agenda_item,
        ProposalKind.STATEMENT: _statement,
        ProposalKind.ACTION_POINT: _action_point,
        ProposalKind.EVENT: _event,
        ProposalKind.STATUS_NEWS: lambda board, meeting, proposal: put_news(board, meeting, proposal.values, proposal.citation),
        ProposalKind.DECISION: _decision,
        ProposalKind.DOCUMENT: _document,
        ProposalKind.GROUP_MEMBER: put_member,
    }[proposal.kind]
    return maker(board, board.meeting, proposal)


def meeting_columns(board: Board, values: dict[str, Any]) -> dict[str, Any]:
    """Columns of a meeting from the values of a proposal."""
    name = text(values, "body")
    is_committee = any(sign in name.casefold() for sign in _COMMITTEE_SIGNS)
    body = _body_named(board.convention, name, is_committee=is_committee)
    number = number_of(values)
    title = text(values, "title") or (f"{_ordinal(number)} meeting of the {body.name}" if number else f"Meeting of the {body.name}")
    return {
        "title": title,
        "kind": MeetingKind.COORDINATION_COMMITTEE if is_committee else MeetingKind.OTHER,
        "when": date_of(ProposalKind.MEETING, values),
        "body": body,
        "number": number,
        "place": text(values, "place"),
    }


def _body_named(convention: str, name: str, *, is_committee: bool) -> Body:
    if is_committee:
        return mandate_services.keep_body(convention, "Coordination Committee", kind=BodyKind.COORDINATION_COMMITTEE, acronym="CorCom")
    return mandate_services.keep_body(convention, name)


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 <= number % 100 <= 20 else endings.get(number % 10, 'th')}"


def _meeting(board: Board, proposal: Confirmed) -> Meeting:
    meeting = meeting_services.add_meeting(
        convention=board.convention,
        citation=proposal.citation,
        person=board.person,
        sample=board.is_sample,
        **meeting_columns(board, proposal.values),
    )
    add_minutes_paper(board, meeting)
    return meeting


def add_minutes_paper(board: Board, meeting: Meeting) -> None:
    """Put the document that was read among the meeting's papers, once."""
    document = board.reading.version.document
    if not meeting.papers.filter(document=document, superseded_at__isnull=True).exists():
        meeting_services.add_paper(
            meeting,
            document=document,
            part=MeetingDocument.MINUTES,
            title=document.title,
            source_words=f"Read from {board.reading.version.file_name}",
            recorded_by=board.person,
        )


def _party(board: Board, values: dict[str, Any], citation: dict[str, Any]) -> Party:
    name = text(values, "name")
    party = board.names.party(name)
    if party.is_settled or values.get("kind") != AttendeeKind.ORGANISATION:
        return party
    organisation = party_services.keep_organisation(
        folded(name).replace(" ", "-")[:60], name=name[:200], source_words=f"Named in minutes: “{citation['quote'][:120]}”"
    )
    board.names.organisations[folded(name)] = organisation
    board.keys.clear()
    board.along.append(organisation)
    return Party(name, organisation=organisation)


def attendance_columns(board: Board, values: dict[str, Any], citation: dict[str, Any]) -> dict[str, Any]:
    """Columns of an attendance from the values of an attendee or absence."""
    party = _party(board, values, citation)
    themes = text_list(values, "themes")
    role = text(values, "role")
    return {
        "name": text(values, "name")[:300],
        "state": party.state,
        "organisation": party.organisation,
        "mandate": board.names.mandate_of(party, role=role, themes=themes),
        "role": role[:200],
        "themes": themes,
        "terms_words": (text(values, "terms_words") or " and ".join(text_list(values, "terms")))[:200],
        "capacity": text(values, "capacity")[:200],
        "persons": list(values.get("persons") or []),
    }


def _attendee(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    return meeting_services.add_attendance(
        meeting,
        presence=Attendance.PRESENT,
        presides=bool(proposal.values.get("presides")),
        citation=proposal.citation,
        recorded_by=board.person,
        **attendance_columns(board, proposal.values, proposal.citation),
    )


def _absence(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    reason = text(proposal.values, "reason")
    return meeting_services.add_attendance(
        meeting,
        presence=Attendance.APOLOGIES if "apolog" in reason.casefold() else Attendance.ABSENT,
        reason=reason,
        sent_instead=text(proposal.values, "sent_instead"),
        citation=proposal.citation,
        recorded_by=board.person,
        **attendance_columns(board, proposal.values, proposal.citation),
    )


def _agenda_item(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    parent = board.item_named(text(values, "parent"))
    return meeting_services.add_agenda_item(
        meeting,
        position=proposal.citation["start"],
        number=text(values, "number")[:20],
        title=text(values, "title")[:400],
        level=min(4, max(1, int(values.get("level") or 1))),
        parent=parent,
        presenters=text_list(values, "presenters"),
        citation=proposal.citation,
        recorded_by=board.person,
    )


def _statement(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    speakers = text_list(values, "speakers")
    spoke = [board.names.party(name) for name in speakers]
    return meeting_services.add_statement(
        meeting,
        states=[p.state or (p.mandate.state if p.mandate else None) for p in spoke if p.state or (p.mandate and p.mandate.state)],
        organisations=[p.organisation for p in spoke if p.organisation],
        item=board.item_named(text(values, "item")),
        position=proposal.citation["start"],
        speakers=speakers,
        capacity=text(values, "capacity")[:200],
        kind=values.get("kind") or StatementKind.INFORMATION.value,
        text=text(values, "text"),
        citation=proposal.citation,
        recorded_by=board.person,
    )


def owners_of(board: Board, values: dict[str, Any]) -> list[action_services.OwnerValue]:
    """The owners of an action point, each settled as far as the desk knows the name."""
    parties = [board.names.party(name) for name in text_list(values, "owners")]
    return [
        action_services.OwnerValue(
            printed_name=p.printed_name[:200],
            state=p.state,
            organisation=p.organisation,
            mandate=p.mandate,
            class_words="" if p.is_settled else p.class_words,
        )
        for p in parties
    ]


def theme_of_action(board: Board, values: dict[str, Any]) -> Theme | None:
    """The theme of an action point: the one that all its owners coordinate, else of its words, else of its agenda item.

    The item says nothing about what an office does for all themes (President, Executive Coordination).
    """
    owners = [board.names.party(name) for name in text_list(values, "owners")]
    held = {m.theme for m in board.names.mandates if m.theme and any(f"state:{m.state_id}" == owner.key for owner in owners)}
    if len(held) == 1:
        return Theme(held.pop())
    named = theme_named(text(values, "what"))
    if named or any(owner.organisation or owner.mandate for owner in owners):
        return named
    item = board.item_named(text(values, "item"))
    return theme_named(item.title) if item else None


def _action_point(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    theme = theme_of_action(board, values)
    return action_services.add_action_point(
        convention=board.convention,
        what=text(values, "what"),
        purpose=text(values, "purpose"),
        addressees=text_list(values, "addressees"),
        identifier=text(values, "identifier")[:40],
        theme=theme.value if theme else "",
        meeting=meeting,
        item=board.item_named(text(values, "item")),
        when=date_of(ProposalKind.ACTION_POINT, values),
        owners=owners_of(board, values),
        status=ActionStatus(values.get("status") or ActionStatus.OPEN),
        status_on=meeting.when_earliest or desk_day(),
        citation=proposal.citation,
        source_words="",
        person=board.person,
        implicit=bool(values.get("implicit")),
        sample=board.is_sample,
    )


def _event(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    when = date_of(ProposalKind.EVENT, values)
    if when is None:
        message = "An event needs a date; say when it is."
        raise Refusal(message)
    return calendar_services.add_event(
        convention=board.convention,
        what=text(values, "what")[:400],
        kind=text(values, "kind") or "other",
        audience=text(values, "audience"),
        when=when,
        meeting=_meeting_on_record(board, text(values, "kind"), when),
        read_in=meeting,
        citation=proposal.citation,
        source_words="",
        person=board.person,
        sample=board.is_sample,
    )


def _meeting_on_record(board: Board, kind: str, when: PartialDate) -> Meeting | None:
    """The meeting on record that an event is: of the same kind, beginning on the same day."""
    if when.earliest is None or when.earliest != when.latest:
        return None
    standing = Meeting.objects.filter(convention=board.convention, superseded_at__isnull=True)
    return standing.filter(kind=kind, when_earliest=when.earliest).first()


def _decision(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    return meeting_services.add_decision(
        meeting,
        item=board.item_named(text(values, "item")),
        identifier=text(values, "identifier")[:40],
        text=text(values, "what"),
        citation=proposal.citation,
        recorded_by=board.person,
    )


def _document(board: Board, meeting: Meeting, proposal: Confirmed) -> Any:
    values = proposal.values
    return meeting_services.add_paper(
        meeting,
        part=MeetingDocument.MENTIONED,
        title=(text(values, "title") or text(values, "symbol"))[:400],
        symbol=text(values, "symbol")[:80],
        citation=proposal.citation,
        recorded_by=board.person,
    )
