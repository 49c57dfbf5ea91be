"""Whether a text writes the month before the day where both are numbers: 4/23/2014."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.date_patterns import NUMERIC, TABLES

_MONTHS = 12
_SLASHED = re.compile(r"(?<=\d)[-/.](?=\d)")
_MONTH_AND_DAY = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d/])")  # "9/13"
_LEAST_SHORT = 3
_NAMES = "|".join(sorted((name for name in TABLES["en"].months if name != "may"), key=len, reverse=True))
_MONTH_IN_WORDS = re.compile(rf"\b(?:{_NAMES})\.? (?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?, ?(?:19|20)\d\d\b", re.IGNORECASE)
_DAY_IN_WORDS = re.compile(rf"\b(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?:{_NAMES})\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def is_month_first(text: str) -> bool:
    """Whether numbers of a text give the month first: as some of them can only be read, else as it writes dates in words.

    Example: "4/23/2014" has no other reading, so "3/1/2016" beside it is 1 March; so it is beside "April 21, 2017", where the text
    nowhere writes "21 April".
    """
    if not _SLASHED.search(text):
        return False
    slashed = [(int(hit["a"]), int(hit["b"])) for hit in NUMERIC.finditer(text) if hit["s2"]]
    month_first = sum(1 for _, second in slashed if second > _MONTHS)
    day_first = sum(1 for first, _ in slashed if first > _MONTHS)
    if month_first or day_first:
        return month_first > day_first
    if "/" in text and len(_MONTH_AND_DAY.findall(text)) >= _LEAST_SHORT:
        return True
    return bool(slashed) and bool(_MONTH_IN_WORDS.search(text)) and not _DAY_IN_WORDS.search(text)
