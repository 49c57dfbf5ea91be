"""What was read off each pattern (`pattern_needs`), noted in a form that one process can leave to the next.

Reading it off takes two milliseconds a pattern, which is most of the time until many documents can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corcom.engines.reading import pattern_needs
from corcom.engines.reading.pattern_needs import AllOf, AnyOf, Digit, Need, OneOf, needs_of

Note = tuple[str, Any]  # the need as plain values

_NOTES: dict[tuple[str, int], Note | None] = {}
_KINDS: dict[str, Callable[[Any], Need]] = {kind.__name__: kind for kind in (OneOf, AllOf, AnyOf)}


def need_noted(pattern: re.Pattern[str]) -> Need | None:
    """What a text must hold for the pattern to match anywhere in it; None where nothing is known."""
    key = pattern.pattern, pattern.flags
    if key not in _NOTES:
        _NOTES[key] = _form_of(needs_of(pattern))
    return _need_from(_NOTES[key])


def notes() -> dict[tuple[str, int], Note | None]:
    """All notes so far, by pattern and flags."""
    return _NOTES


def take_notes(of_others: dict[tuple[str, int], Note | None]) -> None:
    """Believe the notes of another process that had the same `origin`."""
    _NOTES.update(of_others)


def origin() -> bytes:
    """What notes follow from besides the pattern: how patterns are taken apart."""
    return b"".join(Path(file).read_bytes() for file in (pattern_needs.__file__, __file__))


def _form_of(need: Need | None) -> Note | None:
    if need is None:
        return None
    parts = () if isinstance(need, Digit) else need.strings if isinstance(need, OneOf) else tuple(map(_form_of, need.needs))
    return type(need).__name__, parts


def _need_from(form: Note | None) -> Need | None:
    if form is None:
        return None
    name, parts = form
    if name == Digit.__name__:
        return Digit()
    return _KINDS[name](parts if name == OneOf.__name__ else tuple(map(_need_from, parts)))
