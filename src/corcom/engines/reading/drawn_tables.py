"""Tables drawn with bars and rulers of dashes and pluses, whose cells may run over several lines.

Knows the signs only; what a column holds is told by its head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.text import Line, LoadedText
from corcom.kernel.sources import Span

_RULER = re.compile(r"\s*[+|]?[-=]{3,}(?:\+[-=]{3,})+[+|]?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_NUMBER = 8
_MOST_LINES = 1_000

Cell = tuple[Span, ...]


def drawn_rows(loaded: LoadedText) -> Iterator[list[list[Cell]]]:
    """The rows of each table, the heads first; every row has as many cells as the heads."""
    if "-+-" not in loaded.text and "=+=" not in loaded.text:
        return
    lines = loaded.lines
    place = 0
    while place < len(lines):
        if "+" not in lines[place].text or not _RULER.fullmatch(lines[place].text[:400]):
            place += 1
            continue
        first, last = place, place
        while first and "|" in lines[first - 1].text:
            first -= 1
        while last + 1 < len(lines) and last - first < _MOST_LINES and _is_of_table(lines[last + 1]):
            last += 1
        rows = _rows(lines[first : last + 1])
        if len(rows) > 1:
            yield rows
        place = last + 1


def _is_of_table(line: Line) -> bool:
    return "|" in line.text or ("+" in line.text and _RULER.fullmatch(line.text[:400]) is not None)


def _rows(lines: tuple[Line, ...]) -> list[list[Cell]]:
    """The rows: one begins behind a ruler, or where the first cell is filled as a number is, or where only the heads have a ruler."""
    rulers = [n for n, line in enumerate(lines) if _RULER.fullmatch(line.text[:400])]
    if not rulers:
        return []
    inner = [n for n in rulers if 0 < n < len(lines) - 1]
    each = len(inner) == 1
    rows: list[list[list[Span]]] = []
    width, begins, is_closed = 0, True, False
    for number, line in enumerate(lines):
        if number in rulers:
            begins = True
            continue
        is_closed = line.text.lstrip().startswith("|") if not width else is_closed
        cells = _cells(line, is_closed=is_closed)
        width = width or len(cells)
        if len(cells) != width:
            continue
        filled = cells[0] is not None
        is_number = filled and _is_numbered(line, cells[0])
        if begins or is_number or (each and filled and len(rows) > 1):
            rows.append([[] for _ in range(width)])
            begins = False
        for column, cell in enumerate(cells):
            if cell:
                rows[-1][column].append(cell)
    return [[tuple(cell) for cell in row] for row in rows] if width > 1 else []


def _is_numbered(line: Line, cell: Span | None) -> bool:
    words = line.text[cell.start - line.start : cell.end - line.start] if cell else ""
    return len(words) <= _LONGEST_NUMBER and any(sign.isdigit() for sign in words)


def _cells(line: Line, *, is_closed: bool) -> list[Span | None]:
    """The words between the bars; None for an empty cell. A closed table has bars at both ends of its lines."""
    text = line.text.rstrip()
    low = len(text) - len(text.lstrip()) if is_closed else 0
    low += is_closed
    high = len(text) - (is_closed and text.endswith("|"))
    edges = [low, *(place for found in _BAR.finditer(text, low, high) for place in found.span()), high]
    return [_words(line, begin, end) for begin, end in zip(edges[0::2], edges[1::2], strict=True)]


def _words(line: Line, low: int, high: int) -> Span | None:
    words = line.text[low:high]
    begin = low + len(words) - len(words.lstrip())
    return Span(line.start + begin, line.start + begin + len(words.strip())) if words.strip() else None
