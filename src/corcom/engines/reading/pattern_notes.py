"""What was read off each pattern (`pattern_needs`), noted in a form that one process can leave to the next.

Reading it off takes two milliseconds a pattern, which is most of the time until many documents can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corcom.engines.reading import pattern_needs
from corcom.engines.reading.pattern_needs import (
    AllOf,
    AnyOf,
    Digit,
    Need,
    OneOf,
    begins_at_boundary,
    needs_of,
    not_behind,
    openings_of,
)

Note = tuple[Any, str | None]  # the need as plain values, and the words of the pattern that finds places

_NOTES: dict[tuple[str, int], Note] = {}
_KINDS: dict[str, Callable[[Any], Need]] = {kind.__name__: kind for kind in (OneOf, AllOf, AnyOf)}


def need_noted(pattern: re.Pattern[str]) -> Need | None:
    """What a text must hold for the pattern to match anywhere in it; None where nothing is known."""
    return _need_from(_note_of(pattern)[0])


def places_noted(pattern: re.Pattern[str]) -> str | None:
    """A pattern that finds, in small letters, every place where a match can begin; None where that may be anywhere."""
    return _note_of(pattern)[1]


def notes() -> dict[tuple[str, int], Note]:
    """All notes so far, by pattern and flags."""
    return _NOTES


def take_notes(of_others: dict[tuple[str, int], Note]) -> None:
    """Believe the notes of another process that had the same `origin`."""
    _NOTES.update(of_others)


def origin() -> bytes:
    """What notes follow from besides the pattern: how patterns are taken apart."""
    return b"".join(Path(file).read_bytes() for file in (pattern_needs.__file__, __file__))


def _note_of(pattern: re.Pattern[str]) -> Note:
    key = pattern.pattern, pattern.flags
    found = _NOTES.get(key)
    if found is None:
        found = _NOTES[key] = _form_of(needs_of(pattern)), _places(pattern)  # both at once, as both ask for the tree of the pattern
    return found


def _form_of(need: Need | None) -> Any:
    if need is None:
        return None
    parts = () if isinstance(need, Digit) else need.strings if isinstance(need, OneOf) else tuple(map(_form_of, need.needs))
    return type(need).__name__, parts


def _need_from(form: Any) -> Need | None:
    if form is None:
        return None
    name, parts = form
    if name == Digit.__name__:
        return Digit()
    return _KINDS[name](parts if name == OneOf.__name__ else tuple(map(_need_from, parts)))


def _places(pattern: re.Pattern[str]) -> str | None:
    """Takes one character each time, so that no place hides another; that it begins with a plain character lets `re` skip the rest fast."""
    openings = openings_of(pattern)
    if not openings:
        return None
    seconds: dict[str, set[str]] = {}
    for opening in openings:
        seconds.setdefault(opening[0], set()).add(opening[1:])
    behind = not_behind(pattern)
    before = r"(?<=\b%s)" if begins_at_boundary(pattern) else f"(?<!{behind.replace('%', '%%')}%s)" if behind else "%.0s"
    return "|".join(_place(first, seconds[first], before) for first in sorted(seconds))


def _place(first: str, seconds: set[str], before: str) -> str:
    lead = re.escape(first) + before % re.escape(first)
    return lead if "" in seconds else lead + f"(?=[{''.join(map(re.escape, sorted(seconds)))}])"
