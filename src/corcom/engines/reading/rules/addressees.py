"""To whom the result of a task goes: behind "to" or "with" after a verb that gives, behind a verb that asks, behind "for approval by"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from corcom.engines.reading.dates import dates_in
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, may_match

_KNOWN = re.compile(r"[\w'’\-]+(?: [\w'’\-]+)?")
_MOST = 6
_FARTHEST = 120
_BOUND = re.compile(r"[;:](?=\s)|[.](?=\s+[A-Z])| (?:-|–|—) ")
_NO_NAME = (
    r"(?!(?:github|gitlab|wiki|web|zenodo|google|drive|slack|teams|internet|agenda|annex|item|section|article|appendix|table|version|pdf|"
    r"word|excel|doodle|draft|minutes|motion|asap|i|we|it|this|that|and|or|next|new(?! (?-i:[A-Z]))|january|february|march|april|"
    r"june|july|august|"
    r"september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b)"
)
_NAME_WORD = rf"(?:@[\w-]{{2,39}}|{_NO_NAME}(?-i:[A-ZÀ-ÖØ-Þ])[\w.'’&/\-]*(?<!\.)|(?:Mr|Mrs|Ms|Dr|Prof|Pr|St)\.(?: & (?:Mr|Mrs|Ms|Dr)\.)?)"
_NAME = rf"{_NAME_WORD}(?: (?:(?:of(?: the)?|for|de|du|la|le|les|des|van|von|del) )?{_NAME_WORD}){{0,6}}(?![\w'’&/\-]|\s\d)"
_TAIL = (
    r"(?: (?:(?:of|from|de|du|del|des) (?:the |each |this |la |los )?|d['’])"
    r"[\w\-]+(?: (?-i:[A-Z])[\w\-]+){0,2})?"
)
_NEVER_INSIDE = (
    r"(?!(?:to|for|with|from|of|on|at|by|in|and|or|as|if|that|which|who|when|how|about|regarding|before|after|is|are|was|be|no|not|"
    r"the|a|an|"
    r"pour|avec|dans|par|sur|avant|para|con|por|en)\b)"
)
_DETERMINED = r"(?:the|all|every|each|le|la|les|l['’]|tous|toutes|el|los|las|todos|todas)"
_GOES_ON = (
    r"(?=\s+(?:to|of|about|for|that|whether|the|an?|on|regarding|concerning|if|when|once|at|by|with|without|not|no|and|or|but|in|into|"
    r"before|after|until|who|which|from|as|so|how|why|what|via|through|is|are|was|were|has|have|had|will|would|his|her|its|their|our|my|"
    r"any|some|all|both|each|more|again|also|too|then|know|informed|updated|posted|next|this|today|tomorrow|asap|soon|directly|first|"
    r"within|during|under|because|since|later|early|\w+ly|\w+ing|de|du|des|d['’]\w+|pour|avant|sur|que|del|para|por|sobre|à|aux?|une?|"
    r"una?|dans|dès|d['’]ici|concernant|qui|quand|afin|leur|son|sa|ses|su|sus|en|le|la|les|los|las|el|antes)\b|\s*[,;.:()\[\]|!?*]|"
    r"\s+[-–—(\d*&]|\s*\Z)"
)
_OPEN_NAME = (
    rf"{_DETERMINED}(?:(?<=['’])|\s)(?:{_NEVER_INSIDE}[\w'’\-]+ ){{0,3}}?{_NEVER_INSIDE}[\w'’\-]+(?<!ing)"
    rf"(?<!way)(?<!question)(?<!status)(?<!list)(?<!reason)(?<!dates){_GOES_ON}"
)
_JOINED = re.compile(r"(?: [(\[][^()\[\]]{1,30}[)\]])?(?:,? (?:and|&|et|y) (?:to |with |aux? |à |al? )?|, (?:to |with )?)")
_DOCUMENT = (
    r"(?:leaflet|paper|brochure|note|letter|guide|guidance|fact sheet|briefing|questionnaire|report|message|invitation|presentation|"
    r"template|survey)s?"
)
_OTHER_VERBS = (
    r"(?:enter|select|elect|appoint|represent|attend|allow|enable|encourage|support|replace|form|establish|become|have|be|do|approve|adopt)"
)
_ALSO_NOUNS = r"(?:contact|e-?mail|report|present|post|host|lead|open|work|test|plan|help)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`people` are nouns that say who somebody is; `open_name` is "the host" behind a verb that asks; `given`: what is sent follows."""

    gives: re.Pattern[str]
    shares: re.Pattern[str]
    to: re.Pattern[str]
    to_abroad: re.Pattern[str]
    with_: re.Pattern[str]
    asks: re.Pattern[str]
    tells: re.Pattern[str]
    let_know: re.Pattern[str]
    for_use: re.Pattern[str]
    made_for: re.Pattern[str]
    before: re.Pattern[str]
    name: re.Pattern[str]
    given: re.Pattern[str]
    starts_task: re.Pattern[str]
    people: re.Pattern[str]
    open_name: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    clue = re.IGNORECASE
    determined = r"(?:(?:the|all|every|each|both|our|their|his|her|its|other|la|le|les|el|los)\s|l['’])?"
    noun = rf"(?:{any_of('PEOPLE')})\b"
    people = rf"{determined}(?:{_NEVER_INSIDE}[\w.'’\-]+ ){{0,5}}?{noun}(?: {noun}){{0,2}}{_TAIL}{_GOES_ON}"
    return _Patterns(
        gives=re.compile(rf"\b(?:{any_of('GIVES')})\b", clue),
        shares=re.compile(rf"\b(?:{any_of('SHARES')})\b", clue),
        to=re.compile(r"\b(?:to|among|amongst)\s+", clue),
        to_abroad=re.compile(r"\b(?:to|aux?|à|al?|ante)\s+", clue),
        with_=re.compile(r"\b(?:with|avec|con)\s+", clue),
        asks=re.compile(rf"\b(?:{any_of('ASKS_WHOM')})\s+(?:again )?", clue),
        tells=re.compile(rf"\b(?:{any_of('TELLS_WHOM')})\s+(?!to\b)", clue),
        let_know=re.compile(r"\b(?:let|keep)\s+(?=[^.;]{2,60}\s(?:know|informed|updated|posted)\b)", clue),
        for_use=re.compile(
            r"\bfor (?:the |their |final |further )?(?:consideration|approval|information|comments?|review|attention|endorsement|adoption|"
            r"decision|signature|circulation|submission) (?:of|by|from|to) ",
            clue,
        ),
        made_for=re.compile(
            rf"\b{_DOCUMENT} (?:{_NEVER_INSIDE}[\w'’\-]+ ){{0,5}}?for (?=the |all |every |each |our |\w+ members|(?-i:[A-Z]))", clue
        ),
        before=re.compile(r"\b(?:lay|laid|put|bring|brought|place|table)s? [^.;]{3,60}? before (?=the |(?-i:[A-Z]))", clue),
        name=re.compile(rf"{determined}{_NAME}(?: {noun}{_TAIL})?{_GOES_ON}", clue),
        given=re.compile(rf"{determined}{_NAME}", clue),
        starts_task=re.compile(rf"(?:{_OTHER_VERBS}|(?!{_ALSO_NOUNS} )(?:{any_of('OFFICE_VERBS')}))\s", clue),
        people=re.compile(people, clue),
        open_name=re.compile(_OPEN_NAME, clue),
    )


class _After(Enum):
    """Behind what a name may stand."""

    TO = "to"  # "to the Board": a name, or a noun that says who
    ASKING = "asking"  # "ask the host": anybody
    SENDING = "sending"  # "send Lea the table": a name, then what is sent


def addressees_in(book: OwnerBook, words: str) -> tuple[str, ...]:
    """Who receives the result of a task, as printed, in the order of the text.

    Args:
        book: names of those who met.
        words: the task, with single blanks.
    """
    places = dict(sorted((*_behind_asking(words), *_behind_to(book, words)), key=lambda found: found[0]))
    names = (name for place, after in places.items() for name in _names_at(book, words, place, after))
    return tuple(dict.fromkeys(names))[:_MOST]


def _behind_to(book: OwnerBook, words: str) -> Iterator[tuple[int, _After]]:
    """Where a name may begin behind "to" after a verb that gives, or behind "with" after one that shares."""
    patterns = _patterns()
    to = patterns.to if book.language == "en" else patterns.to_abroad
    for verbs, joint in ((patterns.gives, to), (patterns.shares, patterns.with_)):
        for verb in found_in(verbs, words):
            bound = _BOUND.search(words, verb.end(), verb.end() + _FARTHEST)
            for hit in joint.finditer(words, verb.end(), bound.start() if bound else min(len(words), verb.end() + _FARTHEST)):
                is_next = joint is patterns.with_ or verb.group().endswith("back")  # "share with Lea figures"
                yield hit.end(), _After.SENDING if is_next and not words[verb.end() : hit.start()].strip() else _After.TO
    for pattern in (patterns.for_use, patterns.made_for, patterns.before):
        for hit in found_in(pattern, words):
            yield hit.end(), _After.TO


def _behind_asking(words: str) -> Iterator[tuple[int, _After]]:
    patterns = _patterns()
    for pattern, after in ((patterns.asks, _After.ASKING), (patterns.let_know, _After.ASKING), (patterns.tells, _After.SENDING)):
        for hit in found_in(pattern, words):
            yield hit.end(), after


def _names_at(book: OwnerBook, words: str, place: int, after: _After) -> Iterator[str]:
    """The names that stand in a list from a place on: "Poinot, Rumsey and Wedan"."""
    for _ in range(_MOST):
        name = _name_at(book, words, place, after)
        if not name:
            return
        yield name
        joint = _JOINED.match(words, place + len(name))
        if not joint:
            return
        place, after = joint.end(), _After.TO


def _name_at(book: OwnerBook, words: str, place: int, after: _After) -> str:
    patterns, small = _patterns(), small_letters(words)
    tried = [patterns.name]
    if not patterns.starts_task.match(words, place):
        tried += [patterns.people] if may_match(patterns.people, small) else []
        tried += [patterns.given] if after is _After.SENDING else []
    longest = max((hit.group() for pattern in tried if (hit := pattern.match(words, place))), key=len, default="").rstrip(" .,")
    if not longest and after is _After.ASKING:
        told = patterns.open_name.match(words, place)
        longest = told.group() if told else ""
    if not longest:
        known = _KNOWN.match(words, place)
        longest = known.group() if known and book.knows(known.group()) else ""
    return "" if _is_date(longest, book.language) else longest


def _is_date(words: str, language: str) -> bool:
    return 2 * sum(hit.end - hit.start for hit in dates_in(words, language=language)) > len(words)
