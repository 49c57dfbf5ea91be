"""Motions told line by line: who moved, who seconded, the motion itself, and on a line of its own that it was carried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corcom.engines.reading.context import BlockKind, Context
from corcom.engines.reading.quick_look import searched
from corcom.kernel.sources import Span
from corcom.kernel.values import value

_HELD = re.compile(r"opposed|against|nays|carried|passed|unanimous|approved|adopted|accepted|agreed", re.IGNORECASE)
_RESULT = re.compile(
    r"^[ \t>*_#|\-\u2022:']{0,12}(?:(?:Results?|Votes?|Outcome|Status|Disposition|RESULT|"
    r"VOTE)[*_]{0,3}\s?:[*_]{0,3}\s*)?(?:(?:The )?[Mm]otion )?(?:was )?"
    r"(?:(?:[Aa]ll |ALL )?(?:in favou?r[,:]? )?(?:CARRIED|Carried|carried|PASSED|Passed|passed|Unanimous(?:ly)?|UNANIMOUS(?:LY)?|"
    r"unanimous|ADOPTED|"
    r"Adopted|APPROVED|Approved|approved|ACCEPTED|Accepted|accepted|AGREED))"
    r"(?:[,:;]?\s(?:unanimously|UNANIMOUSLY|carried|CARRIED|approved|approval|in favou?r|nem\.? ?con|by consensus|as amended|AS AMENDED|"
    r"\(?\d{1,3}\s?[-/\u2013:]\s?\d{1,3}(?:\s?[-/\u2013:]\s?\d{1,3})?\)?))?[ \t.!*_|]{0,5}$",
    re.MULTILINE,
)
_COUNTED = re.compile(
    r"^[ \t>*_\-\u2022|]{0,12}(?:[Ii]n [Ff]avou?r|For|FOR|Ayes?|AYES?|Yes|YES)\W{1,4}(?P<for>\d{1,3})[ \t*_|,;]*\n?[ \t>*_\-\u2022|]{0,12}"
    r"(?:Opposed|OPPOSED|Against|AGAINST|Nays?|NAYS?|No|NO)\W{1,4}(?:(?P<against>\d{1,3})|[Nn]one|[Nn]il)",
    re.MULTILINE,
)
_MOVER = re.compile(
    r"[\s>*_\-\u2022|:'#]{0,12}(?:(?:It was )?(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Mm]over|MOVER|[Ss]econded|SECONDED|[Ss]econder|"
    r"SECONDER|[Ss]econd)\b(?!\W*(?:by )?(?!by |the |and )[a-z]{2})(?!.*\b(?:to|that|That|THAT)\b).{0,90}|M/S/?C?\b.{0,60}|"
    r"(?:MOTION|Motion)\s?[:\u2013-]?\s{1,12}(?:[A-Z]\. ?){0,2}[A-Z][\w'\u2019-]+ ?/ ?(?:[A-Z]\. ?){0,2}[A-Z][\w'\u2019-]+|"
    r"(?:MOTION|Motion) (?:[Mm]oved|MOVED|[Ss]econded|SECONDED)\b.{0,60}|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)? (?:seconded|seconds|"
    r"forwarded|moved)(?: (?:the|this) motion)?|(?:Cr|Cllr|Councillor|Mr|Mrs|"
    r"Ms)?\.? ?[A-Z][\w.'\u2019-]+ ?/ ?"
    r"(?:(?:Cr|Cllr|Councillor|Mr|Mrs|Ms)\.? )?[A-Z][\w.'\u2019-]+)[\s.,*_|]*"
)
_LEAD = re.compile(
    r"[\s>*_\-\u2022|:'#]{0,12}(?:(?:MOTION|Motion|RESOLUTION|Resolution|RECOMMENDATION|Recommendation|RESOLVED|Resolved|Moved|MOVED)"
    r"(?: ?(?:No\.? ?|#)?\d[\d./-]*)?[*_]{0,3}\s?(?::|\.|$)[*_']{0,3}\s*)"
)
_NUMBER_ONLY = re.compile(r"[\s*_#]*(?:(?:Resolution|RESOLUTION|Motion|MOTION) ?)?(?:No\.? ?|#)?[\d/.-]*[\s*_:.]*")
_BEGINS = re.compile(
    r"[\s>*_\-\u2022|:'#]{0,12}(?:(?:MOTION|Motion|RESOLUTION|Resolution|RESOLVED|Resolved|Moved|MOVED)\b[^:]{0,12}:|"
    r"(?:MOTION|Motion) (?=[A-Z][a-z]+ )(?!Moved|Seconded|Passed)|[Tt]hat\b|THAT\b|"
    r"[Tt]o [a-z])"
)
_LINES_BACK = 14
_LEAST_WORDS = 3
_WRAPPED_FROM = 45
_MOST_BLANKS = 3
_LONGEST = 900


@value
class MotionBlock:
    """A motion that was carried: its words, and the lines from its first to the one that says so."""

    what: Span
    first_line: int
    last_line: int


@lru_cache(maxsize=2)
def motion_blocks(context: Context) -> tuple[MotionBlock, ...]:
    """The motions of a record that are told line by line and were carried."""
    return tuple(_found(context)) if searched(_HELD, context.text, context.lowered) else ()


def _results(context: Context) -> Iterator[int]:
    """Where the lines begin that say that a motion was carried, by a word or by more votes for it than against."""
    hits = [hit.start() for hit in _RESULT.finditer(context.text)]
    hits += [hit.start() for hit in _COUNTED.finditer(context.text) if int(hit["for"]) > int(hit["against"] or 0)]
    yield from sorted(hits)


def _found(context: Context) -> Iterator[MotionBlock]:
    rows = frozenset(n for b in context.blocks if b.kind is BlockKind.TABLE_ROW for n in range(b.line, b.last_line + 1))
    floor = 0
    for start in _results(context):
        last = context.line_at(start)
        found = _above(context, last, floor) if last not in rows else None
        if found:
            yield found
            floor = last


def _above(context: Context, last: int, floor: int) -> MotionBlock | None:
    """The motion above the line that says that it was carried, where somebody is named who moved or seconded it, or a label leads to it."""
    told: list[int] = []
    moved, blanks, begun = False, 0, False
    number = last - 1
    while number > max(floor, last - _LINES_BACK):
        line = context.lines[number - 1]
        if line.is_blank:
            blanks += 1
            if (begun and moved) or blanks > _MOST_BLANKS:
                break
        elif _MOVER.fullmatch(line.text):
            moved = True
            if told and not _comes_before(context, number):
                number -= 1
                break
        elif begun or (_NUMBER_ONLY.fullmatch(line.text)):
            break
        else:
            told.append(number)
            begun = _BEGINS.match(line.text) is not None and not _is_wrapped(context, number)
            moved = moved or _LEAD.match(line.text) is not None
        number -= 1
    if not moved or not told:
        return None
    low, high = context.lines[told[-1] - 1], context.lines[told[0] - 1]
    lead = _LEAD.match(low.text)
    what = Span(low.start + (lead.end() if lead else len(low.text) - len(low.text.lstrip())), high.end)
    words = context.text[what.start : what.end]
    if len(words.split()) < _LEAST_WORDS or len(words) > _LONGEST:
        return None
    return MotionBlock(what, min(number + 1, told[-1]), last)


def _is_wrapped(context: Context, number: int) -> bool:
    """Whether a line only goes on with the one above it, as "to be made" does behind a long line without an end."""
    above = context.lines[number - 2].text.rstrip() if number > 1 else ""
    return len(above) >= _WRAPPED_FROM and above[-1] not in ".:;!?" and context.lines[number - 1].text.lstrip()[:1].islower()


def _comes_before(context: Context, number: int) -> bool:
    """Whether the line above one that names a mover names one, too."""
    return number > 1 and _MOVER.fullmatch(context.lines[number - 2].text) is not None
