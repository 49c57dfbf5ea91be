"""Who was there and who was missed, as names with short forms, for the rules that must know whom a word means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corcom.engines.reading.attendance_tables import Column, cells_of, entries_of_row, header_of, is_separator
from corcom.engines.reading.barred_fields import barred_fields
from corcom.engines.reading.context import BlockKind, Context, RosterName, Section, Zone
from corcom.engines.reading.delegation_columns import delegations_beside
from corcom.engines.reading.front_rosters import front_roster
from corcom.engines.reading.headed_columns import headed_columns
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.markup import plain
from corcom.engines.reading.name_lists import pieces_between, pieces_of_cell
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import initials_of, is_office_words, is_person_name, title_end
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.side_by_side import columns_of_names
from corcom.engines.reading.summary_rosters import summary_roster
from corcom.engines.reading.unannounced import bare_persons, unannounced_list
from corcom.kernel.words import AttendeeKind

_HEAD_LINES = 60
_OFFICE_LINE = re.compile(
    r"\s{0,8}(?:[-*\u2022]\s+)?([*_]{0,3}[A-Z\u00c0-\u00de][\w'\u2019 \-/]{2,28}?[*_]{0,3})\s?:[*_]{0,3}\s+(\S.{2,80})"
)
_TAKES_MINUTES = re.compile(
    r"(?:minutes?|notes?)(?: taken)?(?: by|[- ]?taker)?|scribe|minuting|secr[e\u00e9]taire(?: de s[e\u00e9]ance)?|acta", re.IGNORECASE
)
_LEAST_ROWS = 3
_ROLL = re.compile(
    r"\b(?:roll(?:[ -]?call)?|participants|attendance|attendees|introductions?|present|quorum|qu[o\u00f3]rum|sign[- ]?in|check[- ]?in|"
    r"welcome|"
    r"call to order|opening|asistencia|asistentes|pr[e\u00e9]sen(?:ce|t)s?|tour de table|apertura|ouverture)\b",
    re.IGNORECASE,
)
_SURE_ROLL = re.compile(r"\broll\b|\bquorum\b", re.IGNORECASE)
_HELD = re.compile(r"[-*\u2022\s]{0,4}([^(),:;/]{3,50}?)(?:/[^(),:;]{2,40})?\s*\(([^()]{2,80})\)[,;.]?$")
_OFFICE_COLUMN = re.compile(r"\s{0,8}([A-Z][\w \-]{2,28}?)(?::\s+|\s{2,}|\t)([A-Z][^:;]{3,60})$")


def listed(context: Context, zone: Zone) -> list[Piece]:
    """The entries of every list that stands in a zone."""
    delegations = list(delegations_beside(context))
    if zone is Zone.ATTENDANCE and (delegations := delegations or summary_roster(context)):
        return delegations
    beside = columns_of_names(context)
    found = [piece for column, piece in beside[2] if column is zone] if beside else []
    barred, fields = barred_fields(context)
    found += [piece for column, piece in fields if column is zone]
    for section in context.sections:
        if section.zone is zone and not (beside and beside[0] == section.line) and section.line not in barred:
            end = _office_below(context, section) if zone is Zone.ABSENCE else None
            table = headed_columns(context) if zone is Zone.ATTENDANCE else None
            if table and not table.names_first and section.line < table.line <= section.last_line:
                found.extend(table.pieces)
            else:
                found.extend(pieces_between(context, section.end, end - 1 if end else section.last_line))
        elif section.zone is Zone.ABSENCE and zone is Zone.ATTENDANCE and (begin := _office_below(context, section)):
            found.extend(pieces_between(context, context.lines[begin - 1].start, section.last_line))
    found += _tabled(context, zone)
    found = found or front_roster(context, zone)
    if zone is not Zone.ATTENDANCE:
        return found
    headed = headed_columns(context) if not found else None
    if headed:
        return list(headed.pieces)
    named = {piece.entry.name for piece in found}
    found = [*(piece for piece in _called(context, _ROLL if not found else _SURE_ROLL) if piece.entry.name not in named), *found]
    bare = unannounced_list(context) if not found else None
    alone = bare_persons(context) if not found and not bare else None
    if alone and not _unheaded(context):
        return pieces_between(context, *alone)
    return [*_unheaded(context), *(pieces_between(context, bare[0].start, bare[1].last_line) if bare else found)]


def _office_below(context: Context, section: Section) -> int | None:
    """The line below "Apologies: A, B" that gives somebody an office ("Minutes: C"), and is no more of the apologies."""
    if not context.text[section.end : context.lines[section.heading_last_line - 1].end].strip(" :*_\\"):
        return None
    for line in context.lines[section.heading_last_line : section.last_line]:
        found = _OFFICE_LINE.match(line.text[:120])
        if found and _is_office(plain(found[1])) and is_person_name(re.split(r"[,;(]", plain(found[2]))[0].strip(" .*")):
            return line.number
    return None


def _is_office(label: str) -> bool:
    return is_office_words(label) or bool(_TAKES_MINUTES.fullmatch(label.strip()))


def _called(context: Context, titles: re.Pattern[str]) -> list[Piece]:
    """The persons below an item that is about who was there: "1.2 Introduction of participants/roll call"."""
    for place, section in enumerate(context.sections):
        if section.is_item and titles.search(section.title):
            after = (other.line - 1 for other in context.sections[place + 1 :] if other.level <= section.level)
            pieces = pieces_between(context, section.end, next(after, len(context.lines)))
            persons = [piece for piece in pieces if is_person_name(piece.entry.name)]
            if len(persons) >= _LEAST_ROWS and len(persons) * 5 >= len(pieces) * 4:
                return persons
    return []


def _unheaded(context: Context) -> list[Piece]:
    """Names with what they hold in brackets, one a line above the first heading, though no heading announces them."""
    lines = [line for line in context.lines[:_HEAD_LINES] if context.zone_of(line.number) is Zone.FRONT and not line.is_blank]
    rows = [line for line in lines if _is_row(line.text)]
    if len(rows) < _LEAST_ROWS or rows[-1].number - rows[0].number > 2 * len(rows):
        return []
    return pieces_between(context, rows[0].start, rows[-1].number)


def _is_row(words: str) -> bool:
    found = _HELD.match(plain(words[:200]))
    column = _OFFICE_COLUMN.match(words[:200].rstrip()) if found is None else None
    if column:
        return is_office_words(column.group(1)) and is_person_name(column.group(2))
    return found is not None and (is_person_name(found.group(1)) or state_named(found.group(1)) is not None)


def _tabled(context: Context, zone: Zone) -> list[Piece]:
    """Names in tables elsewhere: rows with a label ("Present | A, B"), and tables whose header tells of people and presence."""
    found: list[Piece] = []
    header: tuple[Column, ...] | None = None
    fields = barred_fields(context)[0]
    last = 0
    for block in context.blocks:
        if block.kind is not BlockKind.TABLE_ROW or block.zone in (Zone.ATTENDANCE, Zone.ABSENCE):
            continue
        line = context.lines[block.line - 1]
        cells = cells_of(context, line)
        header = header if block.line == last + 1 else None
        last = block.line
        if is_separator(line) or not cells or block.line in fields:
            continue
        announced = header_of(cells)
        if announced and len(announced) >= 2 and {Column.PRESENT, Column.ABSENT, Column.OTHER} & set(announced):
            header = announced
        elif header:
            entries = entries_of_row(cells, header) if zone is Zone.ATTENDANCE else []
            found.extend(Piece(first.start, end.end, 0, entry) for first, end, entry in entries)
        elif len(cells) == 2 and zone_announced(cells[0].words) is zone:
            barred = "|" in line.text
            found.extend(
                pieces_of_cell(context, cells[1].start, cells[1].end) if barred else pieces_between(context, cells[1].start, block.line)
            )
    return found


def roster_of(pieces: Iterable[Piece]) -> tuple[RosterName, ...]:
    """The names of all lists, each once, with initials, acronyms and persons of the delegation as short forms."""
    found: dict[str, RosterName] = {}
    for piece in pieces:
        entry = piece.entry
        persons = tuple(name for name, _ in entry.persons)
        short = (*entry.short, *persons, *_own_short_forms(entry.name, entry.kind))
        found.setdefault(entry.name, RosterName(entry.name, entry.kind, tuple(dict.fromkeys(short)), entry.presides))
    return tuple(found.values())


def _own_short_forms(name: str, kind: AttendeeKind) -> tuple[str, ...]:
    if kind is not AttendeeKind.PERSON:
        return ()
    bare = name[title_end(name) :]
    words = bare.split()
    return (initials_of(name), words[-1], words[0]) if len(words) > 1 else (bare,)
