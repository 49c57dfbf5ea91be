"""What proposals and the records that come of them are called in the record of acts: one of them, and several."""

from __future__ import annotations

from corcom.kernel.words import ProposalKind

_WORDS = {
    ProposalKind.MEETING: ("a meeting", "meetings"),
    ProposalKind.ATTENDEE: ("an attendee", "attendees"),
    ProposalKind.ABSENCE: ("an absence", "absences"),
    ProposalKind.AGENDA_ITEM: ("an agenda item", "agenda items"),
    ProposalKind.STATEMENT: ("a statement", "statements"),
    ProposalKind.ACTION_POINT: ("an action point", "action points"),
    ProposalKind.EVENT: ("a date", "dates"),
    ProposalKind.STATUS_NEWS: ("a piece of news of a State", "pieces of news of States"),
    ProposalKind.DECISION: ("a decision", "decisions"),
    ProposalKind.DOCUMENT: ("a document", "documents"),
    ProposalKind.GROUP_MEMBER: ("a place in a working group", "places in working groups"),
}


def one(kind: str) -> str:
    """Something of a kind: "an action point"."""
    return _WORDS[ProposalKind(kind)][0]


def counted(kind: str, count: int) -> str:
    """So many of a kind: "1 action point", "5 action points"."""
    single, several = _WORDS[ProposalKind(kind)]
    return f"{count} {single.partition(' ')[2] if count == 1 else several}"
