"""Whether a stretch of a page is set in two columns of prose, to be read one after the other, or is a table, to be read row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from corcom.engines.reading.loaders.pdf_words import Word

_FEWEST_ROWS = 6
_FEWEST_WORDS = 4
_FILLED = 0.7  # of the width of a column, by the usual line of prose
_MARGIN = 0.25  # of the width of the page, where no space between columns is looked for

Row = list[Word]


def parts_of(rows: Sequence[Row], *, gap: float, pitch: float) -> Iterator[list[Row]]:
    """The rows of a page in pieces to be read one after the other.

    Args:
        gap: the least space between two columns, in points.
        pitch: the usual distance of lines, in points.
    """
    gutter = _gutter(rows, gap)
    if gutter is None:
        yield list(rows)
        return
    plain: list[Row] = []
    for stretch in _stretches(rows, gutter, pitch):
        if not _is_prose(stretch, gutter):
            plain += stretch
            continue
        if plain:
            yield plain
            plain = []
        for column in (_side(stretch, gutter, left=True), _side(stretch, gutter, left=False)):
            yield [row for row in column if row]
    if plain:
        yield plain


def _gutter(rows: Sequence[Row], gap: float) -> float | None:
    """The place in the middle of the page that lies in a wide gap of most rows."""
    left, right = min(row[0].left for row in rows), max(word.right for row in rows for word in row)
    low, high = left + _MARGIN * (right - left), right - _MARGIN * (right - left)
    edges = []
    for row in rows:
        for before, after in pairwise(row):
            if after.left - before.right >= gap and before.right < high and after.left > low:
                edges += [(before.right, 1), (after.left, -1)]
    best, most, open_now = None, _FEWEST_ROWS - 1, 0
    for place, change in sorted(edges, key=lambda edge: (edge[0], -edge[1])):
        open_now += change
        if open_now > most:
            best, most = place, open_now
    return best


def _stretches(rows: Sequence[Row], gutter: float, pitch: float) -> Iterator[list[Row]]:
    """Rows in a run that no word crosses the gutter in, and the runs between; a large distance ends a run."""
    run: list[Row] = []
    free: bool | None = None
    for row in rows:
        is_free = not any(word.left < gutter < word.right - 0.5 for word in row)
        is_free &= _side_is_open(row, gutter)
        far = bool(run) and row[0].base - run[-1][0].base > 2.5 * pitch
        if run and (is_free != free or far):
            yield run
            run = []
        run.append(row)
        free = is_free
    if run:
        yield run


def _side_is_open(row: Row, gutter: float) -> bool:
    """Whether the words next to the gutter stand apart there, more than words of a sentence do."""
    before = max((word.right for word in row if word.left < gutter), default=None)
    after = min((word.left for word in row if word.left >= gutter), default=None)
    return before is None or after is None or after - before > 0.5 * row[0].size


def _side(rows: Sequence[Row], gutter: float, *, left: bool) -> list[Row]:
    return [[word for word in row if (word.left < gutter) is left] for row in rows]


def _is_prose(rows: Sequence[Row], gutter: float) -> bool:
    sides = [[row for row in _side(rows, gutter, left=left) if row] for left in (True, False)]
    return all(len(side) >= _FEWEST_ROWS and _is_filled(side) for side in sides)


def _is_filled(rows: Sequence[Row]) -> bool:
    """Whether the usual line has several words and goes nearly from edge to edge of the column."""
    start, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    width = max(end - start, 1.0)
    fill = median((row[-1].right - row[0].left) / width for row in rows)
    gaps = [after.left - before.right for row in rows for before, after in pairwise(row)]
    loose = sum(1 for space in gaps if space > 2 * rows[0][0].size)
    return fill >= _FILLED and median(len(row) for row in rows) >= _FEWEST_WORDS and loose <= 0.1 * len(gaps)
