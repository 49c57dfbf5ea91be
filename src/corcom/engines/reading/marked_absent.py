"""Several names of a list that one word behind them says were missed: "Ports, Early Recovery - absent", "Moor and Park (apologies)"."""

from __future__ import annotations

import re
from dataclasses import replace

from corcom.engines.reading.person_names import is_office_words, is_person_name
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_lists import top_level
from corcom.kernel.words import AttendeeKind

_MARK = r"(?:absent|apolog(?:y|ies)|excused|regrets|not present|absente?s|excus[e\u00e9]e?s?|ausentes?|excusad[oa]s?)"
_BEHIND = re.compile(
    rf"(?P<names>[^():;]{{5,200}}?)\s*(?:\s[-\u2013\u2014]\s*|\s?[:\u2013\u2014]\s*|\s\((?:all |both |tous |todos )?|,\s(?:all |both )|"
    rf"(?<=[a-z])(?=A))(?i:{_MARK})\)?\.?\s*"
)
_LEAD = re.compile(r"[\s,&]*(?:(?:and|et|y)\s)?")
_LONGEST = 250
_AND = re.compile(r"\s+(?:and|&|et|y)\s+(?=[A-Z\u00c0-\u00de])")


def marked_absent(words: str, start: int, indent: int) -> list[Piece]:
    """Each of the names, as missed; empty where no such word stands behind them, or behind one name and what is said of it."""
    if not words.rstrip(" .)\n")[-1:].isalpha() or len(words) > _LONGEST:
        return []
    found = _BEHIND.fullmatch(words.replace("\n", " "))
    if not found:
        return []
    bounds = sorted({*top_level(found["names"], ","), *(hit.start() for hit in _AND.finditer(found["names"]))})
    if not bounds:
        return []
    low, pieces = 0, []
    for high in [*bounds, found.end("names")]:
        lead = _LEAD.match(words, low, high)
        begin = lead.end() if lead else low
        entry = entry_of(words[begin:high])
        if entry is None or is_office_words(entry.name):
            return []
        pieces.append(Piece(start + begin, start + high, indent, replace(entry, absent=True)))
        low = high
    persons = [piece.entry.kind is AttendeeKind.PERSON and is_person_name(piece.entry.name) for piece in pieces]
    return pieces if all(persons) or not persons[0] else []  # behind a person, what is no person is said of it
