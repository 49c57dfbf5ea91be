"""Blocks of a structured document (docx, odt, html) set as lines, the same way for all: as a person would type them.

Headings, tables and long paragraphs are set apart by a blank line; list items keep their number or bullet and are indented by level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corcom.engines.reading.loaders.assembly import TextBuilder
from corcom.engines.reading.text import LineHint, LineKind

BULLET = "•"
_LONG = 100
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row of a table: the words of its cells, whether it heads the table, whether all of it is bold."""

    cells: tuple[str, ...]
    is_header: bool = False
    bold: bool = False


class BlockWriter(TextBuilder):
    """Adds blocks; remembers the words that it set."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self._set_apart = False

    def heading(self, words: str, *, level: int, bold: bool = False) -> None:
        """A heading; level 1 is outermost."""
        self.blank()
        self._set(words, LineHint(LineKind.HEADING, level=level, bold=bold))
        self.blank()

    def item(self, words: str, *, marker: str, level: int, bold: bool = False) -> None:
        """A list item with its number or bullet; level 1 is outermost."""
        printed = f"{marker} {words}" if marker else words
        self._set(_INDENT * (level - 1) + printed, LineHint(LineKind.LIST_ITEM, level=level, bold=bold))
        self._set_apart = True

    def prose(self, words: str, *, bold: bool = False) -> None:
        """A paragraph."""
        is_long = len(words) > _LONG
        if is_long or self._set_apart:
            self.blank()
        self._set(words, LineHint(bold=bold))
        self._set_apart = is_long

    def rows(self, rows: Sequence[SetRow]) -> None:
        """A table."""
        self.blank()
        table = self.next_table()
        for row in rows:
            self.add_row(row.cells, table=table, is_header=row.is_header, bold=row.bold)
        self.blank()

    def lines_apart(self, lines: Sequence[str]) -> None:
        """Plain lines after a blank one: notes, headers, footers."""
        if lines:
            self.blank()
        for line in lines:
            self.add(line)

    def _set(self, words: str, hint: LineHint) -> None:
        self._set_apart = False
        self.seen.add(" ".join(words.split()))
        self.add(words, hint)
