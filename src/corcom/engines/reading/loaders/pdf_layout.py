"""From words with places to lines as a person reads them: rows of a table side by side, columns of prose one after the other.

A line of the result keeps its indent and wide gaps as blanks, so that what stands in a column can be read as one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median

from corcom.engines.reading.loaders.pdf_columns import Row, parts_of
from corcom.engines.reading.loaders.pdf_words import Word

_SAME_LINE = 0.5  # of the size of the letters
_WIDE_GAP = 2.0  # widths of a letter; more than this between words is a column
_BLANK_LINE = 1.5  # of the usual distance of lines
_LARGE = 1.18  # of the usual size
_TOUCHING = 0.1  # of the width of a letter
_MOST_COLUMNS = 160


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the page: text with its indent, base line, whether set larger than the rest, blank lines before it, its first words."""

    text: str
    base: float
    is_large: bool
    is_apart: bool
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual on a page: width of a letter, distance of lines, size of letters, and where its text begins on the left."""

    letter: float
    pitch: float
    size: float
    left: float


def lines_of(words: Sequence[Word], *, left: float) -> list[PrintedLine]:
    """The lines of a page from top to bottom; columns of prose one after the other.

    Args:
        left: where the text of the document begins, in points; indents count from there.
    """
    if not words:
        return []
    rows = _rows(words)
    usual = _measures(words, rows, left)
    return [line for part in parts_of(rows, gap=_WIDE_GAP * usual.letter, pitch=usual.pitch) for line in _set(part, usual)]


def _rows(words: Sequence[Word]) -> list[Row]:
    """Words on one base line, from left to right."""
    rows: list[Row] = []
    for word in sorted(words, key=attrgetter("base", "left")):
        first = rows[-1][0] if rows else None
        if first and abs(word.base - first.base) <= _SAME_LINE * max(min(word.size, first.size), 1.0):
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=attrgetter("left"))
    return rows


def _measures(words: Sequence[Word], rows: Sequence[Row], left: float) -> _Measures:
    letters = sum([len(word.text) for word in words])
    width = sum([word.right - word.left for word in words])
    steps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    size = _usual_size(words) or 10.0
    near = [step for step in steps if step < 2.2 * size]
    return _Measures(
        letter=max(width / letters if letters else 0.0, 1.0),
        pitch=max(median(near) if near else 1.2 * size, 1.0),
        size=size,
        left=left,
    )


def _usual_size(words: Sequence[Word]) -> float:
    """The size of the letter in the middle when all are put in order of size; a word counts with at most twenty."""
    counts: dict[float, int] = {}
    for word in words:
        counts[word.size] = counts.get(word.size, 0) + min(len(word.text), 20)
    sizes = sorted(counts)
    reached = list(accumulate(counts[size] for size in sizes))
    lower, upper = (sizes[bisect_right(reached, place)] for place in ((reached[-1] - 1) // 2, reached[-1] // 2))
    return (lower + upper) / 2


def _set(rows: list[Row], usual: _Measures) -> Iterator[PrintedLine]:
    """Rows as text: each stretch between wide gaps begins in the column where others above and below it begin."""
    before: float | None = None
    for block in _blocks(rows, usual):
        found = [_segments(row, usual) for row in block]
        columns = _columns(found, usual)
        for row, segments in zip(block, found, strict=True):
            base = row[0].base
            apart = before is not None and base - before > _BLANK_LINE * usual.pitch
            yield PrintedLine(_text(segments, columns, usual), base, _is_large(row, usual), apart, tuple(row))
            before = base


def _is_large(row: Row, usual: _Measures) -> bool:
    return all(word.size >= _LARGE * usual.size for word in row)


def _blocks(rows: list[Row], usual: _Measures) -> Iterator[list[Row]]:
    """Stretches of rows without a large distance between them."""
    block: list[Row] = []
    for row in rows:
        if block and row[0].base - block[-1][0].base > 2.5 * usual.pitch:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _segments(row: Row, usual: _Measures) -> list[Row]:
    """The words of a row, cut at wide gaps."""
    segments = [[row[0]]]
    right, wide = row[0].right, _WIDE_GAP * usual.letter
    for word in row[1:]:
        if word.left - right > wide:
            segments.append([word])
            right = word.right
        else:
            segments[-1].append(word)
            right = word.right if word.right > right else right
    return segments


def _columns(found: Sequence[list[Row]], usual: _Measures) -> list[tuple[float, int]]:
    """Places where segments of the rows of a block begin, with the column of text that each gets so that nothing before it is too long."""
    places = _places(sorted({s[0].left for segments in found for s in segments}), usual)
    columns: list[tuple[float, int]] = []
    for place in places:
        wanted = round((place - usual.left) / usual.letter)
        for segments in found:
            at = next((i for i, s in enumerate(segments) if _near(s[0].left, place, usual)), 0)
            if at:
                wanted = max(wanted, _column_of(segments[at - 1][0].left, columns, usual) + len(_joined(segments[at - 1], usual)) + 2)
        columns.append((place, min(max(wanted, 0), _MOST_COLUMNS)))
    return columns


def _places(lefts: list[float], usual: _Measures) -> list[float]:
    """Left edges that differ by less than a letter are one place."""
    places: list[float] = []
    for left in lefts:
        if not places or left - places[-1] > usual.letter:
            places.append(left)
    return places


def _near(left: float, place: float, usual: _Measures) -> bool:
    return 0 <= left - place <= usual.letter


def _column_of(left: float, columns: Sequence[tuple[float, int]], usual: _Measures) -> int:
    return next((column for place, column in columns if _near(left, place, usual)), 0)


def _joined(segment: Row, usual: _Measures) -> str:
    """Words that stand close; those that touch (one word in two fonts) are one."""
    text = segment[0].text
    for before, word in pairwise(segment):
        touches = word.left - before.right < _TOUCHING * usual.letter and word.index == before.index + len(before.text)
        text += word.text if touches else f" {word.text}"
    return text


def _text(segments: Sequence[Row], columns: Sequence[tuple[float, int]], usual: _Measures) -> str:
    text = ""
    for segment in segments:
        column = _column_of(segment[0].left, columns, usual)
        gap = max(column - len(text), 2 if text else 0)
        text += " " * gap + _joined(segment, usual)
    return text
