"""The words of a PDF page with the places where they stand, as PDFium gives them.

Measured in points from the left edge and from the top of the page as a person sees it.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from corcom.engines.reading.loaders.glyphs import LIGATURES, SIGNS
from corcom.kernel.values import value

_SIGNS = SIGNS | LIGATURES | {0xFFFF: "\ufffd"}
_WORD = re.compile(r"\S+")
_HYPHEN, _SOFT_HYPHEN, _BYTE_ORDER, _NO_CHARACTER = 0x02, 0xAD, 0xFEFF, 0xFFFE
_PLAIN = dict.fromkeys((*range(0x20), _BYTE_ORDER), " ") | dict.fromkeys((_HYPHEN, _SOFT_HYPHEN, _NO_CHARACTER), "-")  # as `_character`
_SURROGATE = re.compile("[\ud800-\udfff]")
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_FONT_NAME_BYTES = 128

Height = tuple[float, float] | None  # how low and high a font reaches where a letter stands


@value
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
    letters = _Letters(page.raw, sheet)
    characters = letters.characters()
    words: list[Word] = []
    for found in _WORD.finditer(characters):
        _place(letters, characters, found.start(), found.end(), words)
    return words


def is_bold(page: Any, index: int) -> bool:
    """Whether a letter is set bold, by the weight or the name of its font."""
    if pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    pdfium.FPDFText_GetFontInfo(page, index, name, _FONT_NAME_BYTES, None)
    return bool(_BOLD_NAME.search(name.value))


def _character(code: int) -> str:
    if 0x20 <= code < 0x80:
        return chr(code)
    if code in (_HYPHEN, _SOFT_HYPHEN, _NO_CHARACTER):
        return "-"
    if code < 0x20 or code == _BYTE_ORDER:
        return " "
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _place(letters: _Letters, characters: str, first: int, end: int, words: list[Word]) -> None:
    """Add a run of letters as a word; one that goes on in another line without a blank is cut there."""
    left, right, height = letters.box(first)
    size, base = letters.standing(first, height)
    if end - first > 1:
        last_left, last_right, last_height = letters.box(end - 1)
        if last_height != height and abs(letters.base(end - 1) - base) > size * 0.6:
            cut = next((i for i in range(first + 1, end) if abs(letters.base(i) - base) > size * 0.6), end)
            if cut < end:
                _place(letters, characters, first, cut, words)
                _place(letters, characters, cut, end, words)
                return
        left, right = min(left, last_left), max(right, last_right)
    text = characters[first:end]
    words.append(Word(text if text.isascii() else text.translate(_SIGNS), left, right, base, size, first))


class _Letters:
    """The letters of a page, asked of PDFium through its bare handle and into the same few places, as there are thousands of them."""

    def __init__(self, page: Any, sheet: Sheet) -> None:
        self._page = page
        self._sheet = sheet
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._height: Height = None
        self._standing = (0.0, 0.0)

    def characters(self) -> str:
        """One character for each of PDFium's, so that places in the text are places on the page."""
        count = pdfium.FPDFText_CountChars(self._page)
        get = pdfium.FPDFText_GetUnicode
        return self._at_once(count) or "".join([_character(get(self._page, index)) for index in range(count)])

    def _at_once(self, count: int) -> str:
        """All characters in one call: empty where PDFium leaves some out of the text, or gives one as two."""
        units = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(self._page, 0, count, units) != count + 1:
            return ""
        text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
        return "" if len(text) != count or _SURROGATE.search(text) else text.translate(_PLAIN)

    def standing(self, index: int, height: Height) -> tuple[float, float]:
        """The size of a letter and the line it stands on; asked once for letters at one height, as a line has one font mostly."""
        if height is None or height != self._height:
            self._height, self._standing = height, (self._size(index), self.base(index))
        return self._standing

    def _size(self, index: int) -> float:
        """The size of a letter: how large its font is times how much larger it is drawn."""
        drawn = pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
        scale = float((self._matrix.c**2 + self._matrix.d**2) ** 0.5) or 1.0 if drawn else 1.0
        return float(pdfium.FPDFText_GetFontSize(self._page, index)) * scale

    def base(self, index: int) -> float:
        """The line that a letter stands on, from the top."""
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._sheet.seen(self._x.value, self._y.value)[1] if self._sheet.turned else self._sheet.height - self._y.value

    def box(self, index: int) -> tuple[float, float, Height]:
        """The left and right edge of a letter, and how low and high its font reaches there (nothing on a page that is turned).

        That reach is the font's, not the letter's: two letters that share it stand on one line in one size.
        """
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, index, box)
        one, other, height = box.left, box.right, (box.bottom, box.top)
        if self._sheet.turned:
            one, other = self._sheet.seen(box.left, box.bottom)[0], self._sheet.seen(box.right, box.top)[0]
            return (one, other, None) if one <= other else (other, one, None)
        return (one, other, height) if one <= other else (other, one, height)
