"""Which language a text is written in: English, French or Spanish, by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": frozenset(["the", "of", "and", "to", "in", "for", "on", "was", "were", "that", "with", "by", "be", "is", "will", "from"]),
    "fr": frozenset(["le", "la", "les", "des", "et", "du", "une", "dans", "pour", "par", "est", "que", "qui", "sur", "avec", "aux"]),
    "es": frozenset(["el", "la", "los", "las", "y", "del", "una", "en", "para", "por", "es", "que", "se", "con", "al", "como", "su"]),
}
_LONGEST = 12
_WORD = re.compile(rf"[^\W\d_]{{1,{_LONGEST}}}")
_LETTERS_ONLY = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}
_SAMPLE = 40_000


def language_of(text: str) -> str:
    """`en`, `fr` or `es`; `en` where the text does not say.

    Example: language_of("La séance est ouverte par le Président") == "fr".
    """
    sample = text[:_SAMPLE]
    counted = _counted(sample.lower()) if sample.isascii() else Counter(word.casefold() for word in _WORD.findall(sample))
    scores = {language: sum(counted[word] for word in words) for language, words in _SMALL_WORDS.items()}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    return best if scores[best] > scores["en"] else "en"


def _counted(sample: str) -> Counter[str]:
    """How often each word stands in ASCII text; of those longer than `_WORD` is, also what such pieces leave at the end."""
    counted = Counter(sample.translate(_LETTERS_ONLY).split())
    for word, count in [(word, count) for word, count in counted.items() if len(word) > _LONGEST]:
        counted[word[-(len(word) % _LONGEST) :]] += count
    return counted
