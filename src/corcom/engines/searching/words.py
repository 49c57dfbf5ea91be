"""Text to search words: case and accents folded, Snowball stems, pairs of signs where a script writes no blanks.

Both databases see only what comes out of here, so that they find the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import snowballstemmer

LANGUAGES = ("english", "french", "spanish")
_WORD = re.compile(r"[^\W_]+")
_UNBROKEN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f]+")
_SMALL_WORDS = {
    "french": "le la les des du une est dans pour que qui sur par avec aux ont sont au et",
    "spanish": "el la los las del una es en para que por con se al son y su como",
    "english": "the of and to in is for on that with by are was were be this has have at",
}
_SIGNS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: code points `[start, end)` and the word folded."""

    start: int
    end: int
    folded: str


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)


def fold(word: str) -> str:
    """Without case, accents and other marks."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The Snowball stem of a word with its accents, folded afterwards; the folded word where the language leaves it as it is."""
    return fold(_stemmer(language).stemWord(word.casefold()))


def has_stem(folded: str) -> bool:
    """Whether a word is of letters, in a script that writes blanks."""
    return folded.isalpha() and not _UNBROKEN.match(folded)


def words_of(text: str) -> Iterator[Word]:
    """The words in order; of a run without blanks (Chinese, Japanese) every pair of neighbours, of a single sign that sign."""
    for found in _WORD.finditer(text):
        at = found.start()
        for run in _parts(found.group()):
            if _UNBROKEN.match(run):
                for place in range(max(1, len(run) - 1)):
                    yield Word(at + place, at + min(len(run), place + 2), run[place : place + 2])
            else:
                yield Word(at, at + len(run), fold(run)[:_LONGEST])
            at += len(run)


def _parts(run: str) -> list[str]:
    if run.isascii():
        return [run]
    return [part for part in re.split(rf"({_UNBROKEN.pattern})", run) if part]


def language_of(words: Iterable[str]) -> str:
    """Which of the three languages the small words speak for; English where none does."""
    counts = dict.fromkeys(LANGUAGES, 0)
    for word in words:
        for language, signs in _SIGNS.items():
            counts[language] += word in signs
    return max(LANGUAGES, key=lambda language: counts[language])


def search_words(*texts: str) -> str:
    """Everything by which texts are found, each word and each stem once, blanks between and around: ` reports report by `."""
    whole = "\n".join(text for text in texts if text)
    found: dict[str, None] = {}
    printed = [(word.folded, whole[word.start : word.end]) for word in words_of(whole)]
    language = language_of(folded for folded, _ in printed)
    for folded, word in printed:
        found[folded] = None
        if has_stem(folded):
            found[stem(word, language)] = None
    return f" {' '.join(found)} " if found else ""
