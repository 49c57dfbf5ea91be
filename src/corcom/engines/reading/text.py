"""The text that is read: lines with offsets that stay valid for ever, and what the file's structure said about each line.

A loader turns bytes into a `LoadedText`; every rule works on it, and every citation counts in its code points.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from corcom.kernel.sources import Finding, Span
from corcom.kernel.values import value


class LineKind(StrEnum):
    """What the file itself says a line is; txt files say nothing (`plain`)."""

    PLAIN = "plain"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"


@value
class LineHint:
    """Structure known from the file format.

    `level` is the heading or list level (1 is outermost, 0 unknown). `cells` are the spans of the table cells of the line, in code
    points of the whole text. `table` numbers the table (1-based; 0 none). `is_header` marks a table's header row.
    """

    kind: LineKind = LineKind.PLAIN
    level: int = 0
    bold: bool = False
    page: int = 0
    table: int = 0
    is_header: bool = False
    cells: tuple[Span, ...] = ()


NO_HINT = LineHint()


@value
class Line:
    """One line: its number from 1, its code points `[start, end)` without the newline, its words, its hint, whether it is blank."""

    number: int
    start: int
    end: int
    text: str
    hint: LineHint
    is_blank: bool


@dataclass(frozen=True, slots=True, eq=False)
class LoadedText:
    """One document as text. Lines end at newline only.

    Compared by identity: a hash of all its lines, made anew each time something about it is remembered, took a twentieth of reading.
    """

    sha256: str
    loader: str
    text: str
    text_hash: str
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = field(default=())

    def cell_texts(self, line: Line) -> tuple[str, ...]:
        """The words of each table cell of a line; empty when the line is no table row."""
        return tuple(self.text[cell.start : cell.end] for cell in line.hint.cells)


def text_of(
    text: str, *, sha256: str, loader: str, hints: dict[int, LineHint] | None = None, findings: Sequence[Finding] = ()
) -> LoadedText:
    """Split a text into lines and attach the hints by line number (1-based)."""
    known = hints or {}
    lines, position = [], 0
    for number, words in enumerate(text.split("\n"), start=1):
        end = position + len(words)
        hint = known.get(number, NO_HINT) if known else NO_HINT
        lines.append(Line(number, position, end, words, hint, not words or words.isspace()))
        position = end + 1
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return LoadedText(sha256, loader, text, digest, tuple(lines), tuple(findings))
