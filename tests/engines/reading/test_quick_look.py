"""The strings without which a pattern cannot match."""

from __future__ import annotations

import re

import pytest

from corcom.engines.reading.quick_look import literals_of, may_match


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"(?:has|had)\s(?:\w+\s){0,2}ratified", ("ratified",)),
        (r"\b(?:yes|no)\b", ("no", "yes")),
        (r"accept(?:ed)?|agreed?", ("gree", "ccept")),
        (r"(?:Mr )?\d+", ()),
        (r"Signed|\d", ()),
        (r"(?:both ){1,3}x", ("both ",)),
        (r"a(?:b|c)", ()),
    ],
)
def test_a_pattern_tells_which_strings_it_needs(pattern: str, literals: tuple[str, ...]) -> None:
    assert literals_of(re.compile(pattern, re.IGNORECASE)) == literals


@pytest.mark.parametrize("words", ["Peru HAS RATIFIED it.", "Peru signed it.", ""])
def test_what_the_quick_look_turns_away_does_not_match(words: str) -> None:
    pattern = re.compile(r"(?:has|had) ratified", re.IGNORECASE)

    assert may_match(pattern, words.lower()) is (pattern.search(words) is not None)
