"""Finding many fixed names in running text in linear time: a tree of folded words, longest name first.

Knows words and their places only, not what a name stands for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from corcom.kernel.values import value

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[ \t]*\n?[ \t]*|[ \t]?[-‐‑–.,'’‘`´&(),/][ \t]?[('’]?|\. ?\(?")
_LONGEST_GAP = 6


@lru_cache(maxsize=20_000)
def folded_word(word: str) -> str:
    """One word without accents and case."""
    if word.isascii():
        return word.casefold()
    parts = unicodedata.normalize("NFKD", word.replace("ı", "i"))
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


@value
class Word:
    """One word of a text: code points `[start, end)`, as printed and folded; `glue` is what stands before it."""

    start: int
    end: int
    printed: str
    folded: str
    glue: str


@lru_cache(maxsize=2_000)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; an ampersand between two words counts as the word "and"."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        glue = text[last : match.start()] if match.start() - last <= _LONGEST_GAP else "\n\n"
        if "&" in glue:
            place = last + glue.index("&")
            found.append(Word(place, place + 1, "&", "and", " "))
            glue = " "
        found.append(Word(match.start(), match.end(), match.group(), folded_word(match.group()), glue))
        last = match.end()
    return tuple(found)


@dataclass(slots=True)
class _Node:
    below: dict[str, _Node] = field(default_factory=dict)
    key: str = ""
    name: str = ""


@value
class IndexHit:
    """A name of the index in a text: places of its first and last word in the list of words, its code points, its key and form."""

    first: int
    last: int
    start: int
    end: int
    key: str
    name: str


class NameIndex:
    """Names by their folded words; `hits` yields the longest name at each place, never overlapping."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of name and key. The first key given for a name stays."""
        self._root = _Node()
        for name, key in names:
            node = self._root
            for word in words_of(name):
                node = node.below.setdefault(word.folded, _Node())
            if not node.key:
                node.key, node.name = key, name

    def hits(self, text: str, words: Sequence[Word]) -> Iterator[IndexHit]:
        """Every name in the words of a text, from left to right."""
        position = 0
        while position < len(words):
            found = self._longest_at(position, words)
            if found is None:
                position += 1
                continue
            last, node = found
            start, end = words[position].start, words[last].end
            yield IndexHit(position, last, start, _with_closing(text, start, end), node.key, node.name)
            position = last + 1

    def _longest_at(self, position: int, words: Sequence[Word]) -> tuple[int, _Node] | None:
        node = self._root.below.get(words[position].folded)
        best = (position, node) if node is not None and node.key else None
        while node is not None and node.below and position + 1 < len(words):
            position += 1
            following = words[position]
            if not _GAP.fullmatch(following.glue):
                break
            node = node.below.get(following.folded)
            if node is not None and node.key:
                best = (position, node)
        return best


def _with_closing(text: str, start: int, end: int) -> int:
    """The end of a name with the parenthesis that it opened, or the last point of an abbreviation such as U.S."""
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        return end + 1
    if text[end : end + 1] == "." and end - start >= 3 and text[end - 2 : end - 1] == ".":
        return end + 1
    return end
