"""Action points in the layouts that secretaries use."""

from __future__ import annotations

import pytest

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals


def _actions(text: str) -> list[tuple[list[str], str, str | None, str | None]]:
    """Owners, task, due date (ISO) and status of each action point."""
    rows = []
    for found in proposals(text, ProposalKind.ACTION_POINT):
        values = found.values
        due = partial_date_from_dict(values["due"]).iso if values["due"] else None
        rows.append((values["owners"], values["what"].rstrip("."), due, values["status"]))
    return rows


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ACTION: AB to send the list to all members", (["AB"], "send the list to all members", None, None)),
        ("**Action:** Kenya and Peru to share the draft – done", (["Kenya", "Peru"], "share the draft", None, "done")),
        ("Action point: Secretariat will book a room", (["Secretariat"], "book a room", None, None)),
        ("AP 3: Tom Reed – order the paper (by 9 January)", (["Tom Reed"], "order the paper", "2012-01-09", None)),
        ("AI @Anna Berg: check the links (Deadline: End of January 2012)", (["Anna Berg"], "check the links", "2012-01", None)),
        ("ACTION: @tomreed check the links", (["tomreed"], "check the links", None, None)),
        ("AI @all: provide comments", (["all"], "provide comments", None, None)),
        ("A2011-22 (TR): draft the letter", (["TR"], "draft the letter", None, None)),
        ("ACT-XY-TC-2011-46: AB/TR - join the list", (["AB", "TR"], "join the list", None, None)),
        ("ACTION 3.1 (TR): ask three firms for quotes", (["TR"], "ask three firms for quotes", None, None)),
        ("Action on AB: translate the leaflet", (["AB"], "translate the leaflet", None, None)),
        (
            "**Action:** Send letters to the members (open standards team)",
            (["open standards team"], "Send letters to the members", None, None),
        ),
        ("- [x] @TR move the wiki", (["TR"], "move the wiki", None, "done")),
        ("- [ ] (Anna) find a date", (["Anna"], "find a date", None, "open")),
        ("ACTION: all coordinators to send input by mid-January", (["all coordinators"], "send input by mid-January", "2012-01", None)),
        ("Action: AB to call the host. Owner: TR; Due: 2 May 2012", (["TR"], "AB to call the host", "2012-05-02", None)),
    ],
)
def test_a_marked_action_is_parted_into_owner_task_due_and_status(line: str, expected: tuple[object, ...]) -> None:
    assert _actions(f"## Budget\n\n{line}\n") == [expected]


def test_a_label_alone_announces_the_items_below_it() -> None:
    text = """
        ## Plans

        Action points:

        - Kenya to share the draft
        - Update the logo - Tom Reed, 30 April
        - Send the newsletter (AB, by end of March)
        - Check the links - Owner: AB - Due: 2012-05-02
        """

    assert _actions(text) == [
        (["Kenya"], "share the draft", None, None),
        (["Tom Reed"], "Update the logo", "2012-04-30", None),
        (["AB"], "Send the newsletter", "2012-03-31", None),
        (["AB"], "Check the links", "2012-05-02", None),
    ]


def test_earlier_actions_are_read_with_the_status_printed_below_them() -> None:
    text = """
        ## Status of previous action items

        - Reed to update the page.
          - Done.
        - Berg and Reed to look into the costs.
          - Action carries.
        - Berg to book a room.
          - Decided not to meet in person.

        ## Other news

        Nothing.
        """

    assert [(owners, status) for owners, _, _, status in _actions(text)] == [
        (["Reed"], "done"),
        (["Berg", "Reed"], "open"),
        (["Berg"], "done"),
    ]


def test_the_heading_of_the_next_item_is_no_status_of_the_action_before_it() -> None:
    text = """
        Action point: Kenya to finalise the plan by 12 March 2012.

        Agenda Item 4 - Draft agenda for the spring session

        - Views were requested from all.
        """

    assert _actions(text)[0] == (["Kenya"], "finalise the plan by 12 March 2012", "2012-03-12", None)


def test_an_action_table_is_read_by_its_heads_in_any_order() -> None:
    text = """
        ## Actions

        | Deadline | No. | Who | Action | Status |
        |---|---|---|---|---|
        | 2012-03-15 | 7 | AB | Design update | ✅ Completed |
        | mid-April | 8 | All States | Send reports | in progress |
        """

    assert _actions(text) == [
        (["AB"], "Design update", "2012-03-15", "done"),
        (["All States"], "Send reports", "2012-04", "open"),
    ]


def test_a_label_beside_the_text_names_who_does_what_stands_before_it() -> None:
    text = "## Paths\n\nThe hedge should be cut back.    ACTION: TR\n"

    assert _actions(text) == [(["TR"], "The hedge should be cut back", None, None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Secretariat undertook to circulate the paper by 5 April.",
            (["Secretariat"], "circulate the paper by 5 April", "2012-04-05", None),
        ),
        ("It was agreed that all coordinators would send their input.", (["all coordinators"], "send their input", None, None)),
        ("Kenya volunteered to host the workshop.", (["Kenya"], "host the workshop", None, None)),
        ("TR to write to the firms.", (["TR"], "write to the firms", None, None)),
    ],
)
def test_an_undertaking_in_prose_is_an_action(sentence: str, expected: tuple[object, ...]) -> None:
    assert _actions(f"## Talk\n\nThe room was cold. {sentence} Lunch followed.\n") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya hoped to join the work.",
        "Are members willing to write the text?",
        "The Committee agreed to meet again.",
        "Peru may send a paper.",
        "Action: none",
    ],
)
def test_wishes_questions_and_what_the_whole_meeting_does_are_no_actions(sentence: str) -> None:
    assert _actions(f"## Talk\n\n{sentence}\n") == []


def test_a_restated_action_is_one_and_takes_what_the_summary_adds() -> None:
    text = """
        ## Plans

        **Action:** AB to prepare the revised budget for the board

        ## Summary of action items

        - AB to prepare the revised budget for the board by 5 April 2012
        """

    assert _actions(text) == [(["AB"], "prepare the revised budget for the board", "2012-04-05", None)]


def test_purpose_and_addressees_are_told_apart_from_the_task() -> None:
    (found,) = proposals("## A\n\nAction: Kenya to share draft letter for circulation to Peru for comments\n", ProposalKind.ACTION_POINT)

    assert (found.values["addressees"], found.values["purpose"]) == (["Peru"], "for circulation to Peru for comments")


def test_a_plain_will_is_implicit() -> None:
    (found,) = proposals("## A\n\nThe Secretariat will circulate the paper.\n", ProposalKind.ACTION_POINT)

    assert (found.values["implicit"], found.rule) == (True, "owner-will")


def test_a_date_or_a_further_task_receives_nothing() -> None:
    text = "Action: AB to circulate the calendar up to April 2012 and to present both to Kenya."

    assert [p.values["addressees"] for p in proposals(text, ProposalKind.ACTION_POINT)] == [["Kenya"]]


def test_the_block_after_the_last_sub_item_belongs_to_the_whole_item() -> None:
    text = """
        ## 2. Reports

        ### 2.1 Budget

        Kenya spoke.

        ### 2.2 Rooms

        Peru spoke.

        Action points:

        - Kenya to share the draft
    """
    assert [p.values["item"] for p in proposals(text, ProposalKind.ACTION_POINT)] == ["2"]
