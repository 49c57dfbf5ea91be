"""Running lists cut into names: at semicolons, else at commas, and at the last "and"; "Bosnia and Herzegovina" stays whole.

Works on words and their places; knows nothing of lines.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corcom.engines.reading.markup import plain
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import (
    holds_office_words,
    is_office_words,
    is_person_name,
    names_a_group,
    title_end,
)
from corcom.engines.reading.roster_entry import entry_of
from corcom.kernel.words import AttendeeKind

_NOBODY = re.compile(
    r"\d+ \w|several |approximately |about |(?:(?:and|et|y)$|(?:and |et |y |also )*(?:as|with|en tant que|como) (?:an? )?(?:\w+ )?"
    r"(?:guests?|observers?|invitees?|secretary|invites?|invitados?|observateurs?|observadores))\b"
)
_LEAD_WORDS = re.compile(
    r"(?:(?:and|et|y|as well as|also|plus|with|ainsi que|así como|además de|junto con)\s+)*(?:(?:as|"
    r"with) (?:an? )?(?:\w+ )?(?:guests?|observers?|invitees?)(?::|,)?\s+)?"
)
_SENT_BY = re.compile(
    r"^(?:(?:and|also|by|from) )*(?:the )?(?:representatives?|delegates?|delegations?|" r"observers?|experts?) (?:of|from) (?:the )?"
)
_OFFICE_THAT_ATTENDS = re.compile(r"(?:[Tt]he )?(?:[A-Z]\w+ )?(?:[Ss]ecretariat|[Cc]lerk|[Dd]epositary|[Pp]residency)")
_WITH_ACRONYM = re.compile(r"\([A-Z][A-Za-z\-/]{1,14}\)[\s.]*$")
_WITH_PUBLIC = re.compile(
    r",?\s+(?:and|together with|along with|with|plus)\s+(?:\d+|one|two|three|four|five|six|several|a number of)\s[^,;()]{0,20}"
    r"(?:public|residents|parishioners|electors|guests|observers)\b[^,;]{0,40}$"
)
_ASIDE_BEHIND = re.compile(r",?\s(?:and|et|y),? (?:for|on behalf of|representing|as) (?:the )?[\w ]{3,40}$")
_BEHIND_NAME = re.compile(r"\s*([^,;:()]{4,60}?)\s*(?:\([^()]{1,60}\)\s*)?(?:\s[-\u2013\u2014]|,)\s")
_FOR_WHOM = re.compile(r"(?:for|on behalf of|representing) the [\w ]{3,40}")
_SIGNS = (re.compile(r"\s+[/|]\s+"), re.compile(r"\s*[\u2022\u00b7]\s*"), re.compile(r"\s+[-\u2013\u2014]\s+"))
_BOTH_WITH_ARTICLE = re.compile(r"\bthe [A-Z].* and the [A-Z]")
_WITHOUT_AS = re.compile(r"\s+as (?:\w+ )?\w+\Z|\s{4,}\Z")
_TWO = 2
_THREE = 3
_MANY = 6
_LONGEST_NAME = 7  # words
_LETTERS_INSIDE = re.compile(r"\b[A-Z]{3,}\b|\b[A-Z][a-z]*[A-Z]\w*|\b[A-Z]{2,}[-/]")
_LETTERS = re.compile(r"[A-Z][A-Z0-9&/\-]{1,14}")
_TOP_AND = re.compile(r"\s+(?:and|&|et|y|together with|along with)\s+(?:(?:from|also)\s+)?")
_INITIALED = re.compile(r"(?:[A-Z](?:\. ?| )){1,3}[A-Z][\w'\u2019-]+")
_GROUP_NOUNS = frozenset(("secretariat", "office", "unit"))
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllrs?|Councillor|Rev|Mme)\b\.?"
_LOST_BEFORE_TITLE = re.compile(
    rf"(?<=[a-z)])(?<!\band)(?<!\bMrs)(?<!\bllr)(?<!Cllr)(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bby)(?<!from)(?<!ounty)(?<!rough)(?<!trict)(?<!arish)(?<!Town)(?<!City)\s+(?={_TITLE}\s+[A-Z])"
)
_STOP_IN_LIST = re.compile(
    r"(?<=[a-z]{3})(?<!llr)(?<!lrs)(?<!rof)(?<!srs)\.\s+"
    r"(?=[A-Z]\. ?[A-Z][\w'\u2019-]+(?:\s?[,:(]|\s?$|\sand\s)|[A-Z][\w.'\u2019-]* [A-Z][\w'\u2019-]+(?:,|\s\(|\s?$|\sand\s))"
)
_LOST_COMMA = re.compile(r"\)\s+(?=[A-Z\u00c0-\u00de][\w'\u2019-]+ [A-Z\u00c0-\u00de])")


def split_names_of(words: str, start: int, *, single: bool) -> list[tuple[int, int]]:
    """Cut a running list at its semicolons, else at its commas; an entry with commas of its own stays whole.

    `single`: the run is one of many, so commas cut it only where three names of a kind follow each other.
    """
    public = _WITH_PUBLIC.search(words)
    words = (words[: public.start()] if public else words).rstrip(" ,;\n")
    semicolons = top_level(words, ";")
    if semicolons:
        inner = _commas_of_initialed(words, semicolons)
        return _spans(words, start, sorted({*semicolons, *inner, *_and_places(words, [*semicolons, *inner])}))
    commas = top_level(words, ",")
    titled = [found.start() for found in _LOST_BEFORE_TITLE.finditer(words)] if "r" in words else []
    if len(titled) >= 2 or (titled and not commas):
        commas = sorted({*commas, *(place for place in titled if _depth(words, place) == 0)})
    if len(commas) >= 2 and ". " in words:
        commas = sorted({*commas, *(found.start() for found in _STOP_IN_LIST.finditer(words) if _depth(words, found.start()) == 0)})
    if commas and "(" in words:
        commas = sorted({*commas, *(found.start() + 1 for found in _LOST_COMMA.finditer(words) if _is_outside(words, found.start()))})
    bare = [re.sub(r"[(\[][^()\[\]]{0,200}[)\]]", "", plain(w)).strip(" .") for w in _cut(words, commas)]
    if not commas:
        return _spans_between_signs(words, start) or _spans(words, start, _and_places(words, []))
    if commas and not any(is_person_name(b) for b in bare) and all(_WITH_ACRONYM.search(part) for part in _cut(words, commas)):
        return _spans(words, start, commas)
    if len(bare) >= _THREE and _are_bare(bare):
        return _spans(words, start, sorted({*commas, *_and_places(words, commas)}))
    named = [_is_own_name(b) for b in bare]
    joined = not single and bool(_TOP_AND.search(bare[-1]))
    groups_first = _is_group(bare[0]) and not any(title_end(b) for b in bare)
    if (sum(named) >= (1 if joined else 2) and not any(is_person_name(b) for b in bare)) or groups_first:
        named = [own or _is_group_name(_TOP_AND.split(b)[0]) for own, b in zip(named, bare, strict=True)]
    kinds = {entry_of(_first_named(b)).kind is AttendeeKind.PERSON for b, own in zip(bare, named, strict=True) if own}  # type: ignore[union-attr]
    least = 3 if single and not all(map(_is_group, bare)) else 2
    if (
        sum(named) >= least
        and (len(kinds) == 1 or sum(named) > least)
        and (sum(named) + sum(map(_names_nobody, bare))) * 4 >= len(bare) * 3
    ):
        keep = [place for place, own in zip(commas, named[1:], strict=True) if own]
        return _spans(words, start, sorted({*keep, *_and_places(words, commas)}))
    if len(bare) >= (_MANY if single else _THREE) and _are_organisations(bare):
        return _spans(words, start, sorted({*commas, *_and_places(words, commas)}))
    return [(start, start + len(words))]


def _are_organisations(parts: list[str]) -> bool:
    """Whether a running list is one of organisations: all short and capitalised, several plainly so, and few like persons."""
    bare = [_TOP_AND.sub("", part, count=1) if part.startswith(("and ", "et ", "y ")) else part for part in parts]
    if not all(part[:1].isupper() and len(part.split()) <= _LONGEST_NAME for part in bare):
        return False
    sure = sum(_is_group(part) or names_a_group(part) or bool(_LETTERS_INSIDE.search(part)) for part in bare)
    persons = sum(is_person_name(part) and not organisation_named(part) for part in bare)
    offices = sum(is_office_words(part) for part in bare)
    return sure * 3 >= len(bare) and persons * 2 <= len(bare) and offices * 4 <= len(bare)


def _are_bare(parts: list[str]) -> bool:
    """Whether parts are names with nothing behind them: the first is one word and some are groups: "Care, Save the Sea, FAO"."""
    if " " in parts[0] or not all(part[:1].isupper() and len(part.split()) <= _LONGEST_NAME for part in parts):
        return False
    return any(map(_is_group, parts[1:])) and not any(is_office_words(part) or title_end(part) for part in parts)


def _commas_of_initialed(words: str, semicolons: list[int]) -> list[int]:
    """The commas of a part that lists persons by their initials among parts: "Cllrs A Smith, B Jones, C Brown; the Clerk"."""
    found: list[int] = []
    for low, high in pairwise([-1, *semicolons, len(words)]):
        commas = [low + 1 + place for place in top_level(words[low + 1 : high], ",")]
        names = [_bare(part) for part in _cut(words[low + 1 : high], [place - low - 1 for place in commas])]
        parts = [part for name in names for part in _TOP_AND.split(_WITHOUT_AS.sub("", name))]
        initialed = bool(commas) and (all(_INITIALED.fullmatch(name) for name in names[1:]) or all(map(_is_group, parts)))
        if initialed or (len(commas) >= _TWO and all(map(is_person_name, names))):
            found += commas
    return found


def _spans_between_signs(words: str, start: int) -> list[tuple[int, int]]:
    """ "Ann Lake / Max Field / Ida Moor": persons parted by a sign other than a comma; a single dash parts a person from an office."""
    for sign in _SIGNS:
        gaps = [(0, 0), *(found.span() for found in sign.finditer(words)), (len(words), len(words))]
        parts = [(low, high) for (_, low), (high, _) in pairwise(gaps)]
        named = all(is_person_name(_bare(words[low:high])) for low, high in parts)
        if len(parts) > (_TWO if "-" in sign.pattern else 1) and named:
            return [(start + low, start + high) for low, high in parts]
    return []


def spans_of_names(words: str, start: int) -> list[tuple[int, int]]:
    """The code points of each name of a phrase that begins at `start`."""
    found: list[tuple[int, int]] = []
    parts = split_names_of(words, start, single=False)
    affiliated = ";" in words and sum("," in words[low - start : high - start] for low, high in parts) >= _TWO  # "A, firm; B, firm"
    for low, high in parts:
        part = words[low - start : high - start]
        if "," in part and affiliated:
            found.append((low, high))
            continue
        found.extend(split_names_of(part, low, single=False) if "," in part or _TOP_AND.search(part) else [(low, high)])
    return found


def _is_own_name(words: str) -> bool:
    words = _SENT_BY.sub("", words)
    lead = _LEAD_WORDS.match(words)
    last = _TOP_AND.split(words[lead.end() if lead else 0 :])[0].strip()
    entry = entry_of(last)
    if entry is None:
        return False
    if is_office_words(last):
        return bool(_OFFICE_THAT_ATTENDS.fullmatch(last))
    acronym = _LETTERS.fullmatch(entry.name)
    return entry.kind is not AttendeeKind.ORGANISATION or bool(acronym or organisation_named(last))


def _is_group(words: str) -> bool:
    """Whether words are a State, a known organisation or an acronym."""
    return bool(state_named(words) or organisation_named(words) or _LETTERS.fullmatch(words))


def _first_named(words: str) -> str:
    """The first of the names that an "and" joins."""
    lead = _LEAD_WORDS.match(words)
    return _TOP_AND.split(words[lead.end() if lead else 0 :])[0].strip() or words


def _names_nobody(words: str) -> bool:
    """Parts of a list that are no names but do not spoil it: an office, "3 members of the public", "as invited guests"."""
    return is_office_words(words) or bool(_NOBODY.match(words)) or bool(_FOR_WHOM.fullmatch(words))


def _is_group_name(words: str) -> bool:
    """A capitalised name of several words, as organisations have among States."""
    parts = [w for w in words.split() if len(w) > 3]
    return (
        len(parts) >= 2
        and all(w[0].isupper() or w in _GROUP_NOUNS for w in parts)
        and (not holds_office_words(words) or (len(parts) > _TWO and parts[-1] in _GROUP_NOUNS))
    )


def _and_places(words: str, commas: list[int]) -> list[int]:
    """Places of each top-level "and" that stands between two names, not inside one ("Bosnia and Herzegovina")."""
    found: list[int] = []
    bounds = [-1, *commas, len(words)]
    for low, high in pairwise(bounds):
        part = words[low + 1 : high]
        places = _top_level_ands(part)
        for number, place in enumerate(places):
            left, right = _bare(part[:place]), _bare(_TOP_AND.sub("", part[place:], count=1))
            if len(places) > 1:
                left = left if _is_certain(left) else _bare(_TOP_AND.split(part[:place])[-1])
                right = right if _is_certain(right) else _bare(_TOP_AND.sub("", part[place : [*places, len(part)][number + 1]], count=1))
            if state_named(
                f"{_bare(_TOP_AND.split(part[:place])[-1])} and {_bare(_TOP_AND.sub('', part[place:], count=1)).split(' and ')[0]}"
            ):
                continue
            whole = entry_of(_bare(part))
            one_state = whole is not None and whole.kind is AttendeeKind.STATE and whole.name == _bare(part)
            if _BOTH_WITH_ARTICLE.search(part) and len(places) == 1 and _is_group_name(left) and _is_group_name(right):
                found.append(low + 1 + place)
                continue
            behind = _BEHIND_NAME.match(part[:place])  # "Anna Berg - Academy of Arts and Sciences"
            if behind and is_person_name(behind[1]) and not is_person_name(right):
                continue
            attends = bool(_OFFICE_THAT_ATTENDS.fullmatch(right))
            if not one_state and (_is_certain(left) or (attends and _is_group_name(left))) and (attends or _is_certain(right)):
                found.append(low + 1 + place)
    return found


def _is_certain(words: str) -> bool:
    return is_person_name(words, single=True) or _is_own_name(words) or bool(organisation_named(words))


_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
_LED = re.compile(r"^(?:(?:and|et|y|together with|along with|the|from|by|also|(?:representatives?|delegates?|delegations?) (?:of|from)) )+")


def _top_level_ands(part: str) -> list[int]:
    masked = _IN_BRACKETS.sub(lambda m: "x" * len(m.group()), part)
    return [m.start() for m in _TOP_AND.finditer(masked)][:3] if "\x00" not in part else []


def _bare(words: str) -> str:
    return _LED.sub("", _IN_BRACKETS.sub("", plain(words)).strip(" .,"))


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


def _depth(words: str, place: int) -> int:
    return words.count("(", 0, place) - words.count(")", 0, place)


def _is_outside(words: str, place: int) -> bool:
    """Whether a closing parenthesis closes the only one that is open."""
    return words.count("(", 0, place) - words.count(")", 0, place) == 1


def _cut(words: str, places: list[int]) -> list[str]:
    bounds = [-1, *places, len(words)]
    return [words[a + 1 : b] for a, b in pairwise(bounds)]


_LEAD = re.compile(
    r"[\s,;.&]*(?:(?:and|et|y|as well as|together with|along with|ainsi que|así como|además de|junto con)\s+)?(?:(?:also |from |by |"
    r"with )*(?:the )?(?:representatives?|delegat(?:es?|ions?)|observers?|experts?) (?:of|from) |from )?[\s*_]*"
)


def _spans(words: str, start: int, places: list[int]) -> list[tuple[int, int]]:
    bounds = [0, *places, len(words)]
    spans = []
    for low, high in pairwise(bounds):
        lead = _LEAD.match(words, low, high)
        begin = lead.end() if lead and low else low
        aside = _ASIDE_BEHIND.search(words, begin, high)
        high = aside.start() if aside and aside.start() > begin else high
        if words[begin:high].strip(" ,;.\n") and not _NOBODY.fullmatch(words[begin:high].strip(" ,;.\n")):
            spans.append((start + begin, start + high))
    return spans
