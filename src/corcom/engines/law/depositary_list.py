"""A list of signatures and instruments as the depositary publishes it, read from CSV, JSON or the XML of its status table.

Two layouts are known:

- a line for each act: State, kind of act, day (headings such as state, kind, on; participant, action, date);
- the status table: a participant, then a column for each kind of act, the days with a letter behind them
  (a accession, A acceptance, AA approval, d succession, n provisional application; none: as the heading says).

Marks of footnotes are left out. A day in square brackets is one that the depositary sets aside, mostly because the State has since left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.lists.acts_headings import ActColumn, act_column, is_day_of_act, is_kind_of_act, kind_said
from corcom.engines.law.lists.days import NoDay, is_told_apart, month_comes_first, read_day, says_nothing
from corcom.engines.law.lists.headings import HEADING_WITHIN, heading_words, state_of, state_places
from corcom.engines.law.lists.lines import Line, lines_of
from corcom.engines.law.lists.workbook import is_workbook, lines_of_workbook
from corcom.engines.law.lists.xml_tables import is_xml, tables_of
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity, TreatyActionKind

LETTERS = {
    "a": TreatyActionKind.ACCESSION,
    "A": TreatyActionKind.ACCEPTANCE,
    "AA": TreatyActionKind.APPROVAL,
    "d": TreatyActionKind.SUCCESSION,
    "n": TreatyActionKind.PROVISIONAL_APPLICATION,
}
_NOT_CONSENT = {TreatyActionKind.SIGNATURE, TreatyActionKind.WITHDRAWAL, TreatyActionKind.PROVISIONAL_APPLICATION}
CONSENT = frozenset(TreatyActionKind) - _NOT_CONSENT
# The look behind lets a row of marks be tried once, not from each of them.
_MARKS_BEHIND = re.compile(r" ?(?:\[\d{1,3}\]|(?<![*\u2020\u2021])[*\u2020\u2021]+)$")
_WITH_LETTER = re.compile(r"(?P<day>.*\d)\s*(?P<letter>[A-Za-z]{1,2})")


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act as a list has it, with its line or row; `on` is the day of signature or deposit.

    `is_set_aside` for a day in square brackets. `is_some_consent` where the list does not tell one kind of instrument from another:
    `kind` is ratification then.
    """

    line: int
    iso3: str
    kind: TreatyActionKind
    on: date
    is_set_aside: bool = False
    is_some_consent: bool = False


@dataclass(frozen=True, slots=True)
class DepositaryList:
    """The acts of a list, the kinds that its columns could hold, and what could not be read."""

    acts: tuple[ListedAct, ...]
    kinds: frozenset[TreatyActionKind]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a table has what: a column for each kind of act, or one for the kind and one for the day."""

    states: tuple[int, ...]
    acts: tuple[tuple[int, ActColumn], ...] = ()
    kind: int | None = None
    day: int | None = None

    @property
    def kinds(self) -> frozenset[TreatyActionKind]:
        """The kinds that the table can hold; a column of consent holds every kind of it."""
        if self.kind is not None:
            return frozenset(TreatyActionKind)
        named = {column.kind for _, column in self.acts if column.kind is not None}
        return frozenset(named | CONSENT if named & CONSENT else named)

    @property
    def days(self) -> tuple[int, ...]:
        """The columns with days."""
        return (self.day,) if self.day is not None else tuple(place for place, _ in self.acts)


def load_depositary_list(data: bytes) -> DepositaryList:
    """Read a list.

    Raises:
        BadInput: it is no list, is no text, or holds XML that is not read (entities, a document type).
    """
    tables = _tables(data)
    acts: list[ListedAct] = []
    findings: list[Finding] = []
    kinds: set[TreatyActionKind] = set()
    for lines in tables:
        found = _layout(lines)
        if found is not None:
            place, layout = found
            kinds |= layout.kinds
            for item in _of_table(lines[place + 1 :], layout):
                if isinstance(item, ListedAct):
                    acts.append(item)
                else:
                    findings.append(item)
    if not kinds:
        message = (
            "No table of participants was found. A list has the columns state, kind, on; or a heading with Participant, Signature "
            "and so on, as the depositary's status table has it, in CSV or XML."
        )
        raise BadInput(message)
    return DepositaryList(tuple(acts), frozenset(kinds), tuple(findings))


def _tables(data: bytes) -> tuple[tuple[Line, ...], ...]:
    if is_workbook(data):
        return (lines_of_workbook(data),)
    return tables_of(data) if is_xml(data) else (lines_of(data),)


def _layout(lines: Sequence[Line]) -> tuple[int, _Layout] | None:
    """The heading of a table and what it says; None when the table is not one of acts."""
    for place, line in enumerate(lines[:HEADING_WITHIN]):
        headings = [heading_words(line.cell(column)) for column in range(len(line.cells))]
        states = state_places(headings)
        if not states:
            continue
        others = [column for column in range(len(headings)) if column not in states]
        kind = next((column for column in others if is_kind_of_act(headings[column])), None)
        day = next((column for column in others if is_day_of_act(headings[column])), None)
        if kind is not None and day is not None:
            return place, _Layout(states, kind=kind, day=day)
        acts = tuple((column, found) for column in others if (found := act_column(line.cell(column))))
        if acts:
            return place, _Layout(states, acts=acts)
    return None


def _of_table(lines: Sequence[Line], layout: _Layout) -> Iterator[ListedAct | Finding]:
    body = [line for line in lines if not line.is_blank]
    texts = {place: [_bare(line.cell(place)) for line in body] for place in layout.days}
    order = {place: (month_comes_first(given), is_told_apart(given)) for place, given in texts.items()}
    for line in body:
        cells = list(_cells_of(line, layout))
        if not cells:
            continue
        try:
            iso3 = state_of(line, layout.states).iso3
            for place, column in cells:
                yield from _of_cell(line, iso3, place, column, order[place])
        except BadInput as error:
            yield Finding("unread-line", Severity.WARNING, str(error), line.number)


def _cells_of(line: Line, layout: _Layout) -> Iterator[tuple[int, ActColumn]]:
    """The cells of a line that hold a day, each with what its act is. Raises BadInput for a kind that is none, when asked for it."""
    if layout.kind is None or layout.day is None:
        yield from ((place, column) for place, column in layout.acts if not says_nothing(line.cell(place)))
    elif any(line.cell(place) for place in (*layout.states, layout.kind, layout.day)):
        yield layout.day, ActColumn(None, line.cell(layout.kind))


def _of_cell(line: Line, iso3: str, place: int, column: ActColumn, order: tuple[bool, bool]) -> Iterator[ListedAct | Finding]:
    said = kind_said(column.said) if column.kind is None else column
    text, (month_first, is_told) = line.cell(place), order
    bare, letter = _bare(text), ""
    with_letter = _WITH_LETTER.fullmatch(bare)
    if with_letter:
        bare, letter = with_letter["day"], with_letter["letter"]
    try:
        day = read_day(bare, month_first=month_first)
    except NoDay as error:
        yield Finding("unread-day", Severity.WARNING, f"{iso3}: {error}", line.number)
        return
    if letter and letter not in LETTERS:
        yield Finding("unread-letter", Severity.WARNING, f"{iso3}: the letter in “{text[:60]}” is not known.", line.number)
    elif day.earliest != day.latest:
        message = f"{iso3}: “{text[:60]}” gives no day; an act is compared by its day."
        yield Finding("unread-day", Severity.WARNING, message, line.number)
    else:
        if day.other and not is_told:
            message = f"{iso3}: “{text[:60]}” reads two ways; it was taken as {day.iso}, not {day.other.isoformat()}."
            yield Finding("ambiguous-day", Severity.NOTE, message, line.number)
        kind = LETTERS.get(letter, said.kind or TreatyActionKind.RATIFICATION)
        yield ListedAct(line.number, iso3, kind, day.earliest, text.startswith("["), said.is_some_consent and not letter)


def _bare(text: str) -> str:
    """A cell without the brackets around it and the marks behind it."""
    return _MARKS_BEHIND.sub("", text).strip("[] ")
