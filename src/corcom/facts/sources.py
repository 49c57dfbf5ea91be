"""The publishers behind the facts. The source text of a fact joins labels with "; "; a label starts with one listed here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corcom.facts.table import rows_of

_BETWEEN_LABELS = re.compile(r";(?![^(]*\))")


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher with the beginning of the labels that stand for it; `address` is empty where it was not kept."""

    label: str
    publisher: str
    address: str
    kind: str
    note: str


@cache
def all_sources() -> tuple[Source, ...]:
    """All sources, in the order of the file."""
    return tuple(Source(row["label"], row["publisher"], row["address"], row["kind"], row["note"]) for row in rows_of("sources.csv"))


def labels_in(text: str) -> tuple[str, ...]:
    """The single labels of a source text; a semicolon inside brackets belongs to the label."""
    return tuple(part.strip() for part in _BETWEEN_LABELS.split(text) if part.strip())


@cache
def source_of(label: str) -> Source | None:
    """The source whose label is the longest beginning of `label`; None for a label that is not listed."""
    fitting = [source for source in all_sources() if label.startswith(source.label)]
    return max(fitting, key=lambda source: len(source.label), default=None)
