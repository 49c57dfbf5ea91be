"""The record made of the facts shipped with the project, for use without a desk's data."""

from __future__ import annotations

from functools import cache

from corcom.engines.law.record import MeetingDay, Record
from corcom.facts import meetings, milestones, treaty_actions
from corcom.kernel.errors import BadInput

# The shipped table of meetings is that of one convention.
_CONVENTION_OF_MEETINGS = "CCM"


@cache
def shipped_record(convention: str) -> Record:
    """All shipped facts of a convention. Reports are not among them, so none is ever called missing.

    Raises:
        BadInput: no complete table of treaty actions is shipped for the convention.
    """
    actions = treaty_actions.treaty_actions_of(convention)
    if not actions:
        message = f"No treaty actions are shipped for {convention}: add them to facts/data/treaty_actions.csv, or give them."
        raise BadInput(message)
    held = meetings.all_meetings() if convention == _CONVENTION_OF_MEETINGS else ()
    return Record(
        actions=actions,
        extensions=tuple(e for e in milestones.all_extensions() if e.convention == convention),
        completions=tuple(c for c in milestones.all_completions() if c.convention == convention),
        open_duties=tuple(d for d in milestones.all_open_duties() if d.convention == convention),
        meetings=tuple(MeetingDay(m.start, m.kind, m.key) for m in held if m.decides_requests),
    )
