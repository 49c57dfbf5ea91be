"""Names that share what is said behind them: "Kenya and Philippines, coordinators for universalization (2013)"."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.speaker_names import split_names

_NAME = r"(?:(?!, | and | & | / | et | y )[^,:(]){2,60}?"
_HEAD = re.compile(rf"({_NAME}(?:(?:, | and | & | / | et | y ){_NAME}){{1,8}}?)(\s[-\u2013\u2014]\s|:|\s?\(|, (?=co-?\w|[a-z]))")
_JOINED = re.compile(r"\s(?:and|&|et|y)\s|\s?/\s?")
_CLOSED = re.compile(r"[^()]*\)[\s.,;]*")


def _is_said_of_all(found: re.Match[str], words: str) -> bool:
    """A dash or colon speaks of all names before it; parentheses and commas only after "and", and where nothing follows."""
    sign = found.group(2).strip()
    if sign[:1] not in ("(", ","):
        return True
    return bool(_JOINED.search(found.group(1))) and (sign != "(" or bool(_CLOSED.fullmatch(words, found.end(2))))


def shared_entries(context: Context, start: int, end: int, mark: LineMark, role: str | None) -> list[Piece]:
    """ "Kenya and Philippines, coordinators for universalization (2013)": each gets what is said of both."""
    words = context.text[start:end].replace("\n", " ")
    found = _HEAD.match(words)
    if not found or not _is_said_of_all(found, words):
        return []
    names = split_names(found.group(1))
    if len(names) < 2 or not all(state_named(n) or organisation_named(n) for n in names):
        return []
    entries = [entry_of(name + words[found.end(1) :], role=role) for name in names]
    places = [start + words.find(name) for name in names]
    return [Piece(place, end, mark.indent, entry) for place, entry in zip(places, entries, strict=True) if entry and place >= start]
