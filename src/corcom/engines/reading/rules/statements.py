"""Who said what under which item: after a label, under a heading with names, or reported in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from corcom.engines.reading.context import Block, BlockKind, Context, Section, Zone
from corcom.engines.reading.rules.attendees import name_key
from corcom.engines.reading.running_text import running_blocks, sentences_of
from corcom.engines.reading.segment import begins_with_action_label
from corcom.engines.reading.speech import Speakers, kind_of_statement
from corcom.kernel.proposals import Proposal
from corcom.kernel.values import value
from corcom.kernel.words import ProposalKind

_SPOKEN_ZONES = (Zone.BODY, Zone.DECISIONS, Zone.ACTIONS)
_EXCUSED = re.compile(r"\b(?:sent|given|gave|conveyed|tendered) (?:\w+ )?(?:apologies|regrets|excuses)\b")
_LONG_PARAGRAPH = 240
_PRONOUN = re.compile(r"(?:He|She|It|They|This|His|Her|Their|Its|In addition|Furthermore|Moreover|Finally)\b")


@value
class _Turn:
    """Somebody's turn to speak: code points, where the words begin, and who."""

    start: int
    end: int
    body: int
    speakers: tuple[str, ...]
    rule: str


def statements_labelled(context: Context) -> Iterator[Proposal]:
    """Statements after a label ("Norway:", "WQ - yes") or under a heading that names its presenters."""
    for turn in _labelled_turns(context):
        yield _proposal(context, turn, 0.9)


def statements_reported(context: Context) -> Iterator[Proposal]:
    """Sentences that report speech: "The Philippines said that …"; what follows about the same speaker belongs to it."""
    speakers = Speakers(context)
    missed = {name_key(piece.entry.name) for piece in context.missed}
    taken = [(turn.start, turn.end) for turn in _labelled_turns(context)]
    place = 0
    for block in running_blocks(context):
        while place < len(taken) and taken[place][1] <= block.start:
            place += 1
        spoken = place < len(taken) and taken[place][0] <= block.start
        told = block.zone in (Zone.BODY, Zone.DECISIONS) or (block.zone is Zone.FRONT and _tells(block))
        if spoken or not told or begins_with_action_label(context.text[block.body : block.body + 60]):
            continue
        for turn in _reported_turns(context, block, speakers):
            if missed & {name_key(name) for name in turn.speakers}:
                continue
            yield _proposal(context, turn, 0.7)


def _tells(block: Block) -> bool:
    """Whether a block above the first heading is of the record already: a point of a list, or a long paragraph."""
    return block.kind is BlockKind.LIST_ITEM or block.end - block.body >= _LONG_PARAGRAPH


def _reported_turns(context: Context, block: Block, speakers: Speakers) -> Iterator[_Turn]:
    turn: _Turn | None = None
    for sentence in sentences_of(context, block):
        names = () if _EXCUSED.search(sentence.words) else speakers.subject_of(sentence)
        if names:
            if turn:
                yield turn
            turn = _Turn(sentence.start, sentence.end, sentence.start, names, "statements-reported")
        elif turn and _PRONOUN.match(sentence.words):
            turn = _Turn(turn.start, sentence.end, turn.body, turn.speakers, turn.rule)
        elif turn:
            yield turn
            turn = None
    if turn:
        yield turn


@lru_cache(maxsize=2)
def _labelled_turns(context: Context) -> tuple[_Turn, ...]:
    """All labelled turns in text order; a turn with nothing said is left out."""
    speakers = Speakers(context)
    listed = {block.last_line for block, after in pairwise(context.blocks) if after.kind is BlockKind.LIST_ITEM}
    presented = {
        s.line: s for s in context.sections if s.presenters and s.heading_last_line in listed and not _reports(context, speakers, s)
    }
    turns: list[_Turn] = []
    open_turn: _Turn | None = None
    depth = 0
    for block in context.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        begun = _begun(block, speakers, presented)
        if begun and open_turn and block.marker and _is_alone(context, open_turn) and block.kind is BlockKind.LIST_ITEM:
            begun = None
        if begun or _ends_turn(context, block, open_turn, depth):
            turns.extend([open_turn] if open_turn else [])
            open_turn, depth = begun, block.depth
        elif open_turn:
            open_turn = _Turn(open_turn.start, block.end, open_turn.body, open_turn.speakers, open_turn.rule)
    turns.extend([open_turn] if open_turn else [])
    return tuple(turn for turn in turns if context.text[turn.body : turn.end].strip())


def _reports(context: Context, speakers: Speakers, section: Section) -> bool:
    """Whether the first block below a heading says itself who speaks: then the names in the heading only coordinate."""
    first = next((block for block in context.blocks if block.line > section.heading_last_line), None)
    sentences = sentences_of(context, first) if first and first.line <= section.last_line else ()
    return bool(sentences) and bool(speakers.subject_of(sentences[0]))


def _begun(block: Block, speakers: Speakers, presented: dict[int, Section]) -> _Turn | None:
    section = presented.get(block.line)
    if block.kind is BlockKind.HEADING and section is None and speakers.heads_turn(block):
        label = speakers.label_of(block)
        return _Turn(block.start, block.end, label[1], label[0], "statements-labelled") if label else None
    if block.kind is BlockKind.HEADING or section:
        if section is None or section.last_line == section.heading_last_line:
            return None
        return _Turn(section.start, section.end, section.end, section.presenters, "statements-headed")
    if block.zone not in _SPOKEN_ZONES or block.kind is BlockKind.TABLE_ROW:
        return None
    found = speakers.label_of(block)
    if found and block.zone is Zone.ACTIONS and found[1] < block.end:
        return None
    return _Turn(block.start, block.end, found[1], found[0], "statements-labelled") if found else None


def _ends_turn(context: Context, block: Block, turn: _Turn | None, depth: int) -> bool:
    """A heading, an action or another zone ends a turn; after words on the label's own line only deeper blocks belong to it."""
    if turn is None or block.kind is BlockKind.HEADING or block.zone is not Zone.BODY or block.kind is BlockKind.TABLE_ROW:
        return True
    if begins_with_action_label(context.text[block.body : block.body + 60]):
        return True
    return not _is_alone(context, turn) and block.depth <= depth


def _is_alone(context: Context, turn: _Turn) -> bool:
    """Whether the label of a turn has a line of its own, so that the blocks below it are what was said."""
    line_end = context.lines[context.line_at(turn.body - 1) - 1].end
    return turn.rule == "statements-headed" or not context.text[turn.body : line_end].strip()


def _proposal(context: Context, turn: _Turn, confidence: float) -> Proposal:
    line = context.line_at(turn.start)
    said = context.text[turn.body : turn.end].strip()
    cited = context.cite(turn.rule, turn.start, turn.end)
    values = {
        "speakers": list(turn.speakers),
        "capacity": None,
        "item": context.item_label(line),
        "kind": kind_of_statement(said).value,
        "text": said,
        "end_line": cited.end_line,
    }
    return Proposal(ProposalKind.STATEMENT, values, cited, confidence)
