"""Lists of names set in columns: the columns of a line, and a row read as a name with what stands beside it."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import plain
from corcom.engines.reading.name_runs import COLUMNS, FAR_INDENT
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import is_office_words, is_person_name
from corcom.engines.reading.roster_entry import entry_of_cells
from corcom.engines.reading.roster_values import Piece


def columns_of_run(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    """The columns of a line, parted by three blanks or a tab; wrapped lines below belong to the column above them."""
    words = context.text[start:end].rstrip()
    first, _, second = words.partition("\n")
    if first.rstrip().endswith(",") and not COLUMNS.search(first.strip()) and COLUMNS.search(second.strip()):
        shifted = columns_of_run(context, start + len(first) + 1, end)
        return [(start, shifted[0][1]), *shifted[1:]] if shifted else []
    if not COLUMNS.search(first.strip()):
        return []
    spans, low = [], 0
    for gap in [*COLUMNS.finditer(first), None]:
        high = gap.start() if gap else len(first)
        if first[low:high].strip(" -\u2022"):
            spans.append((start + low, start + high))
        low = gap.end() if gap else high
    return spans


def all_persons(context: Context, cells: list[tuple[int, int]]) -> bool:
    """Whether each column holds a person of its own (a list set in columns), and not a person with an organisation."""
    words = [re.sub(r"\([^()]{0,80}\)", "", plain(context.text[a:b])).lstrip("-\u2022\u2013 ") for a, b in cells]
    return all(is_person_name(w) and not state_named(w) for w in words)


def is_pair(context: Context, cells: list[tuple[int, int]]) -> bool:
    """Whether a row holds two names, each with an organisation behind it."""
    words = [plain(context.text[a:b]).strip("*\u2020 ") for a, b in cells]
    return len(words) == 4 and is_person_name(words[0]) and is_person_name(words[2]) and not any(map(is_person_name, words[1::2]))


def row_of_columns(context: Context, cells: list[tuple[int, int]], last: int, mark: LineMark, role: str | None) -> list[Piece]:
    """One row of columns: the name first, then office or organisation."""
    words = [plain(context.text[a:b]) for a, b in cells]
    end = cells[-1][1]
    for wrapped in context.text[end:last].split("\n"):
        if wrapped.strip() and len(wrapped) - len(wrapped.lstrip()) < FAR_INDENT:
            words[0] = f"{words[0]} {wrapped.strip()}"
    if len(words) > 1 and (is_office_words(words[0]) or zone_announced(words[0])) and is_person_name(words[1]):
        role, words = words[0], words[1:]
    entry = entry_of_cells(words[0], words[1:], role=role)
    return [Piece(cells[0][0], max(end, last), mark.indent, entry)] if entry else []
