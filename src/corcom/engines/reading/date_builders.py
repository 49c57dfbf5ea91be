"""Drafts of dates: the parts of each date as they stand in a text, before a year is inferred or a relation applied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from operator import attrgetter

from corcom.engines.reading.date_misreadings import is_mark, is_section, numbers_a_point
from corcom.engines.reading.date_patterns import LOOK_BACK, NUMERIC, QUARTER, DatePatterns
from corcom.engines.reading.date_values import Leaning, day_of, months_later, shifted, span_of, weekday_near
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, may_match, searched
from corcom.kernel.dates import PartialDate
from corcom.kernel.values import value
from corcom.kernel.words import Certainty, Precision

_NUMBER = re.compile(r"\d+")
_EIGHT_DIGITS = re.compile(r"[12](?:(?<=1)9[89]|(?<=2)0[0-4])\d{5}")  # each begins with a set, which `re` looks for fast
_COMPACT = re.compile(
    r"(?<![\w/.\-#$€£])(?P<year>19[89]\d|20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[-T ]?[0-2]\d[0-5]\d(?:--?[0-2]\d[0-5]\d)?)?(?![\w/\-]|[.,]\d)"
)
_NUMERIC_CORE = re.compile(r"[-/.](?<=\d.)\d")
_ANY_YEAR = re.compile(r"[12](?<!\w.)(?:(?<=1)[5-9]|(?<=2)0)\d\d\b")
_CENTURY = 2000
_MONTHS = 12
_MONTH_BEFORE_DAY = "month before day, as elsewhere in the text"
_UNITS = {
    "día": "day",
    "jour": "day",
    "semana": "week",
    "semaine": "week",
    "mes": "month",
    "mois": "month",
    "año": "year",
    "année": "year",
    "hoy": "today",
    "ayer": "yesterday",
    "demain": "tomorrow",
    "hier": "yesterday",
}


@value
class Draft:
    """Parts of a date at `[start, end)`: zero or None where not said. `fixed` is set where nothing is left to infer.

    `nth` is set for "the second Tuesday of June", -1 for the last one.
    """

    start: int
    end: int
    year: int | None = None
    month: int = 0
    day: int = 0
    last_day: int = 0
    last_month: int = 0
    last_year: int | None = None
    part: str = ""
    weekday: int | None = None
    nth: int = 0
    fixed: PartialDate | None = None


def drafts_in(text: str, patterns: DatePatterns, *, month_first: bool, anchor: date | None) -> list[Draft]:
    """All drafts, from left to right; where two overlap, the one found by the earlier builder stays."""
    lowered = small_letters(text)
    years = [found.span() for found in _ANY_YEAR.finditer(text)]
    rarer = patterns.rarer.among(lowered)
    taken = bytearray(len(text) + 1)
    drafts = chain(
        _numeric(text, month_first=month_first),
        _compact(text),
        _by_month(text, lowered, patterns) if "month" in rarer else (),
        _by_quarter(text) if years and "Q" in text else (),
        _by_season(text, lowered, patterns) if years and "season" in rarer else (),
        _by_year_part(text, patterns, years, taken) if years else (),
        _relative(text, lowered, patterns, anchor) if "relative" in rarer else (),
        _fixed_words(text, lowered, patterns) if "fixed" in rarer else (),
        _by_weekday(text, lowered, patterns, anchor) if "weekday" in rarer else (),
        _by_year(text, lowered, patterns, years, taken) if years else (),
    )
    return _apart(drafts, taken)


def days_drafted(text: str, patterns: DatePatterns, *, month_first: bool) -> list[Draft]:
    """The drafts with a month, as `drafts_in` finds them: what its later builders find takes no place of theirs."""
    return _apart(
        chain(_numeric(text, month_first=month_first), _compact(text), _by_month(text, small_letters(text), patterns)),
        bytearray(len(text) + 1),
    )


def _apart(drafts: Iterable[Draft], taken: bytearray) -> list[Draft]:
    """The drafts that overlap no earlier one, by place; `taken` says all along what is covered."""
    kept: list[Draft] = []
    for draft in drafts:
        if _is_free(taken, draft.start, draft.end):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            kept.append(draft)
    return sorted(kept, key=attrgetter("start"))


def _is_free(taken: bytearray, start: int, end: int) -> bool:
    return start < end and taken.find(1, start, end) < 0


def _numeric(text: str, *, month_first: bool) -> Iterator[Draft]:
    for found in NUMERIC.finditer(text) if _NUMERIC_CORE.search(text) else ():
        if found["y1"]:
            year, month, day = int(found["y1"]), int(found["m1"]), int(found["d1"])
        elif found["s2"] == "." and len(found["y2"]) == 2 and (int(found["b"]) > 12 or is_section(text, found)):
            continue
        else:
            year = int(found["y2"]) + (_CENTURY if len(found["y2"]) == 2 else 0)
            first, second = int(found["a"]), int(found["b"])
            swap = second > 12 or (month_first and first <= 12)
            day, month = (second, first) if swap else (first, second)
        exact = day_of(year, month, day)
        if exact:
            inferred = _MONTH_BEFORE_DAY if month_first and not found["y1"] and day <= _MONTHS and day != month else ""
            day_said = PartialDate("", Precision.DAY, exact, exact, inferred=inferred)
            yield Draft(found.start(), found.end(), year, month, day, fixed=day_said)


def _compact(text: str) -> Iterator[Draft]:
    """ "20150815", also with a time behind it: "20150815-1100"."""
    for found in _COMPACT.finditer(text) if _EIGHT_DIGITS.search(text) else ():
        exact = day_of(int(found["year"]), int(found["month"]), int(found["day"]))
        if exact:
            yield Draft(found.start(), found.end(), exact.year, exact.month, exact.day, fixed=PartialDate.of_day(exact))


def _by_month(text: str, lowered: str, patterns: DatePatterns) -> Iterator[Draft]:
    for found in found_in(patterns.month, text, lowered):
        month = patterns.words.months[small_letters(found.group())]
        year_first = _YEAR_FIRST.match(text, found.start() - 5) if found.start() >= 5 and text[found.start() - 1] == "-" else None
        if year_first:  # "2023-OCT-30"
            yield Draft(year_first.start(), year_first.end(), int(year_first["year"]), month, int(year_first["day"]))
            continue
        draft = _with_day_before(text, lowered, found, month, patterns) or _without_day_before(text, lowered, found, month, patterns)
        if draft is not None:
            yield draft


_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d)-[^\W\d_]{3,9}-(?P<day>3[01]|[12]\d|0?[1-9])(?![\w-])")
_COUNTED = re.compile(r"\b(?:meeting|session|telecon|call|minutes|no\.?|number|n\u00b0|#)\s?\Z", re.IGNORECASE)


def _with_day_before(text: str, lowered: str, found: re.Match[str], month: int, patterns: DatePatterns) -> Draft | None:
    low = max(0, found.start() - LOOK_BACK)
    if not _NUMBER.search(text, max(0, found.start() - 24), found.start()):
        return None
    left = searched(patterns.left, text, lowered, low, found.start())
    if left is None or (patterns.words.language == "en" and numbers_a_point(text, left, found.end())):
        return None
    year, end = _year_after(text, found.end(), patterns)
    if year is None and found.group().islower() and found.group() in patterns.words.unsafe_months and patterns.words.language == "en":
        return None
    counted = _COUNTED.search(text, low, left.start("d1")) if left["more"] else None
    if counted:  # "Meeting 4, 7 May": the first number counts meetings
        later = re.search(r"\d{1,2}", left["more"])
        if later:
            return Draft(left.start("more") + later.start(), end, year, month, int(later.group()), 0)
    days = [int(left["d1"]), *(int(n) for n in _NUMBER.findall(left["more"] or ""))]
    last = days[-1] if len(days) > 1 and days[-1] > days[0] else 0
    is_bare = not left["more"] and left.group()[0].isdigit()  # then no day of the week stands there
    return Draft(left.start(), end, year, month, days[0], last, weekday=None if is_bare else _weekday_in(left.group(), patterns))


_SHORT_MONTH = 4
_NTH_BEFORE = 30


def _without_day_before(text: str, lowered: str, found: re.Match[str], month: int, patterns: DatePatterns) -> Draft | None:
    is_capital = found.group()[0].isupper() or patterns.words.language != "en"
    start, part = _part_before(text, found.start(), patterns)
    right = patterns.right_day.match(text, found.end()) if is_capital and not part and patterns.words.language == "en" else None
    if right is not None and not is_mark(text, found.start(), right.end()):
        year, end = _year_after(text, right.end(), patterns)
        last = int(right["d2"]) if right["d2"] and int(right["d2"]) > int(right["d1"]) else 0
        weekday = _weekday_in(text[max(0, found.start() - 14) : found.start()], patterns)
        return Draft(found.start(), end, year, month, int(right["d1"]), last, weekday=weekday)
    year, end = _year_after(text, found.end(), patterns)
    nth = None if part else searched(patterns.nth, text, lowered, max(0, start - _NTH_BEFORE), start)
    if nth is not None:
        weekday, place = patterns.words.weekdays[small_letters(nth["day"])], patterns.words.nth[small_letters(nth["nth"])]
        return Draft(nth.start(), end, year, month, weekday=weekday, nth=place)
    if year is None and not part and found.group().isupper() and len(found.group()) <= _SHORT_MONTH and not text.isupper():
        return None  # "SEP" in running text is a name of something else
    if year is None and not part and not (is_capital and _stands_as_month(text, found, patterns)):
        return None
    if found.group().islower() and patterns.words.language == "en" and found.group() in ("may", "march") and not part:
        return None
    return Draft(start, end, year, month, part=part)


def _part_before(text: str, start: int, patterns: DatePatterns) -> tuple[int, str]:
    low = max(0, start - 40)
    if not may_match(patterns.any_left_part, small_letters(text[low:start])) or not patterns.any_left_part.search(text, low, start):
        return start, ""
    for pattern, part in patterns.left_part:
        found = pattern.search(text, low, start)
        if found:
            return found.start(), part
    return start, ""


def _year_after(text: str, end: int, patterns: DatePatterns) -> tuple[int | None, int]:
    found = patterns.right_year.match(text, end)
    if found is None:
        return None, end
    short = found["short"] or found["dash"]
    return (int(short) + _CENTURY if short else int(found["year"])), found.end()


def _weekday_in(words: str, patterns: DatePatterns) -> int | None:
    found = searched(patterns.weekday, words)
    return patterns.words.weekdays[small_letters(found["day"])] if found else None


def _stands_as_month(text: str, found: re.Match[str], patterns: DatePatterns) -> bool:
    """A bare month counts after "in", "by" and the like, before "meeting" and the like, or where it is all that is said."""
    if patterns.month_lead.search(text, max(0, found.start() - 20), found.start()):
        return found.group().lower() not in ("jan", "mar", "sun") or len(text) < 20
    if patterns.month_follow.match(text, found.end()) or _beside_month(text, found, patterns):
        return True
    return not text.replace(found.group(), "", 1).strip(" .,:;()[]|*_")


def _beside_month(text: str, found: re.Match[str], patterns: DatePatterns) -> bool:
    """Whether another month stands beside it, as in "September/October"."""
    if text[found.end() : found.end() + 1] in ("/", "-", "–"):
        return bool(patterns.month.match(text, found.end() + 1))
    return text[found.start() - 1 : found.start()] in ("/", "-", "–") and text[found.start() - 2 : found.start() - 1].isalpha()


def _by_quarter(text: str) -> Iterator[Draft]:
    for found in QUARTER.finditer(text):
        quarter, year = found["q"] or found["q2"], found["year"] or found["year2"]
        yield Draft(found.start(), found.end(), int(year), part=f"quarter-{quarter}")


def _by_season(text: str, lowered: str, patterns: DatePatterns) -> Iterator[Draft]:
    for found in found_in(patterns.season, text, lowered):
        yield Draft(found.start(), found.end(), int(found["year"]), part=patterns.words.seasons[small_letters(found["season"])])


def _by_year_part(text: str, patterns: DatePatterns, years: list[tuple[int, int]], taken: bytearray) -> Iterator[Draft]:
    """The parts of those years that no date has `taken` yet."""
    for begun, end in years:
        start, part = _part_before(text, begun, patterns) if _is_free(taken, begun, end) else (begun, "")
        if part:
            yield Draft(start, end, int(text[begun:end]), part=part)


def _by_year(text: str, lowered: str, patterns: DatePatterns, years: list[tuple[int, int]], taken: bytearray) -> Iterator[Draft]:
    """The years by themselves; mostly a date has `taken` each of them already."""
    if all(not _is_free(taken, begun, end) for begun, end in years):
        return
    for found in found_in(patterns.year, text, lowered):
        if int(found["year"]) <= 2100:
            yield Draft(found.start(), found.end(), int(found["year"]))


def _by_weekday(text: str, lowered: str, patterns: DatePatterns, anchor: date | None) -> Iterator[Draft]:
    for found in found_in(patterns.weekday, text, lowered):
        printed = found.group()
        if patterns.words.language == "en" and (not printed[0].isupper() or len(printed) < 6):
            continue
        if patterns.recurs_before.search(text, max(0, found.start() - _NTH_BEFORE), found.start()) or patterns.recurs_after.match(
            text, found.end()
        ):
            continue
        before = text[max(0, found.start() - 12) : found.start()].lower()
        leaning = Leaning.BEHIND if before.endswith("last ") else Leaning.AHEAD
        day = weekday_near(anchor, patterns.words.weekdays[small_letters(printed)], leaning) if anchor else None
        inferred = f"day of the week counted from the date of the meeting ({anchor.isoformat()})" if anchor else ""
        precision = Precision.DAY if day else Precision.WORDS
        yield Draft(found.start(), found.end(), fixed=PartialDate(printed, precision, day, day, inferred=inferred))


def _fixed_words(text: str, lowered: str, patterns: DatePatterns) -> Iterator[Draft]:
    for found in found_in(patterns.fixed, text, lowered):
        yield Draft(found.start(), found.end(), fixed=PartialDate(found.group(), Precision.WORDS, None, None))


def _relative(text: str, lowered: str, patterns: DatePatterns, anchor: date | None) -> Iterator[Draft]:
    for pattern, kind in patterns.relative if _is_counted(text, lowered, patterns) else ():
        for found in found_in(pattern, text, lowered):
            groups = found.groupdict()
            printed = small_letters(groups["unit"])
            unit = _UNITS.get(printed, printed.removeprefix("aujourd'hui"))
            value = _counted(kind, unit, groups.get("n"), patterns, anchor)
            if re.search(r"~|about|around|approx|some", found.group()):
                value = value.with_certainty(Certainty.TENTATIVE)
            yield Draft(found.start(), found.end(), fixed=value)


def _is_counted(text: str, lowered: str, patterns: DatePatterns) -> bool:
    return searched(patterns.any_relative, text, lowered) is not None


def _counted(kind: str, unit: str, number: str | None, patterns: DatePatterns, anchor: date | None) -> PartialDate:
    """What "within two weeks" or "next month" means on the day of the meeting; words only where that day is unknown."""
    span = _span(kind, unit, _amount(number, patterns), anchor) if anchor else None
    if span is None or anchor is None:
        return PartialDate("", Precision.WORDS, None, None)
    inferred = f"counted from the date of the meeting ({anchor.isoformat()})"
    first, last = span
    if first == last:
        precision = Precision.DAY
    elif kind in ("within", "end-of-this", "end-of-next"):
        return PartialDate("", Precision.BEFORE, None, last, inferred=inferred)
    else:
        precision = {"month": Precision.MONTH, "year": Precision.YEAR}.get(unit, Precision.RANGE)
    return PartialDate("", precision, first, last, inferred=inferred)


def _amount(number: str | None, patterns: DatePatterns) -> int:
    if number is None:
        return 1
    return int(number) if number.isdigit() else patterns.words.numbers.get(small_letters(number), 1)


def _span(kind: str, unit: str, amount: int, anchor: date) -> tuple[date, date] | None:
    if kind in ("today", "tomorrow", "yesterday"):
        day = shifted(anchor, {"today": 0, "tomorrow": 1, "yesterday": -1}[kind])
        return (day, day) if day else None
    if kind == "in":
        return span_of(unit, anchor, amount)
    if kind in ("within", "ago"):
        away = _away(unit, amount if kind == "within" else -amount, anchor)
        return ((anchor, away) if kind == "within" else (away, away)) if away else None
    return span_of(unit, anchor, {"next": 1, "end-of-next": 1, "last": -1}.get(kind, 0))


def _away(unit: str, amount: int, anchor: date) -> date | None:
    if unit == "month":
        return months_later(anchor, amount)
    return shifted(anchor, amount * (7 if unit == "week" else 1))
