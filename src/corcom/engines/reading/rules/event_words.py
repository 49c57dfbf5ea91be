"""What happens on a date, in few words: the name of the meeting, briefing or launch beside it, else the clause around it.

Never longer than `LONGEST` code points and never cut inside a word.
"""

from __future__ import annotations

import re

from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import may_match
from corcom.kernel.values import value

LONGEST = 90
_NEAR, _WINDOW, _SHORTEST = 80, 180, 25
_STOP = (
    r"(?:the|a|an|its|their|our|this|that|these|those|his|her|each|any|of|for|in|on|at|to|by|with|from|and|or|as|"
    r"until|till|before|after|during|between|hold|held|have|has|had|having|host|hosted|attend|attended|organi[sz]e|"
    r"organi[sz]ed|plan|planned|is|are|was|were|be|been|will|would|shall|should|where|when|which|who|if|also|then|"
    r"le|la|les|l|un|une|el|los|las|de|du|des|del|en|et|y)"
)
_NOUN = (
    r"(?:(?:[\w-]*meeting|briefing|session|conference|workshop|seminar|intersessional|consultation|telecon(?:ference)?|"
    r"launch|course|training|symposium|summit|assembly|plenary|retreat|visit|mission|election|hearing|webinar|round ?table|side event|"
    r"reception|ceremony|inter-sessional|réunion|conférence|séance|reunión|conferencia|taller|deadline|election)s?|\d{0,2}MSPs?|RevCon|"
    r"entry into force|(?:conference |video ?)calls?)"
)
_WORD = r"[\w'’&/-]+"
_PHRASE = re.compile(
    rf"(?:(?<![\w'’-])(?!(?i:{_STOP})\b){_WORD}\s){{0,4}}(?<![\w'’])(?i:{_NOUN})(?![\w'’-])"
    rf"(?:\s(?:of|for|to|with|between)\s(?:the\s|all\s)?(?:[A-Z][\w'’-]*|states|parties|members|coordinators|experts|donors|delegations)"
    rf"(?:(?:\sand(?:\sthe)?|\sof(?:\sthe)?)?\s[A-Z][\w'’-]*){{0,4}})?"
)
_GAP = re.compile(
    r"[\s,:(–—-]*(?:(?:is|are|was|were|be|being|been|will|would|shall|should|had|has|have|now|also|then|to|which|that|it|again|"
    r"held|scheduled|planned|expected|foreseen|envisaged|taken?|takes|took|place|set|fixed|due|postponed|moved|convened?|"
    r"tentatively|provisionally|probably|around|about|the|week|of|on|in|at|for|from|until|till|by|before|after|during|since|"
    r"dated|date|next|starts?|begins?|opens?|follows?|early|late|mid|end|tentative|most|likely|half|first|second|third|week|aux?|le|el|en|du|"
    r"del?|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|20\d\d|(?-i:[A-Z][\w'’-]+))\b[\s,:(–—-]*)*",
    re.IGNORECASE,
)
_LABEL_SIGNS = re.compile("[:–—]")
_LABEL = re.compile(
    r"[\s*_•·▪\-–—>#]*(?:\*{0,2}(?:[A-Z][\w /-]{0,28})?(?:action ?points?|actions?|AP ?\d*|decisions?|note|update|todo|follow[ -]?up|"
    r"deadline)\*{0,2}\s?\d{0,3}\s?[:–—]\*{0,2})\s*",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:(?:the )?[A-Z][\w ]{0,30}? )?(?:[a-zA-Z]+ed|said|told|says|notes|adds|recalls|reminds|informs|reports|"
    r"welcomed [\w ]+ and \w+ed)\s"
    r"(?:the |all )?(?:\w+ ){0,3}?that\s",
)
_SOFT = re.compile(
    r";\s|\s[–—-]{1,3}\s|-{2,}|:\s|\.\s|,\s(?:and|but|so|which|who|when|where|while|together|"
    r"in order|after|before|with)\b\s?|\s(?:so that|in which)\s"
)
_ONLY_WHEN = re.compile(
    r"(?:[\s,;.()–—-]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:at|around|about|from|to|until|till|by|on|due|the|and|every|each|noon|"
    r"midnight|starting|beginning|am|pm|a\.m|p\.m|h|le|el|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|"
    r"jueves|viernes|s[aá]bado|domingo)\b|\b\d{1,2}(?:[:.h]\d\d)?(?:st|nd|rd|th|am|pm)?\b)+",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s|\s(?:and|but|or)\s")
_SEPARATORS = " ,;:(–—*_|-"  # between words with single blanks
_LONGEST_LEAD = 20
_LEADS = frozenset(
    re.findall(
        r"\w+",
        "tentatively provisionally probably around about on in at by for from until till before after during last next this early late mid "
        "since between of to the week le el en as and",
    )
)
_NOT_LATER = ("not later than", "no later than")
_SEPARATOR = re.compile(f"[{re.escape(_SEPARATORS)}]")
_WITH = re.compile(r"\s*(?:with|between|of|on)\s(?!\d)")
_EDGES = " \t\n-–—:;,.()[]*_|•·▪●○◦"
_HALF = re.compile(r"(?:are|is|was|were|will|would|has|have|had|should)\b")
_POINTING = re.compile(r"(?:this|it|that|these|they|we|there)\b", re.IGNORECASE)
_LOOSE = re.compile(r"\s+[,;](?=\s)\s*(?=[,;]|\Z)|\s+(?=[,;]\s)")
_LEADING = re.compile(r"(?:o|that|and|but|when|so)\s(?=\w)")
_THEREUPON = re.compile(r"\A\s*,?\s*(?:at which (?:time|point)|by which time|when)\s+")


@value
class Happening:
    """What happens: the words, and whether they name a meeting or the like."""

    what: str
    is_named: bool


def happening(before: str, after: str) -> Happening:
    """What a sentence says of the date that stands between two halves of it."""
    before, after = " ".join(before[-600:].split()), " ".join(after[:600].split())
    if len(before) < 590:
        before = _without(_LABEL, before) if _LABEL_SIGNS.search(before) else before
        before = _without(_SAID, before) if "that" in before else before
    rest = _bare(f"{_without_trailing(' ' + before).strip()} {after}")
    if not before.strip(_EDGES) and 0 < len(rest) <= LONGEST and not after.endswith("."):
        return Happening(rest, _names(rest))
    named = _named_before(before) or _named_after(after)
    if named:
        with_whom = _WITH.match(after)
        if with_whom and " " not in named:
            named = f"{named} {re.split(', | to ', _until_break(after), maxsplit=1)[0]}"
        return Happening(_shortened(named), True)
    clause = _clause(before, after)
    return Happening(_titled(f"{before} ", clause, _until_break(after)) or clause, False)


def _titled(before: str, clause: str, after: str) -> str:
    """What stands before the colon where only a time stands behind it: "Harbour tour: Thursday, 6 October at 6:00 pm"."""
    title, colon, between = before.rpartition(": ")
    is_time = colon and (_ONLY_WHEN.fullmatch(clause) or (not between.strip() and _ONLY_WHEN.fullmatch(after)))
    return _clause(title, "") if is_time else ""


def _names(words: str) -> bool:
    return may_match(_PHRASE, words.lower()) and _PHRASE.search(words) is not None


def _named_before(before: str) -> str:
    window = before[-_WINDOW:]
    if not may_match(_PHRASE, window.lower()):
        return ""
    for found in reversed(list(_PHRASE.finditer(window))):
        if len(window) - found.end() <= _NEAR and _GAP.fullmatch(window, found.end()):
            return found.group()
    return ""


def _named_after(after: str) -> str:
    """The name of what happens right after the date: "24 January – CorCom meeting", "the 24 January meeting"."""
    found = _PHRASE.search(after, 0, _WINDOW) if may_match(_PHRASE, after.lower()) else None
    if found and re.fullmatch(rf"[\s,:()–—-]*(?:{_STOP}\b\s?){{0,3}}", after[: found.start()]):
        return found.group()
    return ""


def _clause(before: str, after: str) -> str:
    """The clause around the date, without the date and the preposition that leads to it."""
    breaks = [found.span() for found in _SOFT.finditer(before, 0, max(0, len(before) - 2))]
    thereupon = _THEREUPON.match(after)
    low = breaks[-1][1] if breaks else 0
    if thereupon and _POINTING.match(before[low:].strip()):
        return _shortened(_until_break(after[thereupon.end() :]))
    if breaks and _HALF.match(before[low:]) and len(before) - (breaks[-2][1] if len(breaks) > 1 else 0) < 2 * LONGEST:
        start = breaks[-2][1] if len(breaks) > 1 else 0
        lead = f"{before[start : breaks[-1][0]].strip()} {before[low:]}"
    else:
        lead = before[low:]
    lead = _without_trailing(f" {lead} ").strip()
    following = _until_break(after)
    whole = _bare(f"{lead} {following}")
    if len(whole) > LONGEST:
        whole = _bare(f"{lead} {re.split(', ', following, maxsplit=1)[0]}")
    if len(whole) > LONGEST and len(lead) > 25:
        whole = _bare(lead)
    if len(whole) > LONGEST:
        whole = _last_part(whole)
    return _shortened(whole or _bare(f"{before} {after}"))


def _without_trailing(words: str) -> str:
    """The words without what only leads to the date at their end: "held on the"."""
    bare = words.rstrip(_SEPARATORS)
    while (lead := _lead_at_end(bare)) and words[len(bare) : len(bare) + 1] != "_":
        bare = bare[: -len(lead)].rstrip(_SEPARATORS)
    return bare


def _lead_at_end(words: str) -> str:
    """The last of some words with a blank or sign before it, where it only leads to a date; empty where it says more."""
    tail = words[-_LONGEST_LEAD:]
    last = _SEPARATOR.split(tail)[-1]
    small = small_letters(last)
    if small == "than":
        leads = [lead for lead in _NOT_LATER if small_letters(tail).endswith(lead) and tail[: -len(lead)].endswith(tuple(_SEPARATORS))]
        last = words[-len(leads[0]) :] if leads else ""
    elif small not in _LEADS or last == words:
        return ""
    return last


def _until_break(after: str) -> str:
    found = _SOFT.search(after, 1)
    return after[: found.start()] if found else after


def _last_part(words: str) -> str:
    """As much of the end as fits, from a comma or an "and" on."""
    fitting = [found.end() for found in _COMMA.finditer(words) if _SHORTEST <= len(words) - found.end() <= LONGEST]
    return words[fitting[-1] :] if fitting else words


def _bare(words: str) -> str:
    """Single blanks, no marks at the ends, no gap where the date stood."""
    whole = " ".join(words.split())
    if " ," in whole or " ;" in whole:
        whole = _LOOSE.sub("", whole)
    return _without(_LEADING, whole.strip(_EDGES))


def _without(lead: re.Pattern[str], words: str) -> str:
    """The words without what leads to them."""
    found = lead.match(words)
    return words[found.end() :] if found else words


def _shortened(words: str) -> str:
    words = _bare(words)
    if len(words) <= LONGEST:
        return words
    breaks = [found.start() for found in _COMMA.finditer(words, _SHORTEST, LONGEST)]
    if breaks:
        return words[: breaks[-1]].rstrip(_EDGES)
    return words[: words.rfind(" ", 0, LONGEST)].rstrip(_EDGES) + "…" if " " in words[:LONGEST] else words[: LONGEST - 1] + "…"
