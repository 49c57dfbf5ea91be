"""A reading as JSON for programs, or set for people: what was read with its lines and certainty, findings, and what no rule understood."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corcom.engines.reading.export import is_tentative, schema_form
from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.words import ProposalKind, Severity

WIDTH = 100
_LONGEST = 300
_SURE, _LIKELY = 0.8, 0.6  # of a confidence from 0 to 1
_HEADINGS = {
    ProposalKind.ATTENDEE: "Attended",
    ProposalKind.ABSENCE: "Absent",
    ProposalKind.AGENDA_ITEM: "Agenda",
    ProposalKind.ACTION_POINT: "Action points",
    ProposalKind.EVENT: "Dates",
    ProposalKind.STATUS_NEWS: "News of States",
    ProposalKind.DECISION: "Decisions",
    ProposalKind.STATEMENT: "Statements",
    ProposalKind.DOCUMENT: "Documents mentioned",
}


class Form(StrEnum):
    """How a reading is given."""

    JSON = "json"
    JSON_LINE = "json-line"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Told:
    """A reading in one of its forms, and the messages of the findings that stopped it."""

    words: str
    stopped: tuple[str, ...] = ()


def told(reading: Reading, *, name: str, form: Form) -> Told:
    """A reading in a form: JSON over several lines or in one, or set for people.

    Args:
        name: the file's name, printable.
    """
    stopped = tuple(finding.message for finding in reading.findings if finding.severity is Severity.STOP)
    if form is Form.TEXT:
        return Told(text_form(reading, name=name), stopped)
    words = json.dumps(json_form(reading, name=name), ensure_ascii=False, indent=1 if form is Form.JSON else None)
    return Told(words, stopped)


def json_form(reading: Reading, *, name: str) -> dict[str, Any]:
    """The schema of minutes, with where it comes from, the documents mentioned, the findings and the lines that no rule understood."""
    return schema_form(reading) | {
        "documents": [p.values | {"line": p.citation.line} for p in reading.of_kind(ProposalKind.DOCUMENT)],
        "source": {"name": name, "sha256": reading.sha256, "loader": reading.loader, "language": reading.language},
        "findings": [finding.as_dict() for finding in reading.findings],
        "unread_lines": list(reading.unread_lines),
    }


def text_form(reading: Reading, *, name: str) -> str:
    """The reading for a person at a terminal."""
    parts = [name, "=" * min(len(name), WIDTH), *_meeting(reading)]
    for kind, heading in _HEADINGS.items():
        found = reading.of_kind(kind)
        if found:
            parts += ["", f"{heading} ({len(found)})", *(line for p in found for line in _item(p))]
    parts += [*_findings(reading), *_unread(reading), *_legend(reading)]
    return "\n".join(parts)


def _meeting(reading: Reading) -> Iterator[str]:
    for proposal in reading.of_kind(ProposalKind.MEETING):
        values = proposal.values
        number = f"No. {values['number']}" if values.get("number") else ""
        told = [values.get("body"), number, _when(values.get("date")), values.get("place")]
        yield from _set(", ".join(part for part in told if part), proposal)
    if not reading.of_kind(ProposalKind.MEETING):
        yield "No meeting was recognised."


def _item(proposal: Proposal) -> Iterator[str]:
    return _set(_WORDINGS[proposal.kind](proposal.values), proposal)


def _set(words: str, proposal: Proposal) -> Iterator[str]:
    """Words with the line they stand on before them and a mark where the reader is not sure."""
    sure = proposal.confidence
    mark = " " if sure >= _SURE else "?" if sure >= _LIKELY else "‽"
    first = f"{proposal.citation.line:>5} {mark} "
    yield from textwrap.wrap(" ".join(words.split()), WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [first]


def _when(value: dict[str, Any] | None) -> str:
    """A date as said, with what it was taken for."""
    if not value:
        return ""
    said = partial_date_from_dict(value)
    taken = said.iso or ""
    mark = ", tentative" if is_tentative(value) else ""
    return f"{taken}{mark} (“{said.words}”)" if taken else f"“{said.words}”{mark}"


def _attendee(values: dict[str, Any]) -> str:
    told = [values.get("role"), ", ".join(values.get("themes") or ()), " and ".join(values.get("terms") or ())]
    role = ", ".join(part for part in told if part)
    persons = ", ".join(person["name"] for person in values.get("persons") or ())
    presides = "presides" if values.get("presides") else ""
    return "; ".join(part for part in (f"{values['name']}{f' ({role})' if role else ''}", persons, presides) if part)


def _absence(values: dict[str, Any]) -> str:
    sent = f"sent {values['sent_instead']}" if values.get("sent_instead") else ""
    return "; ".join(part for part in (values["name"], values.get("reason"), sent) if part)


def _agenda_item(values: dict[str, Any]) -> str:
    indent = "– " if (values.get("level") or 1) > 1 else ""
    presenters = ", ".join(values.get("presenters") or ())
    return f"{indent}{values.get('number') or '·'}  {values['title']}{f' ({presenters})' if presenters else ''}"


def _action_point(values: dict[str, Any]) -> str:
    owners = ", ".join(values.get("owners") or ()) or "nobody named"
    due = f"due {_when(values['due'])}" if values.get("due") else ""
    to = f"to {', '.join(values['addressees'])}" if values.get("addressees") else ""
    return "; ".join(part for part in (f"{owners}: {values['what']}", to, due, values.get("status")) if part)


def _event(values: dict[str, Any]) -> str:
    return f"{_when(values.get('when'))}: {values['what']}"


def _status_news(values: dict[str, Any]) -> str:
    return f"{values['state']}: {values.get('stage') or values.get('stage_code') or ''}"


def _decision(values: dict[str, Any]) -> str:
    return str(values["what"])


def _statement(values: dict[str, Any]) -> str:
    item = f" (item {values['item']})" if values.get("item") else ""
    words = textwrap.shorten(values.get("text") or "", _LONGEST, placeholder=" …")
    return f"{', '.join(values.get('speakers') or ())}{item}: {words}"


def _document(values: dict[str, Any]) -> str:
    return " ".join(part for part in (values.get("symbol"), values.get("title")) if part)


_WORDINGS = {
    ProposalKind.ATTENDEE: _attendee,
    ProposalKind.ABSENCE: _absence,
    ProposalKind.AGENDA_ITEM: _agenda_item,
    ProposalKind.ACTION_POINT: _action_point,
    ProposalKind.EVENT: _event,
    ProposalKind.STATUS_NEWS: _status_news,
    ProposalKind.DECISION: _decision,
    ProposalKind.STATEMENT: _statement,
    ProposalKind.DOCUMENT: _document,
}


def _legend(reading: Reading) -> Iterator[str]:
    if any(proposal.confidence < _SURE for proposal in reading.proposals):
        yield from ("", "The number is the line in the text. ? likely, ‽ doubtful; look at these first. Dates: as taken, then as said.")


def _findings(reading: Reading) -> Iterator[str]:
    if reading.findings:
        yield from ("", f"Findings ({len(reading.findings)})")
    for finding in reading.findings:
        place = f"{finding.line:>5}   " if finding.line else " " * 8
        yield from textwrap.wrap(f"{finding.severity.value}: {finding.message}", WIDTH, initial_indent=place, subsequent_indent=" " * 8)


def _unread(reading: Reading) -> Iterator[str]:
    lines = reading.text.split("\n")
    count = len(reading.unread_lines)
    if count:
        yield from ("", f"Not understood by any rule ({count} {'line' if count == 1 else 'lines'})")
    for number in reading.unread_lines:
        yield f"{number:>5}   {textwrap.shorten(lines[number - 1], WIDTH)}"
