"""Reading a published list of due dates from CSV: columns `state`, `article`, `due_on`; others are left alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef, Finding
from corcom.kernel.states import state_named, states_by_iso3
from corcom.kernel.words import Severity

COLUMNS = ("state", "article", "due_on")


@dataclass(frozen=True, slots=True)
class PublishedDue:
    """A due date as somebody published it, with its line in the list; `article` as corcom prints it ("7.1")."""

    line: int
    iso3: str
    article: str
    due_on: date


def load_published_dues(text: str, convention: str) -> tuple[tuple[PublishedDue, ...], tuple[Finding, ...]]:
    """The rows of a list, and a finding for each line that cannot be used.

    States are given by ISO 3166 alpha-3 code or by a name in use; articles as 7, 7.1, 7(1) or 4(1)(a).

    Raises:
        BadInput: a column is missing.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        message = f"The list has no column {', '.join(missing)}; it needs a header with {', '.join(COLUMNS)}."
        raise BadInput(message)
    rows: list[PublishedDue] = []
    findings: list[Finding] = []
    for row in reader:
        troubles = tuple(_troubles(row, convention, reader.line_num))
        findings += troubles
        if not troubles:
            article = str(ArticleRef.parse(convention, _article(row)))
            rows.append(PublishedDue(reader.line_num, _code(row["state"]) or "", article, date.fromisoformat(row["due_on"].strip())))
    return tuple(rows), tuple(findings)


def _article(row: dict[str, str]) -> str:
    return (row["article"] or "").lower().removeprefix("article").removeprefix("art.").strip()


def _code(text: str | None) -> str | None:
    name = (text or "").strip()
    if name.upper() in states_by_iso3():
        return name.upper()
    found = state_named(name)
    return found.iso3 if found else None


def _troubles(row: dict[str, str], convention: str, line: int) -> Iterator[Finding]:
    if _code(row["state"]) is None:
        message = f"'{row['state']}' is not a State known here; give its ISO 3166 alpha-3 code or a name in use."
        yield Finding("unknown-state", Severity.WARNING, message, line)
    try:
        ArticleRef.parse(convention, _article(row))
    except BadInput as error:
        yield Finding("unknown-article", Severity.WARNING, str(error), line)
    try:
        date.fromisoformat((row["due_on"] or "").strip())
    except ValueError:
        message = f"'{row['due_on']}' is not a day; write it as YYYY-MM-DD."
        yield Finding("unknown-day", Severity.WARNING, message, line)
