"""Action tables: columns recognised by their heads in any order, one action a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from corcom.engines.reading.column_tables import ColumnTable, column_tables, words_of_cell
from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.rules.action_parts import Assignment
from corcom.engines.reading.rules.action_patterns import status_of
from corcom.engines.reading.rules.addressees import addressees_in
from corcom.engines.reading.rules.assignments import assignment_in
from corcom.engines.reading.rules.due_dates import due_in
from corcom.engines.reading.rules.slashed_tables import slashed_tables
from corcom.engines.reading.text import Line
from corcom.kernel.sources import Span

_COLUMNS = ("owner", "due", "status", "number", "action")


@dataclass(frozen=True, slots=True)
class TableAction:
    """One row of an action table: its assignment, the code points of the row, the number printed."""

    assignment: Assignment
    start: int
    end: int
    identifier: str | None


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(any_of(f"HEAD_{name.upper()}"), re.IGNORECASE) for name in _COLUMNS}


def table_actions(context: Context, book: OwnerBook) -> Iterator[TableAction]:
    """The actions of every action table in the text."""
    rows = [line for line in context.lines if line.hint.cells]
    for _, group in groupby(rows, key=lambda line: line.hint.table):
        lines = list(group)
        columns = columns_of(context.loaded.cell_texts(lines[0]), in_actions=context.zone_of(lines[0].number) is Zone.ACTIONS)
        if columns:
            yield from _rows(context, book, lines[1:], columns)
    for heads, parted in slashed_tables(context):
        columns = columns_of(heads)
        for cells in parted if columns else ():
            span = cells[columns["action"]]
            if re.search(r"[^\W\d_]{2}", context.text[span.start : span.end]):
                yield TableAction(_assignment(context, book, span, cells, columns), cells[0].start, cells[-1].end, None)
    for table in column_tables(context.loaded):
        columns = columns_of(table.heads, in_actions=context.zone_of(table.line) is Zone.ACTIONS)
        if columns:
            yield from _column_rows(context, book, table, columns)


def columns_of(heads: tuple[str, ...], *, in_actions: bool = False) -> dict[str, int]:
    """Which column holds what, by the words of the header; empty when the table is no action table."""
    columns: dict[str, int] = {}
    for place, head in enumerate(heads):
        words = re.sub(r"[\s*_]+", " ", head).partition(" / ")[0].strip(" :")
        for name in _COLUMNS:
            if name not in columns and words and _heads()[name].fullmatch(words):
                columns[name] = place
                break
    if "action" not in columns and "owner" in columns and ("due" in columns or in_actions):
        free = [place for place in range(len(heads)) if place not in columns.values()]
        if free:
            columns["action"] = free[0]
    told = {"owner", "due", "status"} & columns.keys()
    return columns if "action" in columns and told and ("owner" in columns or in_actions or len(told) > 1) else {}


def _rows(context: Context, book: OwnerBook, lines: list[Line], columns: dict[str, int]) -> Iterator[TableAction]:
    for line in lines:
        cells = line.hint.cells
        if len(cells) <= columns["action"] or line.hint.is_header:
            continue
        span = cells[columns["action"]]
        if not re.search(r"[^\W\d_]{2}", context.text[span.start : span.end]):
            continue
        number = _cell(context, cells, columns, "number").strip(" *_.") or None
        yield TableAction(_assignment(context, book, span, cells, columns), cells[0].start, cells[-1].end, number)


def _column_rows(context: Context, book: OwnerBook, table: ColumnTable, columns: dict[str, int]) -> Iterator[TableAction]:
    """The rows of a table that lost its rules; the words of a task stand in a column, beside those of the others."""
    text = context.text
    for row in table.rows:
        spans = row.cells[columns["action"]]
        task = words_of_cell(text, spans)
        if not re.search(r"[^\W\d_]{2}", task):
            continue
        told = {name: words_of_cell(text, row.cells[place]) for name, place in columns.items()}
        if not any(told.get(name) for name in ("owner", "due", "status")):
            continue
        part = Assignment(spans[0].start, spans[-1].end, addressees=addressees_in(book, " ".join(task.split())), words=task)
        start, end = spans[0].start, spans[0].end  # what was said beside a task is none of it
        if table.lists_tasks:
            start, end = min(cell[0].start for cell in row.cells if cell), max(cell[-1].end for cell in row.cells if cell)
        yield TableAction(_told(context, book, part, told), start, end, told.get("number") or None)


def _told(context: Context, book: OwnerBook, part: Assignment, told: dict[str, str]) -> Assignment:
    """An assignment with what the other columns of its row tell."""
    words = told.get("owner", "").strip(" *_")
    owners = owners_of(words, book) or ((words,) if re.search(r"\w", words) else ())
    due, _, behind = told.get("due", "").partition(" / ")
    status = status_of(told.get("status", "")) or status_of(behind) or status_of(due)
    return replace(part, owners=owners or part.owners, due=due_in(context, due) or part.due, status=status or part.status)


def _cell(context: Context, cells: tuple[Span, ...], columns: dict[str, int], name: str) -> str:
    place = columns.get(name, len(cells))
    return context.text[cells[place].start : cells[place].end] if place < len(cells) else ""


def _assignment(context: Context, book: OwnerBook, span: Span, cells: tuple[Span, ...], columns: dict[str, int]) -> Assignment:
    part = assignment_in(context, book, span.start, span.end, marked="owner" not in columns)
    told = {name: _cell(context, cells, columns, name) for name in ("owner", "due", "status")}
    told["owner"] = re.sub(r"<br ?/?>|\n", ", ", told["owner"])
    return _told(context, book, part, told)
