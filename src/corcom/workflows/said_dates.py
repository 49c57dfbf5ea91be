"""Dates that a person writes in a form, in the words that they would say: the reader understands them as it does in minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corcom.engines.reading.dates import dates_in
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision

LONGEST = 200


def date_said(words: str, *, anchor: date, tentative: bool = False) -> PartialDate | None:
    """The date that words allow; None for no words. Words without a date stay words ("after the holidays").

    Args:
        anchor: the day by which a year that the words leave out is found.
        tentative: the person holds the date as not fixed, whatever the words say.

    Example: date_said("by mid-January", anchor=date(2011, 12, 14)).latest == date(2012, 1, 15).
    """
    clean = " ".join(words.split())[:LONGEST]
    if not clean:
        return None
    said = _understood(clean, anchor)
    return said.with_certainty(Certainty.TENTATIVE) if tentative else said


def _understood(words: str, anchor: date) -> PartialDate:
    try:
        return PartialDate.of_day(date.fromisoformat(words))
    except ValueError:
        hits = dates_in(words, anchor=anchor)
    if len(hits) == 1:
        inferred = f"year or month from the day of writing ({anchor.isoformat()})" if hits[0].date.inferred else ""
        return replace(hits[0].date, words=words, inferred=inferred)
    return PartialDate(words, Precision.WORDS, None, None)
