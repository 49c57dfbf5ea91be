"""The table of States, and finding one by a name as printed."""

from __future__ import annotations

from collections import Counter

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
