"""Small records read as a whole, for tests of the structure rules."""

from __future__ import annotations

from inspect import cleandoc

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.words import ProposalKind

HARBOUR_HEAD = "Harbour Safety Committee\nMinutes of the meeting of 3 May 2016\n\n"
HARBOUR_BODY = """

1. Opening

The chair opened the meeting and the agenda was adopted.

2. Budget

The members discussed the budget for the next year and agreed to it.
"""


def reading_of(record: str) -> Reading:
    """The reading of a record; its indent is taken off."""
    return read_document(cleandoc(record).encode(), name="record.txt")


def read_as(record: str, kind: ProposalKind) -> tuple[Proposal, ...]:
    """The proposals of one kind."""
    return reading_of(record).of_kind(kind)
