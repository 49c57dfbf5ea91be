"""The forms in which a block says that it is an action, other than by a label at a place of its own; one function each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.rules.action_label_forms import (
    AI_VERB,
    ARROW,
    BEFORE_CODE,
    CODE_AND_OWNER,
    FOR_WHOM,
    IN_BRACKETS,
    INITIALS_AT_END,
    NAMED_IN_LABEL,
    OWNED,
    OWNER_AT_END,
    OWNER_IN_BRACKETS,
    SERIES_CODE,
    SHOUTED,
    TASK_IN_BRACKETS,
    TOLD_BACK,
)
from corcom.engines.reading.rules.action_patterns import status_of
from corcom.engines.reading.rules.listed_actions import MarkedAction
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.unlisted_names import is_order

_ANY_DIGIT = re.compile(r"\d")
_LONGEST_TITLE = 70
_END_READ = 90


class Here(NamedTuple):
    """A block that is looked at: its words from the place `start` on, also in small letters."""

    context: Context
    book: OwnerBook
    block: Block
    start: int
    words: str
    small: str

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, which most forms leave alone."""
        return self.block.kind is BlockKind.HEADING


Form = Callable[[Here], list[MarkedAction]]


def in_another_form(here: Here, *, has_label: bool) -> list[MarkedAction]:
    """The actions of the first form that the block has; beside a label only what a review tells of actions."""
    for _, form in _FORMS.among(here.small):
        if has_label and form is not _told_back:
            continue
        marks = form(here)
        if marks:
            return marks
    return []


def _mark(here: Here, body: int, code: str | None = None, owners: tuple[str, ...] = ()) -> list[MarkedAction]:
    """The whole block as one action whose words begin at `body`."""
    return [MarkedAction(here.start, here.start + body, here.block.end, "action-label", code, owners, depth=here.block.depth)]


def _initials_at_end(here: Here) -> list[MarkedAction]:
    """ "… will report back. (Action: PW)"."""
    found = INITIALS_AT_END.search(here.words) if "ction" in here.words[-40:].lower() else None
    if found is None:
        return []
    tasks = sentences_in(here.context.text, here.block.body, here.start + found.start() + 1)
    owners = owners_of(found["who"], here.book, known_only=not found["who"].isupper())
    if not owners or not tasks:
        return []
    task = tasks[-1]
    return [MarkedAction(task.start, task.start, task.end, "action-beside", owners=owners, depth=here.block.depth, confidence=0.75)]


def _series_code(here: Here) -> list[MarkedAction]:
    """A code that holds a year before the task."""
    found = SERIES_CODE.match(here.words) if "20" in here.words[:20] else None
    if found is None:
        return []
    body = here.start + found.end()
    return [MarkedAction(here.start, body, _end_of_title(here, body), "action-label", found["code"], depth=here.block.depth)]


def _end_of_title(here: Here, begin: int) -> int:
    """Where a task ends that is a title on a line of its own, with what was said about it below."""
    context, end = here.context, here.block.end
    line = context.lines[context.line_at(begin) - 1]
    below = context.text[line.end : end].lstrip()
    is_title = len(line.text) < _LONGEST_TITLE and not line.text.rstrip().endswith((",", ";", "-")) and bool(below) and below[0].isupper()
    return line.end if is_title else end


def _in_brackets(here: Here) -> list[MarkedAction]:
    """ "(AP1) Tom to …"."""
    found = None if here.is_heading else IN_BRACKETS.match(here.words)
    return _mark(here, found.end(), found["code"].strip() or None) if found else []


def _owner_in_brackets(here: Here) -> list[MarkedAction]:
    """ "AI-7 (Tom) book the room"."""
    found = None if here.is_heading or IN_BRACKETS.match(here.words) else OWNER_IN_BRACKETS.match(here.words)
    owners = owners_of(found["owner"], here.book) if found else ()
    return _mark(here, found.end(), (found["code"] or "").strip() or None, owners) if found and owners else []


def _named_in_label(here: Here) -> list[MarkedAction]:
    """ "Tom: **[Action - Lea]** mend the gate", each up to the next."""
    if here.is_heading or "[" not in here.words:
        return []
    hits = list(NAMED_IN_LABEL.finditer(here.words))
    found = []
    for hit, after in zip_longest(hits, hits[1:]):
        owners = owners_of(hit["owner"], here.book)
        end = here.start + after.start() if after else here.block.end
        if owners:
            body = here.start + hit.end()
            found.append(MarkedAction(here.start + hit.start(), body, end, "action-label", owners=owners, depth=here.block.depth))
    return found


def _told_back(here: Here) -> list[MarkedAction]:
    """ "Action 13/2 (Peru: name an expert) had been carried out", as often as it is said."""
    return [_of_review(here, hit) for hit in TOLD_BACK.finditer(here.words)] if "(" in here.words else []


def _of_review(here: Here, hit: re.Match[str]) -> MarkedAction:
    status, code, owners = status_of(hit["status"]) or "open", f"{hit['label']} {hit['code']}", owners_of(hit["owner"], here.book)
    low, body, high = (here.start + place for place in (hit.start(), hit.start("what"), hit.end("what")))
    return MarkedAction(low, body, high, "action-review", code, owners, status, here.block.depth)


def _owned(here: Here) -> list[MarkedAction]:
    """ "Tom's action: …", "@tom please …"."""
    found = None if here.is_heading else OWNED.match(here.words)
    if found is None:
        return []
    owners = (found["handle"],) if found["handle"] else owners_of(found["label"], here.book, known_only=True)
    return _mark(here, found.end(), None, owners) if owners else []


def _before_code(here: Here) -> list[MarkedAction]:
    """ "Tom: [ACTION-12] book the room"."""
    found = BEFORE_CODE.match(here.words) if not here.is_heading and _ANY_DIGIT.search(here.words, 0, 60) else None
    owners = owners_of(found["who"], here.book) if found else ()
    if found is None or not owners:
        return []
    low, high = here.start + found.start("what"), here.start + found.end("what")
    return [MarkedAction(here.start, low, high, "action-label", found["code"], owners, depth=here.block.depth)]


def _arrows(here: Here) -> list[MarkedAction]:
    """ "--> Tom to book the room", each up to the next; without an owner it is no action."""
    if not (">" in here.words or "\u2192" in here.words) or here.is_heading:
        return []
    spans = _up_to_the_next(here, ARROW)
    return [MarkedAction(low, body, end, "action-label", depth=here.block.depth, needs_owner=True) for low, body, end in spans]


def _for_whom(here: Here) -> list[MarkedAction]:
    """ "Action for Tom to book the room"."""
    found = None if here.is_heading else FOR_WHOM.match(here.words)
    return _mark(here, found.end()) if found else []


def _shouted(here: Here) -> list[MarkedAction]:
    """ "ACTION Tom books the room", each up to the next."""
    if here.is_heading or not SHOUTED.match(here.words):
        return []
    return [MarkedAction(low, body, end, "action-label", depth=here.block.depth) for low, body, end in _up_to_the_next(here, SHOUTED)]


def _without_sign(here: Here) -> list[MarkedAction]:
    """ "AI remove the label", "AI is to land it": lines that begin with the bare label and an order, each up to its end."""
    if here.is_heading or "AI" not in here.words:
        return []
    found = []
    for hit in AI_VERB.finditer(here.words):
        if is_order(hit["verb"]) or " to " in hit.group()[: -len(hit["verb"])] + " ":
            low, line_end = here.start + hit.start(), here.words.find("\n", hit.end())
            end = here.start + line_end if line_end > 0 else here.block.end
            found.append(MarkedAction(low, here.start + hit.start("verb"), end, "action-label", depth=here.block.depth))
    return found


def _up_to_the_next(here: Here, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, int]]:
    hits = list(pattern.finditer(here.words))
    for hit, after in zip_longest(hits, hits[1:]):
        yield here.start + hit.start(), here.start + hit.end(), here.start + after.start() if after else here.block.end


def _owner_at_end(here: Here) -> list[MarkedAction]:
    """ "Mend the gate (action: Lea)"."""
    found = None if here.is_heading else OWNER_AT_END.search(here.words, max(0, len(here.words) - _END_READ))
    owners = owners_of(found["who"].partition(", due")[0].partition(", by")[0], here.book) if found else ()
    tasks = list(sentences_in(here.context.text, here.block.body, here.start + found.start())) if found and owners else []
    if not tasks:
        return []
    task = tasks[-1]
    return [MarkedAction(task.start, task.start, task.end, "action-beside", owners=owners, depth=here.block.depth, confidence=0.75)]


def _code_and_owner(here: Here) -> list[MarkedAction]:
    """ "AP1 Lea to mend the gate"."""
    found = None if here.is_heading else CODE_AND_OWNER.match(here.words)
    return [replace(mark, needs_owner=True) for mark in _mark(here, found.end(), found["code"])] if found else []


def _task_in_brackets(here: Here) -> list[MarkedAction]:
    """ "The gate is loose (Lea to mend it)."."""
    found = None if here.is_heading else TASK_IN_BRACKETS.search(here.words, max(0, len(here.words) - 2 * _END_READ))
    owners = owners_of(found["who"], here.book, known_only=True) if found else ()
    if found is None or not owners:
        return []
    low, high = here.start + found.start("what"), here.start + found.end("what")
    return [MarkedAction(low, low, high, "action-beside", depth=here.block.depth, confidence=0.75, needs_owner=True)]


_FORMS: Family[tuple[re.Pattern[str], Form]] = Family(
    ((pattern, form), pattern)
    for pattern, form in (
        (INITIALS_AT_END, _initials_at_end),
        (OWNER_AT_END, _owner_at_end),
        (CODE_AND_OWNER, _code_and_owner),
        (TASK_IN_BRACKETS, _task_in_brackets),
        (SERIES_CODE, _series_code),
        (IN_BRACKETS, _in_brackets),
        (OWNER_IN_BRACKETS, _owner_in_brackets),
        (NAMED_IN_LABEL, _named_in_label),
        (TOLD_BACK, _told_back),
        (OWNED, _owned),
        (BEFORE_CODE, _before_code),
        (ARROW, _arrows),
        (FOR_WHOM, _for_whom),
        (SHOUTED, _shouted),
        (AI_VERB, _without_sign),
    )
)
