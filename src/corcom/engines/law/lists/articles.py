"""Which article a foreign list means, by number or by the duty in words, under the rules of a convention."""

from __future__ import annotations

import re

from corcom.engines.law.rulebook import Rulebook
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef
from corcom.kernel.states import folded

_PARAGRAPH = re.compile(r",?\s*(?:paragraphs?|paras?\.?|par\.?|parrafo|paragraphe)\s*(?=\d)", re.IGNORECASE)
_LETTER = re.compile(r",?\s*(?:sub-?paragraphs?|subparas?\.?|letter|lit\.?|alinea)\s*(?=\(?[a-z]\b)", re.IGNORECASE)
_WORD_BEFORE = r"(?:articles?|art[ií]culos?|arts?\.?|\u00a7)\s*"
_NUMBER = r"(\d{1,2})(?:\s*[.(]\s*(\d{1,2})\s*\)?)?(?:\s*[.(]\s*([a-z])\b\s*\)?)?"
_NAMED = re.compile(_WORD_BEFORE + _NUMBER, re.IGNORECASE)
_BARE = re.compile(_NUMBER, re.IGNORECASE)
_WITH_PARAGRAPH = re.compile(r"(?<![\d.])(\d{1,2})\s*(?:\(\s*(\d{1,2})\s*\)|\.(\d))(?:\s*[.(]\s*([a-z])\b\s*\)?)?(?![\d])", re.IGNORECASE)
# Words of a duty, and the beginning of its kind in the parameter files. The first that is found counts.
_DUTIES = (
    (r"declar\w* of (?:compliance|completion)|voluntary declaration", "declaration"),
    (r"initial|first (?:article 7 |transparency )?report", "initial-report"),
    (r"annual|yearly|updated?s?\b|periodic", "annual-report"),
    (r"retention|retained|kept", "retention"),
    (r"stockpiles?|stocks|destruction|existencias|stocks?", "stockpile"),
    (r"clear(?:ance|ing)?|contaminat\w*|remnants|demining|decontamination|limpieza|depollution", "clearance"),
)
_ENTRY = re.compile(
    r"entry into force|entered into force|enters into force|\beif\b|in force (?:since|on|from)|entree en vigueur|entrada en vigor"
)
_COUNTED_FROM = re.compile(r"\b(?:after|days|months|years|plus|within)\b")
_WITHDRAWAL = re.compile(r"withdrawal (?:takes )?effect|effect of (?:the )?withdrawal|effective withdrawal|withdrawal effective")


def article_given(text: str, rules: Rulebook) -> str:
    """The article that a cell of its own column gives: 7, 7(1), Art. 4(1)(a), "initial report", "stockpile destruction".

    Raises:
        BadInput: neither a number of an article nor a duty of the convention in words.
    """
    bare = _plain(text)
    found = _BARE.fullmatch(bare) or _NAMED.search(bare)
    by_number = _joined(found) if found else ""
    article = _closer(by_number, _by_words(bare, rules))
    if not article:
        message = f"“{text[:60]}” is not an article; write it as 7, 7.1, 4.1.a, 7(1), Article 4(1)(a), or name the duty."
        raise BadInput(message)
    return str(ArticleRef.parse(rules.convention, article))


def article_in_words(text: str, rules: Rulebook) -> str:
    """The article that a heading or title speaks of; empty when none. A bare number is none: "8 years after entry" is not Article 8."""
    bare = _plain(text)
    found = _NAMED.search(bare)
    if found:
        by_number = _joined(found)
    else:
        numbered = _WITH_PARAGRAPH.search(bare)
        by_number = ".".join(filter(None, numbered.groups())).lower() if numbered else ""
    return _closer(by_number, _by_words(bare, rules))


def speaks_of_entry(text: str) -> bool:
    """Whether a heading names the day of entry into force, and not something counted from it."""
    words = folded(text)
    return _ENTRY.search(words) is not None and _COUNTED_FROM.search(words) is None


def _plain(text: str) -> str:
    return _LETTER.sub(".", _PARAGRAPH.sub(".", text[:200].strip())).replace("..", ".")


def _joined(found: re.Match[str]) -> str:
    return ".".join(part.lower() for part in found.groups() if part)


def _closer(by_number: str, by_words: str) -> str:
    """The number, made closer by the words where both speak of the same article: "Article 7, initial report" is 7.1."""
    return by_words if not by_number or by_words.startswith(f"{by_number}.") else by_number


def _by_words(text: str, rules: Rulebook) -> str:
    words = folded(text)
    if _WITHDRAWAL.search(words):
        return rules.withdrawal.article
    kinds = _articles_by_kind(rules)
    for pattern, beginning in _DUTIES:
        if re.search(rf"\b(?:{pattern})", words):
            return next((article for kind, article in kinds if kind.startswith(beginning)), "")
    return rules.later_entry.article if speaks_of_entry(text) else ""


def _articles_by_kind(rules: Rulebook) -> list[tuple[str, str]]:
    reports = (rules.initial_report, rules.annual_report, rules.periodic_report, rules.kept_report)
    dated = (*rules.deadlines, *((rules.declaration,) if rules.declaration else ()), *(report for report in reports if report))
    return [(rule.kind, rule.article) for rule in dated]
