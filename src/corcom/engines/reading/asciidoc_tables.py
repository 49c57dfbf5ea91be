"""Tables of AsciiDoc: bars before each cell, between two lines of `|===`; a cell may have a line of its own.

Knows the marks of the tables only; what a column holds is told by its head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.text import Line, LoadedText
from corcom.kernel.sources import Span

_FENCE = re.compile(r"\s*\|={3,}\s*")
_BAR = re.compile(r"(?<![\\`])\|")
_MOST_LINES = 1_000

Cell = tuple[Span, ...]


def asciidoc_rows(loaded: LoadedText) -> Iterator[list[list[Cell]]]:
    """The rows of each table, the heads first; every row has as many cells as the line of the heads."""
    if "|===" not in loaded.text:
        return
    inside: list[Line] | None = None
    for line in loaded.lines:
        if not _FENCE.fullmatch(line.text[:80]):
            if inside is not None and len(inside) < _MOST_LINES and not line.is_blank:
                inside.append(line)
        elif inside is None:
            inside = []
        else:
            rows = _rows(inside)
            if len(rows) > 1:
                yield rows
            inside = None


def _rows(lines: list[Line]) -> list[list[Cell]]:
    """The cells in rows of one length: that of the first line with several bars."""
    if not lines:
        return []
    width = len(_BAR.findall(lines[0].text[:2000]))
    cells: list[list[Span]] = []
    for line in lines:
        bars = [found.start() for found in _BAR.finditer(line.text[:2000])]
        bounds = [*bars, len(line.text)]
        if not bars or bars[0] > 0:
            _add(cells, line, 0, bounds[0])
        for low, high in zip(bars, bounds[1:], strict=True):
            cells.append([])
            _add(cells, line, low + 1, high)
    held = [tuple(cell) for cell in cells]
    return [held[place : place + width] for place in range(0, len(held) - width + 1, width)] if width > 1 else []


def _add(cells: list[list[Span]], line: Line, low: int, high: int) -> None:
    """Add the words between two places of a line to the last cell, without blanks at either end."""
    words = line.text[low:high]
    begin = low + len(words) - len(words.lstrip())
    end = high - (len(words) - len(words.rstrip()))
    if cells and begin < end:
        cells[-1].append(Span(line.start + begin, line.start + end))
