"""Sentences of a stretch of text, as code points. Abbreviations, initials and decimal numbers do not end one.

No sentence is longer than `LONGEST` code points: what runs on is cut, so that no rule has to look at a megabyte at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corcom.engines.reading.pattern_needs import small_letters
from corcom.kernel.sources import Span

_END = re.compile(  # begins with one set of characters, which `re` looks for fast
    r"[.!?\n](?:(?<!\n)[.!?]*[\"'”’)\]*_]{0,3}(?=\s+[^a-zà-ÿ\s]|\s*\Z)|(?<=\n)[ \t]*\n|(?<=\n)(?=[ \t]*[-•*–·▪●○]\s))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|cllrs?|cr|comm|supt|capt|sgt|st|no|nos|art|arts|para|paras|e\.g|i\.e|cf|vs|approx|dept|rev|hon|amb|sr|"
    r"sra|fig|vol|ed|jan|feb|mar|apr|"
    r"jun|jul|aug|sep|sept|oct|nov|dec|a\.m|p\.m|ca|resp|inc|ltd|co|est|min|messrs)|\b[A-Z](?:\.[A-Z])*|\b[A-Z]\.\s?[A-Z])\Z",
    re.IGNORECASE,
)
_UPPER = re.compile(r"\b[A-Z]\Z")
LONGEST = 2000
_UNEVEN = re.compile(r"\s(?:\s+|(?<! ))")  # several blanks, or one other than a space
_LONGEST_SHORTENED = 6
_BLANK_LINE = 2  # ends of lines
_WRAPPED = 45


@lru_cache(maxsize=4_000)
def sentences_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of `[start, end)`, without blanks at either end; blank lines and bullets end one too."""
    spans: list[Span] = []
    begun = start
    for found in _END.finditer(text, start, end):
        if text[found.start()] == "." and _is_abbreviated(text[max(begun, found.start() - 12) : found.start()]):
            continue
        if text[found.start()] == "\n" and _goes_on(text, found):
            continue
        _add(spans, text, begun, found.end())
        begun = found.end()
    _add(spans, text, begun, end)
    return tuple(spans)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence goes on behind a blank line: within one block that is so where each line of a text has one below it."""
    if found.group().count("\n") < _BLANK_LINE or found.group().strip():
        return False
    above = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip(" *_\t")
    return len(above) >= _WRAPPED and above[-1] not in ".:;!?" and text[found.end() : found.end() + 6].lstrip(" *_")[:1].isalnum()


def _is_abbreviated(before: str) -> bool:
    if len(before) > _LONGEST_SHORTENED and before[-_LONGEST_SHORTENED - 1 :].isalpha():
        return False
    found = _ABBREVIATION.search(before) if before[-1:].isalpha() else None
    if not found:
        return False
    return len(found.group()) > 1 or bool(_UPPER.search(before))


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add what stands at `[start, end)`, without the blanks around it."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        _add(spans, text, start, cut)
        start = cut
    led = text[start:end].lstrip()
    if led:
        spans.append(Span(end - len(led), end - len(led) + len(led.rstrip())))


@lru_cache(maxsize=2_000)
def looked_at(words: str) -> tuple[str, str, Sequence[int]]:
    """The words as `flattened` gives them, their `small_letters`, and their places; several rules ask for those of the same sentence."""
    flat, places = flattened(words)
    return flat, small_letters(flat), places


@lru_cache(maxsize=2_000)
def flattened(words: str) -> tuple[str, Sequence[int]]:
    """The words with every run of blanks as one space, and for each code point its place in `words` (one more for the end)."""
    if " ".join(words.split()) == words or not _UNEVEN.search(words):
        return words, range(len(words) + 1)
    kept: list[str] = []
    places: list[int] = []
    last = 0
    for found in _UNEVEN.finditer(words):
        kept += (words[last : found.start()], " ")
        places += range(last, found.start() + 1)
        last = found.end()
    kept.append(words[last:])
    places += range(last, len(words) + 1)
    return "".join(kept), tuple(places)
