"""A hyphen set without blanks between a person and an office: "Ms. Anna Berg-Chairperson", "Tom Reed- Port Union"."""

from __future__ import annotations

import re

from corcom.engines.reading.person_names import holds_office_words, is_office_words, is_person_name, names_a_group, title_end

_DASH = re.compile(r"(?<=[a-z\u00df-\u00ff.)])(?P<before>\s?)-(?P<after>\s?)(?=[A-Z\u00c0-\u00de])")
_SAID_END = re.compile(r"[,;(]|\s[-\u2013\u2014]\s")
_ROLE = re.compile(
    r"(?:Co-)?(?:Leads?|Leader|Officer|Adviser|Advisor|Focal Point|Cluster|OIC|Expert|Delegate|Observer|Host|Minutes?|Notes?)$"
)
_LETTERS = re.compile(r"[A-Z][A-Z0-9&/]{2,9}$")
_WORDS_OF_OFFICE = 3


def unglued(words: str) -> str:
    """The words with a dash between blanks in place of such a hyphen; a double name ("Anna Lowe-Berg") stays as it is."""
    for found in reversed(list(_DASH.finditer(words))):
        name = words[: found.start()].strip()
        if found["before"] and found["after"]:
            continue
        said = _SAID_END.split(words[found.end() :])[0].strip(" .")
        apart = bool(found["before"] or found["after"])
        if is_person_name(name) and (apart or _is_said_of_somebody(said) or (title_end(name) and len(said.split()) >= _WORDS_OF_OFFICE)):
            return f"{name} - {words[found.end() :]}"
    return words


def _is_said_of_somebody(said: str) -> bool:
    """Whether words are an office, letters or a group; one word is so only where it is an office as a whole."""
    if " " not in said:
        return is_office_words(said) or bool(_LETTERS.match(said) or _ROLE.match(said))
    return holds_office_words(said) or names_a_group(said) or bool(_ROLE.search(said))
