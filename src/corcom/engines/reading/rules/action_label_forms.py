"""How action points are marked, as patterns: labels, codes, boxes, owners before or behind the label."""

from __future__ import annotations

import re
from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of

_IDENTIFIER = (
    r"(?:(?:AP|AI|ACT|ACTION|A|Action|DA|AR)[ \-.#]{0,2}\d{1,4}(?:[./\-]\d{1,4}){0,3}[a-z]?|#\d{1,4}|(?:no\.?|n°|nº) ?\d{1,3}"
    r"|\d{1,4}(?:[./\-](?:\d{1,4}|[A-Z]\d?)){0,2}[a-z]?|[A-Z](?=[:.)]))"
)
CHECK_BOX = re.compile(r"\s*[-*+•]?\s*(?:\[(?P<mark>[ xX✓✔])\]|(?P<sign>[☐☑☒✅⬜🔲✔]\ufe0f?))\s+")
OTHER_LABEL = re.compile(
    r"\n[ \t]*(?:[*_#]{0,3}(?:[A-Z]{4,14}|Decision|Motion|Note|Discussion|Update|Status|Resolved)\b[*_]{0,2}\s*:"
    r"|(?:[A-Z][\w.'’\-]{0,20} ?){1,4}(?::|--|[–—])\s|(?:[o•·▪●○◦*\-–]|\uf0b7|\uf0a7)\s|\d{1,2}[.)]\s)"
)
SHOUTED = re.compile(
    r"(?:\A|(?<=\n))[ \t]{0,60}(?:[*_\[(>#•\-–]{1,4}[ ]?){0,2}(?:ACTION(?: (?:POINT|ITEM))?|"
    r"TODO|(?<=\*\*)(?:Action|To do|AI|AP)(?=\*\*))[\])*_]{0,4}[ \t]+(?!POINT|ITEM|PLAN|LIST|LOG)(?=[\w@(\[])"
)
OWNED = re.compile(
    r"\A[\s*_\[(>#•\-–]{0,8}(?:(?P<label>[A-Z@][\w/&., ]{1,40}?)(?:['’]s)? (?:ACTION|Action|action)(?: (?:item|"
    r"point))?[\])*_]{0,3}\s?[:–—-][*_]{0,3}\s+"
    r"|@(?P<handle>[\w.\-]{2,40})[,:]?\s+(?:please|kindly|could you|can you|would you)\s+)(?=\S)"
)
NUMBERED_TASK = re.compile(r"(?:Action|ACTION|Task|AP|AI)(?: (?:point|item))? ?(?:no\.? ?|#)?\d{1,3}")
BEFORE_CODE = re.compile(
    r"\A[\s*_(>#•\-–]{0,8}(?P<who>[A-Z][\w/&,. ]{0,40}?)\s?(?:[:–—-]\s?)?\[?(?P<code>(?:ACTION|Action|"
    r"ACT|AP|AI)(?:-[A-Z]{2,8}){0,3}[- ]?\d[\d./-]{0,9})"
    r"[\])]?\s?(?:[:–—-]\s)?(?=\s?[A-Za-z])(?P<what>[^\[\]]{5,400}?)(?=\]\(|\s*\Z)"
)
INITIALS_AT_END = re.compile(
    r"(?<=[.;)!])\s+[(\[*]{0,3}(?:Action|ACTION):?[*]{0,2}\s+"
    r"(?P<who>[A-Z]{2,4}(?:\s?[/&,]\s?[A-Z]{2,4}){0,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"(?:(?:,| and| &) [A-Z][a-z]+(?: [A-Z][a-z]+)?){0,2})[)\]*.]{0,3}\s*\Z"
)
OWNER_AT_END = re.compile(  # "Mend the gate (action: Lea)", "The gate is loose; action Lea."
    r"(?:\s[(\[]\*{0,2}(?:[Aa]ction|ACTION|AP|AI|[Oo]wner|[Ll]ead|[Ff]or action)s?(?: (?:by|on|for|point|"
    r"item))?\*{0,2}\s?[:\u2013-]?\s{0,2}"
    r"|(?:;|\s[\u2013\u2014-])\s(?:[Aa]ction|ACTION)(?: by)?:?\s+)(?P<who>[A-Z@][^()\[\]\n;:]{1,50}?)[)\]]?[\s.*]{0,3}\Z"
)
CODE_AND_OWNER = re.compile(  # "AP1 Lea to mend the gate"
    r"\A[\s*_>\u2022\-\u2013]{0,8}(?P<code>(?:AP|AI|ACT|A|AR|(?:Action|ACTION)(?: (?:point|item|Point|"
    r"Item))?) ?#?\d{1,4}(?:[./\-]\d{1,4}){0,2})[*_]{0,3}"
    r"\s+(?=(?:[A-Z][\w.'’-]*(?:, | and | & |/| )?){1,6}(?<=\s)(?:to|will|shall) [a-z])"
)
TASK_IN_BRACKETS = re.compile(  # "The gate is loose (Lea to mend it)."
    r"\((?P<what>(?P<who>(?:[A-Z][\w.'’-]*(?:, | and | & |/| )?){1,5})(?<=\s)to (?!the\b|an?\b|be\b)[a-z]{2,}\b[^()]{2,120})\)[\s.*]{0,3}\Z"
)
SERIES_CODE = re.compile(  # "A2014-22 Each centre should …": a code that holds a year needs no sign behind it
    r"\A[\s*_>•▪●○◦\-–\uf0b7]{0,8}(?P<code>(?:AP|AI|ACT|ACTION|A|AR|DA|R)[ \-.]?(?:19|20)\d\d[.\-/]\d{1,3})[\s:]+"
    r"(?![A-Z][\w.'’\- ]{1,24}, [A-Z][\w.'’\- ]{1,24}:)(?=[A-Z(])"
)
IN_BRACKETS = re.compile(  # "(AP1) Tom to …", "[AP-12] Tom: …"
    r"\A[\s*_>•\-–]{0,8}[(\[](?P<code>(?:AP|AI|ACT|ACTION|Action|DA)[ \-.#]?\d{1,4}(?:[./\-]\d{1,4}){0,2})[)\]]\s?[:–-]?\s+(?=[\w@])"
)
OWNER_IN_BRACKETS = re.compile(  # "Action [Tom Reed] book the room", "AI-7 (Tom) book the room"
    r"\A[\s*_>•\-–]{0,8}(?P<label>ACTION|Action|AP|AI|TODO|To do)(?: (?:item|point|ITEM|POINT))?"
    r"(?P<code>[ \-.#]?\d{1,4}(?:[./\-]\d{1,4}){0,2})?"
    r"[*_]{0,3} ?[(\[](?P<owner>[^()\[\]\n:]{2,60})[)\]][*_]{0,3}\s+(?=[A-Za-z])"
)
AI_VERB = re.compile(r"(?:\A|(?<=\n))[ \t]{0,8}(?:[*_\-•]{1,3} ?)?AIs?(?: is)?(?: to)? (?P<verb>[a-z][\w-]+ (?:\w+ )?)")  # "AI land the PR"
LEADS_TASKS = re.compile(  # "Two action points of the last meeting are pending:", over a list
    r"(?:\b(?:action (?:points?|items?)|actions|tasks|follow[- ]ups?)\b[^.:\n]{0,60}\b"
    r"(?:pending|outstanding|open|agreed|identified|as follows|follow(?:s|ing)?|assigned|remain|taken|noted)|"
    r"\b(?:following|agreed|pending|outstanding) (?:\w+ )?"
    r"(?:action (?:points?|items?)|actions|tasks|follow[- ]ups?)\b[^.:\n]{0,50}):\Z",
    re.IGNORECASE,
)
NAMED_IN_LABEL = re.compile(  # "[Action - Lea] mend the gate", "**[AI: Lea]** mend the gate"
    r"\[\*{0,2}(?:Action|ACTION|AI|AP|TODO|To do)(?: (?:[Ii]tem|ITEM|[Pp]oint))?\*{0,2}(?:\s?[-\u2013\u2014:]\s?|\s(?:for |on )?)"
    r"(?P<owner>[A-Z@][^\[\]\n:]{1,50})\][*_]{0,3}\s?:?\s?[*_]{0,3}\s*(?=\w)"
)
ARROW = re.compile(r"(?:\A|(?<=[.;!?]\s)|(?<=\n))[ \t]{0,8}(?:-{1,2}>|={1,3}>|\u2192)\s+(?=\w)")
TASK_END = re.compile(r"\)\s*;\s*")
_TOLD_OWNER = (  # "the Group will discuss it" tells what comes of a task, and is none
    r"(?P<owner>(?:[Tt]he )?[A-Z@][\w.'’\-]*(?:(?:, | and | & |/| )[A-Z][\w.'’\-]*){0,5}) "
    r"(?:to|(?:will|shall)(?! (?:then )?(?:talk|discuss|meet|consider|look|return|decide|hear|review)\b)) (?!the\b|an?\b)[a-z]"
)
_COUNT = r"(?:\(?[\da-h][.)]\s+)?"
EACH_TOLD = re.compile(rf"\s*{_COUNT}{_TOLD_OWNER}")
NEXT_TOLD = re.compile(rf"(?:[.;]|,(?: and)?|(?<=[\w)])(?=\s\(?[\da-h][.)]\s))\s+{_COUNT}{_TOLD_OWNER}")
NEXT_TASK = re.compile(r";\s+(?=(?:[A-Z][\w.'’-]*(?: and |, | )){1,3}to (?!the\b|an?\b)[a-z]{2,})")
WITH_OWNER = re.compile(r"\([^()\n]{2,60}\)[\s;.]*\Z")
TOLD_BACK = re.compile(
    r"\b(?P<label>ACTION|Action|AP|Action point|Action item|Task) (?P<code>\d{1,4}(?:[/.\-]\d{1,4}){0,2}) \((?P<owner>[^():]{2,60}):\s+"
    r"(?P<what>[^()]{5,200})\),?\s(?:had|has|have|was|were|is|are|remain(?:s|ed)?)\s(?:(?:now|since|still|"
    r"also)\s)?(?:been\s)?(?P<status>[^.;,]{2,60})"
)
FOR_WHOM = re.compile(
    r"\A[\s*_\[(>#•\-–]{0,8}(?:Action|ACTION|Task|TASK|To[ -]?do|TODO)s?(?: (?:item|point))?"
    r"(?: ?#?\d{1,4}(?:[./\-]\d{1,4}){0,2})?[*_]{0,3} "
    r"(?:(?:for|on|by)[*_]{0,3} (?=[\w@])(?=[^:.;\n]{2,60}? to [a-zA-Z])|(?=(?:[A-Z]{2,4}|[A-Z][a-z]+)(?:[/&,] ?[A-Z]\w+){0,3} to [a-z]))"
)
TRAILING_CODE = re.compile(
    r"\A[\s*_\[(]{0,4}(?P<code>[A-Z]{1,6}\d{0,4}[-/.]?\d{2,4}(?:[-/.]\d{1,4}){0,2}|(?:AP|AI|ACT|AR|"
    r"A)[ \-.#]?\d{1,3}|\d{1,3}/[A-Z]\d?|#\d{1,3})[\])*_]{0,3}\s{0,3}[:.–—-]?\s+"
)


@cache
def label_pattern() -> re.Pattern[str]:
    before = (
        r"(?:\A|(?<=[.;!?)\]\n])|(?<= [–—-] )|(?<=\n\*\*)|(?<=\s\s)|(?<=[.;!?)] \*)|"
        r"(?<=[.;!?)] \*\*))[\s*_\[(>#•▪●○◦→\-–\uf000-\uf0ff]{0,8}(?:o\s{1,4})?"
    )
    label = rf"(?P<label>{any_of('LABELS')})"
    number = rf"(?:[ \-]?(?P<number>{_IDENTIFIER}))?"
    owner = (
        r"(?:\s{0,2}[(\[](?P<owner>[^()\[\]\n:]{2,60})[)\]]|\s(?:taken |required |needed )?(?:by|on|for|assigned to)\s(?P<by>[^:\n]{2,50})"
    )
    owner += r"|[*_]{0,3}\s(?P<named>[A-Z][\w/&,.]{0,12}(?:\s?[/&,]\s?[A-Z]\w{0,12}){0,4}))?"
    close = r"[*_)\]]{0,3}\s{0,2}(?P<sep>[:–—]|-(?=\s)|\.(?=\s)|(?=@)|\s(?=@)|=>|→|-?>)[*_]{0,3}"
    return re.compile(rf"{before}(?:{label}{number}|(?P<code>{_code()})){owner}{close}", re.IGNORECASE)


def _code() -> str:
    one = r"(?:AP|AI|ACT|ACTION|A|AR|DA)(?:[ \-.#]{0,2}|(?:-[A-Z]{2,8}){1,3}-)\d{1,4}(?:[./\-]\d{1,4}){0,3}[a-z]?"
    return rf"{one}(?:(?:, ?| and | ?& ?){one}){{0,4}}"


_LISTS = frozenset(("table", "list", "log", "register", "review", "summary", "tracker", "status"))  # "Action Item Table: …"


def is_label(hit: re.Match[str]) -> bool:
    """A label is capitalised; "task:" in running text is none, and a code needs its number beside a separator."""
    printed = hit["label"] or hit["code"]
    if hit["named"] and hit["named"].lower() in _LISTS:
        return False
    if hit["code"]:
        return hit["code"][0].isupper() and hit["code"][:2] not in ("A.", "A ")
    if printed in ("ai", "ap", "Ai", "Ap") or (printed == "AI" and hit["named"] and hit["named"][1:2].islower()):
        return False
    return (
        printed[0].isupper()
        or (hit.start() == 0 and hit["sep"] == ":" and printed in ("action", "to do", "todo"))
        or hit.group().lstrip()[:1] in "*_["
    )
