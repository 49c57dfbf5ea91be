"""What the head of a record says: which body met, for which time, on which day, and where.

Reads the lines before the first heading, labels such as "Date:" in the first lines, and the title in front matter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.dates import DateHit, dates_in
from corcom.engines.reading.furniture import front_matter_end
from corcom.engines.reading.lexicon.structure import alternatives
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.meeting_head import Found, Head
from corcom.engines.reading.meeting_lines import (
    BODY,
    LABEL,
    MEETING_WORDS,
    RECORD,
    WORDS,
    FrontLine,
    first_lines,
    front_lines,
    hits_in,
    is_date_label,
)
from corcom.engines.reading.meeting_place import place_of
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.weekday_years import day_by_weekday
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Precision

_ORDINALS = alternatives(tuple(WORDS.ordinals))
_MONTH = (
    r"(?!(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|abril|agosto|janv|fevr|avril|mai|juin|juil|aout)[a-z]{0,7}\b)"
)
_MONTH_NAME = (
    r"(?:of )?(?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|abril|agosto|janv|fevr|avril|mai|juin|juil|aout)[a-z]{0,7}\b"
)
_NUMBER = re.compile(
    r"\b(?:(\d{1,4})\.?\s?(?:st|nd|rd|th|e|eme|re|er|ra|da|ta|a|o)|("
    + _ORDINALS
    + r"))\s+(?:"
    + _MONTH
    + r"[a-z\-/]+\s+){0,6}?"
    + MEETING_WORDS
    + r"\b"
)
_NUMBERED = re.compile(
    r"\b"
    + MEETING_WORDS
    + r"\s*(?:no\.?|number|nr\.?|n\u00b0|#)\s*(\d{1,4})\b|\b"
    + MEETING_WORDS
    + r"(?:\s+|-)(\d{1,3})\b(?!\s*[:./]\d)(?![\s\-]+"
    + _MONTH_NAME
    + r")|\b(?:acta|pv|proces-verbal|compte[- ]rendu)\s+(?:no\.?|n\.?\s?[o\u00ba\u00b0]\.?|num(?:ero)?\.?)\s*(\d{1,4})\b"
)
_SAYS_NUMBER = re.compile(r"#|\bn(?:o|r|umber)\b|\u00b0")
_HEAD_WEIGHT = 0.5
_LONGEST_HEAD = 250
_AROUND_TITLE = " #=*_>\"'\u201c\u201d"
_SEPARATORS = re.compile(r"(?<=[A-Za-z\d]):\s|\s[-\u2013\u2014|]+\s|\s*[|;]\s*|\n|(?<=\S)\s{4,60}(?=\S)")
_ENDS_AS_BODY = re.compile(r"\b" + alternatives(WORDS.bodies) + r"(?: (?:of|on|for|de|sur|sobre|del|convention|\().*)?$")
_ACRONYM_NUMBER = re.compile(r"\b[A-Z]{2,6}-(\d{1,3})\b")
_MAIL = re.compile(r"^[>\s*]{0,4}(from|to|sent|subject|message-id|cc|reply-to):", re.IGNORECASE | re.MULTILINE)
_MAIL_FIELDS = 2
_BESIDE_DATE = 14  # letters
_FRONT_DATE = re.compile(r"(?:date|doc_date)\s*:\s*[\"']?((?:19|20)\d\d-\d\d-\d\d)")
_TOWN_AND_DATE = re.compile(r"\s*\([A-Z\u00c0-\u00de][^()\d]{2,40},\s[^()]{0,30}\d{4}\)\s*$")
_HELD = re.compile(
    r"\b(?:held|meeting|session|(?:tele|conference )?call|telecon\w*|met|convened|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


def head_of(context: Context) -> Head:
    """Read the head of the record."""
    lines = list(front_lines(context))
    date_hit = _date(context, lines)
    return Head(
        body=_body(lines, context),
        number=_number(lines),
        date=date_hit,
        place=place_of(context, lines, date_hit),
        title=next((plain(line.words).strip(_AROUND_TITLE) for line in lines if RECORD.search(unaccented(line.words))), None),
    )


def _body(lines: list[FrontLine], context: Context) -> Found | None:
    best, best_score = None, 0.0
    for line in lines:
        listed = line.weight < _HEAD_WEIGHT and context.zone_of(context.line_at(line.start)) in (Zone.ATTENDANCE, Zone.ABSENCE)
        if listed or _BULLETED.match(line.words) or _OF_PEOPLE.match(unaccented(line.words[:60])):
            continue  # "Chair: Estonia (President of the Third Meeting)"
        offset = 0
        for segment in _SEPARATORS.split(line.words):
            place = line.words.find(segment, offset)
            offset = place + len(segment)
            found = _body_in(segment, line.start + place, context)
            score = _body_score(found.value, segment) * line.weight if found else 0.0
            if found and score > best_score:
                best, best_score = found, score
    return best or _body_beside(lines)


def _body_beside(lines: list[FrontLine]) -> Found | None:
    """ "Harbour Stewards: Minutes of 3 May", "Minutes, Harbour Stewards, 3 May": a name of which only its place says that it is a body."""
    for line, below in zip(lines[:_FIRST_FRONT], [*lines[1:], FrontLine(0, "", 0)], strict=False):
        found = _BESIDE.match(line.words) or _LETTERS_DATED.match(line.words)
        found = found or (_TITLE_ALONE.fullmatch(line.words) if _RECORD_ALONE.fullmatch(unaccented(below.words)) else None)
        words = next((group for group in found.groups() if group), "") if found else ""
        if words and sum(word[:1].isupper() for word in words.split()) and not _NO_BODY.match(unaccented(words)):
            place = line.words.index(words)
            return Found(plain(words), line.start + place, line.start + place + len(words))
    return None


def _body_score(body: str, segment: str) -> float:
    folded, around = unaccented(body), unaccented(plain(segment))
    words = body.split()
    if _TOLD.search(folded) or (body.islower() and len(words) > _FEW_WORDS):
        return 0.0  # a sentence, and no name
    score = 2.0 if BODY.search(folded) else 0.0
    score += 1.0 if RECORD.search(around) else 0.0
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
    if score < 1.3:
        return 0.0
    return score / 2 if len(words) == 1 and body.islower() else score  # "the committee meeting of 24 May" names none


_TOLD = re.compile(
    r"\b(?:should|will|would|is|are|was|were|had|has|have|been|holds|called|expected|informed|agreed|discussed|please|"
    r"welcome|this|that|who|if)\b|"
    r"^approval$|^(?:selection|election|approval|adoption|report|update|review|discussion|statements?) (?:of|by|from|on)\b"
)
_FEW_WORDS = 2
_LETTERS_AT_END = re.compile(r"(?<=[a-z] )[A-Z]{3,6}$")
_STRIP = re.compile(
    r"^(?:(?:19|20)\d\d-[a-z]{3,9}\s)?(?:(?:(?:report|summary|notes?|minutes|record) (?:of|from|on|for)|"
    r"record of (?:decisions|proceedings|discussions?)|from|pv|"
    r"n\.?[o\u00ba\u00b0]\.?|draft|approved|final|unapproved|unconfirmed|confirmed|official|public|the|a|of|for|"
    + alternatives(WORDS.minutes)
    + r"|and|actions?|points?|"
    + MEETING_WORDS
    + r"|no\.?|#|\d{1,4}(?:st|nd|rd|th)?|"
    + _ORDINALS
    + r"|regular|special|annual|ordinary|extraordinary|monthly|quarterly|weekly|joint|"
    r"ordinari[ao]|extraordinari[ao]|ordinaire|held|on|by|du|de|la|le|del|el|les|title|"
    r"des|l)\b[\s.:,#\-\u2013/]*)+"
)
_TAIL = re.compile(
    r"[\s.:,#\-\u2013/(]*(?:(?:\b(?:draft|approved|final|unapproved|"
    + alternatives(WORDS.minutes)
    + r"|and|action|points?|items?|agenda|"
    + MEETING_WORDS
    + r"|no|of|for|the|held|on|at|in|from|regular|special|monthly|weekly|by|via|report|"
    r"working(?= (?:session|call|meeting))|annual(?: general)?(?= (?:meeting|assembly))|du|de|del|le|el|la|"
    + _ORDINALS
    + r")\b|(?<![a-z]-)(?<!roup )(?<![a-z\d])\d{1,4}(?!\d)(?:st|nd|rd|th)?)[\s.:,#\-\u2013/()]*)+$"
)
_OF_PEOPLE = re.compile(
    r"[\s*_|]{0,6}(?:(?:co-?)?chair\w*|president\w*|secretary|members?(?: present)?|"
    r"present(?: (?:from|via|by|in|at) [a-z\d ]{1,20})?|presents|apologies|regrets|absent|attendees|"
    r"participants|facilitator|moderator|asistentes|excuses)[*_ ]{0,4}[:|]"
)
_BULLETED = re.compile(r"\s*[\u2022\u25cf\u25cb\u25aa\u25e6\u2023]\s(?!(?:[Bb]ody|[Gg]roup|[Mm]eeting|[Cc]ommittee|[Nn]ame)\s?:)")
_CAPITALISED = re.compile(r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s?){1,4}")
_FIRST_FRONT = 4
_BESIDE = re.compile(
    r"[\s#=*_]{0,6}(?:(?P<first>[A-Z\u00c0-\u00de][^:,|;\u2013\u2014]{2,60}?)\s?(?::|,|\||\s[-\u2013\u2014])\s*(?:draft |final )?"
    r"(?i:minutes|notes|summary|record|compte[- ]rendu|acta)\b|"
    r"(?i:draft |final )?(?i:minutes|notes)\s?(?:,|:|\s[-\u2013\u2014])\s*"
    r"(?P<second>[A-Z\u00c0-\u00de][^:,|;\u2013\u2014]{2,60})(?=,\s*\w+\s\w+|\s[-\u2013\u2014]))"
)
_LETTERS_DATED = re.compile(
    r"[\s#=*_]{0,6}([A-Z][A-Z\d]{2,9}(?:[-\u2010\u2011/][A-Z\d]{2,9}){0,2}|[A-Z]{2}[-\u2010\u2011][A-Z]{2,9})(?=[\s:]).{0,20}(?:19|20)\d\d"
)
_TITLE_ALONE = re.compile(r"[\s#=*_]{0,120}([A-Z\u00c0-\u00de][^\d:,;|]{1,60}?)[\s#=*_]{0,120}")
_RECORD_ALONE = re.compile(
    r"[\s#=*_]{0,120}(?:(?:draft|final|approved|meeting|board meeting|summary) )?(?:minutes|notes|record|compte[- ]rendu|acta)"
    r"(?: of meeting)?[\s#=*_]{0,120}"
)
_NO_BODY = re.compile(
    r"(?:date|time|place|venue|subject|title|taken|by|approved|draft|present|chair\w*|secretary|location|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_MEETS = re.compile(MEETING_WORDS + r"\b")
_HELD_ON = re.compile(
    r",?\s+\b(?:held|holds?\b|had (?:an?|its|their)\b|was$|was (?:held|chaired|opened|convened|attended)|met|"
    r"took place|convened|which was|on (?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|was called|were|celebrad[ao]|tenue?|reunid[ao]|qui s)\b.*$"
)


def _body_in(segment: str, start: int, context: Context) -> Found | None:
    """The name of a body in a few words: without dates, numbers and the words for minutes and meetings."""
    folded = unaccented(segment)
    if len(folded) != len(segment) or not (RECORD.search(folded) or BODY.search(folded)):
        return None
    low, high = 0, len(segment)
    lead = re.match(r"[\s#=*_>\"'(\[]*", segment)
    low = lead.end() if lead else 0
    for hit in dates_in(segment, language=context.language):
        if hit.start - low <= 3:
            low = max(low, hit.end)
        elif hit.start < high:
            high = hit.start
    high = _before_place(segment, folded, low, high) if high < len(segment) else high
    held = _HELD_ON.search(folded, low, high)
    high = held.start() if held else high
    stripped = _STRIP.match(folded[low:high])
    low += stripped.end() if stripped else 0
    tail = _TAIL.search(folded[low:high])
    high = low + tail.start() if tail and tail.start() > 0 else high
    behind = folded[high:].lstrip(" '\u2019")
    words = segment[low:high].strip(" ,.:;-\u2013*_#\"'[]+=\u2019")
    words = words if words.count("(") == words.count(")") else words.strip("()")
    if not words or "://" in words or (_may_be_person(plain(words)) and not BODY.search(unaccented(words)) and not _MEETS.match(behind)):
        return None
    place = segment.find(words, low)
    return Found(plain(words), start + place, start + place + len(words))


def _may_be_person(words: str) -> bool:
    """Whether words may be somebody's name; "Harbour PMB" ends with letters that stand for a body."""
    return is_person_name(words) and not _LETTERS_AT_END.search(words)


def _before_place(segment: str, folded: str, low: int, high: int) -> int:
    """Where a body ends before the house and town that a date follows: "Committee on Berths, Lancaster House, Northport, 3 May"."""
    while (comma := segment.rfind(",", low, high)) > 0:
        said = segment[comma + 1 : high].strip(" ,")
        if said and (not _CAPITALISED.fullmatch(said) or BODY.search(folded, comma, high) or not BODY.search(folded, low, comma)):
            break
        high = comma
    return high


def _number(lines: list[FrontLine]) -> Found | None:
    for line in (line for line in lines if line.weight >= 0.8 or len(line.words) <= _LONGEST_HEAD):
        folded = unaccented(line.words)
        for pattern in (_NUMBER, _NUMBERED):
            hits = list(pattern.finditer(folded))
            found = next((hit for hit in hits if "meeting" in hit.group()), hits[0] if hits else None)
            vague = found is not None and line.weight < _HEAD_WEIGHT and not _SAYS_NUMBER.search(found.group())
            if found and vague and (pattern is _NUMBERED or found.group(2) == "first"):
                continue  # "session 2" of the record's own text
            if found and line.weight > 0.3:
                printed = next(g for g in found.groups() if g)
                value = printed if printed.isdigit() else str(WORDS.ordinals[printed])
                if len(value) == 4 and value.startswith(("19", "20")):
                    continue
                return Found(value, line.start + found.start(), line.start + found.end())
    acronyms = (_ACRONYM_NUMBER.search(line.words) for line in lines if line.weight >= 0.8)
    return next(
        (Found(a.group(1), line.start + a.start(), line.start + a.end()) for a, line in zip(acronyms, lines, strict=False) if a), None
    )


def _date(context: Context, lines: list[FrontLine]) -> DateHit | None:
    heads = [line for line in lines if len(line.words) <= _LONGEST_HEAD]
    labelled = [
        hit
        for line in first_lines(context)
        if (found := LABEL.match(line.text[:80])) and is_date_label(found.group(1))
        for hit in hits_in(context, line.start + found.end(), line.text[found.end() : 400])
    ]
    plainly = [hit for line in heads if line.weight >= _HEAD_WEIGHT for hit in hits_in(context, line.start, line.words)]
    opening = [
        hit
        for line in first_lines(context)
        if not line.is_blank and context.zone_of(line.number) is not Zone.FURNITURE and RECORD.search(unaccented(line.text[:400]))
        for hit in hits_in(context, line.start, line.text[:400])
    ]
    spoken = [hit for line in heads if _HELD.search(unaccented(line.words)) for hit in hits_in(context, line.start, line.words)]
    # the date in the head of an e-mail is that of sending
    spoken += [hit for line in heads if _TOWN_AND_DATE.match(line.words) for hit in hits_in(context, line.start, line.words)]
    alone = [hit for line in heads for hit in hits_in(context, line.start, line.words) if _is_alone(line, hit)]
    spoken = sorted([*spoken, *alone], key=lambda hit: hit.start)
    late = [hit for line in heads if line.weight < _HEAD_WEIGHT for hit in hits_in(context, line.start, line.words)]
    titled = [hit for line in heads[:1] if BODY.search(unaccented(line.words)) for hit in hits_in(context, line.start, line.words)]
    candidates = [*labelled, *(hit for hit in titled if hit.has_year), *spoken, *plainly, *opening]
    if _is_mail(context):
        sent = {hit.start for hit in labelled}
        candidates = [*(hit for hit in candidates if hit.start not in sent), *labelled]
    candidates += [*_front_matter_date(context), *late]
    for precise in (True, False):
        for hit in candidates:
            exact = hit.date.precision in (Precision.DAY, Precision.RANGE)
            if hit.date.earliest and (exact or (not precise and hit.date.precision is Precision.MONTH)):
                earlier = _date_by_weekday(context) if hit in opening else None
                return earlier if earlier and earlier.start < hit.start else hit
    return _date_by_weekday(context)


def _is_alone(line: FrontLine, hit: DateHit) -> bool:
    """Whether a date fills its line but for a time of the day or the like."""
    return len(plain(line.words)) - (hit.end - hit.start) <= _BESIDE_DATE


def _front_matter_date(context: Context) -> list[DateHit]:
    """The date that front matter gives, where the record itself gives none."""
    for line in context.lines[: front_matter_end(context.lines)]:
        found = _FRONT_DATE.match(line.text)
        if found:
            hits = dates_in(found.group(1), language=context.language)
            return [
                replace(hit, start=line.start + found.start(1), end=line.start + found.end(1), core=line.start + found.start(1))
                for hit in hits
            ]
    return []


def _date_by_weekday(context: Context) -> DateHit | None:
    """A day of the week and month, with the year that fits it."""
    found = day_by_weekday(context.text)
    if found is None:
        return None
    day, start, end = found
    hits = dates_in(context.text[start:end], anchor=day, language=context.language)
    return replace(hits[0], start=hits[0].start + start, end=hits[0].end + start, core=hits[0].core + start) if hits else None


def _is_mail(context: Context) -> bool:
    """Whether the text begins like an e-mail."""
    return len({found.group(1).casefold() for found in _MAIL.finditer(context.text, 0, 2000)}) >= _MAIL_FIELDS


def partial_date(head: Head) -> PartialDate | None:
    """The date of the meeting as said."""
    return head.date.date if head.date else None
