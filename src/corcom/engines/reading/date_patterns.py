"""The regular expressions of one language's dates, compiled from its table of words. All are bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.lexicon.date_words import DateWords
from corcom.engines.reading.lexicon.dates_en import ENGLISH
from corcom.engines.reading.lexicon.dates_es import SPANISH
from corcom.engines.reading.lexicon.dates_fr import FRENCH
from corcom.engines.reading.pattern_family import Family

TABLES = {table.language: table for table in (ENGLISH, FRENCH, SPANISH)}
LOOK_BACK = 60
_SPACE = r"[ \t\u00a0]{1,3}"
_BREAK = r"(?:[ \t\u00a0]{1,3}(?:\*\*[ ]?)?|\*\*[ ](?:\*\*)?|[ \t\u00a0]{0,2}\n[ \t\u00a0]{0,12})"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d])"
_NOT_INSIDE = r"(?<![\w/.:\-–])"


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """What finds the parts of dates in one language.

    `month` finds the name of a month; `left` is matched against what stands before it, `nth` too ("second Tuesday of"), `right_day`
    and `right_year` against what follows. `weekday`, `relative`, `fixed`, `year` find dates without a month; `recurs_before` and
    `recurs_after` stand beside a day of the week that comes back. `rarer` says by their names which of them, year apart, and whether a
    month a text may hold. `lead` finds the relation before a date. `names` are those of months and days of the week, all of letters only.
    """

    words: DateWords
    month: re.Pattern[str]
    left: re.Pattern[str]
    any_left_part: re.Pattern[str]
    left_part: tuple[tuple[re.Pattern[str], str], ...]
    right_day: re.Pattern[str]
    right_year: re.Pattern[str]
    nth: re.Pattern[str]
    recurs_before: re.Pattern[str]
    recurs_after: re.Pattern[str]
    weekday: re.Pattern[str]
    year: re.Pattern[str]
    season: re.Pattern[str]
    relative: tuple[tuple[re.Pattern[str], str], ...]
    any_relative: re.Pattern[str]
    fixed: re.Pattern[str]
    lead: re.Pattern[str]
    month_lead: re.Pattern[str]
    month_follow: re.Pattern[str]
    tentative_before: re.Pattern[str]
    beside: re.Pattern[str]
    tentative_after: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    to: re.Pattern[str]
    joins: re.Pattern[str]
    names: frozenset[str]
    rarer: Family[str]


NUMERIC = re.compile(
    r"(?<![\w/.\-])(?:(?P<y1>1[5-9]\d\d|20\d\d)(?P<s1>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=s1)(?P<d1>3[01]|[12]\d|0?[1-9])"
    r"(?:/(?:3[01]|[12]\d|0[1-9])(?!\d))?"
    r"|(?P<a>3[01]|[12]\d|0?[1-9])(?P<s2>[-/.])(?P<b>3[01]|[12]\d|0?[1-9])(?P=s2)(?P<y2>1[5-9]\d\d|20\d\d|\d\d(?!\d)))"
    r"(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w/\-]|\.\d)"
)
QUARTER = re.compile(r"\bQ(?P<q>[1-4])(?: of|,|/)?[ -]?(?P<year>1[5-9]\d\d|20\d\d)\b|\b(?P<year2>20\d\d)[ -]?Q(?P<q2>[1-4])\b")
MASKED = re.compile(
    r"(?:https?://|www\.)[^\s<>\])]{1,2000}|[\w.+\-]{1,64}@[\w\-]{1,64}\.[\w.\-]{1,64}|\b[A-Z][\w./]{0,40}/\d{4}/[\w./]{1,40}"
)


def _words(entries: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted((re.escape(word) for word in entries), key=len, reverse=True))


def _left_pattern(words: DateWords) -> str:
    ordinal = rf"(?:[ ]?(?:{words.ordinal})\b)?"
    join = rf"(?:{_BREAK}?(?:[-–—/,&]|\b(?:{words.to}|{words.joins})\b){_BREAK}?)"
    several = rf"(?P<d1>{_DAY}){ordinal}(?P<more>(?:{join}(?:(?:{_words(words.weekdays)})\.?,?{_BREAK})?{_DAY}{ordinal}){{0,4}})"
    weekday = rf"(?:\b(?:{_words(words.weekdays)})\.?,?{_BREAK}(?:the |le |el )?)?"
    return rf"{weekday}(?<![\w/.:\-–$£€§#]){several}(?:[.]?{_BREAK}?[-]?(?:{words.of}){_BREAK}|[.,]?{_BREAK}|[-/. ])\Z"


def _relative(words: DateWords) -> tuple[tuple[re.Pattern[str], str], ...]:
    number = rf"(?:{_words(words.numbers)}|\d{{1,3}})"
    return tuple((re.compile(rf"\b{form.replace('NUM', number)}\b", re.IGNORECASE), kind) for form, kind in words.relative)


@cache
def patterns_of(language: str) -> DatePatterns:
    """The patterns of a language; English for languages without a table."""
    words = TABLES.get(language, ENGLISH)
    year = r"(?:" + _YEAR + r")"
    parts = tuple((re.compile(rf"\b(?:{form})[-‐‑– ]?{_BREAK}?\Z", re.IGNORECASE), kind) for form, kind in words.parts)
    relative = "|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in _relative(words))
    clue = re.IGNORECASE
    fixed = re.compile(rf"\b(?:{'|'.join(words.fixed)})(?!\w)", clue)
    month = re.compile(rf"(?<![^\W\d_])(?:{_words(words.months)})(?![^\W_])", clue)
    any_relative = re.compile(relative, clue)
    weekday = re.compile(rf"\b(?P<day>{_words(words.weekdays)})\b", clue)
    season = re.compile(rf"\b(?P<season>{_words(words.seasons)})(?: of| de)?,?{_SPACE}(?P<year>{year})", clue)
    relations = rf"(?P<by>{words.by})|(?P<before>{words.before})|(?P<after>{words.after})"
    tail = r"(?:close of business (?:on )?|cob (?:on )?|at latest )?"
    return DatePatterns(
        words=words,
        month=month,
        left=re.compile(_left_pattern(words), clue),
        any_left_part=re.compile(rf"\b(?:{'|'.join(form for form, _ in words.parts)})[-‐‑– ]?{_BREAK}?\Z", clue),
        left_part=parts,
        right_day=re.compile(
            rf"\.?[ ](?:the )?(?P<d1>{_DAY})(?:{words.ordinal})?(?:[ ]?(?:[-–—&/]|to|and|{words.to}|{words.joins})[ ]?(?P<d2>{_DAY})"
            rf"(?:{words.ordinal})?)?(?![\w%]|:\d|[.,/]\d)",
            clue,
        ),
        right_year=re.compile(
            rf"[.,]?(?:{_BREAK}|[-/])?(?:(?:{words.of}),?{_BREAK})?(?P<year>{year})|[ -][’'](?P<short>\d\d)\b|" rf"-(?P<dash>\d\d)(?!\d)",
            clue,
        ),
        nth=re.compile(rf"\b(?P<nth>{_words(words.nth)}){_BREAK}(?P<day>{_words(words.weekdays)}){_BREAK}(?:{words.of}){_BREAK}\Z", clue),
        recurs_before=re.compile(rf"\b(?:{words.recurs_before})\s\Z", clue),
        recurs_after=re.compile(rf"\s(?:{words.recurs_after})\b", clue),
        weekday=weekday,
        year=re.compile(rf"{_NOT_INSIDE}(?P<year>{year})(?![\w/\-]|\.\d)"),
        season=season,
        relative=_relative(words),
        any_relative=any_relative,
        fixed=fixed,
        lead=re.compile(
            rf"(?<!\w)(?:{relations})[:,]?{_BREAK}{tail}(?:on |in |the |le |el )?\Z|(?<!\w)(?P<elided>d['’]ici (?:à |au )?)\Z", clue
        ),
        month_lead=re.compile(rf"(?<!\w)(?:{words.month_leads})[ \-–:(,]{{1,2}}\n?[ ]{{0,8}}\Z", clue),
        month_follow=re.compile(rf"[ ](?:{words.month_follows})\b", clue),
        tentative_before=re.compile(rf"(?<!\w)(?:{words.tentative_before})(?!\w)", clue),
        beside=re.compile(rf"(?<!\w)(?:{words.beside})\s?\s?(?:the )?\Z", clue),
        tentative_after=re.compile(rf"(?<!\w)(?:{words.tentative_after})(?!\w)", clue),
        future=re.compile(rf"\b(?:{words.future})\b", clue),
        past=re.compile(rf"\b(?:{words.past})\b", clue),
        to=re.compile(rf"{_BREAK}?(?:[-–—]|\b(?:{words.to})\b){_BREAK}?(?:the )?", clue),
        joins=re.compile(rf"{_BREAK}?(?:[/,&]|\b(?:{words.joins})\b|, ?(?:{words.joins})\b){_BREAK}?", clue),
        names=frozenset((*words.months, *words.weekdays)),
        rarer=Family((("month", month), ("season", season), ("relative", any_relative), ("fixed", fixed), ("weekday", weekday))),
    )
