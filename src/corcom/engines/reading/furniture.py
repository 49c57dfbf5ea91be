"""Page furniture: front matter, rules, page numbers, headers and footers that come back on every page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.text import Line

_RULE = re.compile(r"\s*(?:[-*_=~]\s?){3,200}\s*")
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-\u2013]\s*)?(?:page|p\.|seite|pagina|página)?\s*\d{1,4}\s*(?:(?:of|/|de|sur)\s*\d{1,4})?\s*(?:[-\u2013]|\|)?\s*",
    re.IGNORECASE,
)
_HAS_PAGE = re.compile(r"\b(?:page|p\.|página|seite)\s*\d{1,4}|\b\d{1,3}\s*(?:/|of)\s*\d{1,3}\s*$", re.IGNORECASE)
_COMMENT = re.compile(r"\s*(?:<!--.{0,400}-->|\{%.{0,200}%\}|\{:.{0,200}\}|<a [^>]{0,200}>\s?(?:</a>)?|<br\s?/?>)\s*")
_RULE_SIGNS, _COMMENT_SIGNS = frozenset("-*_=~"), frozenset("<{")
_PAGE_SIGNS = frozenset("-\u2013pPsS\u017f")  # or a digit
_KEY = re.compile(r"\s*[\w-]{1,40}:(?:\s|$)")
_DIGITS = re.compile(r"\d+")
_LONGEST = 200
_LONGEST_FRONT_MATTER = 60


def front_matter_end(lines: tuple[Line, ...]) -> int:
    """The number of the last line of YAML front matter; 0 where there is none."""
    if not lines or lines[0].text.strip() != "---":
        return 0
    for line in lines[1:_LONGEST_FRONT_MATTER]:
        if line.text.strip() in ("---", "..."):
            return line.number if any(map(_KEY.match, (inner.text for inner in lines[1 : line.number]))) else 0
    return 0


def furniture_lines(lines: tuple[Line, ...]) -> frozenset[int]:
    """The lines that belong to the page and not to the record."""
    front = front_matter_end(lines)
    repeated = _repeated(lines)
    return frozenset(line.number for line in lines if line.number <= front or (not line.is_blank and _is_furniture(line, repeated)))


def _is_furniture(line: Line, repeated: frozenset[str]) -> bool:
    if len(line.text) > _LONGEST:
        return False
    first = line.text.lstrip()[:1]
    if (first in _RULE_SIGNS and _RULE.fullmatch(line.text)) or (first in _COMMENT_SIGNS and _COMMENT.fullmatch(line.text)):
        return True
    if (first in _PAGE_SIGNS or first.isdecimal()) and _PAGE_NUMBER.fullmatch(line.text) and not line.hint.cells:
        return True
    return bool(repeated) and _masked(line.text) in repeated


def _masked(text: str) -> str:
    return " ".join(_DIGITS.sub("#", text).split())


def _repeated(lines: tuple[Line, ...]) -> frozenset[str]:
    """Lines that come back with only digits changed and carry a page number, or stand first or last on several pages."""
    alike: dict[str, list[str]] = {}
    for line in lines:
        if not line.is_blank and len(line.text) <= _LONGEST and _DIGITS.search(line.text):
            alike.setdefault(_masked(line.text), []).append(line.text)
    paged = {words for words, printed in alike.items() if len(printed) > 1 and sum(_has_page(text) for text in printed) > 1}
    edges = Counter(_masked(line.text) for line in _page_edges(lines))
    return frozenset(words for words in [*paged, *(words for words, count in edges.items() if count > 1)] if len(words) > 2)


def _has_page(text: str) -> bool:
    return searched(_HAS_PAGE, text) is not None


def _page_edges(lines: tuple[Line, ...]) -> list[Line]:
    printed = [line for line in lines if not line.is_blank and len(line.text) <= _LONGEST]
    if not any(_turns_page(before, line) for before, line in pairwise(printed)):
        return []
    edges = []
    for before, line in zip([None, *printed], [*printed, None], strict=True):
        turned = before is None or line is None or _turns_page(before, line)
        if turned and before is not None:
            edges.append(before)
        if turned and line is not None:
            edges.append(line)
    return edges


def _turns_page(before: Line, line: Line) -> bool:
    return line.hint.page != before.hint.page or "\f" in line.text
