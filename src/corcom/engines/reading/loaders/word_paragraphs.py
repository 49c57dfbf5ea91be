"""The words of a Word paragraph as printed: insertions count, deletions do not, fields show their result, breaks stay breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corcom.engines.reading.loaders.glyphs import SIGNS
from corcom.engines.reading.loaders.word_names import MC, Element, child_of, number, switched, value, w
from corcom.engines.reading.loaders.word_styles import Styles

_PRIVATE = 0xF000
_WORDS, _TAB, _BREAK, _CR = w("t"), w("tab"), w("br"), w("cr")
_HYPHEN, _SYMBOL, _PTAB, _RUN = w("noBreakHyphen"), w("sym"), w("ptab"), w("r")
_SKIPPED = frozenset(
    {
        w("del"),
        w("moveFrom"),
        w("pPr"),
        w("rPr"),
        w("instrText"),
        w("delText"),
        w("delInstrText"),
        w("sdtPr"),
        w("sdtEndPr"),
        MC + "Fallback",
    }
)
_RUN_PROPERTIES, _NUMBERING = w("rPr"), w("numPr")
_BOXES = w("txbxContent")
_CHECK_BOX = w("checkBox")
_DELETED = frozenset({w("del"), w("moveFrom")})


@dataclass(slots=True)
class Words:
    """What a paragraph prints: its text, whether all of it is bold, the text boxes anchored in it, and whether deletions were left out."""

    text: str = ""
    bold: bool = False
    boxes: list[Element] = field(default_factory=list)
    deletions: bool = False


def words_of(paragraph: Element, styles: Styles, *, style_bold: bool) -> Words:
    """The words of a `w:p` element. `style_bold`: whether its paragraph style is bold."""
    words = Words()
    pieces: list[str] = []
    all_bold = True
    for run, element in _printed(paragraph, None, words):
        piece = _piece(element)
        if not piece:
            continue
        pieces.append(piece)
        if piece.strip() and all_bold:
            all_bold = _is_bold(run, styles, style_bold=style_bold)
    words.text = "".join(pieces)
    words.bold = all_bold and bool(words.text.strip())
    return words


def _printed(element: Element, run: Element | None, words: Words) -> Iterator[tuple[Element | None, Element]]:
    """Every element that prints something, in order, with the run that it stands in."""
    for child in element:
        tag = child.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            words.deletions |= tag in _DELETED
        elif tag == _BOXES:
            words.boxes.append(child)
        elif tag == _RUN:
            yield from _printed(child, child, words)
        elif len(child) and tag != _CHECK_BOX:
            yield from _printed(child, run, words)
        else:
            yield run, child


def _piece(element: Element) -> str:
    tag = element.tag
    if tag == _WORDS:
        return element.text or ""
    if tag in (_TAB, _PTAB):
        return "\t" if element.getparent().tag == _RUN else ""
    if tag == _BREAK:
        return "\n" if element.get(w("type")) in (None, "textWrapping", "page", "column") else ""
    if tag == _CR:
        return "\n"
    if tag == _HYPHEN:
        return "-"
    if tag == _SYMBOL:
        return _glyph(element.get(w("char")))
    if tag == _CHECK_BOX:
        ticked = switched(element, "checked")
        return "☒" if (ticked if ticked is not None else switched(element, "default")) else "☐"
    return ""


def _glyph(code: str | None) -> str:
    """A character of a symbol font: known signs as Unicode; a private code that is none prints as itself without the private part."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    if point in SIGNS:
        return SIGNS[point]
    plain = point - _PRIVATE if point >= _PRIVATE else point
    return chr(plain) if 0x20 <= plain < 0xD800 else ""


def _is_bold(run: Element | None, styles: Styles, *, style_bold: bool) -> bool:
    properties = child_of(run, _RUN_PROPERTIES)
    direct = switched(properties, "b")
    if direct is not None:
        return direct
    by_style = styles.bold_of(value(properties, "rStyle"))
    return by_style if by_style is not None else style_bold


def list_place(paragraph_properties: Element | None) -> tuple[str | None, int | None]:
    """List and level that a paragraph itself names: `(None, None)` when it names none; list "0" takes it out of its style's list."""
    numbering = child_of(paragraph_properties, _NUMBERING)
    if numbering is None:
        return None, None
    level = value(numbering, "ilvl")
    return value(numbering, "numId"), number(level, 0) if level is not None else None
