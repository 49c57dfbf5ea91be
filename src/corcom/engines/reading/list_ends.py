"""Where a list of names ends, and where one run of it holds two lists. Looks at words only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import Zone
from corcom.engines.reading.headings import zone_announced
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.segment import begins_with_action_label

_VERB = re.compile(
    r"\b(?:was|were|had|has|have|will|opened|welcomed|thanked|noted|agreed|said|called|reported|is|are|etait|etaient|fue|fueron|discussed|moved)\b"
)
_TO_DO = re.compile(
    r"[*_\s]{0,4}(?:[A-Z@][\w.'\u2019\-]{1,20}(?: (?:and|&) |, | )?){1,5} to "
    r"(?:(?!the\b|be\b|date\b|a\b|an\b|his\b|her\b|their\b|item\b)[a-z]{2,15})(?: |$)"
)
_INNER_LABEL = re.compile(r"(?<=[.;)\w])[.;]?\s+(?=([*_]{0,2}[A-Z\u00c0-\u00de][\w\u00c0-\u00ff ]{2,40}?)[*_]{0,2}\s?:[*_]{0,2}\s)")
_LEGEND = re.compile(
    r"\W{0,3}[*\u2020\u2021#]\)?\s*(?:=|denot|indicat|presid|chair|vot|member|present|absent|by |via |not |quorum|\d)|"
    r"quorum\b|\d{1,3}\s?(?:of|out of|/)\s?\d{1,3}\b|total\b.{0,30}\d"
)
_ATTENDING = re.compile(r"\b(?:present|attend(?:ed|ance|ing)|participat|apolog|absent|excused|unable|took part|asist|ausent)")
_RELATIVE = re.compile(r",? (?:who|which) [^,;]{0,200}$")
_MISSED = re.compile(
    r"\b(?:was|were|is|are) (?:also )?(?:unable to|not able to|absent|excused)\b|\b(?:could|did) not (?:attend|join|come|participate)\b"
)
_PROSE_WORDS = 14


def ends_list(words: str) -> bool:
    """Whether a run is no more of the list: an action, something to do, or running text."""
    return begins_with_action_label(words[:80]) or bool(_TO_DO.match(plain(words[:200]))) or _is_prose(words)


def is_legend(words: str) -> bool:
    """Whether a line explains the list: "* presiding; 6 of 9 voting members"."""
    return bool(_LEGEND.match(unaccented(words[:60]).lstrip("\\ ")))


def not_of_list(words: str) -> bool:
    """Whether a run explains the list, or is a sentence about somebody who was missed (which is read as a sentence)."""
    return is_legend(words) or bool(_MISSED.search(unaccented(plain(words[:600]))))


def parts_of_run(words: str, start: int) -> Iterator[tuple[int, int, Zone | None]]:
    """The lists in one run with the zone that a label inside announces: "A, B. Also present: C. Apologies: D".

    Yields code points without the labels; the first part has no zone of its own.
    """
    low, zone = 0, None
    for found in _INNER_LABEL.finditer(words[:5000]):
        announced = zone_announced(plain(found.group(1)))
        if announced not in (Zone.ATTENDANCE, Zone.ABSENCE):
            continue
        yield start + low, start + found.start(), zone
        low, zone = words.index(":", found.end()) + 1, announced
        low += len(words[low:]) - len(words[low:].lstrip(" *_\n"))
    yield start + low, start + len(words), zone


def _is_prose(words: str) -> bool:
    text = _RELATIVE.sub("", plain(words[:1000]))
    folded = unaccented(text)
    if _ATTENDING.search(folded) or not _VERB.search(folded):
        return False
    count = len(text.split())
    if count < _PROSE_WORDS:
        return text.endswith(".") and count >= 6
    separators = text.count(",") + text.count(";") + text.count("(") + text.count("\u2013")
    return separators * 6 < count
