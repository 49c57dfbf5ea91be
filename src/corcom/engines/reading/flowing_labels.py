"""Labels and ends inside a list that lost its line ends: "Present: A, B APOLOGIES: C, D Secretariat: E 1. Minutes The minutes were …".

A label begins where the words before its colon are no more of the name that stands before it. Looks at words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.person_names import holds_office_words, is_person_name, names_a_group

_COLON = re.compile(r" ?:[*_]{0,2}\s")
_DELIMITERS = ",;:.)]\n"
_FROM = re.compile(r"(?<=;)\s+(?:apologies|regrets)(?: received)? from\s+")
_BARE = re.compile(
    r"(?<=[\w)])\s+(Apologies|APOLOGIES|Absent|ABSENT|Regrets|REGRETS|In [Aa]ttendance|IN ATTENDANCE|"
    r"Also [Pp]resent|Excus\u00e9s|Ausentes)\s+"
    r"(?=[A-Z\u00c0-\u00de][\w.'\u2019-]+ [A-Z\u00c0-\u00de][\w'\u2019-]+)"
)
_TOKEN = re.compile(r"\S+")
_OF_LABEL = re.compile(
    r"(?:also|other|those|who|were|was|in|on|the|of|by|via|for|from|and|et|y|de|du|la|le|les|des|del|los|call|phone|telephone|zoom|"
    r"online|person|"
    r"remotely|present\w*|attend\w*|absen\w*|apolog\w*|regrets?|excus\w*|received|absence|participants?|participantes|members?|membres?|"
    r"miembros|"
    r"staff|guests?|observers?|board|committee|council|voting|non-voting|not|directors?|trustees?|councillors?|officers?|"
    r"agencies|organi[sz]ations?|partners|delegat\w+|representatives?|asist\w+|invit\w+|ausent\w*|pouvoirs?|procurations?|personnes|elus|"
    r"conseillers|etai(?:en)?t|sont|egalement|visitors?|public|unable|to|join|additional|remote|associate|alternates?|advis[eo]rs?|apology)"
)
_GROUP = re.compile(r"(?:commune|parish|paroisse|municipio|ville|canton|secretariat|bureau|technique|administratif|direction|collectif)s?")
_ITEM = re.compile(r"[.;,]?\s+[01][.:)]\s+(?=[A-Z\u00c0-\u00de\d])")
_SENTENCE = re.compile(
    r"\.?\s+(?!In attendance|On (?:the )?(?:call|phone|line|zoom))(?=(?:The|This|These|It|There|We|At|On|In|After|Following|As|All|Upon|"
    r"Having|Le|La|Les|Il|Elle|Apr\u00e8s|El|Los|En|Se|Con|"
    r"Siendo|Before)\s[a-z\u00e0-\u00ff]|(?:L|D|Aujourd)['\u2019][a-z]|A las? \w)"
)
_AND = frozenset(("and", "et", "y", "&"))
_LEAST_COMMAS = 2
_LONGEST = 20_000
_LONGEST_LABEL = 90


def labels_inside(words: str) -> Iterator[tuple[int, int, Zone | None]]:
    """The labels inside a list: where each begins, where its names begin, and the zone that it announces; None is that of the list.

    A label that announces nothing but names a group is given with its own words as the beginning of the names.
    """
    yield from sorted([*_labels_without_colon(words[:_LONGEST]), *_labels_with_colon(words)], key=itemgetter(0))


def _labels_without_colon(words: str) -> Iterator[tuple[int, int, Zone | None]]:
    for found in _FROM.finditer(words):
        yield found.start(), found.end(), Zone.ABSENCE
    for found in _BARE.finditer(words):
        yield found.start(), found.end(), zone_announced(found[1])


def _labels_with_colon(words: str) -> Iterator[tuple[int, int, Zone | None]]:
    if ":" not in words:
        return
    heads: set[str] = set()
    for found in _COLON.finditer(words, 0, min(len(words), _LONGEST)):
        opened = words.rfind("(", 0, found.start()) if words[found.start() - 1 : found.start()] == ")" else found.start()
        low = max(0, opened - _LONGEST_LABEL)
        cut = max(words.rfind(sign, low, opened) for sign in _DELIMITERS)
        tokens = [(hit.start(), hit.group()) for hit in _TOKEN.finditer(words, max(low, cut + 1), opened)]
        tokens = tokens[1:] if tokens and tokens[0][1] in _AND else tokens
        if not tokens or (cut < 0 and low):
            continue
        begins = found.end()
        begins += len(words[begins:]) - len(words[begins:].lstrip(" *_\n"))
        first = _first_of_label(tokens, inside=cut >= 0)
        first = tokens[0][0] if first is None else first
        zone = zone_announced(plain(words[first : found.start()]))
        if zone in (Zone.ATTENDANCE, Zone.ABSENCE):
            yield first, begins, zone
            continue
        grouped = _first_of_group(tokens, heads)
        heads.add(tokens[0][1].casefold() if grouped is None else words[grouped:].split(maxsplit=1)[0].casefold())
        if grouped is not None and cut >= 0:
            yield grouped, grouped, None


def _first_of_label(tokens: list[tuple[int, str]], *, inside: bool) -> int | None:
    """Where the words that labels of lists are made of begin; all words before the colon where no name can stand before them."""
    first = len(tokens)
    while first:
        token = tokens[first - 1][1]
        bare = unaccented(token.strip("*_().:"))
        if not (_OF_LABEL.fullmatch(bare) or token.startswith("(") or token.endswith(")")):
            break
        first -= 1
    if first == len(tokens):
        return None
    before = " ".join(word for _, word in tokens[:first])
    return tokens[first if inside and is_person_name(before, single=True) else 0][0]


def _first_of_group(tokens: list[tuple[int, str]], heads: set[str]) -> int | None:
    """Where a group begins that stands behind a name: "Tom Reed Secretariat", or what begins as a label above did."""
    for number, (place, token) in enumerate(tokens):
        bare = token.strip("*_().:")
        if not bare[:1].isupper() or not (names_a_group(bare) or _GROUP.fullmatch(unaccented(bare)) or bare.casefold() in heads):
            continue
        before = " ".join(word for _, word in tokens[:number])
        if number and not is_person_name(before, single=True):
            return None
        return None if holds_office_words(bare) and not names_a_group(bare) else place
    return None


def end_inside(words: str) -> int:
    """Where a list that lost its line ends gives way to the record: at its first item, or at a sentence; its length where nowhere."""
    length = min(len(words), _LONGEST)
    item, sentence = (_first_behind_list(pattern, words, length) for pattern in (_ITEM, _SENTENCE))
    return item if item <= sentence else _without_title(words, sentence)


def _first_behind_list(pattern: re.Pattern[str], words: str, length: int) -> int:
    for found in pattern.finditer(words, 0, length):
        before = words[: found.start()]
        if before.count(",") + before.count(";") >= _LEAST_COMMAS and before.count("(") == before.count(")"):
            return found.start()
    return length


def _without_title(words: str, end: int) -> int:
    """Leave out a title that stands between the last name and the sentence: as long as the names before it is the last."""
    begin = max(words.rfind(sign, 0, end) for sign in ",;:") + 1
    last = list(_TOKEN.finditer(words, begin, end))
    others = [len(re.sub(r"\([^()]*\)", "", part).split()) for part in re.split(r"[,;:]", words[:begin])[1:] if part.strip()]
    longest = max(2, sorted(others)[-2] if len(others) > 1 else 2)
    return last[longest - 1].end() if len(last) > longest and "(" not in words[begin:end] else end
