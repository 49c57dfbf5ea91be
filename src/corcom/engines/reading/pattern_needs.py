"""What every match of a pattern must hold and how it can begin, read off the pattern itself.

Knows the parse tree of a regular expression only. What is found is in small letters as `small_letters` makes them, and always allows more
than the pattern does, never less: a changed table of words never leaves a quick look behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

_SHORTEST = 2
_OPENING = 2
_MOST_CHARACTERS = 26
_MOST_OPENINGS = 400
_parser: Any = import_module("re._parser")
_DIGIT = re.compile(r"\d")


def small_letters(text: str) -> str:
    """A text in small letters, for a quick look; of the same length, place by place, wherever `str.lower` keeps it."""
    small = text.lower()
    if small.isascii():
        return small
    return small.replace("\u0131", "i").replace("\u017f", "s").replace("i\u0307", "i")  # Python lets these match i and s


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these strings must stand in the text."""

    strings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit must stand in the text."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these needs must be met."""

    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these needs must be met."""

    needs: tuple[Need, ...]


Need = OneOf | Digit | AllOf | AnyOf


def needs_of(pattern: re.Pattern[str]) -> Need | None:
    """What a text must hold for the pattern to match anywhere in it; None where nothing is known.

    Example: `(?:has|had) (?:ratified|signed)` needs one of `ratified` and `signed`, and one of `has` and `had`.
    """
    return _of_sequence(_parsed(pattern))


def openings_of(pattern: re.Pattern[str]) -> frozenset[str]:
    """The first one or two characters that a match can begin with; empty where they are not known."""
    begun = _openings(list(_parsed(pattern)))
    found = begun.cut | begun.open
    return frozenset() if "" in found or len(found) > _MOST_OPENINGS else frozenset(found)


def both(one: Need | None, other: Need | None) -> Need | None:
    """What a text needs that must meet two needs."""
    parts = [part for need in (one, other) if need is not None for part in (need.needs if isinstance(need, AllOf) else (need,))]
    kept = sorted(dict.fromkeys(parts), key=_rarity, reverse=True)
    return AllOf(tuple(kept)) if len(kept) > 1 else next(iter(kept), None)


def look_for(need: Need | None) -> Callable[[str], bool]:
    """A function that tells whether a text in small letters meets a need."""
    if need is None:
        return lambda _: True
    if isinstance(need, Digit):
        return lambda text: _DIGIT.search(text) is not None
    if isinstance(need, OneOf):
        strings = need.strings
        return lambda text: any(string in text for string in strings)
    looks = tuple(look_for(part) for part in need.needs)
    if isinstance(need, AllOf):
        return lambda text: all(look(text) for look in looks)
    return lambda text: any(look(text) for look in looks)


@lru_cache(maxsize=8)
def _parsed(pattern: re.Pattern[str]) -> Any:
    """The tree of a pattern; kept for a moment, as several things are read off it."""
    return _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)


def _is_plain(code: int) -> bool:
    """Whether only the character itself, its capital and what `small_letters` makes of it match a letter without regard to case."""
    return code < 0x180 and chr(code) not in "\u00b5\u0130\u0131\u017f"


def _of_sequence(sequence: Any) -> Need | None:
    """What a match of one thing after another needs: all that its parts need."""
    parts: list[Need] = []
    run = ""
    for name, value in [*((str(code), value) for code, value in sequence), ("END", None)]:
        if name == "LITERAL" and _is_plain(value):
            run += chr(value).lower()
            continue
        if len(run) >= _SHORTEST or (run and not run.isalnum() and not run.isspace()):
            parts.append(OneOf((run,)))
        run = ""
        inner = _of_part(name, value)
        if inner is not None:
            parts += inner.needs if isinstance(inner, AllOf) else (inner,)
    return both(AllOf(tuple(parts)), None)


def _of_part(name: str, value: Any) -> Need | None:
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _of_sequence(value[3] if name == "SUBPATTERN" else value)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _of_sequence(value[2])
    if name == "BRANCH":
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    if name == "IN":
        return _of_characters(value)
    return None


def _of_branches(branches: list[Need | None]) -> Need | None:
    flat: list[Need] = []
    for branch in branches:
        if branch is None:
            return None
        flat += branch.needs if isinstance(branch, AnyOf) else (branch,)
    strings = _shortest(string for need in flat if isinstance(need, OneOf) for string in need.strings)
    others = [need for need in dict.fromkeys(flat) if not isinstance(need, OneOf)]
    together: list[Need] = [*([OneOf(strings)] if strings else []), *others]
    return AnyOf(tuple(together)) if len(together) > 1 else together[0]


def _shortest(strings: Iterable[str]) -> tuple[str, ...]:
    """The strings without those that hold another of them."""
    kept: list[str] = []
    for string in sorted(set(strings), key=lambda text: (len(text), text)):
        if not any(shorter in string for shorter in kept):
            kept.append(string)
    return tuple(kept)


def _of_characters(members: Any) -> Need | None:
    """A sign or a digit out of a set; letters and blanks tell too little."""
    found: list[str] = []
    for name, value in ((str(name), value) for name, value in members):
        if name == "LITERAL" and not chr(value).isalnum() and not chr(value).isspace():
            found.append(chr(value))
        elif _are_digits(name, value):
            found.append("0")
        else:
            return None
    signs = tuple(sorted({sign for sign in found if sign != "0"}))
    needs: list[Need] = [*([OneOf(signs)] if signs else []), *([Digit()] if "0" in found else [])]
    return AnyOf(tuple(needs)) if len(needs) > 1 else needs[0]


def _are_digits(name: str, value: Any) -> bool:
    if name in ("LITERAL", "RANGE"):
        low, high = (value, value) if name == "LITERAL" else value
        return bool(ord("0") <= low <= high <= ord("9"))
    return name == "CATEGORY" and str(value) == "CATEGORY_DIGIT"


def _rarity(need: Need) -> tuple[int, int]:
    """How telling a need is: how long its shortest string, and how few they are."""
    if isinstance(need, OneOf):
        return min(len(string.strip()) for string in need.strings), -len(need.strings)
    if isinstance(need, Digit):
        return 1, 0
    parts = [_rarity(part) for part in need.needs]
    return max(parts) if isinstance(need, AllOf) else (min(length for length, _ in parts), sum(count for _, count in parts))


@dataclass(frozen=True, slots=True)
class _Begun:
    """Beginnings of a match: `open` where what follows may go on with them, `cut` where they are as long as they get."""

    open: frozenset[str]
    cut: frozenset[str] = frozenset()


def _openings(sequence: list[Any]) -> _Begun:
    begun = _Begun(frozenset({""}))
    for name, value in sequence:
        if not begun.open:
            break
        begun = _longer(begun, _begun_by(str(name), value))
    return begun


def _longer(begun: _Begun, following: _Begun) -> _Begun:
    cut = set(begun.cut)
    still: set[str] = set()
    for first in begun.open:
        for is_open, more in (*((True, s) for s in following.open), *((False, s) for s in following.cut)):
            whole = (first + more)[:_OPENING]
            (still if is_open and len(whole) < _OPENING else cut).add(whole)
    return _Begun(frozenset(still), frozenset(cut))


_NOTHING = _Begun(frozenset({""}))
_ANYTHING = _Begun(frozenset(), frozenset({""}))


def _begun_by(name: str, value: Any) -> _Begun:
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return _NOTHING
    if name == "LITERAL":
        return _Begun(frozenset({chr(value).lower()})) if _is_plain(value) else _ANYTHING
    if name == "IN":
        characters = list(_members(value))
        return _Begun(frozenset(characters)) if "" not in characters else _ANYTHING
    if name == "SUBPATTERN":
        return _openings(list(value[3]))
    if name == "BRANCH":
        branches = [_openings(list(branch)) for branch in value[1]]
        return _Begun(frozenset().union(*(b.open for b in branches)), frozenset().union(*(b.cut for b in branches)))
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(value[0], value[1], _openings(list(value[2])))
    return _ANYTHING


def _repeated(least: int, most: int, once: _Begun) -> _Begun:
    """Once and then, if more is allowed, anything; or nothing at all where that is allowed."""
    if "" in once.cut | once.open:
        return _ANYTHING
    never: frozenset[str] = frozenset() if least else frozenset({""})
    return _Begun(never | once.open, once.cut) if most == 1 else _Begun(never, once.cut | once.open)


def _members(members: Any) -> Iterator[str]:
    """The characters of a set in small letters; an empty string where they are too many to tell."""
    for name, value in ((str(name), value) for name, value in members):
        low, high = value if name == "RANGE" else (value, value) if name == "LITERAL" else (0, _MOST_CHARACTERS)
        if high - low >= _MOST_CHARACTERS or not all(map(_is_plain, range(low, high + 1))):
            yield ""
            return
        yield from (chr(code).lower() for code in range(low, high + 1))
