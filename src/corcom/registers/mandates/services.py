"""Writes of the mandates register."""

from __future__ import annotations

from datetime import date
from typing import Any

from corcom.kernel.words import BodyKind
from corcom.registers.mandates.models import Body, Mandate, Membership, WorkingGroup
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


def add_group(
    *,
    convention: str,
    theme: str,
    name: str,
    key: str,
    start: date | None = None,
    end: date | None = None,
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    sample: bool = False,
    person: Any = None,
) -> WorkingGroup:
    """A new working group of a theme, for `[start, end)`."""
    return WorkingGroup.objects.create(
        convention=convention,
        theme=theme,
        name=name,
        key=key,
        start=start,
        end=end,
        citation=citation,
        source_words=source_words,
        sample=sample,
        recorded_by=person,
    )


def add_membership(
    group: WorkingGroup,
    *,
    state: State | None,
    region: str = "",
    start: date | None,
    end: date | None = None,
    term_words: str = "",
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    sample: bool = False,
    person: Any = None,
) -> Membership:
    """A new place in a working group for `[start, end)`: of a State, with or without a region in its care, or of a region alone."""
    return Membership.objects.create(
        convention=group.convention,
        group=group,
        state=state,
        region=region[:120],
        start=start,
        end=end,
        term_words=term_words[:200],
        citation=citation,
        source_words=source_words,
        sample=sample,
        recorded_by=person,
    )
