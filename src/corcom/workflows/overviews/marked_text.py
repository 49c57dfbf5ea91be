"""A loaded text as lines cut into segments, so that a page can mark passages, also where they overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to mark: code points `[start, end)`, a key for its id, and what it is (`kind`, as in ProposalKind, and a state)."""

    start: int
    end: int
    key: str
    kind: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words under the same marks; the innermost (shortest) mark comes first."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[str, ...] = ()

    @property
    def mark(self) -> Mark | None:
        """The innermost mark."""
        return self.marks[0] if self.marks else None

    @property
    def inline(self) -> Mark | None:
        """The innermost mark that is drawn on words; statements are drawn along their lines instead."""
        return next((mark for mark in self.marks if mark.kind != "statement"), None)

    @property
    def keys(self) -> str:
        """Keys of all marks, apart by spaces, the innermost first."""
        return " ".join(mark.key for mark in self.marks)


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line: number from 1, indent in columns, segments. `opens` of a segment holds the keys of marks that begin in it."""

    number: int
    indent: int
    segments: tuple[Segment, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed."""
        return not self.segments

    @property
    def statement(self) -> str:
        """Key of the statement that the line belongs to; empty for none."""
        marks = (mark for segment in self.segments for mark in segment.marks if mark.kind == "statement")
        return next((mark.key for mark in marks), "")

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of all marks on the line."""
        return frozenset(mark.kind for segment in self.segments for mark in segment.marks)


def marked_lines(text: str, marks: Iterable[Mark]) -> Iterator[MarkedLine]:
    """The lines of a text with their marks.

    Outer white space of a line is left out; `indent` says how deep it stood. Time grows with text and marks, not with their product.
    """
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end))
    waiting, open_marks, position = 0, [], 0
    for number, words in enumerate(text.split("\n"), start=1):
        end = position + len(words)
        while waiting < len(ordered) and ordered[waiting].start < end:
            open_marks.append(ordered[waiting])
            waiting += 1
        here = [mark for mark in open_marks if mark.end > position]
        yield _line(number, words, position, here)
        open_marks = [mark for mark in here if mark.end > end]
        position = end + 1


def _line(number: int, words: str, position: int, marks: Sequence[Mark]) -> MarkedLine:
    stripped = words.strip()
    if not stripped:
        return MarkedLine(number, 0, ())
    indent = len(words) - len(words.lstrip())
    start, end = position + indent, position + indent + len(stripped)
    return MarkedLine(number, indent, tuple(_segments(stripped, start, end, marks)))


def _segments(words: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Segment]:
    cuts = {start, end}
    for mark in marks:
        cuts.update(point for point in (mark.start, mark.end) if start < point < end)
    edges = sorted(cuts)
    seen: set[str] = set()
    for left, right in pairwise(edges):
        over = sorted((m for m in marks if m.start <= left and right <= m.end), key=lambda m: (m.end - m.start, m.key))
        opens = tuple(m.key for m in over if m.key not in seen and m.start >= start)
        seen.update(m.key for m in over)
        yield Segment(words[left - start : right - start], tuple(over), opens)
