"""Numbers beside a month or between dots that count points and sections, and are no days."""

from __future__ import annotations

import re

_BEGINS_LINE = re.compile(r"(?:\A|\n)[ \t>*#-]{0,8}\Z")
_DOTTED = re.compile(r"\d{1,2}\.\s+")
_YEAR = re.compile(r"\W{0,3}(?:19|20)\d\d")
_CLOSES_MARK = re.compile(r"\)\s*[A-Z]")
_SECTION = re.compile(r"[1-9]\.[1-9]\.[1-9]\d")
_TITLE = re.compile(r"\.?\)?[ \t]+[A-Z]")
_BACK = 12


def numbers_a_point(text: str, left: re.Match[str], end: int) -> bool:
    """Whether the number before a month, which ends at `end`, counts points: "1. December minutes" at the beginning of a line."""
    return bool(_DOTTED.fullmatch(left.group())) and not _YEAR.match(text, end) and _begins_line(text, left.start())


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether the number behind a month is the mark of a point, "in May 2) The chair", and no day as in "(May 2) The chair"."""
    return bool(_CLOSES_MARK.match(text, end)) and "(" not in text[max(0, start - _BACK) : start]


def is_section(text: str, found: re.Match[str]) -> bool:
    """Whether "5.1.10 Title" begins a line: a day and month of one digit with a year of two are not written there."""
    return bool(_SECTION.fullmatch(found.group()) and _TITLE.match(text, found.end())) and _begins_line(text, found.start())


def _begins_line(text: str, start: int) -> bool:
    return _BEGINS_LINE.search(text, max(0, start - _BACK), start) is not None
