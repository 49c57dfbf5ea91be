"""A list of due dates as somebody published it, read from CSV or JSON in the forms that are usual.

Two forms are known: a line for each date (State, article or duty, day), and a line for each State with a column for each duty, whose
heading names it ("Stockpile destruction deadline", "Article 7(1) due"). Other columns are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from corcom.engines.law.lists.articles import article_given, article_in_words, speaks_of_entry
from corcom.engines.law.lists.days import NoDay, ReadDay, is_told_apart, month_comes_first, read_day, says_nothing
from corcom.engines.law.lists.headings import (
    HEADING_WITHIN,
    heading_words,
    is_article,
    is_convention,
    state_of,
    state_places,
)
from corcom.engines.law.lists.lines import Line, lines_of
from corcom.engines.law.lists.workbook import is_workbook, lines_of_workbook
from corcom.engines.law.rulebook import Rulebook
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity

_DUE_WORDS = (
    *("due", "deadline", "time limit", "echeance", "date limite", "delai", "fecha limite", "plazo", "vencimiento"),
    *("to be submitted by", "to be completed by", "submit by", "complete by"),
)
_DONE_WORDS = (
    *(
        "submitted",
        "received",
        "submission",
        "completed",
        "completion",
        "status",
        "days",
        "overdue",
        "requested",
        "source",
        "note",
        "remark",
    ),
)
_PLAIN_DATES = frozenset(("date", "day", "on", "when", "fecha", "published", "published on", "published date", "published due"))


@dataclass(frozen=True, slots=True)
class PublishedDue:
    """A due date as somebody published it, with its line in the list; `article` as corcom prints it ("7.1").

    `until` is the last day that a month or year given alone allows, `due_on` the first; `other` the day with day and month changed round.
    """

    line: int
    iso3: str
    article: str
    due_on: date
    until: date | None = None
    other: date | None = field(default=None, compare=False)

    @property
    def latest(self) -> date:
        """The last day that the text allows."""
        return self.until or self.due_on

    @property
    def iso(self) -> str:
        """The date as exact as it was given."""
        return ReadDay(self.due_on, self.latest).iso

    def is_met_by(self, day: date) -> bool:
        """Whether a day is the one published, or lies in the month or year published."""
        return self.due_on <= day <= self.latest


@dataclass(frozen=True, slots=True)
class _Columns:
    """Places of a list's columns. `dues` are those with days, each with the article of its heading, empty where the line tells it."""

    states: tuple[int, ...]
    article: int | None
    convention: int | None
    dues: tuple[tuple[int, str], ...]


def load_published_dues(data: bytes, rules: Rulebook, *, article: str = "") -> tuple[tuple[PublishedDue, ...], tuple[Finding, ...]]:
    """The dates of a list, and a finding for each line that cannot be used or reads two ways.

    Args:
        data: the file.
        rules: the convention, for the duties that headings and cells name in words.
        article: the article of all dates for which the list names none.

    Raises:
        BadInput: no list, or a list in which no column of States or of due dates can be told.
    """
    lines = lines_of_workbook(data) if is_workbook(data) else lines_of(data)
    place, columns = _heading(lines, rules, article_given(article, rules) if article else "")
    body = [line for line in lines[place + 1 :] if not line.is_blank]
    order = {column: _order_of(body, column) for column, _ in columns.dues}
    rows: list[PublishedDue] = []
    findings: list[Finding] = []
    for line in body:
        for found in _of_line(line, columns, rules, order):
            if isinstance(found, PublishedDue):
                rows.append(found)
            else:
                findings.append(found)
    return tuple(rows), tuple(findings)


def _heading(lines: Sequence[Line], rules: Rulebook, article: str) -> tuple[int, _Columns]:
    title = ""
    for place, line in enumerate(lines[:HEADING_WITHIN]):
        columns = _columns(line, rules, article or article_in_words(title, rules))
        if columns:
            return place, columns
        title = f"{title} {' '.join(line.cells)}"[-400:]
    seen = next((", ".join(cell for cell in line.cells if cell.strip()) for line in lines if not line.is_blank), "")
    message = (
        "No heading with the State and a due date was found. Give the columns state, article, due_on; or a column for each duty, such as "
        f"“Initial report due”; or name the article of all dates. The list begins: “{seen[:120]}”."
    )
    raise BadInput(message)


def _columns(line: Line, rules: Rulebook, article: str) -> _Columns | None:
    headings = [heading_words(line.cell(place)) for place in range(len(line.cells))]
    states = state_places(headings)
    places = [place for place in range(len(headings)) if place not in states and headings[place]]
    articles = [place for place in places if is_article(headings[place])]
    own = articles[0] if articles else None
    named = {place: article_in_words(line.cell(place), rules) for place in places if place != own}
    dues = [(place, named[place]) for place in named if _is_due(headings[place], line.cell(place), named[place])]
    dues = dues or [(place, "") for place in places if headings[place] in _PLAIN_DATES][:1]
    told = [(place, article_named or ("" if own is not None else article)) for place, article_named in dues]
    told = [(place, found) for place, found in told if found or own is not None]
    convention = next((place for place in places if is_convention(headings[place])), None)
    return _Columns(states, own, convention, tuple(told)) if states and told else None


def _is_due(words: str, said: str, article: str) -> bool:
    """Whether a heading names days on which something is due, or the day of entry into force."""
    if any(word in words.split() for word in _DONE_WORDS):
        return False
    is_dated = bool(article) and "date" in words.split()
    return is_dated or any(f" {word} " in f" {words} " for word in _DUE_WORDS) or speaks_of_entry(said)


def _order_of(body: Sequence[Line], column: int) -> tuple[bool, bool]:
    texts = [line.cell(column) for line in body]
    return month_comes_first(texts), is_told_apart(texts)


def _of_line(line: Line, columns: _Columns, rules: Rulebook, order: dict[int, tuple[bool, bool]]) -> Iterator[PublishedDue | Finding]:
    if columns.convention is not None and (other := line.cell(columns.convention)) and other.upper() != rules.convention:
        yield Finding("other-convention", Severity.NOTE, f"The line is of “{other[:40]}”; it was left out.", line.number)
        return
    given = [(place, article) for place, article in columns.dues if not says_nothing(line.cell(place))]
    if not given and len(columns.dues) > 1:
        return
    try:
        iso3 = state_of(line, columns.states).iso3
    except BadInput as error:
        yield Finding("unknown-state", Severity.WARNING, str(error), line.number)
        iso3 = ""
    if not given:
        yield Finding("no-day", Severity.NOTE, f"“{line.cell(columns.dues[0][0])}” gives no day; the line was left out.", line.number)
    for place, article in given:
        yield from _of_cell(line, iso3, place, article, columns, rules, order)


def _of_cell(
    line: Line, iso3: str, place: int, article: str, columns: _Columns, rules: Rulebook, order: dict[int, tuple[bool, bool]]
) -> Iterator[PublishedDue | Finding]:
    month_first, is_told = order[place]
    try:
        article = article or article_given(line.cell(columns.article or 0), rules)
    except BadInput as error:
        yield Finding("unknown-article", Severity.WARNING, str(error), line.number)
    try:
        day = read_day(line.cell(place), month_first=month_first)
    except NoDay as error:
        yield Finding("unknown-day", Severity.WARNING, str(error), line.number)
        return
    if not iso3 or not article:
        return
    if day.other and not is_told:
        message = f"“{line.cell(place)}” reads two ways; it was taken as {day.iso}, not {day.other.isoformat()}."
        yield Finding("ambiguous-day", Severity.NOTE, message, line.number)
    if day.is_serial:
        message = f"“{line.cell(place)}” was taken for the day number of a spreadsheet: {day.iso}."
        yield Finding("day-number", Severity.NOTE, message, line.number)
    until = day.latest if day.latest != day.earliest else None
    yield PublishedDue(line.number, iso3, article, day.earliest, until, None if is_told else day.other)
