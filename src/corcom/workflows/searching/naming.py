"""The documents that name a State, with the lines that do."""

from __future__ import annotations

from datetime import date
from functools import cache

from corcom.engines.searching.names import Names
from corcom.engines.searching.snippets import Piece
from corcom.kernel.states import State, all_states, folded, states_by_iso3
from corcom.kernel.words import SearchKind
from corcom.registers.search import queries as entries
from corcom.workflows import policy
from corcom.workflows.searching.finding import Hit

LINES = 3
LOOKED_AT = 12
LONGEST = 200_000  # code points of a text that are looked through for a page


def documents_naming(state: State, convention: str, *, day: date, who: policy.Standing) -> list[Hit]:
    """The newest documents that name a State and that a person may see, at most twelve, each with its first lines that do; one query."""
    names = _names_of(state.iso3)
    sees_all = policy.may(who, "see_document")
    rows = entries.entries_open(convention, day, sees_confidential=sees_all, levels=policy.openness_levels(who))
    found = []
    for row in entries.documents_with_words(rows, names.patterns, most=LOOKED_AT, longest=LONGEST):
        text = row.text or ""
        lines = names.lines_in(text, most=LINES)
        if lines or names.lines_in(row.title, most=1):
            title, key = (Piece(row.title),), str(row.document_id)
            found.append(Hit(SearchKind.DOCUMENT, key, title, day=row.day, lines=lines, sha256=row.sha256, sample=row.sample))
    return found


@cache
def _names_of(iso3: str) -> Names:
    own = states_by_iso3()[iso3].names
    ours = [f" {folded(name)} " for name in own]
    theirs = (name for state in all_states() if state.iso3 != iso3 for name in state.names)
    return Names(own, tuple(name for name in theirs if any(part in f" {folded(name)} " for part in ours)))
