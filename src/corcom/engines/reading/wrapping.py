"""How far the lines of a text reach: where a shorter line ends, a paragraph ends. Looks at lengths only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corcom.engines.reading.text import Line, LoadedText

_SHORTEST = 45
_ADDRESS_OR_TABLE = re.compile(r"https?:|\|")
_APART = 2  # lines with one blank between them
_LONG = 140
_MANY = 3
_RAGGED = 0.7
NEVER = 1_000_000_000
_LEAST_APART = 8
_SHARE_APART = 0.1


def is_spaced_out(lines: Sequence[Line]) -> bool:
    """Whether a blank line stands below each line, so that a sentence goes on behind it, as in texts taken out of wide-spaced pages."""
    printed = [line for line in lines if not line.is_blank]
    apart = sum(b.number - a.number == _APART and _goes_on(a.text, b.text) for a, b in pairwise(printed))
    beside = sum(b.number - a.number == 1 for a, b in pairwise(printed))
    return apart >= max(_LEAST_APART, _SHARE_APART * len(printed)) and beside < len(printed) / 4


def _goes_on(above: str, below: str) -> bool:
    """Whether a long line ends within its sentence and the next one begins in small letters."""
    above = above.rstrip(" *_\t")
    return len(above) >= _SHORTEST and above[-1] not in ".:;!?" and below.lstrip(" *_\t")[:1].islower()


def least_full(loaded: LoadedText, *, spaced_out: bool = False) -> int:
    """The least length with which a line counts as full, so that the next may continue it; `NEVER` where no line is wrapped.

    A wrapped line is full with the first word of the next. Lines that go on in small letters show how far the lines of a text reach.
    """
    lines = [line for line in loaded.lines if not line.is_blank] if spaced_out else loaded.lines
    beside = ((a, b) for a, b in pairwise(lines) if not b.is_blank and len(a.text) >= _SHORTEST)
    pairs = [(length, b) for a, b in beside if (length := len(a.text.rstrip())) >= _SHORTEST]
    wrapped = sorted(length for length, b in pairs if b.text.lstrip()[:1].islower())
    if not wrapped:
        return NEVER if len(pairs) > _MANY else _SHORTEST
    reach = wrapped[len(wrapped) * 4 // 5]
    longer = sum(len(line.text) > max(_LONG, reach * 3 // 2) and not _ADDRESS_OR_TABLE.search(line.text) for line in loaded.lines)
    return NEVER if longer >= _MANY else max(_SHORTEST, int(_RAGGED * reach))
