"""Titles behind bullets at the margin that head deeper points, where nothing else heads a record: "* Website" over "  - It is slow"."""

from __future__ import annotations

import re

from corcom.engines.reading.heading_words import LEAST_RUN_IN, LIKE_TITLE
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.printed_lines import Heading, PrintedLines
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.titles import is_person_line, title_likeness

_LONGEST = 12  # words
_NO_TITLE = re.compile(r"(?:action|decision|task|todo|ap|ai|motion|resolved|agreed|approved|present|absent|apologies)s?\b", re.IGNORECASE)
_OF_RECORD = re.compile(r"\b(?:minutes|notes|record|summary|compte[- ]rendu|acta)\b")


class BulletedHeadings(PrintedLines):
    """Finds titles behind bullets."""

    def _bulleted(self, taken: set[int], bodies: list[Heading]) -> list[Heading]:
        """The bullets at the margin, where most of them are titles over deeper points and no heading but that of the record stands above.

        Args:
            taken: lines that are headings already, or belong to lists of names or tasks.
            bodies: the headings found so far that announce no list.
        """
        if any(not _OF_RECORD.search(unaccented(heading.title)) for heading in bodies):
            return []
        closed = taken | self._below_roster | self._tasks
        bullets = [mark for mark in self._marks.values() if mark.bullet and not mark.numbers and mark.line not in closed]
        least = min((mark.indent for mark in bullets), default=0)
        outer = [mark for mark in bullets if mark.indent == least]
        heads = [mark for mark in outer if self._heads_points(mark)]
        if len(heads) < LEAST_RUN_IN or len(heads) * 3 < len(outer) * 2:
            return []
        return [Heading(m, m.words.rstrip(": "), self._loaded.lines[m.line - 1].end, m.line, "alone") for m in heads]

    def _heads_points(self, mark: LineMark) -> bool:
        place = self._place[mark.line] + 1
        below = self._marks[self._order[place]] if place < len(self._order) else None
        words = mark.words.rstrip(": ")
        if below is None or not below.bullet or below.indent <= mark.indent or not words or len(words.split()) > _LONGEST:
            return False
        named = is_speaker_label(mark.words) or is_person_name(words) or is_person_line(words)
        return not named and not _NO_TITLE.match(words) and title_likeness(words) >= LIKE_TITLE
