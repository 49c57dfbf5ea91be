"""Which column of a foreign list holds the State, the article, the convention or a kind of thing, under the headings that are usual."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corcom.engines.law.lists.lines import Line
from corcom.kernel.errors import BadInput
from corcom.kernel.states import State, folded, state_called

# The heading is looked for in the first lines: titles and notes may stand above it.
HEADING_WITHIN = 30
_STATE_NAMES = (
    "state|states|state party|states parties|state parties|party|parties|country|countries|country name|country or area|country area|"
    "participant|participants|name of state|name of country|state name|member state|member states|signatory|territory|entity|"
    "etat|etats|etat partie|etats parties|pays|estado|estados|estado parte|pais|paises"
)
_STATE_CODES = (
    "iso|iso3|iso 3|iso code|iso3 code|iso 3 code|iso alpha 3|alpha 3|alpha3|alpha 3 code|iso 3166|iso 3166 1|iso 3166 1 alpha 3|"
    "iso 3166 alpha 3|iso3166 1 alpha 3|iso2|iso 2|iso2 code|alpha 2|iso alpha 2|iso a3|iso a2|"
    "country code|state code|code|code iso|codigo iso|m49|m49 code|un code"
)
_CONVENTIONS = "convention|treaty|convention code|treaty code|convenio|convencion|traite"
_ARTICLES = (
    "article|art|articles|provision|obligation|obligations|duty|treaty article|legal basis|article of the convention|articulo|disposition"
)
_KINDS = "kind|type|type of report|report type|report|kind of report|type of obligation|deadline type|type of deadline"
_STATE_WORDS = frozenset((*_STATE_NAMES.split("|"), *_STATE_CODES.split("|")))
_CODE_WORDS = frozenset(_STATE_CODES.split("|"))


def heading_words(cell: str) -> str:
    """A heading for comparison: `Due_On (date)` as "due on date", without accents, case and marks of footnotes."""
    words = re.sub(r"<[^>]*>", " ", re.sub(r"([a-z])([A-Z])", r"\1 \2", cell[:200]))
    return re.sub(r"\s+", " ", folded(words.replace("_", " ").replace("#", " "))).strip()


def is_state(words: str) -> bool:
    """Whether a heading names the column of the State, by name or by code."""
    bare = re.sub(r"(?: \d+)+$", "", words)
    return words in _STATE_WORDS or bare in _STATE_WORDS


def is_convention(words: str) -> bool:
    """Whether a heading names the column of the convention."""
    return words in _CONVENTIONS.split("|")


def is_article(words: str) -> bool:
    """Whether a heading names the column of the article, or of the duty in words."""
    return words in _ARTICLES.split("|") or words in _KINDS.split("|")


def state_places(headings: Sequence[str]) -> tuple[int, ...]:
    """The places of the columns of the State, those with codes first."""
    found = [place for place, words in enumerate(headings) if is_state(words)]
    return tuple(sorted(found, key=lambda place: headings[place] not in _CODE_WORDS))


def state_of(line: Line, places: Sequence[int]) -> State:
    """The State of a line by the first of its columns that tells.

    Raises:
        BadInput: none of them names a State known here, or two name different ones.
    """
    given = [text for place in places if (text := line.cell(place))]
    found = {state.iso3: state for text in given if (state := state_called(text))}
    if len(found) == 1:
        return next(iter(found.values()))
    shown = " / ".join(given)[:80]
    if found:
        message = f"“{shown}” names different States: {', '.join(found)}."
    else:
        message = f"“{shown}” is not a State known here; give its ISO 3166 code, M49 number or a name in use."
    raise BadInput(message)
