"""Where a list of names that begins behind its label ("Present: A, B") gives way to the record. Looks at words and layout only."""

from __future__ import annotations

import re

from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import holds_office_words, is_person_name
from corcom.engines.reading.text import LoadedText

_VERB = re.compile(
    r"\b(?:was|were|had|has|have|will|opened|welcomed|thanked|noted|agreed|said|called|reported|is|are|etait|etaient|fue|fueron|discussed|moved|"
    r"declare|declaro|ouvre|etant|siendo|abre|abrio|remercie|souhaite|salue|accueille|rappelle|constate|procede|inicia|expone|"
    r"manifiesta|informe)\b"
)
_ATTENDING = re.compile(
    r"\b(?:present(?!ed\b|ation|ing\b)|attend(?:ed|ance|ing)|participat|apolog|absent|excused|unable|took part|asist|ausent)"
)
_RELATIVE = re.compile(r",? (?:who|which) [^,;]{0,200}$")
_NAME_END = re.compile(r"\s*(?:[,(;:|/]|\s[-\u2013\u2014]\s)")
_PROSE_WORDS = 14
_PLAIN_WORDS = 9  # without any sign that parts names


def is_prose(words: str) -> bool:
    """Whether a run of a list is running text that tells something else than who attended."""
    text = _RELATIVE.sub("", plain(words[:1000]))
    folded = unaccented(text)
    if _ATTENDING.search(folded) or not _VERB.search(folded):
        return False
    count = len(text.split())
    separators = text.count(",") + text.count(";") + text.count("(") + text.count("\u2013")
    if count < _PROSE_WORDS:
        return (text.endswith(".") and count >= 6) or (count >= _PLAIN_WORDS and not separators)
    return separators * 6 < count


def end_of_run_in(loaded: LoadedText, marks: dict[int, LineMark], mark: LineMark, last: int) -> int:
    """The last line of a list whose first names stand on the line of its label; `last` where nothing ends it earlier.

    A list inside a bullet ends with the bullet; another ends before bullets that name nobody and before running text.
    """
    blank = False
    for number in range(mark.line + 1, last + 1):
        below = marks.get(number)
        if below is None:
            blank = blank or loaded.lines[number - 1].is_blank
        elif mark.bullet:
            if below.is_marked and below.indent <= mark.indent:
                return number - 1
        elif blank and (_is_of_record(below) if below.is_marked else is_prose(loaded.lines[number - 1].text)):
            return number - 1
    return last


def end_of_deeper(marks: dict[int, LineMark], mark: LineMark, first: int, last: int) -> int:
    """The last line of a list that stands deeper below the bullet that announces it; `last` where it stands as deep as that."""
    below = [marks[number] for number in range(first + 1, last + 1) if number in marks]
    if not below or not below[0].bullet or below[0].indent <= mark.indent:
        return last
    ending = next((other for other in below if other.is_marked and other.indent <= mark.indent), None)
    return ending.line - 1 if ending else last


def _is_of_record(mark: LineMark) -> bool:
    """Whether a bullet or number begins something else than a name or an office."""
    first = _NAME_END.split(mark.words[:120], maxsplit=1)[0].strip(" *_.")
    if not first or holds_office_words(first) or is_person_name(first, single=True):
        return False
    return not state_named(first) and not organisation_named(first) and len(mark.words.split()) > 1
