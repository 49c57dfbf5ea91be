"""What the forms of undertakings are made of: how owners, verbs and those who speak look in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corcom.engines.reading.owners import LONGEST_OWNER

OWNER = rf"(?P<owners>[^;:!?\n]{{2,{LONGEST_OWNER}}}?)"
OFFICE = r"(?P<owners>(?:the )?(?:\w+ )?(?:secretary|secretariat|ISU|clerk|rapporteur|chair\w*|treasurer))"
NO_TASK = (
    r"(?!(?:the|a|an|be|date|this|that|its|their|his|her|which|whom|it|some|any|all|"
    r"extend|serve|stand|remain|resign|have|like|not|do|also|then)\b)"
)
NOT_A_SITTING = r"(?!(?:meet|convene|continue|start|open|close|move|resume|act)\s+(?:to|at|on|in|upon|from|again|next|every|until|as)\b)"
VERB = rf"(?P<rest>{NO_TASK}[a-zà-ÿ]{{2,}}\b)"
TO_VERB = rf"(?P<rest>(?:do\s+(?:an?|the|some|this|another)|{NO_TASK}[a-zà-ÿ]{{2,}})\b)"
JOIN = r"\s+(?:(?:to|de|à|a(?=\s\w+(?:ar|er|ir)\b))\s+|d['’](?=\w))"
ALSO = r"(?:\s+(?:took|gave|spoke|had|\w+ed)\b[^.;:]{0,80}?\s+and)?(?:\s+\w+ly)?"
CAPITAL = r"(?-i:[A-Z])[\w.'’\-]*"
SAID = (
    r"(?:said|stated|indicated|confirmed|explained|advised|informed|reported|announced|mentioned|noted|promised|assured|replied|added|told|"
    r"says|states|indicates|confirms|explains|informs|reports|announces|mentions|notes|promises|replies|adds)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its name, its pattern, the words without which it cannot fit, whether what it finds is implicit, and how sure."""

    rule: str
    pattern: re.Pattern[str]
    gate: re.Pattern[str]
    implicit: bool
    confidence: float


def form(rule: str, pattern: str, gate: str, *, implicit: bool, confidence: float) -> Form:
    return Form(rule, re.compile(pattern, re.IGNORECASE), re.compile(rf"\b(?:{gate})\b", re.IGNORECASE), implicit, confidence)


FUTURE = r"(?:ará|erá|irá|arán|erán|irán|drá|drán|era|eront|ira|iront|dra|dront|erra|erront)"
MADE = r"(?:set up|established|constituted|created|formed|appointed|convened|named|struck)"
BODY = (
    r"(?P<owners>(?:an? |another |the |one )?(?:[\w\-]+ ){0,3}?(?:(?:sub-?)?committee|(?:sub-?)?group|task ?force|panel|"
    r"(?:task )?team|delegation))"
)
