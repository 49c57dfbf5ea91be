"""Tables that lost their rules: columns told by the places of their heads on one line, or by a ruler of dashes below it.

The text stays as it is: a cell is the spans of its printed lines. Knows layout and the heads of columns only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from corcom.engines.reading.asciidoc_tables import asciidoc_rows
from corcom.engines.reading.drawn_tables import drawn_rows
from corcom.engines.reading.minutes_tables import Use, use_of
from corcom.engines.reading.text import Line, LoadedText
from corcom.kernel.sources import Span

_CHUNK = re.compile(r"\S+(?: \S+)*")
_RULER = re.compile(r"\s*[-=_]{2,}(?:\s+[-=_]{2,})+\s*")
_LONGEST_HEAD = 30
_LEAST_HEADS = 3
_MOST_BLANK = 3
_MOST_LINES = 600
_NEAR = 3
_LONGEST_NUMBER = 8


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A row: its first and last line, and for each column the spans of its printed lines."""

    line: int
    last_line: int
    cells: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class ColumnTable:
    """A table: the line of its heads, their words, what each column holds, and its rows."""

    line: int
    heads: tuple[str, ...]
    uses: tuple[Use, ...]
    rows: tuple[ColumnRow, ...]

    @property
    def lists_tasks(self) -> bool:
        """Whether it is a list of tasks and tells of nothing else."""
        return {Use.ACTIONS, Use.WHO} <= set(self.uses) and not {Use.NOTES, Use.TOPIC, Use.DECISIONS} & set(self.uses)


def words_of_cell(text: str, cell: tuple[Span, ...]) -> str:
    """The words of a cell, its lines joined; a word that a hyphen parts stays parted."""
    return " ".join(text[span.start : span.end] for span in cell)


@lru_cache(maxsize=4)
def column_tables(loaded: LoadedText) -> tuple[ColumnTable, ...]:
    """Every such table of the text."""
    found = list(_barred(loaded))
    barred = {number for table in found for number in range(table.line, table.rows[-1].last_line + 1)}
    last = 0
    for line in loaded.lines:
        if "   " not in line.text or "   " not in line.text[:400].strip():
            continue
        if line.number <= last or line.number in barred or line.hint.cells or "|" in line.text:
            continue
        table = _table(loaded, line)
        if table:
            found.append(table)
            last = table.rows[-1].last_line
    return tuple(found)


def _barred(loaded: LoadedText) -> Iterator[ColumnTable]:
    """The tables of AsciiDoc, and those drawn with bars, whose heads tell that they list tasks."""
    for heads, *rows in chain(asciidoc_rows(loaded), drawn_rows(loaded)):
        words = tuple(words_of_cell(loaded.text, cell) for cell in heads)
        uses = tuple(use_of(word) for word in words)
        kept = [row for row in rows if any(row)]
        if not kept or not heads[0] or not {Use.ACTIONS, Use.TOPIC, Use.WHO} & set(uses):
            continue
        numbers = [sorted(_line_number(loaded, span.start) for cell in row for span in cell) for row in kept]
        table = tuple(ColumnRow(found[0], found[-1], tuple(row)) for row, found in zip(kept, numbers, strict=True))
        yield ColumnTable(_line_number(loaded, heads[0][0].start), words, uses, table)


def _line_number(loaded: LoadedText, offset: int) -> int:
    return bisect_right(loaded.lines, offset, key=lambda line: line.start)


def _chunks(line: Line) -> list[tuple[int, int]]:
    """The stretches of words that two blanks part, as columns of the printed line."""
    return [found.span() for found in _CHUNK.finditer(line.text[:400])]


def _table(loaded: LoadedText, head: Line) -> ColumnTable | None:
    chunks = _chunks(head)
    words = [head.text[a:b] for a, b in chunks]
    if len(words) < _LEAST_HEADS or any(len(word) > _LONGEST_HEAD for word in words):
        return None
    uses = tuple(use_of(word) for word in words)
    if len(set(uses) - {Use.OTHER}) < _LEAST_HEADS or not {Use.ACTIONS, Use.TOPIC} & set(uses):
        return None
    rows = tuple(_rows(loaded, head, [a for a, _ in chunks], uses))
    return ColumnTable(head.number, tuple(words), uses, rows) if rows else None


def _rows(loaded: LoadedText, head: Line, starts: list[int], uses: tuple[Use, ...]) -> Iterator[ColumnRow]:
    """The rows below the heads, down to the first line that does not keep to the columns."""
    first, last = 0, 0
    cells: list[list[Span]] = [[] for _ in starts]
    blank = 0
    for line in loaded.lines[head.number : head.number + _MOST_LINES]:
        if line.is_blank or _RULER.fullmatch(line.text[:400]) or line.text.strip().isdigit():
            blank += line.is_blank
            if blank > _MOST_BLANK:
                break
            continue
        placed = _placed(line, starts)
        if placed is None:
            break
        if _begins_row(line, placed, uses, after_blank=blank > 0) and first:
            yield ColumnRow(first, last, tuple(map(tuple, cells)))
            cells, first = [[] for _ in starts], 0
        blank, first, last = 0, first or line.number, line.number
        for column, (low, high) in placed.items():
            cells[column].append(Span(line.start + low, line.start + high))
    if first:
        yield ColumnRow(first, last, tuple(map(tuple, cells)))


def _placed(line: Line, starts: list[int]) -> dict[int, tuple[int, int]] | None:
    """Which column each stretch of words stands in; None for running text, which keeps to no column."""
    placed: dict[int, tuple[int, int]] = {}
    for low, high in _parted(line, _chunks(line), starts):
        column = max((place for place, start in enumerate(starts) if start <= low + _NEAR), default=0)
        if column + 1 < len(starts) and high > starts[column + 1] + _NEAR and column == 0:
            return None
        placed[column] = (placed[column][0], high) if column in placed else (low, high)
    return placed


def _parted(line: Line, chunks: list[tuple[int, int]], starts: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches, cut where a full column is parted from the next by one blank only."""
    for low, high in chunks:
        cuts = [start for start in starts if low < start < high and line.text[start - 1] == " " and line.text[start - 2] != " "]
        for begin, end in pairwise([low, *cuts, high]):
            yield begin, end - 1 if end in cuts else end


def _begins_row(line: Line, placed: dict[int, tuple[int, int]], uses: tuple[Use, ...], *, after_blank: bool) -> bool:
    """Whether a line begins a row: a number, or a title or task with a capital and something told about it."""
    if uses[0] in (Use.NUMBER, Use.LENGTH) and 0 in placed and placed[0][1] - placed[0][0] <= _LONGEST_NUMBER:
        return True
    told = any(uses[column] in (Use.WHO, Use.WHEN) for column in placed)
    main = next((column for column in placed if uses[column] is Use.ACTIONS), None)
    if main is not None and told and line.text[placed[main][0]].isupper():
        return True
    topic = next((column for column in placed if uses[column] is Use.TOPIC), None)
    return after_blank and (0 in placed or (topic is not None and line.text[placed[topic][0]].isupper()))
