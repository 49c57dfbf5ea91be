"""Check boxes that tick off who was there or what was talked about, not tasks: "- [x] Anna Berg, River Trust", "- [x] Budget"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.heading_words import FIRST_NAME
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.rules.action_label_forms import CHECK_BOX
from corcom.engines.reading.unlisted_names import is_order

_FEWEST = 3
_MOST_NAMES = 0.7
_LINES_BETWEEN = 2
_TASK_BEHIND = re.compile(r"\s*(?::|[-\u2013\u2014]\s+[a-z]|,?\s(?:to|will)\s)")
_FEWEST_TOPICS = 8
_MOST_TOPICS = 0.6
_MARKED = re.compile(
    r"@|\b(?:to|will|should|needs? to|has to) [a-z]|\([A-Z][\w&, ]{1,30}\)\W*\Z|\A[A-Z][\w. ]{1,25}:|\A\[[^\]]{2,30}\] |\bdone\b|"
    r"\s[-\u2013]\s[A-Z]\w+\Z"
)
_AT_NAME = re.compile(r"@[\w.-]+(?:\s\([^()]{2,40}\))?")


@lru_cache(maxsize=2)
def ticked_names(context: Context) -> frozenset[int]:
    """The lines of check boxes that stand in a list of names or topics."""
    if "[" not in context.text and "\u2610" not in context.text:
        return frozenset()
    runs = list(_runs(context))
    names = [line for run in runs if _are_names(context, run) for line in run]
    return frozenset([*names, *_topics(context, [line for run in runs for line in run if line not in names])])


def _runs(context: Context) -> Iterator[list[int]]:
    """The runs of lines with check boxes, each near the next."""
    run: list[int] = []
    for block in context.blocks:
        if not CHECK_BOX.match(context.text, context.lines[block.line - 1].start, block.end):
            continue
        if run and block.line - run[-1] > _LINES_BETWEEN:
            yield run
            run = []
        run.append(block.line)
    if run:
        yield run


def _are_names(context: Context, run: list[int]) -> bool:
    if len(run) < _FEWEST:
        return all(is_person_name(CHECK_BOX.sub("", context.lines[n - 1].text, count=1).strip(" *_")) for n in run)
    return sum(map(_names_somebody, (context.lines[n - 1].text for n in run))) >= _MOST_NAMES * len(run)


def _topics(context: Context, boxes: list[int]) -> list[int]:
    """The boxes that tick off what was talked about, where few outside of lists of tasks begin like a task or name an owner."""
    loose = [n for n in boxes if context.zone_of(n) is not Zone.ACTIONS]
    topics = [n for n in loose if not _is_task(context.lines[n - 1].text)]
    return topics if len(loose) >= _FEWEST_TOPICS and len(topics) >= _MOST_TOPICS * len(loose) else []


def _is_task(line: str) -> bool:
    found = CHECK_BOX.match(line)
    words = line[found.end() :].strip(" *_~") if found else line
    return is_order(words) or _MARKED.search(words) is not None


def _names_somebody(line: str) -> bool:
    found = CHECK_BOX.match(line)
    words = line[found.end() :].strip(" *_") if found else line
    first = FIRST_NAME.split(words[:80], maxsplit=1)[0].strip(" *_")
    if _TASK_BEHIND.match(words, len(first)):
        return False
    return (
        is_person_name(first) or bool(_AT_NAME.fullmatch(first)) or state_named(first) is not None or organisation_named(first) is not None
    )
