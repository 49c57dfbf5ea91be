"""What stands below headings of tasks and only tells: "Follow ups" over the turns of speakers, remarks, reports."""

from __future__ import annotations

import re
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context, Zone

_FEWEST = 8
_MOST_TALK = 0.35
_LONG = 45
_TURN = re.compile(
    r"\W{0,4}[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,2}\s?(?::|\s[-\u2013\u2014])\s+(?:[A-Z]\w+, )?(?:(?:I|we|he|she|it|they|"
    r"there|this|that|these|"
    r"those|is|are|was|were|has|have|had|do|does|did|can|could|would|should|will|might|may|not|no|yes|also|if|what|why|how|who|when|"
    r"isn|don|"
    r"any|agree|agreed|happy|thanks?|thinks?|said|says|noted|asked|found|like|likes|want|wants|saw)\b|[A-Z]?\w+'(?:s|re|ve|m|ll)\b)",
    re.IGNORECASE,
)

_TELLS_THAT = re.compile(r"(?:also |then )?(?:confirmed|reported|noted|said|stated|explained|mentioned|announced) that\b")
_NOTE = re.compile(  # what only says more of the task above
    r"\W*(?:when|where|objectives?|purpose|goals?|lead|(?:suggested )?topics|duration|place|context|notes?|background|dependency)"
    r"(?: for [^:]{3,30})?\s?:",
    re.IGNORECASE,
)
_TELLS = re.compile(  # what stands in a list of tasks and asks for nothing
    r"\W*(?:(?i:merged|fixed|closed|done|completed|yes|no|none|accepted|approved)\b[^.;:]{0,24}\Z|(?:[Yy]es|[Nn]o),|"
    r"(?!We |Need|To )[A-Z][^.;:]{0,100}?\b(?:confirmed|reported|noted|said|stated|explained|mentioned|announced) that\b|"
    r"(?!We )[A-Z][^.;:]{2,80}? (?:is|are|was|were|has been|had been|have been) "
    r"(?!(?:still |yet |now |also )?(?:to|needed|required|expected|asked|requested|invited|encouraged|due|open|pending|ongoing|needing|"
    r"responsible|supposed|working|going|looking|in charge|tasked|done|not)\b)(?![^.;]*\b(?:to be|should|must|needs?|will)\b)|"
    r"(?:list|summary|review|report|overview) of [^.;:]{3,60}\Z|LIST [A-Z ]{3,60}\Z)",
)


def asks_nothing(printed: str, task: str, assigned: object) -> bool:
    """Whether a point below a heading of tasks asks for nothing; `task` is the point without its owner and date."""
    if _TELLS_THAT.match(task) or _NOTE.match(printed):
        return True
    return not assigned and _TELLS.match(task) is not None


@lru_cache(maxsize=2)
def lines_of_talk(context: Context) -> frozenset[int]:
    """The lines of blocks below headings of tasks where much is talk."""
    sections: dict[int, list[Block]] = {}
    for block in context.blocks:
        section = context.section_of(block.line) if block.zone is Zone.ACTIONS else None
        if section and block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH):
            sections.setdefault(section.line, []).append(block)
    return frozenset(
        block.line
        for blocks in sections.values()
        if len(blocks) >= _FEWEST and sum(_is_talk(context, b) for b in blocks) >= _MOST_TALK * len(blocks)
        for block in blocks
    )


def _is_talk(context: Context, block: Block) -> bool:
    words = context.text[block.body : block.end]
    return "?" in words or len(words.split()) > _LONG or _TURN.match(words) is not None
