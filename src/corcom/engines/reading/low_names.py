"""Names in notes kept in passing: handles ("@a (chair), @b") and first names without capitals ("anna, tom")."""

from __future__ import annotations

import re

from corcom.engines.reading.person_names import names_a_group
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.roster_values import Entry, Piece
from corcom.kernel.words import AttendeeKind

_LOW_NAME = re.compile(r"(?P<name>@[\w.\-]{1,40}|[a-z\u00df-\u00ff][\w.'\u2019\-]{1,20})(?:\s?\((?P<said>[^()]{1,40})\))?\.?")
_PROPER = re.compile(r"(?P<name>[A-Z][\w.'\u2019\-]{1,20})(?:\s?\((?P<said>[^()]{1,40})\))?\.?")
_LOW_SPLIT = re.compile(r"\s*(?:[,;]|\s(?:and|&|\+|et|y)\s)\s*")
_LONGEST = 2_000
_FEWEST_MIXED = 3


def handles_or_low(words: str, start: int, indent: int) -> list[Piece]:
    """Handles and first names without capitals, as notes kept in passing have them: "@a (chair), @b", "anna, Tom, lee"."""
    found: list[Piece] = []
    if len(words) > _LONGEST:
        return found
    low, proper = 0, 0
    for gap in [*_LOW_SPLIT.finditer(words), None]:
        high = gap.start() if gap else len(words.rstrip())
        one = _LOW_NAME.fullmatch(words, low, high) if high > low else None
        if one is None and (one := _PROPER.fullmatch(words, low, high)):
            proper += 1
        if one and not names_a_group(one.group("name")):
            said = one.group("said")
            entry = Entry(one.group("name"), AttendeeKind.PERSON, role=said, presides=presides_by(said))
            found.append(Piece(start + low, start + high, indent, entry))
        elif high > low:
            return []
        low = gap.end() if gap else high
    if proper * 2 > len(found) or (proper and len(found) < _FEWEST_MIXED):
        return []
    return found if len(found) > 1 or words.lstrip().startswith("@") or words.strip().islower() else []
