"""OpenDocument texts (odt): body in order, lists with their numbers, tables row by row, then notes.

The XML is walked itself: the document library would be asked for every element one by one.
"""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from corcom.engines.reading.loaders.blocks import BlockWriter, SetRow
from corcom.engines.reading.loaders.opendocument_lists import Lists
from corcom.engines.reading.loaders.opendocument_names import Element, office, table, text
from corcom.engines.reading.loaders.opendocument_words import Words, bold_styles, headings_by_style, words_of
from corcom.engines.reading.loaders.problems import note
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import LoadedText

LOADER = "odt-1"
_DEEPEST = 60
_MOST_COLUMNS = 60
_LONG_ROW = 1_500
_GROUPS = frozenset({text("section"), text("index-body"), text("table-of-content"), text("soft-page-break"), text("index-title")})


def load(source: Source) -> LoadedText:
    """The text of an OpenDocument text."""
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        content = _parsed(archive.read("content.xml"))
        styles = _parsed(archive.read("styles.xml")) if "styles.xml" in archive.namelist() else None
    writer = _Writer(content, styles)
    body = content.find(f"{office('body')}/{office('text')}")
    writer.add_blocks(body if body is not None else content, 0)
    writer.lines_apart([f"[{count}] {words}" for count, words in enumerate(writer.notes, start=1)])
    return writer.loaded(sha256=source.sha256, loader=LOADER)


def _parsed(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True))


class _Writer(BlockWriter):
    """The blocks of the document on their way to lines."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        super().__init__()
        roots = [root for root in (styles, content) if root is not None]
        self._bold = bold_styles(roots)
        self._headings = headings_by_style(roots)
        self._lists = Lists(roots)
        self.notes: list[str] = []

    def add_blocks(self, parent: Element, depth: int) -> None:
        """Paragraphs, headings, lists and tables below an element, in order."""
        for block in parent if depth < _DEEPEST else ():
            if block.tag in (text("p"), text("h")):
                self._add_paragraph(block, depth)
            elif block.tag == text("list"):
                self._add_list(block, None, 1, depth)
            elif block.tag == table("table"):
                self._add_table(block, depth)
            elif block.tag in _GROUPS:
                self.add_blocks(block, depth + 1)
            elif block.tag == text("tracked-changes") and len(block):
                self.findings.append(
                    note("deletions-left-out", "The document has tracked changes; deletions were left out, insertions were read.")
                )

    def _add_paragraph(self, element: Element, depth: int, marker: str | None = None, level: int = 1) -> None:
        words = self._words(element)
        heading = _heading_level(element, self._headings)
        if not words.text.strip():
            self.blank()
        elif heading:
            number = marker or (self._lists.heading_number(heading) if element.tag == text("h") else "")
            self.heading(f"{number} {words.text}" if number else words.text, level=heading, bold=words.bold)
        elif marker is not None:
            self.item(words.text, marker=marker, level=level, bold=words.bold)
        else:
            self.prose(words.text, bold=words.bold)
        for box in words.boxes:
            self.add_blocks(box, depth + 1)

    def _add_list(self, element: Element, style: str | None, level: int, depth: int) -> None:
        style = self._lists.begin(element, style, level)
        for item in element if depth < _DEEPEST else ():
            marker: str | None = None
            if item.tag == text("list-item"):
                marker = self._lists.marker(item, style, level) if _has_words(item) else None
            for block in item:
                if block.tag == text("list"):
                    self._add_list(block, style, level + 1, depth + 1)
                elif block.tag in (text("p"), text("h")):
                    self._add_paragraph(block, depth, marker, level)
                    marker = "" if marker is not None else None

    def _add_table(self, element: Element, depth: int) -> None:
        rows: list[SetRow] = []
        for row in element.iter(table("table-row")):
            if _table_of(row) is not element:
                continue
            cells = [cell for cell in row if cell.tag in (table("table-cell"), table("covered-table-cell"))]
            words = self._row_words(cells)
            if len(words) > 1 and sum(map(len, words)) <= _LONG_ROW:
                rows += [SetRow(words, row.getparent().tag == table("table-header-rows"))] if any(words) else []
                continue
            if rows:
                self.rows(rows)
                rows = []
            for cell in cells:
                self.add_blocks(cell, depth + 1)
        if rows:
            self.rows(rows)

    def _row_words(self, cells: list[Element]) -> tuple[str, ...]:
        found: list[str] = []
        for cell in cells:
            lines = [self._words(p).text.strip() for p in cell.iter(text("p"), text("h"))]
            repeated = cell.get(table("number-columns-repeated")) or "1"
            joined = "; ".join(line for line in lines if line)
            found += [joined] * (min(int(repeated), _MOST_COLUMNS) if repeated.isdigit() else 1)
        while len(found) > 1 and not found[-1]:
            found.pop()
        return tuple(found[:_MOST_COLUMNS])

    def _words(self, element: Element) -> Words:
        words = words_of(element, self._bold)
        self.notes += words.notes
        return words


def _heading_level(element: Element, by_style: dict[str, int]) -> int:
    if element.tag == text("h"):
        level = element.get(text("outline-level")) or "1"
        return int(level) if level.isdigit() else 1
    return by_style.get(element.get(text("style-name")) or "", 0)


def _has_words(item: Element) -> bool:
    return any("".join(p.itertext()).strip() for p in item if p.tag in (text("p"), text("h")))


def _table_of(row: Element) -> Element:
    above = row.getparent()
    while above is not None and above.tag != table("table"):
        above = above.getparent()
    return above
