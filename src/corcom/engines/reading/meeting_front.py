"""What the head of a record says: which body met, for which time, on which day, and where.

Reads the lines before the first heading, labels such as "Date:" in the first lines, and the title in front matter.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.dates import DateHit, dates_in
from corcom.engines.reading.furniture import front_matter_end
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.text import Line
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Precision

_WORDS = structure_words()
_MEETING_WORDS = (
    r"(?:meetings?|sessions?|tele-?conferences?|telecon\w*|telecoms?|calls?|conference call|assembly|reunion|seance|sesion|consultations?|"
    r"videoconference|webinar|workshop|hearing)"
)
_BODY = re.compile(r"\b" + alternatives(_WORDS.bodies) + r"\b")
_RECORD = re.compile(r"\b(?:" + alternatives(_WORDS.minutes) + r"|" + _MEETING_WORDS + r")\b")
_PLACE = re.compile(r"\b" + alternatives(_WORDS.places) + r"\b")
_ORDINALS = alternatives(tuple(_WORDS.ordinals))
_MONTH = (
    r"(?!(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|abril|agosto|janv|fevr|avril|mai|juin|juil|aout)[a-z]{0,7}\b)"
)
_NUMBER = re.compile(
    r"\b(?:(\d{1,4})\.?\s?(?:st|nd|rd|th|e|eme|re|er|ra|da|ta|a|o)|("
    + _ORDINALS
    + r"))\s+(?:"
    + _MONTH
    + r"[a-z\-/]+\s+){0,6}?"
    + _MEETING_WORDS
    + r"\b"
)
_NUMBERED = re.compile(
    r"\b" + _MEETING_WORDS + r"\s*(?:no\.?|number|nr\.?|n\u00b0|#)\s*(\d{1,4})\b|\b" + _MEETING_WORDS + r"(?:\s+|-)(\d{1,3})\b(?!\s*[:.]\d)"
)
_LABEL = re.compile(
    r"\s*[*_|\s]{0,6}(date(?: and time)?|date/time|time and date|when|held on|held|fecha|place|venue|location|where|lieu|"
    r"lugar)\b[*_\s]{0,4}[:|]\s*",
    re.IGNORECASE,
)
_NOT_THE_DATE = re.compile(
    r"(?:previous|last|next|approved|updated?|published|posted|version|revised|modified|distributed|circulated|issued|"
    r"minutes of (?:the )?(?:meeting )?(?:of|held)?)\b.{0,40}$"
)
_SHORTEST_HEAD = 12
_LONGEST_HEAD = 250
_SEPARATORS = re.compile(r"(?<=[A-Za-z\d]):\s|\s[-\u2013\u2014|]+\s|\s*[|;]\s*|\n")
_ROOM = re.compile(r"\b(?:[a-z]+ )?(?:room|rooms|hall|chambers?|building|auditorium|palais|salle|sala|centre|center|pavilion)\b")
_FIRST_LINES = 40
_ENDS_AS_BODY = re.compile(r"\b" + alternatives(_WORDS.bodies) + r"(?: (?:of|on|for|de|sur|sobre|del|convention|\().*)?$")
_ACRONYM_NUMBER = re.compile(r"\b[A-Z]{2,6}-(\d{1,3})\b")
_WEEKDAY_BEFORE = re.compile(
    r"(?:\b(?:on|le|el|les|the)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|lun|mar|mercre|jeu|vendre|same|diman|mierco|juev|viern|domin)\w{0,6}day?\w{0,4},?\s*$|\b(?:on|le|el)\s*$",
    re.IGNORECASE,
)
_HELD_AT = re.compile(
    r"\b(?:held|met|meeting|convened|took place|gathered|assembled)\b[^.;]{0,60}?\b(?:at|"
    r"in)\s+(?:the\s+)?(?P<place>[A-Z\u00c0-\u00de][^.;()]{2,80}?)"
    r"(?=,?\s+(?:on|from|beginning|commencing|starting|under|with|at \d)\b|,\s+\d|[.;(]|$)"
)
_HELD = re.compile(r"\b(?:held|meeting|session|met|convened|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_GLUED_DASH = re.compile(r"(?<!\w)[-\u2013](?=\d{1,2}(?:st|nd|rd|th|\s))")


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the head with the code points it was read from."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the record says; each part may be missing."""

    body: Found | None = None
    number: Found | None = None
    date: DateHit | None = None
    place: Found | None = None
    title: str | None = None

    @property
    def day(self) -> datetime.date | None:
        """The first day of the meeting, when a day or month is said."""
        return self.date.date.earliest if self.date else None


@dataclass(frozen=True, slots=True)
class _FrontLine:
    start: int
    words: str
    weight: float


def names_record(words: str) -> bool:
    """Whether the words say what kind of record this is: "Minutes and action points"."""
    return bool(_RECORD.search(unaccented(words)))


def head_of(context: Context) -> Head:
    """Read the head of the record."""
    lines = list(_front_lines(context))
    date_hit = _date(context, lines)
    return Head(
        body=_body(lines, context),
        number=_number(lines),
        date=date_hit,
        place=_place(context, lines, date_hit),
        title=next((plain(line.words) for line in lines if _RECORD.search(unaccented(line.words))), None),
    )


def _first_lines(context: Context) -> tuple[Line, ...]:
    matter = front_matter_end(context.lines)
    return context.lines[matter : matter + _FIRST_LINES]


def _front_lines(context: Context) -> Iterator[_FrontLine]:
    """The lines that may name the meeting: those before the first section, then the front matter's title, then opening lines."""
    matter = front_matter_end(context.lines)
    found = False
    for line in context.lines[:_FIRST_LINES]:
        if line.number > matter and not line.is_blank and context.zone_of(line.number) is Zone.FRONT:
            found = True
            yield _FrontLine(line.start, line.text[:400], 1.0)
    for line in context.lines[:matter]:
        if re.match(r"(?:title|name|subtitle)\s*:", line.text):
            place = line.text.index(":") + 1
            yield _FrontLine(line.start + place, line.text[place:].rstrip('"'), 0.8)
    for section in context.sections[:1]:
        before = context.text[context.lines[section.line - 1].start : section.start]
        if len(before) > _SHORTEST_HEAD:
            yield _FrontLine(context.lines[section.line - 1].start, before, 1.0)
    for line in context.lines[matter : matter + 14]:
        if not line.is_blank and (not found or context.zone_of(line.number) is not Zone.FRONT):
            yield _FrontLine(line.start, line.text[:400], 0.4)


def _body(lines: list[_FrontLine], context: Context) -> Found | None:
    best, best_score = None, 0.0
    for line in lines:
        offset = 0
        for segment in _SEPARATORS.split(line.words):
            place = line.words.find(segment, offset)
            offset = place + len(segment)
            found = _body_in(segment, line.start + place, context)
            score = _body_score(found.value, segment) * line.weight if found else 0.0
            if found and score > best_score:
                best, best_score = found, score
    return best


def _body_score(body: str, segment: str) -> float:
    folded, around = unaccented(body), unaccented(plain(segment))
    words = body.split()
    score = 2.0 if _BODY.search(folded) else 0.0
    score += 1.0 if _RECORD.search(around) else 0.0
    score += 0.3 if _ENDS_AS_BODY.search(folded) else 0.0
    score += 0.4 if body.isupper() or all(w[:1].isupper() or len(w) <= 3 for w in words) else 0.0
    if (
        len(words) > 12
        or not words
        or len(body) < 2
        or re.fullmatch(r"(?:tele|video|telephone |conference |\s|-)*(?:conference|call)", folded)
    ):
        return 0.0
    if score < 2.0 and not re.search(r"[A-Z]{2}", body) and sum(w[:1].isupper() for w in words) < 2:
        return 0.0
    return score if score >= 1.3 else 0.0


_STRIP = re.compile(
    r"^(?:(?:draft|approved|final|unapproved|unconfirmed|confirmed|official|public|the|a|of|for|"
    + alternatives(_WORDS.minutes)
    + r"|and|actions?|points?|"
    + _MEETING_WORDS
    + r"|no\.?|#|\d{1,4}(?:st|nd|rd|th)?|"
    + _ORDINALS
    + r"|regular|special|annual|ordinary|extraordinary|monthly|quarterly|weekly|joint|held|on|by|du|de|la|le|del|el|les|title|"
    r"des|l)\b[\s.:,#\-\u2013/]*)+"
)
_TAIL = re.compile(
    r"(?:[\s.:,#\-\u2013/(]*(?:\b(?:draft|approved|final|unapproved|"
    + alternatives(_WORDS.minutes)
    + r"|and|action|points?|items?|"
    + _MEETING_WORDS
    + r"|no|of|for|the|held|on|at|in|from|regular|special|monthly|weekly|by|via)\b|\d{1,4}(?:st|nd|rd|th)?)[\s.:,#\-\u2013/)]*)+$"
)
_HELD_ON = re.compile(
    r",?\s+\b(?:held|was held|met|took place|convened|which was|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|was called|were)\b.*$"
)


def _body_in(segment: str, start: int, context: Context) -> Found | None:
    """The name of a body in a few words: without dates, numbers and the words for minutes and meetings."""
    folded = unaccented(segment)
    if len(folded) != len(segment) or not (_RECORD.search(folded) or _BODY.search(folded)):
        return None
    low, high = 0, len(segment)
    lead = re.match(r"[\s#*_>\"'(\[]*", segment)
    low = lead.end() if lead else 0
    for hit in dates_in(segment, language=context.language):
        if hit.start - low <= 3:
            low = max(low, hit.end)
        elif hit.start < high:
            high = hit.start
    held = _HELD_ON.search(folded, low, high)
    high = held.start() if held else high
    stripped = _STRIP.match(folded[low:high])
    low += stripped.end() if stripped else 0
    tail = _TAIL.search(folded[low:high])
    high = low + tail.start() if tail and tail.start() > 0 else high
    words = segment[low:high].strip(" ,.:;-\u2013*_#\"'[]")
    words = words if words.count("(") == words.count(")") else words.strip("()")
    if not words or (is_person_name(plain(words)) and not _BODY.search(unaccented(words))):
        return None
    place = segment.find(words, low)
    return Found(plain(words), start + place, start + place + len(words))


def _number(lines: list[_FrontLine]) -> Found | None:
    for line in lines:
        folded = unaccented(line.words)
        for pattern in (_NUMBER, _NUMBERED):
            found = pattern.search(folded)
            if found and line.weight > 0.3:
                printed = next(g for g in found.groups() if g)
                value = printed if printed.isdigit() else str(_WORDS.ordinals[printed])
                if len(value) == 4 and value.startswith(("19", "20")):
                    continue
                return Found(value, line.start + found.start(), line.start + found.end())
    acronyms = (_ACRONYM_NUMBER.search(line.words) for line in lines if line.weight >= 0.8)
    return next(
        (Found(a.group(1), line.start + a.start(), line.start + a.end()) for a, line in zip(acronyms, lines, strict=False) if a), None
    )


def _date(context: Context, lines: list[_FrontLine]) -> DateHit | None:
    heads = [line for line in lines if len(line.words) <= _LONGEST_HEAD]
    labelled = [
        hit
        for line in _first_lines(context)
        if (found := _LABEL.match(line.text[:80])) and _is_date_label(found.group(1))
        for hit in _hits(context, line.start + found.end(), line.text[found.end() : 400])
    ]
    plainly = [hit for line in heads for hit in _hits(context, line.start, line.words)]
    opening = [
        hit
        for line in _first_lines(context)
        if not line.is_blank and context.zone_of(line.number) is not Zone.FURNITURE and _RECORD.search(unaccented(line.text[:400]))
        for hit in _hits(context, line.start, line.text[:400])
    ]
    spoken = [hit for line in heads if _HELD.search(unaccented(line.words)) for hit in _hits(context, line.start, line.words)]
    candidates = [*labelled, *spoken, *plainly, *opening]
    for precise in (True, False):
        for hit in candidates:
            exact = hit.date.precision in (Precision.DAY, Precision.RANGE)
            if hit.date.earliest and (exact or (not precise and hit.date.precision is Precision.MONTH)):
                return hit
    return None


def _is_date_label(label: str) -> bool:
    return unaccented(label).strip() not in ("place", "venue", "location", "where", "lieu", "lugar")


def _hits(context: Context, start: int, words: str) -> list[DateHit]:
    year = _year_beside(context)
    hits = dates_in(_GLUED_DASH.sub(" ", words), anchor=year, language=context.language)
    return [
        DateHit(h.start + start, h.end + start, h.core + start, h.relation, h.has_year, h.date)
        for h in hits
        if any(char.isdigit() for char in h.date.words) and not _NOT_THE_DATE.search(unaccented(words[: h.start]))
    ]


def _year_beside(context: Context) -> datetime.date | None:
    """A year printed anywhere in the head, for a date that leaves it out."""
    found = re.search(r"\b((?:19|20)\d\d)\b", context.text[:600])
    return datetime.date(int(found.group(1)), 7, 1) if found else None


def _place(context: Context, lines: list[_FrontLine], date_hit: DateHit | None) -> Found | None:
    for line in _first_lines(context):
        label = _LABEL.match(line.text[:80])
        if label and not _is_date_label(label.group(1)):
            words = line.text[label.end() : label.end() + 200].strip(" |*_")
            place = line.text.find(words, label.end())
            if words:
                return Found(plain(words), line.start + place, line.start + place + len(words))
    heads = [line for line in lines if line.weight >= 0.5]
    held = (_held_at(line) for line in heads if date_hit or line.weight == 1.0)
    named = [found for pattern in (_ROOM, _PLACE) for line in heads if (found := _place_in(context, line, pattern))]
    towns = (_town_before_date(line, date_hit) for line in heads)
    opening = (_held_at(line) for line in lines if line.weight < 0.5)
    return next((found for found in [*held, *named, *towns, *opening] if found), None)


def _held_at(line: _FrontLine) -> Found | None:
    """ "held at the Maritime Academy in Valparaíso on 19 February"."""
    found = _HELD_AT.search(line.words)
    if (
        not found
        or not (_PLACE.search(unaccented(found["place"])) or len(found["place"].split()) <= 6)
        or re.search(r"\d{4}", found["place"])
    ):
        return None
    value = found["place"].strip(" ,")
    return Found(plain(value), line.start + found.start("place"), line.start + found.start("place") + len(value))


_PLACE_PARTS = re.compile(r"[^,;|\n]{1,120}")
_BEFORE_PLACE = re.compile(r"^.*?\b(?:in|at|via|by|held at|held in|a|au|en)\s+(?:the\s+)?(?=\S)")


def _place_in(context: Context, line: _FrontLine, pattern: re.Pattern[str]) -> Found | None:
    """The part between commas or dashes that names a room, building or a call, and the capitalised parts right after it."""
    words = re.sub(r"\s[-\u2013\u2014]\s", " | ", line.words)
    parts = [(m.start(), m.end()) for m in _PLACE_PARTS.finditer(words)]
    for index, (low, high) in enumerate(parts):
        folded = unaccented(words[low:high])
        found = pattern.search(folded)
        if not found or len(folded) != high - low or _is_only_body(folded, found):
            continue
        lead = _BEFORE_PLACE.match(folded[: found.start()] + "x")
        begin = low + (lead.end() if lead and lead.end() <= found.start() else 0)
        end = _cut_at_date(words, begin, high, context)
        for after_low, after_high in parts[index + 1 : index + 3]:
            following = words[after_low:after_high].strip()
            if (
                words[end:after_low].strip() not in (",", "")
                or not following[:1].isupper()
                or re.search(r"\d{1,2}[:.h]\d\d|\d{4}", following)
            ):
                break
            end = after_high
        value = re.sub(r"\s(?:of|on|le|el)$", "", words[begin:end].strip(" ,.;:-*_()|#"))
        other = unaccented(value)[: 0 if lead else None]
        if not value or len(words) != len(line.words) or (not lead and (len(value.split()) > 5 or _names_record(other))):
            continue
        place = words.find(value, begin)
        return Found(plain(value), line.start + place, line.start + place + len(value))
    return None


def _names_record(folded: str) -> bool:
    """Whether a part without "in" or "at" names the record or body more than a place: "ET Telecon-10", "Committee Telecon Minutes"."""
    return bool(_BODY.search(_PLACE.sub("", folded)) or re.search(r"minutes|[a-z]-?\d+$|\bof\b", folded))


def _is_only_body(folded: str, found: re.Match[str]) -> bool:
    word = found.group()
    is_call = re.search(r"conference|telecon|call|online|virtual|zoom|webex|skype", word) and not re.match(
        r"\s+of\b", folded[found.end() :]
    )
    return (
        (bool(_BODY.search(folded)) or bool(re.match(r"\s+of\b", folded[found.end() :]) and word == "call"))
        and not is_call
        and not re.search(r"\b(?:in|at|room)\b", folded)
    )


def _cut_at_date(words: str, begin: int, end: int, context: Context) -> int:
    hits = dates_in(words[begin:end], language=context.language)
    cut = begin + hits[0].start if hits and hits[0].start > 3 else end
    held = re.search(r"\s+(?:on|from|between|le|el)\s*$", words[begin:cut])
    return begin + held.start() if held else cut


def _town_before_date(line: _FrontLine, hit: DateHit | None) -> Found | None:
    """ "Geneva, 13 December 2011": a short capitalised part before the date, or after it ("13 December 2011, Geneva")."""
    if hit is None or not line.start <= hit.start < line.start + len(line.words):
        return None
    before = re.sub(_WEEKDAY_BEFORE, "", line.words[: hit.core - line.start]).rstrip(" ,(-\u2013")
    after = line.words[hit.end - line.start :]
    town = re.search(
        r"(?:^\s*|[,(]\s*|\b(?:in|at)\s+)((?:[A-Z\u00c0-\u00de][\w'\u2019.-]+\s?){1,3}(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?)(?:\s+on)?$", before
    )
    if (
        town
        and not _BODY.search(unaccented(town.group(1)))
        and not _RECORD.search(unaccented(town.group(1)))
        and not _is_weekday(town.group(1))
    ):
        return Found(town.group(1).strip(), line.start + town.start(1), line.start + town.end(1))
    later = re.match(
        r"\s*(?:[,(]|[-\u2013\u2014]|\s(?:in|at)\s)\s*((?:[A-Z\u00c0-\u00de][\w'\u2019-]+\s?){1,3}(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?)\s*[.)]?\s*$",
        after,
    )
    if later and not _RECORD.search(unaccented(later.group(1))):
        place = hit.end - line.start + later.start(1)
        return Found(later.group(1).strip(), line.start + place, line.start + place + len(later.group(1)))
    return None


def _is_weekday(words: str) -> bool:
    return bool(re.fullmatch(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|minutes|date|time|held|meeting|on", unaccented(words).strip()))


def partial_date(head: Head) -> PartialDate | None:
    """The date of the meeting as said."""
    return head.date.date if head.date else None
