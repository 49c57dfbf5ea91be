"""Which of many needs the words of a text meet: asked once a text, remembered by word, as words come back more often than sentences.

A need for strings with blanks in them is weakened to their longest piece without, which stands inside one word; so a text that meets a
need is never missed, and one that does not is seldom let through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from corcom.engines.reading.pattern_needs import AllOf, AnyOf, Digit, Need, OneOf

_DIGIT = re.compile(r"\d")
_SHORTEST = 2
_LONGEST_WORD = 60
_WORDS_KEPT = 20_000
_TEXTS_KEPT = 2_000
_ANSWERS_KEPT = 2_000
_ALWAYS = 1

Look = Callable[[str], bool]
Met = Callable[[int], bool]


class _Words(dict[str, int]):
    """The marks of words; one that is not known yet is learned when it is asked for, so that asking is a plain look into the dictionary."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> int:
        return self._learn(word)


class WordMarks:
    """Marks for the needs of some patterns: one bit of a number for each set of strings of which one must stand in the text."""

    def __init__(self, needs: Iterable[Need | None]) -> None:
        """Give each set of strings its bit."""
        self._bits: dict[OneOf | Digit, int] = {}
        self._of_fragment: dict[str, int] = {}
        self._beginnings: set[str] = set()
        self._of_word = _Words(self._learned)
        self.marks = lru_cache(maxsize=_TEXTS_KEPT)(self._marks)
        for need in needs:
            self.add(need)

    def add(self, need: Need | None) -> None:
        """Give the sets of strings of a further need their bits."""
        new = [part for part in dict.fromkeys(_simple_parts(need)) if part not in self._bits]
        for part in new:
            self._add(part)
        if new:
            self._of_word.clear()
            self.marks.cache_clear()

    def _add(self, part: OneOf | Digit) -> None:
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
        for word in set(text.split()):
            found |= known[word]
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

    def asked_by(self, needs: Iterable[Need | None]) -> int:
        """The bits that decide whether marks meet needs."""
        found = _ALWAYS
        for need in needs:
            for part in _simple_parts(need):
                found |= self._bits[part]
        return found

    def look(self, need: Need | None) -> Look:
        """A function that tells whether a text in small letters may meet a need: in one step where all of some bits are asked for."""
        if need is None:
            return lambda _: True
        marks_of, closer, bits = self.marks, closer_look(need), self._all_of(need)
        if bits and closer is None:
            return lambda small: marks_of(small) & bits == bits
        if bits and closer is not None:
            return lambda small: marks_of(small) & bits == bits and closer(small)
        either = self._any_of(need)
        if either and closer is None:
            return lambda small: marks_of(small) & either != 0
        met, asked = self.test(need), self.asked_by((need,))
        answers: dict[int, bool] = {}  # by the marks that are asked for: few, where a need has many parts

        def look(small: str) -> bool:
            told = marks_of(small) & asked
            answer = answers.get(told)
            if answer is None:
                if len(answers) >= _ANSWERS_KEPT:
                    answers.clear()
                answer = answers[told] = met(told)
            return answer and (closer is None or closer(small))

        return look

    def _all_of(self, need: Need) -> int:
        """The bits that together meet a need; 0 where it takes more than bits to tell."""
        parts = need.needs if isinstance(need, AllOf) else (need,)
        bits = 0
        for part in parts:
            if not isinstance(part, OneOf | Digit):
                return 0
            bits |= self._bits[part]
        return bits

    def _any_of(self, need: Need) -> int:
        """The bits of which any one meets a need; 0 where it takes more to tell."""
        bits = 0
        for part in need.needs if isinstance(need, AnyOf) else (need,):
            if not isinstance(part, OneOf | Digit):
                return 0
            bits |= self._bits[part]
        return bits

    def test(self, need: Need | None) -> Met:
        """A function that tells whether marks meet a need."""
        if need is None:
            return bool
        if isinstance(need, OneOf | Digit):
            return _any_met(self._bits[need], 0, ())
        bits = 0
        for part in need.needs:
            bits |= self._bits[part] if isinstance(part, OneOf | Digit) else 0
        others = tuple(self.test(part) for part in need.needs if not isinstance(part, OneOf | Digit))
        return _all_met(bits, others) if isinstance(need, AllOf) else _any_met(bits, self._cover(need), others)

    def _cover(self, need: Need) -> int:
        """Bits of which one at least is among the marks of whatever meets a need."""
        if isinstance(need, OneOf | Digit):
            return self._bits[need]
        found = 0
        for part in need.needs[: 1 if isinstance(need, AllOf) else None]:
            found |= self._cover(part)
        return found


def closer_look(need: Need | None) -> Look | None:
    """A look for the strings of which marks know a piece only, where one of a set of them must stand in the text; None without such."""
    parts = need.needs if isinstance(need, AllOf) else (need,)
    weakened = [part.strings for part in parts if isinstance(part, OneOf) and any(map(_is_weakened, part.strings))]

    def look(small: str) -> bool:
        for strings in weakened:
            for string in strings:
                if string in small:
                    break
            else:
                return False
        return True

    return look if weakened else None


def _is_weakened(string: str) -> bool:
    return _fragment(string) != string


def _all_met(bits: int, others: tuple[Met, ...]) -> Met:
    if not others:
        return lambda marks: marks & bits == bits

    def met(marks: int) -> bool:
        if marks & bits != bits:
            return False
        for test in others:  # noqa: SIM110 - `all` and `any` over a generator take twice as long
            if not test(marks):
                return False
        return True

    return met


def _any_met(bits: int, cover: int, others: tuple[Met, ...]) -> Met:
    if not others:
        return lambda marks: marks & bits != 0

    def met(marks: int) -> bool:
        if not marks & cover:
            return False
        if marks & bits:
            return True
        for test in others:  # noqa: SIM110 - as above
            if test(marks):
                return True
        return False

    return met


def _simple_parts(need: Need | None) -> Iterable[OneOf | Digit]:
    if isinstance(need, OneOf | Digit):
        yield need
    elif isinstance(need, AllOf | AnyOf):
        for part in need.needs:
            yield from _simple_parts(part)


def _fragment(string: str) -> str:
    """The longest piece of a string without blanks; empty where that tells nothing."""
    longest = max(string.split(), key=len, default="")
    return "" if len(longest) < _SHORTEST and longest.isalnum() else longest
