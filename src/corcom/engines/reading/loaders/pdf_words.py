"""The words of a PDF page with the places where they stand, as PDFium gives them.

Measured in points from the left edge and from the top of the page as a person sees it.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from corcom.engines.reading.loaders.glyphs import LIGATURES, SIGNS

_SIGNS = SIGNS | LIGATURES | {0x02: "-", 0xFFFE: "-", 0xFFFF: "\ufffd"}
_WORD = re.compile(r"\S+")
_HYPHEN, _SOFT_HYPHEN, _BYTE_ORDER = 0x02, 0xAD, 0xFEFF
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_FONT_NAME_BYTES = 128


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its letters, left and right edge, base line, size of the letters, and the place of its first letter in the file."""

    text: str
    left: float
    right: float
    base: float
    size: float
    index: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that words stand on: how it is turned (quarters clockwise), its width and height before turning."""

    turned: int
    width: float
    height: float

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file (from the bottom left, unturned) as seen: from the left, from the top."""
        if self.turned == 1:
            return y, x
        if self.turned == 2:
            return self.width - x, y
        if self.turned == 3:
            return self.height - y, self.width - x
        return x, self.height - y


def words_on(page: Any, sheet: Sheet) -> list[Word]:
    """The words of a text page, in the order of the file."""
    characters = _characters(page)
    return [word for found in _WORD.finditer(characters) for word in _placed(page, characters, found.start(), found.end(), sheet)]


def is_bold(page: Any, index: int) -> bool:
    """Whether a letter is set bold, by the weight or the name of its font."""
    if pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    pdfium.FPDFText_GetFontInfo(page, index, name, _FONT_NAME_BYTES, None)
    return bool(_BOLD_NAME.search(name.value))


def _characters(page: Any) -> str:
    """One character for each of PDFium's, so that places in the text are places on the page."""
    get = pdfium.FPDFText_GetUnicode
    return "".join([_character(get(page, index)) for index in range(pdfium.FPDFText_CountChars(page))])


def _character(code: int) -> str:
    if 0x20 <= code < 0x80:
        return chr(code)
    if code in (_HYPHEN, _SOFT_HYPHEN):
        return "-"
    if code < 0x20 or code == _BYTE_ORDER:
        return " "
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _placed(page: Any, characters: str, first: int, end: int, sheet: Sheet) -> Iterator[Word]:
    """A run of letters as a word; one that goes on in another line without a blank is cut there."""
    size = pdfium.FPDFText_GetFontSize(page, first) * _scale(page, first)
    base = _base(page, first, sheet)
    if end - first > 1 and abs(_base(page, end - 1, sheet) - base) > size * 0.6:
        cut = next((i for i in range(first + 1, end) if abs(_base(page, i, sheet) - base) > size * 0.6), end)
        if cut < end:
            yield from _placed(page, characters, first, cut, sheet)
            yield from _placed(page, characters, cut, end, sheet)
            return
    left, right = _edges(page, first, sheet)
    if end - first > 1:
        last_left, last_right = _edges(page, end - 1, sheet)
        left, right = min(left, last_left), max(right, last_right)
    yield Word(characters[first:end].translate(_SIGNS), left, right, base, size, first)


def _scale(page: Any, index: int) -> float:
    """How much the letters are drawn larger than their font says."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(page, index, matrix):
        return 1.0
    return float((matrix.c**2 + matrix.d**2) ** 0.5) or 1.0


def _base(page: Any, index: int, sheet: Sheet) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page, index, x, y)
    return sheet.seen(x.value, y.value)[1]


def _edges(page: Any, index: int, sheet: Sheet) -> tuple[float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, box)
    one, other = sheet.seen(box.left, box.bottom)[0], sheet.seen(box.right, box.top)[0]
    return min(one, other), max(one, other)
