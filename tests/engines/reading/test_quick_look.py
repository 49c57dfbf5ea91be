"""What a pattern needs, where it can begin, and that a quick look never turns away what the pattern matches."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import corcom.engines.reading
from corcom.engines.reading.date_patterns import patterns_of
from corcom.engines.reading.document import read_document
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.pattern_needs import AllOf, AnyOf, Digit, Need, OneOf, needs_of, openings_of, small_letters
from corcom.engines.reading.quick_look import found_in, gather_patterns, may_match, searched

gather_patterns()

EXAMPLES = Path(__file__).parents[2] / "examples" / "minutes"
LINES_READ = 40
LEAST_PATTERNS = 400
LEAST_FAMILIES = 8


@pytest.mark.parametrize(
    ("pattern", "need"),
    [
        (r"(?:has|had)\s(?:\w+\s){0,2}ratified", AllOf((OneOf(("ratified",)), OneOf(("ha",))))),
        (r"\b(?:yes|no)\b", OneOf(("no", "yes"))),
        (r"accept(?:ed)?|agreed?", OneOf(("gree", "ccept"))),
        (r"(?:Mr )?\d+", Digit()),
        (r"Signed|\d", AnyOf((OneOf(("signed",)), Digit()))),
        (r"(?:both ){1,3}x", OneOf(("both ",))),
        (r"a(?:b|c)", None),
        (r"[(\[]\w+", OneOf(("(", "["))),
        (r"AP[ -]?\d|Action:", AnyOf((OneOf(("ction:",)), Digit()))),
        (r"(?!not)(?:bill|law)?", None),
    ],
)
def test_a_pattern_tells_what_it_needs(pattern: str, need: Need | None) -> None:
    assert needs_of(re.compile(pattern, re.IGNORECASE)) == need


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (r"\b(?:yes|no)\b", {"ye", "no"}),
        (r"(?<!\w)(?:the )?[Cc]hair", {"th", "ch"}),
        (r"[1-3]?x", {"1x", "2x", "3x", "x"}),
        (r"(?:ab|c){1,2}d", {"ab", "c"}),
        (r"\w+ed", set()),
        (r"(?:yes)?", set()),
        (r"a.", {"a"}),
    ],
)
def test_a_pattern_tells_how_it_can_begin(pattern: str, openings: set[str]) -> None:
    assert openings_of(re.compile(pattern, re.IGNORECASE)) == openings


@pytest.mark.parametrize("words", ["Peru HAS RATIFIED it.", "Peru signed it.", ""])
def test_what_the_quick_look_turns_away_does_not_match(words: str) -> None:
    pattern = re.compile(r"(?:has|had) ratified", re.IGNORECASE)

    assert may_match(pattern, words.lower()) is (pattern.search(words) is not None)


CRAFTED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:sign(?:ed|ing)|(?:is|was)\s(?:not\s)?in\sforce)\b",
        r"(?<![a-z])(?:jan(?:uary)?|mai|août|s\.?a\.?p)(?:[ -]?\d{1,2})?",
        r"(?:[(\[]?AP[ .-]?\d+|to do|@\w+)[:)\]]?",
        r"(?:is){1,2}(?:s|i)+",
        r"[a-f]{2,3}(?:k|ß|ÿ)|[À-Ö]é",
        r"(?<!\w)is|ap",
        r"(?<![^\W\d_])(?:ap|is)",
    )
]


@pytest.mark.parametrize("pattern", CRAFTED, ids=lambda pattern: pattern.pattern)
@given(data=st.data())
def test_looking_only_where_a_match_may_begin_finds_what_looking_everywhere_finds(pattern: re.Pattern[str], data: st.DataObject) -> None:
    pieces = st.from_regex(pattern) | st.text("isſıİKkAPap :-1.(", max_size=6) | st.text(max_size=4)
    text = "".join(data.draw(st.lists(pieces, max_size=6)))

    assert _spans(found_in(pattern, text)) == _spans(pattern.finditer(text))
    assert (searched(pattern, text) is None) is (pattern.search(text) is None)


def test_every_pattern_of_the_reader_finds_the_same_with_a_quick_look() -> None:
    patterns = list(_patterns_of_the_reader())
    lines = _lines()
    for pattern in patterns:
        may_match(pattern, "")
    gather_patterns()

    differing = {
        (pattern.pattern, line)
        for line in lines
        for pattern in patterns
        if _spans(found_in(pattern, line)) != _spans(pattern.finditer(line))
    }

    assert differing == set()
    assert len(patterns) >= LEAST_PATTERNS


def test_a_family_names_every_member_that_matches() -> None:
    families = list(_families_of_the_reader())
    gather_patterns()

    missed = {
        (pattern.pattern, line)
        for family in families
        for line in _lines()
        for pattern in set(family.patterns) - {_pattern_of(member) for member in family.among(small_letters(line))}
        if pattern.search(line)
    }

    assert missed == set()
    assert len(families) >= LEAST_FAMILIES


def _pattern_of(member: Any) -> re.Pattern[str]:
    """The pattern that a member of a family is or holds."""
    return next(_patterns_in(member))


def test_a_family_keeps_the_order_of_its_members() -> None:
    family = Family((word, re.compile(word)) for word in ("signed", "ratified", "acceded"))
    gather_patterns()

    assert family.among("peru acceded after it had signed") == ("signed", "acceded")


def _spans(found: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [hit.span() for hit in found]


def _lines() -> list[str]:
    """Every so many lines of the examples, some of them in capitals or with odd letters."""
    lines = [line for path in sorted(EXAMPLES.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = lines[:: max(1, len(lines) // LINES_READ)]
    return [*kept, *(line.upper() for line in kept[::4]), *(line.replace("s", "ſ").replace("I", "İ") for line in kept[::8])]


def _patterns_of_the_reader() -> Iterator[re.Pattern[str]]:
    """Every pattern that a module of the reader holds, or one of its remembered functions without arguments gives."""
    read_document(b"Minutes\n1. Report\nAction: Norway to write by 5 May.", name="a.txt")
    seen: set[int] = set()
    for value in _values_of_the_reader():
        for pattern in _patterns_in(value):
            if id(pattern) not in seen:
                seen.add(id(pattern))
                yield pattern
    for language in ("en", "fr", "es"):
        yield from _patterns_in(patterns_of(language))


def _families_of_the_reader() -> Iterator[Family[Any]]:
    for value in _values_of_the_reader():
        if isinstance(value, Family):
            yield value


def _values_of_the_reader() -> Iterator[Any]:
    """What the modules of the reader hold, and what their remembered functions without arguments give."""
    for found in pkgutil.walk_packages(corcom.engines.reading.__path__, "corcom.engines.reading."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, functools._lru_cache_wrapper) and not value.__wrapped__.__code__.co_argcount:
                yield value()
            else:
                yield value


def _patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Family):
        yield from value.patterns
    if isinstance(value, re.Pattern):
        yield from [value] if isinstance(value.pattern, str) else []
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _patterns_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _patterns_in(getattr(value, field.name))


@given(st.text())
def test_small_letters_keep_the_length_wherever_lower_does(text: str) -> None:
    assert len(small_letters(text)) <= len(text.lower())
