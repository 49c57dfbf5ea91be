"""Headings without numbers: marked, bold, in capitals, underlined or standing alone."""

from __future__ import annotations

import re

from corcom.engines.reading.heading_words import (
    ACRONYM,
    ADDRESS,
    ANNEX_HEAD,
    CONTENTS,
    FIRST_NAME,
    GAP_IN_ROW,
    GENERIC,
    HEADER_ROW,
    LIKE_TITLE,
    LONG_WORD,
    LONGEST_HEADING,
    LONGEST_HEADS,
    LONGEST_MARKED,
    NUMBERED_LABEL,
    OFFICE_ALONE,
    STANDING,
    TIME_AND_DATE,
    TOPIC_LINE,
    heads_columns,
    names_particulars,
    states_status,
    zone_announced,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading
from corcom.engines.reading.packed_headings import PackedHeadings
from corcom.engines.reading.person_names import is_office_words, is_person_name
from corcom.engines.reading.printed_lines import Heading
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.titles import is_item_title, is_person_line, title_likeness

_NUMBER = re.compile(r"\d+")
_NUMBERS_OF_PLACE_AND_TIME = 3  # "18 QUAY ROAD MAY 14, 2025 6PM"
_LEGEND = re.compile(r"[A-Z]{1,5}\]:")  # "*[AB]: Anna Berg"


class PlainHeadings(PackedHeadings):
    """Finds the headings without numbers: marked, bold, in capitals, underlined or standing alone."""

    def _unnumbered(self, taken: set[int], numbered: list[Heading]) -> list[Heading]:
        first = next((h.line for h in numbered if h.level == 1), None)
        standing = frozenset() if numbered else self._standing(taken)
        found: list[Heading] = []
        for mark in self._marks.values():
            if mark.line in taken or (mark.numbers and not mark.head_level) or mark.bullet:
                continue
            style = self._unnumbered_style(mark)
            if mark.line in standing and not style:
                style = "alone"
            if style == "alone" and mark.line not in standing and not self._alone_counts(mark, first):
                continue
            if style and not self._closes_record(mark, style):
                found.append(self._plain_heading(mark, style))
            elif not style and (shouted := self._shouted(mark)):
                found.append(shouted)
        return found

    def _closes_record(self, mark: LineMark, style: str) -> bool:
        """Whether a bold or italic line is the last of the record: words of parting, no title."""
        return style in ("bold", "alone") and mark.line == self._order[-1] and not is_item_title(mark.words)

    def _plain_heading(self, mark: LineMark, style: str) -> Heading:
        title, end = self._titles.title_of(mark)
        level = mark.head_level or (2 if style in ("bold", "capitals") else 1)
        number = mark.numbers[0].label if mark.numbers else None
        return Heading(mark, title, end, self._loaded_line(end), style, number=number, level=level)

    def _unnumbered_style(self, mark: LineMark) -> str:
        words = mark.words
        if words and len(words) < LONGEST_HEADS and self._names_office(mark):
            return "generic"
        if not words or len(words) > (LONGEST_MARKED if mark.head_level else LONGEST_HEADING) or is_speaker_label(words):
            return ""
        if NUMBERED_LABEL.fullmatch(words):
            return "generic"
        if HEADER_ROW.fullmatch(folded_heading(words)):
            return ""
        if heads_columns(words) or (CONTENTS.fullmatch(folded_heading(words)) and self._is_set_apart(mark)):
            return "generic"
        if GENERIC.fullmatch(folded_heading(words)) and not (mark.rest.strip(" :") and folded_heading(words) == "note"):
            return "generic" if mark.head_level or mark.bold or words.isupper() or words.endswith(":") else ""
        if TIME_AND_DATE.match(words):
            return "generic"
        if TOPIC_LINE.fullmatch(words) or (mark.head_level and not heads_columns(" ".join(words.replace("/", " ").split()))):
            return "marked"
        if ANNEX_HEAD.match(words):
            return "generic"
        if states_status(words):
            return ""
        if mark.rest and (zone_announced(words) or is_office_words(words.rstrip(": "))):
            return ""
        if (mark.rest or (words.endswith(":") and not mark.head_level)) and names_particulars(words):
            return ""
        if mark.rest.lstrip("(<[ ").startswith("http") and words.endswith(":"):
            return ""  # a label before an address
        if self._is_quoted(mark) or _LEGEND.match(words) or (mark.rest and self._names_speaker(words)):
            return ""
        likely = title_likeness(words)
        if len(GAP_IN_ROW.findall(self._raw(mark).strip())) > 1:
            return ""  # the heads of a table that lost its rules
        if (
            mark.bold
            and likely >= (LIKE_TITLE if words.endswith(".") else 0.4)
            and not ADDRESS.search(words)
            and (not mark.rest or words.rstrip().endswith((":", ".")) or self._runs_in(mark))
        ):
            return "bold"
        if GAP_IN_ROW.search(self._raw(mark).strip()):
            return ""
        if (
            words.isupper()
            and likely >= 0.5
            and not ACRONYM.fullmatch(words.strip("().,;: "))
            and LONG_WORD.search(words)
            and len(_NUMBER.findall(words)) < _NUMBERS_OF_PLACE_AND_TIME
            and not is_person_line(words)
        ):
            return "capitals"
        if self._is_underlined(mark):
            return "marked"
        if self._stands_alone(mark) and likely >= 0.6 and not words.endswith((".", ",", ";")) and not is_person_line(words):
            return "alone"
        return ""

    def _is_quoted(self, mark: LineMark) -> bool:
        """Whether a line stands in a quotation of Markdown, as votes and remarks do."""
        return self._loaded.lines[mark.line - 1].text.lstrip()[:1] == ">"

    def _names_speaker(self, words: str) -> bool:
        """ "**Anna Berg:** …": a name that the record gives elsewhere too."""
        label = words.rstrip(": ")
        return words.rstrip().endswith(":") and is_person_name(label) and self._loaded.text.count(label) > 1

    def _runs_in(self, mark: LineMark) -> bool:
        """ "**Travel fund** - the Clerk said that …": a bold title, a dash and the text."""
        acronym = bool(ACRONYM.fullmatch(mark.words.split()[-1])) if mark.words else False
        names = (is_person_name(mark.words) and not acronym) or is_speaker_label(mark.words) or is_person_line(mark.words)
        dashed = bool(re.match(r"[-\u2013\u2014](?:\s|$)", mark.rest)) and len(mark.words.split()) > 1
        return dashed and not mark.is_marked and self._is_set_apart(mark) and not names and title_likeness(mark.words) >= STANDING

    def _names_office(self, mark: LineMark) -> bool:
        """ "Chair" or "Scribe" alone on a line above whoever held it: no item, and no name of the list above it."""
        if not self._is_set_apart(mark) or mark.line >= len(self._loaded.lines) or not OFFICE_ALONE.fullmatch(folded_heading(mark.words)):
            return False
        below = self._loaded.lines[mark.line].text
        if not below.strip() and mark.line + 1 < len(self._loaded.lines):
            return is_person_name(FIRST_NAME.split(self._loaded.lines[mark.line + 1].text.strip()[:80])[0])
        return below.lstrip().startswith(":") or len(below) - len(below.lstrip()) > mark.indent

    def _is_underlined(self, mark: LineMark) -> bool:
        below = self._loaded.lines[mark.line] if mark.line < len(self._loaded.lines) else None
        return bool(below and re.fullmatch(r"\s*(?:={3,200}|-{4,200}|_{4,200})\s*", below.text[:220]))

    def _alone_counts(self, mark: LineMark, first: int | None) -> bool:
        place = self._place[mark.line] + 1
        if place >= len(self._order):
            return False
        return is_item_title(mark.words.rstrip(":")) and ":" not in mark.words.rstrip(": ") and (first is None or mark.line < first)
