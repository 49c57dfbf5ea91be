"""Patterns whose code says where they can begin find what `re` finds: in texts of their own words, and in lines of the examples."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corcom.workflows.kept_patterns import KeptPatterns
from corcom.workflows.pattern_code import _of_any_case

EXAMPLES = Path(__file__).parents[1] / "examples/minutes"
LINES_READ = 25
LEAST_PATTERNS = 1_000

CRAFTED = (
    r"\b(?:signed|is|ıs|Kilo|k)\b",
    r"(?:the |an? )?(?:[a-f]{2,3}k|[À-Ö]é|ß|ÿ)|İx",
    r"(?<!\w)(?P<who>is|it|\d{1,2}|[^a-z])(?P=who)?",
    r"(?:(?-i:A|Bc)|b(?i:s|ſ))+?x?",
    r"(?:x*|y)(?:s|[\w-])",
    r"(?=(?:s|k))\w|(?>(?:ab|a))b",
    r"(?:𐐀|ⅷ|ΐ|σ|µ)+|[𐐀-𐐄]x",
    r"(?:\bſig|sign|(?P<s>six)|SI|Kk|is|kilo|in|İx|ı|a|ab||ac)(?:x|xy|X\d)?",
)
FLAGS = (0, re.IGNORECASE, re.IGNORECASE | re.ASCII, re.IGNORECASE | re.MULTILINE)

PROGRAM = """
import sys
from pathlib import Path
from corcom.workflows.kept_patterns import KeptPatterns
kept = KeptPatterns(Path(sys.argv[1]))
kept.lend()
from corcom.workflows import reading_worker
reading_worker.make_ready()
kept.keep(always=True)
"""


@pytest.mark.parametrize("flags", FLAGS)
@pytest.mark.parametrize("pattern", CRAFTED)
@given(data=st.data())
def test_a_pattern_finds_what_re_finds(pattern: str, flags: int, data: st.DataObject) -> None:
    compiled = re.compile(pattern, flags)
    pieces = (
        st.from_regex(compiled) | st.text("isſıİkKKAbBcxy \u03c3\u03c2\u00b5\u03bc\U00010428\u2167-1", max_size=6) | st.text(max_size=4)
    )
    text = "".join(data.draw(st.lists(pieces, max_size=6)))

    assert _found(_quick(pattern, flags), text) == _found(compiled, text)


def test_every_pattern_that_a_worker_compiles_finds_what_re_finds(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", PROGRAM, str(tmp_path / "kept")], check=True, timeout=120)
    keys = list(marshal.loads((tmp_path / "kept").read_bytes())[1])  # noqa: S302 - our own
    lines = _lines()
    kept = KeptPatterns(tmp_path / "kept")
    kept.lend()
    quick = {key: re.compile(*key) for key in keys}
    kept.keep()

    differing = {key for key in keys for line in lines if _found(quick[key], line) != _found(re.compile(*key), line)}

    assert differing == set()
    assert len(keys) >= LEAST_PATTERNS


def test_a_letter_stands_for_those_that_re_takes_for_it() -> None:
    for letter in "ksiåA1-":
        pattern = re.compile(re.escape(letter), re.IGNORECASE)
        matching = {code for code in range(sys.maxunicode + 1) if pattern.match(chr(code))}
        assert set(_of_any_case(ord(letter))) == matching


def _quick(pattern: str, flags: int) -> re.Pattern[Any]:
    kept = KeptPatterns(Path("nowhere"))
    kept.lend()
    try:
        return re.compile(pattern, flags)
    finally:
        kept.keep()


def _found(pattern: re.Pattern[Any], text: str) -> list[Any]:
    found = [(hit.span(), hit.groups()) for hit in pattern.finditer(text)]
    at = [pattern.match(text), pattern.fullmatch(text), pattern.search(text, 3)]
    return [found, [hit and (hit.span(), hit.groups()) for hit in at]]


def _lines() -> list[str]:
    """Every so many lines of the examples, some of them in capitals or with odd letters."""
    lines = [line for path in sorted(EXAMPLES.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = lines[:: max(1, len(lines) // LINES_READ)]
    return [*kept, *(line.upper() for line in kept[::4]), *(line.replace("s", "ſ").replace("I", "İ") for line in kept[::8])]
