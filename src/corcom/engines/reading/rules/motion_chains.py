"""Motions told over several sentences or points: one that puts it, one that seconds it, one that tells the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from corcom.engines.reading.context import Block, BlockKind, Context
from corcom.engines.reading.rules.decision_forms import CARRIED, LABEL, OF_FORM
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.sources import Span

_HELD = re.compile(r"\b(?:motion\w*|moved|moves|seconded|seconds)\b", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.'\u2019-]*,? ){1,5}"
PUTS = re.compile(
    rf"\W{{0,4}}(?:\d{{1,2}}[.)]\s)?(?:(?:A |The |Another )?[Mm]otion (?:(?:was|is|has been) )?(?:properly |duly |then |"
    rf"also )*(?:(?:made|put forward|brought|offered|presented|proposed)"
    rf"(?: by {_NAME}?(?:[A-Z]\w+)?)?,? ?(?:and (?:it was )?seconded by [^,.;]{{2,40}}?,? )?)?(?:to|that)\b|"
    rf"MOTION (?:by {_NAME})?to\b|"
    rf"(?:[\w-]{{1,12}} )?[Mm]oved:? (?:by )?[^.;:]{{2,50}}?\b[Ss]econded:? (?:by )?[^.;:]{{2,60}}?[,:]? (?:to|that)\b|"
    rf"[Mm]otion\s?(?:\([^()]{{2,40}}\) ?)?[:\u2013-]\s+(?=\w+ \w+ \w+)|(?:It was )?(?:properly |"
    rf"then )?[Mm]oved (?:by [^,.;]{{2,50}}?,? )?(?:and seconded )?"
    rf"(?:by [^,.;]{{2,50}}?,? )?(?:to|that)\b|"
    rf"{_NAME}(?:\([^()]{{1,30}}\) )?(?:then |also |so )?(?:(?:moved|moves|motions|motioned|has moved) (?:that|to (?!the (?:next|"
    rf"previous|item)|item|[A-Z])|for|we|approval|acceptance|"
    rf"adoption)|(?:made|makes|put|puts|offered|brought)(?: forward)? (?:a |the )?motion(?: forward)? (?:to|that|for)|"
    rf"proposed (?:that|to|it)\b))"
)
_BY_AT_END = re.compile(r"[Mm]otion\b.*\bby\b.*\b[Ss]econd", re.DOTALL)
_SECONDS = re.compile(
    r"\W{0,4}(?:(?:[A-Z][\w.'\u2019-]*,? ){1,5}(?:has |then |also )?(?:second(?:ed|s)|2nds?|2nded|moved, [\w .]+ seconded)\b|"
    r"(?:[Tt]he )?[Mm]otion (?:was |is )?(?:then )?seconded|"
    r"(?:[Ss]econd(?:ed|er|s)?|2nd(?:ed)?)\b\s?(?:by|:|-)?|[Mm]oved?,? )"
)
_FOR = re.compile(
    r"\W{0,4}(?:(?:\w+ ){0,3}?[Vv]ote[sd]?\b.{0,60}?(?:\byes\b|unanimous|\bfor\b|in favou?r|pass|carri|approv|\ball\b)|"
    r"[Aa]ll (?:were |are |present |members )*(?:in favou?r|agreed|ayes?|voted|approved)|"
    r"(?:[Tt]he )?[Mm]otion(?:ed)? (?:was |is |has been )?(?:then |duly |unanimously )*(?:carri|pass|approv|adopt|accept|agreed)|"
    r"(?:[Uu]nanimous|[Cc]arried|CARRIED|[Pp]ass(?:ed|es)?\b|PASSED|[Aa]pproved|APPROVED|[Aa]greed|[Aa]ccepted|[Aa]yes?\b|AYES?\b|"
    r"[Nn]o (?:objection|oppos|discussion)|[Hh]earing no))"
)
_FAILS = re.compile(
    r"\b(?:fail(?:s|ed)?|lost|defeat\w*|reject\w*|denied|does not|did not|not (?:carried|passed|approved|seconded)|withdr\w+|"
    r"die[sd]|tabled|lack of a second|amend(?:ment|ed)?)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:for|in favou?r|yes|ayes?)\b\W{0,3}(\d{1,3})\b.{0,30}?\b(?:against|oppos\w*|noe?s|nays?)\b\W{0,3}(\d{1,3})\b",
    re.IGNORECASE | re.DOTALL,
)
_COUNTED = re.compile(r"\b(\d{1,3}) (?:for|in favou?r)\b.{0,20}?\b(\d{1,3}) (?:against|oppos)", re.IGNORECASE | re.DOTALL)
_RESOLVED = re.compile(r"\W{0,4}(?:Resolved|RESOLVED|Resolution)\b[*_]{0,3}\s?:")
_LABEL = re.compile(r"\W{0,4}(?:\*{0,2}(?:MOTION|Motion)\*{0,2}(?: ?#?\d+)?\s?[:\u2013-]\*{0,2}\s+)")
_MADE = re.compile(r"\W{0,4}(?:A |The )?[Mm]otion (?:(?:was|has been) )?(?:properly |duly )?made to\s+(?=\w+\s\w)")
_MOVED_BY = re.compile(r",?\s(?:was )?(?:made |moved )?by\s(?:(?!\sto\s)[^.;]){2,40}?,?\s(?:and\s)?[Ss]econded\b")
_MOVED_THAT = re.compile(r"[^.;]{0,60}?\b(?:that|to)\s+")
_ONLY_MOVED = 24
_TELLS_NOTHING = re.compile(
    r"(?:[A-Z][\w.'\u2019-]+ )?(?:[A-Z][\w.'\u2019-]+ ){0,3}(?:(?:then |so )?mov(?:ed|es)|motion(?:ed|s)?|"
    r"(?:A |The |An )?[Mm]otion|[Mm]oved|made (?:a |the )?motion)"
    r"(?:\s(?:was |has been )?(?:properly |duly )?(?:properly|duly|was|made|to|"
    r"for|approv\w+|accept\w*|adopt\w*|it|this|them|same|that|made)){0,4}\W*"
)
_MOVERS_FIRST = re.compile(
    r"\W{0,4}(?:[\w-]{1,12} )?[Mm]oved:? (?:by )?[^.;:]{2,50}?\b[Ss]econded:? (?:by )?[^.;:]{2,60}?[,:]? (?:to|that)\s+(?=\w+\s\w)"
)
_SENTENCES_ON = 8
_WITHIN = re.compile(r"\b(?:carri(?:ed|es)|pass(?:ed|es)|approved|unanimous\w*|all in favou?r)\b")
_LEAST_WORDS = 4


@dataclass(slots=True)
class _Pending:
    what: Span
    starts: list[int] = field(default_factory=list)
    seconded: bool = False
    voted: bool = False
    left: int = _SENTENCES_ON


@lru_cache(maxsize=2)
def motion_chains(context: Context) -> tuple[tuple[Span, ...], frozenset[int]]:
    """The motions that were carried, and where the sentences begin that tell of them and of those that were not."""
    if not _HELD.search(context.text):
        return (), frozenset()
    found: list[Span] = []
    used: set[int] = set()
    pending: _Pending | None = None
    above, last = None, None  # the sentence before, in the same block
    for block, sentence in _sentences(context):
        above, last = (last[1] if last and last[0] is block else None), (block, sentence)
        if _is_whole(context, block):
            continue
        words = " ".join(context.text[sentence.start : sentence.end].split())
        if pending and (block.kind is BlockKind.HEADING or pending.left <= 0):
            _settle(context, pending, found, used)
            pending = None
        if block.kind is BlockKind.HEADING:
            continue
        if pending and _RESOLVED.match(words):
            used.update(pending.starts)  # the resolution says it again
            pending = None
        elif _puts(words):
            if pending:
                _settle(context, pending, found, used)
            pending = _Pending(_told(context, _motion(context, sentence), above), [sentence.start])
            pending.seconded = "econd" in words
            pending.voted = _WITHIN.search(words) is not None and not _FAILS.search(words)
        elif pending:
            pending = _further(words, sentence, pending, used)
    if pending:
        _settle(context, pending, found, used)
    return tuple(found), frozenset(used)


def _sentences(context: Context) -> Iterator[tuple[Block, Span]]:
    for block in told_blocks(context):
        if block.kind is BlockKind.HEADING:
            yield block, Span(block.start, block.end)
        elif block.kind is not BlockKind.TABLE_ROW:
            for sentence in sentences_in(context.text, block.body, block.end):
                yield block, sentence


def _is_whole(context: Context, block: Block) -> bool:
    """Whether a block has a label and says by itself that the motion was carried."""
    label = LABEL.match(context.text, block.start, block.end)
    return (
        label is not None
        and label["label"].lower().startswith("motion")
        and CARRIED.search(context.text, label.end(), block.end) is not None
    )


def _motion(context: Context, sentence: Span) -> Span:
    """What is moved: without the label, "Motion was made to", and who moved and seconded it at the end."""
    text = context.text
    lead = (
        _MOVERS_FIRST.match(text, sentence.start, sentence.end)
        or _LABEL.match(text, sentence.start, sentence.end)
        or _MADE.match(text, sentence.start, sentence.end)
    )
    start = lead.end() if lead else sentence.start
    tail = _MOVED_BY.search(text, start + 10, sentence.end)
    that = _MOVED_THAT.match(text, tail.end(), sentence.end) if tail and tail.start() - start < _ONLY_MOVED else None
    if that:  # "It was moved by Lea and seconded by Tom that …"
        return Span(that.end(), sentence.end)
    return Span(start, tail.start() if tail else sentence.end)


def _told(context: Context, motion: Span, above: Span | None) -> Span:
    """The motion, or the sentence before it where it tells nothing: "Dates in May were proposed. Lea moved to approve."."""
    return above if above and _TELLS_NOTHING.fullmatch(context.text, motion.start, motion.end) else motion


def _puts(words: str) -> bool:
    found = PUTS.match(words)
    return found is not None and len(words.split()) >= _LEAST_WORDS and not re.match(r"\W*[Mm]otion (?:to|that) \w+ (?:was|is) ", words)


def _further(words: str, sentence: Span, pending: _Pending, used: set[int]) -> _Pending | None:
    """What a sentence behind a motion changes of it."""
    pending.left -= 1
    counted = _COUNTS.search(words) or _COUNTED.search(words)
    if counted:
        pending.starts.append(sentence.start)
        pending.voted, lost = int(counted[1]) > int(counted[2]), int(counted[1]) <= int(counted[2])
    else:
        lost = _FAILS.search(words) is not None and ("otion" in words or "ote" in words)
    if lost:
        used.update([*pending.starts, sentence.start])
        return None
    if _FOR.match(words):
        pending.voted = True
        pending.starts.append(sentence.start)
        pending.left = min(pending.left, 2)
    elif _SECONDS.match(words):
        pending.seconded = True
        pending.starts.append(sentence.start)
    return pending


def _settle(context: Context, pending: _Pending, found: list[Span], used: set[int]) -> None:
    """A motion that was voted for is a decision; so is one that was seconded and that nobody voted down, but not one of mere form."""
    if not (pending.voted or pending.seconded):
        return
    used.update(pending.starts)
    words = context.text[pending.what.start : pending.what.end]
    if not OF_FORM.search(words):
        found.append(pending.what)
