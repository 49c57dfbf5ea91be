"""Sentences of a text with their code points, and words without their line breaks with the way back to the text."""

from __future__ import annotations

import re

from corcom.engines.reading.lexicon.structure import structure_words
from corcom.engines.reading.markup import unaccented
from corcom.kernel.sources import Span

_END = re.compile(  # begins with one set of characters, which `re` looks for fast
    r"[.!?\n](?:(?<!\n)[\"\u201d\u2019)*_]{0,3}(?=\s+[\"\u201c(*_]{0,3}[A-Z\u00c0-\u00de0-9\-\u2022])|(?<=\n)\s*\n)"
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
_WORD_BEFORE = re.compile(r"(?:^|[\s(])([A-Za-z]{1,6}(?:\.[A-Za-z])?)$")
_SHORTENED = frozenset(
    (
        "no",
        "nos",
        "art",
        "arts",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "p",
        "pp",
        "para",
        "paras",
        "st",
        "jr",
        "sr",
        "inc",
        "ltd",
        "approx",
        "fig",
        "cf",
        "al",
    )
)
_TITLES = frozenset(title.replace("\\.?", ".") for title in structure_words().titles)


def sentences_in(text: str, start: int, end: int) -> list[Span]:
    """The sentences between two code points, without blanks at their ends."""
    words = text[start:end]
    spans: list[Span] = []
    low = 0
    for found in _END.finditer(words):
        if words[found.start()] == "." and _is_abbreviation(words[max(0, found.start() - 12) : found.start()]):
            continue
        _add(spans, words[low : found.end()], start + low)
        low = found.end()
    _add(spans, words[low:], start + low)
    return spans


def flattened(words: str) -> tuple[str, list[int]]:
    """The words with single blanks for every run of blanks, and for each place in them (and their end) the place in `words`."""
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(words):
        if not char.isspace():
            kept.append(char)
            places.append(place)
        elif kept and kept[-1] != " ":
            kept.append(" ")
            places.append(place)
    if kept and kept[-1] == " ":
        kept.pop()
        places.pop()
    places.append(places[-1] + 1 if places else 0)
    return "".join(kept), places


def _add(spans: list[Span], raw: str, start: int) -> None:
    """Add the words that begin at `start`, without the blanks around them."""
    led = raw.lstrip()
    if led:
        begin = start + len(raw) - len(led)
        spans.append(Span(begin, begin + len(led.rstrip())))


def _is_abbreviation(before: str) -> bool:
    found = _WORD_BEFORE.search(before)
    if not found:
        return False
    word = unaccented(found.group(1))
    return (
        bool(_INITIALS.fullmatch(found.group(1))) or (len(word) == 1 and found.group(1).isupper()) or word in _SHORTENED or word in _TITLES
    )
