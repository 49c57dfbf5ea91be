"""Running lists cut into names: at semicolons, else at commas, and at the last "and"; "Bosnia and Herzegovina" stays whole.

Works on words and their places; knows nothing of lines.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import organisation_named
from corcom.engines.reading.person_names import holds_office_words, is_office_words, is_person_name
from corcom.engines.reading.roster_entry import entry_of
from corcom.kernel.words import AttendeeKind

_NOBODY = re.compile(
    r"\d+ \w|several |approximately |about |(?:(?:and|et|y)$|(?:and |et |y |also )*(?:as|with|en tant que|como) (?:an? )?(?:\w+ )?"
    r"(?:guests?|observers?|invitees?|secretary|invites?|invitados?|observateurs?|observadores))\b"
)
_LEAD_WORDS = re.compile(
    r"(?:(?:and|et|y|as well as|also|plus|with)\s+)*(?:(?:as|with) (?:an? )?(?:\w+ )?(?:guests?|observers?|invitees?)(?::|,)?\s+)?"
)
_TOP_AND = re.compile(r"\s+(?:and|&|et|y)\s+")


def split_names_of(words: str, start: int, *, single: bool) -> list[tuple[int, int]]:
    """Cut a running list at its semicolons, else at its commas; an entry with commas of its own stays whole.

    `single`: the run is one of many, so commas cut it only where three names of a kind follow each other.
    """
    semicolons = top_level(words, ";")
    if semicolons:
        return _spans(words, start, semicolons)
    commas = top_level(words, ",")
    bare = [re.sub(r"[(\[][^()\[\]]{0,200}[)\]]", "", plain(w)).strip(" .") for w in _cut(words, commas)]
    if not commas:
        return _spans(words, start, _and_places(words, []))
    named = [_is_own_name(b) for b in bare]
    if sum(named) >= 2 and not any(is_person_name(b) for b in bare):
        named = [own or _is_group_name(b) for own, b in zip(named, bare, strict=True)]
    kinds = {entry_of(b).kind is AttendeeKind.PERSON for b, own in zip(bare, named, strict=True) if own}  # type: ignore[union-attr]
    least = 3 if single else 2
    if (
        sum(named) >= least
        and (len(kinds) == 1 or sum(named) > least)
        and (sum(named) + sum(map(_names_nobody, bare))) * 4 >= len(bare) * 3
    ):
        keep = [place for place, own in zip(commas, named[1:], strict=True) if own]
        return _spans(words, start, sorted({*keep, *_and_places(words, commas)}))
    return [(start, start + len(words))]


def spans_of_names(words: str, start: int) -> list[tuple[int, int]]:
    """The code points of each name of a phrase that begins at `start`."""
    found: list[tuple[int, int]] = []
    for low, high in split_names_of(words, start, single=False):
        part = words[low - start : high - start]
        found.extend(split_names_of(part, low, single=False) if "," in part or _TOP_AND.search(part) else [(low, high)])
    return found


def _is_own_name(words: str) -> bool:
    lead = _LEAD_WORDS.match(words)
    last = _TOP_AND.split(words[lead.end() if lead else 0 :])[0].strip()
    entry = entry_of(last)
    if entry is None:
        return False
    if is_office_words(last):
        return False
    return entry.kind is not AttendeeKind.ORGANISATION or bool(re.fullmatch(r"[A-Z][A-Z0-9&\-]{1,11}", entry.name))


def _names_nobody(words: str) -> bool:
    """Parts of a list that are no names but do not spoil it: an office, "3 members of the public", "as invited guests"."""
    return is_office_words(words) or bool(_NOBODY.match(words))


def _is_group_name(words: str) -> bool:
    """A capitalised name of several words, as organisations have among States."""
    parts = [w for w in words.split() if len(w) > 3]
    return len(parts) >= 2 and all(w[0].isupper() for w in parts) and not holds_office_words(words)


def _and_places(words: str, commas: list[int]) -> list[int]:
    """Places of each top-level "and" that stands between two names, not inside one ("Bosnia and Herzegovina")."""
    found: list[int] = []
    bounds = [-1, *commas, len(words)]
    for low, high in pairwise(bounds):
        part = words[low + 1 : high]
        for place in _top_level_ands(part):
            left, right = _bare(part[:place]), _bare(_TOP_AND.sub("", part[place:], count=1))
            whole = entry_of(_bare(part))
            one_state = whole is not None and whole.kind is AttendeeKind.STATE and whole.name == _bare(part)
            if not one_state and all(_is_certain(w) for w in (left, right)):
                found.append(low + 1 + place)
    return found


def _is_certain(words: str) -> bool:
    return is_person_name(words, single=True) or _is_own_name(words) or bool(organisation_named(words))


def _top_level_ands(part: str) -> list[int]:
    masked = re.sub(r"[(\[][^()\[\]]{0,200}[)\]]", lambda m: "x" * len(m.group()), part)
    return [m.start() for m in _TOP_AND.finditer(masked)][:3] if "\x00" not in part else []


def _bare(words: str) -> str:
    return re.sub(r"^(?:(?:and|et|y|the|from|by) )+", "", re.sub(r"[(\[][^()\[\]]{0,200}[)\]]", "", plain(words)).strip(" .,"))


def top_level(words: str, sign: str) -> list[int]:
    """Places of a sign outside parentheses."""
    depth, found = 0, []
    for place, char in enumerate(words):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char == sign and depth == 0:
            found.append(place)
    return found


def _cut(words: str, places: list[int]) -> list[str]:
    bounds = [-1, *places, len(words)]
    return [words[a + 1 : b] for a, b in pairwise(bounds)]


_LEAD = re.compile(r"[\s,;.&]*(?:(?:and|et|y|as well as)\s+)?[\s*_]*")


def _spans(words: str, start: int, places: list[int]) -> list[tuple[int, int]]:
    bounds = [0, *places, len(words)]
    spans = []
    for low, high in pairwise(bounds):
        lead = _LEAD.match(words, low, high)
        begin = lead.end() if lead and low else low
        if words[begin:high].strip(" ,;.\n") and not _NOBODY.fullmatch(words[begin:high].strip(" ,;.\n")):
            spans.append((start + begin, start + high))
    return spans
