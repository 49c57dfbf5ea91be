"""The running text of a record: its paragraphs and list items, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.sentences import sentences_in


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points `[start, end)` and the words with blanks for line breaks (same length as the text)."""

    start: int
    end: int
    words: str


def running_blocks(context: Context) -> Iterator[Block]:
    """Blocks of running text: paragraphs and list items."""
    for block in context.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield block


def sentences_of(context: Context, block: Block) -> Iterator[Sentence]:
    """The sentences of a block without its bullet or number."""
    for span in sentences_in(context.text, block.body, block.end):
        words = context.text[span.start : span.end]
        yield Sentence(span.start, span.end, words.replace("\n", " ").replace("\t", " "))
