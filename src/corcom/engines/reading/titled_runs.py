"""Persons with titles whose columns and lines were lost: "Mr Alder Department of Works Mr Birch " " " Dr Cole Department of Health".

A title begins each person; what follows the surname is the department, and ditto marks repeat the one before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Entry, Piece
from corcom.kernel.words import AttendeeKind

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor|Sir|Cllr|Capt|Captain|Col|Colonel|Brig|Brigadier|Rev)"
_BEGINS = re.compile(rf"(?<![\w(]){_TITLE}\.?\s(?=[A-Z\u00c0-\u00de])")
_DITTO = re.compile(r"(?:\s*(?:[\"\u201c\u201d\u2033\u3003]|''|,,|\b[Dd]o\.))+\s*$")
_BRACE = re.compile(r"\s+[):](?:\s+|$)")  # what is left of a brace that joined several persons
_HELD = re.compile(r"([^()]{4,60}?)\s*\(([^()]{3,40})\)\s+([A-Z][^()]{3,80})$")
_UNIT = re.compile(
    r"(?:Departments?|Dept|Ministry|Office|Treasury|Bureau|Embassy|Commission|Committee|Council|Board|Bank|Service|Authority|Agency|"
    r"Division|Branch|Section|Secretariat|Institute|University|Company|Corporation|Association)\b"
)
_OFFICE = frozenset(("prime", "attorney", "governor", "high", "foreign", "first", "deputy", "vice", "postmaster", "auditor", "solicitor"))
_LEAST = 2


def titled_run(words: str, start: int, indent: int) -> list[Piece]:
    """The persons of a run that begins with a title and holds several without commas, or ditto marks; else none."""
    found = list(_BEGINS.finditer(words))
    if not found or words[: found[0].start()].strip() or "," in words or ";" in words:
        return []
    spans = list(pairwise([*(hit.start() for hit in found), len(words)]))
    dittoed = any(_DITTO.search(words[low:high]) for low, high in spans)
    if not dittoed and len(found) < _LEAST:
        return []
    pieces: list[Piece] = []
    organisation: str | None = None
    for low, high in spans:
        said = _DITTO.sub("", words[low:high]).strip()
        braced = _BRACE.search(said) if "(" not in said[: said.find(")") + 1] else None
        held = _HELD.match(said) if not braced else None
        if held:
            role = entry_of(f"{held.group(1)} ({held.group(2)})")
            organisation = held.group(3)
            if role:
                pieces.append(
                    Piece(start + low, start + low + len(words[low:high].rstrip()), indent, replace(role, organisation=organisation))
                )
                continue
        name, own = (said[: braced.start()], said[braced.end() :].strip(" )") or None) if braced else _parted(said)
        organisation = own or (organisation if said != words[low:high].strip() else None)
        plainly = entry_of(said) if organisation is None and not braced else None
        entry = plainly or Entry(name, AttendeeKind.PERSON, organisation=organisation)
        pieces.append(Piece(start + low, start + low + len(words[low:high].rstrip()), indent, entry))
    return pieces


def _parted(words: str) -> tuple[str, str | None]:
    """The name and the department behind it: "Mr Alder Prime Minister's Department" is Mr Alder."""
    tokens = words.split()
    for place in range(2, len(tokens)):
        if not _UNIT.match(tokens[place]):
            continue
        begin = place
        while begin > 2 and tokens[begin - 1].endswith(("'s", "\u2019s", "s'")):
            begin -= 1
        if begin < place and begin > 2 and tokens[begin - 1].casefold() in _OFFICE:
            begin -= 1
        return " ".join(tokens[:begin]), " ".join(tokens[begin:])
    return words, None
