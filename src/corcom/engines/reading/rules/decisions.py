"""What the meeting agreed, decided, approved or resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from corcom.engines.reading.context import Block, BlockKind, Context, Section, Zone
from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.rules.decided_above import field_above, motion_before, point_above, sentence_above
from corcom.engines.reading.rules.decided_by_others import is_of_another_body, is_unsure, said_of_others
from corcom.engines.reading.rules.decision_forms import (
    AFTER_MOVERS,
    ASIDE,
    ASSENTS_ABOVE,
    CARRIED,
    CLOSING,
    ELSEWHERE,
    INSIDE,
    LABEL,
    MOTION,
    NOTHING_DECIDED,
    NUMBERED,
    OF_FORM,
    ONLY_OUTCOME,
    OPERATIVE,
    PASSED,
    PROPOSED,
    SAID_SO,
    SPEAKER,
    STEMS,
    SUGGESTED,
    SUPPORTED,
    TALLY,
    decision_forms,
)
from corcom.engines.reading.rules.decision_lists import beyond_lists, is_of_decisions, listed_decisions
from corcom.engines.reading.rules.motion_blocks import motion_blocks
from corcom.engines.reading.rules.motion_chains import motion_chains
from corcom.engines.reading.rules.outcome_lines import outcome_lines
from corcom.engines.reading.rules.sentences import looked_at, sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.words import ProposalKind

_SAME = 0.7
_SAME_LISTED = 0.9  # what a list of decisions says again in other words is kept
_LONGEST_ASSENT = 140
_LONGEST_MOTION = 600
_PUT_AND_PASSED = re.compile(r".{0,40}\b(?:moved|motion)\b.{10,200};[^;]*\bseconded[^;]*;", re.IGNORECASE)
_BARE_VOTE = re.compile(
    r"(?:\W*\b(?:all|unanimous(?:ly)?|approved|agreed|carried|passed|adopted|accepted|in|favou?r|by|for|vote|votes|voting|result|"
    r"\d{1,3}|against|opposed|abstain\w*|abstentions?|none|nays?|ayes?|yes|no))+\W*",
    re.IGNORECASE,
)
_MOVES = re.compile(r"\b(?:motions?|mov(?:ed|es|ing)|second(?:ed|s|er)|adjourn\w*)\b", re.IGNORECASE)
_SECONDED = re.compile(r"\b(?:[Mm]oved|[Ss]econd(?:ed|s)?)\b")
_LINK_LEAD = re.compile(r"[^\[\]\n]{1,60}\]\([^()\s]{1,200}\)\s?:\s*[*_]*(?=\S)")
_LINE_END = re.compile(r"[.;]\s*\n(?=\s*[A-Z*(])")
_ASIDE_FROM = 20
_LEAST_OF_MOTION = 5
_HEAD = 600
_WORDS_OF_SENTENCE = 8
_ONLY_VOTES = 7
_FEWEST_TOLD = 3
_LEAST_TOLD = 2
_MOTIONS = re.compile(r"\W*(?:\w+ ){0,2}(?:motions?|notices? of motions?)(?: \w+){0,2}\W*", re.IGNORECASE)
_CLOSES = re.compile(r"\badjourn", re.IGNORECASE)
_BACK = 200
_LONGEST_VOTE = 900
_AGREED_THAT = re.compile(r"(?:it was )?(?:unanimously |duly |all )?(?:agreed|resolved|decided) that,? ", re.IGNORECASE)
_CELL = re.compile(r"[^|\t\n]{40,}")
_SAYS_SO = re.compile(r"\b(?:agreed|decided|resolved|approved|adopted|endorsed|carried|acordó|décidé|approuvé)\b", re.IGNORECASE)
_BE_IT = re.compile(r"\W*that\b", re.IGNORECASE)


@lru_cache(maxsize=2)
def _with_labels(context: Context) -> frozenset[Section | None]:
    """The sections of decisions that label what was decided: what has no label there only explains."""
    labelled = [
        b
        for b in context.blocks
        if b.zone is Zone.DECISIONS
        and b.kind is not BlockKind.HEADING
        and LABEL.match(context.text, b.body - min(4, b.body - b.start), b.end)
    ]
    return frozenset(context.section_of(block.line) for block in labelled)


def read_decisions(context: Context) -> Iterable[Proposal]:
    """The decisions of the meeting, in the order of the text."""
    seen: list[frozenset[str]] = []
    for proposal in _all_decisions(context):
        words = frozenset(re.findall(r"\w+", proposal.values["what"].lower()))
        same = _SAME_LISTED if proposal.citation.rule in ("decision-section", "decision-label") else _SAME
        if not any(2 * len(words & other) > same * (len(words) + len(other)) for other in seen):
            seen.append(words)
            yield proposal


def _all_decisions(context: Context) -> Iterator[Proposal]:
    for point in listed_decisions(context):
        yield _proposal(context, point.what, point.start, point.marker, point.rule, point.confidence)
    motions = motion_blocks(context)
    yield from (_proposal(context, motion.what, motion.what.start, None, "decision-motion", 0.75) for motion in motions)
    yield from (_proposal(context, what, what.start, None, "decision-motion", 0.7) for what in motion_chains(context)[0])
    moved = {number for motion in motions for number in range(motion.first_line, motion.last_line + 1)}
    closed, decided = 0, set(moved)  # the lines of blocks of which a decision was read
    for block in told_blocks(context):
        if block.line in moved:
            continue
        put = outcome_lines(context).get(block.line)
        if put:
            if put.line not in decided:
                yield _proposal(context, Span(put.body, put.end), put.start, put.marker or None, "decision-outcome", 0.65)
            continue
        if block.zone is Zone.DECISIONS and (block.line == closed + 1 or CLOSING.search(context.text, block.body, block.end)):
            closed = block.last_line
            continue
        if block.kind is BlockKind.TABLE_ROW and block.zone not in (Zone.ACTIONS, Zone.ATTENDANCE, Zone.ABSENCE):
            yield from _in_cells(context, block)
        elif (
            block.zone is not Zone.ACTIONS or block.kind is BlockKind.PARAGRAPH or LABEL.match(context.text, block.body, block.end)
        ) and block.kind is not BlockKind.TABLE_ROW:
            found = list(_in_block(context, block))
            decided |= {block.line} if found else set()
            yield from found


def _in_cells(context: Context, block: Block) -> Iterator[Proposal]:
    """What the cells of a row say in whole sentences."""
    for cell in _CELL.finditer(context.text, block.start, block.end):
        if len(cell.group().split()) >= _WORDS_OF_SENTENCE and _SAYS_SO.search(cell.group()):
            yield from _in_sentences(context, cell.start(), cell.end())


def _in_block(context: Context, block: Block) -> Iterator[Proposal]:
    text = context.text
    label = (
        LABEL.match(text, block.start, block.end)
        or (LABEL.match(text, block.body, block.end) if block.body != block.start else None)
        or NUMBERED.match(text, block.start, block.end)
    )
    begun = block.body
    if label and re.search(r"\w{3}", text[label.end() : block.end]):
        begun = _label_end(text, label, block)
        outcome = ONLY_OUTCOME.fullmatch(text, label.end(), begun)
        if _BARE_VOTE.fullmatch(text, label.end(), begun) and not outcome:
            return  # the motion has the vote told with it
        if outcome:
            asked = field_above(context, block) if outcome["passed"] else None
            if asked:
                yield _proposal(context, asked, asked.start, None, "decision-outcome", 0.7)
            elif outcome["passed"] and not label.groupdict().get("label", "").lower().startswith("motion"):
                yield _proposal(context, Span(label.end(), begun), block.start, None, "decision-label", 0.9)
        elif not _is_lost_motion(label, text[label.end() : block.end]) and not NOTHING_DECIDED.fullmatch(text, label.end(), begun):
            number = label.groupdict().get("number")
            yield _proposal(context, Span(label.end(), begun), block.start, number, "decision-label", 0.9)
    elif (
        is_of_decisions(context, block)
        and block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)
        and text[block.end - 1] != ":"
        and context.section_of(block.line) not in _with_labels(context)
        and block.line not in beyond_lists(context)
        and _is_taken(context, block)
    ):
        begun = block.end
        if NOTHING_DECIDED.fullmatch(text, block.body, block.end):
            return
        link = _LINK_LEAD.match(text, block.body, block.end)
        yield _proposal(
            context, Span(link.end() if link else block.body, block.end), block.start, block.marker or None, "decision-section", 0.8
        )
    if block.marker and begun == block.body and OPERATIVE.match(text, begun, block.end):
        yield _proposal(context, Span(begun, block.end), block.start, block.marker, "decision-operative", 0.65)
        return
    if block.kind is not BlockKind.HEADING or _is_sentence(text[block.body : block.end]):
        inside = [hit.start() for hit in INSIDE.finditer(text, begun, block.end)] if "**" in text[begun : block.end] else []
        yield from _in_sentences(context, begun, min([*inside, block.end]))
        for low, high in pairwise([*inside, block.end]):
            told = LABEL.match(text, low, high)
            if told:
                yield _proposal(context, Span(told.end(), high), low, None, "decision-label", 0.9)


def _is_taken(context: Context, block: Block) -> bool:
    """Whether a block below a heading of decisions tells one: no question, no bare "Yes."; below "Motions" only what was carried."""
    words = context.text[block.body : block.end].strip(" *_")
    if words.endswith("?") or len(words.split()) < _LEAST_TOLD:
        return False
    section = context.section_of(block.line)
    if section is None or not _MOTIONS.fullmatch(section.title):
        return True
    return CARRIED.search(words) is not None and not OF_FORM.search(words) and not PASSED.fullmatch(words)


def _is_sentence(heading: str) -> bool:
    """Whether a numbered line that heads an item tells all of it: "10. Finance officer. It was agreed that the clerk be the officer."."""
    return heading.rstrip().endswith(".") and len(heading.split()) >= _WORDS_OF_SENTENCE


def _label_end(text: str, label: re.Match[str], block: Block) -> int:
    """Where a labelled decision ends: with the sentence that ends a line, else with the block."""
    found = _LINE_END.search(text, label.end() + 12, block.end)
    return found.start() + 1 if found else block.end


def _is_lost_motion(label: re.Match[str], words: str) -> bool:
    """Whether a motion is printed without the word that it was carried."""
    return label.groupdict().get("label", "").lower() in ("motion", "motions") and not CARRIED.search(words)


def _in_sentences(context: Context, start: int, end: int) -> Iterator[Proposal]:
    before: Span | None = None
    for sentence in sentences_in(context.text, start, end):
        words = context.text[sentence.start : sentence.end]
        flat = looked_at(words)[0]
        before, last = sentence, before
        if sentence.start in motion_chains(context)[1]:
            continue
        if last is None and len(words) < _LONGEST_ASSENT and ASSENTS_ABOVE.fullmatch(flat):
            last = sentence_above(context, start)
        if len(words) < _LONGEST_ASSENT and ("otion" in words or "vote" in words) and PASSED.fullmatch(flat):
            motion = motion_before(context, start, sentence.start)
            if motion and OF_FORM.search(context.text, motion.start, motion.end):
                continue  # the agenda, or closing
            if motion:
                yield _proposal(context, motion, motion.start, None, "decision-motion", 0.65)
                continue
            if any(0 <= sentence.start - told.end < _LONGEST_VOTE for told in motion_chains(context)[0]):
                continue  # the motion was read already, over the names of those who voted
        if last is not None and SUPPORTED.fullmatch(flat) and PROPOSED.search(context.text, last.start, last.end):
            yield _proposal(context, Span(last.start, sentence.end), last.start, None, "decision-assent", 0.65)
            continue
        if last is not None and len(words) < _LONGEST_ASSENT and SAID_SO.fullmatch(flat):
            seconded = words.startswith("Passed") or _SECONDED.search(context.text, max(start, last.start - _LONGEST_MOTION), last.end)
            motion = motion_before(context, start, last.end) if seconded else None
            if not _CLOSES.search(context.text, max(start, last.start - _BACK), last.end):
                yield _proposal(context, motion or _proposed(context, last), last.start, None, "decision-assent", 0.65)
            continue
        if searched(TALLY, words):
            motion = motion_before(context, start, sentence.end)
            if motion is None and len(words.split()) <= _ONLY_VOTES:
                motion = point_above(context, start)
            if motion is None and len(words.split()) < _FEWEST_TOLD:
                continue
            if OF_FORM.search(context.text, (motion or sentence).start, (motion or sentence).end):
                continue
            yield _proposal(context, motion or sentence, (motion or sentence).start, None, "decision-vote", 0.6)
            continue
        if _BARE_VOTE.fullmatch(flat):
            continue  # nothing but the outcome
        found = (
            (0, len(words)) if MOTION.match(words) and _is_carried(context, start, end) else _decision_in(words, context.lowered[:_HEAD])
        )
        if found:
            what = Span(sentence.start + found[0], sentence.start + found[1])
            if _MOVES.search(flat) and OF_FORM.search(flat):
                continue
            yield _proposal(context, what, sentence.start, None, "decision-verb", 0.6)


def _is_carried(context: Context, start: int, end: int) -> bool:
    """Whether a block with a motion says that it was carried."""
    return end - start < _LONGEST_MOTION and searched(CARRIED, context.text, context.lowered, start, end) is not None


def _proposed(context: Context, sentence: Span) -> Span:
    """What a sentence proposes: the words behind "suggested that", else the whole."""
    found = SUGGESTED.search(context.text, sentence.start, sentence.end)
    return Span(found.end() if found else sentence.start, sentence.end)


def _decision_in(sentence: str, head: str) -> tuple[int, int] | None:
    """Where in a sentence the decision stands: after "agreed that", or in the clause that says what was adopted."""
    flat, lowered, places = looked_at(sentence)
    likely = decision_forms().among(lowered)
    if not likely or not STEMS.search(lowered):
        return None
    if flat.rstrip().endswith(("?", ":")) or ELSEWHERE.match(flat):
        return None
    for form in likely:
        hit = form.found_in(flat, lowered)
        if hit is None or said_of_others(flat, hit) or is_of_another_body(flat, hit, head) or is_unsure(flat, hit):
            continue
        start, end = _clause(flat, hit)
        return places[start], places[end]
    return None


def _clause(flat: str, hit: re.Match[str]) -> tuple[int, int]:
    if "from" in hit.re.groupindex:
        return hit.start("from") + 1, len(flat)
    that = re.compile(r"[\s,:]{1,3}(?:unanimously |also |further |after discussion )?that\s").match(flat, hit.end())
    aside = ASIDE.search(flat, hit.end() + _ASIDE_FROM)
    end = aside.start() if aside else len(flat)
    if that:
        return that.end(), end
    prefix = SPEAKER.match(flat, 0, hit.end()) if hit.start() == 0 else None
    if prefix:
        return prefix.end(), end
    moved = AFTER_MOVERS.match(flat)
    if moved and len(flat[moved.end() :].split()) >= _LEAST_OF_MOTION:
        agreed = _AGREED_THAT.match(flat, moved.end())
        return (agreed or moved).end(), end
    if _PUT_AND_PASSED.match(flat):
        return 0, end
    if _BE_IT.match(flat):
        return 0, end
    breaks = [found.end() for found in re.finditer(r", (?:and|but|while|so) |; | - ", flat[: hit.start()])]
    return (breaks[-1] if breaks and hit.start() - breaks[-1] < 60 else 0), end


def _proposal(context: Context, what: Span, start: int, number: str | None, rule: str, confidence: float) -> Proposal:
    words, start = " ".join(context.text[what.start : what.end].split()).replace("''", "").strip(" *_[]"), min(start, what.start)
    values = {"what": words, "item": context.item_label(context.line_at(start)), "identifier": number}
    return context.propose(ProposalKind.DECISION, values, rule=rule, start=start, end=what.end, confidence=confidence)
