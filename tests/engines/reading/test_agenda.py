"""Agenda items in the layouts that minutes have."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as


def _items(record: str) -> list[tuple[str | None, str, int]]:
    found = read_as(record, ProposalKind.AGENDA_ITEM)
    return [(p.values["number"], p.values["title"], p.values["level"]) for p in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Budget report", "2. Next meeting"),
        ("1) Budget report", "2) Next meeting"),
        ("1\\. Budget report", "2\\. Next meeting"),
        ("**1. Budget report**", "**2. Next meeting**"),
        ("## 1. Budget report", "## 2. Next meeting"),
        ("Agenda Item 1 - Budget report", "Agenda Item 2 - Next meeting"),
        ("Item 1: Budget report", "Item 2: Next meeting"),
        ("Point 1 : Budget report", "Point 2 : Next meeting"),
    ],
)
def test_numbered_headings(first: str, second: str) -> None:
    record = f"Minutes of the Board, 3 May 2010\n\n{first}\n\nThe clerk said that it was fine.\n\n{second}\n\nIn June.\n"
    assert _items(record) == [("1", "Budget report", 1), ("2", "Next meeting", 1)]


def test_decimal_and_nested_numbers_are_sub_items() -> None:
    record = """
    1. Opening

    Opened.

    2. Reports
    2.1 Finance

    There was no change.

    2.2 Works

    They went on.
    """
    assert _items(record) == [("1", "Opening", 1), ("2", "Reports", 1), ("2.1", "Finance", 2), ("2.2", "Works", 2)]


def test_numbered_sentences_are_no_items() -> None:
    record = """
    # Budget

    1. The committee noted that the budget was too small and agreed to raise it.
    2. The chair thanked everybody and said that the matter would come back.

    # Closing

    3. The chair closed the meeting at noon and wished everyone a safe journey home.
    """
    assert _items(record) == [(None, "Budget", 1), (None, "Closing", 1)]


def test_theme_with_states_is_a_sub_item_with_presenters() -> None:
    record = """
    Agenda Item 1 - Plans

    (Victim Assistance - Austria):

    - Works with others

    Agenda Item 2 - AOB

    - Nil
    """
    plans, theme, aob = read_as(record, ProposalKind.AGENDA_ITEM)
    assert (plans.values["number"], aob.values["title"]) == ("1", "AOB")
    assert theme.values == {"number": None, "title": "Victim Assistance", "level": 2, "parent": "1", "presenters": ["Austria"]}


def test_bullets_below_agenda_are_items() -> None:
    record = """
    ## Agenda

    * Budget for 2011
    * New members

    ## Discussion

    Budget for 2011

    * It is too small.
    """
    assert _items(record) == [(None, "Budget for 2011", 1), (None, "New members", 1)]


def test_title_of_the_record_is_no_item() -> None:
    record = """
    # Steering Committee: minutes of 3 May 2010

    ## Budget

    Discussed.

    ## Next meeting

    In June.
    """
    assert _items(record) == [(None, "Budget", 1), (None, "Next meeting", 1)]
