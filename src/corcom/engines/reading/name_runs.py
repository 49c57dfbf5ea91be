"""Stretches of lines of a list of names that belong together: a bullet with its wrapped lines, a wrapped running list, or one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import Context
from corcom.engines.reading.line_marks import mark_of
from corcom.engines.reading.person_names import title_end
from corcom.engines.reading.segment import is_table_row
from corcom.engines.reading.text import Line

COLUMNS = re.compile(r"[ ]{3,}|\t+")
_NEXT_LABEL = re.compile(r"\s*[*_]{0,3}[A-Z\u00c0-\u00de][\w ]{2,30}:(?:\s|\*|$)")
_ASCIIDOC = re.compile(r"\s*(?:\|={3,}|\[(?:cols|%|options|width)[^\]]*\])\s*|```\w*")
DATED = re.compile(
    r"\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
FAR_INDENT = 16
RUNS_OF_A_LIST = 3  # as many, and what most of them say holds for the list


def runs_between(context: Context, start: int, last_line: int) -> Iterator[tuple[int, int]]:
    """Stretches of lines that belong together: a bullet with its wrapped lines, a wrapped running list, or one line."""
    first = context.line_at(start)
    begin, end = None, start
    for line in context.lines[first - 1 : last_line]:
        low = max(line.start, start)
        words = context.text[low : line.end]
        if _ASCIIDOC.fullmatch(words[:80]):
            continue
        if not words.strip() or context.zone_of(line.number).value == "furniture":
            if words.strip() or (begin is not None and not _is_open(context.text[begin:end])):
                if begin is not None:
                    yield begin, end
                begin = None
            continue
        if begin is not None and _joins(context, begin, end, line):
            end = line.end
            continue
        if begin is not None:
            yield begin, end
        begin, end = low, line.end
    if begin is not None:
        yield begin, end


def _is_open(words: str) -> bool:
    return words.count("(") > words.count(")") or words.rstrip().endswith((",", " and", " &"))


def _joins(context: Context, begin: int, end: int, line: Line) -> bool:
    mark = mark_of(line)
    before = context.text[begin:end]
    if mark.is_marked or is_table_row(line) or line.hint.cells or DATED.match(line.text[:60]):
        return False
    if _is_open(before[-400:]):
        return True
    if COLUMNS.search(before.strip()) or COLUMNS.search(line.text.strip()):
        wraps = mark.indent >= FAR_INDENT or (len(mark.words.split()) == 1 and not mark.words.endswith(","))
        return wraps and not COLUMNS.search(line.text.strip())
    if mark.words[:1].islower() or line.text.strip()[:1] in "[(":
        return True
    last = before.rpartition("\n")[2]
    if last.endswith("  ") and title_end(line.text.strip()):
        return False  # a line that Markdown breaks, and another person
    if last.rstrip().endswith(")"):
        return False
    if _NEXT_LABEL.match(line.text[:60]):
        return False
    listed = before.count(",") + before.count(";") >= 2
    return listed and len(last) >= 60 and not last.rstrip().endswith((".", ":"))
