"""Which of many needs the words of a text meet: asked once a text, remembered by word, as words come back more often than sentences.

A need for strings is weakened to their longest stretch of letters, which stands inside one word; so a text that meets a need is never
missed, and one that does not is seldom let through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from corcom.engines.reading.pattern_needs import AllOf, AnyOf, Digit, Need, OneOf

_TOKEN = re.compile(r"\w+|[^\w\s]")
_STRETCH = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_SHORTEST = 2
_LONGEST_WORD = 60
_WORDS_KEPT = 20_000
_TEXTS_KEPT = 2_000
_ALWAYS = 1


class WordMarks:
    """Marks for the needs of some patterns: one bit of a number for each set of strings of which one must stand in the text."""

    def __init__(self, needs: Iterable[Need | None]) -> None:
        """Give each set of strings its bit."""
        self._bits: dict[OneOf | Digit, int] = {}
        self._of_fragment: dict[str, int] = {}
        self._beginnings: set[str] = set()
        self._of_word: dict[str, int] = {}
        for need in needs:
            for part in _simple_parts(need):
                self._add(part)
        self.marks = lru_cache(maxsize=_TEXTS_KEPT)(self._marks)

    def _add(self, part: OneOf | Digit) -> None:
        if part in self._bits:
            return
        fragments = [] if isinstance(part, Digit) else [_fragment(string) for string in part.strings]
        if not all(fragments):
            self._bits[part] = _ALWAYS
            return
        bit = self._bits[part] = 2 << len(self._bits)
        for fragment in fragments:
            self._of_fragment[fragment] = self._of_fragment.get(fragment, 0) | bit
            self._beginnings.update(fragment[:length] for length in range(1, len(fragment)))

    def _marks(self, text: str) -> int:
        """The marks of a text in small letters."""
        found = _ALWAYS
        known = self._of_word
        for word in set(_TOKEN.findall(text)):
            marks = known.get(word)
            found |= self._learned(word) if marks is None else marks
        return found

    def _learned(self, word: str) -> int:
        found = self._bits.get(Digit(), 0) if _DIGIT.search(word) else 0
        for start in range(len(word)):
            end = start + 1
            while end <= len(word):
                piece = word[start:end]
                found |= self._of_fragment.get(piece, 0)
                if piece not in self._beginnings:
                    break
                end += 1
        if len(self._of_word) >= _WORDS_KEPT:
            self._of_word.clear()
        if len(word) <= _LONGEST_WORD:
            self._of_word[word] = found
        return found

    def test(self, need: Need) -> Callable[[int], int | bool]:
        """A function that tells whether marks meet a need."""
        if isinstance(need, OneOf | Digit):
            bit = self._bits[need]
            return lambda marks: marks & bit
        bits = 0
        for part in need.needs:
            bits |= self._bits[part] if isinstance(part, OneOf | Digit) else 0
        others = tuple(self.test(part) for part in need.needs if not isinstance(part, OneOf | Digit))
        return _all_met(bits, others) if isinstance(need, AllOf) else _any_met(self._cover(need), bits, others)

    def _cover(self, need: Need) -> int:
        """Bits of which one at least is among the marks of whatever meets a need."""
        if isinstance(need, OneOf | Digit):
            return self._bits[need]
        found = 0
        for part in need.needs[: 1 if isinstance(need, AllOf) else None]:
            found |= self._cover(part)
        return found


def _all_met(bits: int, others: tuple[Callable[[int], int | bool], ...]) -> Callable[[int], bool]:
    if not others:
        return lambda marks: marks & bits == bits
    return lambda marks: marks & bits == bits and all(test(marks) for test in others)


def _any_met(cover: int, bits: int, others: tuple[Callable[[int], int | bool], ...]) -> Callable[[int], bool]:
    if not others:
        return lambda marks: marks & bits != 0
    return lambda marks: marks & cover != 0 and (marks & bits != 0 or any(test(marks) for test in others))


def _simple_parts(need: Need | None) -> Iterable[OneOf | Digit]:
    if isinstance(need, OneOf | Digit):
        yield need
    elif isinstance(need, AllOf | AnyOf):
        for part in need.needs:
            yield from _simple_parts(part)


def _fragment(string: str) -> str:
    """The longest stretch of letters and digits in a string, else its first sign; empty where that tells nothing."""
    stretches = _STRETCH.findall(string)
    if not stretches:
        return string.strip()[:1]
    longest: str = max(stretches, key=len)
    return longest if len(longest) >= _SHORTEST else ""
