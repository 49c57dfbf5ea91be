"""States and regions that came into a working group are read where the sentence says so, and nowhere else."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.group_members import member_in, region_in
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

HEAD = "Coordination Committee\n\n13 December 2011\n\n1. Universalization\n\n"


def _proposals(words: str) -> tuple[Proposal, ...]:
    return read_document((HEAD + words).encode(), name="minutes.txt").of_kind(ProposalKind.GROUP_MEMBER)


def _members(words: str) -> list[tuple[str | None, str, str]]:
    found = _proposals(words)
    return [(p.values["iso3"], p.values["region"], p.values["theme"]) for p in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ghana and Togo joined the working group on victim assistance.",
            [("GHA", "", "victim-assistance"), ("TGO", "", "victim-assistance")],
        ),
        ("Zambia was added to the team to help with universalization.", [("ZMB", "", "universalization")]),
        (
            "West Africa and the Sahel are now covered by the universalization team.",
            [(None, "West Africa and the Sahel", "universalization")],
        ),
        ("Ghana was not added to the universalization working group.", []),
        ("The Chair asked whether Ghana could be a member of the universalization working group.", []),
        ("Ghana joined the Convention on 3 May.", []),
        ("Ana Ruiz joined the clearance working group.", []),
        ("Ghana spoke of its stockpile and the team.", []),
    ],
)
def test_a_place_in_a_working_group_is_read_only_where_it_is_said(words: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert _members(words) == expected


def test_the_team_is_that_of_the_one_theme_spoken_of_before() -> None:
    words = (
        "The coordinators for universalization told how far their team has come.\n\nZambia was taken into the team, where it will help.\n"
    )
    assert _members(words) == [("ZMB", "", "universalization")]


def test_a_passage_that_names_a_place_reads_its_line() -> None:
    found = _proposals("- Zambia was added to the team to help with universalization.\n")
    assert [(p.citation.line, p.citation.quote) for p in found] == [(7, "Zambia was added to the team to help with universalization.")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Central America, Caribbean and South American regions are covered", "Central America, Caribbean and South American regions"),
        ("South Africa and the Central African Republic were there", ""),
        ("the United States of America", ""),
        ("Asia-Pacific", "Asia-Pacific"),
    ],
)
def test_a_region_is_not_a_state(words: str, expected: str) -> None:
    assert region_in(words) == expected


def test_selected_words_give_the_first_values() -> None:
    assert member_in("Lao PDR looks after Asia in the clearance group") == {
        "name": "Lao PDR",
        "iso3": "LAO",
        "region": "Asia",
        "theme": "clearance-and-risk-education",
    }
