"""Writes of the universalization register."""

from __future__ import annotations

from typing import Any

from corcom.registers.parties.models import State
from corcom.registers.universalization.models import StatusNews


def add_status_news(
    *,
    convention: str,
    state: State,
    stage: str,
    stage_code: str,
    said_by: str = "",
    said_on: Any = None,
    meeting: Any = None,
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    person: Any = None,
) -> StatusNews:
    """Record what was said about a State's steps towards the convention."""
    return StatusNews.objects.create(
        convention=convention,
        state=state,
        stage=stage[:400],
        stage_code=stage_code,
        said_by=said_by[:200],
        said_on=said_on,
        meeting=meeting,
        citation=citation,
        source_words=source_words,
        recorded_by=person,
    )
