"""Dates that a person writes in a form, in the words that they would say: the reader understands them as it does in minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corcom.engines.reading.dates import dates_in, parse_date
from corcom.kernel.accepted_days import accepted_day
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import Certainty, Precision
from corcom.workflows.desk_day import desk_day
from corcom.workflows.mistyped_dates import refuse_mistyped, with_months_in_words

LONGEST = 200


def date_said(words: str, *, anchor: date, tentative: bool = False) -> PartialDate | None:
    """The date that words allow; None for no words. Words without a date stay words ("after the holidays").

    Args:
        anchor: the day by which a year that the words leave out is found.
        tentative: the person holds the date as not fixed, whatever the words say.

    Raises:
        BadInput: the words look like a date and are none, or say a day that the desk does not take.

    Example: date_said("by mid-January", anchor=date(2011, 12, 14)).latest == date(2012, 1, 15).
    """
    clean = " ".join(words.split())[:LONGEST]
    if not clean:
        return None
    said = _accepted(_understood(clean, anchor))
    return said.with_certainty(Certainty.TENTATIVE) if tentative else said


def _understood(words: str, anchor: date) -> PartialDate:
    try:
        return PartialDate.of_day(date.fromisoformat(words))
    except ValueError:
        written = with_months_in_words(words)
        hits = dates_in(written, anchor=anchor)
    refuse_mistyped(written, hits, typed=words)
    if len(hits) == 1:
        inferred = f"year or month from the day of writing ({anchor.isoformat()})" if hits[0].date.inferred else ""
        return replace(hits[0].date, words=words, inferred=inferred)
    return PartialDate(words, Precision.WORDS, None, None)


def date_from_words(words: str, *, on: date | None) -> PartialDate:
    """The date that words say: "24 January", "by mid-January 2012", "2012-01-24", "tentatively 1 February", "after the holidays".

    Args:
        on: the day by which a year that the words leave out is found; the meeting's day.

    Raises:
        BadInput: the words say no date, or one that the desk does not take; the message says what is accepted.
    """
    clean = " ".join(words.split())
    written = with_months_in_words(clean)
    said = parse_date(written, anchor=on) if 0 < len(clean) <= LONGEST else None
    if said is not None:
        refuse_mistyped(written, dates_in(written, anchor=on), typed=clean)
    else:
        message = (
            f"“{clean[:80]}” came in, which is no date that can be understood. Write for example 24 January 2012, 2012-01-24, "
            "by mid-January 2012, before April 2012, 16 to 19 April 2012 or as soon as possible; or leave it empty."
        )
        raise BadInput(message)
    return _accepted(replace(said, words=clean) if written != clean else said)


def _accepted(said: PartialDate) -> PartialDate:
    for day in (said.earliest, said.latest):
        if day is not None:
            accepted_day(day, today=desk_day())
    return said
