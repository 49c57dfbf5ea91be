"""Several patterns that a rule asks of the same text: which of them may match is asked once, not pattern by pattern.

The marks of a text (`word_marks`) are cut down to those that the family asks for; what follows from them is remembered, and as the words
of a family are few, most texts ask for what is known already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from corcom.engines.reading.pattern_needs import both
from corcom.engines.reading.quick_look import LONG, TOLD, Look, known, learns
from corcom.engines.reading.word_marks import Met, WordMarks, closer_look

_ANSWERS_KEPT = 2_000

Member = TypeVar("Member")


class Family(Generic[Member]):
    """Things that each go with a pattern, in the order in which they are to be tried."""

    def __init__(self, members: Iterable[tuple[Member, re.Pattern[str]] | tuple[Member, re.Pattern[str], re.Pattern[str]]]) -> None:
        """Take the members in; their patterns are taken apart with all others (`gather_patterns`).

        Args:
            members: each with its pattern, and with the one that gates it, where the rule asks for both.
        """
        rows = tuple(members)
        self._all = tuple(row[0] for row in rows)
        self._known = tuple(known(row[1]) for row in rows)
        self._gates = tuple(known(row[-1]) for row in rows)
        self._marks_of: Callable[[str], int] | None = None
        self._asked = 0
        self._tests: tuple[tuple[Member, Met, Look | None], ...] = ()
        self._answers: dict[int, tuple[tuple[Member, ...], tuple[Look | None, ...] | None]] = {}
        learns(self._learn)
        if TOLD.marks is not None:
            self._learn(TOLD.marks)

    @property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The pattern of each member."""
        return tuple(one.pattern for one in self._known)

    def among(self, small: str) -> tuple[Member, ...]:
        """The members whose pattern may match in a text, in order.

        Args:
            small: the `small_letters` of the text.
        """
        if self._marks_of is None:
            return self._all if len(small) <= LONG else tuple(m for m, one in zip(self._all, self._known, strict=True) if one.look(small))
        told = self._marks_of(small) & self._asked
        members, closers = self._answers.get(told) or self._answered(told)
        if closers is None:
            return members
        return tuple([member for member, closer in zip(members, closers, strict=True) if closer is None or closer(small)])

    def _learn(self, marks: WordMarks) -> None:
        rows = zip(self._all, self._known, self._gates, strict=True)
        needs = [(member, both(one.need, gate.need) if gate is not one else one.need) for member, one, gate in rows]
        for _, need in needs:
            marks.add(need)
        self._tests = tuple((member, marks.test(need), closer_look(need)) for member, need in needs)
        self._asked = marks.asked_by(need for _, need in needs)
        self._answers = {}
        self._marks_of = marks.marks

    def _answered(self, told: int) -> tuple[tuple[Member, ...], tuple[Look | None, ...] | None]:
        """The members that marks let through, and the closer looks at them, where there are any."""
        if len(self._answers) >= _ANSWERS_KEPT:
            self._answers.clear()
        passed = [(member, closer) for member, met, closer in self._tests if met(told)]
        closers = tuple(closer for _, closer in passed) if any(closer for _, closer in passed) else None
        answer = self._answers[told] = tuple(member for member, _ in passed), closers
        return answer
