"""Dates as people write them into a form, understood as the reader of minutes understands them."""

from __future__ import annotations

from datetime import date

from corcom.engines.reading.dates import parse_date
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput

LONGEST = 200


def date_from_words(words: str, *, on: date | None) -> PartialDate:
    """The date that words say: "24 January", "by mid-January 2012", "2012-01-24", "tentatively 1 February", "after the holidays".

    Args:
        on: the day by which a year that the words leave out is found; the meeting's day.

    Raises:
        BadInput: the words say no date; the message says what is accepted.
    """
    clean = " ".join(words.split())
    said = parse_date(clean, anchor=on) if 0 < len(clean) <= LONGEST else None
    if said is None:
        message = (
            f"“{clean[:80]}” came in, which is no date that can be understood. Write for example 24 January 2012, 2012-01-24, "
            "by mid-January 2012, before April 2012, 16 to 19 April 2012 or as soon as possible; or leave it empty."
        )
        raise BadInput(message)
    return said
