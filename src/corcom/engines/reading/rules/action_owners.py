"""Who is to act, as the words of one action begin or end with it."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.dates import dates_in
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import may_match
from corcom.engines.reading.rules.action_parts import Assignment
from corcom.engines.reading.rules.action_patterns import action_patterns
from corcom.kernel.values import altered

_NO_VERBS = frozenset(
    [
        "and",
        "or",
        "of",
        "for",
        "in",
        "on",
        "at",
        "with",
        "from",
        "by",
        "the",
        "a",
        "an",
        "to",
        "et",
        "y",
        "e",
        "de",
        "du",
        "des",
        "del",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "au",
        "aux",
        "en",
        "pour",
        "para",
        "por",
    ]
)


_CODE = re.compile(r"[A-Z]{2,}(?:-[A-Z]{2,})+(?:-?\d+)?")  # of a list of tasks, no owner
_HANDLE = re.compile(r"@([\w.\-]*\w)")


def leading_owners(context: Context, book: OwnerBook, part: Assignment, *, marked: bool) -> Assignment:
    if part.owners:
        return _without_infinitive(context, part)
    text = context.text
    small = small_letters(text[part.start : part.end])
    for pattern in action_patterns().owners_verb:
        found = pattern.match(text, part.start, part.end) if may_match(pattern, small) else None
        owners = owners_of(found["owners"], book, known_only=not marked) if found else ()
        if found and owners:
            return altered(part, owners=owners, start=found.start("rest"))
    for pattern in action_patterns().owners_mark if not _opens_with_owner(context, book, part, marked=marked) else ():
        found = pattern.match(text, part.start, part.end)
        owners = owners_of(found["owners"].replace("@", ", "), book, known_only=not marked and text[part.start] != "@") if found else ()
        owners = owners or (tuple(_HANDLE.findall(text, part.start, found.end())) if found and text[part.start] == "@" else ())
        if found and owners:
            inner = leading_owners(context, book, altered(part, start=found.end()), marked=False)
            return altered(inner, owners=owners) if inner.owners else altered(part, owners=owners, start=found.end())
    opening = _opens_with_owner(context, book, part, marked=marked)
    return opening or part


def _opens_with_owner(context: Context, book: OwnerBook, part: Assignment, *, marked: bool) -> Assignment | None:
    """A marked action that begins with a known owner and goes on with its verb: "Peru circulates …", "Le Secrétariat établit …"."""
    words = list(re.finditer(r"[^\s,;:]+[,]?", context.text[part.start : min(part.end, part.start + 90)]))[:8]
    for count in range(min(7, len(words) - 1), 0, -1) if marked else ():
        end, verb = words[count - 1].end(), words[count]
        if not verb.group()[0].islower() or verb.group() in _NO_VERBS or words[count - 1].group().endswith(","):
            continue
        lead = context.text[part.start : part.start + end]
        owners = owners_of(lead, book, known_only=True) or _partly_known(lead, book)
        if owners:
            return altered(part, owners=owners, start=part.start + verb.start())
    return None


def _partly_known(words: str, book: OwnerBook) -> tuple[str, ...]:
    """Several names of which one is known: "Anna and Jo find examples", where Jo is on no list."""
    owners = owners_of(words, book)
    return owners if len(owners) > 1 and any(map(book.knows, owners)) else ()


def _without_infinitive(context: Context, part: Assignment) -> Assignment:
    found = re.compile(r"to\s+(?=[a-z])").match(context.text, part.start, part.end)
    return altered(part, start=found.end()) if found else part


def owners_at_end(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    found = action_patterns().owners_end.search(context.text, max(part.start, part.end - 70), part.end)
    is_code = found is not None and _CODE.fullmatch(found["owners"].strip(" *_[]()")) is not None
    owners = owners_of(found["owners"], book) if found and found.start() > part.start and not is_code else ()
    if found and owners and not _only_a_month(found["owners"], context):
        return altered(part, owners=owners, end=found.start())
    return part


def _only_a_month(words: str, context: Context) -> bool:
    return bool(dates_in(words, language=context.language))
