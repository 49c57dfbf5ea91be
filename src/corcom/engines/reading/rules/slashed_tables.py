"""Tables of tasks that were flattened to lines: "Action / Who / When" over "Mend the gate / Lea / 10 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.text import Line
from corcom.kernel.sources import Span

_SEPARATORS = (re.compile(r"\s/\s"), re.compile(r"\s*\t\s*"), re.compile(r"(?<=\S)\s+\|\s+(?=\S)"))
_LONGEST_HEAD = 120
_MOST_ROWS = 60
_MOST_BLANKS = 1


@lru_cache(maxsize=2)
def slashed_tables(context: Context) -> tuple[tuple[tuple[str, ...], tuple[tuple[Span, ...], ...]], ...]:
    """The heads and the rows of each run of lines that are parted by the same sign; which of them list tasks is seen by their heads."""
    return tuple(_tables(context))


def _tables(context: Context) -> Iterator[tuple[tuple[str, ...], tuple[tuple[Span, ...], ...]]]:
    lines, done = context.lines, 0
    for line in lines:
        words = line.text
        if not ("/" in words or "\t" in words or "|" in words):  # what each separator holds
            continue
        if line.number <= done or len(words) > _LONGEST_HEAD or line.hint.cells or words.lstrip()[:1] == "|":
            continue
        sign = next((sign for sign in _SEPARATORS if sign.search(words.strip())), None)
        if sign is None or context.zone_of(line.number) in (Zone.ATTENDANCE, Zone.FURNITURE):
            continue
        heads = tuple(words[span.start - line.start : span.end - line.start].strip(" *_:") for span in _cells(line, sign))
        if not _HEAD_WORD.search(words):
            continue
        rows = []
        blanks = 0
        for below in lines[line.number : line.number + _MOST_ROWS]:
            if below.is_blank:
                blanks += 1
                if blanks > _MOST_BLANKS:
                    break
                continue
            cells = _cells(below, sign)
            if len(cells) != len(heads):
                break
            blanks, done = 0, below.number
            rows.append(cells)
        if rows:
            yield heads, tuple(rows)


_HEAD_WORD = re.compile(
    r"\b(?:action|task|what|activit|to[ -]?do|responsib|who|owner|lead|deadline|due|when|by|acci[oó]n|tarea|t[âa]che|quoi|"
    r"qui)\w*\b",
    re.IGNORECASE,
)


def _cells(line: Line, sign: re.Pattern[str]) -> tuple[Span, ...]:
    """The cells of a line, without the blanks around each."""
    bounds = [line.start]
    for hit in sign.finditer(line.text):
        bounds += [line.start + hit.start(), line.start + hit.end()]
    bounds.append(line.end)
    spans = []
    for low, high in zip(bounds[::2], bounds[1::2], strict=True):
        words = line.text[low - line.start : high - line.start]
        lead = len(words) - len(words.lstrip(" -*\u2022"))
        spans.append(Span(low + lead, max(low + lead, high - (len(words) - len(words.rstrip())))))
    return tuple(spans)
