"""Which blocks tell of the meeting, as against its head, its lists of names and page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context, Zone

_SMALL_WORD = re.compile(r"(?<![\w-])[a-zà-ÿ]{2,}(?![\w-])")
_FEWEST_SMALL_WORDS = 3
_READ = 400
_FOOTNOTE = re.compile(r"[\s_*]{0,6}\[\^?\d{1,3}\][:\s]")  # an editor's note below the record
_QUIET = (Zone.FRONT, Zone.ATTENDANCE, Zone.ABSENCE)


@lru_cache(maxsize=2)
def told_blocks(context: Context) -> tuple[Block, ...]:
    """The blocks in which news, dates and decisions may stand; in its head and its lists of names only whole sentences count."""
    return tuple(_told(context))


def _told(context: Context) -> Iterator[Block]:
    for block in context.blocks:
        if block.kind is BlockKind.FURNITURE or block.zone is Zone.FURNITURE:
            continue
        if _FOOTNOTE.match(context.text, block.start, block.end):
            continue
        if block.zone not in _QUIET or is_sentence(context.text[block.start : block.end]):
            yield block


def is_sentence(words: str) -> bool:
    """Whether the words hold a sentence, not a title, a date or a name; a long line may do so only behind its list of names."""
    small = max(len(_SMALL_WORD.findall(part)) for part in (words[:_READ], words[-_READ:]))
    return small > 2 * _FEWEST_SMALL_WORDS or (small >= _FEWEST_SMALL_WORDS and words.rstrip(" *_").endswith((".", "!", "?")))
