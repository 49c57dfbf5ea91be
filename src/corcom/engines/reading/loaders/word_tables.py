"""Tables of Word documents as rows of cells; tables in cells become part of the cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corcom.engines.reading.loaders.blocks import BULLET
from corcom.engines.reading.loaders.word_body import Body, Paragraph
from corcom.engines.reading.loaders.word_names import Element, switched, w

_ENDED = re.compile(r"[.;:,!?–-]\s*$")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """The paragraphs of one cell that hold words."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def words(self) -> str:
        """All of the cell on one line: paragraphs that end without a stop are set apart by a semicolon."""
        joined = ""
        for paragraph in self.paragraphs:
            words = paragraph.printed.strip()
            if paragraph.marker == BULLET:
                words = paragraph.words.strip()
            joined += words if not joined else (" " if _ENDED.search(joined) else "; ") + words
        return joined

    @property
    def bold(self) -> bool:
        """Whether all words of the cell are bold."""
        return bool(self.paragraphs) and all(paragraph.bold for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells and whether it heads the table."""

    cells: tuple[Cell, ...]
    is_header: bool = False


def rows_of(table: Element, body: Body) -> list[Row]:
    """The rows of a `w:tbl`; rows without any words are left out. The first row heads the table when marked so or alone bold."""
    found = [Row(tuple(_cells(row, body)), _is_marked(row)) for row in _rows(table)]
    rows = [row for row in found if any(cell.paragraphs for cell in row.cells)]
    if rows and not any(row.is_header for row in rows) and _is_bold(rows[0]) and not all(_is_bold(row) for row in rows[1:] or rows):
        rows[0] = Row(rows[0].cells, is_header=True)
    return rows


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == w("tr"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml")):
            yield from _rows(child)


def _cells(row: Element, body: Body) -> Iterator[Cell]:
    for child in row:
        if child.tag == w("tc"):
            merged = child.find(f"{w('tcPr')}/{w('vMerge')}")
            continued = merged is not None and (merged.get(w("val")) or "continue") == "continue"
            yield Cell(() if continued else tuple(_paragraphs(child, body, 0)))
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
            yield from _cells(child, body)


def _paragraphs(parent: Element, body: Body, depth: int) -> Iterator[Paragraph]:
    for child in parent:
        if child.tag == w("p"):
            paragraph = body.paragraph(child)
            if paragraph.words.strip():
                yield paragraph
            for box in paragraph.boxes:
                yield from _paragraphs(box, body, depth + 1)
        elif isinstance(child.tag, str) and child.tag != w("tcPr") and depth < _DEEPEST:
            yield from _paragraphs(child, body, depth + 1)


def _is_marked(row: Element) -> bool:
    return bool(switched(row.find(w("trPr")), "tblHeader"))


def _is_bold(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell.paragraphs]
    return len(filled) > 1 and all(cell.bold for cell in filled)
