"""The code of a pattern as `re` makes it, which also says where a match, or a branch, can begin without regard to case.

`re` passes over places where a match cannot begin, and over branches that cannot, by the set of characters that they begin with. It knows
that set only where letters stand for themselves, and no branch of a branch; else it enters each to see it fail at its first character.
Here the sets are read off the tree of the pattern and written down in full: what matches stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import groupby
from sys import maxunicode
from typing import Any

_compiler: Any = import_module("re._compiler")
_parser: Any = import_module("re._parser")
_sre: Any = import_module("_sre")

_WIDEST_RANGE = 64  # letters of a range that are taken one by one
_WIDEST_SET = 255  # the last character that a short set can hold: those of "s" and "k" hold another and take fifteen times as much room
_MASK, _SHORTEST, _INFO_END = 2, 3, 5  # places in the head of the code, which says how a match begins and how long it is
_HAS_SET = 4
_WITHOUT_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

_Members = list[tuple[Any, Any]]  # the members of a set, as the tree of a pattern has them
_Begun = tuple[_Members, bool]  # the characters with which something begins, and whether it may be empty


def code_of(tree: Any, flags: int) -> list[int]:
    """What `re` hands to its machine for the tree of a pattern, with all that is known of beginnings."""
    every = flags | tree.state.flags
    if not every & re.UNICODE or every & re.LOCALE:
        return list(_compiler._code(tree, flags))
    code: list[int] = _compiler._code(_with_begun_branches(tree, every), flags)
    return code if code[_MASK] or not code[_SHORTEST] else _with_first_set(code, tree, every)


def _with_first_set(code: list[int], tree: Any, flags: int) -> list[int]:
    """The code with the set of characters that a match begins with, so that a search tries no other place."""
    begun = _begun_by(tree, flags)
    if begun is None or begun[1]:
        return code
    told: list[int] = []
    _compiler._compile_charset(_compiler._optimize_charset(begun[0])[0], flags, told)
    return [code[0], code[1] + len(told), _HAS_SET, *code[_SHORTEST:_INFO_END], *told, *code[_INFO_END:]]


def _begun_by(sequence: Any, flags: int) -> _Begun | None:
    """How one thing after another begins; None where that is not known."""
    first: _Members = []
    for name, value in ((str(op), value) for op, value in sequence.data):
        if name in _WITHOUT_WIDTH:
            continue
        begun = _begun_by_part(name, value, flags)
        if begun is None:
            return None
        first += begun[0]
        if not begun[1]:
            return first, False
    return first, True


def _begun_by_part(name: str, value: Any, flags: int) -> _Begun | None:
    if name == "SUBPATTERN":
        return _begun_by(value[3], _compiler._combine_flags(flags, value[1], value[2]))
    if name == "BRANCH":
        return _either(_begun_by(branch, flags) for branch in value[1])
    if name in _REPEATS:
        once = _begun_by(value[2], flags)
        return None if once is None else (once[0], once[1] or value[0] == 0)
    members = _characters(name, value, flags)
    return None if members is None else (members, False)


def _either(branches: Iterable[_Begun | None]) -> _Begun | None:
    first: _Members = []
    may_be_empty = False
    for begun in branches:
        if begun is None:
            return None
        first += begun[0]
        may_be_empty |= begun[1]
    return first, may_be_empty


def _characters(name: str, value: Any, flags: int) -> _Members | None:
    """Every character that one character of a pattern matches; None for what is no character, and for sets that are not spelled out."""
    if name == "LITERAL":
        return [(_compiler.LITERAL, code) for code in _of_any_case(value)] if flags & re.IGNORECASE else [(_compiler.LITERAL, value)]
    if name != "IN":
        return None
    found: _Members = []
    for op, inner in value:
        if str(op) == "LITERAL":
            found += _characters("LITERAL", inner, flags) or ()
        elif str(op) in ("RANGE", "CATEGORY") and not flags & re.IGNORECASE:
            found.append((op, inner))
        elif str(op) == "RANGE" and inner[1] - inner[0] < _WIDEST_RANGE:
            found += ((_compiler.LITERAL, code) for letter in range(inner[0], inner[1] + 1) for code in _of_any_case(letter))
        else:
            return None
    return found


def _of_any_case(code: int) -> tuple[int, ...]:
    """The characters that `re` takes for this one without regard to case: of the same small letter, or of one that it takes for that."""
    if not _sre.unicode_iscased(code):
        return (code,)
    small = _sre.unicode_tolower(code)
    return tuple(letter for one in (small, *_compiler._EXTRA_CASES.get(small, ())) for letter in (one, *_capitals().get(one, ())))


@cache
def _capitals() -> dict[int, list[int]]:
    """The other characters that have a small letter for theirs, by that letter."""
    found: dict[int, list[int]] = {}
    for code in range(maxunicode + 1):
        small = _sre.unicode_tolower(code)
        if small != code:
            found.setdefault(small, []).append(code)
    return found


def _with_begun_branches(tree: Any, flags: int) -> Any:
    """The tree with branches of the same letter as one, and a plain set before each, which `re` looks at before it enters."""
    return _parser.SubPattern(tree.state, [(op, _part(str(op), value, flags)) for op, value in tree.data])


def _part(name: str, value: Any, flags: int) -> Any:
    if name == "SUBPATTERN":
        group, added, taken, inner = value
        return group, added, taken, _with_begun_branches(inner, _compiler._combine_flags(flags, added, taken))
    if name == "BRANCH":
        return value[0], _begun([_with_begun_branches(branch, flags) for branch in value[1]], flags)
    if name in _REPEATS:
        return *value[:2], _with_begun_branches(value[2], flags)
    if name in ("ASSERT", "ASSERT_NOT"):
        return value[0], _with_begun_branches(value[1], flags)
    return value


def _begun(branches: list[Any], flags: int) -> list[Any]:
    """The branches, those that stand together and begin with the same letter as one: no more than one letter can stand at a place."""
    found: list[Any] = []
    for is_letter, run in groupby(branches, key=_begins_with_letter):
        some = list(run)
        found += _by_letter(some, flags) if is_letter else [_begun_plain(branch, flags) for branch in some]
    return found


def _begins_with_letter(branch: Any) -> bool:
    return bool(branch.data) and str(branch.data[0][0]) == "LITERAL"


def _by_letter(branches: list[Any], flags: int) -> list[Any]:
    """Branches that each begin with a letter, as one branch for each letter, in the order in which the letters came."""
    by_letter: dict[int, list[Any]] = {}
    for branch in branches:
        letter = branch.data[0][1]
        by_letter.setdefault(min(_of_any_case(letter)) if flags & re.IGNORECASE else letter, []).append(branch)
    return [_begun_plain(run[0] if len(run) == 1 else _joined(run, flags), flags) for run in by_letter.values()]


def _joined(branches: list[Any], flags: int) -> Any:
    """Branches of one letter as that letter and what may follow it."""
    state = branches[0].state
    behind = [_parser.SubPattern(state, branch.data[1:]) for branch in branches]
    return _parser.SubPattern(state, [branches[0].data[0], (_compiler.BRANCH, (None, _begun(behind, flags)))])


def _begun_plain(branch: Any, flags: int) -> Any:
    """A branch that begins with the set of all that its first character matches."""
    members = _characters(str(branch.data[0][0]), branch.data[0][1], flags) if branch.data and flags & re.IGNORECASE else None
    if members is None or any(op is _compiler.LITERAL and code > _WIDEST_SET for op, code in members):
        return branch
    plain = _parser.SubPattern(branch.state, [(_compiler.IN, members)])
    without_case = (None, 0, int(re.IGNORECASE), plain)
    return _parser.SubPattern(branch.state, [(_compiler.SUBPATTERN, without_case), *branch.data[1:]])
