"""The table of States, and finding one by a name as printed."""

from __future__ import annotations

import csv
from collections import Counter
from importlib import resources

import pytest

from corcom.kernel.states import (
    all_states,
    folded,
    state_called,
    state_named,
    states_by_code,
    states_by_folded_name,
    states_by_iso3,
)


def test_there_are_197_states_with_unique_codes() -> None:
    states = all_states()
    assert (len(states), len({s.iso3 for s in states}), len({s.iso2 for s in states}), len({s.m49 for s in states})) == (197, 197, 197, 197)


def test_no_name_stands_for_two_states() -> None:
    owners = Counter()
    for state in all_states():
        owners.update({folded(name) for name in state.names})
    assert [name for name, count in owners.items() if count > 1] == []
    assert len(states_by_folded_name()) == len(owners)


def test_every_state_is_found_by_each_of_its_names() -> None:
    assert [name for state in all_states() for name in state.names if state_named(name) is not state] == []


@pytest.mark.parametrize(
    ("printed", "iso3"),
    [
        ("Lao PDR", "LAO"),
        ("Côte d’Ivoire", "CIV"),
        ("COTE D'IVOIRE", "CIV"),
        ("Ivory Coast", "CIV"),
        ("The Netherlands", "NLD"),
        ("DRC", "COD"),
        ("Swaziland", "SWZ"),
        ("Bosnia & Herzegovina", "BIH"),
        ("Holy See", "VAT"),
    ],
)
def test_states_are_found_by_short_old_and_differently_printed_names(printed: str, iso3: str) -> None:
    assert state_named(printed) is states_by_iso3()[iso3]


@pytest.mark.parametrize("name", ["Atlantis", "", "Nigera", "Republic", "Congolese"])
def test_a_likeness_is_no_match(name: str) -> None:
    assert state_named(name) is None


@pytest.mark.parametrize(
    ("said", "iso3"),
    [
        ("IRQ", "IRQ"),
        ("irq", "IRQ"),
        ("IQ", "IRQ"),
        ("368", "IRQ"),
        ("4", "AFG"),
        ("Iraq (IRQ)", "IRQ"),
        ("Iraq 1,2", "IRQ"),
        ("Iraq [1]", "IRQ"),
        ("Lithuania\u00b2", "LTU"),
        ("Palestine, State of", "PSE"),
        ("Congo, Democratic Republic of the", "COD"),
        ("Korea, Republic of", "KOR"),
        ("Bolivia, Plurinational State of", "BOL"),
        ("C\u00f4te d\u2019Ivoire", "CIV"),
        ("Swaziland", "SWZ"),
        ("Atlantis", None),
        ("Total", None),
        ("China, Hong Kong SAR", None),
        ("Congo, Dem.", None),
        ("999", None),
        ("", None),
    ],
)
def test_state_is_called_by_code_or_by_any_printed_name_and_never_by_likeness(said: str, iso3: str | None) -> None:
    found = state_called(said)
    assert (found.iso3 if found else None) == iso3


def test_no_code_stands_for_two_states() -> None:
    assert len(states_by_code()) == 3 * 197


@pytest.mark.parametrize(
    ("printed", "iso3"),
    [
        ("Côte d’Ivoire", "CIV"),
        ("Costa de Marfil", "CIV"),
        ("États-Unis d'Amérique", "USA"),
        ("Estados Unidos", "USA"),
        ("République démocratique populaire lao", "LAO"),
        ("Lao, République démocratique populaire", "LAO"),
        ("Norvège 1,2", "NOR"),
        ("Alemania (DE)", "DEU"),
        ("Allemagne", "DEU"),
        ("Reino Unido de Gran Bretaña e Irlanda del Norte", "GBR"),
        ("Niger", "NER"),
        ("Nigéria", "NGA"),
        ("Guinée équatoriale", "GNQ"),
        ("Guinée", "GIN"),
    ],
)
def test_lists_may_name_states_in_french_and_spanish(printed: str, iso3: str) -> None:
    assert getattr(state_called(printed), "iso3", None) == iso3


def test_foreign_names_name_each_state_in_both_languages_and_no_other_state() -> None:
    with resources.files("corcom.kernel").joinpath("data/foreign_names.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row for row in rows if not row["source"] or row["language"] not in ("fr", "es")] == []
    english = {folded(name): state.iso3 for state in all_states() for name in state.names}
    assert [row["name"] for row in rows if english.get(folded(row["name"]), row["iso3"]) != row["iso3"]] == []
