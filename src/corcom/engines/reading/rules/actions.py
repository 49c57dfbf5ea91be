"""Action points: those that the layout marks, those in tables, and undertakings in running text; each restated action once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from corcom.engines.reading.context import BlockKind, Context
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.markup import without_addresses
from corcom.engines.reading.owners import OwnerBook, owner_book
from corcom.engines.reading.rules.action_labels import marked_actions
from corcom.engines.reading.rules.action_parts import Assignment
from corcom.engines.reading.rules.action_patterns import status_of
from corcom.engines.reading.rules.action_tables import table_actions
from corcom.engines.reading.rules.assignments import assignment_in
from corcom.engines.reading.rules.listed_actions import MarkedAction
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.rules.talk_below_actions import asks_nothing, lines_of_talk
from corcom.engines.reading.rules.undertaking_forms import forms
from corcom.engines.reading.rules.undertakings import Undertaking, undertakings
from corcom.kernel.proposals import Proposal
from corcom.kernel.states import folded
from corcom.kernel.values import altered, value
from corcom.kernel.words import ProposalKind

_SAME = 0.72
_SAME_IN_PROSE = 0.5
_PROSE = frozenset(form.rule for form in forms())
_BLOCKS = frozenset({"action-section", "action-below-label"})
_ABBREVIATED = re.compile(r"(?:\b(?:etc|approx|inc|ltd|no|al|dept)|\b[a-zA-Z]\.[a-zA-Z]|\.\.)\.\Z", re.IGNORECASE)
_FEWEST_WORDS = 3
_LONGEST_NOTE = 160
_NOTE_WITHIN = 8
_LEAST_EXPLANATION = 30
_EXPLAINS = re.compile(
    r"(?:(?:This|That|It|These|Those) (?:is|are|was|were|will|would|has|have|could|can|should|may)\b|There (?:is|are|was|were)\b)"
    r"|(?!We )(?:[A-Z][\w'’\-]* )(?:[\w'’\-]+ ){1,4}(?:is|are|was|were|has|have|had|launched|started|began|opened|closed|ended)\b(?! to\b)"
)
_LABEL_AGAIN = re.compile(
    r"[\s*_]{0,4}(?:(?:Action|ACTION)(?: (?:item|point))?|(?:AI|AP|ACT|ACTION)[ #-]?\d{1,4})[*_]{0,2}\s?:[*_]{0,2}\s*(?=\w)"
)
_LAST_NUMBER = re.compile(r"\d+\D*$")
_LONGEST_REMARK = 700
_SHORT_SENTENCE = 70
_WHOSE = re.compile(r"\A\W*(?:[A-Z][\w-]+(?:['’]s?) |(?:the|this|these) )(?=(?:action|item|point|task)s?\b)")
_TOLD = re.compile(
    r"be (?:discussed|considered|raised|reported)\b|"
    r"(?:also |then )?(?:(?:has|had|is|was|were|referred|acknowledged|described|agreed|sent|made|gave|took|felt|thought)"
    r"\b(?! to\b)|"
    r"advised|confirmed|said|noted|reported|stated|informed|explained|mentioned|asked|added|expressed|thanked|told|"
    r"indicated|"
    r"suggested|proposed|wondered|replied|presented|raised|instigated|updated)\b"
)
_NAME = re.compile(r"(?<=\w)\s(?:Mr|Mrs|Ms|Dr|[A-Z])\.? [A-Z][\w'’\-]*(?: [A-Z][\w'’\-]+)?")  # whom a task is about says little of it
_TASK_WORD = re.compile(r"\b[a-zà-ÿ]{3,}\b")
_ASSIGNING = re.compile(rf"\b(?:{any_of('TO')}|{any_of('SHALL')})\s*\Z", re.IGNORECASE)
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "is",
        "are",
        "be",
        "was",
        "were",
        "as",
        "it",
        "its",
        "this",
        "that",
    ]
)


@value
class FoundAction:
    """One action with its place and how it was found."""

    assignment: Assignment
    start: int
    end: int
    rule: str
    confidence: float
    identifier: str | None = None
    implicit: bool = False


def read_action_points(context: Context) -> Iterable[Proposal]:
    """The action points of the minutes, in the order of the text."""
    found = actions_found(context)
    last_items = _closing_blocks(context, found)
    for action in sorted(_once(context, list(found)), key=lambda a: a.start):
        yield _proposal(context, action, last_items)


@lru_cache(maxsize=2)
def actions_found(context: Context) -> tuple[FoundAction, ...]:
    """Every mention of an action, also those that say one again."""
    book = owner_book(context)
    found = [*_tables(context, book), *_marked(context, book)]
    found += _undertaken(context, book, found)
    return tuple(_with_notes(context, found))


def _closing_blocks(context: Context, found: Iterable[FoundAction]) -> frozenset[int]:
    """The lines of sub-items whose block of actions closes the whole item: the last sub-item, the only one with such a block."""
    blocks = {id(item): item for action in found if action.rule in _BLOCKS and (item := context.item_of(context.line_at(action.start)))}
    subs = [section for section in context.sections if section.is_item and section.parent]
    closing = []
    for item in blocks.values():
        beside = [section for section in subs if section.parent == item.parent]
        with_block = [section for section in beside if id(section) in blocks]
        if item.parent and len(beside) > 1 and beside[-1] is item and len(with_block) == 1:
            closing.append(item.line)
    return frozenset(closing)


def _item(context: Context, action: FoundAction, last_items: frozenset[int]) -> str | None:
    item = context.item_of(context.line_at(action.start))
    if item and action.rule in _BLOCKS and item.line in last_items:
        return item.parent
    return item.label if item else None


def _tables(context: Context, book: OwnerBook) -> list[FoundAction]:
    return [FoundAction(row.assignment, row.start, row.end, "action-table", 0.9, row.identifier) for row in table_actions(context, book)]


def _marked(context: Context, book: OwnerBook) -> list[FoundAction]:
    found: list[FoundAction] = []
    depths: list[int] = []
    titles = frozenset(folded(section.title) for section in context.sections)
    talk = lines_of_talk(context)
    for mark in marked_actions(context, book):
        again = _LABEL_AGAIN.match(context.text, mark.body, mark.end)  # "ACT-58: Action: Lea - …"
        part = assignment_in(context, book, again.end() if again else mark.body, mark.end, marked=True)
        part = altered(part, owners=part.owners or mark.owners, status=mark.status or part.status)
        part = _without_explanation(context, part) if mark.rule == "action-label" else part
        if found and mark.rule == "action-review" and part.status is None:
            part = altered(part, status=_noted_status(context.text[mark.body : mark.end]))
        if found and _is_note(mark, part, depths[-1]):
            found[-1] = altered(found[-1], assignment=altered(found[-1].assignment, status=found[-1].assignment.status or part.status))
            continue
        if not re.search(r"\w{3}", without_addresses(context.text[part.start : part.end])):
            continue
        if (
            part.end - part.start < 3
            or (mark.needs_owner and not _is_task(context, mark, part))
            or _is_heading_again(context, part, titles)
        ):
            continue
        if mark.rule == "action-review" and not _is_assigned(context, mark, part):
            continue
        if mark.rule == "action-section" and context.line_at(mark.start) in talk and not _is_assigned(context, mark, part):
            continue
        if mark.rule == "action-section" and asks_nothing(
            context.text[mark.body : mark.end], context.text[part.start : part.end], part.owners or part.status
        ):
            continue
        if mark.rule == "action-section" and mark.needs_owner and part.status is None and _TOLD.match(context.text, part.start, part.end):
            continue
        found.append(FoundAction(part, mark.start, mark.end, mark.rule, mark.confidence, mark.identifier))
        depths.append(mark.depth)
    return found


def _without_explanation(context: Context, part: Assignment) -> Assignment:
    """The task without a sentence behind it that only explains: "… to the agenda. This is why we met."."""
    sentences = list(sentences_in(context.text, part.start, part.end))
    if len(sentences) < 2 or len(context.text[sentences[0].start : sentences[0].end].split()) < _FEWEST_WORDS:
        return part
    first, *rest = sentences
    explains = _EXPLAINS.match(context.text, rest[0].start, rest[-1].end)
    return altered(part, end=first.end) if explains and rest[-1].end - rest[0].start >= _LEAST_EXPLANATION else part


def _with_notes(context: Context, found: list[FoundAction]) -> list[FoundAction]:
    """Give each action the status that a short block right below it states: "Done." or "Action carries."."""
    ends = {context.line_at(max(a.start, a.end - 1)): place for place, a in enumerate(found)}
    for before, block in pairwise(context.blocks):
        place = ends.get(before.last_line)
        words = context.text[block.body : block.end]
        longest = _LONGEST_REMARK if block.depth > before.depth else _LONGEST_NOTE
        if place is None or block.depth < before.depth or len(words) > longest or block.line - before.last_line > _NOTE_WITHIN:
            continue
        if block.kind is BlockKind.HEADING:  # "Draft agenda" heads the next item
            continue
        status = status_of(words) or (_noted_status(words) if block.depth > before.depth else None)
        if status and found[place].assignment.status is None:
            found[place] = altered(found[place], assignment=altered(found[place].assignment, status=status))
    return [
        action
        for action in found
        if action.assignment.owners or status_of(context.text[action.assignment.start : action.assignment.end]) is None
    ]


def _noted_status(words: str) -> str | None:
    """The status in a note's first sentence ("Done. The firm agreed.") or its last ("Nobody has written. Item carries.")."""
    spans = list(sentences_in(words, 0, len(words)))
    for span in (spans[0], spans[-1]) if spans else ():
        told = words[span.start : span.end]
        status = status_of(_WHOSE.sub("", told)) if len(told) < _SHORT_SENTENCE else None
        if status:
            return status
    return None


def _is_task(context: Context, mark: MarkedAction, part: Assignment) -> bool:
    """Whether words that nothing marks by themselves name an owner and a task, or say in a review of tasks what to do."""
    is_told = bool(part.owners) or (mark.rule == "action-review" and _to_do().match(context.text, part.start, part.end) is not None)
    return is_told and bool(_TASK_WORD.search(context.text, part.start, part.end))


@cache
def _to_do() -> re.Pattern[str]:
    """A verb of office work at the beginning, as in an order."""
    return re.compile(rf"(?=[A-Z])(?!(?:See|Note|Use|Read|Open|Start|Plan|Work|Test)\b)(?i:{any_of('OFFICE_VERBS')})\s")


def _is_heading_again(context: Context, part: Assignment, titles: frozenset[str]) -> bool:
    """Whether the words only repeat the title of a section, as an agenda does."""
    return not part.owners and folded(context.text[part.start : part.end]) in titles


def _is_assigned(context: Context, mark: MarkedAction, part: Assignment) -> bool:
    """Whether an item of a review says more than a speaker's words: a status, a date, a code, or "to" and the like."""
    lead = context.text[mark.body : part.start]
    if _TOLD.match(context.text, part.start, part.end):
        return False
    return bool(part.status or part.due or mark.identifier or _ASSIGNING.search(lead) or _to_do().match(context.text, part.start, part.end))


def _is_note(mark: MarkedAction, part: Assignment, depth: int) -> bool:
    """A deeper item without an owner below an action is a note on it."""
    if mark.depth <= depth:
        return False
    return (mark.rule == "action-section" and not part.owners) or (mark.rule == "action-review" and part.status is not None)


def _undertaken(context: Context, book: OwnerBook, marked: list[FoundAction]) -> list[FoundAction]:
    """What somebody undertakes in running text, outside of the actions that the layout marks."""
    found = []
    for task in undertakings(context, book, {action.start: action.end for action in marked}):
        if _inside(task, marked):
            continue
        part = assignment_in(context, book, task.body, task.end, marked=False)
        part = altered(part, owners=task.owners, start=task.body)
        found.append(FoundAction(part, task.start, task.end, task.rule, task.confidence, implicit=task.implicit))
    return found


def _inside(task: Undertaking, others: list[FoundAction]) -> bool:
    return any(other.start < task.end and task.start < other.end for other in others)


def _tokens(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded(words))) - _SMALL


def _once(context: Context, found: list[FoundAction]) -> list[FoundAction]:
    """Each action once: one that is said again adds what the first left out."""
    named = {action.identifier for action in found if action.identifier and action.assignment.owners}
    found = [action for action in found if action.assignment.owners or action.identifier not in named]
    kept: list[FoundAction] = []
    tokens: list[frozenset[str]] = []
    for action in found:
        task = action.assignment.task(context.text)
        words = _tokens(_NAME.sub(" ", task) if action.rule in _PROSE else task) or _tokens(task)
        twin = next((i for i, other in enumerate(kept) if _same(action, words, other, tokens[i])), None)
        if twin is None:
            kept.append(action)
            tokens.append(words)
        else:
            kept[twin] = _joined(kept[twin], action)
    return kept


def _same(action: FoundAction, words: frozenset[str], other: FoundAction, others: frozenset[str]) -> bool:
    if _are_of_one_series(action.identifier, other.identifier):
        return False
    first, second = set(map(folded, action.assignment.owners)), set(map(folded, other.assignment.owners))
    if words and words == others and first & second:
        return True
    if action.rule == other.rule and action.rule not in _PROSE and words - others and others - words:
        return False  # told in one way, and of something else: "share the draft budget" beside "share the draft strategy"
    in_prose = action.rule in _PROSE and bool(first & second)
    enough = _SAME_IN_PROSE if in_prose else _SAME
    if min(len(words), len(others)) < _FEWEST_WORDS or 2 * len(words & others) < enough * (len(words) + len(others)):
        return False
    return not first or not second or bool(first & second)


def _are_of_one_series(first: str | None, second: str | None) -> bool:
    """Whether two printed codes differ in their last number only: "MAY07/2" and "MAY07/3" are two actions."""
    if not first or not second or first == second:
        return False
    return _LAST_NUMBER.sub("", first) == _LAST_NUMBER.sub("", second) and any(c.isalpha() for c in first)


def _joined(first: FoundAction, again: FoundAction) -> FoundAction:
    one, two = first.assignment, again.assignment
    whole = altered(one, owners=one.owners or two.owners, due=one.due or two.due, status=one.status or two.status)
    return altered(first, assignment=whole, identifier=first.identifier or again.identifier, implicit=first.implicit and again.implicit)


def _without_stop(what: str) -> str:
    """The task without its full stop; "etc." and "p.m." keep theirs."""
    return what if _ABBREVIATED.search(what) else what.rstrip(".;, ")


def _proposal(context: Context, action: FoundAction, last_items: frozenset[int]) -> Proposal:
    part = action.assignment
    values = {
        "owners": list(part.owners),
        "what": _without_stop(" ".join(part.task(context.text).split())),
        "purpose": part.purpose,
        "addressees": list(part.addressees),
        "due": part.due.as_dict() if part.due else None,
        "status": part.status,
        "item": _item(context, action, last_items),
        "identifier": action.identifier,
        "implicit": action.implicit,
    }
    return context.propose(
        ProposalKind.ACTION_POINT, values, rule=action.rule, start=action.start, end=action.end, confidence=action.confidence
    )
