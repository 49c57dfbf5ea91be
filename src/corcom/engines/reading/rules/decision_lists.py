"""Lists of what was decided: where one begins below a lead, and where one ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context, Section, Zone
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.rules.decision_forms import DECISIONS_TAKEN, decision_forms
from corcom.kernel.sources import Span
from corcom.kernel.values import value

_LONGEST_LEAD = 160
_OF_THINGS = re.compile(
    r"\W*(?:the )?following (?:\w+ ){0,2}?(?:payments?|accounts?|invoices?|bills|cheques?|expenses|costs|papers|documents|reports|minutes|"
    r"members|officers|applications|applicants)\b",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(
    r"\W*(?:(?:key|main|final|and|it was|unanimously) ){0,2}(?:decisions?|agreed(?: \w+)?|agreements?|"
    r"resolved|resolutions?|decided|conclusions|outcomes?|consensus|"
    r"décisions?|acuerdos?|decisiones|résolutions?|conclusiones)(?: (?:points?|made|taken|reached|prises?|tomad[ao]s))?\W*:\W*",
    re.IGNORECASE,
)
_ONE = re.compile(r"\W*(?:decision|resolution|agreement|motion|décision|résolution|decisión|acuerdo)\W*", re.IGNORECASE)
_CONCLUSION = re.compile(
    r"\W*(?:conclusion|outcome|consensus|resolution|result)s?(?: ?/ ?(?:resolution|next steps|summary))?\W*", re.IGNORECASE
)
_ON_A_THING = re.compile(r" (?:(?:up)?on )?(?:an?|its|their|this|that) \w", re.IGNORECASE)
_OF_NAMES = (Zone.ATTENDANCE, Zone.ABSENCE, Zone.FURNITURE)
_LAST_NUMBER = re.compile(r"(\d+)\W*\Z")
_FOLLOWING = re.compile(r"\b(?:following|as follows|below|that:|to:)", re.IGNORECASE)
_BEHIND_VERB = 6
_LABEL_WORDS = 3
_TITLE_WORDS = 4


@value
class ListedDecision:
    """A point of a list of decisions, as code points, with its printed mark and how it was found."""

    what: Span
    start: int
    marker: str | None
    rule: str
    confidence: float


def listed_decisions(context: Context) -> Iterator[ListedDecision]:
    """The items below "The Board agreed that:"; of "The following payments were approved:" the lead says it all."""
    is_open, first, last, lead = False, None, None, context.blocks[0] if context.blocks else None
    for block in context.blocks:
        if (
            is_open
            and first is None
            and lead
            and block.kind is BlockKind.PARAGRAPH
            and _BARE_LABEL.fullmatch(context.text, lead.body, lead.end)
        ):
            is_open = False
            yield ListedDecision(Span(block.body, block.end), block.start, None, "decision-list", 0.75)
            continue
        if is_open and lead and _goes_on(block, lead, first, last) and not _is_title(context, last, block):
            first = first or block
            if block.depth <= first.depth:  # what is set deeper only explains
                last = block
                yield ListedDecision(Span(block.body, block.end), block.start, block.marker or None, "decision-list", 0.75)
            continue
        is_open, first, last, lead = block.zone not in _OF_NAMES and _opens_list(context, block), None, None, block
        if not is_open and _sets_out_a_thing(context, block):
            yield ListedDecision(Span(block.body, block.end), block.start, None, "decision-of-things", 0.6)
        if is_open and _OF_THINGS.match(context.text, block.body, block.end):
            is_open = False
            yield ListedDecision(Span(block.body, block.end), block.start, None, "decision-of-things", 0.7)


@lru_cache(maxsize=2)
def outcome_sections(context: Context) -> frozenset[int]:
    """The lines of headings "Conclusion" below several items, each over what was decided there; one alone closes the meeting."""
    found = [section.line for section in context.sections if _CONCLUSION.fullmatch(section.title)]
    return frozenset(found if len(found) > 1 else ())


def is_of_decisions(context: Context, block: Block) -> bool:
    """Whether a block stands below a heading of decisions."""
    if block.zone is Zone.DECISIONS:
        return True
    section = context.section_of(block.line) if outcome_sections(context) else None
    if section is None or section.line not in outcome_sections(context):
        return False
    return block.kind is BlockKind.LIST_ITEM or not any(
        known.kind is not BlockKind.FURNITURE for known in context.blocks if section.heading_last_line < known.line < block.line
    )


@lru_cache(maxsize=2)
def beyond_lists(context: Context) -> frozenset[int]:
    """The lines below headings of decisions that come after the list there has ended: other marks, numbers that begin anew, labels."""
    sections: dict[int, tuple[Section, list[Block]]] = {}
    for block in context.blocks:
        section = context.section_of(block.line) if block.zone is Zone.DECISIONS else None
        if section and block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH):
            sections.setdefault(section.line, (section, []))[1].append(block)
    return frozenset(line for _, blocks in sections.values() for line in _beyond(context, blocks))


def _beyond(context: Context, blocks: list[Block]) -> Iterator[int]:
    first = blocks[0]
    last, ended = first, False
    for block in blocks[1:]:
        if block.depth > first.depth and not ended:
            continue
        if first.kind is BlockKind.PARAGRAPH and _is_one(context, first):
            ended = ended or block.kind is BlockKind.PARAGRAPH  # "Decision:" over one paragraph
        elif first.kind is BlockKind.PARAGRAPH:
            ended = ended or (block.kind is BlockKind.PARAGRAPH and _is_label(context, block))
        elif block.kind is BlockKind.PARAGRAPH:
            yield block.line  # it only explains, or the list is over
            ended = True
            continue
        elif ended and _number(block) is not None and _number(block) == (_number(last) or 0) + 1:
            ended = False
        else:
            ended = ended or _style(block.marker) != _style(first.marker) or not _rises(last, block) or _is_title(context, last, block)
        if ended:
            yield block.line
        else:
            last = block


def _is_one(context: Context, block: Block) -> bool:
    """Whether a paragraph stands below a heading that announces one decision and no more."""
    section = context.section_of(block.line)
    return section is not None and _ONE.fullmatch(section.title) is not None


def _is_title(context: Context, last: Block | None, block: Block) -> bool:
    """Whether a numbered block is a title behind a blank line, as the next item of the agenda is."""
    if last is None or _number(block) is None or block.line == last.last_line + 1:
        return False
    words = context.text[block.body : block.end].strip()
    return len(words.split()) <= _TITLE_WORDS and words[-1:] not in ".;"


def _is_label(context: Context, block: Block) -> bool:
    words = context.text[block.body : block.end].strip()
    return len(words.split()) <= _LABEL_WORDS and words[-1:] not in ".!)"


def _goes_on(block: Block, lead: Block, first: Block | None, last: Block | None) -> bool:
    """Whether a block is an item of the list that `first` began: marked as it is, or set deeper."""
    if not block.marker or block.kind not in (BlockKind.LIST_ITEM, BlockKind.HEADING) or "#" in block.marker:
        return False
    if first is None or block.depth > first.depth:
        return True
    if block.depth < first.depth and not re.search(r"\w", block.marker) and block.depth <= lead.depth:
        return False
    if _style(block.marker) != _style(first.marker) or (block.kind is BlockKind.HEADING and first.kind is BlockKind.LIST_ITEM):
        return False
    return last is None or _rises(last, block)


def _style(marker: str) -> str:
    return "number" if re.search(r"\w", marker) else marker[:1]


def _number(block: Block) -> int | None:
    found = _LAST_NUMBER.search(block.marker[-6:])
    return int(found.group(1)) if found else None


def _rises(last: Block, block: Block) -> bool:
    """Whether a number comes after the last one; marks without numbers always do, and so does "1." that is printed for each."""
    before, number = _number(last), _number(block)
    return before is None or number is None or number > before or number == before == 1


def _opens_list(context: Context, block: Block) -> bool:
    """Whether a block leads to a list of decisions: "The Board agreed:", "The following was decided:"."""
    printed = context.text[block.body : block.end].rstrip(" *_\n\t")
    return printed[-1:] == ":" and _leads_to_decisions(printed)


@lru_cache(maxsize=500)
def _leads_to_decisions(printed: str) -> bool:
    """Remembered, as the labels of speakers come back all through a record."""
    words = " ".join(printed.split())
    if len(words) >= _LONGEST_LEAD:
        return False
    if DECISIONS_TAKEN.search(words) or _BARE_LABEL.fullmatch(words):
        return True
    lowered = small_letters(words)
    hits = (form.found_in(words, lowered) for form in decision_forms().among(lowered))
    return any(hit and (_FOLLOWING.search(words) or _is_short(words[hit.end() :])) for hit in hits)


def _sets_out_a_thing(context: Context, block: Block) -> bool:
    """Whether a lead tells the decision itself, and the list below only what is in it: "The Board agreed on a course of meetings:"."""
    printed = context.text[block.body : block.end].rstrip()
    if printed[-1:] != ":" or block.zone in _OF_NAMES or len(printed) >= _LONGEST_LEAD:
        return False
    words = " ".join(printed.split())
    lowered = small_letters(words)
    hits = (form.found_in(words, lowered) for form in decision_forms().among(lowered))
    return any(hit and _ON_A_THING.match(words[hit.end() :]) and not _FOLLOWING.search(words) for hit in hits)


def _is_short(behind: str) -> bool:
    """Whether little stands behind "agreed", and no thing that the list below only sets out: "agreed on a course of meetings:"."""
    return len(behind.split()) <= _BEHIND_VERB and not _ON_A_THING.match(behind)
