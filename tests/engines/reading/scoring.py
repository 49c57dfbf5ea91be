"""A small scorer of our own for readings against expected results in the schema of minutes.

For each field it pairs what was read with what was expected, one to one, and gives the F1 measure. Optional entries are neither missed
nor wrong. It is stricter than needed for a benchmark and only guards against falling behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from corcom.kernel.states import folded

Entry = dict[str, Any]
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "captain", "cllr", "rev", "sr", "sra", "mme", "m", "h", "e", "the", "pc"}
_SMALL = {"the", "a", "an", "of", "and", "or", "to", "for", "in", "on", "at", "by", "with", "from", "is", "be", "that", "its"}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many expected entries were found, how many were missed, and how many readings were wrong."""

    found: int
    missed: int
    wrong: int

    @property
    def f1(self) -> float:
        """The F1 measure; 1.0 where nothing was expected and nothing was read."""
        total = 2 * self.found + self.missed + self.wrong
        return 2 * self.found / total if total else 1.0


def scores(read: Entry, expected: Entry) -> dict[str, float]:
    """F1 by field, for the fields that the expected result has."""
    return {field: round(tally.f1, 3) for field, tally in tallies(read, expected).items()}


def tallies(read: Entry, expected: Entry) -> dict[str, Tally]:
    """The tally of each field."""
    likeness: dict[str, Callable[[Entry, Entry], float]] = {
        "attendees": _same_name,
        "absent": _same_name,
        "agenda": _same_title,
        "action_points": _same_words,
        "status_news": _same_name,
        "decisions": _same_words,
        "statements": _same_speech,
    }
    found = {field: _tally(read.get(field) or [], expected[field], alike) for field, alike in likeness.items() if field in expected}
    return found | ({"events": _events(read.get("events") or [], expected["events"])} if "events" in expected else {})


def _tally(read: list[Entry], expected: list[Entry], alike: Callable[[Entry, Entry], float]) -> Tally:
    pairs = sorted(((alike(r, e), -j, i, j) for i, r in enumerate(read) for j, e in enumerate(expected)), reverse=True)
    used_read, used_expected = set(), set()
    for likeness, _, i, j in pairs:
        if likeness >= 0.5 and i not in used_read and j not in used_expected:
            used_read.add(i)
            used_expected.add(j)
    again = {i for likeness, _, i, _j in pairs if likeness >= 0.5} - used_read
    required = {j for j, e in enumerate(expected) if not e.get("optional")}
    return Tally(len(required & used_expected), len(required - used_expected), len(read) - len(used_read) - len(again))


def _names(entry: Entry) -> set[str]:
    printed = [entry.get("name") or entry.get("state") or "", *entry.get("aka", [])]
    bare = [re.sub(r"[(\[][^()\[\]]*[)\]]", " ", name) for name in printed]
    return {key for name in [*printed, *bare] if (key := _key(name))}


def _key(name: str) -> str:
    words = folded(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


def _same_name(read: Entry, expected: Entry) -> float:
    return 1.0 if _names(read) & _names(expected) else 0.0


def _words(text: str | None) -> set[str]:
    found = set(folded(text or "").split())
    return found - _SMALL or found


def _overlap(first: set[str], second: set[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _same_title(read: Entry, expected: Entry) -> float:
    mine = _words(read.get("title"))
    others = [_words(title) for title in [expected.get("title"), *expected.get("title_accept", [])]]
    return max(
        1.0 if mine and other and (mine <= other or other <= mine) and _overlap(mine, other) > 0.3 else _overlap(mine, other) - 0.3
        for other in others
    )


def _same_words(read: Entry, expected: Entry) -> float:
    mine = _words(read.get("what"))
    return max(_overlap(mine, _words(other)) for other in [expected.get("what"), *expected.get("what_alt", [])])


def _same_speech(read: Entry, expected: Entry) -> float:
    names = {_key(name) for name in [*expected.get("speaker", []), *expected.get("aka", [])]}
    said_by = {_key(name) for name in read.get("speaker", [])}
    near = expected["line"] - 2 <= (read.get("line") or 0) <= (expected.get("end_line") or expected["line"]) + 1
    return 1.0 if near and names & said_by else 0.0


def _events(read: list[Entry], expected: list[Entry]) -> Tally:
    mine = {event["date"] for event in read if event.get("date")}
    required = {e["date"] for e in expected if not e.get("optional")}
    accepted = {e["date"]: {e["date"], *e.get("date_accept", [])} for e in expected}
    found = {day for day in required if any(m in accepted[day] or (len(day) == 7 and m[:7] == day) for m in mine)}
    taken = {m for m in mine if any(m in days or (len(day) == 7 and m[:7] == day) for day, days in accepted.items())}
    return Tally(len(found), len(required - found), len(mine - taken))
