"""What a list of names says as a whole about each of them: boxes that are ticked, delegations, plural titles, flattened columns."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from corcom.engines.reading.context import Context
from corcom.engines.reading.flat_columns import organisation_and_office, split_flat
from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.name_runs import RUNS_OF_A_LIST
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import are_initials_of, is_person_name, title_end
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.kernel.words import AttendeeKind

_LETTERS_OF_GROUP = 3
_LETTERS = re.compile(r"[A-Z][A-Z0-9&/\-]{1,11}")
_ONE_IN = 5
_BOX = re.compile(r"\s*[-*+\u2022]?\s*\[ ?(?P<sign>[ xX\u2713\u2714]) ?\]\s")


def ticked(context: Context, pieces: list[Piece]) -> list[Piece]:
    """Where a list has boxes and some are ticked, those without a tick were missed."""
    boxes = [_BOX.match(context.lines[context.line_at(piece.start) - 1].text) for piece in pieces]
    signs = {box["sign"] != " " for box in boxes if box}
    if len(signs) != len((True, False)):
        return pieces
    return [
        replace(p, entry=replace(p.entry, absent=True)) if box and box["sign"] == " " else p for p, box in zip(pieces, boxes, strict=True)
    ]


def unflattened(pieces: list[Piece]) -> list[Piece]:
    """Where most lines of a list are a name with its organisation behind it, take each line so."""
    long = [p for p in pieces if len(p.entry.name.split()) >= 3 and not p.entry.organisation]
    split = [p for p in long if split_flat(p.entry.name)]
    if any(p.entry.kind is AttendeeKind.STATE for p in pieces):
        return pieces
    groups = sum(bool(_LETTERS.fullmatch(p.entry.name) or organisation_named(p.entry.name)) for p in pieces)
    if groups * _ONE_IN >= len(pieces) and groups > 1:
        return pieces  # a list of organisations
    forced = len(split) >= 2 and len(split) * 2 >= len(long)
    return [_unflat(piece, forced=forced) for piece in pieces]


def _unflat(piece: Piece, *, forced: bool) -> Piece:
    entry = piece.entry
    if entry.organisation or state_named(entry.name) or organisation_named(entry.name):
        return piece
    if any(len(letters) >= _LETTERS_OF_GROUP and are_initials_of(letters, entry.name) for letters in entry.short):
        return piece  # "Global Peat Alliance (GPA)"
    found = split_flat(entry.name, forced=forced)
    if not found:
        return piece
    read = entry_of(f"{found[0]}, {organisation_and_office(found[1])}", role=entry.role)
    return replace(piece, entry=replace(read, absent=entry.absent)) if read else piece


def affiliated(pieces: list[Piece]) -> list[Piece]:
    """ "Mr Reed, Department of Trade. Mr Moor, Treasury": among persons with titles, a name without one is where the last comes from."""
    titled = [bool(title_end(piece.entry.name)) for piece in pieces]
    if sum(titled) < RUNS_OF_A_LIST or not titled[0] or sum(titled) * 2 < len(titled) or all(titled):
        return pieces
    kept: list[Piece] = []
    for piece, is_titled in zip(pieces, titled, strict=True):
        if is_titled or is_person_name(piece.entry.name):
            kept.append(piece)
        else:
            last = kept[-1]
            kept[-1] = replace(last, end=piece.end, entry=replace(last.entry, organisation=last.entry.organisation or piece.entry.name))
    return kept


def carried(pieces: list[Piece]) -> list[Piece]:
    """ "Cllrs A Smith, B Jones": the plural title belongs to each; it is left out of the names."""
    first = pieces[0].entry if pieces else None
    if first is None or not re.match(r"(?:cllrs|councillors|messrs|messieurs|mesdames|mm|drs|sres|senores)\b", unaccented(first.name)):
        return pieces
    name = first.name[title_end(first.name) :]
    return [replace(pieces[0], entry=replace(first, name=name)), *pieces[1:]]


def with_delegations(pieces: list[Piece]) -> list[Piece]:
    """Persons listed under a State or organisation become its delegation."""
    groups = [p for p in pieces if p.entry.kind is not AttendeeKind.PERSON]
    led = sum(_leads(a, b) for a, b in pairwise(pieces))
    if not groups or not pieces or pieces[0].entry.kind is AttendeeKind.PERSON or led * 2 < len(groups):
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        if kept and piece.entry.kind is AttendeeKind.PERSON and "secretar" not in (piece.entry.role or "").lower():
            head = kept[-1]
            persons = (*head.entry.persons, (piece.entry.name, piece.entry.role))
            kept[-1] = replace(head, end=piece.end, entry=replace(head.entry, persons=persons))
        else:
            kept.append(piece)
    return kept


def _leads(first: Piece, second: Piece) -> bool:
    return first.entry.kind is not AttendeeKind.PERSON and second.entry.kind is AttendeeKind.PERSON
