"""Minutes kept in a table drawn with bars in plain text: the rows that open an item, as sections. Knows layout and the heads of columns.

Rows may be parted by rulers ("----+----"), may go on over several lines, and may hold title and discussion in one column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from corcom.engines.reading.context import Section, Zone
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.minutes_tables import Use, use_of
from corcom.engines.reading.text import Line, LoadedText
from corcom.kernel.sources import Span

_RULER = re.compile(r"\s*\|?[-=+|: ]*[-=]{3}[-=+|: ]*\s*")
_NUMBER = re.compile(r"(?:item\s+)?(\d{1,2})[.):]?", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"(\d{1,2})[.):]\s+(?=\S)")
_BOTH = re.compile(
    r"(?:agenda )?(?:items?|topics?|subjects?)(?: and | ?[/&,] ?)(?:discussions?|notes?|minutes|decisions?|"
    r"summary|main points|outcomes?).{0,20}"
)
_LEAST_ROWS = 2
_LEAST_BARS = 1
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed row: its line, its cells, and whether a ruler stands right above it."""

    line: Line
    cells: tuple[Span, ...]
    ruled: bool


def barred_sections(loaded: LoadedText) -> tuple[frozenset[int], tuple[Section, ...]]:
    """The lines of such tables, and the item that each row opens."""
    taken: set[int] = set()
    found: list[Section] = []
    if "|" not in loaded.text:
        return frozenset(), ()
    for rows in _tables(loaded):
        items = list(_items(loaded, rows))
        if len(items) >= _LEAST_ROWS:
            taken |= set(range(rows[0].line.number, rows[-1].line.number + 1))
            ends = [*(item.line - 1 for item in items[1:]), rows[-1].line.number]
            found += [replace(item, last_line=end) for item, end in zip(items, ends, strict=True)]
    return frozenset(taken), tuple(found)


def with_barred_sections(sections: tuple[Section, ...], lines: frozenset[int], added: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with those of the tables; one above a table ends before it."""
    if not added:
        return sections
    first = min(lines)
    kept = [
        replace(section, last_line=first - 1) if section.heading_last_line < first <= section.last_line else section
        for section in sections
        if section.line not in lines
    ]
    return tuple(sorted([*kept, *added], key=lambda section: section.line))


def _tables(loaded: LoadedText) -> Iterator[list[_Row]]:
    """Stretches of lines with as many bars each; rulers between them part rows."""
    rows: list[_Row] = []
    ruled = False
    for line in [*loaded.lines, None]:
        text = line.text[:2000] if line else ""
        if line and rows and _RULER.fullmatch(text):
            ruled = True
            continue
        cells = (
            _cells(line, text, rows[0].line.text if rows else text)
            if line and text.count("|") > _LEAST_BARS and not line.hint.cells
            else ()
        )
        if line and cells and not _RULER.fullmatch(text) and (not rows or len(cells) == len(rows[0].cells)):
            rows.append(_Row(line, cells, ruled))
        elif rows:
            if len(rows) > _LEAST_ROWS:
                yield rows
            rows = []
        ruled = False


def _cells(line: Line, text: str, head: str) -> tuple[Span, ...]:
    """The cells of a line, with those at its ends that are empty, unless bars stand at the ends of the row of heads too."""
    edges = [-1, *(found.start() for found in re.finditer(r"\|", text)), len(text)]
    spans = [(low + 1, high) for low, high in pairwise(edges)]
    spans = spans[1:] if head.lstrip().startswith("|") else spans
    spans = spans[:-1] if head.rstrip().endswith("|") else spans
    trimmed = ((low + len(text[low:high]) - len(text[low:high].lstrip()), low + len(text[low:high].rstrip())) for low, high in spans)
    return tuple(Span(line.start + low, line.start + max(low, high)) for low, high in trimmed)


def _items(loaded: LoadedText, rows: list[_Row]) -> Iterator[Section]:
    heads = [plain(loaded.text[cell.start : cell.end]) for cell in rows[0].cells]
    both = [bool(_BOTH.fullmatch(unaccented(head).strip(" .:"))) for head in heads]
    uses = [Use.TOPIC if mixed else use_of(head) for head, mixed in zip(heads, both, strict=True)]
    if not _keeps_minutes(uses, mixed=any(both)):
        return
    topic = uses.index(Use.TOPIC)
    number = uses.index(Use.NUMBER) if Use.NUMBER in uses else None
    numbered = number is not None or any(_NUMBER_FIRST.match(_words(loaded, row, topic)) for row in rows[1:])
    gridded = any(row.ruled for row in rows[2:])
    for at, row in enumerate(rows[1:], 1):
        label, title = _opened(loaded, row, topic, number)
        if not title or (numbered and label is None) or (not numbered and gridded and not row.ruled):
            continue
        for below in rows[at + 1 :] if not both[topic] else ():
            if below.ruled or (number is not None and _words(loaded, below, number)) or (not gridded and number is None):
                break
            title = f"{title} {_words(loaded, below, topic)}".strip()
        if len(title) <= _LONGEST_TITLE and any(char.isalpha() for char in title):
            cell, at_line = row.cells[topic], row.line.number
            yield Section(Zone.BODY, at_line, at_line, at_line, cell.start, cell.end, title.rstrip(" :"), label, is_item=True)


def _opened(loaded: LoadedText, row: _Row, topic: int, number: int | None) -> tuple[str | None, str]:
    """The number of an item and its title; no number where the row goes on, or holds a point of an item ("2.1")."""
    title = _words(loaded, row, topic)
    if number is not None:
        found = _NUMBER.fullmatch(_words(loaded, row, number))
        return (found.group(1) if found else None), title
    first = _NUMBER_FIRST.match(title)
    return (first.group(1), title[first.end() :]) if first else (None, title)


def _words(loaded: LoadedText, row: _Row, column: int) -> str:
    return plain(loaded.text[row.cells[column].start : row.cells[column].end]).strip()


def _keeps_minutes(uses: list[Use], *, mixed: bool) -> bool:
    """Whether heads are those of minutes; a table of tasks or of an agenda's times is none."""
    if uses.count(Use.TOPIC) != 1:
        return False
    return mixed or bool({Use.NOTES, Use.DECISIONS} & set(uses)) or (Use.ACTIONS in uses and Use.WHO not in uses)
