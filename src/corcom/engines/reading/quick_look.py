"""A quick look before a costly pattern, at what every match must hold.

It follows from the pattern itself (`pattern_needs`), so that a changed table of words never leaves its quick look behind.
What is remembered here changes how long an answer takes, never the answer. Several patterns that are asked of one text are a `Family`
(`pattern_family`): that asks once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corcom.engines.reading.pattern_needs import Need, look_for, small_letters
from corcom.engines.reading.pattern_notes import need_noted
from corcom.engines.reading.word_marks import WordMarks

Look = Callable[[str], bool]

_FEW = 20
_SHORT = 80  # characters of a part of a text: going through them takes less than looking up their words
_FIRST_TEXTS = 4
LONG = 20_000
_NOTHING: Iterator[re.Match[str]] = iter(())


class Known:
    """What is known of one pattern."""

    __slots__ = ("_need", "look", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Know the pattern only; taking it apart takes longer than trying it on one short document."""
        self.pattern = pattern  # kept, so that its id stays its own
        self._need: tuple[Need | None] | None = None
        self.look: Look = self._look_at_long_texts
        if TOLD.marks is not None:
            TOLD.marks.add(self.need)
            self.learn(TOLD.marks)

    def take_apart(self) -> None:
        """Look at short texts too, also before the patterns are gathered."""
        if self.look == self._look_at_long_texts:
            self.look = look_for(self.need)

    def _look_at_long_texts(self, small: str) -> bool:
        if len(small) <= LONG:
            return True
        return look_for(self.need)(small)

    @property
    def need(self) -> Need | None:
        """What every match must hold, read off the pattern once."""
        if self._need is None:
            self._need = (need_noted(self.pattern),)
        return self._need[0]

    def learn(self, marks: WordMarks) -> None:
        """Look at the words of a text together with all other patterns from now on."""
        self.look = marks.look(self.need)


@dataclass(slots=True)
class _Told:
    """How many texts this process has begun to read, how many patterns were gathered the last time, and their marks; None before."""

    texts: int = 0
    gathered: int = 0
    marks: WordMarks | None = None


TOLD = _Told()
_KNOWN: dict[int, Known] = {}  # by identity, as the hash of a pattern is made anew each time from all of its code
_LEARNERS: list[Callable[[WordMarks], None]] = []


def known(pattern: re.Pattern[str]) -> Known:
    """What is known of a pattern; it is noted when it is asked about for the first time."""
    found = _KNOWN.get(id(pattern))
    if found is None:
        found = _KNOWN[id(pattern)] = Known(pattern)
    return found


def learns(learner: Callable[[WordMarks], None]) -> None:
    """Let a function know the marks whenever the patterns are gathered."""
    _LEARNERS.append(learner)


def may_match(pattern: re.Pattern[str], lowered: str) -> bool:
    """Whether a pattern can match in a text of which `lowered` are the `small_letters`; True also where nothing is known of it."""
    return (_KNOWN.get(id(pattern)) or known(pattern)).look(lowered)


def holds_need(pattern: re.Pattern[str], lowered: str) -> bool:
    """As `may_match`, for a pattern that is taken apart at once, as it spares its rule most of the work."""
    about = _KNOWN.get(id(pattern)) or known(pattern)
    if TOLD.marks is None:
        about.take_apart()
    return about.look(lowered)


def begin_text() -> None:
    """Before a text is read: who reads more than the first few takes the patterns apart, which pays from then on."""
    TOLD.texts += 1
    if TOLD.texts > _FIRST_TEXTS and len(_KNOWN) > TOLD.gathered + _FEW:
        gather_patterns()


def gather_patterns() -> None:
    """Let the patterns that were asked about so far look at the words of a text together (`word_marks`)."""
    every = list(_KNOWN.values())
    TOLD.gathered = len(every)
    TOLD.marks = marks = WordMarks(one.need for one in every)
    for one in every:
        one.learn(marks)
    for learner in _LEARNERS:
        learner(marks)


def searched(
    pattern: re.Pattern[str], text: str, lowered: str | None = None, start: int = 0, end: int | None = None
) -> re.Match[str] | None:
    """As `pattern.search(text, start, end)`, unless something is missing that every match holds; see `found_in`."""
    if end is None and not start:
        look = (_KNOWN.get(id(pattern)) or known(pattern)).look
        return pattern.search(text) if look(small_letters(text) if lowered is None else lowered) else None
    last = len(text) if end is None else end
    return pattern.search(text, start, last) if _may_lie_in(pattern, text, lowered, start, last) else None


def found_in(
    pattern: re.Pattern[str], text: str, lowered: str | None = None, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """As `pattern.finditer(text, start, end)`, unless something is missing that every match holds.

    Args:
        pattern: any pattern.
        text: the text; as in `re`, a look behind sees what stands before `start`, and nothing sees what stands after `end`.
        lowered: its `small_letters`, where they are known already.
        start: where to begin.
        end: where the text is taken to end.
    """
    if end is None and not start:
        look = (_KNOWN.get(id(pattern)) or known(pattern)).look
        return pattern.finditer(text) if look(small_letters(text) if lowered is None else lowered) else _NOTHING
    last = len(text) if end is None else end
    return pattern.finditer(text, start, last) if _may_lie_in(pattern, text, lowered, start, last) else _NOTHING


def _may_lie_in(pattern: re.Pattern[str], text: str, lowered: str | None, start: int, last: int) -> bool:
    if last - start <= _SHORT:
        return True
    small = small_letters(text) if lowered is None else lowered
    return len(small) != len(text) or (_KNOWN.get(id(pattern)) or known(pattern)).look(small[start:last])
