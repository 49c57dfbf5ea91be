"""What a person typed as a date and is none: 31 February, the 45th of January, a range that ends before it begins.

The reader takes minutes as they are and leaves such words as words. A form says so at once, while the person who knows better is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corcom.engines.reading.dates import DateHit
from corcom.engines.reading.lexicon.dates_en import ENGLISH
from corcom.engines.reading.lexicon.dates_es import SPANISH
from corcom.engines.reading.lexicon.dates_fr import FRENCH
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Precision

ACCEPTED = (
    "Write for example 24 January 2012, 2012-01-24, December 2011, by mid-January 2012 or 3 to 5 March 2012; "
    "or words without a date, such as after the holidays."
)
_MONTH_AND_YEAR = re.compile(r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)")
_YEAR_AND_MONTH = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w/-]|\.\d)")
_ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_TIME = re.compile(
    r"\b(?:\d{1,2}(?:[:.]\d{2})?\s?(?:-|–|to)\s?)?\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\b\.?|hrs?\b|o.clock\b|h\b)"
    r"|\b\d{1,2}[:h]\d{2}\b|(?<=\bat )\d{1,2}\.\d{2}\b",
    re.IGNORECASE,
)
_YEARS = r"(?!(?:19|20)\d\d\s?-\s?(?:19|20)\d\d(?![\w/.-]))"  # a term of office
_COUNTED = r"(?!\s*(?:hours?|days?|weeks?|months?|years?|per\s?cent|%|persons?|people|States|participants)\b)"
_NUMERIC = re.compile(rf"(?<![\w/.-]){_YEARS}\d{{1,4}}\s?([/.-])\s?\d{{1,4}}(?:\s?\1\s?\d{{1,4}})?(?![\w/-]|\.\d){_COUNTED}", re.IGNORECASE)
_ORDINAL = r"(?:st|nd|rd|th|er|[ºª°])?"
_DIGITS_ONLY = re.compile(r"\D*\b\d+\W*")
_NUMBER_AT_END = re.compile(rf"\b\d+{_ORDINAL}[\s,]*\Z", re.IGNORECASE)
_NUMBER_AT_START = re.compile(r"[\s,]*\d+\b(?!\s?(?:MSP|RC))", re.IGNORECASE)
_MISSPELT_MONTH = re.compile(rf"\b\d{{1,2}}{_ORDINAL}\s+(?:of\s+|de\s+)?[^\W\d_]{{3,}}\.?,?\s*\Z", re.IGNORECASE)


def with_months_in_words(words: str) -> str:
    """Months in figures written out, as the reader knows them: `by 12/2011` and `by 2011-12` read `by December 2011`."""
    for pattern in (_MONTH_AND_YEAR, _YEAR_AND_MONTH):
        words = pattern.sub(lambda found: f"{_ENGLISH_MONTHS[int(found['month']) - 1]} {found['year']}", words)
    return words


def refuse_mistyped(words: str, hits: Sequence[DateHit], *, typed: str) -> None:
    """Refuse words that look like a date where the reader found none, or only part of one.

    Args:
        words: what the reader was given; `hits` are the dates that it found in it.
        typed: what the person wrote, for the message.

    Raises:
        BadInput: says what came in, what is accepted and what to do.
    """
    if any(_runs_backwards(words[hit.start : hit.end], hit) for hit in hits):
        message = f"“{typed[:80]}” came in, which ends before it begins. Write the earlier day first, for example 3 to 5 March 2012."
        raise BadInput(message)
    if _is_partly_read(words, hits):
        message = f"“{typed[:80]}” came in, which looks like a date and is none that the calendar has. {ACCEPTED}"
        raise BadInput(message)


def _runs_backwards(said: str, hit: DateHit) -> bool:
    """Whether two days were said of which the reader could take one only."""
    return hit.date.precision is Precision.DAY and _two_days().search(said) is not None


def _is_partly_read(words: str, hits: Sequence[DateHit]) -> bool:
    dated = [hit for hit in hits if hit.date.precision is not Precision.WORDS]
    left = list(words)
    for hit in dated:
        left[hit.start : hit.end] = "\n" * (hit.end - hit.start)
        before, after = _TIME.sub("", words[: hit.start]), _TIME.sub("", words[hit.end :])
        if _NUMBER_AT_END.search(before) or _NUMBER_AT_START.match(after):
            return True
        if hit.date.precision is Precision.YEAR and _MISSPELT_MONTH.search(before):
            return True
    rest = _TIME.sub("", "".join(left))
    alone = not dated and _DIGITS_ONLY.fullmatch(rest) is not None and not re.search(r"[^\W\d_]{3}", rest)
    return alone or _NUMERIC.search(rest) is not None or _day_of_month().search(rest) is not None


@cache
def _months() -> str:
    names = {name for words in (ENGLISH, FRENCH, SPANISH) for name in words.months}
    return "|".join(sorted(names, key=len, reverse=True))


@cache
def _day_of_month() -> re.Pattern[str]:
    """A number beside the name of a month."""
    of = r"[\s-]+(?:of\s+|de\s+)?"
    return re.compile(
        rf"(?<![\w/.-])\d+{_ORDINAL}{of}(?:{_months()})(?![^\W\d_])|(?<![^\W\d_])(?:{_months()})\.?[\s,]+\d+{_ORDINAL}(?![\w/-])",
        re.IGNORECASE,
    )


@cache
def _two_days() -> re.Pattern[str]:
    """Two days of a range with the name of a month behind the first or the last: `5 to 3 March`, `28 March to 3 March 2012`."""
    to = r"\s*(?:to|until|till|through|[-–—]|au|al?|hasta)\s*"
    month = rf"(?:\s+(?:of\s+|de\s+)?(?:{_months()})\.?)"
    day = rf"\d{{1,2}}{_ORDINAL}"
    year = r"(?:,?\s+\d{4})?"
    return re.compile(rf"(?<![\w/.-]){day}(?:{month}{year})?{to}{day}{month}", re.IGNORECASE)
