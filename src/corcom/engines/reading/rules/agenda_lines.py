"""Titles of an agenda that lost its list: bare lines below "Agenda", numbers within one line, or points run together with their text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import BlockKind, Context, Section, Zone
from corcom.engines.reading.markup import folded_heading, plain
from corcom.engines.reading.name_runs import DATED
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.titles import title_likeness
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_NUMBER = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=;))(?:(?P<digits>\d{1,2})(?:[.)]-?|\s?-)|(?P<roman>[IVX]{1,4})[.)]?(?:\s?[-\u2013])?)\s+(?=[^\W_])"
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
_DAY = re.compile(r"(?i)\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,20}$|.{0,3}\d{1,2}[:.h]\d\d\W*$")
_SENTENCE = re.compile(
    r"[.:]?\s+(?=(?:The|This|These|It|There|He|She|They|We|In|At|On|All|No|A|An|As|After|Following|Docs?:|Decision|Le|La|Les|Il|Elle|El|Los|"
    r"Se|En|Mr|Ms|Mrs|Dr|Cllr)\.?\s\w|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)? (?:said|reported|asked|noted|presented|explained|gave|"
    r"welcomed|informed|stated|advised|moved|opened|thanked)\b)|\.\s+(?=[A-Z])"
)
_LEAST = 3
_LONGEST = 14  # words
_LONGEST_BETWEEN = 12_000
_LIKE_TITLE = 0.5


def agenda_of_lines(context: Context) -> Iterator[Proposal]:
    """Bare lines below "Agenda", or the titles that numbers part within one of them, where nothing else is an item of the record."""
    items = [section for section in context.sections if section.is_item]
    if any(section.number for section in items):
        return
    found = [span for section in context.sections if section.zone is Zone.AGENDA for span in _below(context, section)]
    found = found or ([] if items else _run_together(context))
    seen = {folded_heading(section.title) for section in items}
    for number, start, end in found:
        title = plain(context.text[start:end]).strip(" .;:,*_")
        if folded_heading(title) and folded_heading(title) not in seen:
            seen.add(folded_heading(title))
            values: dict[str, object] = {"number": number, "title": title, "level": 1, "parent": None, "presenters": []}
            yield context.propose(ProposalKind.AGENDA_ITEM, values, rule="agenda-of-lines", start=start, end=end, confidence=0.6)


def parted_by_numbers(words: str, start: int) -> list[tuple[str, int, int]]:
    """The number and the code points of each title of "1. Minutes 2. Fees 3. Boats"; none where the numbers do not rise from one."""
    marks: list[tuple[int, re.Match[str]]] = []
    for found in _NUMBER.finditer(words):
        ordinal = int(found["digits"]) if found["digits"] else _ROMAN.get(found["roman"], 0)
        same = not marks or (found["digits"] is None) == (marks[0][1]["digits"] is None)
        if same and ordinal == len(marks) + 1:
            marks.append((ordinal, found))
    if len(marks) < _LEAST:
        return []
    ends = [*(found.start() for _, found in marks[1:]), len(words)]
    return [(found["digits"] or found["roman"], start + found.end(), start + end) for (_, found), end in zip(marks, ends, strict=True)]


def _below(context: Context, section: Section) -> list[tuple[str | None, int, int]]:
    blocks = [b for b in context.blocks if section.line <= b.line <= section.last_line and b.kind is not BlockKind.FURNITURE]
    if any(b.kind is BlockKind.LIST_ITEM for b in blocks):
        return []
    found: list[tuple[str | None, int, int]] = []
    for line in context.lines[section.line - 1 : section.last_line]:
        start = max(line.start, section.end)
        words = context.text[start : line.end]
        if not words.strip() or DATED.match(words[:60]) or _DAY.match(words[:60]):
            continue
        numbered = parted_by_numbers(words, start)
        if numbered:
            return [span for span in numbered if len(context.text[span[1] : span[2]].split()) <= _LONGEST]
        if not _is_title(words):
            break
        found.append((None, start, line.end))
    persons = sum(is_person_name(plain(context.text[start:end])) for _, start, end in found)
    return found if len(found) >= _LEAST and persons * 2 <= len(found) else []


def _is_title(words: str) -> bool:
    text = plain(words).strip(" .;*_")
    return (text[:1].isupper() or text[:1].isdigit()) and len(text.split()) <= _LONGEST and title_likeness(text) >= _LIKE_TITLE


def _run_together(context: Context) -> list[tuple[str | None, int, int]]:
    """ "1. Fees The fees were … 2. Boats It was said that …": titles before their text in one paragraph, or in paragraphs of a text."""
    numbered = parted_by_numbers(context.text[:_LONGEST_BETWEEN], 0) if len(context.blocks) <= _LONGEST else []
    found: list[tuple[str | None, int, int]] = []
    if numbered and context.text[: numbered[0][1]].rstrip(" 1.)-").endswith(":"):
        return []  # "Agenda: 1. Fees 2. Boats" on one line is read as that
    for number, start, end in numbered:
        ended = _SENTENCE.search(context.text, start, end)
        stop = ended.start() if ended else end
        if number.isdigit() and len(context.text[start:stop].split()) <= _LONGEST and _is_title(context.text[start:stop]):
            found.append((number, start, stop))
    return found if len(found) >= _LEAST and len(found) * 3 >= len(numbered) * 2 else []
