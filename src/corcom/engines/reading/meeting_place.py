"""Where a meeting was held: a label, "held at …", a room or building, a call, or the town before the date."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.dates import DateHit, dates_in
from corcom.engines.reading.lexicon.structure import alternatives
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.meeting_head import Found
from corcom.engines.reading.meeting_lines import BODY, LABEL, RECORD, WORDS, FrontLine, first_lines, hits_in, is_date_label
from corcom.engines.reading.names import state_named

_PLACE = re.compile(r"\b" + alternatives(WORDS.places) + r"\b")
_ROOM = re.compile(r"\b(?:[a-z]+ )?(?:room|rooms|hall|chambers?|building|auditorium|palais|salle|sala|centre|center|pavilion)\b")
_WEEKDAY_BEFORE = re.compile(
    r"(?:\b(?:on|le|el|les|the)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|lun|mar|mercre|jeu|vendre|same|diman|mierco|juev|viern|domin)\w{0,6}day?\w{0,4},?\s*$|\b(?:on|le|el)\s*$",
    re.IGNORECASE,
)
_HELD_AT = re.compile(
    r"\b(?i:held|met|meeting|convened|took place|gathered|assembled)\b[^.;]{0,60}?\b(?:at|"
    r"in)\s+(?:the\s+)?(?P<place>[A-Z\u00c0-\u00de][^.;()]{2,80}?)"
    r"(?=,?\s+(?:on|from|beginning|commencing|starting|under|with|at \d)\b|,\s+\d|[.;(]|$)"
)

_NO_PLACE = re.compile(
    r"https?:|www\.|^[\[<]|\b(?:was|were|is|are|which|that|had|has|will|be)\b|\bmeeting$|"
    r"\bin (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b|\b(?:roll call|cancelled|canceled)\b|"
    r"^(?:agenda|present|attendees|html|minutes|notes|online at.*|regional office for)$",
    re.IGNORECASE,
)
_DATE_AND_PLACE = re.compile(
    r"[\s*_|]{0,6}(?i:(?:date|time)s?(?:,? time)?,?(?:\s?(?:and|&|/)\s?)(?:location|place|venue))[*_]{0,3}\s?:[*_]{0,3}\s*"
    r"[^\n]*?(?:\d{4}|\d[:.h]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?)\s?[,;\u2013\u2014-]\s?(?P<place>[A-Z\u00c0-\u00de][^\d\n]{3,80})$"
)
_TOWN_AND_STATE = re.compile(r"(?:[A-Z\u00c0-\u00de][\w'\u2019-]+ ?){1,3}, ([A-Z\u00c0-\u00de][\w'\u2019 -]{2,30})")


def place_of(context: Context, lines: list[FrontLine], date_hit: DateHit | None) -> Found | None:
    for line in first_lines(context):
        label = LABEL.match(line.text[:80])
        if label and not is_date_label(label.group(1)):
            words = line.text[label.end() : label.end() + 200].strip(" |*_")
            place = line.text.find(words, label.end())
            if words and not _NO_PLACE.search(plain(words)):
                return Found(plain(words), line.start + place, line.start + place + len(words))
        both = _DATE_AND_PLACE.match(line.text[:300])
        if both:
            return Found(plain(both["place"]), line.start + both.start("place"), line.start + both.end("place"))
    heads = [line for line in lines if line.weight >= 0.5]
    held = (_held_at(line) for line in heads if date_hit or line.weight == 1.0)
    named = [found for pattern in (_ROOM, _PLACE) for line in heads if (found := _place_in(context, line, pattern))]
    dated = ((line, hit) for line in heads for hit in ([date_hit] if date_hit else []) + hits_in(context, line.start, line.words))
    towns = (_town_before_date(line, hit) for line, hit in dated)
    timed = (_town_before_time(line) for line in heads)
    opening = (_held_at(line) for line in lines if line.weight < 0.5)
    beside = [_town_beside_date(context, date_hit)] if date_hit else []
    places = (*held, *named, *towns, *timed, *opening, *beside)
    return next((place for place in places if place and not _NO_PLACE.search(place.value)), None)


def _town_beside_date(context: Context, hit: DateHit) -> Found | None:
    """ "Canberra, Australia" on a line of its own right below the date: a town with its State."""
    number = context.line_at(hit.start)
    below = next((line for line in context.lines[number : number + 2] if not line.is_blank), None)
    found = _TOWN_AND_STATE.fullmatch(below.text.strip()) if below else None
    if below is None or found is None or not state_named(found[1]):
        return None
    start = below.start + below.text.index(found.group())
    return Found(found.group(), start, start + len(found.group()))


def _held_at(line: FrontLine) -> Found | None:
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


_CALL_IN_PARENTHESES = re.compile(r"\([^()\n]{3,60}\)")
_PLACE_PARTS = re.compile(r"[^,;|\n]{1,120}")
_BEFORE_PLACE = re.compile(r"^.*\b(?:in|at|via|by|au|en)\s+(?:the\s+)?(?=\S)")
_NO_TOWN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|minutes|date|time|held|meeting|on"
)
_TIMED_TOWN = re.compile(
    r"\s*([A-Z\u00c0-\u00de][\w'\u2019.-]+(?:(?:,\s?|\s)[A-Z\u00c0-\u00de][\w'\u2019.-]+){0,3}?,?)\s*(?:\s[-\u2013\u2014]|,|\bat)\s*\d{1,2}[:.h]\d\d\s?(?:hrs?|h|[ap]\.?m\.?|UTC|GMT)?\.?\s*"
)
_HELD_SO = re.compile(r"\b(?:held|hold|place|conducted)\s+\Z")
_TIME_BEFORE = re.compile(r"\s{0,9}\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|UTC))?\b[\s,;-]{1,5}(?=[A-Za-z])", re.IGNORECASE)
_FLOOR = re.compile(r"\d{1,3}(?:st|nd|rd|th) (?:floor|street|avenue)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d")
_ACRONYM_CALL = re.compile(r"(?!MS |BT )[A-Z][A-Z\d/-]{1,12} (?:[Tt]elco|[Tt]elecon|[Cc]all|[Tt]eleconference)s?$")


def _place_in(context: Context, line: FrontLine, pattern: re.Pattern[str]) -> Found | None:
    """The part between commas or dashes that names a room, building or a call, and the capitalised parts right after it."""
    words = re.sub(r"\s[-\u2013\u2014]\s", " | ", line.words)
    words = _CALL_IN_PARENTHESES.sub(lambda m: "|" + m.group()[1:-1] + "|", words)
    parts = [(m.start(), m.end()) for m in _PLACE_PARTS.finditer(words)]
    for index, (low, high) in enumerate(parts):
        folded = unaccented(words[low:high])
        found = pattern.search(folded)
        if not found or len(folded) != high - low or _is_only_body(folded, found):
            continue
        so = _HELD_SO.search(folded, 0, found.start()) if found.group().startswith(("online", "virtual")) else None
        lead = so or _BEFORE_PLACE.match(folded[: found.start()] + "x")
        dated = [hit.end for hit in dates_in(words[low:high], language=context.language) if hit.end <= found.start()]
        begin = low + max(lead.end() if lead and lead.end() <= found.start() else 0, *dated, 0)
        if not lead and index == 0 and words.lstrip()[:1] in ("=", "#") and not dated:
            continue  # the title of the record
        time = _TIME_BEFORE.match(words, begin, high)
        begin = time.end() if time else begin
        end = _cut_at_date(words, begin, high, context)
        for after_low, after_high in parts[index + 1 : index + 5]:
            following = words[after_low:after_high].strip()
            if (
                words[end:after_low].strip() not in (",", "")
                or not (following[:1].isupper() or _FLOOR.match(following))
                or re.search(r"\d{1,2}[:.h]\d\d|\d{4}", following)
                or _MONTH_FIRST.match(following)
            ):
                break
            end = after_high
        value = re.sub(r"[,\s]+(?:of|on|le|el|at \d.*)$", "", words[begin:end].strip(" ,.;:-*_()|#"), flags=re.IGNORECASE)
        other = unaccented(value)[: 0 if lead else None]
        if (
            not value
            or _ACRONYM_CALL.match(value)
            or len(words) != len(line.words)
            or (not lead and (len(words[begin:high].split()) > 5 or _names_record(other)))
        ):
            continue
        place = words.find(value, begin)
        return Found(plain(value), line.start + place, line.start + place + len(value))
    return None


def _names_record(folded: str) -> bool:
    """Whether a part without "in" or "at" names the record or body more than a place: "ET Telecon-10", "Committee Telecon Minutes"."""
    return bool(BODY.search(_PLACE.sub("", folded)) or re.search(r"minutes|[a-z]-?\d+$|\bof\b", folded))


def _is_only_body(folded: str, found: re.Match[str]) -> bool:
    word = found.group()
    is_call = re.search(r"conference|telecon|call|online|virtual|zoom|webex|skype|teams|meeting|hangout|jitsi", word) and not re.match(
        r"\s+of\b", folded[found.end() :]
    )
    return (
        (bool(BODY.search(folded)) or bool(re.match(r"\s+of\b", folded[found.end() :]) and word == "call"))
        and not is_call
        and not re.search(r"\b(?:in|at|room)\b", folded)
    )


def _cut_at_date(words: str, begin: int, end: int, context: Context) -> int:
    hits = dates_in(words[begin:end], language=context.language)
    cut = begin + hits[0].start if hits and hits[0].start > 3 else end
    held = re.search(r"\s+(?:on|from|between|le|el)\s*$", words[begin:cut], re.IGNORECASE)
    return begin + held.start() if held else cut


def _town_before_date(line: FrontLine, hit: DateHit | None) -> Found | None:
    """ "Geneva, 13 December 2011": a short capitalised part before the date, or after it ("13 December 2011, Geneva")."""
    if hit is None or not line.start <= hit.start < line.start + len(line.words):
        return None
    before = re.sub(_WEEKDAY_BEFORE, "", line.words[: hit.core - line.start]).rstrip(" ,(-\u2013")
    before = re.sub(r"^[\s*_#>]+", lambda m: " " * len(m.group()), before)
    after = line.words[hit.end - line.start :]
    town = re.search(
        r"(?:^\s*|[,(]\s*|\b(?:in|at)\s+)((?:[A-Z\u00c0-\u00de][\w'\u2019.-]+\s?){1,3}(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?)(?:\s+on)?$", before
    )
    if (
        town
        and not BODY.search(unaccented(town.group(1)))
        and not RECORD.search(unaccented(town.group(1)))
        and not _is_weekday(town.group(1))
        and not re.search(r"\d", town.group(1))
    ):
        return Found(town.group(1).strip(), line.start + town.start(1), line.start + town.end(1))
    later = re.match(
        r"\s*(?:[,(]|[-\u2013\u2014]|\s(?:in|at)\s)\s*((?:[A-Z\u00c0-\u00de][\w'\u2019-]+\s?){1,3}(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?)\s*[.)]?\s*$",
        after,
    )
    if later and not RECORD.search(unaccented(later.group(1))):
        place = hit.end - line.start + later.start(1)
        return Found(later.group(1).strip(), line.start + place, line.start + place + len(later.group(1)))
    return None


def _is_weekday(words: str) -> bool:
    return bool(_NO_TOWN.fullmatch(unaccented(words).strip()))


def _town_before_time(line: FrontLine) -> Found | None:
    """ "UNHCR Geneva - 15.00hrs": a short capitalised line that ends with a time."""
    found = _TIMED_TOWN.fullmatch(line.words)
    if not found or BODY.search(unaccented(found[1])) or RECORD.search(unaccented(found[1])) or _is_weekday(found[1].split()[0]):
        return None
    return Found(found[1].strip(), line.start + found.start(1), line.start + found.end(1))
