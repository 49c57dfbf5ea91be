"""A quick look before a costly pattern: no match without at least one of the strings that every match must hold.

The strings follow from the pattern itself, so that a changed table of words never leaves its quick look behind.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

_SHORTEST = 2
_parser: Any = import_module("re._parser")

# By identity, as the hash of a pattern is made anew each time from all of its code; the pattern is kept, so that its id stays its own.
_KNOWN: dict[int, tuple[re.Pattern[str], tuple[str, ...]]] = {}


def may_match(pattern: re.Pattern[str], lowered: str) -> bool:
    """Whether a pattern can match in a text of which `lowered` is `text.lower()`; True also where nothing is known of it."""
    needed = literals_of(pattern)
    return not needed or any(map(lowered.__contains__, needed))


def literals_of(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Strings in small letters of which every match of the pattern holds at least one; empty where there are none.

    Example: `(?:has|had) ratified` gives `ratified`, `yes|no` gives both words, and `\\d+` gives none.
    """
    known = _KNOWN.get(id(pattern))
    if known is None:
        known = _KNOWN[id(pattern)] = (pattern, _literals(pattern))
    return known[1]


def _literals(pattern: re.Pattern[str]) -> tuple[str, ...]:
    found = _needed(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    kept: list[str] = []
    for literal in sorted(found or (), key=lambda text: (len(text), text)):
        if not any(shorter in literal for shorter in kept):
            kept.append(literal)
    return tuple(kept)


def _needed(sequence: Any) -> frozenset[str] | None:
    """The best of the sets of strings, one of each of which a match of the whole sequence holds."""
    choices: list[frozenset[str]] = []
    run = ""
    for name, value in [*((str(code), value) for code, value in sequence), ("END", None)]:
        if name == "LITERAL":
            run += chr(value).lower()
            continue
        if len(run) >= _SHORTEST:
            choices.append(frozenset({run}))
        run = ""
        inner = _inner(name, value)
        if inner:
            choices.append(inner)
    return max(choices, key=lambda strings: (min(len(string.strip()) for string in strings), -len(strings)), default=None)


def _inner(name: str, value: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        return _needed(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _needed(value[2])
    if name == "BRANCH":
        branches = [_needed(branch) for branch in value[1]]
        return frozenset().union(*(b for b in branches if b)) if all(branches) else None
    return None
