"""What stands above the words that only say that it was decided: a sentence, a point, a field, a motion."""

from __future__ import annotations

import re
from bisect import bisect_right

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.rules.decision_forms import PASSED, PUTS_MOTION, SECONDS_IT
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.kernel.sources import Span

_FIELD = re.compile(
    r"\W{0,4}(?:text|motion|proposal|proposition|proposed|question|recommendation|wording|topic|item|issue)\W{0,3}:\W{0,3}\s", re.IGNORECASE
)
_MOVERS = re.compile(r"\W*(?:[Mm]oved|[Pp]roposed)\b:?(?: by)? (?!.*\b(?:that|to)\b)[^.;]{2,60}?\b[Ss]econd\w*\b.{0,60}", re.DOTALL)
_LEAST_OF_MOTION = 5
_BLOCKS_BACK = 6
_LINES_BACK = 3


def sentence_above(context: Context, start: int) -> Span | None:
    """The last sentence of the paragraph right above: what "It was so decided." in a paragraph of its own speaks of."""
    place = bisect_right([block.body for block in context.blocks], start) - 1
    block, above = context.blocks[place], context.blocks[place - 1] if place else None
    if above is None or above.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or block.line - above.last_line > _LINES_BACK:
        return None
    sentences = sentences_in(context.text, above.body, above.end)
    return sentences[-1] if sentences else None


def point_above(context: Context, start: int) -> Span | None:
    """The point that the one at a place is set deeper below: what a bare vote there was about."""
    place = bisect_right([block.body for block in context.blocks], start) - 1
    block, above = context.blocks[place], context.blocks[place - 1] if place > 0 else None
    if above is None or above.kind is not BlockKind.LIST_ITEM or above.depth >= block.depth:
        return None
    return Span(above.body, above.end)


def field_above(context: Context, block: Block) -> Span | None:
    """What was asked, in the line above the one with the outcome: "Text: buy an oak gate" over "Resolution: Passed"."""
    place = bisect_right([known.start for known in context.blocks], block.start) - 1
    above = context.blocks[place - 1] if place > 0 else None
    if above is None or above.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or block.line - above.last_line > _LINES_BACK:
        return None
    field = _FIELD.match(context.text, above.body, above.end)
    what = Span(field.end() if field else above.body, above.end)
    words = context.text[what.start : what.end]
    return what if field or (words.rstrip(" *_").endswith((".", ";")) and len(words.split()) >= _LEAST_OF_MOTION) else None


def motion_before(context: Context, start: int, end: int) -> Span | None:
    """The motion that "Motion passed." speaks of: the nearest sentence above that puts one, in this block or those right before it."""
    place = bisect_right([block.body for block in context.blocks], start) - 1
    for block in reversed(context.blocks[max(0, place - _BLOCKS_BACK) : place + 1]):
        for sentence in reversed(sentences_in(context.text, block.body, min(block.end, end))):
            words = context.text[sentence.start : sentence.end]
            if (
                PUTS_MOTION.search(words)
                and not SECONDS_IT.match(words)
                and " so moved" not in words
                and len(words.split()) >= _LEAST_OF_MOTION
                and not (PASSED.fullmatch(words) or _MOVERS.fullmatch(words))
            ):
                return sentence
        if block.kind is BlockKind.HEADING:
            return None
    return None
