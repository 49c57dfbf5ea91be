"""Persons and offices in a paragraph that lost its line ends: "A. Berg, Minister for Ports T. Reed, Secretary Sir Max Field, Customs".

Each comma stands behind a name, or inside an office; the name is what stands at the end of the words before the comma.
"""

from __future__ import annotations

import re

from corcom.engines.reading.markup import plain
from corcom.engines.reading.person_names import holds_office_words, is_person_name, names_a_group
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Entry, Piece
from corcom.engines.reading.running_lists import top_level
from corcom.kernel.words import AttendeeKind

_TITLE = (
    r"(?:The )?(?:(?:Rt\.? )?Hon\.?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Viscount|Count|General|Admiral|Colonel|Major|"
    r"Captain|Brigadier|Ambassador|M|Mme)\.?"
)
_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019-]+"
_SURNAME = rf"(?:(?:van|von|de|du|la|te|der|den|le) ){{0,2}}{_WORD}"
_STRONG = re.compile(
    rf"(?:(?:{_TITLE} )+(?:[A-Z]\. ?)*(?:{_WORD} ){{0,2}}?{_SURNAME}|(?:[A-Z]\. ?){{1,4}}{_SURNAME}|"
    rf"(?:The )?(?:Duke|Earl|Marquess|Bishop|Archbishop|Prince) of {_WORD})(?: \([^()]{{2,40}}\))?$"
)
_WEAK = re.compile(rf"{_WORD} {_SURNAME}$")
_BEGINS = re.compile(rf"\b(?:{_TITLE}|[A-Z]\.|Duke|Earl)\s")
_OFFICE = re.compile(
    r"\b(?:Commissioner|Minister|Ambassador|Secretary|Adviser|Advisor|Counsell?or|Attach|Delegate|Governor|Representative)"
)
_OPEN_END = re.compile(r"(?:^|\s)(?:for|of|the|and|to|in|on|at|de|&)$")
_LONGEST = 4_000
_LEAST = 3


def flowing_list(words: str, start: int, indent: int) -> list[Piece]:
    """The persons of such a paragraph, each with its office; empty where the words are none."""
    if len(words) > _LONGEST or words.count(",") < _LEAST or ";" in words or len(_BEGINS.findall(words)) < _LEAST - 1:
        return []
    commas = top_level(words, ",")
    bounds = [0, *(place + 1 for place in commas)]
    named = [(found, comma) for low, comma in zip(bounds, commas, strict=False) if (found := _name_before(words, low, comma)) is not None]
    begins = [begin for begin, _ in named]
    if len(begins) < _LEAST or words[: begins[0]].strip() or not any(words[b - 1].isspace() and words[b - 2] != "," for b in begins[1:]):
        return []
    pieces = []
    for (begin, comma), high in zip(named, [*begins[1:], len(words)], strict=True):
        name, said = plain(words[begin:comma]), " ".join(words[comma + 1 : high].split()).strip(" .")
        entry = entry_of(f"{name}, {said}") if " of " not in name else None
        if entry is None or entry.name != name:
            entry = Entry(name, AttendeeKind.PERSON, role=said or None)
        pieces.append(Piece(start + begin, start + begin + len(words[begin:high].rstrip()), indent, entry))
    return pieces


def _name_before(words: str, low: int, comma: int) -> int | None:
    """Where the name begins that ends right before a comma; None where the words before it are none, or an office."""
    part = words[low:comma].replace("\n", " ")
    found = _STRONG.search(part)
    if found:
        return low + found.start()
    weak = _WEAK.search(part)
    if weak is None or not is_person_name(weak.group()):
        return None
    before = part[: weak.start()].strip()
    if not before:
        return low + weak.start() if low == 0 else None
    of_office = bool(_OFFICE.search(before)) or holds_office_words(before) or names_a_group(before)
    return low + weak.start() if of_office and not _OPEN_END.search(before) else None
