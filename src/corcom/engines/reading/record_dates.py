"""The dates that words of a record say: seen from its day, in its language, with the years and the order of numbers it has elsewhere."""

from __future__ import annotations

from typing import Any

from corcom.engines.reading.context import Context
from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.dates import DateHit, dates_in, known_years, parse_date
from corcom.engines.reading.day_order import is_month_first
from corcom.kernel.dates import PartialDate


def dates_of(context: Context, words: str, *, leaning: Leaning | None = None) -> tuple[DateHit, ...]:
    """As `dates_in`, for words of the record; offsets of the hits count in the words."""
    return dates_in(words, leaning=leaning, **_known_of(context))


def date_of(context: Context, words: str, *, leaning: Leaning | None = None) -> PartialDate | None:
    """As `parse_date`, for words of the record."""
    return parse_date(words, leaning=leaning, **_known_of(context))


def _known_of(context: Context) -> dict[str, Any]:
    """What a record says of all its dates."""
    return {
        "anchor": context.meeting_on,
        "language": context.language,
        "month_first": is_month_first(context.text),
        "known": known_years(context.text, context.language),
    }
