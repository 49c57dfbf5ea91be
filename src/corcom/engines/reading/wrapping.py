"""How far the lines of a text reach: where a shorter line ends, a paragraph ends. Looks at lengths only."""

from __future__ import annotations

import re
from itertools import pairwise

from corcom.engines.reading.text import LoadedText

_SHORTEST = 45
_ADDRESS_OR_TABLE = re.compile(r"https?:|\|")
_LONG = 140
_MANY = 3
_RAGGED = 0.7
NEVER = 1_000_000_000


def least_full(loaded: LoadedText) -> int:
    """The least length with which a line counts as full, so that the next may continue it; `NEVER` where no line is wrapped.

    A wrapped line is full with the first word of the next. Lines that go on in small letters show how far the lines of a text reach.
    """
    beside = ((a, b) for a, b in pairwise(loaded.lines) if not b.is_blank and len(a.text) >= _SHORTEST)
    pairs = [(length, b) for a, b in beside if (length := len(a.text.rstrip())) >= _SHORTEST]
    wrapped = sorted(length for length, b in pairs if b.text.lstrip()[:1].islower())
    if not wrapped:
        return NEVER if len(pairs) > _MANY else _SHORTEST
    reach = wrapped[len(wrapped) * 4 // 5]
    longer = sum(len(line.text) > max(_LONG, reach * 3 // 2) and not _ADDRESS_OR_TABLE.search(line.text) for line in loaded.lines)
    return NEVER if longer >= _MANY else max(_SHORTEST, int(_RAGGED * reach))
