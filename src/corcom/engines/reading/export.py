"""A reading in the form that other programs read: the schema of minutes (meeting, attendees, absent, agenda, action points, events,
status news, decisions, statements).

Dates are given as `YYYY-MM-DD`, or `YYYY-MM` where only a month, or part of one, is said. The same
thing printed twice (an agenda before the minutes, a list of actions after them) is given once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from corcom.kernel.dates import PartialDate, partial_date_from_dict
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.states import folded
from corcom.kernel.words import Precision, ProposalKind

Entry = dict[str, Any]
_CLOSED = {"dropped": "done"}  # the schema knows closed and open only
_NO_MEETING: Entry = {"body": None, "number": None, "date": None, "place": None}


def schema_form(reading: Reading) -> dict[str, Any]:
    """All that was read, as one JSON object of the schema."""
    return {
        "meeting": _meeting(reading),
        "attendees": _once(_entries(reading, ProposalKind.ATTENDEE, _attendee), _name_key),
        "absent": _once(_entries(reading, ProposalKind.ABSENCE, _absent), _name_key),
        "agenda": _once(_entries(reading, ProposalKind.AGENDA_ITEM, _agenda_item), _title_key),
        "action_points": _once(_entries(reading, ProposalKind.ACTION_POINT, _action_point), _action_key),
        "events": _once(_dated(_entries(reading, ProposalKind.EVENT, _event)), _event_key),
        "status_news": _once(_entries(reading, ProposalKind.STATUS_NEWS, _status_news), _news_key),
        "decisions": _once(_entries(reading, ProposalKind.DECISION, _decision), _what_key),
        "statements": _entries(reading, ProposalKind.STATEMENT, _statement),
    }


def date_form(value: Entry | None) -> str | None:
    """`YYYY-MM-DD` or `YYYY-MM` of a date in a proposal; None where the words give neither."""
    iso = partial_date_from_dict(value).iso if value else None
    return iso if iso and len(iso) >= len("2012-01") else None


def due_form(value: Entry | None) -> str | None:
    """As `date_form`, but of several days the last: a thing due "on 3 or 4 May" is in time on 4 May."""
    due = partial_date_from_dict(value) if value else None
    if due and due.precision is Precision.RANGE and due.latest:
        return due.latest.isoformat()
    return date_form(value)


def is_tentative(value: Entry | None) -> bool:
    """Whether the text marks the date as not fixed; the reader of dates counts "mid-January" as such a mark."""
    if not value:
        return False
    said: PartialDate = partial_date_from_dict(value)
    return said.is_tentative


def _entries(reading: Reading, kind: ProposalKind, form: Callable[[Proposal], Entry]) -> list[Entry]:
    return [form(proposal) for proposal in reading.of_kind(kind)]


def _meeting(reading: Reading) -> Entry:
    found = reading.of_kind(ProposalKind.MEETING)
    if not found:
        return dict(_NO_MEETING)
    best = max(found, key=lambda proposal: proposal.confidence)
    values = best.values
    return {
        "body": values.get("body") or None,
        "number": values.get("number") or None,
        "date": date_form(values.get("date")),
        "place": values.get("place") or None,
        "line": best.citation.line,
    }


def _attendee(proposal: Proposal) -> Entry:
    values = proposal.values
    entry = {
        "name": values["name"],
        "role": values.get("role") or None,
        "presides": bool(values.get("presides")),
        "themes": list(values.get("themes") or ()),
        "terms": list(values.get("terms") or ()),
        "line": proposal.citation.line,
    }
    persons = [person["name"] for person in values.get("persons") or ()]
    return entry | ({"persons": persons} if persons else {})


def _absent(proposal: Proposal) -> Entry:
    return {"name": proposal.values["name"], "line": proposal.citation.line}


def _agenda_item(proposal: Proposal) -> Entry:
    values = proposal.values
    return {
        "number": values.get("number") or None,
        "title": values["title"],
        "level": values.get("level") or 1,
        "parent": values.get("parent") or None,
        "presenter": ", ".join(values.get("presenters") or ()) or None,
        "line": proposal.citation.line,
    }


def _action_point(proposal: Proposal) -> Entry:
    values = proposal.values
    return {
        "owners": list(values.get("owners") or ()),
        "what": values["what"],
        "due": due_form(values.get("due")),
        "tentative": is_tentative(values.get("due")),
        "status": _CLOSED.get(values.get("status") or "", values.get("status")) or None,
        "addressees": list(values.get("addressees") or ()),
        "line": proposal.citation.line,
    }


def _month_bounding(value: dict[str, Any] | None) -> str | None:
    """The month that "before April 2012" names: the schema has no open dates."""
    when = partial_date_from_dict(value) if value else None
    if when is None or when.precision is not Precision.BEFORE or when.latest is None:
        return None
    return (when.latest + timedelta(days=1)).isoformat()[:7]


def _event(proposal: Proposal) -> Entry:
    values = proposal.values
    when = values.get("when")
    return {
        "date": _month_bounding(when) or date_form(when),
        "what": values["what"],
        "tentative": is_tentative(when),
        "line": proposal.citation.line,
    }


def _dated(events: Iterable[Entry]) -> list[Entry]:
    """The schema's events have a day or a month; "some time in 2013" stays in the reading."""
    return [event for event in events if event["date"]]


def _status_news(proposal: Proposal) -> Entry:
    values = proposal.values
    return {
        "state": values["state"],
        "stage": values.get("stage") or None,
        "stage_code": values.get("stage_code") or None,
        "line": proposal.citation.line,
    }


def _decision(proposal: Proposal) -> Entry:
    return {"what": proposal.values["what"], "line": proposal.citation.line}


def _statement(proposal: Proposal) -> Entry:
    values, citation = proposal.values, proposal.citation
    return {
        "speaker": list(values.get("speakers") or ()),
        "line": citation.line,
        "end_line": values.get("end_line") or citation.end_line,
        "item": values.get("item") or None,
    }


def _name_key(entry: Entry) -> object:
    return folded(entry["name"])


def _title_key(entry: Entry) -> object:
    return entry["number"], entry["parent"], folded(entry["title"])


def _action_key(entry: Entry) -> object:
    return folded(entry["what"]), frozenset(folded(owner) for owner in entry["owners"])


def _event_key(entry: Entry) -> object:
    return entry["date"], folded(entry["what"])


def _news_key(entry: Entry) -> object:
    return folded(entry["state"]), entry["stage_code"], folded(entry["stage"] or "")


def _what_key(entry: Entry) -> object:
    return folded(entry["what"])


def _once(entries: Iterable[Entry], key: Callable[[Entry], object]) -> list[Entry]:
    """The first entry of each key, completed by what later ones say where it says nothing."""
    kept: dict[object, Entry] = {}
    for entry in entries:
        known = kept.setdefault(key(entry), entry)
        for name, value in entry.items():
            if known.get(name) in (None, "", [], False):
                known[name] = value
    return list(kept.values())
