"""Names under which somebody speaks or holds an item: States, organisations, offices, persons with a title, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_person_name, title_end
from corcom.kernel.words import AttendeeKind

_GROUP_OF_STATES = re.compile(
    r"g-?77(?:(?:/| and | & )china)?|(?:african?|arab|umbrella|visegrad|environmental integrity|nordic|baltic|like-minded)"
    r"(?: states)? group|"
    r"group of (?:77|arab|african|latin american)\b.{0,40}|ldcs|sids|least developed countries|small island developing states"
)
_SPLIT = re.compile(r"\s*(?:,|;|(?<!77)/|&|\band\b|\bet\b|\by\b)\s*")
_THEME = re.compile(r"\(?\s*([^()\n]{3,90}?)\s*[-\u2013\u2014:]\s*([^()\n]{2,120}?)\s*\)?\s*:?\s*")
_BOTH = re.compile(r"([^()\n]{3,90}?)\s*\(([^()\n]{2,120})\)\s*:?\s*")
_ARTICLE = re.compile(r"^(?:(?:the|la|le|el)\s+|l')", re.IGNORECASE)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class ThemeHeading:
    """A heading that names a theme and who answers for it: "(Victim Assistance – Austria):"."""

    theme: str
    names: tuple[str, ...]


@cache
def _office() -> re.Pattern[str]:
    return re.compile(alternatives(structure_words().offices))


@lru_cache(maxsize=8_000)
def name_kind(name: str) -> AttendeeKind | None:
    """What a name stands for when it is certain: a State, an organisation, a person with a title; None else."""
    bare = _ARTICLE.sub("", plain(name), count=1)
    if state_named(bare):
        return AttendeeKind.STATE
    if organisation_named(bare) or _GROUP_OF_STATES.fullmatch(unaccented(bare)):
        return AttendeeKind.ORGANISATION
    if title_end(bare) and is_person_name(bare):
        return AttendeeKind.PERSON
    return None


@lru_cache(maxsize=8_000)
def is_office(name: str) -> bool:
    """Whether the words are an office: "Chair", "the President", "Executive Secretary"."""
    bare = _ARTICLE.sub("", unaccented(plain(name)).strip(" :.*"), count=1)
    return _office().fullmatch(bare) is not None


@lru_cache(maxsize=8_000)
def split_names(words: str) -> tuple[str, ...]:
    """Names joined by commas or "and"; a name that is one State ("Bosnia and Herzegovina") stays whole."""
    text = plain(words).strip(" :.()")
    if name_kind(text) in (AttendeeKind.STATE, AttendeeKind.ORGANISATION):
        return (text,)
    parts = [part.strip() for part in _SPLIT.split(text) if part and part.strip()]
    merged: list[str] = []
    for part in parts:
        joined = f"{merged[-1]} and {part}" if merged else part
        if merged and state_named(joined):
            merged[-1] = joined
        else:
            merged.append(part)
    return tuple(merged)


@lru_cache(maxsize=8_000)
def are_names(words: str) -> bool:
    """Whether the words are one or more certain names and nothing else."""
    parts = split_names(words)
    return bool(parts) and len(parts) <= 8 and all(name_kind(part) or is_office(part) for part in parts)


@lru_cache(maxsize=8_000)
def is_speaker_label(words: str) -> bool:
    """Whether a line by itself names who speaks next: "Norway:", "Chair:", "Mr Smith:"."""
    return len(words) <= _LONGEST and are_names(words.strip().rstrip(":"))


def theme_heading(words: str) -> ThemeHeading | None:
    """A theme with those who answer for it, in parentheses or before a colon; None when it is something else."""
    text = plain(words[: _LONGEST + 1])
    if len(text) > _LONGEST or not (text.startswith("(") or text.endswith(":")):
        return None
    for pattern in (_THEME, _BOTH):
        found = pattern.fullmatch(text)
        if not found:
            continue
        first, second = found.group(1).strip(), found.group(2).strip()
        if are_names(second) and not are_names(first):
            return ThemeHeading(first, split_names(second))
        if are_names(first) and not are_names(second) and pattern is _THEME:
            return ThemeHeading(second, split_names(first))
    return None
