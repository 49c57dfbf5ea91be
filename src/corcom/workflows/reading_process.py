"""Reading a document for the desk."""

from __future__ import annotations

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Reading


def read_in_process(data: bytes, name: str) -> Reading:
    """Read a document; trouble in it comes back as findings of the reading."""
    return read_document(data, name=name)
