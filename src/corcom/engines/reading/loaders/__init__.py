"""Loaders: the bytes of a file in, a text with lines out, whatever came in.

A loader knows one file format and nothing of minutes. It never raises: a file that cannot be read gives an empty text with a finding that
stops. The loader of a format is imported when such a file comes.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import cast

from corcom.engines.reading.loaders.kinds import ENDINGS, FileKind, kind_of
from corcom.engines.reading.loaders.limits import DEFAULT, Limits
from corcom.engines.reading.loaders.problems import (
    Unreadable,
    damaged,
    empty,
    note,
    printable,
    too_large,
    too_long,
    too_much_memory,
    warning,
    without_words,
)
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import LoadedText, text_of
from corcom.kernel.sources import Finding

__all__ = ["DEFAULT", "FileKind", "Limits", "Source", "load", "loader_of", "stopped"]

_MODULES = {
    FileKind.TEXT: "plain",
    FileKind.MARKDOWN: "markdown",
    FileKind.DOCX: "word",
    FileKind.ODT: "opendocument",
    FileKind.PDF: "pdf",
    FileKind.HTML: "webpage",
    FileKind.MAIL: "mail",
}
_LONG_LINE = 20_000
_WORDS = {FileKind.DOCX: "a Word document", FileKind.ODT: "an OpenDocument text", FileKind.PDF: "a PDF"}


def load(data: bytes, *, name: str, limits: Limits = DEFAULT) -> LoadedText:
    """The text of a file, chosen by its content and its name.

    Returns:
        A text with hints and findings; where nothing can be read, an empty text with one finding of severity STOP.
    """
    source = Source(data, printable(name), hashlib.sha256(data).hexdigest(), limits)
    try:
        return _load(source)
    except Unreadable as unreadable:
        return stopped(unreadable.finding, sha256=source.sha256)


def stopped(finding: Finding, *, sha256: str) -> LoadedText:
    """An empty text that a finding explains."""
    return text_of("", sha256=sha256, loader="none-1", findings=(finding,))


def loader_of(kind: FileKind) -> Callable[[Source], LoadedText]:
    """The function that loads files of a kind; imports its library."""
    module = importlib.import_module(f"corcom.engines.reading.loaders.{_MODULES[kind]}")
    return cast("Callable[[Source], LoadedText]", module.load)


def _load(source: Source) -> LoadedText:
    if len(source.data) > source.limits.file_bytes:
        raise too_large(source.name, len(source.data), source.limits.file_bytes)
    if not source.data.strip():
        raise empty(source.name)
    kind = kind_of(source.data, name=source.name, limits=source.limits)
    loader = loader_of(kind)
    try:
        loaded = loader(source)
    except (Unreadable, ImportError):
        raise
    except MemoryError as error:
        raise too_much_memory(source.name) from error
    except Exception as error:
        # The libraries raise whatever a damaged file leads them to; to the person it is one thing.
        raise damaged(source.name, _WORDS.get(kind, f"a file of kind {kind.value}"), type(error).__name__) from error
    return _checked(loaded, source, kind)


def _checked(loaded: LoadedText, source: Source, kind: FileKind) -> LoadedText:
    if len(loaded.text) > source.limits.characters:
        raise too_long(source.name, len(loaded.text), source.limits.characters)
    if not loaded.text.strip():
        raise without_words(source.name)
    findings = [finding for finding in (_name_finding(source, kind), _long_line_finding(loaded)) if finding is not None]
    return replace(loaded, findings=(*loaded.findings, *findings)) if findings else loaded


def _name_finding(source: Source, kind: FileKind) -> Finding | None:
    by_name = next((known for ending, known in ENDINGS.items() if source.name.lower().endswith(ending)), None)
    if by_name is None or by_name is kind or {by_name, kind} == {FileKind.TEXT, FileKind.MARKDOWN}:
        return None
    return note("name-differs", f"“{source.name}” is named as {by_name.value} but holds {kind.value}; it was read as {kind.value}.")


def _long_line_finding(loaded: LoadedText) -> Finding | None:
    length = max(map(len, map(attrgetter("text"), loaded.lines)))
    if length < _LONG_LINE:
        return None
    longest = next(line for line in loaded.lines if len(line.text) == length)
    message = f"Line {longest.number} has {length:,} characters: the line ends may have been lost. Citations can only name the whole line."
    return warning("long-line", message, longest.number)
