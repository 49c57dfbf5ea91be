"""Words that shape minutes: what a heading announces, offices, titles of persons. One table per language, used together.

A heading is compared as a whole, folded to lower case without accents, so that the languages never collide in running text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.lexicon import en, es, fr


@dataclass(frozen=True, slots=True)
class StructureWords:
    """The words of all languages together; every tuple holds regular expressions over folded text."""

    attendance: tuple[str, ...]
    absence: tuple[str, ...]
    agenda: tuple[str, ...]
    actions: tuple[str, ...]
    decisions: tuple[str, ...]
    items: tuple[str, ...]
    closings: tuple[str, ...]
    bodies: tuple[str, ...]
    minutes: tuple[str, ...]
    offices: tuple[str, ...]
    chairs: tuple[str, ...]
    titles: tuple[str, ...]
    ordinals: dict[str, int]
    places: tuple[str, ...]
    verbs: tuple[str, ...]
    item_words: tuple[str, ...]
    particulars: tuple[str, ...]


@cache
def structure_words() -> StructureWords:
    """English, French and Spanish together."""
    tables = (en, fr, es)

    def joined(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for table in tables for word in getattr(table, name)))

    return StructureWords(
        attendance=joined("ATTENDANCE"),
        absence=joined("ABSENCE"),
        agenda=joined("AGENDA"),
        actions=joined("ACTIONS"),
        decisions=joined("DECISIONS"),
        items=joined("ITEMS"),
        closings=joined("CLOSINGS"),
        bodies=joined("BODIES"),
        minutes=joined("MINUTES"),
        offices=joined("OFFICES"),
        chairs=joined("CHAIRS"),
        titles=joined("TITLES"),
        ordinals={word: number for table in tables for word, number in table.ORDINALS.items()},
        places=joined("PLACES"),
        verbs=joined("VERBS"),
        item_words=joined("ITEM_WORDS"),
        particulars=joined("PARTICULARS"),
    )


def alternatives(words: tuple[str, ...]) -> str:
    """The words as one group of a regular expression, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
