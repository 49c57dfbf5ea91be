"""A passage that a person points at: lines or code points of a document's text, as the citation of what they record from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.registers.documents.models import TextOfVersion

BY_HAND = "selected by a person"


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected text: code points `[start, end)` of the text that was read."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Selected words of a text that the desk holds."""

    text: TextOfVersion
    selection: Selection

    @property
    def is_sample(self) -> bool:
        """Whether the document was written for the demonstration."""
        return bool(self.text.version.document.sample)

    def citation(self, *, rule: str = BY_HAND) -> dict[str, Any]:
        """The citation, without outer space.

        Raises:
            BadInput: nothing is selected, or it lies outside the text.
        """
        return citation_in(self.text, self.selection, rule=rule)


def citation_in(text: TextOfVersion, selection: Selection, *, rule: str = BY_HAND) -> dict[str, Any]:
    """The citation of selected words of a text, without outer space.

    Raises:
        BadInput: nothing is selected, or it lies outside the text.
    """
    whole = text.text
    if not 0 <= selection.start < selection.end <= len(whole):
        message = f"Characters {selection.start} to {selection.end} came in; select some of the {len(whole)} characters of the text."
        raise BadInput(message)
    quote = whole[selection.start : selection.end]
    if not quote.strip():
        message = "The selection is blank. Select the words that say what you want to add."
        raise BadInput(message)
    start = selection.start + len(quote) - len(quote.lstrip())
    end = selection.end - (len(quote) - len(quote.rstrip()))
    return {
        "sha256": text.version.content_id,
        "text_hash": text.text_hash,
        "loader": text.loader,
        "line": whole.count("\n", 0, start) + 1,
        "end_line": whole.count("\n", 0, end) + 1,
        "start": start,
        "end": end,
        "quote": whole[start:end],
        "rule": rule,
    }


def selection_of_lines(text: TextOfVersion, first: int, last: int) -> Selection:
    """The selection of whole lines, counted from 1, `last` included.

    Raises:
        BadInput: there are no such lines.
    """
    lines = text.text.split("\n")
    if not 1 <= first <= last <= len(lines):
        message = f"Lines {first} to {last} came in; the text has lines 1 to {len(lines)}."
        raise BadInput(message)
    start = sum(len(line) + 1 for line in lines[: first - 1])
    return Selection(start, start + len("\n".join(lines[first - 1 : last])))


def selection_between(
    text: TextOfVersion, first: int, last: int, *, first_column: int | None = None, last_column: int | None = None
) -> Selection:
    """The selection from line to line; a column counts the code points from the first printed sign of its line, None is the whole line.

    Raises:
        BadInput: there are no such lines.
    """
    whole = selection_of_lines(text, first, last)
    lines = text.text.split("\n")
    start, end = whole.start, whole.end
    if first_column is not None:
        start += min(_indent(lines[first - 1]) + first_column, len(lines[first - 1]))
    if last_column is not None:
        end -= max(0, len(lines[last - 1]) - _indent(lines[last - 1]) - last_column)
    return Selection(start, max(start, end))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
