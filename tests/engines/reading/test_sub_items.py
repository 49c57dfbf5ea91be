"""Sub-items and lists of titles in layouts that came up in records nobody had opened; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "Minutes of the Coordination Group\n3 May 2016\n\nPresent: Anna Berg (Chair), Tom Reed, Luc Favre\n\n"
TALK = "\n\nThe group went through the report and had a long exchange on its consequences.\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            TALK.join(["1. Opening", "2. Reports", "(a) Budget", "(b) Website", "3. Closing", ""]),
            [("1", "Opening"), ("2", "Reports"), ("a", "Budget"), ("b", "Website"), ("3", "Closing")],
        ),
        (
            TALK.join(["**1. Opening**", "**2. Reports**", "**i.** **Budget**", "**ii.** **Website**", "**3. Closing**", ""]),
            [("1", "Opening"), ("2", "Reports"), ("i", "Budget"), ("ii", "Website"), ("3", "Closing")],
        ),
        (
            "## 1. Opening\n\nThe chair opened the meeting.\n\n## 2. Reports\n\n"
            "**i.** **Budget**\n\n- The figures are in.\n- They are good.\n\n"
            "**ii.** **Website**\n\n- It is slow.\n\n**iii.** **Mail**\n\n- It is fast.\n\n## 3. Closing\n\nNone.\n",
            [("1", "Opening"), ("2", "Reports"), ("i", "Budget"), ("ii", "Website"), ("iii", "Mail"), ("3", "Closing")],
        ),
        (
            f"== Agenda\n\n. Opening words\n. Plans for the spring\n\n== Discussion\n\n=== 1. Background{TALK}=== 2. Tools{TALK}",
            [(None, "Opening words"), (None, "Plans for the spring"), ("1", "Background"), ("2", "Tools")],
        ),
        (
            TALK.join(["1. Reports", "1a. Budget and fees", "1b. Website and mail", "2. Plans", "2a. Spring meeting", "2b. Autumn", ""]),
            [
                ("1", "Reports"),
                ("1(a)", "Budget and fees"),
                ("1(b)", "Website and mail"),
                ("2", "Plans"),
                ("2(a)", "Spring meeting"),
                ("2(b)", "Autumn"),
            ],
        ),
        (
            "| Topic | Notes |\n|---|---|\n| Opening words | None. |\n| Plans for spring | The figures were shown. |\n",
            [(None, "Opening words"), (None, "Plans for spring")],
        ),
        (
            TALK.join(["I.  Opening", "II.     Reports", "III      Plans", "IV\tAny other business", ""]),
            [("I", "Opening"), ("II", "Reports"), ("III", "Plans"), ("IV", "Any other business")],
        ),
        (
            "C048/23      1.         APOLOGIES.\n\nNone were sent.\n\nC049/23      2.         PUBLIC QUESTIONS.\n\nNone were put.\n\n"
            "C050/23      3.         MATTERS ARISING.\n\nNothing arose.\n",
            [("1", "APOLOGIES."), ("2", "PUBLIC QUESTIONS."), ("3", "MATTERS ARISING.")],
        ),
        (
            TALK.join(["HC12/23 Opening", "HC13/23 Budget and fees", "HC14/23 Closing", ""]),
            [("HC12/23", "Opening"), ("HC13/23", "Budget and fees"), ("HC14/23", "Closing")],
        ),
        (
            "1. **Opening** (AB)\n   1. The minutes were approved by all who were there.\n"
            "2. **Reports**\n   1. The page has 80 readers.\n   2. Traffic was low, as it is in the season.\n   3. The letter is late.\n"
            "   4. The rent for it was raised.\n   5. Nobody wrote to us in the last month.\n3. **Closing**\n   1. At noon.\n",
            [("1", "Opening"), ("2", "Reports"), ("3", "Closing")],
        ),
        (
            "Under item 1 (Opening), the chair opened the meeting.\n\nUnder item 2 (Budget), Tom went through the figures.\n",
            [("1", "Opening"), ("2", "Budget")],
        ),
        (
            "Agenda\n- Opening\n> Approved\n\n- Budget (Tom)\n> Tom went through the figures of the last quarter.\n"
            "ACTION\nTom to send them.\n\n"
            "- Website (Luc)\n> Luc showed the page.\n\nACTION\nLuc to mend the links.\n",
            [(None, "Opening"), (None, "Budget (Tom)"), (None, "Website (Luc)")],
        ),
    ],
)
def test_items_and_sub_items_are_read(words: str, expected: list[tuple[str | None, str]]) -> None:
    found = reading_of(HEAD + words).of_kind(ProposalKind.AGENDA_ITEM)
    assert [(p.values["number"], p.values["title"]) for p in found] == expected


def test_a_long_list_within_one_item_is_not_the_agenda() -> None:
    changes = "\n".join(
        f"{n}. {words} of the harbour rules" for n, words in enumerate(["Wording", "Fees", "Hours", "Lights", "Depths"] * 4, 1)
    )
    record = f"""{HEAD}I. Call to order

Anna called the members to order.

II. Approval of the agenda

Tom asked for it, Luc agreed.

III. Changes of the rules

{changes}

Tom will write them out.

IV. Reports of officers

Luc told of the lights.

V. Closing

At noon.
"""
    items = [
        (p.values["number"], p.values["title"]) for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM) if p.values["level"] == 1
    ]

    assert items == [
        ("I", "Call to order"),
        ("II", "Approval of the agenda"),
        ("III", "Changes of the rules"),
        ("IV", "Reports of officers"),
        ("V", "Closing"),
    ]


def test_bullets_at_the_margin_over_deeper_points_are_items_where_nothing_else_heads_the_record() -> None:
    record = (
        f"{HEAD}# Group Meeting Notes\n\n* Harbour lights update\n    - The lamps came in last week and will be hung\n      in June.\n\n"
        "* Docs\n    - Tom: I went through them all.\n    - Anna: Good to have a clear owner.\n\n* Logos\n    - Luc: A design is due.\n"
    )
    items = [p.values["title"] for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM)]

    assert items == ["Group Meeting Notes", "Harbour lights update", "Docs", "Logos"]


def test_bullets_that_say_something_are_no_items() -> None:
    record = (
        f"{HEAD}* The lamps came in last week and were hung.\n    - In June.\n* Tom: I went through them.\n    - Good.\n"
        "* Anna Berg\n    - Agreed.\n* We will meet again.\n    - In July.\n"
    )
    assert [p.values["title"] for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM)] == []
