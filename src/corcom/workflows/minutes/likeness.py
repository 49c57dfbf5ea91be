"""Whether two wordings say the same: the share of words they have in common."""

from __future__ import annotations

from functools import lru_cache

from corcom.kernel.states import folded

_EMPTY = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "is",
        "are",
        "be",
        "was",
        "were",
        "as",
        "it",
        "its",
        "this",
        "that",
    ]
)


@lru_cache(maxsize=4096)
def word_set(text: str) -> frozenset[str]:
    """The words of a text without case, accents and small words."""
    words = frozenset(folded(text).split())
    return (words - _EMPTY) or words


def likeness(one: str, other: str) -> float:
    """Dice coefficient of the words of two texts: 0 nothing in common, 1 the same words."""
    first, second = word_set(one), word_set(other)
    if not first or not second:
        return 1.0 if first == second else 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for case, accents, punctuation and space."""
    return folded(one) == folded(other)
