"""Rows of tables that are drawn with bars: the spans of their cells, and tables with a ruler in text that is not Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corcom.engines.reading.text import LineHint, LineKind
from corcom.kernel.sources import Span

_PIPE = re.compile(r"(?<!\\)\|")
_RULER = re.compile(r"[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*")


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


def _trimmed(line: str, left: int, right: int, start: int) -> Span:
    words = line[left:right]
    left += len(words) - len(words.lstrip()) if words.strip() else 0
    return Span(start + left, start + left + len(words.strip()))
