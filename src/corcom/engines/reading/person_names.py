"""Whether a few words are the name of a person, an organisation, a State or an office. Looks at shape and fixed words only."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.quick_look import searched
from corcom.kernel.words import AttendeeKind

PARTICLES = frozenset(
    (
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "des",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "bin",
        "ben",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "zu",
        "st",
        "o",
        "d",
        "van't",
        "dr",
        "jr",
        "sr",
        "mc",
        "mac",
        "abu",
        "ould",
        "jr.",
        "sr.",
        "ii",
        "iii",
    )
)
_GROUP_WORDS = re.compile(
    r"\b(?:committee|ministry|institute|university|council|organi[sz]ation|agency|coalition|association|services?|department|group|office|board|"
    r"bureau|centre|center|mission|delegation|embassy|society|union|company|foundation|international|national|commission|campaign|authority|"
    r"secretariat|team|unit|programme|program|network|federation|federal|bank|fund|laborator(?:y|ies)|lab|inc|ltd|llc|gmbh|corporation|corp|"
    r"school|district|parish|city|county|police|church|club|representatives?|members?|staff|public|guests?|observers?|residents?|"
    r"states?|countries|parties|nations|coordinators?|systems?|technolog(?:y|ies)|research|support|presidency|consulting|limited|trust|college|"
    r"academy|survey|space|administration|directorate|division|forum|support|all|others?|several|various|apolog(?:y|ies)|none|nil|meeting|minutes|"
    r"room|building|conference|chair|ministere|comite|universite|agencia|ministerio|agenda|report|action|data|project|workshop|voting|"
    r"alliance|league|initiative|movement|partnership|platform|convention|consortium|confederation|parliament|treasury|museum|hospital|"
    r"library|archives?|publishing|solutions|software|industries)\b"
)
_TOKEN = re.compile(r"[^\W\d_][^\s\d_,;:()\[\]]*\.?")
_CAMEL = re.compile(r"[a-z\u00df-\u00ff]{3}[A-Z]")
_CAMEL_NAME = re.compile(r"(?:Mac|Mc|Fitz|De|Di|La|Le|Van|Von|O)[A-Z]")
_CALL_SIGN = re.compile(r"(?:[A-Z]{1,2}|\d[A-Z]|[A-Z]\d)\d[A-Z]{1,4}")  # of radio amateurs: "Anna Berg VE7ABC"
_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,3}")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/\-]{1,14}(?:[ -][A-Z0-9&/\-]{2,12}){0,2}")
_LONGEST = 70


@cache
def _title() -> re.Pattern[str]:
    return re.compile(r"(?:(?:" + "|".join(structure_words().titles) + r")\b\.?\s*){1,3}(?=[^\s.])")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(r"(?:the |la |le |el )?" + alternatives(structure_words().offices))


@cache
def _office_inside() -> re.Pattern[str]:
    return re.compile(r"\b" + alternatives(structure_words().offices) + r"\b")


@lru_cache(maxsize=8_000)
def title_end(name: str) -> int:
    """Where the name begins after "Mr.", "H.E. Ambassador"; 0 without such a title."""
    folded = unaccented(name[:60])
    is_likely = name[:1].isupper() and len(folded) == len(name[:60])
    found = _title().match(folded) if is_likely else None
    return found.end() if found else 0


def is_office_words(words: str) -> bool:
    """Whether the words as a whole are an office: "SC Vice-Chair", "Secretary", "President-Designate"."""
    bare = unaccented(words).strip(" .:")
    return _office().fullmatch(bare) is not None


def holds_office_words(words: str) -> bool:
    """Whether an office stands somewhere in the words: "9MSP Presidency", "Chair of the Board"."""
    folded = unaccented(words)
    return searched(_office_inside(), folded, folded) is not None


@lru_cache(maxsize=8_000)
def is_person_name(words: str, *, single: bool = False) -> bool:
    """Whether the words have the shape of a person's name; `single` also takes one first name alone.

    Example: is_person_name("Jean-Luc de la Tour") is True; is_person_name("Bureau of Meteorology") is False.
    """
    text = words.strip().rstrip(".,;")
    if not text or len(text) > _LONGEST:
        return False
    begins = title_end(text)
    if not begins and (state_named(text) or names_a_group(text) or is_office_words(text)):
        return False
    tokens = text[begins:].split()
    least = 1 if begins or single else 2
    if not least <= len(tokens) <= 6 or organisation_named(text):
        return False
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 2 and not begins:
        return False
    return all(_is_name_token(token) for token in tokens) and any(len(t.rstrip(".")) > 1 for t in tokens)


def _is_name_token(token: str) -> bool:
    bare = token.strip("\"'\u2018\u2019\u201c\u201d")
    if unaccented(bare) in PARTICLES:
        return True
    if _CALL_SIGN.fullmatch(bare):
        return True
    if not _TOKEN.fullmatch(bare) or (_CAMEL.search(bare) and not _CAMEL_NAME.match(bare)):
        return False
    return bare[0].isupper() or bare[:2] in ("d'", "d\u2019", "al", "el")


def names_a_group(words: str) -> bool:
    """Whether a word for a group stands in the words: committee, institute, ministry, research."""
    folded = unaccented(words)
    return searched(_GROUP_WORDS, folded, folded) is not None


def kind_of_name(words: str) -> tuple[AttendeeKind, str | None]:
    """State with its code, organisation, or person."""
    state = state_named(words)
    if state:
        return AttendeeKind.STATE, state.iso3
    if organisation_named(words):
        return AttendeeKind.ORGANISATION, None
    if is_person_name(words, single=True) and not _ACRONYM.fullmatch(words):
        return AttendeeKind.PERSON, None
    return AttendeeKind.ORGANISATION, None


def initials_of(name: str) -> str:
    """The first letters of a person's name, without titles: "Rémy Giraud" gives RG."""
    tokens = name[title_end(name) :].replace("-", " ").split()
    return "".join(token[0].upper() for token in tokens if token[:1].isalpha())


def are_initials_of(letters: str, name: str) -> bool:
    """Whether letters such as RGr stand for the name: its first letters, a few more allowed."""
    bare = letters.replace(".", "").strip()
    if not 1 < len(bare) <= 5 or not bare[0].isupper():
        return False
    own = initials_of(name)
    upper = "".join(c for c in bare if c.isupper())
    return bool(own) and bare[0] == own[0] and (upper == own or upper[-1] in own[1:] or bare.upper().startswith(own[:2]))
