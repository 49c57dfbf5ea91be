"""Small records read as a whole, for tests of the structure rules."""

from __future__ import annotations

from inspect import cleandoc

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.words import ProposalKind


def reading_of(record: str) -> Reading:
    """The reading of a record; its indent is taken off."""
    return read_document(cleandoc(record).encode(), name="record.txt")


def read_as(record: str, kind: ProposalKind) -> tuple[Proposal, ...]:
    """The proposals of one kind."""
    return reading_of(record).of_kind(kind)
