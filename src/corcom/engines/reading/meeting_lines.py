"""The lines that may name a meeting: those before the first heading, the title in front matter, the opening lines; and dates in them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.dates import DateHit, dates_in
from corcom.engines.reading.day_order import is_month_first
from corcom.engines.reading.furniture import front_matter_end
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.text import Line

WORDS = structure_words()
MEETING_WORDS = (
    r"(?:meetings?|sessions?|tele-?conferences?|telecon\w*|telecoms?|calls?|conference call|assembly|reunion|seance|sesion|consultations?|"
    r"videoconference|webinar|workshop|hearing|meet-?up|telcos?|(?:annual )?general meeting|agm|egm|sync|retreat)"
)
_OTHER_BODIES = (
    r"clusters?",
    r"association",
    r"society",
    r"alliance",
    r"friends of",
    r"trustees",
    r"stewards",
    r"consortium",
    r"federation",
    r"club",
    r"collectif",
    r"amicale",
    r"syndicat",
    r"asociacion",
    r"sociedad",
    r"federacion",
    r"comunidad de .{3,30}",
)
BODY = re.compile(r"\b" + alternatives((*WORDS.bodies, *_OTHER_BODIES)) + r"\b")
RECORD = re.compile(r"\b(?:" + alternatives(WORDS.minutes) + r"|" + MEETING_WORDS + r")\b")
LABEL = re.compile(
    r"\s*[*_|\s]{0,6}(?:meeting )?(date(?: and time)?|date/time|time and date|when|held on|held|fecha|place|venue|location|where|lieu|"
    r"lugar)\b(?:[*_\s]{0,4}[:|]|\s{0,20}\||\s{1,4}/)\s*",
    re.IGNORECASE,
)
_NOT_THE_DATE = re.compile(
    r"(?:previous|last|next|approved|updated?|published|posted|version|revised|modified|distributed|circulated|issued|"
    r"minutes of (?:the )?(?:previous|last))\b.{0,40}$|\bthe minutes (?:of|from) (?:the )?$|\(as of $"
)
_SHORTEST_HEAD = 12
FIRST_LINES = 40
_TIME_BEHIND = re.compile(r"(?<=\d-\d\d)T(?=\d\d:)")  # "2016-05-03T09:00"
_BLANKS_IN_DATE = re.compile(r"\b(20\d\d) (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])\b")
_FOR_NEXT = re.compile(r"(?:consideration|approval|confirmation|adoption|approved|confirmed)(?: at| by)? (?:the |its )?next \w+\W*$")
_GLUED_DASH = re.compile(r"(?<!\w)[-\u2013](?=\d{1,2}(?:st|nd|rd|th|\s))")


@dataclass(frozen=True, slots=True)
class FrontLine:
    start: int
    words: str
    weight: float


def names_record(words: str) -> bool:
    """Whether the words say what kind of record this is: "Minutes and action points"."""
    return bool(RECORD.search(unaccented(words)))


def first_lines(context: Context) -> tuple[Line, ...]:
    matter = front_matter_end(context.lines)
    return context.lines[matter : matter + FIRST_LINES]


def front_lines(context: Context) -> Iterator[FrontLine]:
    """The lines that may name the meeting: those before the first section, then the front matter's title, then opening lines."""
    matter = front_matter_end(context.lines)
    found = False
    for line in context.lines[:FIRST_LINES]:
        if line.number > matter and not line.is_blank and context.zone_of(line.number) is Zone.FRONT:
            found = True
            yield FrontLine(line.start, line.text[:400], 1.0)
    for line in context.lines[:matter]:
        if re.match(r"(?:title|name|subtitle)\s*:", line.text):
            place = line.text.index(":") + 1
            yield FrontLine(line.start + place, line.text[place:].rstrip('"'), 0.8)
    for section in context.sections[:1]:
        before = context.text[context.lines[section.line - 1].start : section.start]
        if len(before) > _SHORTEST_HEAD:
            yield FrontLine(context.lines[section.line - 1].start, before, 1.0)
    for line in context.lines[matter : matter + 14]:
        if not line.is_blank and (not found or context.zone_of(line.number) is not Zone.FRONT):
            yield FrontLine(line.start, line.text[:400], 0.4)


def is_date_label(label: str) -> bool:
    return unaccented(label).strip() not in ("place", "venue", "location", "where", "lieu", "lugar")


def hits_in(context: Context, start: int, words: str) -> list[DateHit]:
    year = _year_beside(context)
    words = _GLUED_DASH.sub(" ", words)
    words = _BLANKS_IN_DATE.sub(r"\1-\2-\3", _TIME_BEHIND.sub(" ", words)) if "20" in words else words
    hits = dates_in(words, anchor=year, language=context.language, month_first=is_month_first(context.text))
    return [
        DateHit(h.start + start, h.end + start, h.core + start, h.relation, h.has_year, h.date)
        for h in hits
        if any(char.isdigit() for char in h.date.words) and not _is_of_another(unaccented(words[: h.start]))
    ]


def _is_of_another(before: str) -> bool:
    """Whether the words before a date say that it is that of another meeting, or of the record."""
    return bool(_NOT_THE_DATE.search(before)) and not _FOR_NEXT.search(before)


def _year_beside(context: Context) -> datetime.date | None:
    """A year printed anywhere in the head, for a date that leaves it out."""
    found = re.search(r"\b((?:19|20)\d\d)\b", context.text[:600])
    return datetime.date(int(found.group(1)), 7, 1) if found else None
