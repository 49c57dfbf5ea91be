"""Names inside a sentence: "Austria, Norway and Mr Smith" before or after a verb, each with its code points."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_office_words, is_person_name, title_end
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Entry, Piece
from corcom.engines.reading.running_lists import spans_of_names
from corcom.kernel.words import AttendeeKind

_LEAD = re.compile(
    r"\s*(?:(?:the )?(?:representatives?|delegates?|delegations?|experts?|officials?|members?|observers?|permanent missions?|"
    r"missions?|ambassadors?) (?:of|from|for) |"
    r"(?:the |both |from |by |of |also |only |messrs\.? |as well as |and |including |that ))+",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s(?:and (?:was )?attended|y la ausencia|et l'absence|this|these|that|it|he|she|they|we|there|no|nor|who|which|due to|because|"
    r"as (?:he|she|they|it)|for (?:his|her|their)|"
    r"at \d|(?:was|were|is|are|has|have|had|will|would)\b|to (?:this|the meeting)|"
    r"in (?:the|his|her) (?:chair|absence)|for the meeting|on \d|were also|with apologies|so\b)|"
    r";\s(?=[A-Z][^;,]{1,40}? (?:had|has|was|were|did|could|sent)\b)|:|\.$|\s[-\u2013\u2014]\s"
)
_CAPACITY = re.compile(
    r"\sas (?:an? |the |its |invited |permanent |special |joint )*(?:co-?)?(?:coordinators?|observers?|guests?|members?|experts?|invitees?|"
    r"hosts?|chairs?|rapporteurs?|donors?|friends?|secretary|signator(?:y|ies)|alternates?)(?=\s*(?:[,;.]|\Z)|\s+and\s)|"
    r"\sand (?:myself|me|I)(?=\W*\Z)"
)
_PLURAL_TITLE = re.compile(r"\s*(?:(?:and|from|by|also) )*(?:messrs|cllrs|councillors|mesdames|drs)\b\.?\s+(?=[A-Z])", re.IGNORECASE)
_OF_UNIT = re.compile(r"\sof (?:the )?[A-Z]")
_GROUP_NOUNS = frozenset(("secretariat", "office", "unit"))
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&\-/]{1,11}s?")
_LONGEST = 400
_ATTENDING_OFFICES = frozenset(("secretariat", "depositary", "the secretariat", "the depositary"))
_COMMON = frozenset(
    (
        "all",
        "members",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "this",
        "that",
        "there",
        "these",
        "those",
        "everyone",
        "nobody",
        "none",
        "who",
        "a",
        "an",
        "meeting",
        "chair",
        "committee",
        "board",
        "council",
        "participants",
        "action",
        "agenda",
        "minutes",
        "no",
        "apologies",
        "some",
        "other",
        "others",
    )
)
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,5}[A-Z/&-][A-Za-z/&-]*")  # "MdM-B", "AMCP/ALIMA"
_LONGEST_LETTERS = 14
_SMALL = frozenset(("of", "the", "and", "for", "de", "des", "du", "la", "del", "on", "in", "et", "y"))


def names_after(context: Context, start: int, end: int, *, longest: int = _LONGEST, given: bool = False) -> list[Piece]:
    """The names that a phrase begins with, from code point `start` up to a verb or a stop; no phrase is longer than `longest`.

    `given`: a given name alone is somebody, because only persons can stand there ("apologies from Anna").
    """
    words = context.text[start : min(end, start + longest)].replace("\n", " ")
    stop = _STOP.search(words, 1)
    return names_within(context, start, start + (stop.start() if stop else len(words)), longest=longest, given=given)


def names_within(context: Context, start: int, end: int, *, longest: int = _LONGEST, given: bool = False) -> list[Piece]:
    """The names that make up a phrase; none when a part of it is no name."""
    words = context.text[start:end]
    plural = _PLURAL_TITLE.match(words) if not _OF_UNIT.search(words) else None
    lead = plural or _LEAD.match(words)
    begin = start + (lead.end() if lead else len(words) - len(words.lstrip()))
    if begin >= end or end - begin > longest:
        return []
    spans = spans_of_names(_without_capacities(context.text[begin:end]), begin)
    found = [piece for low, high in spans if (piece := _known(context, low, high, single=given or plural is not None))]
    if len(found) == len(spans) or (len(found) >= 2 and len(found) * 3 >= len(spans) * 2):
        return found
    return []


def _without_capacities(words: str) -> str:
    """The phrase with blanks for "as coordinators" and the like, so that the names around them part at "and"."""
    return _CAPACITY.sub(lambda found: " " * len(found.group()), words) if " as " in words or " and m" in words else words


def _known(context: Context, start: int, end: int, *, single: bool = False) -> Piece | None:
    """The name of a span; `single`: one word is certain, because a title in the plural or "apologies from" stands before it."""
    words = context.text[start:end]
    lead = _LEAD.match(words)
    start += lead.end() if lead and lead.end() < len(words) else 0
    held = context.text[start:end].strip(" .,")
    office = Entry(held, AttendeeKind.ORGANISATION) if held.casefold() in _ATTENDING_OFFICES else None
    entry = office or entry_of(context.text[start:end].replace("\n", " "))
    if entry is None or not (is_certain_name(context, entry.name) or (single and is_person_name(entry.name, single=True))):
        return None
    return Piece(start, end, 0, entry)


def is_certain_name(context: Context, name: str) -> bool:
    """Whether a name is a State, a known organisation or acronym, somebody on the roster, or has the shape of a person's name."""
    if name.casefold() in _ATTENDING_OFFICES:
        return True
    if name.casefold() in _COMMON or is_office_words(name):
        return False
    if state_named(name) or organisation_named(name):
        return True
    if title_end(name):
        return is_person_name(name)
    if _ACRONYM.fullmatch(name) and len(name) <= 8:
        return True
    if name in context.roster_forms or (len(name) <= _LONGEST_LETTERS and _LETTERS.fullmatch(name)):
        return True
    return is_person_name(name) or _is_capitalised(name)


def _is_capitalised(name: str) -> bool:
    """The shape of an organisation's name: two to six words, the longer ones capitalised."""
    words = name.split()
    return (
        2 <= len(words) <= 6
        and all(word[0].isupper() or word in _SMALL or word in _GROUP_NOUNS for word in words)
        and words[0][0].isupper()
    )
