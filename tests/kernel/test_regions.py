"""Regions are understood as people name them, alone and several in a phrase."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from corcom.kernel.regions import same_region, states_in
from corcom.kernel.states import all_states


@pytest.mark.parametrize(
    ("phrase", "inside", "outside"),
    [
        ("West Africa", "GHA", "ZMB"),
        ("Western Africa", "GHA", "ZMB"),
        ("the West African region", "GHA", "ZMB"),
        ("African States", "ZMB", "IRQ"),
        ("Central America and the Caribbean", "GTM", "BRA"),
        ("Central America, Caribbean and South American regions", "BRA", "CAN"),
        ("Central America and the Caribbean", "JAM", "BRA"),
        ("Latin America and the Caribbean", "BRA", "CAN"),
        ("GRULAC", "BRA", "CAN"),
        ("South-East Asia", "LAO", "CHN"),
        ("Southeast Asia", "LAO", "CHN"),
        ("Asia and Africa", "IRQ", "FRA"),
        ("Asia-Pacific", "IRQ", "FRA"),
        ("the Pacific", "PLW", "AUS"),
        ("North America", "USA", "MEX"),
    ],
)
def test_a_phrase_holds_the_states_of_its_regions(phrase: str, inside: str, outside: str) -> None:
    assert (inside in states_in(phrase), outside in states_in(phrase)) == (True, False)


@pytest.mark.parametrize("phrase", ["", "Atlantis", "and", "Iraq", "francophone States"])
def test_words_that_name_no_region_hold_nobody(phrase: str) -> None:
    assert states_in(phrase) == frozenset()


def test_every_region_of_the_file_holds_sub_regions_that_are_known_and_has_a_source() -> None:
    known = {state.subregion for state in all_states()}
    with resources.files("corcom.kernel").joinpath("data/regions.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["name"] for row in rows if not row["source"] or not set(row["holds"].split("|")) <= known] == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Central America, the Caribbean and South America", "Central America, Caribbean and South American regions", True),
        ("West Africa", "the Western African region", True),
        ("the Atlantic seaboard", "The Atlantic Seaboard", True),
        ("", "", True),
        ("the Atlantic seaboard", "the Gulf", False),
        ("Central America", "South America", False),
        ("", "Africa", False),
    ],
)
def test_a_region_is_the_same_in_other_words(one: str, other: str, same: bool) -> None:
    assert same_region(one, other) is same
