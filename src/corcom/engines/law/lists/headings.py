"""Which column of a foreign list holds the State, the article, the convention or a kind of thing, under the headings that are usual."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corcom.engines.law.lists.lines import Line
from corcom.kernel.errors import BadInput
from corcom.kernel.states import State, folded, state_called


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


# The heading is looked for in the first lines: titles and notes may stand above it.
HEADING_WITHIN = 30
# A heading is told by its words: one of the first group, and beside it none but those of the second.
_STATE_CODES = words_of("iso iso2 iso3 iso3166 m49 alpha2 alpha3 a2 a3")
_STATE_NAMES = words_of(
    "state states party parties country countries participant participants signatory territory entity nation etat "
    "etats pays estado estados pais paises"
)
_BESIDE_STATE = words_of("name names of or the area member code codes un alpha 1 2 3 3166 partie parties parte partes codigo")
_ARTICLES = words_of("article articles art articulo provision obligation obligations duty duties kind type report disposition")
_BESIDE_ARTICLE = words_of("number no ref reference of the treaty convention legal basis name paragraph para transparency")
_CONVENTIONS = frozenset(("convention", "treaty", "convention code", "treaty code", "convenio", "convencion", "traite"))


def heading_words(cell: str) -> str:
    """A heading for comparison: `Due_On (date)` as "due on date", without accents, case and marks of footnotes."""
    words = re.sub(r"<[^>]*>", " ", re.sub(r"([a-z])([A-Z])", r"\1 \2", cell[:200]))
    return re.sub(r"\s+", " ", folded(words.replace("_", " ").replace("#", " "))).strip()


def is_told_by(words: str, core: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether a heading has a word of `core`, and no word but of `core` and `beside`."""
    found = set(words.split())
    return bool(found & core) and found <= core | beside


def is_state(words: str) -> bool:
    """Whether a heading names the column of the State, by name or by code."""
    bare = re.sub(r"(?: \d+)+$", "", words)
    return words in ("name", "code") or is_told_by(bare, _STATE_NAMES | _STATE_CODES, _BESIDE_STATE)


def is_convention(words: str) -> bool:
    """Whether a heading names the column of the convention."""
    return words in _CONVENTIONS


def is_article(words: str) -> bool:
    """Whether a heading names the column of the article, or of the duty in words."""
    return words in ("deadline type", "type of deadline") or is_told_by(words, _ARTICLES, _BESIDE_ARTICLE)


def state_places(headings: Sequence[str]) -> tuple[int, ...]:
    """The places of the columns of the State, those with codes first; one headed only "name" or "code" where there is no other."""
    found = [place for place, words in enumerate(headings) if is_state(words)]
    surely = [place for place in found if headings[place] not in ("name", "code")]
    return tuple(sorted(surely or found, key=lambda place: not _STATE_CODES & set(headings[place].split())))


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
