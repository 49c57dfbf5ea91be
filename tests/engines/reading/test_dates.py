"""Dates as minutes say them. Every row: words, language, value, relation; the meeting is on 13 December 2011."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.dates import dates_in, known_years, parse_date
from corcom.kernel.words import Certainty, Precision

MEETING = date(2011, 12, 13)

# words | precision | earliest | latest | certainty
ENGLISH = """
24 January 2012 | day | 2012-01-24 | 2012-01-24 | confirmed
24th January | day | 2012-01-24 | 2012-01-24 | confirmed
the 24th of January 2012 | day | 2012-01-24 | 2012-01-24 | confirmed
January 24, 2012 | day | 2012-01-24 | 2012-01-24 | confirmed
Jan. 24 | day | 2012-01-24 | 2012-01-24 | confirmed
13-14 May 2014 | range | 2014-05-13 | 2014-05-14 | confirmed
13 and 14 May 2014 | range | 2014-05-13 | 2014-05-14 | confirmed
5, 6 and 7 May 2013 | range | 2013-05-05 | 2013-05-07 | confirmed
May 16-18, 2019 | range | 2019-05-16 | 2019-05-18 | confirmed
24 May to 3 June 2012 | range | 2012-05-24 | 2012-06-03 | confirmed
28 December 2011 to 3 January 2012 | range | 2011-12-28 | 2012-01-03 | confirmed
week of 14 May 2012 | range | 2012-05-14 | 2012-05-20 | confirmed
by mid-January 2012 | part-of-month | 2012-01-11 | 2012-01-20 | tentative
before April 2012 | before | None | 2012-03-31 | confirmed
before 24 January 2012 | before | None | 2012-01-23 | confirmed
by end of March | before | None | 2012-03-31 | confirmed
by the end of the month | before | None | 2011-12-31 | confirmed
end of January 2012 | part-of-month | 2012-01-21 | 2012-01-31 | confirmed
by March 2012 | month | 2012-03-01 | 2012-03-31 | confirmed
early May | part-of-month | 2012-05-01 | 2012-05-10 | confirmed
late May | part-of-month | 2012-05-21 | 2012-05-31 | confirmed
the first week of March 2012 | part-of-month | 2012-03-01 | 2012-03-07 | confirmed
tentatively scheduled 24 January | day | 2012-01-24 | 2012-01-24 | tentative
around 5 June 2012 | day | 2012-06-05 | 2012-06-05 | tentative
14 May 2012 (tbc) | day | 2012-05-14 | 2012-05-14 | tentative
after the holidays | words | None | None | confirmed
at the next meeting | words | None | None | confirmed
TBC | words | None | None | confirmed
first half of 2012 | range | 2012-01-01 | 2012-06-30 | confirmed
Q2 2013 | range | 2013-04-01 | 2013-06-30 | confirmed
spring 2013 | range | 2013-03-01 | 2013-05-31 | confirmed
end of 2012 | month | 2012-12-01 | 2012-12-31 | confirmed
in April 2012 | month | 2012-04-01 | 2012-04-30 | confirmed
in 2012 | year | 2012-01-01 | 2012-12-31 | confirmed
after 5 May 2012 | after | 2012-05-05 | None | confirmed
2012-01-24 | day | 2012-01-24 | 2012-01-24 | confirmed
24/01/2012 | day | 2012-01-24 | 2012-01-24 | confirmed
05/16/2019 | day | 2019-05-16 | 2019-05-16 | confirmed
24.01.2012 | day | 2012-01-24 | 2012-01-24 | confirmed
16-Jan-08 | day | 2008-01-16 | 2008-01-16 | confirmed
Monday 14 May | day | 2012-05-14 | 2012-05-14 | confirmed
next week | range | 2011-12-19 | 2011-12-25 | confirmed
within two weeks | before | None | 2011-12-27 | confirmed
in ~3 months time | month | 2012-03-01 | 2012-03-31 | tentative
by Friday | day | 2011-12-16 | 2011-12-16 | confirmed
from March to June 2012 | range | 2012-03-01 | 2012-06-30 | confirmed
the second Tuesday of June 2012 | day | 2012-06-12 | 2012-06-12 | confirmed
last Friday in March | day | 2012-03-30 | 2012-03-30 | confirmed
fifth Sunday of April 2012 | day | 2012-04-29 | 2012-04-29 | confirmed
"""
FRENCH = """
d'ici à la mi-janvier 2013 | part-of-month | 2013-01-11 | 2013-01-20 | tentative
avant avril 2013 | before | None | 2013-03-31 | confirmed
1er février | day | 2012-02-01 | 2012-02-01 | confirmed
du 13 au 15 mai 2014 | range | 2014-05-13 | 2014-05-15 | confirmed
d'ici fin mars 2012 | before | None | 2012-03-31 | confirmed
au plus tard le 3 août 2012 | day | 2012-08-03 | 2012-08-03 | confirmed
le premier lundi de juin 2012 | day | 2012-06-04 | 2012-06-04 | confirmed
premier semestre 2013 | range | 2013-01-01 | 2013-06-30 | confirmed
la semaine prochaine | range | 2011-12-19 | 2011-12-25 | confirmed
après les fêtes | words | None | None | confirmed
"""
SPANISH = """
a mediados de enero de 2013 | part-of-month | 2013-01-11 | 2013-01-20 | tentative
antes de abril | before | None | 2012-03-31 | confirmed
el 1 de febrero | day | 2012-02-01 | 2012-02-01 | confirmed
del 13 al 15 de mayo de 2014 | range | 2014-05-13 | 2014-05-15 | confirmed
a finales de marzo | part-of-month | 2012-03-21 | 2012-03-31 | confirmed
el último viernes de junio de 2012 | day | 2012-06-29 | 2012-06-29 | confirmed
primer semestre de 2013 | range | 2013-01-01 | 2013-06-30 | confirmed
a más tardar el 3 de agosto | day | 2012-08-03 | 2012-08-03 | confirmed
"""


def _rows(table: str, language: str) -> list[tuple[str, str, tuple[str, ...]]]:
    cells = [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]
    return [(words, language, rest) for words, *rest in ((row[0], *row[1:]) for row in cells)]


ROWS = [*_rows(ENGLISH, "en"), *_rows(FRENCH, "fr"), *_rows(SPANISH, "es")]


@pytest.mark.parametrize(("words", "language", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_phrase_gives_its_precision_bounds_and_certainty(words: str, language: str, expected: list[str]) -> None:
    found = parse_date(words, anchor=MEETING, language=language)

    assert found is not None
    assert [found.precision.value, str(found.earliest), str(found.latest), found.certainty.value] == list(expected)


@pytest.mark.parametrize(
    "words",
    [
        "it may be late",
        "we march on",
        "May I ask",
        "the 3 may be",
        "31 June 2012",
        "item 12.5.1",
        "see https://x.org/2012/05/13/a",
        "August said so",
    ],
)
def test_words_that_only_look_like_a_date_give_none(words: str) -> None:
    assert dates_in(words, anchor=MEETING) == ()


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        ("to be sent by 5 January", MEETING, "2012-01-05"),
        ("the workshop held on 15 September", date(2011, 11, 23), "2011-09-15"),
        ("At its first meeting in July, the Council approved the plan.", date(1995, 2, 6), "1994-07"),
        ("Meeting in November", date(2014, 10, 16), "2014-11"),
        ("will meet on 16 April", date(2008, 1, 16), "2008-04-16"),
    ],
)
def test_a_year_left_out_follows_from_the_meeting_and_the_tense(words: str, anchor: date, expected: str) -> None:
    (hit,) = dates_in(words, anchor=anchor)

    assert hit.date.iso == expected
    assert hit.date.inferred == f"year from the date of the meeting ({anchor.isoformat()})"


def test_without_a_meeting_day_a_date_without_a_year_stays_words() -> None:
    (hit,) = dates_in("on 24 January")

    assert (hit.date.precision, hit.date.earliest, hit.date.latest) == (Precision.WORDS, None, None)


def test_a_year_said_elsewhere_in_the_text_wins_over_the_tense() -> None:
    text = "24 January 2012: meeting. Inputs were requested for 24 January."

    hits = dates_in(text, anchor=MEETING, known=known_years(text, "en"))

    assert [hit.date.iso for hit in hits] == ["2012-01-24", "2012-01-24"]


def test_two_months_share_the_year_of_the_second() -> None:
    hits = dates_in("updated by June or July 2020", anchor=date(2020, 3, 30))

    assert [(hit.date.iso, hit.relation) for hit in hits] == [("2020-06", "by"), ("2020-07", "")]


def test_months_come_first_where_the_caller_says_so() -> None:
    assert [dates_in("5/6/2013", month_first=first)[0].date.iso for first in (False, True)] == ["2013-06-05", "2013-05-06"]


@pytest.mark.parametrize(
    "words",
    [
        "the second Tuesday of each month",
        "every Tuesday",
        "on the first and third Thursday of the month",
        "each Monday",
        "the fourth Friday",
    ],
)
def test_a_day_of_the_week_that_comes_back_is_no_date(words: str) -> None:
    assert [hit.date.iso for hit in dates_in(words, anchor=MEETING)] == []


def test_a_fifth_day_of_the_week_that_the_month_lacks_is_no_day() -> None:
    assert [hit.date.iso for hit in dates_in("the fifth Friday of February 2012", anchor=MEETING)] == []


def test_a_deadline_without_a_year_looks_forward_across_the_end_of_the_year() -> None:
    found = parse_date("15 January", anchor=MEETING, leaning=Leaning.AHEAD)

    assert found is not None
    assert found.iso == "2012-01-15"


def test_spans_quote_the_words() -> None:
    text = "Send the draft by mid-January 2012, please."

    (hit,) = dates_in(text)

    assert (text[hit.start : hit.end], text[hit.core : hit.end], hit.date.words) == (
        "by mid-January 2012",
        "mid-January 2012",
        "by mid-January 2012",
    )


PIECES = st.sampled_from(
    re.findall(
        r"[^ ]+", "1 31 24th May may March Jan 2012 1999 - – / . , by before end of mid early Q3 next week tbc ( ) 0 the 2 to and \n"
    )
    + re.findall(r"[^ ]+", "de d'ici fin février mayo 05/06/12 9999 1er a mediados")
)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)),
    language=st.sampled_from(["en", "fr", "es", "xx"]),
    anchor=st.one_of(st.none(), st.dates()),
)
def test_any_text_is_read_without_error_and_bounds_are_in_order(text: str, language: str, anchor: date | None) -> None:
    last = 0
    for hit in dates_in(text, anchor=anchor, language=language):
        assert last <= hit.start <= hit.core < hit.end <= len(text)
        assert hit.date.earliest is None or hit.date.latest is None or hit.date.earliest <= hit.date.latest
        assert hit.date.certainty in (Certainty.CONFIRMED, Certainty.TENTATIVE)
        last = hit.end


def test_letters_that_python_takes_for_others_raise_nothing() -> None:
    """The dotless i and the long s match i and s where case does not count."""
    hits = dates_in("The report is due on 5 Apr\u0131l 2012, no \u017faturday.", language="en")

    assert [hit.date.iso for hit in hits][:1] == ["2012-04-05"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fair on 20210815-1100", ["2021-08-15"]),
        ("Fair 20210829-1000", ["2021-08-29"]),
        ("budget of $20210815", []),
        ("issue 202108", []),
        ("code 20211399", []),
    ],
)
def test_a_date_of_eight_digits(words: str, expected: list[str]) -> None:
    assert [hit.date.iso for hit in dates_in(words, anchor=date(2021, 5, 3))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1. March figures were shown.\n2. June figures were shown.", []),
        ("It met on 1. March 2021.", ["2021-03-01"]),
        ("5.1.9 Doors\n5.1.10 Gates\n5.1.11 Fences", []),
        ("It was opened on 5.1.10 by Lea.", ["2010-01-05"]),
        ("A talk (June 14) on oak gates", ["2021-06-14"]),
        ("1) The oak in May 2) The Chair left", ["2021-05"]),
        ("Held on **Monday, 7th** **June 2021.**", ["2021-06-07"]),
        ("The minutes of Wednesday 12, December 2007", ["2007-12-12"]),
        ("A course for Lea, schedule 2021-06-03/04.", ["2021-06-03"]),
    ],
)
def test_numbers_that_count_days_and_those_that_count_points(words: str, expected: list[str]) -> None:
    assert [hit.date.iso for hit in dates_in(words, anchor=date(2021, 5, 3))] == expected
