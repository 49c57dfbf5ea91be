"""Those present as summary records list them: a person by surname in capitals, and on the same line the State or organisation.

Such lists often stand below the head of the record without a word that announces them: "Chairman: Mr. BERG Peru", "Ms. REED Chad".
"""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.roster_values import Entry, Piece
from corcom.engines.reading.text import Line
from corcom.kernel.words import AttendeeKind

_HEAD_LINES = 120
_LEAST_STATES = 3
_SURNAME = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'\u2019\-]+"
_ROW = re.compile(
    r"\s{0,40}(?:(?P<office>[A-Z][A-Za-z\u00e9\-]{3,15}):\s*)?"
    rf"(?P<who>(?:Mr|Mrs|Ms|Miss|Mme|M|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Count|Prince|Captain|Colonel|General|Admiral|H\.E)\.?\s(?:[A-Z][\w.'\u2019\-]*\s){{0,3}}?"
    rf"{_SURNAME}(?:\s{_SURNAME}){{0,3}})[ \t,(]+(?P<of>[A-Z\u00c0-\u00de][^:;]{{2,90}}?)\)?\s*$"
)
_ACRONYM = re.compile(r"\([A-Z][\w ]{1,12}\)$")
_BODY = re.compile(
    r"\b(?:Organi[sz]ation|Federation|League|Union|Agency|Committee|Council|Board|Fund|Office|Commission|Association|Society)\b"
)


def summary_roster(context: Context) -> list[Piece]:
    """The entries of the list; empty where no three States stand in one."""
    rows = [(line, found) for line in context.lines[:_HEAD_LINES] if (found := _ROW.match(line.text[:200])) and not _is_missed(found)]
    if len(rows) < _LEAST_STATES or sum(state_named(found["of"]) is not None for _, found in rows) < _LEAST_STATES:
        return []
    return [_piece(line, found) for line, found in rows]


def _is_missed(row: re.Match[str]) -> bool:
    return row["office"] is not None and zone_announced(row["office"]) is Zone.ABSENCE


def _piece(line: Line, found: re.Match[str]) -> Piece:
    start, end = line.start + found.start("who"), line.start + len(line.text.rstrip())
    of = " ".join(found["of"].split())
    of += ")" if of.count("(") > of.count(")") else ""
    return Piece(start, end, 0, _entry(found["who"], of, found["office"]))


def _entry(who: str, of: str, office: str | None) -> Entry:
    presides = presides_by(office)
    state = state_named(of)
    if state is not None:
        return Entry(of, AttendeeKind.STATE, iso3=state.iso3, role=office, presides=presides, persons=((who, None),))
    if organisation_named(of) or _ACRONYM.search(of) or (_BODY.search(of) and " of the " not in of):
        return Entry(of, AttendeeKind.ORGANISATION, role=office, presides=presides, persons=((who, None),))
    return Entry(who, AttendeeKind.PERSON, role=of, presides=presides)
