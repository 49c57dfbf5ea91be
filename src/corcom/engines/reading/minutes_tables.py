"""Minutes kept in a table: a row an item, with columns for what was said, decided and is to be done. Knows layout and the heads of columns.

Rows come from the cells that a loader found, or from a table of HTML inside Markdown. The text stays as it is: cells are spans of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape
from itertools import groupby, pairwise

from corcom.engines.reading.context import Block, BlockKind, Section, Zone
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.text import LoadedText
from corcom.kernel.sources import Span

_TAG = re.compile(r"<[^<>]{0,300}>")
_HTML_ROW = re.compile(r"<tr\b[^<>]{0,300}>", re.IGNORECASE)
_HTML_CELL = re.compile(r"<(?P<end>/?)t[dh]\b[^<>]{0,300}>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"(?:\s*(?:<br\s*/?>|</?(?:p|li|ul|ol|div)\b[^>]{0,300}>)\s*)+|\s*\n\s*(?=[-*\u2022]|\d+[.)])", re.IGNORECASE)
_LEAD = re.compile(r"(?:\s|<[^<>]{0,300}>|[-*\u2022](?=\s)|\d{1,2}[.)]\s)+")
_NUMBER_FIRST = re.compile(r"(?:(?:item|no\.?|#)\s*)?(\d{1,2}(?:\.\d{1,2})?|[a-zA-Z](?=[.)]))[.):]?\s+", re.IGNORECASE)
_LONGEST_TITLE = 160


class Use(StrEnum):
    """What a column of such a table holds."""

    NUMBER = "number"
    TOPIC = "topic"
    NOTES = "notes"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    WHO = "who"
    WHEN = "when"
    LENGTH = "length"
    OTHER = "other"


_NOTES = r"(?:discussions?|notes?|minutes|summary|details?|comments?|remarks?|key points|main points|debate|record|narrative|updates?)"
_HEADS: tuple[tuple[Use, re.Pattern[str]], ...] = tuple(
    (use, re.compile(form))
    for use, form in (
        (Use.NUMBER, r"n[o\u00ba\u00b0]?\.?|#|nr\.?|number|item (?:no\.?|number|#)|ref\.?"),
        (
            Use.TOPIC,
            r"(?:agenda |meeting |discussion )?(?:items?|topics?|subjects?|points?|issues?|matters?)(?: (?:for |of )?(?:discussion|"
            r"discussed))?|agenda|"
            r"themes?|sujets?|objets?|questions?|points? de l'ordre du jour|(?:punto|asunto|tema)s?(?: tratados?| del orden del dia)?",
        ),
        (
            Use.NOTES,
            rf"{_NOTES}(?:(?: and | ?[/&] ?| ){_NOTES[:-1]}|decisions?|outcomes?|actions?|action items?|points))*|"
            r"(?:points? of |summary of )discussion|echanges|compte[- ]rendu|observations|desarrollo|discusion|resumen|observaciones",
        ),
        (
            Use.DECISIONS,
            r"(?:decisions?|conclusions?|outcomes?|resolutions?|agreements?|results?)(?: (?:made|taken|reached|prises?))?|acuerdos?|"
            r"decisiones",
        ),
        (
            Use.ACTIONS,
            r"(?:follow[- ]?up )?actions?(?: ?items?| ?points?| required| needed| to (?:be taken|take)| agreed)?(?: ?[:/].{0,40})?|"
            r"next steps?|to[- ]?dos?|tasks?|"
            r"follow[- ]?ups?|acciones|tareas|suites? a donner|a faire",
        ),
        (Use.WHO, r"who|by whom|owners?|responsib\w+.{0,30}|assigned(?: to)?|action (?:by|on)|resp\.?|responsables?"),
        (Use.WHEN, r"when|by when|deadlines?|due.{0,12}|dates?|target(?: date)?|plazo|delai|echeance"),
        (
            Use.LENGTH,
            r"time|duration|minutes? allotted|presenters?|presented by|speakers?|led by|lead|introduced by|duree|duracion|intervenants?",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its first and last line, and its cells by use (a use may have several)."""

    line: int
    last_line: int
    cells: tuple[tuple[Use, Span], ...]


def minutes_rows(loaded: LoadedText) -> list[TableRow]:
    """The rows, below their header, of every table that keeps minutes or an agenda."""
    rows = [row for lines in _hinted(loaded) for row in _named(loaded, lines)]
    for start, end in _html_tables(loaded.text):
        rows += _named(loaded, list(_html_rows(loaded, start, end)))
    return sorted(rows, key=lambda row: (row.line, row.cells[0][1].start))


def with_row_sections(loaded: LoadedText, sections: tuple[Section, ...], rows: list[TableRow]) -> tuple[Section, ...]:
    """Add each row that names its topic as an item; a section above a table ends before it."""
    if not rows:
        return sections
    first, lines = rows[0].line, {row.line for row in rows}
    kept = [_before(section, first) for section in sections if section.line not in lines]
    added = [section for row in rows if (section := _section_of(loaded, row))]
    return tuple(sorted([*kept, *added], key=lambda section: (section.line, section.start)))


def with_row_blocks(loaded: LoadedText, blocks: tuple[Block, ...], rows: list[TableRow]) -> tuple[Block, ...]:
    """The blocks with those of the rows in place of their lines."""
    if not rows:
        return blocks
    lines = {number for row in rows for number in range(row.line, row.last_line + 1)}
    kept = [block for block in blocks if block.line not in lines]
    return tuple(sorted([*kept, *(block for row in rows for block in _row_blocks(loaded, row))], key=lambda block: block.start))


def _row_blocks(loaded: LoadedText, row: TableRow) -> Iterator[Block]:
    """What a row tells, paragraph by paragraph, each in the zone of its column."""
    tasks_apart = any(use is Use.WHO for use, _ in row.cells)
    for use, cell in row.cells:
        if use is Use.NOTES:
            zone, kind = Zone.BODY, BlockKind.PARAGRAPH
        elif use is Use.DECISIONS:
            zone, kind = Zone.DECISIONS, BlockKind.LIST_ITEM
        elif use is Use.ACTIONS and not tasks_apart:
            zone, kind = Zone.ACTIONS, BlockKind.LIST_ITEM
        else:
            continue
        for part in _paragraphs(loaded.text, cell):
            line = loaded.text.count("\n", loaded.lines[row.line - 1].start, part.start) + row.line
            yield Block(kind, line, line, part.start, part.end, part.start, "", 0, zone)


_Raw = tuple[int, int, tuple[Span, ...]]


def _hinted(loaded: LoadedText) -> Iterator[list[_Raw]]:
    rows = [line for line in loaded.lines if line.hint.cells]
    for _, group in groupby(rows, key=lambda line: line.hint.table):
        yield [(line.number, line.number, line.hint.cells) for line in group]


def _html_tables(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of each table of HTML; one that is not closed is none."""
    lowered = text.lower() if "<t" in text or "<T" in text else ""
    start = lowered.find("<table")
    while start >= 0:
        end = lowered.find("</table", start)
        if end < 0 or len(lowered) != len(text):
            return
        yield start, end
        start = lowered.find("<table", end)


def _html_rows(loaded: LoadedText, start: int, end: int) -> Iterator[_Raw]:
    starts = [line.start for line in loaded.lines]
    rows = [row.start() for row in _HTML_ROW.finditer(loaded.text, start, end)]
    for low, high in pairwise([*rows, end]):
        cells = tuple(_html_cells(loaded.text, low, high))
        if cells:
            yield bisect_right(starts, low), bisect_right(starts, cells[-1].end), cells


def _html_cells(text: str, low: int, high: int) -> Iterator[Span]:
    """What stands between the tags of the cells of a row."""
    opened: int | None = None
    for tag in _HTML_CELL.finditer(text, low, high):
        if opened is not None:
            yield Span(opened, tag.start())
        opened = None if tag["end"] else tag.end()
    if opened is not None:
        yield Span(opened, high)


def _named(loaded: LoadedText, rows: list[_Raw]) -> list[TableRow]:
    """The rows of one table with the uses of their cells; none when its heads are not those of minutes."""
    uses = [use_of(_bare(loaded.text, cell)) for cell in rows[0][2]] if len(rows) > 1 else []
    if not _keeps_minutes(uses):
        return []
    return [TableRow(line, last, tuple(zip(uses, cells, strict=True))) for line, last, cells in rows[1:] if len(cells) == len(uses)]


def use_of(head: str) -> Use:
    """What a column holds, by the words of its head; of "Deadline / Status" the first tells."""
    folded = unaccented(head.partition(" / ")[0]).strip(" .:*?")
    return next((use for use, pattern in _HEADS if pattern.fullmatch(folded)), Use.OTHER)


def _keeps_minutes(uses: list[Use]) -> bool:
    """Whether heads are those of minutes, or of an agenda with speakers or times; a table of tasks is neither."""
    if Use.TOPIC not in uses:
        return False
    told = {Use.NOTES, Use.DECISIONS} & set(uses)
    return bool(told) or (Use.ACTIONS in uses and Use.WHO not in uses) or (Use.LENGTH in uses and not {Use.ACTIONS, Use.WHEN} & set(uses))


def _bare(text: str, cell: Span) -> str:
    return plain(unescape(_TAG.sub(" ", text[cell.start : cell.end])))


def _paragraphs(text: str, cell: Span) -> Iterator[Span]:
    """The paragraphs of a cell that hold words, without tags, bullets and blanks at their ends."""
    low = cell.start
    for gap in [*_PARAGRAPH_END.finditer(text, cell.start, cell.end), None]:
        high = gap.start() if gap else cell.end
        lead = _LEAD.match(text, low, high)
        begin = lead.end() if lead else low
        words = text[begin:high].rstrip()
        if any(char.isalpha() for char in _TAG.sub("", words)):
            yield Span(begin, begin + len(words))
        low = gap.end() if gap else high


def _section_of(loaded: LoadedText, row: TableRow) -> Section | None:
    topics = [cell for use, cell in row.cells if use is Use.TOPIC]
    numbers = [_bare(loaded.text, cell) for use, cell in row.cells if use is Use.NUMBER]
    title = _bare(loaded.text, topics[0])
    found = _NUMBER_FIRST.match(title)
    number = numbers[0].strip(" .)") if numbers and numbers[0] else None
    if found and title[found.end() :]:
        number, title = number or found.group(1), title[found.end() :]
    if not title or len(title) > _LONGEST_TITLE or not any(char.isalpha() for char in title):
        return None
    return Section(
        Zone.BODY, row.line, row.line, row.last_line, topics[0].start, topics[0].end, title.rstrip(" :"), number or None, is_item=True
    )


def _before(section: Section, first: int) -> Section:
    return replace(section, last_line=first - 1) if section.heading_last_line < first <= section.last_line else section
