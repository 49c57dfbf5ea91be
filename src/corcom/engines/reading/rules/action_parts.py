"""The parts of one action, and cutting the marks of lists and links off its ends."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.kernel.dates import PartialDate
from corcom.kernel.values import altered, value

_LEAD = re.compile(r"[\s*_>•·▪●○◦\-–—:.)\]|\uf0b7\uf0a7]{1,20}")
_TAIL = re.compile(r"[\s*_|]{1,20}\Z|\]\([^()\s]{0,400}\)[\s*_.]{0,6}\Z")


@value
class Assignment:
    """One action in parts. `start`/`end` are the code points of the task; `words` are those of a task that a column parts."""

    start: int
    end: int
    owners: tuple[str, ...] = ()
    due: PartialDate | None = None
    status: str | None = None
    addressees: tuple[str, ...] = ()
    purpose: str | None = None
    words: str | None = None

    def task(self, text: str) -> str:
        """The words of the task in a text."""
        return text[self.start : self.end] if self.words is None else self.words


def trimmed(context: Context, part: Assignment) -> Assignment:
    text, start, end = context.text, part.start, part.end
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    for _ in range(4):
        tail = _TAIL.search(text, max(start, end - 420), end)
        if not tail or tail.start() == end:
            break
        end = tail.start()
    if text[start : start + 1] == "[" and "]" not in text[start:end]:
        start += 1
    end = max(start, end)
    return part if (start, end) == (part.start, part.end) else altered(part, start=start, end=end)
