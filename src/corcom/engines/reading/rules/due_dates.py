"""By when a task is to be done, among the dates that its words name."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.dates import DateHit
from corcom.engines.reading.record_dates import date_of, dates_of
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Precision

_MEETING = re.compile(
    r"\b(?:meeting|session|telecon\w*|call|conference|intersessionals?|plenary|workshop|briefing|réunion|reunión)\b", re.IGNORECASE
)
_AT = re.compile(
    r"(?:\b(?:on|in|for|at|during|around|about|le|en|el|vers|hacia|week of|w/c)\s{1,3}(?:the |about |around )?|[(,]\s?(?:week of )?)\Z",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:at|for|during|by|before|in time for|à|pour|en|para)\b")
_NOTHING_MORE = re.compile(r"\W{0,3}(?:tbc|tentative|provisional|to be confirmed|at the latest)?\W{0,3}", re.IGNORECASE)


def due_in(context: Context, words: str) -> PartialDate | None:
    """The due date that a cell or a field says; dates in words only ("next meeting") are kept as words."""
    return date_of(context, words, leaning=Leaning.AHEAD)


def due_among(context: Context, words: str) -> PartialDate | None:
    """The date by which a task is to be done, among the dates that its words name; None when they only name other dates."""
    hits = dates_of(context, words, leaning=Leaning.AHEAD)
    dated = [hit for hit in hits if hit.date.precision not in (Precision.WORDS, Precision.YEAR)]
    for hit in dated:
        if hit.relation in ("by", "before"):
            return hit.date
    for hit in dated:
        if hit.relation == "" and not is_past(context, hit) and _says_when(words, hit):
            return hit.date
    spoken = [hit for hit in hits if hit.date.precision is Precision.WORDS]
    return spoken[0].date if spoken and not dated else None


def is_past(context: Context, hit: DateHit) -> bool:
    """Whether a date lies before the meeting, so that it cannot be when a new task falls due."""
    return bool(context.meeting_on and hit.plain.latest and hit.plain.latest < context.meeting_on)


def _says_when(words: str, hit: DateHit) -> bool:
    """Whether a date names the meeting at which the task falls due, or ends the task ("on 5 May")."""
    before = words[max(0, hit.start - 70) : hit.start]
    meetings = list(_MEETING.finditer(before))
    if meetings and len(before) - meetings[-1].end() < 30 and _FOR.search(before):
        return True
    if hit.date.precision is Precision.BEFORE:
        return True
    at_end = bool(_NOTHING_MORE.fullmatch(words, hit.end))
    return at_end and (bool(_AT.search(before)) or hit.date.precision is Precision.PART_OF_MONTH or hit.date.inferred.startswith("counted"))
