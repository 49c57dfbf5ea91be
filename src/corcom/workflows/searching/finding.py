"""What a question finds on a desk: groups by kind with counts, each hit with the words that were met and the way to its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any

from corcom.engines.searching.question import Question
from corcom.engines.searching.snippets import LineFound, Piece, lines_found, marked, snippet
from corcom.engines.searching.words import search_words
from corcom.kernel.regions import states_in
from corcom.kernel.states import State, all_states, folded, states_by_folded_name
from corcom.kernel.words import SearchKind
from corcom.registers.documents import queries as documents
from corcom.registers.parties import queries as parties
from corcom.registers.people import queries as people
from corcom.registers.search import queries as entries
from corcom.registers.search.models import SearchEntry
from corcom.workflows import policy

EACH = 5
LINES = 3
LONGEST = 200
_NEAR = 0.72
_NAMED = (SearchKind.STATE, SearchKind.ORGANISATION, SearchKind.PERSON)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: kind, its part of an address, title and snippet with the met words set apart, where and when it was said.

    `citation` leads to the line; `lines` are those of a document that meet the question.
    """

    kind: SearchKind
    key: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...] = ()
    where: str = ""
    day: date | None = None
    citation: dict[str, Any] | None = None
    lines: tuple[LineFound, ...] = ()
    sha256: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of one kind: the best few, and how many there are."""

    kind: SearchKind
    count: int
    hits: Sequence[Hit]
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to a question; `near` are names of States spelt alike, for a person to choose from, when nothing was found."""

    question: Question
    groups: Sequence[FoundGroup] = ()
    near: Sequence[str] = field(default=())

    @property
    def count(self) -> int:
        """How much was found altogether."""
        return sum(group.count for group in self.groups)


def find(convention: str, typed: str, *, day: date, who: policy.Standing) -> Findings:
    """The best of each kind; what was typed as a State's name or code, or as the number of an action point, comes first.

    Five queries, however much is on record.
    """
    question = Question(typed[:LONGEST])
    if not question.words:
        return Findings(question)
    groups = [*_named_groups(question, who), *_entry_groups(question, _open(convention, day, who))]
    order = list(SearchKind)
    groups.sort(key=lambda group: (not group.is_named, order.index(group.kind)))
    return Findings(question, groups, () if groups else near_names(question.typed))


def find_kind(
    convention: str, typed: str, kind: SearchKind, *, day: date, who: policy.Standing, first: int, most: int
) -> tuple[int, list[Hit]]:
    """How many of one kind there are, and those from the place `first` on, at most `most`; three queries."""
    question = Question(typed[:LONGEST])
    if not question.words:
        return 0, []
    if kind in _NAMED:
        named = next((group for group in _named_groups(question, who, each=None) if group.kind is kind), None)
        return (named.count, list(named.hits[first : first + most])) if named else (0, [])
    rows = entries.all_of_a_kind(_open(convention, day, who), _patterns(question), kind.value, action_point=question.action_point)
    return rows.count(), _hits(question, list(rows[first : first + most]))


def near_names(typed: str) -> list[str]:
    """Short names of States that are spelt much like what was typed, or like a word of it; never taken without being asked."""
    known = states_by_folded_name()
    asked = [folded(typed), *(word for word in folded(typed).split() if len(word) > 3)]
    found = [name for words in asked for name in get_close_matches(words, known, n=3, cutoff=_NEAR)]
    return list(dict.fromkeys(known[name].short_name for name in found))[:3]


def _open(convention: str, day: date, who: policy.Standing) -> Any:
    return entries.entries_open(convention, day, sees_confidential=policy.may(who, "see_document"), levels=policy.openness_levels(who))


def _patterns(question: Question) -> list[tuple[str, ...]]:
    return [asked.patterns for asked in question.words]


def _entry_groups(question: Question, rows: Any) -> list[FoundGroup]:
    placed = entries.best_of_each_kind(rows, _patterns(question), most=EACH, action_point=question.action_point)
    known = entries.entries_with_ids([number for number, _, _ in placed])
    hits = _hits(question, [known[number] for number, _, _ in placed if number in known])
    counts = {kind: among for _, kind, among in placed}
    named = str(question.action_point) if question.action_point is not None else ""
    return [
        FoundGroup(
            SearchKind(kind),
            counts[kind],
            of_kind := [hit for hit in hits if hit.kind == kind],
            is_named=kind == SearchKind.ACTION_POINT and any(hit.key == named for hit in of_kind),
        )
        for kind in counts
    ]


def _hits(question: Question, rows: Sequence[SearchEntry]) -> list[Hit]:
    papers = [row.record for row in rows if row.kind == SearchKind.DOCUMENT]
    texts = documents.newest_texts(papers) if papers else {}
    return [_hit(question, row, texts.get(row.record) if row.kind == SearchKind.DOCUMENT else None) for row in rows]


def _hit(question: Question, row: SearchEntry, text: Any) -> Hit:
    citation = None
    if row.line is not None:
        citation = {"sha256": row.sha256, "line": row.line, "end_line": row.line, "start": row.start, "end": row.end, "quote": ""}
    return Hit(
        SearchKind(row.kind),
        row.key,
        marked(row.title, question),
        snippet(row.body, question) if row.body else (),
        row.where,
        row.day,
        citation,
        lines_found(text.text, question, most=LINES) if text else (),
        row.sha256,
        row.sample,
    )


def _named_groups(question: Question, who: policy.Standing, *, each: int | None = EACH) -> list[FoundGroup]:
    """States, organisations and people: few, so they are looked through here and not by the database."""
    found = [_states(question, each), _organisations(question, each)]
    if policy.may(who, "manage_people"):
        found.append(_people(question, each))
    return [group for group in found if group.count]


@cache
def _state_words() -> tuple[tuple[State, str], ...]:
    return tuple((state, search_words(*state.names, state.iso3, state.iso2)) for state in all_states())


def _states(question: Question, each: int | None) -> FoundGroup:
    there = states_in(question.typed)
    met = [state for state, words in _state_words() if state.iso3 in there or question.is_met_by(words)]
    named = [state for state in met if question.is_name((*state.names, state.iso3, state.iso2))]
    met.sort(key=lambda state: (state not in named, not question.is_met_by(search_words(state.short_name))))
    hits = [Hit(SearchKind.STATE, state.iso3, marked(state.short_name, question), _other_name(question, state)) for state in met[:each]]
    return FoundGroup(SearchKind.STATE, len(met), hits, is_named=bool(named))


def _other_name(question: Question, state: State) -> tuple[Piece, ...]:
    """The name by which a State was found where it is not its short one, and its code."""
    if question.is_met_by(search_words(state.short_name)):
        return marked(f"{state.official_name} · {state.iso3}", question)
    region = " · ".join(part for part in (state.subregion, state.regional_group) if part)
    other = region if state.iso3 in states_in(question.typed) else state.official_name
    by = next((name for name in state.names if question.is_met_by(search_words(name))), other)
    return marked(f"{by} · {state.iso3}", question)


def _organisations(question: Question, each: int | None) -> FoundGroup:
    named = [(o, (o.name, o.acronym, *o.aliases)) for o in parties.organisations()]
    met = [(o, names) for o, names in named if question.is_met_by(search_words(*names))]
    hits = [Hit(SearchKind.ORGANISATION, o.acronym or o.name, marked(o.name, question), marked(o.acronym, question)) for o, _ in met[:each]]
    is_named = any(question.is_name(names) for _, names in met)
    return FoundGroup(SearchKind.ORGANISATION, len(met), hits, is_named=is_named)


def _people(question: Question, each: int | None) -> FoundGroup:
    met = [(pk, name, email) for pk, name, email in people.names_of_people() if question.is_met_by(search_words(name, email))]
    hits = [Hit(SearchKind.PERSON, str(pk), marked(name, question), marked(email, question)) for pk, name, email in met[:each]]
    return FoundGroup(SearchKind.PERSON, len(met), hits)


def kinds_searched(who: policy.Standing) -> Iterable[SearchKind]:
    """What a person can search on the desk, in the order in which it is shown."""
    return (kind for kind in SearchKind if kind is not SearchKind.PERSON or policy.may(who, "manage_people"))
