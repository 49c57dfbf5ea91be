"""Lists set beside each other: "Participants          Apologies" over two columns of names."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.prose import is_prose
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece

_CHUNK = re.compile(r"\S+(?: {1,2}\S+)*")
_HEAD_LINES = 60
_MOST_LINES = 60
_NEAR = 4


@lru_cache(maxsize=2)
def columns_of_names(context: Context) -> tuple[int, int, tuple[tuple[Zone, Piece], ...]] | None:
    """The line of the heads, the last line of the columns, and each name with the zone of its column; None where there are none."""
    for line in context.lines[:_HEAD_LINES]:
        heads = list(_CHUNK.finditer(line.text[:200])) if "   " in line.text.strip() else []
        zones = [zone_announced(found.group().rstrip(": ")) for found in heads]
        if len(heads) > 1 and set(zones) == {Zone.ATTENDANCE, Zone.ABSENCE}:
            return _names_below(context, line.number, [(found.start(), zone) for found, zone in zip(heads, zones, strict=True) if zone])
    return None


def _names_below(context: Context, head: int, columns: list[tuple[int, Zone]]) -> tuple[int, int, tuple[tuple[Zone, Piece], ...]] | None:
    found: list[tuple[Zone, Piece]] = []
    last = head
    for line in context.lines[head : head + _MOST_LINES]:
        if line.is_blank and last > head and line.number - last > 1:
            break
        if is_prose(line.text):
            break
        for chunk in _CHUNK.finditer(line.text[:200]):
            zone = next((zone for start, zone in reversed(columns) if start <= chunk.start() + _NEAR), columns[0][1])
            entry = entry_of(chunk.group())
            if entry and (is_person_name(entry.name) or state_named(entry.name) or organisation_named(entry.name)):
                found.append((zone, Piece(line.start + chunk.start(), line.start + chunk.end(), 0, entry)))
                last = line.number
    return (head, last, tuple(found)) if found else None
