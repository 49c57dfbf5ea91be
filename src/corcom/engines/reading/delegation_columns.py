"""Delegations set beside each other: States on one line, and below them their persons, row by row; columns may have been lost.

"France Peru Kenya" over "M. Berger (Chairman) Mr. Lopez Mr. Kamau". Several such blocks may follow each other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import state_named
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.text import Line

_HEAD_LINES = 80
_LONGEST_HEAD = 160
_MOST_WORDS = 4  # of the name of a State
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|M|Mme|MM|Herr|Sr|Sra|Se\u00f1or|Signor|General|Gen|Admiral|Colonel|Col|Major|Count|Baron|"
    r"Prince|Ambassador|Amb|H\.E|Marshal)\.?"
)
_BEGINS = re.compile(rf"(?:^|(?<=[\w.)]\s)|(?<=\s\s))(?={_TITLE}\s+[A-Z\u00c0-\u00de])")
_PAGE = re.compile(r"\s*\[?(?:page|p\.)\s?\d+\]?\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]{3,40})\)")
_FEWEST = 2
_NEAR = 6


@lru_cache(maxsize=2)
def delegations_beside(context: Context) -> tuple[Piece, ...]:
    """Each State of such blocks as one entry with its persons; empty where there is none."""
    found: list[Piece] = []
    lines = context.lines[:_HEAD_LINES]
    at = 0
    while at < len(lines):
        heads = _heads(lines[at].text) if context.zone_of(lines[at].number) in (Zone.FRONT, Zone.ATTENDANCE) else []
        rows = _rows(lines[at + 1 :], len(heads)) if heads else []
        if rows:
            found += _delegations(lines[at], heads, rows)
            at += 1
        at += 1 + len(rows)
    return tuple(found) if sum(bool(piece.entry.persons) for piece in found) >= _FEWEST else ()


def _heads(words: str) -> list[tuple[int, int]]:
    """The places of the States of a line that holds nothing else; empty where it holds fewer than two."""
    if len(words) > _LONGEST_HEAD or not words.strip()[:1].isupper() or "," in words or ":" in words:
        return []
    tokens = list(re.finditer(r"\S+", words))
    found, at = [], 0
    while at < len(tokens):
        for count in range(min(_MOST_WORDS, len(tokens) - at), 0, -1):
            low, high = tokens[at].start(), tokens[at + count - 1].end()
            if state_named(plain(" ".join(words[low:high].split())).strip()):
                found.append((low, high))
                at += count
                break
        else:
            return []
    return found if len(found) >= _FEWEST else []


def _rows(lines: tuple[Line, ...], count: int) -> list[tuple[Line, list[tuple[int, int]]]]:
    """The lines of persons below the heads; a note of the page among them is passed over."""
    rows: list[tuple[Line, list[tuple[int, int]]]] = []
    for line in lines:
        if line.is_blank and not rows:
            continue
        begins = [hit.start() for hit in _BEGINS.finditer(line.text[:400])]
        if not begins or line.text[: begins[0]].strip() or len(begins) > count or ("," in line.text and line.text.rstrip().endswith(".")):
            break
        ends = [*begins[1:], len(line.text.rstrip())]
        rows.append((line, [(low, low + len(line.text[low:high].rstrip())) for low, high in zip(begins, ends, strict=True)]))
    return rows if rows and len(rows[0][1]) == count else []


def _delegations(head: Line, heads: list[tuple[int, int]], rows: list[tuple[Line, list[tuple[int, int]]]]) -> list[Piece]:
    persons: list[list[tuple[str, str | None]]] = [[] for _ in heads]
    first = [low for low, _ in rows[0][1]]
    for line, spans in rows:
        for place, (low, high) in enumerate(spans):
            column = _column(place, low, len(spans), first, heads)
            words = line.text[low:high]
            said = _BRACKETED.search(words)
            persons[column].append((plain(_BRACKETED.sub("", words)).strip(), said.group(1) if said else None))
    found = []
    end = rows[-1][0].end
    for (low, high), named in zip(heads, persons, strict=True):
        entry = entry_of(head.text[low:high])
        if entry is None:
            continue
        office = next((said for _, said in named if presides_by(said)), None)
        bare = head.text[low:high].strip()
        name = bare if "." in bare else entry.name
        whole = replace(entry, name=name, persons=tuple(named), presides=bool(office), role=entry.role or office)
        found.append(Piece(head.start + low, end, 0, whole))
    return found


def _column(place: int, low: int, count: int, first: list[int], heads: list[tuple[int, int]]) -> int:
    """The column of a person: by its place on the line where columns are kept, else the places from the right."""
    if count == len(heads):
        return place
    near = [n for n, begin in enumerate(first) if abs(begin - low) <= _NEAR]
    return near[0] if near else min(len(heads) - 1, len(heads) - count + place)
