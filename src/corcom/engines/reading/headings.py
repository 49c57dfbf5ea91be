"""The headings of a record, in whatever way they are set: numbered, marked, bold, in capitals, underlined or standing alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from corcom.engines.reading.bulleted_headings import BulletedHeadings
from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import (
    ATTENDANCE_HEAD,
    FIRST_LINES,
    FIRST_NAME,
    GROUP_HEAD,
    LABEL_READ,
    LEAST_STANDING,
    names_next_agenda,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain
from corcom.engines.reading.names import state_named
from corcom.engines.reading.numbered_headings import NumberedHeadings
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.plain_headings import PlainHeadings
from corcom.engines.reading.printed_lines import Heading
from corcom.engines.reading.unlabelled_rolls import announces_persons
from corcom.engines.reading.zone_headings import ZoneHeadings

__all__ = ["Heading", "HeadingFinder"]


_NAME_END = re.compile(FIRST_NAME.pattern + r"|\t|\s{3,}")
_TEMPLATE = 3  # times
_LONGEST_ROW = 16  # words
_ACTION_LABELS = frozenset(("ACTION", "ACTIONS", "Action", "Actions"))


class HeadingFinder(ZoneHeadings, NumberedHeadings, PlainHeadings, BulletedHeadings):
    """Finds the headings of one text; holds its marks by line."""

    def headings(self) -> list[Heading]:
        """All headings, in the order of the text."""
        zones = _without_labels([h for h in (self._zone_heading(mark) for mark in self._marks.values()) if h])
        zones = self._with_rolls(zones)
        taken = {h.line for h in zones}
        self._below_roster = {n for h in zones if h.zone in (Zone.ATTENDANCE, Zone.ABSENCE) for n in self._run_below(h)}
        self._tasks = {n for h in zones if h.zone in (Zone.ACTIONS, Zone.DECISIONS) for n in self._listed_below(h, taken)}
        self._tasks |= set(self._below_leads())
        self._tasks |= {n for mark in self._marks.values() if names_next_agenda(mark.words) for n in self._marked_below(mark)}
        for heading in (h for h in zones if h.zone is Zone.AGENDA):
            below = set(self._marked_below(heading.mark))
            self._tasks |= below if self._is_of_next(heading) else set()
            self._listed |= below
        numbered = self._numbered(taken)
        taken |= {h.line for h in numbered}
        numbers = {h.line: h for h in numbered}
        kept_zones = [self._numbered_zone(h, numbers.get(h.line)) for h in zones]
        numbered = [h for h in numbered if h.line not in {z.line for z in zones}]
        standing = self._standing(taken) if numbered else frozenset()
        if len(standing) >= LEAST_STANDING and (self._are_paragraphs(numbered) or self._are_headed(numbered, standing)):
            numbered = []
        others = self._unnumbered(taken, numbered)
        others += self._shouted_into_text({h.line for h in others} | taken)
        if not numbered:
            held = {h.line for h in others} | taken
            others += self._timed(held)
            held = {h.line for h in others} | taken
            others += self._run_in_series(held, others)
        bodies = [h for h in others if h.zone is Zone.BODY and h.style != "generic"]
        if not numbered:
            bulleted = self._bulleted(held, bodies)
            others += bulleted or (() if bodies else self._run_into_text(held) or self._packed(held))
        found = sorted([*kept_zones, *numbered, *others], key=lambda h: h.mark.line)
        found = _without_templates(found)
        for place in reversed(range(len(found))):
            found[place] = self._over_persons(found, place)
        return list(_below_tasks([self._below_lists(found, place) for place in range(len(found))]))

    def _with_rolls(self, zones: list[Heading]) -> list[Heading]:
        """With labels that persons stand behind or below, near the beginning and above all that announces those present."""
        known = {h.line for h in zones}
        first = next((h.line for h in zones if h.zone is Zone.ATTENDANCE), self._order[-1] + 1 if self._order else 0)
        found: list[Heading] = []
        for place, number in enumerate(self._order[:FIRST_LINES]):
            mark = self._marks[number]
            if number > first:
                break
            if number in known or mark.bullet or mark.numbers or ":" not in mark.words[:LABEL_READ]:
                continue
            below = [self._marks[n] for n in self._order[place + 1 : place + 4]]
            length = announces_persons(self._raw(mark), below)
            if length:
                found.append(Heading(mark, mark.words.partition(":")[0], mark.body + length, number, "zone", Zone.ATTENDANCE))
        return sorted([*zones, *found], key=lambda h: h.line)

    def _over_persons(self, headings: list[Heading], place: int) -> Heading:
        """A heading of a group over nothing but persons near the beginning is a part of the roster: "Industry Representatives"."""
        heading = headings[place]
        late = heading.line > max(FIRST_LINES, len(self._loaded.lines) // 2)
        if heading.zone is not Zone.BODY or heading.number or late or not GROUP_HEAD.search(heading.title):
            return heading
        end = headings[place + 1].line if place + 1 < len(headings) else self._order[-1] + 1
        below = [self._marks[n] for n in self._order[self._place[heading.last_line] + 1 :] if n < end]
        told = bool(ATTENDANCE_HEAD.search(heading.title))
        named = sum(self._names_person(mark, alone=told) for mark in below)
        listed = named >= LEAST_STANDING or (named and any(mark.bullet for mark in below))
        inner = headings[place + 1] if not below and place + 1 < len(headings) else None
        leads = told and inner is not None and inner.zone is Zone.ATTENDANCE and inner.mark.head_level > heading.mark.head_level > 0
        return replace(heading, style="zone", zone=Zone.ATTENDANCE) if leads or (listed and named * 5 >= len(below) * 4) else heading

    def _names_person(self, mark: LineMark, *, alone: bool) -> bool:
        """Whether a line is a person, with what stands behind the name, or `alone`: "- [x] Anna Berg - Harbour Survey"."""
        parts = _NAME_END.split(self._raw(mark)[:80], maxsplit=1)
        return len(mark.words.split()) <= _LONGEST_ROW and is_person_name(plain(parts[0])) and (alone or len(parts) > 1)

    def _below_lists(self, headings: list[Heading], place: int) -> Heading:
        """A heading set deeper below "Attendees" and over names is a part of that list: "=== Secretariat"."""
        heading = headings[place]
        above = next((h for h in reversed(headings[:place]) if 0 < h.mark.head_level < heading.mark.head_level), None)
        if heading.zone is not Zone.BODY or heading.number or above is None or above.zone not in (Zone.ATTENDANCE, Zone.ABSENCE):
            return heading
        last = self._place[heading.last_line] + 1
        below = self._raw(self._marks[self._order[last]]) if last < len(self._order) else ""
        first = plain(_NAME_END.split(below[:80])[0])
        return replace(heading, style="zone", zone=above.zone) if is_person_name(first) or state_named(first) else heading

    @staticmethod
    def _numbered_zone(zone: Heading, numbered: Heading | None) -> Heading:
        if numbered is None:
            return zone
        return replace(zone, number=numbered.number, parent=numbered.parent, level=numbered.level)


def _without_templates(headings: list[Heading]) -> list[Heading]:
    """With headings that stand below many items ("Presenter", "Conclusion") as parts of a form and no items."""
    bare = Counter(folded_heading(h.title) for h in headings if h.zone is Zone.BODY and h.number is None and h.style != "generic")
    many = {title for title, count in bare.items() if count >= _TEMPLATE}
    if not many:
        return headings
    is_form = [h.zone is Zone.BODY and h.number is None and folded_heading(h.title) in many for h in headings]
    return [replace(h, style="generic") if part else h for h, part in zip(headings, is_form, strict=True)]


def _without_labels(zones: list[Heading]) -> list[Heading]:
    """Without "ACTION" on lines of its own again and again: a label of the task below it, and no section."""
    labels = [h for h in zones if h.zone is Zone.ACTIONS and h.title in _ACTION_LABELS and not (h.mark.head_level or h.mark.numbers)]
    return [h for h in zones if h not in labels] if len(labels) >= LEAST_STANDING else zones


def _below_tasks(headings: list[Heading]) -> Iterator[Heading]:
    """The headings, with those set deeper below "Action items" as parts of that list: "=== Anna Berg" over her tasks."""
    depth = 0
    for heading in headings:
        level = heading.mark.head_level
        named = heading.style == "bold" and is_person_name(heading.title, single=True)
        inner = bool(depth) and heading.number is None and (named or (level > depth and heading.style == "marked"))
        if level and not inner:
            depth = level if heading.zone is Zone.ACTIONS else 0
        yield replace(heading, style="generic", zone=Zone.ACTIONS) if inner else heading
