"""What a language's table of date words holds; the tables are `dates_en`, `dates_fr`, `dates_es`.

All words are lower case; regular expressions are allowed in the fields that say so and must be bounded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words with which one language says dates.

    `months` and `weekdays` give numbers from 1 (Monday is 1). `nth` counts days of the week within a month, -1 being the last ("the
    second Tuesday of"); `recurs_before` and `recurs_after` are patterns beside a day of the week that comes back ("every", "of each
    month"). `ordinal` is the pattern of what follows a day's number, `of` of what
    stands between day, part and month. `parts` gives the third or other part of a month or year by pattern; its values are keys of
    `dates.PARTS`. `to` joins the ends of a range, `joins` single dates of a list. The relations are patterns of the words before a
    date. `beside` hedges only right before a date ("around"). `fixed` are phrases that stand for a date without saying one;
    `relative` those that count from the meeting.
    """

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    nth: dict[str, int]
    recurs_before: str
    recurs_after: str
    ordinal: str
    of: str
    parts: tuple[tuple[str, str], ...]
    seasons: dict[str, str]
    halves: tuple[tuple[str, str], ...]
    to: str
    joins: str
    by: str
    before: str
    after: str
    month_leads: str
    month_follows: str
    tentative_before: str
    beside: str
    tentative_after: str
    future: str
    past: str
    numbers: dict[str, int]
    relative: tuple[tuple[str, str], ...]
    fixed: tuple[str, ...]
    unsafe_months: frozenset[str]
