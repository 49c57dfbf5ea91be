"""Dated things: meetings, briefings, launches, past and to come. Due dates of action points belong to these."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from corcom.engines.reading.column_tables import column_tables
from corcom.engines.reading.context import Block, Context
from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.dates import DateHit, says_date
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.record_dates import dates_of
from corcom.engines.reading.rules.actions import actions_found
from corcom.engines.reading.rules.event_words import Happening, happening
from corcom.engines.reading.rules.sentences import sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.dates import PartialDate
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.values import value
from corcom.kernel.words import Certainty, MeetingKind, Precision, ProposalKind

_SAID_EXACTLY = (Precision.DAY, Precision.MONTH, Precision.PART_OF_MONTH, Precision.RANGE)
_LONGEST = 220
_ALONE = 90
_LONGEST_EVENT = 62  # days; half a year is no event
_CALENDAR = re.compile(r"\b(?:calendar|upcoming|forthcoming|future|coming|next|dates|schedule|planned)\b", re.IGNORECASE)
_DATED_ENTRY = re.compile(r"[\s*_\-\u2022\u2013(]{0,6}(?:\d{1,2}|early|mid|late|end)\b")
_HEAD = 25
_QUARTER = 85  # days
_MEETS = re.compile(
    r"\w*\s*(?:\Z|(?:(?:will|would|shall|to)\s)?(?:meets?|convenes?|takes? place|opens?|"
    r"starts?|begins?|is held|be held)\b)",
    re.I,
)
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
_END_OF_YEAR = re.compile(r"(?:the )?(?:end|close) of (?:the )?(?:19|20)\d\d\Z", re.IGNORECASE)


@value
class _Mention:
    when: PartialDate
    what: str
    start: int
    end: int
    kind: MeetingKind
    alone: bool
    is_event: bool


@cache
def _kind_patterns() -> Family[tuple[MeetingKind, re.Pattern[str]]]:
    patterns = ((kind, re.compile(form, re.IGNORECASE)) for kind, form in _KINDS)
    return Family((pair, pair[1]) for pair in patterns)


def read_events(context: Context) -> Iterable[Proposal]:
    """The events of the minutes; a date said again is joined with its first mention, the more cautious certainty holding."""
    mentions = list(_mentions(context))
    certainty = {m.when.iso: Certainty.TENTATIVE for m in mentions if m.when.is_tentative}
    seen: set[tuple[str | None, MeetingKind, str]] = set()
    for mention in mentions:
        if not mention.is_event:
            continue
        key = (mention.when.iso, mention.kind, "" if mention.when.precision is Precision.DAY else mention.what)
        if key in seen and not mention.alone:
            continue
        seen.add(key)
        yield _proposal(context, mention, certainty.get(mention.when.iso, Certainty.CONFIRMED))


def _mentions(context: Context) -> Iterator[_Mention]:
    tasks = {n for table in column_tables(context.loaded) if table.lists_tasks for n in range(table.line, table.rows[-1].last_line + 1)}
    for block in told_blocks(context):
        words = context.text[block.start : min(block.end, block.start + _LONGEST_BLOCK)]
        if block.line in tasks or not says_date(words, context.language):
            continue  # what the columns of a list of tasks say is due
        seen_months: set[int] = set()
        sentences: list[Span] = []
        for hit in dates_of(context, words, leaning=_ahead(context, block, words)):
            if _is_event(context, hit, words) and not _says_month_again(hit, seen_months):
                sentences = sentences or list(sentences_in(context.text, block.body, block.end))
                yield _mention(context, block, sentences, hit)


def _ahead(context: Context, block: Block, words: str) -> Leaning | None:
    """The entries of a calendar of what is to come lie ahead of the meeting."""
    if not _DATED_ENTRY.match(words):
        return None
    section = context.section_of(block.line)
    coming = section is not None and len(section.title) < _ALONE and _CALENDAR.search(section.title)
    return Leaning.AHEAD if coming else None


def _is_event(context: Context, hit: DateHit, words: str) -> bool:
    when = hit.plain
    if when.precision not in _SAID_EXACTLY or when.iso is None or when.inferred.startswith("counted"):
        return False
    if when.precision is Precision.RANGE and when.earliest and when.latest and (when.latest - when.earliest).days > _LONGEST_EVENT:
        return False
    if _is_part_of_year(when) or _END_OF_YEAR.match(words[hit.core : hit.end]):
        return False
    if when.precision is Precision.DAY and context.meeting_on and when.earliest == context.meeting_on:
        return False
    return not when.inferred.startswith("day of the week") or bool(_NEXT_MEETING.search(words))


def _is_part_of_year(when: PartialDate) -> bool:
    """Whether a date is a season, quarter or half of a year: no day and no month."""
    if when.precision is not Precision.RANGE or when.earliest is None or when.latest is None:
        return False
    return when.earliest.day == 1 and (when.latest - when.earliest).days >= _QUARTER


def _says_month_again(hit: DateHit, seen: set[int]) -> bool:
    """Whether a month without a year only repeats the month of a day said before it in the same block."""
    first = hit.plain.earliest
    if first is None:
        return False
    if hit.plain.precision is Precision.DAY:
        seen.add(first.month)
    return hit.plain.precision is Precision.MONTH and not hit.has_year and first.month in seen


def _mention(context: Context, block: Block, sentences: list[Span], hit: DateHit) -> _Mention:
    """The date with what happens on it; a date in the words of an action is an event only where it names a meeting or the like."""
    start, end = block.start + hit.start, block.start + hit.end
    place = bisect_right(sentences, start, key=lambda span: span.start) - 1
    sentence = sentences[place] if place >= 0 and start < sentences[place].end else Span(block.start, min(block.end, end + _LONGEST))
    found = happening(context.text[sentence.start : block.start + hit.core], context.text[end : sentence.end])
    is_event = found.is_named or not _in_action(context, start, end)
    alone = sentence.end - sentence.start - (end - start) < _ALONE
    what = found.what or " ".join(context.text[sentence.start : sentence.end].split())[:_ALONE]
    return _Mention(_when(hit), what, sentence.start if alone else start, sentence.end if alone else end, _kind_of(found), alone, is_event)


def _when(hit: DateHit) -> PartialDate:
    """The date; "before April" is open at its beginning, while "before 24 January" tells of the 24th."""
    return hit.date if hit.relation == "before" and hit.plain.precision is Precision.MONTH else hit.plain


def _in_action(context: Context, start: int, end: int) -> bool:
    """Whether a date belongs to the words of an action; a sentence that only hints at one may still tell of an event."""
    for low, high in _spans_of_actions(context):  # noqa: SIM110 - `any` over a generator takes twice as long
        if low <= start and end <= high:
            return True
    return False


@lru_cache(maxsize=2)
def _spans_of_actions(context: Context) -> tuple[tuple[int, int], ...]:
    return tuple((action.start, action.end) for action in actions_found(context) if not action.implicit)


def _kind_of(found: Happening) -> MeetingKind:
    """The kind of meeting that the words name; a clause tells it only where it begins with who meets."""
    for kind, pattern in _kind_patterns().among(small_letters(found.what)):
        hit = pattern.search(found.what)
        if hit and (found.is_named or (hit.start() < _HEAD and _MEETS.match(found.what, hit.end()))):
            return kind
    return MeetingKind.OTHER


def _proposal(context: Context, mention: _Mention, certainty: Certainty) -> Proposal:
    when = mention.when.with_certainty(certainty)
    values = {"what": mention.what, "when": when.as_dict(), "kind": mention.kind.value}
    sure = 0.6 if when.inferred else 0.8
    return context.propose(ProposalKind.EVENT, values, rule="dated-event", start=mention.start, end=mention.end, confidence=sure)
