"""Figures that others published, and where ours differ: nothing that disagrees is silenced."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corcom.facts.table import rows_of


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A date or count as somebody published it. `subject` is an article ("7.1"), an act, or words; `iso3` is empty for none."""

    convention: str
    iso3: str
    subject: str
    published: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A published figure that differs from ours, with a code and the likely reason in words."""

    convention: str
    iso3: str
    subject: str
    published: str
    ours: str
    code: str
    reason: str
    source: str


@cache
def all_published_figures() -> tuple[PublishedFigure, ...]:
    """All figures, in the order of the file. Days of effect and deadlines stand with the acts and milestones."""
    return tuple(PublishedFigure(**row) for row in rows_of("published_figures.csv"))


@cache
def all_disagreements() -> tuple[Disagreement, ...]:
    """All disagreements between published figures and ours; a test holds this list to be complete."""
    return tuple(Disagreement(**row) for row in rows_of("disagreements.csv"))
