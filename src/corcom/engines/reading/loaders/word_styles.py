"""What the styles of a Word document say: heading level, bold, and the list that a style belongs to; styles inherit from one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corcom.engines.reading.loaders.word_names import Element, number, switched, value, w
from corcom.engines.reading.loaders.word_package import parsed

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_TITLES = {"title": 1, "subtitle": 2}
_DEEPEST = 9
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits: heading level (0 none), bold or not said, list and its level or not said."""

    heading: int = 0
    bold: bool | None = None
    list_id: str | None = None
    list_level: int = 0


PLAIN = Style()


@lru_cache(maxsize=2)
def styles_of(part: bytes | None) -> Styles:
    """The styles of a part; documents that one program or template made share it to the letter, and it is the largest of all."""
    return Styles(parsed(part) if part is not None else None)


class Styles:
    """The styles of one document, worked out when first asked for."""

    def __init__(self, root: Element | None) -> None:
        found = root.findall(w("style")) if root is not None else []
        self._elements: dict[str, Element] = {style.get(w("styleId")): style for style in found}
        self._default = next((s.get(w("styleId")) for s in found if _is_default_paragraph(s)), None)
        self._known: dict[str, Style] = {}

    def of(self, style_id: str | None) -> Style:
        """The style of that id; without one, the default of paragraphs."""
        key = style_id or self._default
        if key is None or key not in self._elements:
            return PLAIN
        if key not in self._known:
            self._known[key] = self._worked_out(key)
        return self._known[key]

    def bold_of(self, style_id: str | None) -> bool | None:
        """Whether a character style is bold; None when it does not say."""
        return self.of(style_id).bold if style_id else None

    def _worked_out(self, key: str) -> Style:
        heading, bold, list_id, list_level = 0, None, None, 0
        for style in self._chain(key):
            paragraph = style.find(w("pPr"))
            heading = heading or _heading_of(style, paragraph)
            bold = bold if bold is not None else switched(style.find(w("rPr")), "b")
            numbering = paragraph.find(w("numPr")) if paragraph is not None else None
            if list_id is None and numbering is not None:
                list_id = value(numbering, "numId")
                list_level = number(value(numbering, "ilvl"), 0)
        return Style(heading, bold, list_id, list_level)

    def _chain(self, key: str) -> list[Element]:
        """The style and those that it is based on, nearest first; a circle ends."""
        chain: list[Element] = []
        at: str | None = key
        while at in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[at])
            at = value(self._elements[at], "basedOn")
        return chain


def _is_default_paragraph(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")


def _heading_of(style: Element, paragraph: Element | None) -> int:
    name = (value(style, "name") or "").strip().lower()
    if name in _TITLES:
        return _TITLES[name]
    named = _HEADING.fullmatch(name)
    level = int(named[1]) if named else number(value(paragraph, "outlineLvl"), _DEEPEST) + 1
    return level if level <= _DEEPEST else 0
