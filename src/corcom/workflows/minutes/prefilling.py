"""First values of a proposal that a person adds from selected words: what the reader finds in them, so that little is left to type."""

from __future__ import annotations

from datetime import date
from typing import Any

from corcom.engines.reading.dates import dates_in
from corcom.engines.reading.group_members import member_in
from corcom.engines.reading.names import names_in
from corcom.kernel.words import AttendeeKind, ProposalKind, StatementKind

_WITH_DATE = {ProposalKind.EVENT: "when", ProposalKind.ACTION_POINT: "due", ProposalKind.MEETING: "date"}


def first_values(kind: ProposalKind, words: str, *, on: date | None) -> dict[str, Any]:
    """Dates, States and organisations found in the words, under the keys of the kind; the rest is left to the person.

    Args:
        on: the meeting's day, for years that the words leave out.
    """
    values: dict[str, Any] = {}
    key = _WITH_DATE.get(kind)
    found = dates_in(words, anchor=on) if key else ()
    if key and found:
        values[key] = found[0].date.as_dict()
    named = names_in(words)
    if kind in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE):
        values["kind"] = named[0].kind.value if named else AttendeeKind.PERSON.value
        if named:
            values |= {"name": named[0].printed, "iso3": named[0].iso3}
    if kind is ProposalKind.STATUS_NEWS:
        state = next((name for name in named if name.iso3), None)
        values |= {"state": state.printed if state else "", "iso3": state.iso3 if state else None}
    if kind is ProposalKind.GROUP_MEMBER:
        values |= member_in(words)
    if kind is ProposalKind.STATEMENT:
        values |= {"speakers": [named[0].printed] if named else [], "kind": StatementKind.INFORMATION.value}
    if kind is ProposalKind.ACTION_POINT:
        values["owners"] = list(dict.fromkeys(name.printed for name in names_in(words.split(" to ")[0]))) if " to " in words else []
    return values
