"""Words that mark action points, their owners, status and results; one table per language, used together.

Entries are regular expressions, matched without regard to case unless the field says otherwise.
"""

from __future__ import annotations

from functools import cache

from corcom.engines.reading.lexicon import actions_en, actions_es, actions_fr

_TABLES = (actions_en, actions_fr, actions_es)


@cache
def action_words(name: str) -> tuple[str, ...]:
    """The entries of all languages under one name of the tables, such as `LABELS`."""
    return tuple(dict.fromkeys(word for table in _TABLES for word in getattr(table, name)))


@cache
def any_of(name: str) -> str:
    """The entries as one group of a regular expression, the longest first."""
    return "(?:" + "|".join(sorted(action_words(name), key=len, reverse=True)) + ")"
