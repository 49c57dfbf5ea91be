"""What somebody asks for: the words, how each may be met, and where a text meets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corcom.engines.searching.words import LANGUAGES, Word, fold, has_stem, stem, words_of

MOST_WORDS = 8
_SHORTEST_BEGINNING = 3
_ALIKE = 2  # stemming takes endings off: words with one stem begin alike
_NUMBERED = re.compile(r"\s*(?:ap|action\s*point|action|#)\s*\.?\s*#?\s*(\d{1,6})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One word asked for: as typed (folded) and its stems in every language that the desk reads."""

    folded: str
    stems: frozenset[str]

    @property
    def may_begin(self) -> bool:
        """Whether it also meets longer words that begin with it: letters, three at least; one sign of a script without blanks."""
        return self.folded.isalpha() and (len(self.folded) >= _SHORTEST_BEGINNING or not self.folded.isascii())

    @property
    def patterns(self) -> tuple[str, ...]:
        """What stands among search words where they hold this word, blanks included."""
        first = f" {self.folded}" if self.may_begin else f" {self.folded} "
        return (first, *sorted({f" {found} " for found in self.stems} - {first, f"{first} "}))

    def meets(self, word: Word, printed: str) -> bool:
        """Whether a word of a text is one that was asked for."""
        if word.folded == self.folded or (self.may_begin and word.folded.startswith(self.folded)):
            return True
        if not self.stems or word.folded[:_ALIKE] != self.folded[:_ALIKE] or not has_stem(word.folded):
            return False
        return any(stem(printed, language) in self.stems for language in LANGUAGES)


@dataclass(frozen=True)
class Question:
    """A question as typed."""

    typed: str

    @cached_property
    def words(self) -> tuple[Asked, ...]:
        """The words, each once, the first eight."""
        found: dict[str, Asked] = {}
        for word in words_of(self.typed):
            printed = self.typed[word.start : word.end]
            stems = frozenset(stem(printed, language) for language in LANGUAGES) if has_stem(word.folded) else frozenset()
            found.setdefault(word.folded, Asked(word.folded, stems))
        return tuple(found.values())[:MOST_WORDS]

    @property
    def action_point(self) -> int | None:
        """The number of an action point, where that is what was typed: "AP 3", "action point 3", "#3"."""
        found = _NUMBERED.fullmatch(self.typed)
        return int(found.group(1)) if found else None

    def hits_in(self, text: str) -> list[tuple[int, int, int]]:
        """Where the text meets the question: code points `[start, end)` and which word it is, in the order of the text."""
        hits = []
        for word in words_of(text):
            printed = text[word.start : word.end]
            place = next((n for n, asked in enumerate(self.words) if asked.meets(word, printed)), None)
            if place is not None:
                hits.append((word.start, word.end, place))
        return hits

    def is_met_by(self, words: str) -> bool:
        """Whether search words (see `search_words`) hold every word that was asked for."""
        return bool(self.words) and all(any(pattern in words for pattern in asked.patterns) for asked in self.words)

    def is_name(self, names: Sequence[str]) -> bool:
        """Whether what was typed is one of the names, whole."""
        typed = _plain(self.typed)
        return bool(typed) and any(_plain(name) == typed for name in names)


def _plain(words: str) -> str:
    return " ".join(fold(part) for part in re.findall(r"[^\W_]+", words))
