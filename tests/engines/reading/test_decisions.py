"""Decisions of the meeting and documents that it names."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals


def _decisions(text: str) -> list[str]:
    return [p.values["what"].rstrip(".") for p in proposals(f"## Talk\n\n{text}\n", ProposalKind.DECISION)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DECISION: The proposer should not be the moderator.", ["The proposer should not be the moderator"]),
        ("Decision 4/1: The agenda is adopted.", ["The agenda is adopted"]),
        ("It was agreed that meetings would be held from time to time.", ["meetings would be held from time to time"]),
        ("The Committee decided to delete article 14.", ["The Committee decided to delete article 14"]),
        ("The minutes of the last meeting were approved.", ["The minutes of the last meeting were approved"]),
        ("RESOLVED: that the fee be raised.", ["that the fee be raised"]),
        ("Germany asked for an item, and the agenda was adopted with that addition.", ["the agenda was adopted with that addition"]),
    ],
)
def test_what_the_meeting_decided_is_read(text: str, expected: list[str]) -> None:
    assert _decisions(text) == expected


def test_the_items_below_agreed_that_are_decisions() -> None:
    assert _decisions("The Board agreed that:\n\n1. The standard must be used.\n\n2. The process should start.") == [
        "The standard must be used",
        "The process should start",
    ]


def test_a_list_of_decisions_ends_where_another_kind_of_mark_or_a_new_item_begins() -> None:
    text = """
The Board agreed that:

\u2022 the fee stays as it is;
\u2022 the office is let.

- Anna Berg spoke of the roof.

**4. Approval of the roof**

- Tom Reed asked what it costs.
"""
    assert _decisions(text) == ["the fee stays as it is;", "the office is let"]


def test_a_lead_over_payments_or_papers_is_the_decision_and_their_list_is_not() -> None:
    assert _decisions("The following payments were approved:\n\n- Berg and Sons, roof 120.00\n- Reed, stamps 8.50") == [
        "The following payments were approved:"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was not agreed.",
        "They asked whether the text should be adopted.",
        "The paper (which has been approved by the Chairman) covered much.",
        "At its first meeting in July, the Council approved a programme.",
        "The study was carried out in 2001.",
    ],
)
def test_what_others_or_nobody_decided_is_no_decision(text: str) -> None:
    assert _decisions(text) == []


def test_documents_are_named_by_symbol_or_as_attached() -> None:
    text = "## Papers\n\nThe Chair introduced CCM/MSP/2011/WP.5 and presented a strategy for 2012 (see draft attached).\n"

    found = proposals(text, ProposalKind.DOCUMENT)

    assert [(p.values["symbol"], p.values["attached"]) for p in found] == [("CCM/MSP/2011/WP.5", False), (None, True)]


def test_an_attached_paper_is_named_by_its_noun_or_not_at_all() -> None:
    named = proposals("Peru outlined a strategy for 2012, of which a draft is attached.", ProposalKind.DOCUMENT)
    unnamed = proposals("The room was cold, as attached.", ProposalKind.DOCUMENT)

    assert [p.values["title"] for p in named] == ["draft strategy for 2012"]
    assert unnamed == []


def test_a_numbered_label_is_a_decision_and_what_another_body_approved_is_none() -> None:
    labelled = proposals("## Fees\n\n4. **Decision**: The fee stays at 20 euros.\n", ProposalKind.DECISION)
    elsewhere = proposals("## Fees\n\nThe text has been approved by the Senate of Peru.\n", ProposalKind.DECISION)

    assert [p.values["what"] for p in labelled] == ["The fee stays at 20 euros."]
    assert elsewhere == []


def test_a_motion_that_a_later_paragraph_carries_cites_the_paragraph_that_puts_it() -> None:
    text = "## Roof\n\nAna Ruiz moved that the reserve fund be kept for the roof.\n\nIt was seconded by Tom Hale. All agreed.\n"
    (decision,) = proposals(text, ProposalKind.DECISION)
    assert decision.citation.quote == "Ana Ruiz moved that the reserve fund be kept for the roof."
