"""The piece of a text that shows why it was found, with the words that were met set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corcom.engines.searching.question import Question

AROUND = 90
_BULLET = re.compile(r"^[-–—•*·o▪] ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a snippet; `is_hit` where they were asked for."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class LineFound:
    """A line of a document that meets a question: its number from 1, code points `[start, end)`, and its words."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


def marked(text: str, question: Question) -> tuple[Piece, ...]:
    """The whole text, hits set apart."""
    return _pieces(text, question.hits_in(text), 0, len(text))


def snippet(text: str, question: Question) -> tuple[Piece, ...]:
    """The text from some way before the first hit to some way behind the last one near it; the beginning where nothing was met."""
    flat = _BULLET.sub("", " ".join(text.split()))
    hits = question.hits_in(flat)
    first = hits[0][0] if hits else 0
    near = [hit for hit in hits if hit[1] - first <= 2 * AROUND]
    last = near[-1][1] if near else 0
    start, end = _word_edge(flat, first - AROUND, up=True), _word_edge(flat, last + AROUND, up=False)
    pieces = _pieces(flat, [hit for hit in hits if start <= hit[0] and hit[1] <= end], start, end)
    before = (Piece("… "),) if start > 0 else ()
    after = (Piece(" …"),) if end < len(flat) else ()
    return (*before, *pieces, *after)


def lines_found(text: str, question: Question, *, most: int) -> tuple[LineFound, ...]:
    """The lines of a text that meet most of the words, in the order of the text."""
    found: list[tuple[int, LineFound]] = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        hits = question.hits_in(line) if line.strip() else []
        if hits:
            lead = len(line) - len(line.lstrip())
            shown = LineFound(number, at + lead, at + len(line.rstrip()), snippet(line, question))
            found.append((len({word for _, _, word in hits}), shown))
        at += len(line) + 1
    best = sorted(found, key=lambda pair: (-pair[0], pair[1].number))[:most]
    return tuple(line for _, line in sorted(best, key=lambda pair: pair[1].number))


def line_around(text: str, number: int, start: int, end: int) -> LineFound:
    """The line, numbered so, in which `[start, end)` of a text stands (as far as it lies in it), cut to some way around it."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = text[first : last if last >= 0 else len(text)].rstrip()
    lead = len(line) - len(_BULLET.sub("", line.lstrip()))
    hit = (start - first, min(end - first, len(line)), 0)
    cut_from = _word_edge(line, hit[0] - AROUND, up=True) if hit[0] - AROUND > lead else lead
    cut_to = _word_edge(line, hit[1] + AROUND, up=False)
    pieces = _pieces(line, [hit], cut_from, cut_to)
    before = (Piece("… "),) if cut_from > lead else ()
    after = (Piece(" …"),) if cut_to < len(line) else ()
    return LineFound(number, first + len(line) - len(line.lstrip()), first + len(line), (*before, *pieces, *after))


def _word_edge(text: str, at: int, *, up: bool) -> int:
    """The nearest blank inside from a place, so that no word is cut."""
    if at <= 0:
        return 0
    if at >= len(text):
        return len(text)
    edge = text.find(" ", at, at + 30) + 1 if up else text.rfind(" ", at - 30, at)
    return edge if edge > 0 else at


def _pieces(text: str, hits: Sequence[tuple[int, int, int]], start: int, end: int) -> tuple[Piece, ...]:
    pieces, at = [], start
    for hit_start, hit_end, _ in hits:
        begin = max(at, hit_start)
        if begin > at:
            pieces.append(Piece(text[at:begin]))
        if hit_end > begin:
            if pieces and pieces[-1].is_hit:
                pieces[-1] = Piece(pieces[-1].text + text[begin:hit_end], is_hit=True)
            else:
                pieces.append(Piece(text[begin:hit_end], is_hit=True))
            at = hit_end
    if at < end:
        pieces.append(Piece(text[at:end]))
    return tuple(pieces)
