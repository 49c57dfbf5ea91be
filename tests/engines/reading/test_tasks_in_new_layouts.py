"""Tasks in forms and layouts that came up in records nobody had opened; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals
from engines.reading.structure_of import reading_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Kenya asked for figures, and Peru promised to send them to the Support Unit by 30 January.",
            [(["Peru"], "send them to the Support Unit by 30 January")],
        ),
        (
            "The Support Unit was asked to prepare a model that others could use.",
            [(["Support Unit"], "prepare a model that others could use")],
        ),
        ("The goal posts are to be removed and placed elsewhere.", [([], "The goal posts are to be removed and placed elsewhere")]),
        (
            "The bend is dangerous and the question is to be asked whether the limit can be extended.",
            [([], "the question is to be asked whether the limit can be extended")],
        ),
        ("The result is to be expected in May.", []),
        ("All to send comments to Anna by 3 February.", [(["All"], "send comments to Anna by 3 February")]),
        ("Everyone to read the draft.", [(["Everyone"], "read the draft")]),
        ("An action was placed on Tom to review the wiki.", [(["Tom"], "review the wiki")]),
        ("Tom will reach out to the host.", [(["Tom"], "reach out to the host")]),
        ("Tom has kindly agreed to write to the host.", [(["Tom"], "write to the host")]),
        ("Action [Tom Reed] book the room", [(["Tom Reed"], "book the room")]),
        ("AI-7 (Tom) book the room", [(["Tom"], "book the room")]),
        ("(AP1) Tom to book the room", [(["Tom"], "book the room")]),
        ("Book the room. (Action Tom)", [(["Tom"], "Book the room")]),
        ("A2014-22 Each centre should test its data.", [(["Each centre"], "test its data")]),
        ("- A2012.3 Traceability\n  As a general comment, Tom spoke of its use.", [([], "Traceability")]),
        (
            "ACTION\nTom to write to the host.\n\nThe group spoke of other things.\n\nACTION\nAnna to book the room.",
            [(["Tom"], "write to the host"), (["Anna"], "book the room")],
        ),
        (
            (
                '[cols="3,2,1"]\n|===\n| Action | Owner | Due Date\n\n| Check the figures in the manual\n| Tom Reed\n'
                "| 3 February 2012\n\n| Write to the host\nabout the room\n| Anna\n| TBD\n|==="
            ),
            [(["Tom Reed"], "Check the figures in the manual"), (["Anna"], "Write to the host about the room")],
        ),
    ],
)
def test_tasks_are_read_in_many_forms(words: str, expected: list[tuple[list[str], str]]) -> None:
    assert [(p.values["owners"], p.values["what"]) for p in proposals(words, ProposalKind.ACTION_POINT)] == expected


def test_a_table_that_bars_and_a_ruler_draw_is_read_in_plain_text() -> None:
    found = reading_of(
        "Minutes of the Committee\n13 December 2011\n\nPresent: Anna Berg, Tom Reed\n\n1. Tasks\n\n"
        "| # | Owner | Task | Status |\n|---|---|---|---|\n| 1 | Tom | Book the room | open |\n| 2 | Anna | Write to the host | done |\n"
    ).of_kind(ProposalKind.ACTION_POINT)
    assert [(p.values["owners"], p.values["what"], p.values["status"]) for p in found] == [
        (["Tom"], "Book the room", "open"),
        (["Anna"], "Write to the host", "done"),
    ]


def test_a_table_that_bars_alone_draw_is_read_in_plain_text_and_its_heads_are_structure() -> None:
    reading = reading_of(
        "Minutes of the Committee\n13 December 2011\n\nPresent: Norway, UNDP, the ISU\n\n1. Tasks\n\n"
        "| Action | Owner | Due | Status |\n| Send the invitations | Norway / UNDP | asap | completed |\n"
        "| Update the website with the programme | ISU | 15 March | ongoing |\n| Write to States | Norway | by mid-May | |\n"
    )
    found = reading.of_kind(ProposalKind.ACTION_POINT)

    assert [(p.values["owners"], p.values["what"], p.values.get("status"), (p.values["due"] or {})["latest"]) for p in found] == [
        (["Norway", "UNDP"], "Send the invitations", "done", None),
        (["ISU"], "Update the website with the programme", "open", "2012-03-15"),
        (["Norway"], "Write to States", None, "2012-05-20"),
    ]
    assert (8 in reading.structure_lines, reading.unread_lines) == (True, ())


@pytest.mark.parametrize(
    ("words", "owners", "task"),
    [
        ("The representative of Peru offered to circulate the text.", ["Peru"], "circulate the text"),
        ("PC Dale agreed to increase patrols.", ["PC Dale"], "increase patrols"),
        ("County Cllr White will take this up with the ministry.", ["County Cllr White"], "take this up with the ministry"),
        ("The next step is for Tom to write to the host.", ["Tom"], "write to the host"),
    ],
)
def test_owners_with_a_title_or_sent_by_a_state_are_known(words: str, owners: list[str], task: str) -> None:
    found = proposals(words, ProposalKind.ACTION_POINT)
    assert [(p.values["owners"], p.values["what"]) for p in found] == [(owners, task)]


@pytest.mark.parametrize(
    ("lead", "owners"),
    [
        ("Tom will:", ["Tom"]),
        ("Anna Berg and Tom Reed agreed to:", ["Anna Berg", "Tom Reed"]),
        ("The Secretariat was asked to do the following:", ["Secretariat"]),
    ],
)
def test_the_points_below_a_line_that_says_who_will_do_them_are_tasks(lead: str, owners: list[str]) -> None:
    found = proposals(f"{lead}\n\n- Write to the host\n- Book the room for June\n\nAll were content.", ProposalKind.ACTION_POINT)

    assert [(p.values["owners"], p.values["what"]) for p in found] == [(owners, "Write to the host"), (owners, "Book the room for June")]


@pytest.mark.parametrize("lead", ["The Committee will:", "The new pump will:", "It was said that Tom:"])
def test_the_points_below_a_line_about_something_else_are_no_tasks(lead: str) -> None:
    assert list(proposals(f"{lead}\n\n- Have three parts\n- Be painted in June\n", ProposalKind.ACTION_POINT)) == []


@pytest.mark.parametrize("heading", ["Summary of Meeting Actions", "Board action items", "Tasks by person"])
def test_headings_of_tasks(heading: str) -> None:
    record = f"Minutes of the Board\n13 December 2011\n\nPresent: Anna Berg, Tom Reed\n\n## {heading}\n\n- Tom: write to the host\n"
    assert [p.values["what"] for p in reading_of(record).of_kind(ProposalKind.ACTION_POINT)] == ["write to the host"]


def test_two_tasks_that_differ_in_one_word_are_two_and_one_said_again_is_one() -> None:
    words = (
        "Action: Tom to share the draft strategy with the members by 3 May 2012.\n\n"
        "Action: Tom to share the draft budget with the members by 3 May 2012.\n\n"
        "Action: Tom to share the draft budget with the members.\n"
    )
    found = proposals(words, ProposalKind.ACTION_POINT)

    assert [p.values["what"] for p in found] == [
        "share the draft strategy with the members by 3 May 2012",
        "share the draft budget with the members by 3 May 2012",
    ]
