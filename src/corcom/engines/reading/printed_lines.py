"""The printed lines of a text as the finders of headings see them, and a heading with all that is known about it."""

from __future__ import annotations

from corcom.engines.reading.context import Zone
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.text import LoadedText
from corcom.engines.reading.title_ends import TitleEnds
from corcom.engines.reading.titles import title_likeness
from corcom.kernel.values import value


@value
class Heading:
    """A heading: its mark, the words of its title, where they end, what it announces, and how it was recognised.

    `style` is one of numbered, decimal, nested, zone, marked, bold, capitals, alone, theme, listed, generic ("Discussion").
    """

    mark: LineMark
    title: str
    end: int
    last_line: int
    style: str
    zone: Zone = Zone.BODY
    number: str | None = None
    parent: str | None = None
    level: int = 1
    presenters: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """Its first line."""
        return self.mark.line


class PrintedLines:
    """The printed lines of one text by their marks, and what can be asked of each; the finders of headings build on it."""

    def __init__(self, loaded: LoadedText, marks: dict[int, LineMark]) -> None:
        """Take the text and the marks of its printed lines (no furniture, no tables)."""
        self._loaded = loaded
        self._marks = marks
        self._order = sorted(marks)
        self._below_roster: set[int] = set()
        self._tasks: set[int] = set()
        self._listed: set[int] = set()  # the lines of a list of titles below "Agenda"
        self._place = {number: place for place, number in enumerate(self._order)}
        begun = [mark.words[0] for mark in marks.values() if mark.words[:1].isalpha()]
        self._is_low = sum(first.islower() for first in begun) * 3 > len(begun) * 2  # notes kept without capitals
        self._titles = TitleEnds(loaded, marks, is_low=self._is_low)

    def _raw(self, mark: LineMark) -> str:
        return self._loaded.text[mark.body : min(self._loaded.lines[mark.line - 1].end, mark.body + 600)]

    def _likeness(self, words: str) -> float:
        """How much words look like a title; in notes without capitals a small first letter says nothing."""
        return title_likeness(words[:1].upper() + words[1:] if self._is_low else words)

    def _has_content(self, mark: LineMark) -> bool:
        place = self._place[mark.line] + 1
        if place >= len(self._order):
            return bool(mark.rest)
        following = self._marks[self._order[place]]
        styles = {n.style for n in mark.numbers}
        return not (following.indent == mark.indent and styles & {n.style for n in following.numbers})

    def _leads(self, mark: LineMark) -> bool:
        """Whether text or deeper points stand below a line."""
        place = self._place[mark.line] + 1
        following = self._marks[self._order[place]] if place < len(self._order) else None
        if following is None:
            return False
        return following.indent > mark.indent or not following.is_marked or (mark.bold and not mark.bullet and bool(following.bullet))

    def _loaded_line(self, end: int) -> int:
        return self._loaded.text.count("\n", 0, end) + 1 if len(self._loaded.text) < 2000 else self._line_of(end)

    def _line_of(self, offset: int) -> int:
        low, high = 0, len(self._loaded.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._loaded.lines[middle].start < offset:
                low = middle
            else:
                high = middle - 1
        return low + 1

    def _is_set_apart(self, mark: LineMark) -> bool:
        return mark.line == 1 or self._loaded.lines[mark.line - 2].is_blank

    def _stands_alone(self, mark: LineMark) -> bool:
        lines = self._loaded.lines
        above = mark.line == 1 or lines[mark.line - 2].is_blank
        return above and (mark.line >= len(lines) or lines[mark.line].is_blank) and len(mark.words.split()) <= 9
