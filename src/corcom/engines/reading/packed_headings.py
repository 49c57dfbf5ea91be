"""Titles in packed text: short lines right above their paragraph or bullets, without a blank line, where nothing else heads a record."""

from __future__ import annotations

import re
from functools import cached_property

from corcom.engines.reading.heading_words import (
    ACTS,
    ADDRESS,
    LEAST_RUN_IN,
    LEAST_STANDING,
    STANDING,
    TIME_AND_DATE,
    names_particulars,
    zone_announced,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.printed_lines import Heading
from corcom.engines.reading.run_in_headings import RunInHeadings, is_known_title
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.titles import is_person_line, title_likeness
from corcom.engines.reading.wrapping import least_full

_LONGEST = 10  # words
_LONGEST_LINE = 80
_SIGNS = re.compile(r"[;,!]|[.?](?:\s|$)|:.|\d{1,2}[:.]\d\d|[@\u00a3$\u20ac=]|\s[-\u2013\u2014]\s|\t|\s{3}|https?:|^[\W\d]")
_ENDS = re.compile(r"[.?!:)\]\u201d\"]\s*$")
_LIST_ROW = re.compile(r"^[^,]{2,40}(?:,[^,]{2,40}){2,}$")
_TASK = re.compile(r"(?:action|decision|task|ap|ai|todo|motion|note|resolved|agreed)s?\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|nil|nothing|no (?:report|news|update)s?|deferred|noted|approved)[\s\w]{0,20}\.?", re.IGNORECASE)
_TEXT_WORDS = 9
_NEAR = 2  # lines


class PackedHeadings(RunInHeadings):
    """Finds titles that stand right above their text."""

    def _packed(self, taken: set[int]) -> list[Heading]:
        """Short lines that end nothing and begin something, where there are several and agendas know some, or all stand over paragraphs."""
        lines = [mark for mark in self._marks.values() if mark.line not in taken and self._is_packed(mark)]
        known = sum(is_known_title(mark.words.rstrip(": ")) for mark in lines)
        titles = {mark.words for mark in lines}
        many = len(lines) >= (LEAST_STANDING if known >= LEAST_STANDING else LEAST_RUN_IN) and len(titles) == len(lines)
        if not many or len(lines) * 3 > len(self._order):
            return []
        return [Heading(m, m.words.rstrip(": "), self._loaded.lines[m.line - 1].end, m.line, "alone") for m in lines]

    def _is_packed(self, mark: LineMark) -> bool:
        words = mark.words.rstrip(": ")
        if mark.is_marked or not words[:1].isupper() or len(words.split()) > _LONGEST or len(words) > _LONGEST_LINE:
            return False
        if (
            _SIGNS.search(words)
            or _TASK.match(words)
            or (ACTS.search(words) and not words.startswith("How "))
            or ADDRESS.search(words)
            or TIME_AND_DATE.match(words)
        ):
            return False
        place = self._place[mark.line]
        below = self._marks[self._order[place + 1]] if place + 1 < len(self._order) else None
        if below is None or place == 0 or not self._begins(mark, below) or not self._has_ended(mark):
            return False
        if title_likeness(words) < STANDING or is_person_line(words) or is_speaker_label(words) or names_particulars(words):
            return False
        return zone_announced(words) is None and (not is_person_name(words) or is_known_title(words))

    def _begins(self, mark: LineMark, below: LineMark) -> bool:
        """Whether bullets or a paragraph begin right below a line, or below a blank one that follows a colon."""
        if below.line - mark.line > (_NEAR if mark.words.endswith(":") else 1):
            return False
        if below.bullet or _NOTHING.fullmatch(below.words):
            return bool(below.words)
        told = not below.is_marked and below.words[:1].isupper() and len(below.words.split()) >= _TEXT_WORDS
        return told and below.indent >= mark.indent and not _LIST_ROW.match(below.words)

    def _has_ended(self, mark: LineMark) -> bool:
        """Whether what stands above a line has ended: a blank line, a full stop, or a line much shorter than those that wrap."""
        above = self._loaded.lines[mark.line - 2]
        words = above.text.rstrip()
        if above.is_blank or above.number not in self._marks or _ENDS.search(words):
            return True
        return len(words) < self._least_full

    @cached_property
    def _least_full(self) -> int:
        return least_full(self._loaded)
