"""Patterns that an earlier process compiled, and what it read off them, kept in a file: both took two thirds of the start of a reader.

The same code is made of the same pattern and flags as long as the build of Python and `pattern_code` stay the same, so what is kept never
grows stale. The file lies where Python keeps its compiled modules, is trusted as much as those, and may be deleted at any time; where it
cannot be written, patterns are compiled as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from corcom.engines.reading.pattern_notes import Note, notes, origin, take_notes
from corcom.workflows import pattern_code

_parser: Any = import_module("re._parser")
_sre: Any = import_module("_sre")

_WORTH_WRITING = 20  # patterns that were not kept yet
_MOST = 4_000  # above that the file keeps only what this process asked for
_WIDTH = "I" if array("I").itemsize == _sre.CODESIZE else "L"

_Key = tuple[str, int]
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]  # as `_sre.compile` takes them, behind the pattern itself


def kept_beside_modules() -> Path:
    """The file of this build of Python."""
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


@contextmanager
def patterns_kept() -> Iterator[None]:
    """Let patterns be taken from the file, and be added to it at the end, while the body runs."""
    kept = KeptPatterns(kept_beside_modules())
    kept.lend()
    try:
        yield
    finally:
        kept.keep()


class KeptPatterns:
    """What `re.compile` gives from `lend` to `keep`; to be used from one thread."""

    def __init__(self, file: Path) -> None:
        """Take in what the file holds."""
        self._file = file
        self._kept, known = _read(file)
        take_notes(known)
        self._known = len(notes())
        self._given: dict[_Key, re.Pattern[str]] = {}
        self._new: dict[_Key, _Code] = {}
        self._compile: Callable[..., re.Pattern[Any]] = re.compile

    def lend(self) -> None:
        """From now on `re.compile` looks here first: the rules, and the libraries of the loaders, ask for a thousand patterns there."""
        vars(re)["compile"] = self._asked

    def keep(self, *, always: bool = False) -> None:
        """Leave `re.compile` as it was, write what was asked for and not kept yet, and forget all.

        Args:
            always: write also where Python was told not to keep compiled modules, as `compileall` does.
        """
        vars(re)["compile"] = self._compile
        if len(self._new) + len(notes()) - self._known >= _WORTH_WRITING and (always or not sys.dont_write_bytecode):
            every = self._kept | self._new
            _write(self._file, every if len(every) <= _MOST else {key: every[key] for key in self._given})
        self._kept, self._new, self._given = {}, {}, {}

    def _asked(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return self._compile(pattern, flags)
        key = pattern, int(flags)
        found = self._given.get(key)
        if found is None:
            found = self._given[key] = self._from_file(key) or self._compiled(key)
        return found

    def _from_file(self, key: _Key) -> re.Pattern[str] | None:
        code = self._kept.get(key)
        with suppress(RuntimeError, ValueError, TypeError):  # Python looks at the code before it takes it
            return None if code is None else _pattern_of(key, code)
        return None

    def _compiled(self, key: _Key) -> re.Pattern[str]:
        try:
            made = _pattern_of(key, code := _code_of(*key))
        except (AttributeError, TypeError, ValueError, RuntimeError):  # a build of Python whose `re` is put together otherwise
            return self._compile(*key)  # also says what is wrong with a pattern that is none
        self._new[key] = code
        return made


def _code_of(pattern: str, flags: int) -> _Code:
    """What goes to the machine, as `re._compiler.compile` hands it over; nothing public gives it."""
    tree = _parser.parse(pattern, flags)
    code = pattern_code.code_of(tree, flags)
    names = dict(tree.state.groupdict)
    groups: list[str | None] = [None] * tree.state.groups
    for name, group in names.items():
        groups[group] = name
    return int(flags | tree.state.flags), array(_WIDTH, code).tobytes(), tree.state.groups - 1, names, tuple(groups)


def _pattern_of(key: _Key, code: _Code) -> re.Pattern[str]:
    flags, numbers, last_group, names, groups = code
    made: re.Pattern[str] = _sre.compile(key[0], flags, array(_WIDTH, numbers).tolist(), last_group, names, groups)
    return made


def _read(file: Path) -> tuple[dict[_Key, _Code], dict[_Key, Note | None]]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        made_by, codes, known = marshal.loads(file.read_bytes())  # noqa: S302 - beside compiled modules, which are loaded the same way
        if made_by == _maker():
            return dict(codes), dict(known)
    return {}, {}


def _write(file: Path, codes: dict[_Key, _Code]) -> None:
    """Put a whole file in place of the one before: another process may read it meanwhile."""
    fresh = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        fresh.write_bytes(marshal.dumps((_maker(), codes, notes())))
        fresh.replace(file)


def _maker() -> bytes:
    """What the kept depends on besides the patterns."""
    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} ".encode() + Path(pattern_code.__file__).read_bytes() + origin()
