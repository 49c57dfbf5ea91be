"""Names whose columns were lost: "Daniel Appelquist Samsung Research UK" is a person and what follows the name."""

from __future__ import annotations

import re

from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.person_names import (
    PARTICLES,
    holds_office_words,
    is_office_words,
    is_person_name,
    names_a_group,
    title_end,
)

_TITLED = re.compile(
    r"(?P<name>[A-Z][\w.]{0,14} (?:(?:[A-Z]\. ?){1,3}(?:(?:van|von|de|du|della?|der) )?[A-Z\u00c0-\u00de][\w'\u2019-]+"
    r"|(?:[A-Z\u00c0-\u00de][\w'\u2019-]+ ){0,1}[A-Z\u00c0-\u00de][\w'\u2019-]+(?=\s*\()))(?:\s*\([^()]{2,40}\))?\s+(?=[A-Z])"
)
_UNIT = re.compile(
    r"\b(?:Head|Acting|Assistant|Deputy|Director|Chief|Counsellor|Attach\u00e9|Adviser|Advisor|Secretary|Officer|Section|Sub-Section|Branch|"
    r"Division|Department|Group|Unit|Desk|Bureau|Office|Ministry|Service|Directorate|Mission|Embassy|Institute|Agency|University|Council)\b"
)
_MIXED = re.compile(r"[A-Z]{2,10}|[A-Z][a-z]{0,4}[A-Z][A-Za-z]{0,8}|[A-Z]\.(?:[A-Z]\.)+")


def split_flat(words: str, *, forced: bool = False) -> tuple[str, str] | None:
    """Name and rest of a line of three words and more; None when the words are one name.

    `forced`: the other lines of the list are such lines, so that any third word begins the rest.
    """
    tokens = words.split()
    count = _name_length(tokens, words)
    if count is None or count >= len(tokens):
        return None
    name, rest = " ".join(tokens[:count]), " ".join(tokens[count:])
    if not is_person_name(name) or "," in rest or "(" in rest[:1]:
        return None
    likely = is_office_words(rest) or _MIXED.fullmatch(tokens[count]) or names_a_group(rest) or rest.startswith("The ")
    return (name, rest) if likely or forced else None


def office_behind(words: str) -> tuple[int, int] | None:
    """Where a name with a title ends and the office or section behind it begins, when only a blank parts them.

    "Mr R. J. Olsen Head, Treaty Section" and "Ms Berg (Chair) Legal Division" are such lines. Offsets into `words`.
    """
    if not title_end(words):
        return None
    found = _TITLED.match(words)
    if not found or not _UNIT.search(words[found.end() :].partition(",")[0]):
        return None
    return found.end("name"), found.end()


def _name_length(tokens: list[str], words: str) -> int | None:
    begins = title_end(words)
    titles = len(words[:begins].split())
    count = titles + (1 if titles and len(tokens) > titles and tokens[titles].isupper() and len(tokens[titles]) > 2 else 2)
    while count < len(tokens) and unaccented(tokens[count - 1]) in PARTICLES:
        count += 1
    return count if len(tokens) > count else None


def organisation_and_office(rest: str) -> str:
    """Put a comma before an office at the end: "Borough Council Chair" becomes "Borough Council, Chair"."""
    tokens = rest.split()
    for place in range(1, len(tokens)):
        tail = " ".join(tokens[place:])
        if is_office_words(tail) and not holds_office_words(" ".join(tokens[:place])):
            return f"{' '.join(tokens[:place])}, {tail}"
    return rest
