"""The agenda: numbered or headed items with sub-items, the list of titles printed before them, and items named in running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from corcom.engines.reading.context import BlockKind, Context, Section, Zone
from corcom.engines.reading.heading_words import NEXT_MEETING
from corcom.engines.reading.markup import folded_heading, plain
from corcom.engines.reading.quick_look import found_in
from corcom.engines.reading.rules.agenda_lines import parted_by_numbers
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_NAMED = re.compile(
    r"\b(?:agenda|under|on)\s+(?:agenda\s+)?items?\s+(\d{1,2}(?:\s?\([a-z]\))?),?\s+(?:on\s+|\()?(?:the\s+)?(?=[A-Z\u00c0-\u00de\"\u201c])([^.,;()\n]{3,100}(?:\n[^.,;()\n]{1,100})?)",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(
    r"\bitem\s+(\d{1,2}(?:\s?\([a-z]\))?)\s+of\s+the\s+(?:\w+\s+)?agenda,?\s+(?:\(|on\s+|entitled\s+)(?:the\s+)?(?=[A-Z\u00c0-\u00de\"\u201c])([^.,;()\n]{3,100})",
    re.IGNORECASE,
)
_IN_LINE = re.compile(
    r"[\s*_#>\-]{0,6}(?:agenda|ordre du jour|orden del d[i\u00ed]a|topics|order of (?:the day|business))[*_]{0,2}\s?:[*_]{0,2}\s*(?=\S)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[A-Z]{2,4}: (?:I|We|He|She|They|It|There)\b")  # what somebody said, and no title
_SECOND = re.compile(r"[;\s]\s?2[.)]\s\S.*[;\s]3[.)]\s")
_HEAD_LINES = 40
_LONGEST_IN_LINE = 10
_CODES = re.compile(r"\b\d{2,4}[/-]\d{1,3}\b")
_NAMED_CAPITAL = re.compile(r"[\"\u201c]?[A-Z\u00c0-\u00de]")


def agenda_headed(context: Context) -> Iterator[Proposal]:
    """Each heading that is an item; a title printed twice is one item."""
    seen: set[tuple[str | None, str]] = set()
    for section in context.sections:
        key = (section.number, folded_heading(section.title))
        if section.number == "1" and _SECOND.search(section.title):
            continue  # several titles on one line
        is_named = section.start < section.end and any(map(str.isalnum, section.title))  # "..." is no title
        if section.is_item and is_named and key not in seen:
            seen.add(key)
            confidence = 0.9 if section.number else 0.7
            yield context.propose(
                ProposalKind.AGENDA_ITEM,
                agenda_values(section),
                rule="agenda-headed",
                start=section.start,
                end=section.end,
                confidence=confidence,
            )


def agenda_listed(context: Context) -> Iterator[Proposal]:
    """Titles in a list under "Agenda" that no heading repeats."""
    titles = {folded_heading(s.title) for s in context.sections if s.is_item}
    numbers = {s.number for s in context.sections if s.is_item and s.number}
    numbered = {context.section_of(b.line) for b in context.blocks if b.zone is Zone.AGENDA and b.marker[:1].isdigit()}
    outer: dict[Section | None, int] = {}
    for block in context.blocks:
        if block.zone is not Zone.AGENDA or block.kind is not BlockKind.LIST_ITEM or _is_of_next(context, block.line):
            continue
        title = plain(context.words(block))
        number = re.sub(r"[^\w.]", "", block.marker).strip(".") or None
        number = number if number and number[0].isalnum() else None
        if number is None and context.section_of(block.line) in numbered:
            continue  # a bullet below a numbered title explains it
        if number is None and (block.depth > outer.setdefault(context.section_of(block.line), block.depth) + 1 or _SPOKEN.match(title)):
            continue
        if numbers & set(_CODES.findall(title)):
            continue
        if not title or len(title) > 200 or folded_heading(title) in titles or (number and number in numbers):
            continue
        titles.add(folded_heading(title))
        values: dict[str, object] = {"number": number, "title": title, "level": 1, "parent": None, "presenters": []}
        yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-listed", start=block.start, end=block.end, confidence=0.7)


def _is_of_next(context: Context, number: int) -> bool:
    """Whether a list stands below "Agenda" right below "Next meeting", at the end of the record: it is that of another meeting."""
    place = bisect_right(context.sections, number, key=lambda section: section.line) - 1
    above = context.sections[max(0, place - 2) : max(0, place)]
    return number * 2 > len(context.lines) and any(NEXT_MEETING.fullmatch(folded_heading(section.title)) for section in above)


def agenda_named(context: Context) -> Iterator[Proposal]:
    """Items that running text names: "Agenda Item 3, Status of ratification"."""
    known = {folded_heading(s.title) for s in context.sections if s.is_item}
    heads = {n for s in context.sections for n in range(s.line, s.heading_last_line + 1)}
    for found in (hit for pattern in (_NAMED, _NAMED_BEHIND) for hit in found_in(pattern, context.text, context.lowered)):
        title = " ".join(found.group(2).split()).strip(' "\u201d')
        if context.line_at(found.start()) in heads or folded_heading(title) in known or not _NAMED_CAPITAL.match(found.group(2)):
            continue
        known.add(folded_heading(title))
        number = found.group(1).replace(" ", "")
        values: dict[str, object] = {"number": number, "title": title, "level": 1, "parent": None, "presenters": []}
        yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-named", start=found.start(), end=found.end(2), confidence=0.6)


def _agenda_in_line(context: Context) -> Iterator[tuple[int, int]]:
    """ "Agenda: minutes; budget; next meeting" on one line of the head: the code points of each title."""
    firsts = {section.line for section in context.sections if section.number == "1" and _SECOND.search(section.title)}
    for line in context.lines[:_HEAD_LINES]:
        found = _IN_LINE.match(line.text[:1000])
        if not found and line.number not in firsts:
            continue
        begin = found.end() if found else 0
        words = line.text[begin:]
        numbered = parted_by_numbers(words, line.start + begin)
        if numbered and sum(len(context.text[low:high].split()) <= _LONGEST_IN_LINE for _, low, high in numbered) == len(numbered):
            yield from ((start - len(number) - 2, end) for number, start, end in numbered)
            continue
        if not found:
            continue
        sign = ";" if words.count(";") else ","
        parts = [part for part in re.finditer(rf"[^{sign}]+", words) if part.group().strip(" .*")]
        if len(parts) >= (2 if sign == ";" else 3) and all(len(part.group().split()) <= _LONGEST_IN_LINE for part in parts):
            yield from ((line.start + found.end() + part.start(), line.start + found.end() + part.end()) for part in parts)


def agenda_in_line(context: Context) -> Iterator[Proposal]:
    """Titles that one line lists behind "Agenda:", when no heading repeats them."""
    known = {folded_heading(s.title) for s in context.sections if s.is_item}
    for start, end in _agenda_in_line(context):
        title = plain(context.text[start:end]).strip(" .;*")
        lead = re.match(r"\W{0,2}(\d{1,2}|[IVX]{1,4})[.)]\s*", title)
        title = title[lead.end() :] if lead else title
        if folded_heading(title) not in known:
            known.add(folded_heading(title))
            values: dict[str, object] = {
                "number": lead.group(1) if lead else None,
                "title": title,
                "level": 1,
                "parent": None,
                "presenters": [],
            }
            yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-in-line", start=start, end=end, confidence=0.65)


def agenda_values(section: Section) -> dict[str, object]:
    """Values of an agenda item."""
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "parent": section.parent,
        "presenters": list(section.presenters),
    }
