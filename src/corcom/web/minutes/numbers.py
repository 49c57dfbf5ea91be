"""Lists of numbers in addresses and forms: `101-114.120`, and numbers with revisions: `101:0 102:3`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corcom.kernel.errors import BadInput

MOST = 20_000
_RANGE = re.compile(r"(\d{1,12})(?:-(\d{1,12}))?")
_SEEN = re.compile(r"(\d{1,12}):(\d{1,9})")


def packed(numbers: Iterable[int]) -> str:
    """Numbers in ascending order, runs as ranges: `101-114.120`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ".".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def unpacked(words: str) -> list[int]:
    """The numbers of a packed list.

    Raises:
        BadInput: it is none, or names more than 20,000.
    """
    found: list[int] = []
    for part in filter(None, words.split(".")):
        match = _RANGE.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if not match or last < first or last - first + len(found) >= MOST:
            message = f"“{words[:40]}” came in where numbers such as 101-114.120 are expected. Load the page again and try once more."
            raise BadInput(message)
        found.extend(range(first, last + 1))
    return found


def seen(words: str) -> dict[int, int]:
    """Number to revision, from `101:0 102:3`."""
    return {int(number): int(revision) for number, revision in _SEEN.findall(words)}
