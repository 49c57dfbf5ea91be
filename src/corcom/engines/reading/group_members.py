"""Who is in a working group, in one stretch of words: a State, a region of the world as printed, the theme."""

from __future__ import annotations

import re
from typing import Any

from corcom.engines.reading.names import names_in
from corcom.kernel.themes import theme_named

_SIDE = (
    r"(?:Central|Southern|Northern|North|Latin|Western|West|Eastern|East|South[- ]?East(?:ern)?|Sub-Saharan|"
    r"Francophone|Lusophone|Anglophone)"
)
_PART = (
    rf"(?:(?:{_SIDE}(?: and {_SIDE})?[ -])?(?:Africa\b(?!n Union)|Asia\b(?:[ -]Pacific)?|Europe\b|Pacific\b|Caribbean\b|"
    r"Middle East\b|Oceania\b|Balkans\b|Maghreb\b|Sahel\b|Gulf\b)|(?:South|North|Central|Latin) (?:Americas?|American)\b|"
    r"(?<!of )Americas\b)"
)
_REGION = re.compile(rf"{_PART}(?:\s*(?:,|and|,\s*and|&)\s+(?:the\s+)?{_PART})*(?:\s+regions?\b)?")


def region_in(words: str) -> str:
    """The first region of the world, or several joined, as printed: "Central America, Caribbean and South American regions"; or empty."""
    named = [(hit.start, hit.end) for hit in names_in(words)]
    for found in _REGION.finditer(words):
        if not any(start < found.end() and found.start() < end for start, end in named):
            return " ".join(found.group().split())
    return ""


def member_in(words: str) -> dict[str, Any]:
    """First values of a place in a working group: State, region and theme, each empty where the words name none."""
    state = next((name for name in names_in(words) if name.iso3), None)
    theme = theme_named(words)
    return {
        "name": state.printed if state else "",
        "iso3": state.iso3 if state else None,
        "region": region_in(words),
        "theme": theme.value if theme else "",
    }
