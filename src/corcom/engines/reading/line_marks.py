"""How a line begins: indent, bullet, number, heading marks, bold, and where its words start. Layout only, no meaning."""

from __future__ import annotations

import re

from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.pattern_needs import openings_of
from corcom.engines.reading.text import Line, LineKind
from corcom.kernel.values import value

_LONGEST_LINE_READ = 600
_TAB = 4
_DEEPER = 2
_BLANKS = frozenset(" \t\u00a0\u2003>\f")
_BLOCK_TITLE = re.compile(r"\.(?=[A-Z][A-Za-z ]{2,60}$)")
_INDENT = re.compile(r"[ \t\u00a0\u2003>\f]{0,200}")
_HEAD = re.compile(r"(#{1,6}|={1,6})[ \t]{1,8}(?=[^\s=#])")
_BULLET = re.compile(
    r"(?:[-*+\u2022\u2023\u25a0-\u25cf\u2219\u2043\u2013\u2014\u00b7\u00a7\u27a2\u2714\u2713\u2751\u2756\ue000-\uf8ff](?=[ \t\u00a0]|$)"
    r"|\*{2,5}(?=[ \t])|[\u2022\u25a0-\u25cf\ue000-\uf8ff]|o(?=[ \t]{2,})|\.(?=[ ]\S)|"
    r"\[(?:[ xX]|[xX] | [xX])\](?=\s))[ \t\u00a0]{0,20}(?:\[(?:[ xX]|[xX] | [xX])\][ \t]{1,4})?"
)
_HEAD_SIGNS = frozenset("#=")
_OPENING_SIGNS = frozenset("*_[<")
_OPENING = re.compile(r"(?:\*{1,3}|_{1,3}|\[(?!\^|\d{1,3}\])|<[bu]>|<strong>){1,4}[ \t]{0,2}")
_MONTH = re.compile(
    r"(?:jan(?:uary|vier)?|feb(?:ruary)?|mar(?:ch|s|zo)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"janv|fev(?:rier)?|avr(?:il)?|mai|juin|juil(?:let)?|aout|enero|febrero|abril|mayo|junio|julio|agosto|octobre|decembre)\b"
)
_WORD_NUMBER = re.compile(
    r"(?:the )?"
    + alternatives(structure_words().item_words)
    + r"s?[ \t]{1,3}(?:no\.?|number|#|n°)?[ \t]{0,2}(\d{1,3}(?:\.\d{1,2}){0,3}(?:\([a-z]\))?|[ivx]{1,5}|[a-z])"
    r"(?![a-z0-9])(?:[ \t]{0,3}[.:)\]|\-\u2013\u2014]){0,2}[ \t]{0,4}",
)
_WORD_NUMBER_BEGINS = frozenset(opening[:1] for opening in openings_of(_WORD_NUMBER))
_SLASH = re.compile(
    r"((?:19|20)?\d{2}[/\-]\d{1,3}|\d{1,3}/(?:19|20)?\d{2})[.:)\]]?(?:\*\*(?=[ \t]\*\*))?[ \t]{1,8}(?:[\-\u2013\u2014][ \t]{1,4})?(?=\S)"
)
_CODED = re.compile(r"([A-Z]{1,3}(\d{1,4})/\d{2,4})[.:)]?[ \t]{1,12}(?=\S)")  # "C048/23"
_DECIMAL = re.compile(r"(\d{1,3}(?:\\?\.\d{1,3}){1,3})\\?[.):]?(?:\*{1,3}|_{1,3})?[ \t\u00a0]{1,12}(?=\S)")
_NUMBER_AND_LETTER = re.compile(r"(\d{1,2})(?:[ \t]?\((?=[a-z]\))|(?=[a-z][.)]))([a-z])\)?[.:]?[ \t]{1,4}(?=[A-Z\u00c0-\u00de])")
_NUMBER = re.compile(r"(\d{1,3})[ \t]?(\\?[.)]|[:\u2013\u2014](?!\d\d)|[ ]-(?=[ ]))(?:\*{1,3}|_{1,3})?[ \t\u00a0]{0,12}(?=\S|$)")
_AROUND = re.compile(r"\((\d{1,3}|[a-z]|[ivx]{1,5})\)[ \t]{1,8}(?=\S)", re.IGNORECASE)
_BARE = re.compile(r"(\d{1,2})(?:[ \t\u00a0]{1,8}(?=[^\W\d_a-z])|[ \t]{2,8}(?=\d{1,2}[A-Z]{2}))")
_LETTERS = re.compile(r"([A-Za-z]|[IVXivx]{1,5})(\\?[.)])(?:\*{1,3}|_{1,3})?[ \t\u00a0]{1,12}(?=\S)")
_SET_OFF = re.compile(r"([IVX]{1,5})[ \t\u00a0]{0,1}(?:\t|[ \u00a0]{2})[ \t\u00a0]{0,12}(?=[A-Z\u00c0-\u00de])")  # "VI      Reports"
_ROMAN_LETTERS = frozenset("IVX")
_BEHIND_LETTER = frozenset(".)\\IVXivx")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LINK_END = re.compile(r"\]\([^()\s]{0,400}\)")
_CLOSING = re.compile(r"\*{2,3}|__")
_CLOSING_LABEL = re.compile(r"(?<=\w:)[*_](?=\s)|(?<=\w)[*_](?=:\s)")  # "*Chair:* Anna Berg"


@value
class Numbering:
    """A number before the words: as printed, its place in its series, and the style that tells series apart."""

    label: str
    ordinal: int
    style: str


@value
class LineMark:
    """The beginning of one line. `body` is the code point (of the text) where the words start; `words` are they, plain.

    `rest` are plain words after a bold beginning of a line (`**Title** text`).
    """

    line: int
    indent: int
    bullet: str
    numbers: tuple[Numbering, ...]
    head_level: int
    bold: bool
    body: int
    words: str
    rest: str = ""

    @property
    def is_marked(self) -> bool:
        """Whether the line starts something of its own: a bullet, a number or a heading mark."""
        return bool(self.bullet or self.numbers or self.head_level)


def mark_of(line: Line) -> LineMark:
    """Read the beginning of a line; only its first 600 characters count.

    Most lines begin with a letter, so each pattern is tried only where its first character stands.
    """
    text = line.text[:_LONGEST_LINE_READ]
    blanks = _INDENT.match(text) if text[:1] in _BLANKS else None
    place = blanks.end() if blanks else 0
    titled = _BLOCK_TITLE.match(text) if text[:1] == "." else None
    if titled:  # AsciiDoc: the title of the block below
        words = plain(text[titled.end() :])
        return LineMark(line.number, 0, "", (), 0, True, line.start + titled.end(), words)
    indent = sum(_TAB - (i % _TAB) if c == "\t" else 1 for i, c in enumerate(text[:place]) if c not in "\f>") if place else 0
    head = line.hint.level or 1 if line.hint.kind is LineKind.HEADING else 0
    found = _HEAD.match(text, place) if text[place : place + 1] in _HEAD_SIGNS else None
    if found:
        head, place = len(found.group(1)), found.end()
    bullet, place = _bullet_at(text, place)
    indent += _DEEPER * (len(bullet) - 1) if bullet.startswith("**") else 0  # AsciiDoc: "**" below "*"
    opened = _OPENING.match(text, place) if text[place : place + 1] in _OPENING_SIGNS else None
    after_opening = opened.end() if opened else place
    numbers, after_number = _numbers_at(text, after_opening)
    again = _OPENING.match(text, after_number) if numbers else None
    body = again.end() if again else after_number
    strong = bool((opened and _strong(opened.group())) or (again and _strong(again.group())))
    words, rest = _words(text.rstrip(" =") if found and found.group(1)[0] == "=" else text, body, strong)
    bold = strong or line.hint.bold
    return LineMark(line.number, indent, bullet, numbers, head, bold, line.start + body, words, rest)


def _bullet_at(text: str, place: int) -> tuple[str, int]:
    first = text[place : place + 1]
    found = None if first.isalnum() and first != "o" else _BULLET.match(text, place)
    if not found or not found.group().strip():
        return "", place
    return found.group().strip(), found.end()


def _strong(marks: str) -> bool:
    return "**" in marks or "__" in marks or "<b>" in marks or "<strong>" in marks or marks.strip() in ("*", "_", "*[")


def _words(text: str, body: int, strong: bool) -> tuple[str, str]:
    if text.find("](", body) >= 0 and "[" not in text[body : text.index("](", body)]:
        text = text[:body] + _LINK_END.sub("", text[body:], count=1)
    closing = _CLOSING.search(text, body) or _CLOSING_LABEL.search(text, body) if strong else None
    if closing is None or "](" in text[body : closing.start()]:
        return plain(text[body:]), ""
    return plain(text[body : closing.start()]), plain(text[closing.end() :])


def _numbers_at(text: str, place: int) -> tuple[tuple[Numbering, ...], int]:
    if text[place : place + 1].isdecimal():
        return _digits_at(text, place)
    coded = _CODED.match(text, place) if text[place : place + 1].isupper() and not text[place + 1 : place + 4].isalpha() else None
    if coded:
        return _behind_code(text, coded)
    printed = text[place : place + 60]
    folded = unaccented(printed)
    word = _WORD_NUMBER.match(folded) if folded[:1] in _WORD_NUMBER_BEGINS and len(folded) == len(printed) else None
    if word and not _MONTH.match(folded, word.end()):
        label = text[place + word.start(1) : place + word.end(1)]
        end = place + word.end()
        return ((Numbering(label, _ordinal(label), "word"),), end) if _ordinal(label) else ((), place)
    return _letters_at(text, place)


def _behind_code(text: str, coded: re.Match[str]) -> tuple[tuple[Numbering, ...], int]:
    """The number behind the code of a minute, else the code: "C048/23  1.  Apologies", "C048/23 Apologies"."""
    numbers, end = _digits_at(text, coded.end()) if text[coded.end()].isdecimal() else ((), coded.end())
    return (numbers or (Numbering(coded.group(1), int(coded.group(2)), "slash-coded"),)), end


def _digits_at(text: str, place: int) -> tuple[tuple[Numbering, ...], int]:
    lettered = _NUMBER_AND_LETTER.match(text, place)
    if lettered:
        letter = ord(lettered.group(2)) - ord("a") + 1
        return (Numbering(f"{lettered.group(1)}({lettered.group(2)})", letter, "decimal2"),), lettered.end()
    for pattern, style in ((_SLASH, "slash"), (_DECIMAL, "decimal")):
        found = pattern.match(text, place)
        if found and not _is_month(text, place, found.end()):
            return _decimal_or_slash(found.group(1), style), found.end()
    found = _NUMBER.match(text, place)
    if found:
        style = {")": "paren", "\\)": "paren", ":": "colon", ".": "dot", "\\.": "dot"}.get(found.group(2), "dash")
        return (Numbering(found.group(1), int(found.group(1)), style),), found.end()
    found = _BARE.match(text, place)
    if found and not _is_month(text, place, found.end()):
        return (Numbering(found.group(1), int(found.group(1)), "bare"),), found.end()
    return (), place


def _is_month(text: str, place: int, end: int) -> bool:
    """Whether a month stands behind a number at `[place, end)`, so that it is the day of a date."""
    return _MONTH.match(unaccented(text[place : place + 60])[end - place :]) is not None


def _letters_at(text: str, place: int) -> tuple[tuple[Numbering, ...], int]:
    if text[place : place + 1] == "(":
        found = _AROUND.match(text, place)
        return (_letter_numbers(found.group(1), "around"), found.end()) if found else ((), place)
    if text[place : place + 1] in _ROMAN_LETTERS and (found := _SET_OFF.match(text, place)):
        return _letter_numbers(found.group(1), "letter"), found.end()
    found = _LETTERS.match(text, place) if text[place + 1 : place + 2] in _BEHIND_LETTER else None
    if found and not (found.group(1).isupper() and re.match(r"[A-Z]\.", text[found.end() :])):
        return _letter_numbers(found.group(1), "letter"), found.end()
    return (), place


def _decimal_or_slash(label: str, style: str) -> tuple[Numbering, ...]:
    label = label.replace("\\", "")
    parts = [int(p) for p in re.split(r"[/\-.]", label)]
    if style == "decimal" and len(parts) == 2 and parts[1] == 0:
        return (Numbering(str(parts[0]), parts[0], "dot"),)
    last = Numbering(label, parts[-1], f"{style}{len(parts)}")
    # the year may stand behind the number ("45/16"): which of both rises shows in the series
    return (last, Numbering(label, parts[0], "slash-year")) if style == "slash" and "/" in label else (last,)


def _letter_numbers(label: str, style: str) -> tuple[Numbering, ...]:
    if label.isdigit():
        return (Numbering(label, int(label), style),)
    case = "upper" if label.isupper() else "lower"
    found = []
    if len(label) == 1:
        found.append(Numbering(label, ord(label.lower()) - ord("a") + 1, f"{style}-{case}"))
    roman = _roman(label)
    if roman:
        found.append(Numbering(label, roman, f"{style}-roman-{case}"))
    return tuple(found)


def _ordinal(label: str) -> int:
    first = label.partition("(")[0].split(".")[-1]
    if first.isdigit():
        return int(first)
    return _roman(first) or (ord(first.lower()) - ord("a") + 1 if len(first) == 1 else 0)


def _roman(label: str) -> int:
    values = [_ROMAN.get(c, 0) for c in label.lower()]
    if 0 in values:
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < after else v for v, after in pairs)
