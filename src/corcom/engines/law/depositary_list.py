"""A list of signatures and instruments as the depositary publishes it, read from CSV or from the XML of its status table.

Three forms are read:

- CSV with the columns state, kind, on;
- CSV laid out as the status table: a participant, then a column for each kind of act, the days with a letter behind them
  (a accession, A acceptance, AA approval, d succession, n provisional application; none: as the column says);
- XML with the same table in rows of entries.

Footnote marks are left out. A day in square brackets is one that the depositary itself sets aside; it comes back as a finding.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Finding
from corcom.kernel.states import state_named, states_by_iso3
from corcom.kernel.words import Severity, TreatyActionKind

OWN_COLUMNS = ("state", "kind", "on")
LETTERS = {
    "a": TreatyActionKind.ACCESSION,
    "A": TreatyActionKind.ACCEPTANCE,
    "AA": TreatyActionKind.APPROVAL,
    "d": TreatyActionKind.SUCCESSION,
    "n": TreatyActionKind.PROVISIONAL_APPLICATION,
}
# What the heading of a column says about a day without a letter; the first word found counts.
HEADINGS = (
    ("provisional", TreatyActionKind.PROVISIONAL_APPLICATION),
    ("withdraw", TreatyActionKind.WITHDRAWAL),
    ("denunciation", TreatyActionKind.WITHDRAWAL),
    ("ratification", TreatyActionKind.RATIFICATION),
    ("accession", TreatyActionKind.ACCESSION),
    ("acceptance", TreatyActionKind.ACCEPTANCE),
    ("approval", TreatyActionKind.APPROVAL),
    ("succession", TreatyActionKind.SUCCESSION),
    ("signature", TreatyActionKind.SIGNATURE),
)
_DAY = re.compile(r"(\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}|\d{4}-\d{2}-\d{2})\s*([A-Za-z]{0,2})")
_FOOTNOTES = re.compile(r"[\d,\s*]+$")
_DAY_FORMS = ("%d %b %Y", "%d %B %Y")


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act as a list has it, with its line or row; `on` is the day of signature or deposit."""

    line: int
    iso3: str
    kind: TreatyActionKind
    on: date


@dataclass(frozen=True, slots=True)
class DepositaryList:
    """The acts of a list, the kinds that its columns could hold, and what could not be read."""

    acts: tuple[ListedAct, ...]
    kinds: frozenset[TreatyActionKind]
    findings: tuple[Finding, ...]


def load_depositary_list(data: bytes) -> DepositaryList:
    """Read a list in one of the three forms.

    Raises:
        BadInput: it is none of them, is no text, or holds XML that is not read (entities, a document type).
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _from_table(_rows_of_xml(data))
    rows = list(csv.reader(io.StringIO(_decoded(data))))
    header = tuple(cell.strip().lower() for cell in rows[0]) if rows else ()
    if set(OWN_COLUMNS) <= set(header):
        return _from_own_columns(header, rows[1:])
    return _from_table(enumerate(rows, start=1))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # The depositary's own files come in Latin 1, in which every byte is a letter.
        return data.decode("latin-1")


def _rows_of_xml(data: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        root = fromstring(data.lstrip(b"\xef\xbb\xbf \t\r\n"), forbid_dtd=True)
    except DefusedXmlException as error:
        message = "The XML holds a document type or entities, which are not read. Take them out, or save the table as CSV."
        raise BadInput(message) from error
    except (ParseError, LookupError, ValueError) as error:
        message = f"The XML cannot be read ({error}). Save the file again from the depositary, or give the table as CSV."
        raise BadInput(message) from error
    rows = [row for row in root.iter() if _name(row) == "row"]
    yield from enumerate(([_text(entry) for entry in row if _name(entry) in ("entry", "column")] for row in rows), start=1)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _text(entry: Element) -> str:
    """The text of an entry without footnote marks."""
    parts = [entry.text or ""]
    for child in entry:
        parts += ["" if _name(child) in ("superscript", "sup", "footnote") else _text(child), child.tail or ""]
    # Some files carry the mark as escaped markup inside the text.
    return re.sub(r"<superscript>.*?</superscript>|<[^>]*>", "", "".join(parts)).strip()


def _from_own_columns(header: Sequence[str], rows: Iterable[Sequence[str]]) -> DepositaryList:
    acts: list[ListedAct] = []
    findings: list[Finding] = []
    for line, row in enumerate(rows, start=2):
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        if not any(cells.values()):
            continue
        try:
            acts.append(ListedAct(line, _state(cells["state"]), _kind(cells["kind"]), date.fromisoformat(cells["on"])))
        except (BadInput, ValueError, KeyError) as error:
            words = str(error) if isinstance(error, BadInput) else f"“{cells.get('on', '')}” is not a day; write it as YYYY-MM-DD."
            findings.append(Finding("unread-line", Severity.WARNING, words, line))
    return DepositaryList(tuple(acts), frozenset(TreatyActionKind), tuple(findings))


def _from_table(rows: Iterable[tuple[int, Sequence[str]]]) -> DepositaryList:
    columns: list[TreatyActionKind | None] = []
    acts: list[ListedAct] = []
    findings: list[Finding] = []
    for line, row in rows:
        if not columns:
            columns = _columns(row)
        elif row and row[0].strip():
            try:
                acts += _acts_of_row(line, row, columns, findings)
            except BadInput as error:
                findings.append(Finding("unread-line", Severity.WARNING, str(error), line))
    if not columns:
        message = (
            "No table of participants was found. A list has the columns state, kind, on; or a heading with Participant, Signature "
            "and so on, as the depositary's status table has it, in CSV or XML."
        )
        raise BadInput(message)
    return DepositaryList(tuple(acts), _kinds(columns), tuple(findings))


def _columns(row: Sequence[str]) -> list[TreatyActionKind | None]:
    """What each column of a heading holds, the first one the participant; empty when the row is no heading."""
    if not row or not row[0].strip().lower().startswith(("participant", "state", "country")):
        return []
    found = [next((kind for word, kind in HEADINGS if word in cell.lower()), None) for cell in row]
    return [None, *found[1:]] if any(found[1:]) else []


def _kinds(columns: Iterable[TreatyActionKind | None]) -> frozenset[TreatyActionKind]:
    """A column of consent holds every kind of it."""
    named = {kind for kind in columns if kind}
    others = {TreatyActionKind.SIGNATURE, TreatyActionKind.WITHDRAWAL, TreatyActionKind.PROVISIONAL_APPLICATION}
    consent = set(TreatyActionKind) - others
    return frozenset(named | consent if named & consent else named)


def _acts_of_row(line: int, row: Sequence[str], columns: Sequence[TreatyActionKind | None], findings: list[Finding]) -> list[ListedAct]:
    iso3 = _state(row[0])
    acts = []
    for kind, cell in zip(columns, row, strict=False):
        text = " ".join(cell.split())
        if kind is None or not text:
            continue
        found = _DAY.search(text)
        day = _day(found.group(1)) if found else None
        if found is None or day is None:
            findings.append(Finding("unread-day", Severity.WARNING, f"{iso3}: “{text[:60]}” is not a day such as 14 May 2013.", line))
        elif text.startswith("["):
            findings.append(Finding("set-aside", Severity.NOTE, f"{iso3}: the list sets {text[:60]} aside; it was left out.", line))
        elif found.group(2) and found.group(2) not in LETTERS:
            findings.append(Finding("unread-letter", Severity.WARNING, f"{iso3}: the letter in “{text[:60]}” is not known.", line))
        else:
            acts.append(ListedAct(line, iso3, LETTERS.get(found.group(2), kind), day))
    return acts


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        words = " ".join(text.split())
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day without a time of day
        except ValueError:
            continue
    return None


def _kind(text: str) -> TreatyActionKind:
    try:
        return TreatyActionKind(text.lower().replace(" ", "-"))
    except ValueError as error:
        message = f"“{text[:60]}” is no kind of act; accepted: {', '.join(TreatyActionKind)}."
        raise BadInput(message) from error


def _state(text: str) -> str:
    name = text.strip()
    if name.upper() in states_by_iso3():
        return name.upper()
    found = state_named(name) or state_named(_FOOTNOTES.sub("", name))
    if found is None:
        message = f"“{name[:60]}” is not a State known here; give its ISO 3166 alpha-3 code or a name in use."
        raise BadInput(message)
    return found.iso3
