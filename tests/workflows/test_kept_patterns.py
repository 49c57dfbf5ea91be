"""Patterns that are kept in a file are those that `re` would compile, and no file, however damaged, keeps anything from being read."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corcom.engines.reading.pattern_needs import needs_of
from corcom.engines.reading.pattern_notes import need_noted
from corcom.workflows.kept_patterns import KeptPatterns

MINUTES = Path(__file__).parents[1] / "examples/minutes/demo-corcom-2011-10-25.txt"
PATTERNS = [
    *(f"word{number}(?P<name{number}>a|b)?[^x]" for number in range(30)),
    r"(?i:[à-ö]é)\b(?P<day>\d{1,2})(?<!\w)(?=(?P=day))",
    "I|ı|ſ",
]
FLAGS = [0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE, re.VERBOSE | re.ASCII]


def _asked(file: Path) -> dict[tuple[str, int], re.Pattern[str]]:
    kept = KeptPatterns(file)
    kept.lend()
    try:
        return {(pattern, flags): re.compile(pattern, flags) for pattern in PATTERNS for flags in FLAGS}
    finally:
        kept.keep(always=True)


def test_a_kept_pattern_finds_what_re_finds(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    compiled = {(pattern, flags): re.compile(pattern, flags) for pattern in PATTERNS for flags in FLAGS}

    first, second = _asked(file), _asked(file)

    assert first == second  # patterns are equal where their code is
    assert list(second) == list(compiled)
    groups = [(p.groups, dict(p.groupindex), p.flags) for p in compiled.values()]
    assert [(p.groups, dict(p.groupindex), p.flags) for p in second.values()] == groups
    assert [(m.lastgroup, m.groupdict()) for p in second.values() for m in p.finditer("word3a. Àé11")] == [
        (m.lastgroup, m.groupdict()) for p in compiled.values() for m in p.finditer("word3a. Àé11")
    ]


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _of_another_python(data: bytes) -> bytes:
    made_by, codes, known = marshal.loads(data)  # noqa: S302 - our own
    return marshal.dumps((b"another " + made_by, codes, known))


def _with_wrong_code(data: bytes) -> bytes:
    made_by, codes, known = marshal.loads(data)  # noqa: S302 - our own
    return marshal.dumps((made_by, {key: (code[0], b"\xff" * 40, *code[2:]) for key, code in codes.items()}, known))


@pytest.mark.parametrize("damage", [_cut, _of_another_python, _with_wrong_code, lambda _: b"", lambda _: b"\0" * 99])
def test_a_damaged_file_keeps_nothing_from_being_compiled(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "kept"
    sound = _asked(file)
    file.write_bytes(damage(file.read_bytes()))

    assert _asked(file) == sound


def test_where_nothing_can_be_written_patterns_are_compiled(tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")

    assert len(_asked(tmp_path / "no folder" / "kept")) == len(PATTERNS) * len(FLAGS)


def test_re_compiles_as_before_once_patterns_are_kept(tmp_path: Path) -> None:
    before = re.compile
    _asked(tmp_path / "kept")

    assert re.compile is before


@pytest.mark.parametrize("pattern", [r"(?:has|had)\s(?:\w+\s){0,2}ratified", r"(?:Mr )?\d+", r"Signed|\d", "a(?:b|c)"])
def test_a_note_gives_the_need_back(pattern: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)

    assert need_noted(compiled) == need_noted(compiled) == needs_of(compiled)


PROGRAM = """
import re, sys
from pathlib import Path
from corcom.workflows.kept_patterns import KeptPatterns
built, parse = [], re._parser.parse
re._parser.parse = lambda words, *rest: built.append(words) or parse(words, *rest)
kept = KeptPatterns(Path(sys.argv[1]))
kept.lend()
from corcom.engines.reading.exchange import reading_as_dict
from corcom.workflows import reading_worker
reading_worker.make_ready()
kept.keep(always=True)
print(len(built), reading_as_dict(reading_worker.read_document(Path(sys.argv[2]).read_bytes(), name="minutes.txt")))
"""


def test_the_second_worker_finds_its_patterns_and_reads_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "kept"), str(MINUTES)]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout for _ in range(2))

    assert first.partition(" ")[2] == second.partition(" ")[2]
    assert int(first.partition(" ")[0]) > 1_000
    assert int(second.partition(" ")[0]) < 100
