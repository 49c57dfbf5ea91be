"""Who presided, when a sentence or a label says so: "chaired by", "in the chair", "Chair: X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.line_marks import mark_of
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.name_phrases import names_after, names_within
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_text import running_sentences

_OFFICE = alternatives(structure_words().offices)
_BY = re.compile(
    r"\b(?:(?:chaired|co-chaired|presided over|facilitated|moderated|called to order|presided|"
    r"pr[e\u00e9]sid[e\u00e9]e?|presidida|chair was taken|convened)"
    r"(?: (?:at|on) .{1,30}?)? (?:by|par|por)|(?:under|sous|bajo) (?:the |la )?(?:chair(?:man|woman|person)?(?:ship)?|presidency|"
    r"presidence|presidencia) "
    r"(?:of|de|du)) (?:the )?(?P<office>(?:(?:acting |vice-?)?" + _OFFICE + r"\b,? )?)",
    re.IGNORECASE,
)
_PRESIDES = re.compile(
    r" (?:was in the chair|in the chair|took the chair|chaired (?:the|this) \w+|presided\b|presiding\b|"
    r"chaired(?=\s*[.;,]|\s*$)|acted as (?:the )?(?:chair\w*|president)|called the meeting to order|served as chair\w*|assumed the chair)",
    re.IGNORECASE,
)
_DOES = re.compile(r"(?:,? (?:the )?(?P<office>" + _OFFICE + r"),?)?,?" + _PRESIDES.pattern, re.IGNORECASE)
_WITH_OFFICE = re.compile(
    r"^(?:(?:On|In|At|After) [^.;:]{2,50}?, )?(?:[Tt]he )?(?:[Oo]utgoing )?(?P<office>(?:[A-Z][A-Z0-9\-]{1,8} )?(?i:"
    + _OFFICE
    + r"))\b,? (?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]* ?){1,5}(?:\([^()\n]{2,60}\))?),? (?:called|opened|welcomed|convened|closed|"
    r"introduced|invited|proposed|adjourned|announced)\b"
)
_NAMED_OFFICE = re.compile(
    r"^[Tt]he (?P<office>(?:[A-Z][a-z]+ )?(?:Chair(?:man|woman|person)?|"
    r"President)), (?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]* ?){1,5}(?:\([^()\n]{2,60}\))?), "
)
_HELD = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Amb|Ambassador|H\.E|"
    r"Captain)\.? (?:[A-Z\u00c0-\u00de][\w.'\u2019-]* ?){1,4})\((?:the )?(?P<office>(?i:"
    + _OFFICE
    + r"))\),? (?:then |formally |duly )?(?:opened|welcomed|called|convened|chaired|closed|presided|took)\b"
)
_ELECTED = re.compile(
    r"\belected\s+(?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s{0,2}){1,5}(?:\([^()\n]{2,60}\))?)(?:,?\s[^.;]{3,90}?,?)?\s+as (?:the "
    r")?(?P<office>(?:[A-Z][A-Z0-9\-]{1,8} )?"
    r"(?:[Pp]resident|[Cc]hair(?:man|woman|person)?))\b(?! of)"
)
_WAS_ELECTED = re.compile(
    r"(?:(?<=[a-z]\s)|(?<=[a-z]\s\s)|\A)(?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s{1,2}){0,4}[A-Z\u00c0-\u00de][\w'\u2019-]+)"
    r"(?:\s\([^()\n]{2,60}\))?(?:,\s(?:(?!introduced |"
    r"invited |welcomed |nominated )[^.;()]){3,120}?)?,?\s+"
    r"(?:who\s+)?(?:was|were|had been|has been) (?:then |duly |also |unanimously )?(?:re-?)?elected (?:as )?(?:the )?"
    r"(?P<office>(?:[A-Z][A-Z0-9\-]{1,8} )?(?:[Pp]resident|[Cc]hair(?:man|woman|person)?))\b"
)
_ELECTION_OF = re.compile(
    r"\belection of [^.;]{0,140}?(?P<name>(?:Mr|Mrs|Ms|Dr|Prof|Amb|Ambassador|Sir|H\.E)\.? "
    r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s?){1,4}) as (?:the )?"
    r"(?P<office>(?:[A-Z][A-Z0-9\-]{1,8} )?(?:[Pp]resident|[Cc]hair(?:man|woman|person)?))\b"
)
_WELCOMED_BY = re.compile(
    r"\b(?:welcomed|opened|chaired|called|convened|closed)\b[^.;]{0,80}?\bby (?:the |its |their )?"
    r"(?P<office>(?:[A-Z][a-z]+ )?(?:[Cc]hair(?:man|"
    r"woman|person)?|[Pp]resident)),? (?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*\s?){2,4})(?=[,.;]|who\b|$)"
)
_IN_BRACKETS = re.compile(r"\b[Tt]he (?P<office>(?i:" + _OFFICE + r")) \((?P<name>[A-Z][^()\n]{2,50})\)")
_LABEL = re.compile(
    r"[\s*_|#>\-\u2022]{0,8}(?P<office>[A-Za-z][A-Za-z /&\-]{2,40}?)(?:\*{0,2})"
    r"(?:\s?[:|](?:\*{0,2})\s*|\t\s*|\s{3,})(?P<names>\S[^\n]{1,200})"
)
_SENTENCES_READ = 400
_LONGEST_SENTENCE = 2000
_NO_NAMES = frozenset(("He", "She", "They", "It", "This", "That", "Also", "Then", "Designate", "Elect"))
_LONGEST_OFFICE = 40
_MOST_HOLDERS = 6  # of one office
_FIRST_COMMA = re.compile(r"\s?,")
_BESIDE = re.compile(r"\b(?:accompagn|assist|accompan|acompa)", re.IGNORECASE)
_FAR_IN = 60
_WITH_CHAIR = re.compile(r"\bwith (?P<name>[^,;.:]{3,60}?) (?:in the chair|presiding|chairing)\b")
_SUB_BODY = re.compile(
    r"\b(?:contact|drafting|small|informal|negotiating) (?:sub-?)?(?:groups?|committees?|sessions?)\b[^.;]{0,40}$|"
    r"\ban? (?:\w+ )?(?:working|expert|discussion) group\b[^.;]{0,40}$",
    re.I,
)
_OF_ANOTHER_BODY = re.compile(
    r"\b(?:commission|committee|group|panel|board|task ?force|council|team|network|session|workshop)\b[^.;]{0,60},? (?:which (?:is|"
    r"was) )?$",
    re.I,
)
_HOLDS_BEFORE_VERB = re.compile(
    r"^(?:[Tt]he )?(?P<name>(?:[A-Z\u00c0-\u00de][\w.'\u2019-]* ?){1,5})\((?P<office>[^()\n]{3,40})\),? (?:opened|welcomed|closed|"
    r"called|chaired|thanked|presided)\b"
)

_ELECTIONS = (_ELECTED, _WAS_ELECTED, _ELECTION_OF)
_AT_ONCE = (_WITH_OFFICE, _NAMED_OFFICE, _HOLDS_BEFORE_VERB)
_IN_SENTENCES = Family(
    (pattern, pattern) for pattern in (_BY, _DOES, _WITH_CHAIR, _IN_BRACKETS, _HELD, _WELCOMED_BY, *_ELECTIONS, *_AT_ONCE)
)


@lru_cache(maxsize=2)
def chairs_said(context: Context) -> tuple[tuple[Piece, str], ...]:
    """Names with the office that presides, from sentences near the beginning and from labels in the head."""
    return tuple(_chairs_said(context))


def _chairs_said(context: Context) -> Iterator[tuple[Piece, str]]:
    yield from _labelled(context)
    if not _IN_SENTENCES.among(context.lowered):
        return
    for _, sentence in running_sentences(context)[:_SENTENCES_READ]:
        likely = _IN_SENTENCES.among(sentence.small)
        if likely and len(sentence.words) <= _LONGEST_SENTENCE:
            yield from _in_sentence(context, sentence.start, sentence.words, likely)


def _in_sentence(context: Context, start: int, words: str, likely: tuple[re.Pattern[str], ...]) -> Iterator[tuple[Piece, str]]:
    by = _BY.search(words) if _BY in likely else None
    if by and _SUB_BODY.search(words, 0, by.start()):
        by = None
    if by and by.start() > _FAR_IN and _OF_ANOTHER_BODY.search(words[_FAR_IN : by.start()]):
        by = None
    if by and len(unaccented(words)) == len(words):
        first = _FIRST_COMMA.search(words, by.end())
        beside = _BESIDE.search(words, by.end())
        low, high = start + by.end(), start + (first.start() if first and beside else len(words))
        for piece in names_after(context, low, high) or (names_after(context, low, start + first.start()) if first else ()):
            yield piece, by.group("office").strip(" ,") or "Chair"
    does = _DOES.search(words) if _DOES in likely and _PRESIDES.search(words) else None
    if does and does.start() < 120:
        for piece in names_within(context, start, start + does.start()):
            yield piece, does.group("office") or "Chair"
    seated = _WITH_CHAIR.search(words) if _WITH_CHAIR in likely else None
    if seated:
        for piece in names_within(context, start + seated.start("name"), start + seated.end("name")):
            yield piece, "Chair"
    bracketed = _IN_BRACKETS.search(words) if _IN_BRACKETS in likely else None
    if bracketed and presides_by(bracketed.group("office")):
        for piece in names_within(context, start + bracketed.start("name"), start + bracketed.end("name")):
            yield piece, bracketed.group("office")
    held = next((found for pattern in (_HELD, _WELCOMED_BY, *_ELECTIONS) if pattern in likely and (found := pattern.search(words))), None)
    if held and presides_by(held.group("office")):
        for piece in names_within(context, start + held.start("name"), start + held.end("name")):
            yield piece, held.group("office")
    named = next((found for pattern in _AT_ONCE if pattern in likely and (found := pattern.match(words))), None)
    if named and presides_by(named.group("office")):
        low, high = start + named.start("name"), start + named.end("name")
        for piece in names_within(context, low, high) or _surname(context, low, high):
            yield piece, named.group("office")


def _surname(context: Context, start: int, end: int) -> list[Piece]:
    """A single name behind an office: "President Berg opened the session"."""
    words = context.text[start:end].strip(" ,")
    entry = entry_of(words) if words.isalpha() and words not in _NO_NAMES else None
    return [Piece(start, start + len(words), 0, entry)] if entry else []


def _below(context: Context, number: int) -> Iterator[tuple[Piece, str]]:
    """ "Chair" on a line, and whoever it is on the next, or below a blank one."""
    line, after = context.lines[number - 1], context.lines[number] if number < len(context.lines) else None
    office = plain(line.text).strip(" :#*").replace("(s)", "")
    if after is None or len(office) > _LONGEST_OFFICE or not re.fullmatch(_OFFICE, unaccented(office)):
        return
    if after.is_blank or mark_of(after).bullet:
        yield from ((piece, office) for piece in _set_below(context, number))
        return
    lead = len(after.text) - len(after.text.lstrip(" \t:"))
    zone = context.zone_of(number)
    for piece in names_after(context, after.start + lead, after.end) if (lead and zone is not Zone.BODY) or zone is Zone.ATTENDANCE else ():
        yield piece, office


def _set_below(context: Context, number: int) -> Iterator[Piece]:
    """Who holds the office that a line of the head names, below a blank line or in bullets: "Chairs:", "* Anna Berg, Survey"."""
    in_head = context.item_of(number) is None or context.zone_of(number) is Zone.ATTENDANCE
    number += context.lines[number].is_blank
    after = context.lines[number] if number < len(context.lines) else None
    if after is None or after.is_blank:
        return
    if mark_of(after).bullet:
        for below in takewhile(lambda row: mark_of(row).bullet, context.lines[number : number + _MOST_HOLDERS] if in_head else ()):
            body = mark_of(below).body
            entry = entry_of(context.text[body : below.end])
            if entry and is_person_name(entry.name):
                yield Piece(body, below.end, 0, entry)
        return
    for piece in names_after(context, after.start, after.end):
        if is_person_name(piece.entry.name) and (in_head or piece.entry.name in context.roster_forms):
            yield piece


def _labelled(context: Context) -> Iterator[tuple[Piece, str]]:
    """ "Chair: X", "Secretary: Y" as lines of the head."""
    for line in context.lines[:60]:
        yield from _below(context, line.number)
        if context.zone_of(line.number) not in (Zone.FRONT, Zone.ATTENDANCE):
            continue
        found = _LABEL.match(line.text[:300])
        if not found or not re.fullmatch(_OFFICE, unaccented(plain(found.group("office"))).strip()):
            continue
        for piece in names_after(context, line.start + found.start("names"), line.end):
            yield piece, plain(found.group("office")).strip()
