"""Lists that name the office first: "Coordinators on universalization (Portugal and Ghana)", "Co-Chairs, Kenya and Peru".

Takes words and their place, gives pieces; knows no lines.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import holds_office_words, is_office_words, is_person_name, title_end
from corcom.engines.reading.roster_entry import charge_in, entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_lists import spans_of_names, top_level
from corcom.kernel.words import AttendeeKind

_IN_PARENTHESES = re.compile(r"(?P<role>[^():]{3,100}?)\s?\((?P<names>[^()]{2,200})\)[\s.;,]*")
_BEHIND = re.compile(r"(?P<role>[^(),:]{3,90}?)\s?(?::|,|\s[-\u2013\u2014])\s+(?P<names>\S.{1,300})", re.DOTALL)
_OFFICE_AND_PERSON = re.compile(r"(?P<role>[^():]{3,120}?)\s?\((?P<who>[^(),;:]{4,50})\)")
_BRACKETED = re.compile(r"\s*\[[^\[\]]*\]")  # "Anna Berg [chair]" is a person
_LEAD = re.compile(r"[\s,;]*(?:(?:and|as well as|et|y)\s+)?(?:(?:the|les|los|las|la|le|el)\s+)?", re.IGNORECASE)


def role_first(words: str, start: int, indent: int) -> list[Piece]:
    """The entries of a run in which an office stands before those who hold it; empty where none does.

    `start` is the code point of the text where `words` begin.
    """
    whole = _one(words, start, indent) or _each_in_parentheses(words, start, indent)
    if whole:
        return whole
    bounds = [-1, *(top_level(words, ";") or top_level(words, ",")), len(words)]
    parts = [(low + 1, high) for low, high in pairwise(bounds)]
    found = [_one(words[low:high], start + low, indent, closed=True) for low, high in parts]
    if len(parts) < 2 or sum(map(bool, found)) < 2:
        return []
    pieces: list[Piece] = []
    for (low, high), held in zip(parts, found, strict=True):
        entry = None if held else entry_of(words[low:high].strip())
        pieces += held or ([Piece(start + low, start + high, indent, entry)] if entry else [])
    return pieces


def _each_in_parentheses(words: str, start: int, indent: int) -> list[Piece]:
    """ "Deputy Clerk (Mr Reed), Director, Parks and Trees (Ms Moor)": offices with commas of their own before those who hold them."""
    found = list(_OFFICE_AND_PERSON.finditer(words))
    titled = sum(bool(title_end(hit["who"])) for hit in found)
    if len(found) < 2 or (titled < len(found) and any(is_person_name(plain(hit["role"])) for hit in found)):
        return []
    if titled * 3 < len(found) * 2 or words.count("(") != len(found) or not all(is_person_name(hit["who"]) for hit in found):
        return []
    entries = [(hit, entry_of(hit["who"], role=plain(hit["role"]).strip(" ,;&"))) for hit in found]
    return [Piece(start + hit.start("who"), start + hit.end("who"), indent, entry) for hit, entry in entries if entry]


def _one(words: str, start: int, indent: int, *, closed: bool = False) -> list[Piece]:
    lead = _LEAD.match(words)
    begin = lead.end() if lead else 0
    for pattern in (_IN_PARENTHESES,) if closed else (_IN_PARENTHESES, _BEHIND):
        found = pattern.fullmatch(words, begin)
        if found and _is_charge(plain(found.group("role"))):
            return _held(found, start, indent)
    return []


def _spans(names: str, start: int) -> list[tuple[int, int]]:
    """Each name; a name that is one State with "and" in it stays whole among others."""
    cut = spans_of_names(names, start)
    kept: list[tuple[int, int]] = []
    for low, high in cut:
        if kept and state_named(plain(names[kept[-1][0] - start : high - start])):
            kept[-1] = (kept[-1][0], high)
        else:
            kept.append((low, high))
    return kept


def _is_charge(role: str) -> bool:
    """Whether words are an office or a charge and nobody's name."""
    if state_named(role) or organisation_named(role) or is_person_name(_BRACKETED.sub("", role)):
        return False
    return is_office_words(role) or bool(charge_in(role)) or (len(role.split()) <= 4 and holds_office_words(role))


def _held(found: re.Match[str], start: int, indent: int) -> list[Piece]:
    """Everybody named after the office holds it; none when somebody of them is not certain."""
    role = plain(found.group("role"))
    low = found.start("names")
    spans = _spans(found.group("names"), start + low)
    pieces = []
    for begin, end in spans:
        words = found.string[begin - start : end - start]
        entry = entry_of(words.replace("\n", " "), role=role)
        if entry is None or not (entry.kind is not AttendeeKind.PERSON or is_person_name(entry.name)):
            return []
        if entry.kind is AttendeeKind.ORGANISATION and not (organisation_named(entry.name) or entry.name.isupper()):
            return []
        charge = charge_in(role)
        if charge and entry.kind is not AttendeeKind.PERSON and not entry.themes:
            entry = replace(entry, role=charge[0], themes=(charge[1],))
        pieces.append(Piece(begin, end, indent, entry))
    return pieces
