"""Several patterns that a rule asks of the same text: which of them may match is asked once, not pattern by pattern.

The marks of a text (`word_marks`) are cut down to those that the family asks for; what follows from them is remembered, and as the words
of a family are few, most texts ask for what is known already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from corcom.engines.reading.pattern_needs import look_for
from corcom.engines.reading.quick_look import LONG, TOLD, may_match, need_of, note
from corcom.engines.reading.word_marks import Met, WordMarks, is_exact

_ANSWERS_KEPT = 2_000

Member = TypeVar("Member")
_Look = Callable[[str], bool]


class Family(Generic[Member]):
    """Things that each go with a pattern, in the order in which they are to be tried."""

    def __init__(self, members: Iterable[tuple[Member, re.Pattern[str]]]) -> None:
        """Take the members in; their patterns are taken apart with all others (`gather_patterns`)."""
        self.members = tuple(members)
        self._all = tuple(member for member, _ in self.members)
        for _, pattern in self.members:
            note(pattern)
        self._marks: WordMarks | None = None
        self._asked = 0
        self._tests: tuple[tuple[Member, Met, _Look | None], ...] = ()
        self._answers: dict[int, tuple[tuple[Member, _Look | None], ...]] = {}

    def among(self, small: str) -> tuple[Member, ...]:
        """The members whose pattern may match in a text, in order.

        Args:
            small: the `small_letters` of the text.
        """
        marks = TOLD.marks
        if marks is None:
            return self._all if len(small) <= LONG else tuple(member for member, pattern in self.members if may_match(pattern, small))
        if marks is not self._marks:
            self._learn(marks)
        told = marks.marks(small) & self._asked
        answer = self._answers.get(told)
        if answer is None:
            answer = self._answered(told)
        return tuple([member for member, closer in answer if closer is None or closer(small)]) if answer else ()

    def _learn(self, marks: WordMarks) -> None:
        needs = [(member, need_of(pattern)) for member, pattern in self.members]
        for _, need in needs:
            marks.add(need)
        self._tests = tuple((member, marks.test(need), None if is_exact(need) else look_for(need)) for member, need in needs)
        self._asked = marks.asked_by(need for _, need in needs)
        self._answers = {}
        self._marks = marks

    def _answered(self, told: int) -> tuple[tuple[Member, _Look | None], ...]:
        if len(self._answers) >= _ANSWERS_KEPT:
            self._answers.clear()
        answer = self._answers[told] = tuple((member, closer) for member, met, closer in self._tests if met(told))
        return answer
