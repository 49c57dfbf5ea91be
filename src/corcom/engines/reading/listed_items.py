"""Items that are only bullets under the heading "Agenda", and the lines further down that repeat their titles as headings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import NEXT_MEETING
from corcom.engines.reading.headings import Heading
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, without_addresses
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.text import LoadedText
from corcom.engines.reading.titles import title_likeness

_INITIALS = re.compile(r"(?:\s{2,}|\s[-\u2013]\s|[\ue000-\uf8ff]\s?)([A-Z]{2,3})\s*$")
_NAMES = re.compile(r"\s*\(((?:[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:,?\s(?:and |& )?|$)){1,6})\)\s*$")
_SPOKEN = re.compile(r"[A-Z]{2,4}: (?:I|We|He|She|They|It|There)\b")  # what somebody said, and no title
_LEAST = 2
_LEAST_BOLD = 3
_LIKELY = 0.5


def with_listed_items(loaded: LoadedText, headings: list[Heading], marks: dict[int, LineMark]) -> list[Heading]:
    """Add the outermost bullets of an agenda as items, unless the record numbers its items."""
    numbered = [h for h in headings if h.style == "numbered"]
    if numbered or any(h.style == "decimal" for h in headings):
        return _with_text_headings(loaded, headings, numbered, marks)
    found: list[Heading] = []
    for place, heading in enumerate(headings):
        of_next = any(NEXT_MEETING.fullmatch(folded_heading(h.title)) for h in headings[max(1, place - 2) : place])
        if heading.zone is Zone.AGENDA and not of_next:
            end = headings[place + 1].line if place + 1 < len(headings) else len(loaded.lines) + 1
            found += _bullets(loaded, [marks[n] for n in range(heading.last_line + 1, end) if n in marks])
    found += [
        item
        for item in _bold_bullets(loaded, headings, marks, listed=bool(found))
        if item.line not in {h.line for h in [*headings, *found]}
    ]
    if len(found) < _LEAST:
        return headings
    known = {h.line for h in headings}
    repeated = _repeated(loaded, found, [m for m in marks.values() if m.line not in known])
    return sorted([*headings, *found, *repeated], key=lambda h: h.line)


def _with_text_headings(loaded: LoadedText, headings: list[Heading], numbered: list[Heading], marks: dict[int, LineMark]) -> list[Heading]:
    """Add the lines that repeat the titles of a table of contents, when the numbers stand there alone."""
    lines = [h.line for h in numbered]
    if len(lines) < _LEAST or lines[-1] - lines[0] > 2 * len(lines):
        return headings
    known = {h.line for h in headings}
    found = _repeated(loaded, numbered, [m for m in marks.values() if m.line not in known and not m.is_marked and m.line > lines[-1]])
    numbers = {h.title: h.number for h in numbered}
    return sorted([*headings, *(replace(h, number=numbers[h.title]) for h in found)], key=lambda h: h.line)


def _bold_bullets(loaded: LoadedText, headings: list[Heading], marks: dict[int, LineMark], *, listed: bool) -> list[Heading]:
    """Outermost bullets over deeper ones, where several are bold as a whole or nothing else heads the record."""
    order = sorted(marks)
    if sum(h.style == "marked" and h.zone is Zone.BODY for h in headings) > _LEAST_BOLD:
        return []
    headline = headings[:1] if headings and headings[0].mark.head_level == 1 and not listed else []  # that of the record itself
    is_bare = not any(h.zone is Zone.BODY and h.style != "generic" and h not in headline for h in headings)
    bold = [
        marks[number]
        for number, below in pairwise(order)
        if marks[number].bullet
        and (marks[number].bold or is_bare)
        and not marks[number].rest
        and marks[below].bullet
        and marks[below].indent > marks[number].indent
    ]
    if is_bare and len(bold) < _LEAST_BOLD:
        bold = [
            mark
            for mark in marks.values()
            if mark.bullet and mark.bold and mark.rest.startswith((":", "- ", "\u2013", "\u2014")) and not is_person_name(mark.words)
        ]
    outer = min((mark.indent for mark in bold), default=0)
    items = [mark for mark in bold if mark.indent <= outer + 1 and title_likeness(mark.words) >= _LIKELY]
    return [_item(loaded, mark) for mark in items] if len(items) >= _LEAST_BOLD else []


def _bullets(loaded: LoadedText, marks: list[LineMark]) -> list[Heading]:
    bulleted = [mark for mark in marks if mark.bullet]
    if not bulleted:
        return []
    first = bulleted[0]
    return [
        _item(loaded, m)
        for m in bulleted
        if m.bullet == first.bullet and m.indent <= first.indent + 1 and m.words and not _SPOKEN.match(m.words)
    ]


def _item(loaded: LoadedText, mark: LineMark) -> Heading:
    line = loaded.lines[mark.line - 1]
    if mark.rest.startswith(":"):  # "- **Budget**: the fee is kept"
        end = loaded.text.find(":", mark.body + len(mark.words), line.end)
        return Heading(mark, mark.words, end if end > 0 else line.end, mark.line, "listed")
    raw = loaded.text[mark.body : line.end]
    initials, names = _INITIALS.search(raw), _NAMES.search(mark.words)
    presenters = (initials.group(1),) if initials else tuple(re.split(r",\s*|\s(?:and|&)\s", names.group(1))) if names else ()
    title = (
        mark.words[: -len(initials.group(1))].rstrip(" -\u2013\uf0e0") if initials else mark.words[: names.start()] if names else mark.words
    )
    return Heading(mark, without_addresses(title).strip(" :"), line.end, mark.line, "listed", presenters=presenters)


def _repeated(loaded: LoadedText, items: list[Heading], marks: list[LineMark]) -> list[Heading]:
    titles = {folded_heading(item.title): item for item in items}
    lines = {item.line for item in items}
    return [
        Heading(mark, titles[folded_heading(mark.words)].title, loaded.lines[mark.line - 1].end, mark.line, "listed")
        for mark in marks
        if mark.line not in lines and not mark.bullet and len(mark.words) < 400 and folded_heading(mark.words) in titles
    ]
