"""Where a list of names ends, and where one run of it holds two lists. Looks at words only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import Zone
from corcom.engines.reading.flowing_labels import labels_inside
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.prose import is_prose
from corcom.engines.reading.segment import begins_with_action_label

_TO_DO = re.compile(
    r"[*_\s]{0,4}(?:[A-Z@][\w.'\u2019\-]{1,20}(?: (?:and|&) |, | )?){1,5} to "
    r"(?:(?!the\b|be\b|date\b|a\b|an\b|his\b|her\b|their\b|item\b)[a-z]{2,15})(?: |$)"
)
_RULER = re.compile(r"\s*(?:#{5,200}|\*{5,200}|_{8,200})\s*")
_OTHER_LABEL = re.compile(r"\s{0,8}[*_]{0,3}(?P<label>[A-Z\u00c0-\u00de][\w'\u2019 ]{2,30}?)[*_]{0,3}(?:\s?:[*_]{0,3}|\s/)\s+(?=\S)")
_OF_RECORD = re.compile(r"agenda|ordre du jour|orden del dia|minutes|documents?|links?|recording|topics?")
_OF_MEETING = re.compile(
    r"(?:next (?:meeting|call|session|steps?)|prochaine? |proxima |previous |date|time|place|venue|location|lieu|lugar|"
    r"fecha|duration|subject|objet|asunto|quorum|purpose|heure|hora|"
    r"meeting (?:started|opened|closed|ended)|opened|closed|started|ended|start|end|status|project|issue date|distribution)"
)
_NAME_END = re.compile(r"[,;(\n]|\s[-\u2013\u2014]\s")
_LEGEND = re.compile(
    r"\W{0,3}[*\u2020\u2021#]\)?\s*(?:=|denot|indicat|presid|chair|vot|member|present|absent|by |via |not |quorum|\d)|"
    r"quorum\b|\d{1,3}\s?(?:of|out of|/)\s?\d{1,3}\b|total\b.{0,30}\d"
)
_TOLD = re.compile(
    r"\bse (?:reun\w+|sont reunie?s|reunissent)\b|\battended as\b|\bapolog\w+ (?:had been|have been|were|was|has been) received\b|"
    r"\b(?:were|was) (?:also )?(?:present|represented|in attendance)\s*\.(?:\s|$)"
)
_MISSED = re.compile(
    r"\b(?:was|were|is|are) (?:also )?(?:unable to|not able to|absent|excused)\b|\b(?:could|did) not (?:attend|join|come|participate)\b"
)


def ends_list(words: str) -> bool:
    """Whether a run is no more of the list: an action, something to do, or running text."""
    return begins_with_action_label(words[:80]) or bool(_TO_DO.match(plain(words[:200]))) or is_prose(words)


def breaks_off(words: str) -> bool:
    """Whether a run below a list is a ruler, or the label of what follows the list: "*Agenda*: #12"."""
    return bool(_RULER.fullmatch(words)) or _is_labelled(words, _OF_RECORD)


def names_no_one(words: str) -> bool:
    """Whether a run inside a list is a label of something else: "Next meeting: to be fixed"."""
    return _is_labelled(words, _OF_MEETING)


def _is_labelled(words: str, labels: re.Pattern[str]) -> bool:
    found = _OTHER_LABEL.match(words)
    if found is None or not labels.match(unaccented(plain(found["label"]).strip())):
        return False
    return not is_person_name(_NAME_END.split(plain(words[found.end() :]).strip())[0].strip())


def is_legend(words: str) -> bool:
    """Whether a line explains the list: "* presiding; 6 of 9 voting members"."""
    return bool(_LEGEND.match(unaccented(words[:60]).lstrip("\\ ")))


def not_of_list(words: str) -> bool:
    """Whether a run explains the list, or is a sentence about somebody who was missed (which is read as a sentence)."""
    if is_legend(words):
        return True
    folded = unaccented(plain(words[:600]))
    return bool(_MISSED.search(folded) or _TOLD.search(folded))


def parts_of_run(words: str, start: int) -> Iterator[tuple[int, int, Zone | None]]:
    """The lists in one run with the zone that a label inside announces: "A, B. Also present: C. Apologies: D".

    Yields code points without the labels; the first part has no zone of its own.
    """
    low, zone = 0, None
    for first, begins, announced in labels_inside(words):
        if first > low or announced is None:
            yield start + low, start + first, zone
        low, zone = begins, announced or zone
    yield start + low, start + len(words), zone
