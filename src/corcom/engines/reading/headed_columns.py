"""Tables of people that lost their rules and that nothing announces: "Name      Organisation      Role" over rows of columns."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.attendance_tables import Cell, Column, entries_of_row, header_of
from corcom.engines.reading.context import Context
from corcom.engines.reading.markup import plain
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.prose import is_prose
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.text import Line
from corcom.kernel.values import value

_CHUNK = re.compile(r"\S+(?: \S+)*")
_HEAD_LINES = 80
_LONGEST_HEAD = 40
_LEAST = 3
_MOST_BLANK = 3
_FEWEST_HEADS = 2
_NAMES = (Column.NAME, Column.GIVEN, Column.FAMILY)
_BRACKETS = re.compile(r"\([^()]*\)")


@value
class HeadedColumns:
    """The line of the heads, who stands in the rows, and whether the names come first."""

    line: int
    pieces: tuple[Piece, ...]
    names_first: bool


@lru_cache(maxsize=2)
def headed_columns(context: Context) -> HeadedColumns | None:
    """The first such table with three persons or more; None where there is none."""
    for line in context.lines[:_HEAD_LINES]:
        words = line.text[:200].strip()
        if "   " not in words or "|" in words or words.endswith("."):
            continue
        heads = list(_CHUNK.finditer(line.text[:200]))
        if len(heads) < _FEWEST_HEADS or any(len(head.group()) > _LONGEST_HEAD for head in heads):
            continue
        header = header_of(tuple(Cell(head.start(), head.end(), plain(head.group())) for head in heads))
        if header and (Column.NAME in header or Column.FAMILY in header):
            names = next(place for place, column in enumerate(header) if column in _NAMES)
            found = _rows(context, line, [head.start() for head in heads], header, names)
            if len(found) >= _LEAST:
                return HeadedColumns(line.number, tuple(found), names_first=names == 0)
    return None


def _rows(context: Context, head: Line, places: list[int], header: tuple[Column, ...], names: int) -> list[Piece]:
    """Rows down to the first line that names nobody in the column of names."""
    found: list[Piece] = []
    last = head.number
    for line in context.lines[head.number :]:
        if line.is_blank:
            if line.number - last > _MOST_BLANK:
                break
            continue
        chunks = list(_CHUNK.finditer(line.text[:300]))
        cells = _cells(line, places, chunks) if chunks and not is_prose(line.text) else ()
        if not cells or not _names_person(cells[names].words):
            break
        entries = entries_of_row(_with_given_first(cells, names), header)
        found += [Piece(line.start + chunks[0].start(), line.start + chunks[-1].end(), 0, entry) for _, _, entry in entries]
        last = line.number
    return found


def _names_person(words: str) -> bool:
    bare = _BRACKETS.sub("", words).strip(" -\u2022,")
    surname, comma, given = bare.partition(", ")
    return is_person_name(f"{given} {surname}" if comma else bare)


def _with_given_first(cells: tuple[Cell, ...], names: int) -> tuple[Cell, ...]:
    """The cells with "Berg, Anna" in the column of names turned round, as the same person signs elsewhere."""
    surname, comma, given = cells[names].words.partition(", ")
    if not comma or " " in surname or "," in given or not is_person_name(f"{given} {surname}"):
        return cells
    turned = Cell(cells[names].start, cells[names].end, f"{given} {surname}")
    return (*cells[:names], turned, *cells[names + 1 :])


def _cells(line: Line, places: list[int], chunks: list[re.Match[str]]) -> tuple[Cell, ...]:
    """One cell a head; each stretch of words belongs to the head that begins nearest to it, and never before the one left of it."""
    held: list[list[str]] = [[] for _ in places]
    column = 0
    for chunk in chunks:
        near = min(range(len(places)), key=lambda n: abs(places[n] - chunk.start()))
        column = 0 if chunk is chunks[0] else max(near, min(column + 1, len(places) - 1))
        held[column].append(plain(chunk.group()))
    return tuple(Cell(line.start, line.end, ", ".join(words)) for words in held)
