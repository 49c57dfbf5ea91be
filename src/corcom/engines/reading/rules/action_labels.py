"""Where action points stand: labels such as `ACTION:`, `AP 3`, `AI @Name`, check boxes, and the items of a section of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, may_match
from corcom.engines.reading.rules.action_label_forms import (
    CHECK_BOX,
    EACH_TOLD,
    LEADS_TASKS,
    NEXT_TOLD,
    NUMBERED_TASK,
    OTHER_LABEL,
    TASK_END,
    WITH_OWNER,
    is_label,
    label_pattern,
)
from corcom.engines.reading.rules.block_labels import Here, in_another_form
from corcom.engines.reading.rules.decision_forms import LABEL
from corcom.engines.reading.rules.listed_actions import NOTHING, MarkedAction, listed_actions, reviews_actions
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.rules.ticked_names import ticked_names
from corcom.engines.reading.rules.undertakings import WHOLE_BODY
from corcom.kernel.values import altered

_LONGEST = 900
_LONGEST_NAMED = 60
_NUMBER = re.compile(r"\w")
_WILL = re.compile(
    r"\W{0,4}(?P<owners>[^.:;\n]{2,60}?) (?:will|shall|to|is to|are to|has to|have to|needs? to|agreed to|undertook to|offered to|"
    r"volunteered to|"
    r"promised to|(?:was|were) (?:asked|requested|tasked|invited) to)(?: (?:do|look at|prepare|follow up on) the following)?:"
)
_LONGEST_LEAD = 120
_BARE_LABELS = frozenset(("ACTION", "ACTIONS", "Action", "Actions"))


def marked_actions(context: Context, book: OwnerBook) -> Iterator[MarkedAction]:
    """Every action that its layout marks, from the top of the text; tables are read elsewhere."""
    blocks = [block for block in context.blocks if block.zone is not Zone.FURNITURE]
    group: tuple[str, ...] = ()
    depth = -1
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE_ROW:
            continue
        labelled = _labelled(context, book, blocks, place)
        if labelled:
            yield from labelled
        elif block.zone in (Zone.ATTENDANCE, Zone.ABSENCE):
            continue
        elif CHECK_BOX.match(context.text, _line_start(context, block), block.end):
            if block.line in ticked_names(context):
                continue
            yield altered(_ticked(context, block), owners=_named_above(context, book, block))
        elif block.kind is not BlockKind.HEADING or block.zone is Zone.ACTIONS:
            if block.zone is Zone.ACTIONS:
                named = _heads_tasks(context, book, blocks, place)
                group = named or (group if block.kind is BlockKind.LIST_ITEM and block.depth > depth else ())
                depth = block.depth if named and block.kind is BlockKind.LIST_ITEM else -1 if named else depth
                if not named and block.kind is not BlockKind.HEADING and not LABEL.match(context.text, block.body, block.end):
                    yield from (altered(mark, owners=mark.owners or group) for mark in listed_actions(context, book, block))
            elif reviews_actions(context, block):
                yield from listed_actions(context, book, block, rule="action-review")


def _named_above(context: Context, book: OwnerBook, block: Block) -> tuple[str, ...]:
    """Whom the heading right above names: "### Lea and Tom" over their tasks."""
    section = context.section_of(block.line)
    return owners_of(section.title.strip(" *_:"), book, known_only=True) if section and len(section.title) < _LONGEST_NAMED else ()


def _line_start(context: Context, block: Block) -> int:
    return context.lines[block.line - 1].start


def _labelled(context: Context, book: OwnerBook, blocks: list[Block], place: int) -> list[MarkedAction]:
    """The actions of a block that says in words that it holds some."""
    block, text = blocks[place], context.text
    start = min(block.start, block.body)
    if start < block.body:
        start += len(text[start : block.body]) - len(text[start : block.body].lstrip())
    words = text[start : min(block.end, start + 6000)]
    here = Here(context, book, block, start, words, small_letters(words))
    found = [hit for hit in found_in(label_pattern(), words, here.small) if is_label(hit)]
    has_label = bool(found)
    alone = _alone(here, has_label=has_label)
    if alone is not None:
        below = _following(context, book, blocks, place, alone)
        if alone.identifier:
            return [altered(mark, identifier=alone.identifier) for mark in below]
        return [altered(mark, owners=mark.owners or alone.owners) for mark in below] if alone.owners else list(below)
    marks = in_another_form(here, has_label=has_label)
    return marks if marks or not has_label else list(_behind_labels(here, found, blocks, place))


def _alone(here: Here, *, has_label: bool) -> MarkedAction | None:
    """A block that is nothing but a label, or a heading that numbers a task: the actions stand below it."""
    if not here.is_heading:
        bare = not has_label and (here.words.strip(" *_:") in _BARE_LABELS or _leads_tasks(here))
        owners = () if bare or has_label else _who_leads(here)
        if not bare and not owners:
            return None
        return MarkedAction(here.start, here.block.end, here.block.end, "action-label", owners=owners, depth=here.block.depth)
    label = here.words.strip(" #*_=:.")
    if here.block.zone is Zone.ACTIONS or not NUMBERED_TASK.fullmatch(label):
        return None
    return MarkedAction(here.start, here.block.end, here.block.end, "action-label", label, depth=here.block.depth)


def _leads_tasks(here: Here) -> bool:
    return may_match(LEADS_TASKS, here.small) and LEADS_TASKS.search(here.words.strip()) is not None


def _who_leads(here: Here) -> tuple[str, ...]:
    """Those of whom a line says that they will do what the points below it say: "Tom will:"."""
    found = _WILL.fullmatch(here.words.rstrip(" *_")) if here.words.rstrip(" *_")[-1:] == ":" and len(here.words) < _LONGEST_LEAD else None
    return owners_of(found["owners"], here.book, known_only=True) if found and not WHOLE_BODY.fullmatch(found["owners"]) else ()


def _behind_labels(here: Here, found: list[re.Match[str]], blocks: list[Block], place: int) -> Iterator[MarkedAction]:
    """What stands behind each label, up to the next one; or before it, or below."""
    context, book, block, start, text = here.context, here.book, here.block, here.start, here.context.text
    floor = block.body
    for hit, following in zip_longest(found, found[1:]):
        end = start + following.start() if following else block.end
        other = OTHER_LABEL.search(text, start + hit.end(), end)
        end = min(other.start() if other else end, start + hit.end() + _LONGEST)
        action = _from_label(book, hit, start, end, block)
        pointed = _pointing_back(context, book, blocks, place, action, floor)
        if pointed is not None:
            floor = max(text.find("\n", action.body, action.end), action.body)
            yield pointed
            continue
        several = _each_with_owner(text, action) or _each_told(book, text, action)
        if several:
            yield from several
        elif text[action.body : action.end].strip(" \t\n*_:.-–[]()"):
            if not NOTHING.fullmatch(text[action.body : action.end]):
                yield action
        elif block.zone is not Zone.ACTIONS:
            yield from _following(context, book, blocks, place, action)


def _pointing_back(
    context: Context, book: OwnerBook, blocks: list[Block], place: int, label: MarkedAction, floor: int
) -> MarkedAction | None:
    """A label that only names who acts ("… report back.    ACTION: PW"): its task is what stands before it."""
    text = context.text
    line_end = text.find("\n", label.body, label.end)
    end = line_end if line_end > 0 and text[label.body : line_end].strip() else label.end
    named = text[label.body : end].strip(" \t\n*_[]().")
    owners = owners_of(named, book) if 0 < len(named) < _LONGEST_NAMED else ()
    if not owners:
        return None
    if re.search(r"\w{3}", text[floor : label.start]):
        task = list(sentences_in(text, floor, label.start))[-1]
    elif (
        place
        and blocks[place - 1].kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and blocks[place].line - blocks[place - 1].last_line <= 2
    ):
        task = list(sentences_in(text, blocks[place - 1].body, blocks[place - 1].end))[-1]
    else:
        return None
    return altered(label, start=task.start, body=task.start, end=task.end, owners=owners, rule="action-beside", confidence=0.75)


def _each_with_owner(text: str, action: MarkedAction) -> list[MarkedAction]:
    """ "To do: annual report (Anna); letter to the host (Tom)": the tasks of one label, each with its owner in brackets."""
    bounds = [action.body, *(hit.end() for hit in TASK_END.finditer(text, action.body, action.end)), action.end]
    parts = list(pairwise(bounds))
    if len(parts) < 2 or not all(WITH_OWNER.search(text[low:high]) for low, high in parts):
        return []
    return [altered(action, start=action.start if low == action.body else low, body=low, end=high) for low, high in parts]


def _each_told(book: OwnerBook, text: str, action: MarkedAction) -> list[MarkedAction]:
    """ "Action: Anna to write to the host; Tom to book the room": the tasks of one label, each told with its owner."""
    if action.owners or action.end - action.body > _LONGEST:
        return []
    first = EACH_TOLD.match(text, action.body, action.end)
    bounds = [(action.start, first.start("owner"))] if first and owners_of(first["owner"], book) else []
    for hit in NEXT_TOLD.finditer(text, action.body, action.end) if bounds else ():
        if owners_of(hit["owner"], book, known_only=hit.group()[0] == ","):
            bounds.append((hit.start(), hit.start("owner")))
    if len(bounds) < 2:
        return []
    ends = [*(start for start, _ in bounds[1:]), action.end]
    return [
        altered(action, start=action.start if place == 0 else body, body=body, end=end)
        for place, ((_, body), end) in enumerate(zip(bounds, ends, strict=True))
    ]


def _heads_tasks(context: Context, book: OwnerBook, blocks: list[Block], place: int) -> tuple[str, ...]:
    """Whoever a short line or heading in a list of actions names, with their tasks as bullets below it."""
    block, below = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    words = context.text[block.body : block.end].strip(" :*_=#")
    if len(words) > _LONGEST_NAMED or "\n" in words or block.kind is BlockKind.TABLE_ROW:
        return ()
    deeper = below is not None and below.kind is BlockKind.LIST_ITEM and below.depth > block.depth
    if block.kind is BlockKind.LIST_ITEM and not deeper:
        return ()
    named = block.kind is BlockKind.HEADING and " " in words and not zone_announced(words)
    named = named or (deeper and words[:1].isupper() and context.text[block.body : block.end].strip()[-1:] in ":*_")
    return owners_of(words, book, known_only=not named)


def _from_label(book: OwnerBook, hit: re.Match[str], start: int, end: int, block: Block) -> MarkedAction:
    printed = (hit["owner"] or hit["by"] or hit["named"] or "").strip()
    number = hit["code"] or hit["number"]
    identifier = hit["code"] or (f"{hit['label']} {number}" if number else None)
    owners = owners_of(printed, book) if printed else ()
    body = start + hit.end()
    if printed and not owners and hit["by"]:
        body = start + hit.start("by")
    return MarkedAction(start + hit.start(), body, end, "action-label", identifier, owners, depth=block.depth)


def _following(context: Context, book: OwnerBook, blocks: list[Block], place: int, label: MarkedAction) -> Iterator[MarkedAction]:
    """A label that stands alone: the blocks below it, as long as they are of one kind and close by."""
    kind, last, sign = None, blocks[place].last_line, None
    for block in blocks[place + 1 : place + 25]:
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or block.line - last > 2 or kind not in (None, block.kind):
            return
        if label_pattern().match(context.text[block.start : block.end]):
            return
        if sign is not None and bool(_NUMBER.search(block.marker)) != sign:
            return
        kind, last, sign = block.kind, block.last_line, bool(_NUMBER.search(block.marker))
        yield from listed_actions(context, book, block, rule="action-below-label")
        if kind is BlockKind.PARAGRAPH and not label.owners and context.text[block.body] not in "-\u2013":
            return


def _ticked(context: Context, block: Block) -> MarkedAction:
    start = _line_start(context, block)
    found = CHECK_BOX.match(context.text, start, block.end)
    sign = ((found["mark"] or found["sign"] or "") if found else "").strip()
    body = found.end() if found else block.body
    status = "done" if sign.rstrip("\ufe0f") in ("x", "X", "✓", "✔", "☑", "☒", "✅") else "open"
    return MarkedAction(block.start, body, block.end, "action-check-box", status=status, depth=block.depth)
