"""Headings that announce something: who was there or was missed, the agenda, actions, decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import (
    ANNEX_HEAD,
    ANNOUNCES,
    BARE_LABEL,
    COLON,
    DASH_LABEL,
    FIRST_LINES,
    FIRST_NAME,
    INLINE_LABEL,
    LABEL_READ,
    LABELS_BEFORE_DASH,
    LEADS_LIST,
    LEAST_ANNOUNCING,
    LISTED_LABEL,
    LONGEST_HEADING,
    NEAR_NEXT,
    NEXT_MEETING,
    NEXT_NAME,
    POINTS_ON,
    PRESENT_INSIDE,
    ROLE_BEFORE,
    STRONG_LABELS,
    WIDE_GAP,
    zone_announced,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain, unaccented
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import holds_office_words, is_person_name
from corcom.engines.reading.printed_lines import Heading, PrintedLines
from corcom.engines.reading.prose import is_prose
from corcom.engines.reading.titles import is_person_line

_SLASH_LABEL = re.compile(r"([^\W\d][\w ]{3,40}?)\s+/\s+(?=\S)")
_PARTS = re.compile(r",\s+|\s[-\u2013\u2014]+\s")
_SLASH = re.compile(r"\s/\s")
_LABELS = ((INLINE_LABEL, COLON), (DASH_LABEL, WIDE_GAP), (_SLASH_LABEL, _SLASH), (BARE_LABEL, None), (LISTED_LABEL, NEXT_NAME))


def _names_who(words: str) -> bool:
    parts = _PARTS.split(words)
    return len(parts) > 1 and any(is_person_name(part) and not zone_announced(part) for part in parts[:-1])


class ZoneHeadings(PrintedLines):
    """Finds the headings that announce who was there, the agenda, actions or decisions."""

    def _zone_heading(self, mark: LineMark) -> Heading | None:
        zone = zone_announced(mark.words)
        if zone is Zone.ABSENCE and _names_who(mark.words):
            return None  # "Past President, Anna Berg - not able to attend" is said of her, and heads no list
        if zone and self._is_whole_label(mark, zone):
            return self._zone_at(mark, mark.words, zone, len(self._raw(mark)) if not mark.rest else None)
        announced = self._announced(mark)
        if announced:
            return announced
        raw = self._raw(mark)
        for pattern, sign in _LABELS:
            found = pattern.match(raw) if sign is None or sign.search(raw, 0, LABEL_READ) else None
            zone = zone_announced(found.group(1)) if found else None
            if found and zone in (Zone.ATTENDANCE, Zone.ABSENCE) and _is_label(found.group(1), pattern in (DASH_LABEL, _SLASH_LABEL)):
                return self._zone_at(mark, plain(found.group(1)), zone, found.end())
        inside = PRESENT_INSIDE.search(raw) if mark.line <= FIRST_LINES else None
        if inside:
            moved = replace(mark, body=mark.body + inside.start(1), words=plain(raw[inside.start(1) :]))
            return Heading(moved, plain(inside.group(1)).strip(" :-\u2013"), mark.body + inside.end(), mark.line, "zone", Zone.ATTENDANCE)
        return None

    def _announced(self, mark: LineMark) -> Heading | None:
        """ "The following members took part:" over a list of names, one a line."""
        words = mark.words.rstrip("-\u2013\u2014 ")  # "present:\u2013"
        if mark.bullet or mark.head_level or not words.endswith(":") or not LEAST_ANNOUNCING <= len(words) <= LONGEST_HEADING:
            return None
        folded = unaccented(mark.words)
        found = ANNOUNCES.match(folded) if POINTS_ON.search(folded) else None
        place = self._place[mark.line] + 1
        if not found or place >= len(self._order):
            return None
        below = self._marks[self._order[place]]
        begun = ROLE_BEFORE.sub("", below.words)
        if not below.is_marked and begun.count(",") > 1 and not is_person_line(begun):
            return None
        first = FIRST_NAME.split(begun[:80])[0]
        if not (is_person_name(first) or state_named(first)):
            return None
        return self._zone_at(mark, mark.words, Zone.ABSENCE if found["missed"] else Zone.ATTENDANCE, len(self._raw(mark)))

    def _is_whole_label(self, mark: LineMark, zone: Zone) -> bool:
        """A line that is nothing but an announcement must be set apart: a mark, a colon, capitals or a blank line above it."""
        if mark.bullet and zone in (Zone.ATTENDANCE, Zone.ABSENCE) and mark.words.endswith(":") and not mark.rest:
            return self._leads_deeper(mark)
        if mark.bullet or not mark.words[:1].isupper() or (mark.rest.strip(" :") and zone not in (Zone.ATTENDANCE, Zone.ABSENCE)):
            return False
        if mark.bold or mark.head_level or mark.numbers or mark.words.rstrip().endswith(":") or mark.words.isupper():
            return True
        if ANNEX_HEAD.match(mark.words):
            return True
        return mark.line - 1 not in self._marks or folded_heading(mark.words) in STRONG_LABELS or self._stands_over_names(mark)

    def _leads_deeper(self, mark: LineMark) -> bool:
        """Whether persons stand in deeper bullets below "* Other Participants:"."""
        place = self._place[mark.line] + 1
        below = [self._marks[number] for number in self._order[place : place + 2]]
        firsts = [FIRST_NAME.split(m.words[:80])[0] for m in below if m.bullet and m.indent > mark.indent]
        return bool(below) and len(firsts) == len(below) and all(is_person_name(first) or holds_office_words(first) for first in firsts)

    def _stands_over_names(self, mark: LineMark) -> bool:
        """Whether the line right below names somebody, as below "Participants" that follows a title without a blank line."""
        below = self._marks.get(mark.line + 1) or self._marks.get(mark.line + 2)
        first = FIRST_NAME.split(below.words[:80])[0] if below else ""
        return is_person_name(first) or state_named(first) is not None

    def _zone_at(self, mark: LineMark, title: str, zone: Zone, length: int | None) -> Heading:
        raw = self._raw(mark)
        if length is None:
            closing = re.search(r"\*{2,3}|__|(?<=\w:)[*_](?=\s)|(?<=\w)[*_]:(?=\s)", raw)
            length = closing.end() if closing else len(raw)
        return Heading(mark, title.rstrip(": "), mark.body + length, mark.line, "zone", zone)

    def _run_below(self, heading: Heading) -> Iterator[int]:
        """The lines below a heading, up to a blank one or running text; one blank line may lead to them where no names stand beside it."""
        number = heading.line
        alone = heading.end >= self._loaded.lines[number - 1].end
        if alone and number + 1 not in self._marks and number + 2 in self._marks:
            number += 1
        while number + 1 in self._marks and not is_prose(self._loaded.lines[number].text):
            number += 1
            yield number

    def _listed_below(self, heading: Heading, others: set[int]) -> Iterator[int]:
        """The lines below a marked heading without a number, up to the next one: its list is numbered by itself."""
        if not heading.mark.head_level or heading.mark.numbers:
            return
        for number in self._order[self._place[heading.line] + 1 :]:
            if self._marks[number].head_level or number in others:
                return
            yield number

    def _marked_below(self, mark: LineMark) -> Iterator[int]:
        """The numbered or bulleted lines right below a heading."""
        for number in self._order[self._place[mark.line] + 1 :]:
            if not (self._marks[number].numbers or self._marks[number].bullet) or self._marks[number].head_level:
                return
            yield number

    def _is_of_next(self, heading: Heading) -> bool:
        """Whether "Agenda" stands right below "Next meeting": its titles are those of another meeting."""
        place = self._place[heading.line]
        above = [self._marks[number].words for number in self._order[max(0, place - NEAR_NEXT) : place]]
        return place * 2 > len(self._order) and any(NEXT_MEETING.fullmatch(folded_heading(words)) for words in above)

    def _below_leads(self) -> Iterator[int]:
        """The points below "The Board agreed:" and the like: they are what was agreed, and no items."""
        for place, number in enumerate(self._order):
            mark = self._marks[number]
            if mark.is_marked or not mark.words.endswith(":") or not LEADS_LIST.search(mark.words):
                continue
            for below in self._order[place + 1 :]:
                if not self._marks[below].is_marked or self._marks[below].head_level:
                    break
                yield below


def _is_label(words: str, dashed: bool) -> bool:
    return (
        not dashed
        or words.strip().isupper()
        or (" " in words.strip() and bool(zone_announced(words)))
        or folded_heading(words) in LABELS_BEFORE_DASH
    )
