"""Names of States and organisations in running text, by every official, short and former name.

Traps handled here, all by what stands beside the name: persons and places called like a State (Mr Jordan, New Mexico, Mexico City),
"us" and "US$", longer names of other States (Guinea in Papua New Guinea).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

from corcom.engines.reading.name_index import IndexHit, NameIndex, Word, words_of
from corcom.kernel.states import State, all_states, folded, states_by_folded_name, states_by_iso3
from corcom.kernel.values import value
from corcom.kernel.words import AttendeeKind

_LEXICON = "corcom.engines.reading.lexicon"
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z&]{2,}[a-z]?|BiH")
_ALSO_PERSONS = frozenset(
    {"jordan", "chad", "georgia", "cuba", "israel", "malta", "france", "ireland", "holland", "britain", "china", "india"}
)
_NOT_AFTER = frozenset({"new", "northern", "british", "american", "french", "gulf", "lake"})
_NOT_BEFORE = frozenset({"city", "street", "road", "avenue", "valley", "river", "university", "pig", "times", "dollar", "dollars"})
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "st", "senator"})
_SMALL_CAPITALS = frozenset(
    re.findall(
        r"\w+",
        "in from for the by of to and both with at on as while when where but or nor that whereas since although after before if "
        "chair president coordinator coordinators ambassador delegation representative state party parties states minister speaker "
        "en de du la le les par pour avec el los por con y et",
    )
)


@value
class NameHit:
    """A State or organisation named in a text: code points `[start, end)`, the words as printed, and who it is.

    `key` is the ISO 3166 alpha-3 code of a State, else the key of the organisation in `lexicon/organisations.csv`.
    """

    start: int
    end: int
    printed: str
    kind: AttendeeKind
    key: str

    @property
    def iso3(self) -> str | None:
        """The alpha-3 code of a State, None for an organisation."""
        return self.key if self.kind is AttendeeKind.STATE else None


def _rows(file: str) -> list[dict[str, str]]:
    with resources.files(_LEXICON).joinpath(file).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@cache
def _state_index(language: str) -> NameIndex:
    names = [(name, state.iso3) for state in all_states() for name in state.names]
    names += [(row["name"], row["iso3"]) for row in _rows("state_names.csv") if row["language"] in ("en", language)]
    return NameIndex(names)


@cache
def _organisation_index() -> NameIndex:
    return NameIndex((row["name"], row["key"]) for row in _rows("organisations.csv"))


@cache
def _organisation_acronyms() -> frozenset[str]:
    return frozenset(row["name"] for row in _rows("organisations.csv") if row["form"] == "acronym")


@lru_cache(maxsize=2_000)
def states_in(text: str, *, language: str = "en") -> tuple[NameHit, ...]:
    """The States named in a text, from left to right; each printed name once, the longest that fits.

    Example: `states_in("Guinea-Bissau and Niger")` gives GNB and NER.
    """
    words = words_of(text)
    return tuple(
        NameHit(hit.start, hit.end, text[hit.start : hit.end], AttendeeKind.STATE, hit.key)
        for hit in _state_index(language).hits(text, words)
        if _means_the_state(hit, text, words)
    )


@lru_cache(maxsize=2_000)
def organisations_in(text: str) -> tuple[NameHit, ...]:
    """The organisations named in a text, by name or acronym; acronyms only as printed."""
    words = words_of(text)
    hits = []
    for hit in _organisation_index().hits(text, words):
        printed = text[hit.start : hit.end]
        if hit.name in _organisation_acronyms() and printed.replace("&", "and") != hit.name.replace("&", "and"):
            continue
        if printed[0].isupper() or printed[0].isdigit():
            hits.append(NameHit(hit.start, hit.end, printed, AttendeeKind.ORGANISATION, hit.key))
    return tuple(hits)


@lru_cache(maxsize=2_000)
def names_in(text: str, *, language: str = "en") -> tuple[NameHit, ...]:
    """States and organisations named in a text, from left to right; where two overlap the longer stays."""
    both = [*states_in(text, language=language), *organisations_in(text)]
    kept: list[NameHit] = []
    for hit in sorted(both, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


@cache
def _states_by_any_name() -> dict[str, State]:
    known = {folded(row["name"]): states_by_iso3()[row["iso3"]] for row in _rows("state_names.csv")}
    return {**known, **states_by_folded_name()}


@lru_cache(maxsize=8_000)
def state_named(name: str) -> State | None:
    """The State whose name, in any of the languages read, is exactly these words; None when no State is."""
    bare = name.strip().strip(".,:;*_")
    state = _states_by_any_name().get(folded(bare))
    if state is None:
        return None
    short = len(re.sub(r"\W", "", bare)) <= 3
    return None if short and not _ABBREVIATION.fullmatch(bare) and not bare.isupper() else state


def organisation_named(name: str) -> str | None:
    """The key of the organisation whose name or acronym is exactly these words; None when none is."""
    bare = name.strip().strip(".,:;*_")
    hits = organisations_in(bare)
    return hits[0].key if len(hits) == 1 and len(hits[0].printed) >= len(bare) - 1 else None


def _means_the_state(hit: IndexHit, text: str, words: Sequence[Word]) -> bool:
    printed = text[hit.start : hit.end]
    if not any(c.isupper() for c in printed) or not _capitals_fit(printed, hit.name):
        return False
    before = words[hit.first - 1] if hit.first else None
    after = words[hit.last + 1] if hit.last + 1 < len(words) else None
    if text[hit.end : hit.end + 1] == "$" or text[hit.start - 1 : hit.start] in ("@", "/", "#", "_"):
        return False
    if before is not None and words[hit.first].glue == " " and before.printed[0].isupper() and before.folded in _NOT_AFTER:
        return False
    if after is not None and after.glue == " " and after.folded in _NOT_BEFORE:
        return False
    return not _is_part_of_person(hit, words, before, after)


def _capitals_fit(printed: str, name: str) -> bool:
    """Acronyms must be printed as such ("us" is not US); a name of words needs its first capital."""
    if _ABBREVIATION.fullmatch(name) or len(name) <= 3:
        return printed.replace(".", "") == name.replace(".", "")
    return printed[0].isupper() or printed.startswith("former")


def _is_part_of_person(hit: IndexHit, words: Sequence[Word], before: Word | None, after: Word | None) -> bool:
    glue = words[hit.first].glue
    if before is not None and glue in (" ", ". ") and before.folded in _TITLES and before.printed[0].isupper():
        return words[hit.first].printed[0].isupper() and before.folded != "st"
    if hit.first != hit.last or words[hit.first].folded not in _ALSO_PERSONS:
        return False
    if before is not None and glue == " " and before.printed[0].isupper() and not before.printed.isupper():
        return before.folded not in _SMALL_CAPITALS
    return _is_surname(after)


def _is_surname(after: Word | None) -> bool:
    if after is None or after.glue != " " or not after.printed[0].isupper() or len(after.printed) < 3:
        return False
    return after.printed[1:].islower() and after.folded not in _SMALL_CAPITALS and after.folded not in _state_words()


@cache
def _state_words() -> frozenset[str]:
    return frozenset(words_of(name)[0].folded for state in all_states() for name in state.names)
