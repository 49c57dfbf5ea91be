"""All dates said in a text, as `PartialDate`: what the words allow, how exactly, how surely, and what was inferred.

Never invents a precision: "in April" is a month, "next meeting" is words only. A year that the words leave out follows from `anchor`,
the day of the meeting, and `inferred` says so; without an anchor such a date stays words. "By the end of March" is a last day;
"by March" stays a month. Days are read before months (24/01/2012) unless that is impossible or `month_first`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from corcom.engines.reading.date_builders import Draft, days_drafted, drafts_in
from corcom.engines.reading.date_patterns import LOOK_BACK, MASKED, DatePatterns, patterns_of
from corcom.engines.reading.date_values import (
    DAY,
    Leaning,
    day_of,
    month_end,
    part_of_month,
    part_of_year,
    shifted,
    weekday_of_month,
    year_for,
)
from corcom.engines.reading.day_order import is_month_first
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, may_match, searched
from corcom.kernel.dates import PartialDate
from corcom.kernel.values import altered, value
from corcom.kernel.words import Certainty, Precision

_SENTENCE_END = re.compile(r"[.;!?\n](?:(?<!\n)(?=\s+[A-Z\d])|(?<=\n)\s*\n|(?<=\n)(?=[ \t]*(?:[-•*–·▪●○◦o]|[\uf000-\uf0ff])\s))")
_YEAR = re.compile(  # begins with one set of characters, which `re` looks for fast
    r"[\d'’](?:(?:(?<=1)(?<!\d1)[5-9]|(?<=2)(?<!\d2)0)\d\d(?!\d)|(?<=['’])\d\d(?!\d)|(?<=\d)[-/.]\d\d(?!\d))"
)
_NEW_LINE = re.compile(r"\n(?=\s*[^a-zà-ÿ\s])|\n\s*\n")  # a line that goes on in small letters is the same sentence
_MOVED = re.compile(r"\b(?:postponed|moved|deferred|rescheduled|shifted|put off|brought forward)\s(?:\w+\s){0,3}?from\s\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_AFTER_WINDOW = 40
_LONGEST_SEARCHED = 300_000
_HELD_THEN = re.compile(
    r"\b(?:was|were|been|held|met|place|happened|took|took part|attended|began|started|ended|\w+ed)\s(?:in|on|during)\s(?:[a-z]+\s)?\Z"
)
_WEEK_OF = re.compile(r"\b(?:week (?:of|commencing|beginning)|w/c)[ ](?:the )?\Z", re.IGNORECASE)

_UNSAID = PartialDate("", Precision.WORDS, None, None)


class Years(dict[tuple[int, int], int]):
    """The years of days, as month and day; never changed once made, and told from others by identity, so that asking is cheap."""

    __hash__ = object.__hash__  # type: ignore[assignment]


_NONE_KNOWN = Years()


@value
class DateHit:
    """A date in a text: code points `[start, end)` with the words that lead to it ("by"), `core` where the date itself begins.

    `relation` is "by", "before", "after" or "" for none; `has_year` whether the year stands in the words or beside them; `plain` is
    the date without its relation: April for "before April".
    """

    start: int
    end: int
    core: int
    relation: str
    has_year: bool
    date: PartialDate
    plain: PartialDate = _UNSAID


def dates_in(
    text: str,
    *,
    anchor: date | None = None,
    language: str = "en",
    leaning: Leaning | None = None,
    month_first: bool = False,
    known: Years | None = None,
) -> tuple[DateHit, ...]:
    """The dates said in a text, from left to right, never overlapping.

    Args:
        text: any text; offsets of the hits count in it.
        anchor: the meeting's day, for dates without a year and for "next week".
        language: en, fr or es.
        leaning: the side for dates without a year; None lets the sentence decide.
        month_first: read 5/6/2013 as 6 May.
        known: years of days that the document says in full elsewhere; see `known_years`.
    """
    return _dates(text, anchor, language, leaning, month_first, known or _NONE_KNOWN)


@lru_cache(maxsize=4_000)
def _dates(text: str, anchor: date | None, language: str, leaning: Leaning | None, month_first: bool, known: Years) -> tuple[DateHit, ...]:
    """As `dates_in`; several rules ask for the dates of the same words."""
    if not says_date(text, language):
        return ()
    patterns = patterns_of(language)
    masked = _masked(text)
    drafts = _with_neighbours(drafts_in(masked, patterns, month_first=month_first, anchor=anchor), masked, patterns)
    small = small_letters(masked)
    hits = (_hit(draft, text, masked, small, patterns, anchor, leaning, known) for draft in drafts)
    return tuple(hit for hit in hits if hit is not None)


def says_date(text: str, language: str) -> bool:
    """Whether a text may say a date: digits, a month, a day of the week, or words that stand for a date."""
    if _DIGIT.search(text):
        return True
    patterns, lowered = patterns_of(language), small_letters(text)
    rarer = patterns.rarer.among(lowered)
    if ("month" in rarer or "weekday" in rarer) and not patterns.names.isdisjoint(_LETTERS.findall(lowered)):
        return True
    return ("fixed" in rarer and searched(patterns.fixed, text, lowered) is not None) or (
        "relative" in rarer and searched(patterns.any_relative, text, lowered) is not None
    )


@lru_cache(maxsize=16)
def known_years(text: str, language: str) -> Years:
    """The year of each day and month that a text says in full; days said with two different years are left out."""
    found: dict[tuple[int, int], set[int]] = {}
    month_first = is_month_first(text)
    for day in _days_with_year(_masked(_around_years(text[:_LONGEST_SEARCHED])), patterns_of(language), month_first=month_first):
        found.setdefault((day.month, day.day), set()).add(day.year)
    return Years({day: years.pop() for day, years in found.items() if len(years) == 1})


def _days_with_year(text: str, patterns: DatePatterns, *, month_first: bool) -> Iterator[date]:
    """The single days said with their year; neither relation nor certainty is looked for."""
    for draft in _with_neighbours(days_drafted(text, patterns, month_first=month_first), text, patterns):
        if draft.year is None or _is_week_of(draft, text):
            continue
        value = _value(draft, None, Leaning.NEAREST, _NONE_KNOWN)
        if value and value.precision is Precision.DAY and value.earliest:
            yield value.earliest


def _is_week_of(draft: Draft, text: str) -> bool:
    return bool(draft.day and not draft.fixed and _WEEK_OF.search(text, max(0, draft.start - 24), draft.start))


def _around_years(text: str) -> str:
    """The lines that name a year, each with the lines beside it, as a date may be wrapped."""
    kept: list[str] = []
    last = 0  # up to where the lines are told
    for found in found_in(_YEAR, text):
        line = text.rfind("\n", 0, found.start())
        low = max(text.rfind("\n", 0, line) + 1 if line > 0 else 0, last)
        end = text.find("\n", found.start())
        high = text.find("\n", end + 1) if end >= 0 else -1
        high = len(text) if high < 0 else high
        if high > last:
            kept += ("\n" * text.count("\n", last, low), text[low:high])
            last = high
    return "".join(kept) + "\n" * text.count("\n", last)


def parse_date(
    words: str,
    *,
    anchor: date | None = None,
    language: str = "en",
    leaning: Leaning | None = None,
    month_first: bool = False,
    known: Years | None = None,
) -> PartialDate | None:
    """The date that a phrase says ("by mid-January 2012"); None when it says none. Dates in words only are given as such."""
    hits = dates_in(words, anchor=anchor, language=language, leaning=leaning, month_first=month_first, known=known)
    if not hits:
        return None
    dated = [hit for hit in hits if hit.date.precision is not Precision.WORDS]
    return altered((dated or list(hits))[0].date, words=words.strip())


def _masked(text: str) -> str:
    """The text with addresses and document symbols blanked: numbers in them are no dates."""
    return MASKED.sub(lambda found: "\u2400" * len(found.group()), text) if "/" in text or "@" in text or "www" in text else text


def _with_neighbours(drafts: list[Draft], text: str, patterns: DatePatterns) -> list[Draft]:
    """Join "24 May to 3 June" into one range, and let "June or July 2020" share its year."""
    kept: list[Draft] = []
    for draft in reversed(drafts):
        if not kept or not draft.month or not kept[-1].month:
            kept.append(draft)
            continue
        following, between = kept[-1], text[draft.end : kept[-1].start]
        shares = draft.year is None and following.year is not None
        if len(between) < 12 and patterns.to.fullmatch(between) and bool(draft.day) == bool(following.day) and not following.part:
            kept[-1] = following if _MOVED.search(text, max(0, draft.start - LOOK_BACK), draft.start) else _ranged(draft, following)
        elif len(between) < 12 and shares and (patterns.joins.fullmatch(between) or patterns.to.fullmatch(between)):
            kept.append(altered(draft, year=following.year))
        else:
            kept.append(draft)
    return kept[::-1]


def _ranged(first: Draft, last: Draft) -> Draft:
    year = first.year
    if year is None and last.year is not None:
        year = last.year - 1 if first.month > last.month else last.year
    return altered(
        first, end=last.end, year=year, last_day=last.last_day or last.day, last_month=last.month, last_year=last.year, part=first.part
    )


def _hit(
    draft: Draft,
    printed: str,
    text: str,
    small: str,
    patterns: DatePatterns,
    anchor: date | None,
    leaning: Leaning | None,
    known: Years,
) -> DateHit | None:
    leads = may_match(patterns.lead, small)
    lead = searched(patterns.lead, text, small, max(0, draft.start - LOOK_BACK), draft.start) if leads else None
    relation = _relation(lead)
    if relation == "before" and lead and text[max(0, lead.start() - 8) : lead.start()].rstrip().lower().endswith("not"):
        relation = ""  # "not before May": May is the first that is possible
    start = lead.start() if lead else draft.start
    if _is_week_of(draft, text):
        draft = altered(draft, part="week-of")
    is_open = draft.fixed is None and draft.month and draft.year is None  # else no side is asked for
    side = leaning or (Leaning.AHEAD if relation == "by" or not is_open else _leaning(text, draft, patterns))
    if relation == "before" and draft.month and not draft.day and patterns.month_follow.match(text, draft.end):
        relation = "by"  # "before the June meeting" allows days of June
    value = _value(draft, anchor, side, known)
    if value is None:
        return None
    if draft.fixed is None and _is_tentative(text, small, draft, start, patterns):
        value = value.with_certainty(Certainty.TENTATIVE)
    value = PartialDate(printed[start : draft.end], value.precision, value.earliest, value.latest, value.certainty, value.inferred)
    return DateHit(start, draft.end, draft.start, relation, draft.year is not None, _related(value, relation, draft), value)


def _relation(lead: re.Match[str] | None) -> str:
    if lead is None:
        return ""
    groups = lead.groupdict()
    return next((name for name in ("by", "before", "after") if groups.get(name)), "by")


def _value(draft: Draft, anchor: date | None, leaning: Leaning, known: Years) -> PartialDate | None:
    """The date without its relation; None where the calendar has no such day."""
    if draft.fixed is not None:
        return draft.fixed
    if not draft.month:
        return _of_year(draft)
    inferred = ""
    year = draft.year
    if year is None and draft.day and (draft.month, draft.day) in known:
        year, inferred = known[draft.month, draft.day], "year from another mention of the same day"
    elif year is None and anchor is not None:
        year = year_for(draft.month, draft.day, anchor, leaning, draft.weekday)
        inferred = f"year from the date of the meeting ({anchor.isoformat()})"
    if year is None:
        return PartialDate("", Precision.WORDS, None, None)
    value = _in_year(draft, year)
    return altered(value, inferred=inferred) if value and inferred else value


def _of_year(draft: Draft) -> PartialDate | None:
    if draft.year is None:
        return None
    if draft.part:
        span = part_of_year(draft.year, draft.part)
        inferred = "seasons of the northern half of the world" if draft.part in ("spring", "summer", "autumn", "winter") else ""
        if span is None:
            return None
        precision = Precision.MONTH if draft.part == "end" else Precision.RANGE
        return PartialDate("", precision, *span, inferred=inferred)
    return PartialDate("", Precision.YEAR, date(draft.year, 1, 1), date(draft.year, 12, 31))


def _in_year(draft: Draft, year: int) -> PartialDate | None:
    if draft.last_month or draft.last_day:
        return _range(draft, year)
    if draft.day:
        day = day_of(year, draft.month, draft.day)
        if day and draft.part == "week-of":
            return PartialDate("", Precision.RANGE, day, shifted(day, 6))
        return PartialDate("", Precision.DAY, day, day) if day else None
    if draft.nth and draft.weekday:
        day = weekday_of_month(year, draft.month, draft.weekday, draft.nth)
        return PartialDate("", Precision.DAY, day, day) if day else None
    if draft.part:
        span = part_of_month(year, draft.month, draft.part)
        return PartialDate("", Precision.PART_OF_MONTH, *span) if span else None
    return PartialDate("", Precision.MONTH, date(year, draft.month, 1), month_end(year, draft.month))


def _range(draft: Draft, year: int) -> PartialDate | None:
    last_month = draft.last_month or draft.month
    last_year = draft.last_year or (year + 1 if last_month < draft.month else year)
    first = day_of(year, draft.month, draft.day or 1)
    last = day_of(last_year, last_month, draft.last_day) if draft.last_day else month_end(last_year, last_month)
    if first is None or last is None:
        return None
    if last < first:
        return PartialDate("", Precision.DAY, first, first) if draft.day else None
    return PartialDate("", Precision.RANGE, first, last)


def _related(value: PartialDate, relation: str, draft: Draft) -> PartialDate:
    """Open the side that "before" or "after" leaves open; "by the end of" sets a last day."""
    if value.earliest is None or value.latest is None:
        return value
    if relation == "before" and value.earliest > date.min:
        last = value.latest if draft.part in ("end", "late") else value.earliest - DAY
        return altered(value, precision=Precision.BEFORE, earliest=None, latest=last)
    if relation == "after" and value.precision is not Precision.RANGE:
        return altered(value, precision=Precision.AFTER, earliest=value.earliest, latest=None) if draft.part != "end" else value
    if relation == "by" and draft.part == "end":
        return altered(value, precision=Precision.BEFORE, earliest=None)
    return value


def _sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - 160), min(len(text), end + 120)
    breaks = [m.end() for m in _SENTENCE_END.finditer(text, low, start)]
    following = _SENTENCE_END.search(text, end, high)
    return (breaks[-1] if breaks else low), (following.start() if following else high)


def _leaning(text: str, draft: Draft, patterns: DatePatterns) -> Leaning:
    """Ahead or behind by the nearest clue of the sentence before the date, else after it."""
    low, high = _sentence_bounds(text, draft.start, draft.end)
    before, after = text[low : draft.start], text[draft.end : high]
    ahead = max((m.end() for m in found_in(patterns.future, before)), default=-1)
    behind = max((m.end() for m in found_in(patterns.past, before)), default=-1)
    if ahead != behind:
        past = Leaning.BEHIND if searched(_HELD_THEN, before) else Leaning.LIKELY_BEHIND
        return Leaning.AHEAD if ahead > behind else past
    later = (searched(patterns.future, after), searched(patterns.past, after))
    places = [found.start() if found else len(after) for found in later]
    if places[0] == places[1]:
        return Leaning.NEAREST
    return Leaning.AHEAD if places[0] < places[1] else Leaning.LIKELY_BEHIND


def _is_tentative(text: str, small: str, draft: Draft, start: int, patterns: DatePatterns) -> bool:
    if draft.part == "mid":
        return True
    if may_match(patterns.tentative_before, small) and searched(patterns.tentative_before, text, small, max(0, start - LOOK_BACK), start):
        low, _ = _sentence_bounds(text, start, draft.end)
        if searched(patterns.tentative_before, text, small, max(low, start - LOOK_BACK), start):
            return True
    if may_match(patterns.beside, small):
        for place in {start, draft.start}:
            if searched(patterns.beside, text, small, max(0, place - 30), place):
                return True
    after = text[draft.end : draft.end + _AFTER_WINDOW]
    if "?" not in after and not may_match(patterns.tentative_after, small_letters(after).replace("\n", " ")):
        return False  # most dates: where their sentence ends need not be asked
    _, high = _sentence_bounds(text, start, draft.end)
    after = after[: max(0, high - draft.end)]
    return (
        after.lstrip(" )").startswith("?") or searched(patterns.tentative_after, _NEW_LINE.split(after)[0].replace("\n", " ")) is not None
    )
