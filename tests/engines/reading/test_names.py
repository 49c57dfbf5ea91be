"""States and organisations in running text, with the traps that names lay."""

from __future__ import annotations

import pytest

from corcom.engines.reading.names import names_in, organisation_named, state_named, states_in
from corcom.kernel.states import all_states


def _keys(text: str, language: str = "en") -> list[str]:
    return [hit.key for hit in names_in(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea, Guinea-Bissau, Papua New Guinea and Equatorial Guinea", ["GIN", "GNB", "PNG", "GNQ"]),
        ("Niger and Nigeria; the Congo, the DRC and Zaire", ["NER", "NGA", "COG", "COD", "COD"]),
        ("Lao PDR, Laos and the Lao People’s Democratic\n Republic", ["LAO", "LAO", "LAO"]),
        ("Côte d’Ivoire, Cote d'Ivoire and the Ivory Coast", ["CIV", "CIV", "CIV"]),
        ("Bosnia & Herzegovina and Trinidad and Tobago", ["BIH", "TTO"]),
        ("Venezuela (Bolivarian Republic of) and the Republic of Moldova", ["VEN", "MDA"]),
        ("the U.S. and the UK told us that US$ 5 would do", ["USA", "GBR"]),
        ("Swaziland, Burma, Upper Volta, Turkey", ["SWZ", "MMR", "BFA", "TUR"]),
        ("Mr Jordan met Michael Jordan in Jordan", ["JOR"]),
        ("Chad said that Chad Smith of Georgia Tech was late", ["TCD"]),
        ("New Mexico, Mexico City, Mexico", ["MEX"]),
        ("Northern Ireland and Ireland", ["IRL"]),
        ("Roman law in Oman", ["OMN"]),
        ("GUINEA BISSAU", ["GNB"]),
    ],
)
def test_the_longest_name_that_means_a_state_is_found(text: str, expected: list[str]) -> None:
    assert [hit.key for hit in states_in(text)] == expected


def test_every_name_of_every_state_is_found_as_that_state() -> None:
    wrong = [
        (name, state.iso3)
        for state in all_states()
        for name in (state.short_name, state.official_name)
        if [hit.key for hit in states_in(f"In the hall, {name} spoke.")] != [state.iso3]
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le Royaume-Uni, la Fédération de Russie et la Suisse", "fr", ["GBR", "RUS", "CHE"]),
        ("Alemania, los Estados Unidos y la Santa Sede", "es", ["DEU", "USA", "VAT"]),
        ("Maurice spoke", "en", []),
    ],
)
def test_names_of_other_languages_count_in_their_language(text: str, language: str, expected: list[str]) -> None:
    assert _keys(text, language) == expected


def test_organisations_are_found_by_name_and_by_acronym_as_printed() -> None:
    text = "UNDP, the ICRC, Norwegian People’s Aid, Humanity and Inclusion, the Cluster Munition Coalition; who; pax"

    assert _keys(text) == ["undp", "icrc", "npa", "hi", "cmc"]


def test_a_hit_quotes_its_words() -> None:
    text = "Then Iran (Islamic Republic of) spoke."

    (hit,) = states_in(text)

    assert (text[hit.start : hit.end], hit.printed, hit.iso3) == ("Iran (Islamic Republic of)", "Iran (Islamic Republic of)", "IRN")


@pytest.mark.parametrize(("name", "iso3"), [("Lao PDR", "LAO"), ("US", "USA"), ("us", None), ("États-Unis", "USA"), ("Atlantis", None)])
def test_a_name_alone_is_looked_up_exactly(name: str, iso3: str | None) -> None:
    state = state_named(name)

    assert (state.iso3 if state else None) == iso3


def test_an_organisation_alone_is_looked_up_exactly() -> None:
    assert [organisation_named(name) for name in ("UNDP", "undp", "UNDP and others")] == ["undp", None, None]
