"""The words of an OpenDocument paragraph as printed, and what the styles say of bold and headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from corcom.engines.reading.loaders.glyphs import SIGNS
from corcom.engines.reading.loaders.opendocument_names import FONT_WEIGHT, Element, draw, office, style, text

_TITLES = {"title": 1, "subtitle": 2}
_SKIPPED = frozenset({office("annotation"), office("annotation-end"), text("tracked-changes"), text("ruby-text")})
_BLANKS = {text("s"): " ", text("tab"): "\t", text("line-break"): "\n"}
_MOST_BLANKS = 200
_LONGEST_CHAIN = 20
_V = TypeVar("_V")


@dataclass(slots=True)
class Words:
    """What a paragraph prints: text, whether all is bold, notes referred to in it, and text boxes anchored in it."""

    text: str = ""
    bold: bool = False
    notes: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


def words_of(paragraph: Element, bold: dict[str, bool]) -> Words:
    """The words of a `text:p` or `text:h`. `bold` tells of each style whether it is bold."""
    words = Words()
    pieces = list(_pieces(paragraph, bold, words, is_bold=bold.get(paragraph.get(text("style-name")) or "", False)))
    words.text = "".join(piece for piece, _ in pieces).translate(SIGNS).strip()
    words.bold = bool(words.text) and all(is_bold for piece, is_bold in pieces if piece.strip())
    return words


def _pieces(element: Element, bold: dict[str, bool], words: Words, *, is_bold: bool) -> Iterator[tuple[str, bool]]:
    """Text in order, each piece with whether it is bold."""
    if element.text:
        yield _collapsed(element.text), is_bold
    for child in element:
        if child.tag == text("note"):
            body = child.find(text("note-body"))
            words.notes.append(" ".join("".join(body.itertext()).split()) if body is not None else "")
        elif child.tag == draw("text-box"):
            words.boxes.append(child)
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag] * _times(child), is_bold
        elif child.tag not in _SKIPPED:
            inner = bold.get(child.get(text("style-name")) or "", is_bold)
            yield from _pieces(child, bold, words, is_bold=inner)
        if child.tail:
            yield _collapsed(child.tail), is_bold


def _times(element: Element) -> int:
    count = element.get(text("c")) or "1"
    return min(int(count), _MOST_BLANKS) if count.isdigit() and element.tag == text("s") else 1


def _collapsed(words: str) -> str:
    """Blanks of the XML count as one."""
    joined = " ".join(words.split())
    if not joined:
        return " "
    return (" " if words[0].isspace() else "") + joined + (" " if words[-1].isspace() else "")


def bold_styles(roots: Iterable[Element]) -> dict[str, bool]:
    """Of each style that says so, or inherits it, whether it is bold."""
    own: dict[str, bool] = {}
    parents: dict[str, str] = {}
    for root in roots:
        for element in root.iter(style("style")):
            name = element.get(style("name")) or ""
            parents[name] = element.get(style("parent-style-name")) or ""
            weight = next((p.get(FONT_WEIGHT) for p in element.findall(style("text-properties")) if p.get(FONT_WEIGHT)), None)
            if weight:
                own[name] = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
    return {name: said for name in parents if (said := _inherited(name, own, parents)) is not None}


def headings_by_style(roots: Iterable[Element]) -> dict[str, int]:
    """Of each paragraph style that is a title, or made from one, the heading level."""
    parents = {
        element.get(style("name")) or "": element.get(style("parent-style-name")) or ""
        for root in roots
        for element in root.iter(style("style"))
    }
    own = {name: _TITLES[name.lower()] for name in {*parents, *parents.values()} if name.lower() in _TITLES}
    return {name: level for name in parents if (level := _inherited(name, own, parents)) is not None}


def _inherited(name: str, own: Mapping[str, _V], parents: Mapping[str, str]) -> _V | None:
    for _ in range(_LONGEST_CHAIN):
        if name in own:
            return own[name]
        if name not in parents:
            return None
        name = parents[name]
    return None
