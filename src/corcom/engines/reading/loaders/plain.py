"""Plain text: the characters as they stand, and tables that bars draw. Lines count as in the file."""

from __future__ import annotations

from corcom.engines.reading.loaders.decoding import decode
from corcom.engines.reading.loaders.pipe_rows import barred_rows, ruled_rows
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import LoadedText, text_of

LOADER = "txt-1"


def load(source: Source) -> LoadedText:
    """The text of a txt file."""
    text, findings = decode(source.data, name=source.name)
    lines = text.split("\n") if "|" in text else []
    hints = ruled_rows(lines)
    hints |= barred_rows(lines, hints)
    return text_of(text, sha256=source.sha256, loader=LOADER, hints=hints, findings=findings)
