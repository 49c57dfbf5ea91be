"""Initials and handles that only blanks, strokes or plus signs part: "Present: JD SM TG", "AB/CD/EF", "@anna @tom"."""

from __future__ import annotations

import re

from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece

_GAP = re.compile(r"\s*[,;/+&]\s*|\s+and\s+|\s+(?!\()")
_PART = re.compile(r"(?P<name>[A-Z]{2,4}|[A-Z][a-z]{1,10}[A-Z]|@[\w.\-]{1,40})(?:\s?\([^()]{1,40}\))?\.?")
_NOT_COMMA = re.compile(r"[^,;\s]\s*[/+]\s*\S|[A-Z\w)]\s+[A-Z@]")
_LONGEST = 400
_LEAST = 3
_PAIR = 2


def parted_letters(words: str, start: int, indent: int) -> list[Piece]:
    """The persons of a run that holds nothing but initials or handles; empty for any other run and for one parted by commas alone."""
    bare = words.rstrip(" .\n")
    if len(bare) > _LONGEST or not _NOT_COMMA.search(bare):
        return []
    found: list[tuple[int, int, re.Match[str]]] = []
    low = len(bare) - len(bare.lstrip())
    for gap in [*_GAP.finditer(bare, low), None]:
        high = gap.start() if gap else len(bare)
        part = _PART.fullmatch(bare, low, high)
        if part is None:
            return []
        found.append((low, high, part))
        low = gap.end() if gap else high
    letters = [part["name"] for _, _, part in found]
    short = sum(len(name) == _PAIR for name in letters)
    capitals = sum(name.isupper() or name[0] == "@" for name in letters)
    if len(found) < _PAIR or capitals * 2 < len(found) or (len(found) < _LEAST and short < len(found)):
        return []
    entries = [(low, high, entry_of(bare[low:high])) for low, high, _ in found]
    return [Piece(start + low, start + high, indent, entry) for low, high, entry in entries if entry]
