"""A quick look before a costly pattern: at what every match must hold, and at the places where a match can begin.

Both follow from the pattern itself (`pattern_needs`), so that a changed table of words never leaves its quick look behind.
What is remembered here changes how long an answer takes, never the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corcom.engines.reading.pattern_needs import Need, begins_at_boundary, look_for, needs_of, not_behind, openings_of, small_letters
from corcom.engines.reading.word_marks import WordMarks

_Look = Callable[[str], bool]

# By identity, as the hash of a pattern is made anew each time from all of its code; the pattern is kept, so that its id stays its own.
_LOOKS: dict[int, tuple[_Look, re.Pattern[str]]] = {}
_PLACES: dict[int, tuple[re.Pattern[str] | None, re.Pattern[str]]] = {}
_NOTED: list[re.Pattern[str]] = []
_TO_PLACE: dict[int, re.Pattern[str]] = {}
_FEW = 20
_FIRST_TEXTS = 4
_LONG = 20_000


@dataclass(slots=True)
class _Told:
    """How many texts this process has begun to read, and how many patterns were gathered the last time; -1 before the first."""

    texts: int = 0
    gathered: int = -1


_TOLD = _Told()


def may_match(pattern: re.Pattern[str], lowered: str) -> bool:
    """Whether a pattern can match in a text of which `lowered` are the `small_letters`; True also where nothing is known of it."""
    known = _LOOKS.get(id(pattern))
    return (known or _noted(pattern))[0](lowered)


def _noted(pattern: re.Pattern[str]) -> tuple[_Look, re.Pattern[str]]:
    """A pattern asked about for the first time; taking it apart takes longer than trying it on one short document."""
    _NOTED.append(pattern)
    look = look_for(needs_of(pattern)) if _TOLD.gathered >= 0 else _look_at_long_texts(pattern)
    _LOOKS[id(pattern)] = (look, pattern)
    return _LOOKS[id(pattern)]


def _look_at_long_texts(pattern: re.Pattern[str]) -> _Look:
    learned: list[_Look] = []

    def look(small: str) -> bool:
        if len(small) <= _LONG:
            return True
        if not learned:
            learned.append(look_for(needs_of(pattern)))
        return learned[0](small)

    return look


def begin_text() -> None:
    """Before a text is read: who reads more than the first few takes the patterns apart, which pays from then on."""
    _TOLD.texts += 1
    if _TOLD.texts > _FIRST_TEXTS and len(_NOTED) > max(0, _TOLD.gathered) + _FEW:
        gather_patterns()


def gather_patterns() -> None:
    """Let the patterns that were asked about so far look at the words of a text together (`word_marks`)."""
    needs = [(pattern, needs_of(pattern)) for pattern in list(_NOTED)]
    _TOLD.gathered = len(needs)
    marks = WordMarks(need for _, need in needs)
    _LOOKS.update({id(pattern): (_joint_look(marks, need), pattern) for pattern, need in needs})


def place_patterns() -> None:
    """Learn where matches of the patterns begin that were asked about before they were gathered, for whoever forks from here."""
    while _TO_PLACE:
        places_of(_TO_PLACE.popitem()[1])


def _joint_look(marks: WordMarks, need: Need | None) -> _Look:
    if need is None:
        return look_for(need)
    met, marks_of, closer = marks.test(need), marks.marks, look_for(need)
    return lambda small: bool(met(marks_of(small))) and closer(small)


def may_begin(pattern: re.Pattern[str], lowered: str, start: int = 0) -> bool:
    """Whether a match can begin at that place, for `match` and `fullmatch`; True also where nothing is known of it."""
    places = places_of(pattern)
    return places is None or places.match(lowered, start) is not None


def searched(
    pattern: re.Pattern[str], text: str, lowered: str | None = None, start: int = 0, end: int | None = None
) -> re.Match[str] | None:
    """As `pattern.search(text, start, end)`, tried only where a match may begin; see `found_in`."""
    return next(found_in(pattern, text, lowered, start, end), None)


def found_in(
    pattern: re.Pattern[str], text: str, lowered: str | None = None, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """As `pattern.finditer(text, start, end)`, tried only where a match may begin.

    Args:
        pattern: any pattern; one that can begin anywhere is tried everywhere, unless something is missing that every match holds.
        text: the text; as in `re`, a look behind sees what stands before `start`, and nothing sees what stands after `end`.
        lowered: its `small_letters`, where they are known already.
        start: where to begin.
        end: where the text is taken to end.
    """
    small = small_letters(text) if lowered is None else lowered
    last = len(text) if end is None else end
    if len(small) != len(text):
        yield from pattern.finditer(text, start, last)
    elif may_match(pattern, small if start == 0 and last >= len(small) else small[start:last]):
        places = places_of(pattern)
        yield from pattern.finditer(text, start, last) if places is None else _tried(pattern, places, text, small, start, last)


def _tried(pattern: re.Pattern[str], places: re.Pattern[str], text: str, small: str, start: int, last: int) -> Iterator[re.Match[str]]:
    for place in places.finditer(small, start, last):
        begun = place.start()
        found = pattern.match(text, begun, last) if begun >= start else None
        if found:
            start = found.end()
            yield found


def places_of(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """What finds, in small letters, every place where a match of the pattern can begin; None where that may be anywhere.

    It takes one character each time, so that no place hides another; that it begins with a plain character lets `re` skip the rest fast.
    """
    known = _PLACES.get(id(pattern))
    if known is None:
        if _TOLD.gathered < 0:
            _TO_PLACE[id(pattern)] = pattern
            return None
        known = _PLACES[id(pattern)] = (_places(pattern), pattern)
    return known[0]


def _places(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    openings = openings_of(pattern)
    if not openings:
        return None
    seconds: dict[str, set[str]] = {}
    for opening in openings:
        seconds.setdefault(opening[0], set()).add(opening[1:])
    behind = not_behind(pattern)
    before = r"(?<=\b%s)" if begins_at_boundary(pattern) else f"(?<!{behind.replace('%', '%%')}%s)" if behind else "%.0s"
    return re.compile("|".join(_place(first, seconds[first], before) for first in sorted(seconds)))


def _place(first: str, seconds: set[str], before: str) -> str:
    lead = re.escape(first) + before % re.escape(first)
    return lead if "" in seconds else lead + f"(?=[{''.join(map(re.escape, sorted(seconds)))}])"
