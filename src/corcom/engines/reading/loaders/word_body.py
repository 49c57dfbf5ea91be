"""Paragraphs of a Word document with all that is printed before and around their words: number or bullet, heading level, bold."""

from __future__ import annotations

from dataclasses import dataclass

from corcom.engines.reading.loaders.word_names import Element, child_of, number, value, w
from corcom.engines.reading.loaders.word_numbering import Numbering
from corcom.engines.reading.loaders.word_paragraphs import list_place, words_of
from corcom.engines.reading.loaders.word_styles import Styles

_PROPERTIES = w("pPr")
_NO_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as printed. `marker` is its number or bullet, None outside lists; `level` counts list levels from 0.

    `heading` is 1 to 9, 0 for none. `boxes` are the text boxes anchored in it.
    """

    words: str
    bold: bool
    heading: int
    marker: str | None
    level: int
    boxes: tuple[Element, ...]

    @property
    def printed(self) -> str:
        """The words after their number or bullet."""
        return f"{self.marker} {self.words}" if self.marker else self.words


class Body:
    """The styles and running list numbers of one document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.has_deletions = False

    def paragraph(self, element: Element) -> Paragraph:
        """A `w:p` element; counts its list one on, so ask once for each. Paragraphs without words are not counted."""
        properties = child_of(element, _PROPERTIES)
        style = self._styles.of(value(properties, "pStyle"))
        words = words_of(element, self._styles, style_bold=bool(style.bold))
        self.has_deletions |= words.deletions
        list_id, level = list_place(properties)
        list_id = style.list_id if list_id is None else list_id
        level = style.list_level if level is None else level
        marker = self._numbering.marker(list_id, level) if words.text.strip() else None
        own = number(value(properties, "outlineLvl"), _NO_LEVEL) + 1
        heading = own if own <= _NO_LEVEL else style.heading
        return Paragraph(words.text.rstrip(), words.bold, heading, marker, level, tuple(words.boxes))
