"""One document from bytes to a `Reading`: load, then read; the findings of both are joined."""

from __future__ import annotations

from corcom.engines.reading.loaders import DEFAULT, Limits, load
from corcom.engines.reading.reader import read_text
from corcom.kernel.proposals import Reading


def read_document(data: bytes, *, name: str, limits: Limits = DEFAULT) -> Reading:
    """Read minutes from the bytes of a file.

    Args:
        name: the file's name; its ending helps where the bytes leave the format open.

    Returns:
        A reading; when nothing could be read, one of an empty text with a finding of severity STOP.
    """
    return read_text(load(data, name=name, limits=limits))
