"""The running text of a record: its paragraphs and list items, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.sentences import sentences_in
from corcom.kernel.values import value


@value
class Sentence:
    """Code points `[start, end)`, the words with blanks for line breaks (same length as the text), and their `small_letters`."""

    start: int
    end: int
    words: str
    small: str


def running_blocks(context: Context) -> Iterator[Block]:
    """Blocks of running text: paragraphs and list items."""
    for block in context.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield block


def sentences_of(context: Context, block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block without its bullet or number."""
    return _sentences(context.text, block.body, block.end)


@lru_cache(maxsize=4_000)
def _sentences(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    return tuple([_sentence(text, span.start, span.end) for span in sentences_in(text, start, end)])


def _sentence(text: str, low: int, high: int) -> Sentence:
    words = text[low:high]
    if "\n" in words or "\t" in words:
        words = words.replace("\n", " ").replace("\t", " ")
    return Sentence(low, high, words, small_letters(words))


@lru_cache(maxsize=2)
def running_sentences(context: Context) -> tuple[tuple[Block, Sentence], ...]:
    """Every sentence of the running text with its block; several rules go through all of them."""
    return tuple([(block, sentence) for block in running_blocks(context) for sentence in sentences_of(context, block)])
