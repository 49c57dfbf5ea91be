"""Putting the text of a structured file together: lines, what each one is, and the cells of table rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corcom.engines.reading.text import NO_HINT, LineHint, LineKind, LoadedText, text_of
from corcom.kernel.sources import Finding, Span

CELL_GAP = " | "
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1b\ud800-\udfff]")


class TextBuilder:
    """Lines as they are added; `text` is made once at the end."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._hints: dict[int, LineHint] = {}
        self._length = 0
        self._tables = 0
        self.findings: list[Finding] = []

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    def add(self, words: str, hint: LineHint = NO_HINT) -> None:
        """One paragraph; breaks inside it make further lines, which carry the hint as plain continuation."""
        for place, line in enumerate(_BREAKS.split(words)):
            self._append(line, hint if place == 0 else replace(hint, kind=LineKind.PLAIN, level=0))

    def blank(self) -> None:
        """A blank line, unless the last line is blank or nothing stands before."""
        if self._lines and self._lines[-1].strip():
            self._append("", NO_HINT)

    def next_table(self) -> int:
        """The number of a table that begins here."""
        self._tables += 1
        return self._tables

    def add_row(self, cells: Sequence[str], *, table: int, is_header: bool = False, bold: bool = False) -> None:
        """One row of a table as one line, cells apart by ` | `; breaks inside a cell become blanks."""
        spans, words = [], []
        position = self._length
        for cell in cells:
            text = " ".join(_clean(_BREAKS.sub(" ", cell)).split())
            spans.append(Span(position, position + len(text)))
            words.append(text)
            position += len(text) + len(CELL_GAP)
        hint = LineHint(LineKind.TABLE_ROW, bold=bold, table=table, is_header=is_header, cells=tuple(spans))
        self._append(CELL_GAP.join(words), hint)

    def loaded(self, *, sha256: str, loader: str, findings: Iterable[Finding] = ()) -> LoadedText:
        """The text with its hints."""
        while self._lines and not self._lines[-1].strip():
            self._lines.pop()
        text = "\n".join(self._lines) + ("\n" if self._lines else "")
        return text_of(text, sha256=sha256, loader=loader, hints=self._hints, findings=(*findings, *self.findings))

    def _append(self, line: str, hint: LineHint) -> None:
        line = _clean(line)
        self._lines.append(line)
        if hint is not NO_HINT and line.strip():
            self._hints[len(self._lines)] = hint
        self._length += len(line) + 1


def _clean(words: str) -> str:
    """Characters that no text may hold, shown as such; nothing else is altered."""
    return _UNSTORABLE.sub("\ufffd", words)
