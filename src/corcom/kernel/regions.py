"""Regions as people name them, one or several in a phrase, and the States in them.

The names are those of the table of States (UN M49 sub-regions, regions, regional groups of the UN) and those of `data/regions.csv`: M49
groupings and usual short forms, each with its source.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib import resources

from corcom.kernel.states import all_states, folded

_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\band\b|\bas well as\b)\s*", re.IGNORECASE)
_AROUND = re.compile(r"^(?:the|all|states (?:of|in)|countries (?:of|in)) | (?:regions?|sub regions?|states|countries|group)$")


@cache
def _named() -> dict[str, frozenset[str]]:
    """Folded name of a region to the codes of its States."""
    found: dict[str, set[str]] = {}
    for state in all_states():
        for name in (state.region, state.subregion, state.regional_group):
            if name:
                found.setdefault(folded(name), set()).add(state.iso3)
    with resources.files("corcom.kernel").joinpath("data/regions.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            held = {folded(part) for part in row["holds"].split("|")}
            found.setdefault(folded(row["name"]), set()).update(s.iso3 for s in all_states() if folded(s.subregion) in held)
    return {name: frozenset(codes) for name, codes in found.items()}


@lru_cache(maxsize=4_000)
def states_in(phrase: str) -> frozenset[str]:
    """The codes of the States in the regions of a phrase; empty where it names none.

    Example: "West Africa" and "Western Africa" are the same; "Central America and the Caribbean" holds the States of both.
    """
    whole = _one(phrase)
    if whole:
        return whole
    parts = [_one(part) for part in _BETWEEN.split(phrase)]
    return frozenset().union(*parts)


def same_region(one: str, other: str) -> bool:
    """Whether two phrases name the same region: the same words, or other words for the same States.

    Example: "Central America, the Caribbean and South America" is the "Central America, Caribbean and South American regions".
    """
    return folded(one) == folded(other) or (bool(states_in(one)) and states_in(one) == states_in(other))


def _one(words: str) -> frozenset[str]:
    name = folded(words)
    while (shorter := _AROUND.sub("", name)) != name:
        name = shorter
    known = _named()
    return known.get(name) or known.get(name.removesuffix("n")) or known.get(name.replace("african", "africa")) or frozenset()
