"""Dated things in minutes, and how sure their dates are."""

from __future__ import annotations

import pytest

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals


def _events(text: str) -> list[tuple[str | None, bool, str]]:
    found = proposals(f"## Plans\n\n{text}\n", ProposalKind.EVENT)
    dates = [partial_date_from_dict(proposal.values["when"]) for proposal in found]
    return [(when.iso, when.is_tentative, proposal.values["kind"]) for when, proposal in zip(dates, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat was repaired on 30 August 2011.", [("2011-08-30", False, "other")]),
        ("A briefing for States will be held, tentatively scheduled for 1 February.", [("2012-02-01", True, "briefing")]),
        ("The intersessional meeting takes place from 16 to 19 April 2012.", [("2012-04-16", False, "intersessional")]),
        ("The system is expected to be fitted by the end of April.", [("2012-04", True, "other")]),
        ("Workshops were held in early March in Toulouse.", [("2011-03", False, "other")]),
        ("The show was postponed from August to December.", [("2011-12", False, "other")]),
        ("The fair is on 14 March, date still\nto be confirmed.", [("2012-03-14", True, "other")]),
        ("The next meeting is on Thursday.", [("2011-12-15", False, "other")]),
    ],
)
def test_a_dated_thing_is_an_event(text: str, expected: list[tuple[str, bool, str]]) -> None:
    assert _events(text) == expected


def test_one_tentative_mention_makes_every_mention_of_the_day_tentative() -> None:
    text = "The CorCom meeting is tentatively scheduled for 24 January 2012.\n\n- 24 January 2012: CorCom meeting"

    assert _events(text) == [("2012-01-24", True, "coordination-committee"), ("2012-01-24", True, "coordination-committee")]


def test_the_meeting_itself_years_and_weekdays_in_passing_are_no_events() -> None:
    assert _events("On 13 December 2011 we met. In 2012 we shall see. He called on Monday.") == []


def test_a_month_that_repeats_the_month_of_a_day_is_not_said_twice() -> None:
    assert _events("Replies are due on August 28th, 2012. That is the last week of the holidays in August.") == [
        ("2012-08-28", False, "other")
    ]


def _what(text: str) -> list[tuple[str, str, str]]:
    return [
        (p.values["what"], str(partial_date_from_dict(p.values["when"]).latest), p.values["kind"])
        for p in proposals(f"## Plans\n\n{text}\n", ProposalKind.EVENT)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A short talk for envoys follows, tentatively on 1 February.", [("A short talk for envoys follows", "2012-02-01", "other")]),
        ("Kenya reported on the budget; answers are wanted before April 2012.", [("answers are wanted", "2012-03-31", "other")]),
        ("By April 2012 a first text should exist, together with a note of the CorCom.",
         [("a first text should exist", "2012-04-30", "other")]),
        ("Peru recalled that the next briefing for States is to be held on 9 May 2012 in the old town hall.",
         [("next briefing for States", "2012-05-09", "briefing")]),
        ("- Harbour tour: Thursday, 5 January 2012 at 6:00 pm. Watch for a letter.", [("Harbour tour", "2012-01-05", "other")]),
        ("- Orders of jackets: Due 30 January 2012. See below.", [("Orders of jackets", "2012-01-30", "other")]),
        ("Action: AB to send the list of rooms by 9 January 2012.", []),
        ("Action: AB to send the list at the CorCom meeting on 9 January 2012.",
         [("CorCom meeting", "2012-01-09", "coordination-committee")]),
    ],
)  # fmt: skip
def test_an_event_says_in_few_whole_words_what_happens(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _what(text) == expected


def test_the_words_of_an_event_are_never_cut_inside_a_word() -> None:
    text = (
        "The secretariat "
        + "explained at length the cooperation arrangements " * 8
        + "as agreed in May 2012 "
        + "with operators " * 20
        + "there."
    )

    for what, _, _ in _what(text):
        assert len(what) <= 90
        assert set(what.rstrip("…").split()) <= set(text.split())
