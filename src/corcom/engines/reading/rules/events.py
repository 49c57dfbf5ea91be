"""Dated things: meetings, briefings, launches, past and to come. Due dates of action points belong to these."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.context import Block, Context
from corcom.engines.reading.date_patterns import NUMERIC
from corcom.engines.reading.dates import DateHit, dates_in, known_years
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.dates import PartialDate
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.words import Certainty, MeetingKind, Precision, ProposalKind

_SAID_EXACTLY = (Precision.DAY, Precision.MONTH, Precision.PART_OF_MONTH, Precision.RANGE)
_LONGEST = 220
_LONGEST_BLOCK = 50_000  # no paragraph of minutes is longer; what is stays unread instead of slow
_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    (MeetingKind.REVIEW_CONFERENCE, r"review conference|conférence d['’]examen|conferencia de examen"),
    (MeetingKind.INTERSESSIONAL, r"inter-?sessional|intersession|entre períodos"),
    (MeetingKind.PREPARATORY, r"preparatory|prepcom|préparatoire|preparatoria"),
    (MeetingKind.COORDINATION_COMMITTEE, r"corcom|coordination (?:committee|meeting)|comité de coordin"),
    (MeetingKind.OPEN_ENDED_CONSULTATION, r"open-ended|consultations?"),
    (MeetingKind.BRIEFING, r"briefing|séance d['’]information"),
    (MeetingKind.MSP, r"\b\d{0,2}msp\b|meeting of (?:the )?states parties|assemblée des états parties|reunión de los estados partes"),
    (MeetingKind.WORKING_GROUP, r"working group|groupe de travail|grupo de trabajo"),
)
_NEXT_MEETING = re.compile(
    r"\bnext\b.{0,40}\b(?:meeting|call|telecon\w*|session|conference)|prochaine (?:réunion|séance)|" r"próxima (?:reunión|sesión)",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    when: PartialDate
    what: str
    start: int
    end: int
    kind: MeetingKind
    alone: bool


@cache
def _kind_patterns() -> tuple[tuple[MeetingKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _KINDS)


def read_events(context: Context) -> Iterable[Proposal]:
    """The events of the minutes; a date said again is joined with its first mention, the more cautious certainty holding."""
    mentions = list(_mentions(context))
    certainty = {m.when.iso: Certainty.TENTATIVE for m in mentions if m.when.is_tentative}
    seen: set[tuple[str | None, MeetingKind]] = set()
    for mention in mentions:
        key = (mention.when.iso, mention.kind)
        if key in seen and not mention.alone:
            continue
        seen.add(key)
        yield _proposal(context, mention, certainty.get(mention.when.iso, Certainty.CONFIRMED))


def _mentions(context: Context) -> Iterator[_Mention]:
    month_first = any(int(hit["b"] or 0) > 12 for hit in NUMERIC.finditer(context.text) if hit["s2"] == "/")
    for block in told_blocks(context):
        words = context.text[block.start : min(block.end, block.start + _LONGEST_BLOCK)]
        seen_months: set[int] = set()
        sentences: list[Span] = []
        for hit in dates_in(
            words,
            anchor=context.meeting_on,
            language=context.language,
            known=known_years(context.text, context.language),
            month_first=month_first,
        ):
            if _is_event(context, hit, words) and not _says_month_again(hit, seen_months):
                sentences = sentences or list(sentences_in(context.text, block.body, block.end))
                yield _mention(context, block, sentences, hit)


def _is_event(context: Context, hit: DateHit, words: str) -> bool:
    when = hit.plain
    if when.precision not in _SAID_EXACTLY or when.iso is None or when.inferred.startswith("counted"):
        return False
    if when.precision is Precision.DAY and context.meeting_on and when.earliest == context.meeting_on:
        return False
    return not when.inferred.startswith("day of the week") or bool(_NEXT_MEETING.search(words))


def _says_month_again(hit: DateHit, seen: set[int]) -> bool:
    """Whether a month without a year only repeats the month of a day said before it in the same block."""
    first = hit.plain.earliest
    if first is None:
        return False
    if hit.plain.precision is Precision.DAY:
        seen.add(first.month)
    return hit.plain.precision is Precision.MONTH and not hit.has_year and first.month in seen


def _mention(context: Context, block: Block, sentences: list[Span], hit: DateHit) -> _Mention:
    start, end = block.start + hit.start, block.start + hit.end
    place = bisect_right(sentences, start, key=lambda span: span.start) - 1
    sentence = sentences[place] if place >= 0 and start < sentences[place].end else Span(block.start, min(block.end, end + _LONGEST))
    alone = sentence.end - sentence.start - (end - start) < 90
    what = _what(context.text, sentence, start, end, alone=alone)
    return _Mention(hit.plain, what, sentence.start if alone else start, sentence.end if alone else end, _kind_of(what), alone)


def _what(text: str, sentence: Span, start: int, end: int, *, alone: bool) -> str:
    """The words about the date: the rest of a short sentence, else the clause around the date."""
    if alone:
        rest = text[sentence.start : start] + " " + text[end : sentence.end]
        return " ".join(rest.split()).strip(" -–—:;,.()*_|") or text[sentence.start : sentence.end]
    low = max(sentence.start, start - _LONGEST // 2)
    high = min(sentence.end, end + _LONGEST // 2)
    return " ".join(text[low:high].split()).strip(" -–—:;,.")


def _kind_of(what: str) -> MeetingKind:
    return next((kind for kind, pattern in _kind_patterns() if pattern.search(what)), MeetingKind.OTHER)


def _proposal(context: Context, mention: _Mention, certainty: Certainty) -> Proposal:
    when = mention.when.with_certainty(certainty)
    values = {"what": mention.what, "when": when.as_dict(), "kind": mention.kind.value}
    sure = 0.6 if when.inferred else 0.8
    return context.propose(ProposalKind.EVENT, values, rule="dated-event", start=mention.start, end=mention.end, confidence=sure)
