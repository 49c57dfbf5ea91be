"""Numbered lines that belong together: the series 1, 2, 3 … that most looks like the headings of a record.

Works in one pass over the candidates for each style of number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corcom.engines.reading.line_marks import LineMark, Numbering
from corcom.kernel.values import altered, value

_STYLE_WEIGHT = {"word": 1.6, "bare": 0.6, "dash": 0.9, "colon": 0.9, "around": 0.8}
_NEEDS_THREE = ("bare", "letter-upper", "letter-lower", "around", "around-lower", "dash", "colon")
_INDENT_BUCKET = 4
_SET_IN = 2
_LEAST_MEAN = 0.5
_LEAST_ENCLOSING = 4


@value
class Candidate:
    """A numbered line that may be a heading, and how much it looks like one (0 to about 1.5).

    `is_inner`: set in by two or three columns where others of the style are not, as Markdown sets in lists.
    """

    mark: LineMark
    number: Numbering
    score: float
    is_inner: bool = False

    @property
    def series(self) -> tuple[str, int]:
        """Style and indent: members of one series share both."""
        if self.is_inner:
            return self.number.style, 1
        indent = 0 if self.mark.indent < _INDENT_BUCKET or self.number.style == "word" else self.mark.indent // _INDENT_BUCKET
        return self.number.style, indent


def best_chain(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The series that most looks like the headings of the record; empty where none does."""
    series: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        series[candidate.series].append(candidate)
    found: list[tuple[float, int, list[Candidate]]] = []
    for (style, bucket), members in series.items():
        chain = _longest(members)
        value = sum(c.score - 0.25 for c in chain) * _STYLE_WEIGHT.get(style, 1.0) * (1.0 - 0.05 * min(bucket, 10))
        if _is_series(chain, style) and value > 0:
            found.append((value, bucket, chain))
    found.sort(key=lambda each: -each[0])
    best, depth = (found[0][2], found[0][1]) if found else ([], 0)
    for _, bucket, chain in found[1:]:
        if (bucket < depth and _holds(chain, best)) or (bucket <= depth and _encloses(chain, best)):
            best, depth = chain, bucket
    return best


def with_inner(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those marked inner that begin anew at two or three columns below others of their style at the margin."""
    firsts: dict[str, set[bool]] = defaultdict(set)
    for candidate in candidates:
        if candidate.number.ordinal == 1 and candidate.mark.indent < _INDENT_BUCKET:
            firsts[candidate.number.style].add(candidate.mark.indent >= _SET_IN)
    stepped = {style for style, found in firsts.items() if len(found) > 1}
    return [altered(c, is_inner=True) if c.number.style in stepped and _SET_IN <= c.mark.indent < _INDENT_BUCKET else c for c in candidates]


def first_pair(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Two points, the first and the second of one style, where there are no more: "(a) …" and "(b) …" below an item."""
    series: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        series[candidate.series].append(candidate)
    pairs = [members for members in series.values() if [c.number.ordinal for c in members] == [1, 2]]
    return max(pairs, key=lambda members: sum(c.score for c in members), default=[])


def _holds(outer: Sequence[Candidate], inner: Sequence[Candidate]) -> bool:
    """Whether a series stands below the items of another that is less far set in."""
    return len(outer) > 1 and outer[0].mark.line < inner[0].mark.line


def _encloses(outer: Sequence[Candidate], inner: Sequence[Candidate]) -> bool:
    """Whether a series that goes on holds all of another between two of its members: 24 points below item IV, and item V behind them."""
    lines = [candidate.mark.line for candidate in outer]
    place = bisect_left(lines, inner[0].mark.line)
    return len(outer) >= _LEAST_ENCLOSING and 0 < place < len(lines) and inner[-1].mark.line < lines[place]


def _is_series(chain: Sequence[Candidate], style: str) -> bool:
    least = 1 if style == "word" else 3 if style in _NEEDS_THREE else 2
    mean = sum(c.score for c in chain) / len(chain) if chain else 0.0
    return len(chain) >= least and mean >= _LEAST_MEAN


def _longest(members: Sequence[Candidate]) -> list[Candidate]:
    """The chain of rising numbers with the highest sum; a gap of one or two numbers costs, so does not starting at 1."""
    value: list[float] = []
    before: list[int] = []
    newest: dict[int, int] = {}
    for place, member in enumerate(members):
        gain = member.score - 0.3
        best, link = gain - (0.0 if member.number.ordinal <= 1 or member.number.style.startswith("slash") else 0.6), -1
        for gap, cost in ((1, 0.0), (2, 0.5), (3, 0.8)):
            last = newest.get(member.number.ordinal - gap, -1)
            if last >= 0 and value[last] + gain - cost > best:
                best, link = value[last] + gain - cost, last
        value.append(best)
        before.append(link)
        held = newest.get(member.number.ordinal, -1)
        if held < 0 or best >= value[held]:
            newest[member.number.ordinal] = place
    return _followed_back(members, value, before)


def _followed_back(members: Sequence[Candidate], value: list[float], before: list[int]) -> list[Candidate]:
    if not value:
        return []
    place = max(range(len(value)), key=value.__getitem__)
    chain = []
    while place >= 0:
        chain.append(members[place])
        place = before[place]
    return chain[::-1]
