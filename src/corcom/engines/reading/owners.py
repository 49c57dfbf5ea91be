"""Who is to act: telling an owner from other words, and parting a list of owners. Knows names, offices and the roster, not actions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.context import Context
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.names import names_in, organisation_named, state_named
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import may_match
from corcom.engines.reading.unlisted_names import NOT_PERSONS, given_tasks, is_command
from corcom.kernel.states import folded

LONGEST_OWNER = 110
_SEPARATOR = re.compile(
    r"\s{0,6}(?:,\s{0,4}(?:and|et|y)\b|,|&amp;|;|/|&|\+|\b(?:and|et|y|und|with help from|supported by|together with)\b)\s{0,6}"
)
_EDGES = " \t\n→*_[]@()\"'“”«»~`.,:;-–—"
_ARTICLE = re.compile(r"(?:the|le|la|les|el|los|las|l['’]|on|for|by)\s{1,4}", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|dr|prof|h\.?\s?e|sir|(?:county |borough |district |town |parish )?(?:cllrs?|councillor)|messrs|pc|pcso|sgt|"
    r"amb|ambassador|hon|rev|m|mme|sr|sra)\.?\s{1,4}",
    re.IGNORECASE,
)
_SENT_BY = re.compile(r"(?:representatives?|delegates?|delegations?) (?:of|from|for) (?:the )?", re.IGNORECASE)
_AFFILIATION = re.compile(r"(?<=[^\W\d_]) \([^()\n]{2,40}\)$")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,4}\d?|[A-Z]\.(?:[A-Z]\.)+")
_PERSON_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'’\-]{1,20}|[A-Z]\.|(?:van|von|de|der|den|da|di|el|al|bin|du|la|le|del)\b)"
_PERSON = re.compile(rf"{_PERSON_WORD}(?:[ \n]{{1,4}}{_PERSON_WORD}){{0,3}}")
_UNIT = (
    r"(?:Department|Ministry|Office|Bureau|Agency|Division|Directorate|Treasury|Institute|Embassy|Authority|Service|Bank|"
    r"University|Cent(?:re|er))"
)
_INSTITUTION = re.compile(
    rf"(?:[A-Z][\w'’&-]* ){{0,4}}{_UNIT}(?: (?:of|for) (?:the )?[A-Z]\w+(?:(?:,| and| of| the| &){{0,3}} [A-Z]\w+){{0,5}})?"
)
_DEPARTMENT = re.compile(
    r"\b(?:Departments?|Ministry|Ministries) of (?:the )?((?!(?:Mr|Mrs|Dr|Sir)\b)[A-Z][\w-]+(?:(?: and "
    r"|, | & | )(?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Professor|Prof)\b)[A-Z][\w-]+){0,3})"
)
_ACTS = re.compile(
    r"\b([A-Z][a-z]{2,}(?:(?:, [A-Z][a-z]{2,}){0,3},? and [A-Z][a-z]{2,})?) (?:to (?!the\b|an?\b|our\b|this\b)[a-z]+|will|volunteered|"
    r"noted|reported|suggested|proposed|asked|said|agreed|working) "
)
_GERUND = re.compile(r"[A-Z][a-z]{5,}ing")
_OTHERS = frozenset(("others", "other", "more", "et al", "etc", "team", "further members", "autres", "otros"))


@dataclass(frozen=True, slots=True)
class OwnerBook:
    """The names under which those who met may be given as owners, folded: full names, short forms, given names and surnames."""

    names: frozenset[str]
    language: str

    def knows(self, words: str) -> bool:
        """Whether the words are somebody on the roster, a State, an organisation, an office or a class of owners."""
        bare = bare_owner(words)
        if not bare:
            return False
        plain = folded(_untitled(bare))
        if plain in self.names or _is_role(bare) or _INSTITUTION.fullmatch(bare):
            return True
        if _TITLE.match(bare) and _PERSON.fullmatch(_untitled(bare)):
            return True
        return state_named(bare) is not None or organisation_named(bare) is not None

    def may_be(self, words: str) -> bool:
        """Whether the words could be an owner where the text marks an action: known, initials, or the shape of a person's name."""
        bare = bare_owner(words)
        if self.knows(bare) or _INITIALS.fullmatch(bare):
            return True
        untitled = _untitled(bare)
        if not _PERSON.fullmatch(untitled) or is_command(untitled + " "):
            return False
        return not any(word.casefold() in NOT_PERSONS or _GERUND.fullmatch(word) for word in re.findall(r"\w+", untitled))


def _is_role(words: str) -> bool:
    return may_match(_role(), small_letters(words)) and _role().fullmatch(words) is not None


@cache
def _role() -> re.Pattern[str]:
    stop = (
        r"(?!(?:to|not|would|will|shall|should|must|and|has|have|had|is|are|was|were|needs?|seems?|may|can|could|who|which|that|decided|"
        r"agreed|said|asked|noted|wished|hoped|wants?|wanted|plans?|met|meets)\b)"
    )
    office = rf"(?:{any_of('ROLES')})(?: (?:of|on|for) (?:the )?(?:{stop}\w+ ?){{1,6}})?"
    everyone = rf"(?:all|every|each) (?:of )?(?:the )?(?:{stop}\w+ ){{0,2}}{stop}\w+"
    themed = (
        r"(?:(?!(?:for|by|with|that|from|to|not|and)\b)[\w\-]+ ){1,4}(?:team|coordinators?|working group|secretariat|committee|"
        r"focal points?)"
    )
    return re.compile(rf"{office}|{everyone}|{themed}", re.IGNORECASE)


def owner_book(context: Context) -> OwnerBook:
    """The names of those who met."""
    names: set[str] = set()
    for entry in context.roster:
        for name in (entry.name, *entry.short):
            plain = folded(_untitled(name))
            names.add(plain)
            words = plain.split()
            if 2 <= len(words) <= 4 and entry.kind.value == "person":
                names.update((words[0], words[-1], f"{words[0][0]} {words[-1]}"))
    names.update(folded(unit) for unit in _departments(context.text))
    if not context.roster:
        names.update(folded(name) for name in _acting(context.text))
    names.update(folded(name) for name in given_tasks(context.text))
    return OwnerBook(frozenset(n for n in names if n), context.language)


def _acting(text: str) -> set[str]:
    """The given names that act more than once in a record without a list of those present: "Anna to …", "Anna will …"."""
    found = {name for hit in _ACTS.finditer(text) for name in re.split(r",? and |, ", hit.group(1))}
    return {name for name in found if name.casefold() not in NOT_PERSONS and text.count(name) > 1 and state_named(name) is None}


def _departments(text: str) -> set[str]:
    """The short names of departments that a record names in full: "Trade" and "Customs" of the Department of Trade and Customs."""
    if "Department" not in text and "Ministry" not in text:
        return set()
    full = {found.group(1) for found in _DEPARTMENT.finditer(text)}
    return {part for name in full for part in (name, *re.split(r", | and | & ", name))}


def _untitled(name: str) -> str:
    found = _TITLE.match(name)
    return name[found.end() :] if found else name


def bare_owner(words: str) -> str:
    """An owner without marks, article or "on"."""
    bare = words.rstrip()
    bare = (_AFFILIATION.sub("", bare) if bare[-1:] == ")" else bare).strip(_EDGES)
    if state_named(bare) is not None:
        return bare
    bare = _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare
    sent = _SENT_BY.match(bare)
    return bare[sent.end() :] if sent and state_named(bare[sent.end() :]) is not None else bare


def owners_of(words: str, book: OwnerBook, *, known_only: bool = False) -> tuple[str, ...]:
    """The owners that a list names, as printed; empty when any part of it cannot be an owner.

    Example: "Ireland and Lao PDR" gives both; "the draft and Ireland" gives none.
    """
    if len(words) > LONGEST_OWNER or not words.strip(_EDGES):
        return ()
    if book.knows(words):
        return (bare_owner(words),)
    parts = [bare_owner(part) for part in _parted(words, book.language)]
    if len(parts) > 1:
        parts = [part for part in parts if part.casefold() not in _OTHERS]
    fits = book.knows if known_only else book.may_be
    if not parts or not all(fits(part) for part in parts):
        return ()
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts))


def _parted(words: str, language: str) -> list[str]:
    kept = [(hit.start, hit.end) for hit in names_in(words, language=language)]
    parts, last = [], 0
    for found in _SEPARATOR.finditer(words):
        if any(start < found.end() and found.start() < end for start, end in kept):
            continue
        parts.append(words[last : found.start()])
        last = found.end()
    parts.append(words[last:])
    return [part for part in parts if part.strip(_EDGES)]
