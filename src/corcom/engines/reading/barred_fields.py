"""Fields of the head set with a bar: "Present   | Peru; Kenya" and lines below whose label is empty, which carry on."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_lists import split_names_of, top_level
from corcom.engines.reading.text import Line

_ROW = re.compile(r"\s{0,4}\|?\s*(?P<label>[^|]{0,40}?)\s*\|(?P<value>[^|]*)\|?\s*$")
_HEAD_LINES = 60
_OPEN = (",", ";", "(", " and", "-")


@lru_cache(maxsize=2)
def barred_fields(context: Context) -> tuple[frozenset[int], tuple[tuple[Zone, Piece], ...]]:
    """The lines of such fields that list people over more than one line, or between other fields; and each name with its zone."""
    lines = context.lines[:_HEAD_LINES]
    rows = [(line, found) for line in lines if "|" in line.text and (found := _ROW.match(line.text[:400])) and not line.hint.cells]
    taken: set[int] = set()
    pieces: list[tuple[Zone, Piece]] = []
    for at, (line, found) in enumerate(rows):
        zone = zone_announced(plain(found["label"]).strip(" :")) if found["label"] else None
        if zone not in (Zone.ATTENDANCE, Zone.ABSENCE) or not found["value"].strip():
            continue
        below = rows[at + 1 :]
        more = [(n, other) for n, (other, held) in enumerate(below) if not held["label"] and other.number == line.number + n + 1]
        wrapped = [other for n, other in more if n < len(more)]
        taken |= {line.number, *(other.number for other in wrapped)}
        pieces += [(zone, piece) for piece in _names(context, line, line.start + found.start("value"), wrapped)]
    return frozenset(taken), tuple(pieces)


def _names(context: Context, line: Line, start: int, wrapped: list[Line]) -> list[Piece]:
    end = wrapped[-1].end if wrapped else line.end
    masked = re.sub(r"[|\n]", " ", context.text[start:end])
    if wrapped and _one_a_line(context, start, line, wrapped):
        spans = [(start, line.end), *((other.start, other.end) for other in wrapped)]
    else:
        spans = split_names_of(masked, start, single=False)
    found = []
    for low, high in spans:
        words = " ".join(masked[low - start : high - start].split())
        entry = entry_of(words)
        if entry and any(char.isalpha() for char in words) and zone_announced(words) is None:
            lead = len(masked[low - start : high - start]) - len(masked[low - start : high - start].lstrip())
            found.append(Piece(low + lead, low + len(masked[low - start : high - start].rstrip()), 0, entry))
    return found


def _one_a_line(context: Context, start: int, line: Line, wrapped: list[Line]) -> bool:
    """Whether each line holds a name of its own, and none is open at its end."""
    values = [context.text[start : line.end], *(other.text.partition("|")[2] for other in wrapped)]
    bare = [value.strip(" |") for value in values]
    if any(value.endswith(_OPEN) for value in bare[:-1]) or any(top_level(value, ";") for value in bare):
        return False
    return all(_begins_with_name(value) for value in bare)


def _begins_with_name(words: str) -> bool:
    name = re.split(r"[,(]|\s[-\u2013\u2014]\s", words)[0].strip()
    return is_person_name(name) or bool(state_named(name) or organisation_named(name))
