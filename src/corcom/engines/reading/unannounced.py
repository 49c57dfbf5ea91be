"""A list of persons that nothing announces: items that each hold a name and where it comes from, near the beginning of a record."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.markup import plain
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.unlabelled_rolls import is_run_of_persons, names_person

_NAME_END = re.compile(r"\s*[,(\[]\s*|\s[-\u2013\u2014]\s")
_LONGEST_ITEM = 160
_LEAST = 4
_FIRST_LINES = 40


def unannounced_list(context: Context) -> tuple[Block, Block] | None:
    """The first and the last item of the list; None where there is none."""
    run: list[Block] = []
    for block in context.blocks:
        if run and not _goes_on(run[-1], block):
            if _lists_persons(context, run):
                break
            run = []
        if not run and block.line > max(_FIRST_LINES, len(context.lines) // 3):
            return None
        if block.kind is BlockKind.LIST_ITEM and block.zone in (Zone.FRONT, Zone.BODY):
            run.append(block)
    return (run[0], run[-1]) if _lists_persons(context, run) else None


def _goes_on(last: Block, block: Block) -> bool:
    return block.kind is BlockKind.LIST_ITEM and block.depth == last.depth and block.line - last.last_line <= 1 and block.zone is last.zone


def _lists_persons(context: Context, run: list[Block]) -> bool:
    named = sum(_names_somebody(context, block) for block in run)
    return named >= _LEAST and named * 5 >= len(run) * 4


def _names_somebody(context: Context, block: Block) -> bool:
    """ "Adrian Berg, Northern Survey, Voting Member": a name, and behind it something with a capital that is no task."""
    words = plain(context.text[block.body : min(block.end, block.body + _LONGEST_ITEM)])
    found = _NAME_END.search(words)
    if found is None or not is_person_name(words[: found.start()]):
        return False
    behind = words[found.end() :].split()[:2]
    return any(any(char.isupper() for char in word) for word in behind)


def bare_persons(context: Context) -> tuple[int, int] | None:
    """The code point where a list of persons begins that stands alone before the first heading, and its last line."""
    run: list[int] = []
    best: list[int] = []
    for block in context.blocks:
        if (block.zone is not Zone.FRONT and context.sections) or block.line > _FIRST_LINES:
            break
        if block.kind is BlockKind.FURNITURE:
            continue
        words = context.text[block.body : block.end]
        if block.kind is BlockKind.PARAGRAPH and is_run_of_persons(words):
            return block.start, block.last_line
        run = [*run, block.line] if block.line == block.last_line and names_person(words) else []
        best = max(best, run, key=len)
    return (context.lines[best[0] - 1].start, best[-1]) if len(best) >= _LEAST else None
