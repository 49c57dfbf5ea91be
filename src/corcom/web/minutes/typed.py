"""Between the values of a proposal and what stands in the fields of the page. What a person leaves as it is stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Certainty, Precision, ProposalKind
from corcom.web.components.dates import extent_in_words
from corcom.web.minutes.fields import FIELDS, Field
from corcom.workflows.said_dates import date_from_words

_PERSON = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<role>[^()]*)\))?")
_YEAR = re.compile(r"\d{4}")
TENTATIVE = "-tentative"


def name_of(field: Field) -> str:
    """The name of a field in the form: its key; the tick beside a date has one of its own."""
    return f"{field.key}{TENTATIVE}" if field.shape == "certainty" else field.key


def text_of(field: Field, values: Mapping[str, Any]) -> str:
    """What stands in a field; `1` or nothing for a tick."""
    value = values.get(field.key)
    if field.shape == "tick":
        return "1" if value else ""
    if field.shape == "certainty":
        return "1" if value and partial_date_from_dict(value).is_tentative else ""
    if value in (None, "", []):
        return "1" if field.key == "level" else ""
    if field.shape == "date":
        return _date_text(value)
    if field.shape == "persons":
        return "\n".join(f"{p['name']} ({p['role']})" if p.get("role") else str(p.get("name", "")) for p in value)
    return _joined([str(entry) for entry in value]) if isinstance(value, list) else str(value)


def _joined(entries: list[str]) -> str:
    return ("; " if any("," in entry for entry in entries) else ", ").join(entries)


def _date_text(value: dict[str, Any]) -> str:
    """The words as said, except that a day is written out with its year: the words may leave it out."""
    said = partial_date_from_dict(value)
    if said.precision in (Precision.DAY, Precision.RANGE):
        return extent_in_words(said.earliest, said.latest)
    return said.words if said.words != said.iso else extent_in_words(said.earliest, said.latest)


class ProposalForm:
    """The fields of one proposal as they came back. `values` are those to keep, `errors` are by name of the field.

    A field that did not come leaves its value; a tick that did not come is unticked where `fields` says that all of them were shown.
    """

    def __init__(self, kind: ProposalKind, data: Mapping[str, str], values: dict[str, Any], *, day: date | None) -> None:
        self.typed = {name_of(f): data.get(name_of(f), "").replace("\r\n", "\n") for f in FIELDS[kind]}
        self.values = dict(values)
        self.errors: dict[str, str] = {}
        for field in FIELDS[kind]:
            name = name_of(field)
            if name in data or ("fields" in data and field.shape in ("tick", "certainty")):
                self._take(field, self.typed[name], values, day)

    def is_valid(self) -> bool:
        """Whether every field could be understood."""
        return not self.errors

    def _take(self, field: Field, typed: str, values: dict[str, Any], day: date | None) -> None:
        if field.shape == "certainty" and self.values.get(field.key) is not values.get(field.key):
            self.values |= self._certainty(field, tentative=True) if typed else {}
            return
        if typed == text_of(field, values):
            return
        try:
            self.values |= self._read(field, typed, day)
        except BadInput as problem:
            self.errors[name_of(field)] = str(problem)

    def _read(self, field: Field, typed: str, day: date | None) -> dict[str, Any]:
        words = " ".join(typed.split()) if field.shape == "text" else typed.strip()
        if field.shape == "date":
            return {field.key: date_from_words(words, on=day).as_dict() if words else None}
        if field.shape == "certainty":
            return self._certainty(field, tentative=bool(words))
        if field.shape == "tick":
            return {field.key: bool(words)}
        if field.shape in ("list", "themes"):
            return {field.key: list_from(words)}
        if field.shape == "years":
            return {field.key: _YEAR.findall(words), "terms_words": words}
        if field.shape == "persons":
            return {field.key: [person_from(line) for line in words.split("\n") if line.strip()]}
        if field.key == "level":
            return {field.key: int(words) if words in ("1", "2", "3", "4") else 1}
        if field.key == "state":
            return {field.key: words, "iso3": None}
        if field.key == "name":
            return {field.key: words, "iso3": None}
        return {field.key: words}

    def _certainty(self, field: Field, *, tentative: bool) -> dict[str, Any]:
        value = self.values.get(field.key)
        if not value:
            return {}
        certainty = Certainty.TENTATIVE if tentative else Certainty.CONFIRMED
        return {field.key: partial_date_from_dict(value).with_certainty(certainty).as_dict()}


def list_from(words: str) -> list[str]:
    """Entries of a list written on lines of their own, or with semicolons, or else with commas."""
    apart = r"[;\n]" if re.search(r"[;\n]", words) else ","
    return [entry.strip() for entry in re.split(apart, words) if entry.strip()]


def person_from(line: str) -> dict[str, str]:
    """A person as written: `Ana Ruiz (adviser)`."""
    found = _PERSON.fullmatch(line.strip())
    if found is None:
        message = _("“%(line)s” came in. Write one person a line: the name, and the function in brackets where it is known.") % {
            "line": line[:80]
        }
        raise BadInput(message)
    return {"name": found["name"].strip(), "role": (found["role"] or "").strip()}
