"""How much a few words look like the title of an item, and not like a sentence, a name or a spoken line."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import folded_heading, unaccented

_WORD = re.compile(r"[^\W\d_][\w'\u2019]*")
_SENTENCE_BREAK = re.compile(r"[a-z)\d]{2}[.!?]\s+[A-Z]")
_SPEAKER = re.compile(r"[A-Z][A-Za-z]{0,3}(?: and [A-Z]{2,4}|/[A-Z]{2,4})?\s?[-\u2013\u2014:]\s")
_LABEL = re.compile(
    r"(?:action|motion|decision|ai|ap|todo|note|resolved|resolution|vote|question|answer|q|a)s?\b[^:]{0,20}(?::|\s[-\u2013\u2014]\s)|@\w|"
    r"ai @|action (?!plan\b|points?\b|items?\b|list\b|group\b|committee\b|team\b)(?-i:[A-Z][\w.]*)"
    r"(?: ?(?:and|&|,|/) ?(?-i:[A-Z][\w.]*)){0,4}(?: \([^()]{1,30}\))? to\b|action \d|(?:act|ai|ap|action)(?:-[a-z]{1,8}){0,3}-?\d{2,4}",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^\s*" + alternatives(structure_words().titles) + r"\.?\s+(?=\S)")
_VERBS = frozenset(structure_words().verbs)
_AUXILIARIES = frozenset(
    (
        "was",
        "were",
        "will",
        "would",
        "has",
        "have",
        "had",
        "shall",
        "should",
        "est",
        "sont",
        "etait",
        "fue",
        "fueron",
        "agreed",
        "noted",
        "said",
    )
)
_ITEMS = re.compile(alternatives(structure_words().items))
_BODY_ACTS = re.compile(
    r"(?:the |la |le |el )?(?:board|committee|meeting|group|council|chair\w*|president|secretariat|members?|participants|"
    r"conference|commission|panel)(?: \w+ly)? "
    r"(?:approved|agreed|noted|decided|adopted|discussed|considered|received|reviewed|resolved|accepted|heard|took|was|were|will|has|had|thanked|opened|asked)\b"
)
_LONGEST_TITLE = 26


def is_item_title(words: str) -> bool:
    """Whether the words are a title that agendas know: opening, approval of the minutes, any other business, next meeting."""
    return bool(_ITEMS.fullmatch(folded_heading(words)))


@lru_cache(maxsize=4_000)
def title_likeness(words: str) -> float:
    """From 0 (a sentence) to 1 (a title).

    Example: title_likeness("Approval of the minutes") > 0.8; title_likeness("The minutes were approved by all.") < 0.4.
    """
    text = words.strip()
    found = _WORD.findall(text)
    if not found or len(found) > _LONGEST_TITLE:
        return 0.0
    if _SPEAKER.match(text) or _LABEL.match(text):
        return 0.05
    if is_item_title(text):
        return 1.0
    score = 0.8 - 0.03 * max(0, len(found) - 9) - _sentence_penalty(text, found)
    if text[0].islower() or text.endswith((";", ",")):
        score -= 0.4
    if text.isupper():
        score += 0.2
    return max(0.0, min(1.0, score))


def _sentence_penalty(text: str, found: list[str]) -> float:
    folded = [unaccented(word) for word in found]
    penalty = 0.0
    if any(word in _AUXILIARIES for word in folded[1:]) and not text.endswith("?"):
        penalty += 0.4
    elif any(word in _VERBS for word in folded[1:]):
        penalty += 0.2
    if _BODY_ACTS.match(" ".join(folded)):
        penalty += 0.4
    if _SENTENCE_BREAK.search(text):
        penalty += 0.3
    if text.endswith(".") and len(found) > 6:
        penalty += 0.25
    return penalty


def is_person_line(words: str) -> bool:
    """Whether the words begin with a title of a person (Mr, Dr, Cllr)."""
    return bool(_PERSON.match(unaccented(words[:80])))
