"""Lists in which letters before each person say where it comes from: "DE: Anna Berg", "FR - Tom Reed", "NOAA: Max Field, Ida Moor"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import initials_of, is_person_name, title_end

_CODE = re.compile(r"[-*\u2022\s]{0,6}(?P<code>[A-Z][A-Z0-9&/\-]{1,9})(?:\s?:\s+|\s+[-\u2013\u2014]\s+)(?=[A-Z\u00c0-\u00de])")
_NAME_END = re.compile(r"[,;(\n]|\s[-\u2013\u2014]\s")
_STATES_ALWAYS = frozenset(("UK", "US", "EU", "UN"))
_LEAST = 3
_FEWEST = 2
_LETTERS_OF_STATE = 2


def code_before(words: str) -> tuple[str, int] | None:
    """The letters before a person and where the person begins; None where a line has none, or has the person's own initials."""
    found = _CODE.match(words[:120])
    if not found:
        return None
    name = plain(_NAME_END.split(words[found.end() :])[0]).strip(" .")
    if not is_person_name(name) or found["code"] == initials_of(name):
        return None
    return found["code"], found.end()


def are_coded(runs: Iterable[str]) -> bool:
    """Whether letters stand before most persons of a list, and the list is not one of delegations ("UNEP: Mr Holm")."""
    every = list(runs)
    coded = [(found[0], words[found[1] :]) for words in every if (found := code_before(words))]
    if len(coded) * 3 < len(every) * 2 and (len(coded) < _LEAST or len(coded) * 2 < len(every)):
        return False
    if len(coded) < _FEWEST:
        return False
    codes = Counter(code for code, _ in coded)
    if any(state_named(label) for words in every if (label := plain(words[:60].partition(":")[0]).strip(" -*\u2022")) not in codes):
        return False
    if max(codes.values()) > 1 or any(len(code) == _LETTERS_OF_STATE and code not in _STATES_ALWAYS for code in codes):
        return True
    return not any(title_end(words) for _, words in coded) and not all(organisation_named(code) for code in codes)
