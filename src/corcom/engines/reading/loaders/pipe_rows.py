"""Rows of tables that are drawn with bars in text that is not Markdown, with a ruler below their heads or without."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from corcom.engines.reading.text import LineHint, LineKind
from corcom.kernel.sources import Span

_PIPE = re.compile(r"(?<!\\)\|")
_RULER = re.compile(r"[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*")
_BARRED = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_DIGIT = re.compile(r"\d")
_FIRST_BARRED = 1_000  # tables with a ruler count from 1
_LEAST_CELLS = 2
_LEAST_ROWS = 2
_MOST_HEAD_WORDS = 3


def cells_of_row(line: str, start: int) -> tuple[Span, ...]:
    """The spans between the pipes of a line that begins at code point `start`, without blanks at their ends."""
    inner_start = len(line) - len(line.lstrip()) + (1 if line.lstrip().startswith("|") else 0)
    inner_end = len(line.rstrip())
    if inner_end > inner_start and line[inner_end - 1] == "|" and line[inner_end - 2] != "\\":
        inner_end -= 1
    edges = [inner_start, *(e for m in _PIPE.finditer(line, inner_start, inner_end) for e in m.span()), inner_end]
    return tuple(_trimmed(line, left, right, start) for left, right in zip(edges[0::2], edges[1::2], strict=True))


def ruled_rows(lines: Sequence[str]) -> dict[int, LineHint]:
    """The rows of tables whose heads a ruler ("|---|---|") parts from the rest, by line number from 1."""
    hints: dict[int, LineHint] = {}
    rulers = [row for row, line in enumerate(lines) if "---" in line and "|" in line and _RULER.fullmatch(line)]
    if not rulers:
        return hints
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for table, ruler in enumerate(rulers, 1):
        width = len(cells_of_row(lines[ruler], 0))
        rows = [ruler - 1] if ruler and "|" in lines[ruler - 1] else []
        below = ruler + 1
        while rows and below < len(lines) and "|" in lines[below] and below not in rulers:
            rows.append(below)
            below += 1
        for row in rows:
            cells = cells_of_row(lines[row], starts[row])
            if len(cells) == width or row != ruler - 1:
                hints[row + 1] = LineHint(LineKind.TABLE_ROW, table=table, is_header=row < ruler, cells=cells)
    return hints


def barred_rows(lines: Sequence[str], taken: Container[int]) -> dict[int, LineHint]:
    """The rows of tables without a ruler, by line number from 1: lines in a row that begin and end with a bar, of as many cells.

    Args:
        lines: the lines of the text.
        taken: the line numbers that belong to tables with a ruler.
    """
    hints: dict[int, LineHint] = {}
    start, run, table = 0, list[tuple[int, tuple[Span, ...]]](), _FIRST_BARRED
    for number, line in enumerate([*lines, ""], 1):
        cells = cells_of_row(line, start) if number not in taken and _BARRED.match(line) else ()
        if run and len(cells) != len(run[0][1]):
            hints.update(_hints_of(run, table, lines))
            run, table = [], table + 1
        if len(cells) >= _LEAST_CELLS:
            run.append((number, cells))
        start += len(line) + 1
    return hints


def _hints_of(run: list[tuple[int, tuple[Span, ...]]], table: int, lines: Sequence[str]) -> dict[int, LineHint]:
    """The hints of one table, known by its first row: only the others say more than a few words."""
    if len(run) < _LEAST_ROWS:
        return {}
    first, *rest = (_says_much(lines[number - 1]) for number, _ in run)
    if first or not any(rest):
        return {}
    return {
        number: LineHint(LineKind.TABLE_ROW, table=table, is_header=not place, cells=cells) for place, (number, cells) in enumerate(run)
    }


def _says_much(row: str) -> bool:
    return bool(_DIGIT.search(row)) or any(len(cell.split()) > _MOST_HEAD_WORDS for cell in row.split("|"))


def _trimmed(line: str, left: int, right: int, start: int) -> Span:
    words = line[left:right]
    left += len(words) - len(words.lstrip()) if words.strip() else 0
    return Span(start + left, start + left + len(words.strip()))
