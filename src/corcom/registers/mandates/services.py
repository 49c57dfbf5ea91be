"""Writes of the mandates register."""

from __future__ import annotations

from datetime import date
from typing import Any

from corcom.kernel.words import BodyKind
from corcom.registers.mandates.models import Body, Mandate
from corcom.registers.parties.models import Organisation, State


def keep_body(convention: str, name: str, *, kind: BodyKind = BodyKind.OTHER, acronym: str = "") -> Body:
    """A body under its name; made when it is not there."""
    body, _ = Body.objects.get_or_create(convention=convention, name=name[:200], defaults={"kind": kind.value, "acronym": acronym})
    return body


def add_mandate(
    *,
    convention: str,
    state: State | None = None,
    organisation: Organisation | None = None,
    office: str,
    theme: str = "",
    start: date | None,
    end: date | None,
    term_words: str = "",
    confidence: str = "",
    note: str = "",
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    person: Any = None,
) -> Mandate:
    """A new mandate for the term `[start, end)`."""
    return Mandate.objects.create(
        convention=convention,
        state=state,
        organisation=organisation,
        office=office,
        theme=theme,
        start=start,
        end=end,
        term_words=term_words,
        confidence=confidence,
        note=note,
        citation=citation,
        source_words=source_words,
        recorded_by=person,
    )
