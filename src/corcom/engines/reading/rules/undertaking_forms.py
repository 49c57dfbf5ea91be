"""The forms of sentences in which somebody takes on or is given a task. Each form names its owners and the verb of the task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import LONGEST_OWNER

_OWNER = rf"(?P<owners>[^;:!?\n]{{2,{LONGEST_OWNER}}}?)"
_OFFICE = r"(?P<owners>(?:the )?(?:\w+ )?(?:secretary|secretariat|ISU|clerk|rapporteur|chair\w*|treasurer))"
_NO_TASK = (
    r"(?!(?:the|a|an|be|date|this|that|its|their|his|her|which|whom|it|some|any|all|"
    r"extend|serve|stand|remain|resign|have|like|not|do|also|then)\b)"
)
_NOT_A_SITTING = r"(?!(?:meet|convene|continue|start|open|close|move|resume|act)\s+(?:to|at|on|in|upon|from|again|next|every|until|as)\b)"
_VERB = rf"(?P<rest>{_NO_TASK}[a-zà-ÿ]{{2,}}\b)"
_TO_VERB = rf"(?P<rest>(?:do\s+(?:an?|the|some|this|another)|{_NO_TASK}[a-zà-ÿ]{{2,}})\b)"
_JOIN = r"\s+(?:(?:to|de|à|a(?=\s\w+(?:ar|er|ir)\b))\s+|d['’](?=\w))"
_ALSO = r"(?:\s+(?:took|gave|spoke|had|\w+ed)\b[^.;:]{0,80}?\s+and)?(?:\s+\w+ly)?"
_CAPITAL = r"(?-i:[A-Z])[\w.'’\-]*"
_SAID = (
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


def _form(rule: str, pattern: str, gate: str, *, implicit: bool, confidence: float) -> Form:
    return Form(rule, re.compile(pattern, re.IGNORECASE), re.compile(rf"\b(?:{gate})\b", re.IGNORECASE), implicit, confidence)


CHARGED = frozenset({"set-up", "agreed-by"})  # forms whose owner may be a committee: it was made for the task, or given it by the meeting

_FUTURE = r"(?:ará|erá|irá|arán|erán|irán|drá|drán|era|eront|ira|iront|dra|dront|erra|erront)"
_MADE = r"(?:set up|established|constituted|created|formed|appointed|convened|named|struck)"
_BODY = (
    r"(?P<owners>(?:an? |another |the |one )?(?:[\w\-]+ ){0,3}?(?:(?:sub-?)?committee|(?:sub-?)?group|task ?force|panel|"
    r"(?:task )?team|delegation))"
)


@cache
def forms() -> tuple[Form, ...]:
    """The forms, the surest first."""
    office_verb = rf"(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)"
    clause = r"(?:\A|.{0,300}?\b(?:that|and|while|but|,)\s+|(?:Upon|After|Following|Once|On|When) [^,.;:]{3,70}? (?=the ))\W{0,4}"
    asked = r"(?:asked|requested|invited|instructed|tasked|mandated|charged|entrusted|directed|appointed|"
    asked += r"ask|request|invite|instruct|task|mandate)"
    return (
        _form(
            "undertook",
            rf"{clause}{_OWNER}{_ALSO}\s+{any_of('UNDERTAKES')}{_JOIN}{_VERB}",
            any_of("UNDERTAKES"),
            implicit=False,
            confidence=0.8,
        ),
        _form(
            "placed-on",
            rf".{{0,160}}?\b(?:an?|the|one) (?:action|task)(?: item| point)? "
            rf"(?:was|is|be|were|has been) (?:also )?(?:placed|put|given|assigned)"
            rf" (?:on|to|with) {_OWNER}\s+to\s+{_VERB}",
            "(?:placed|put|given|assigned) (?:on|to|with)",
            implicit=False,
            confidence=0.75,
        ),
        _form(
            "action-on",
            rf".{{0,80}}?\b(?:there (?:is|was)|with) an? (?:action|task)(?: item| point)? (?:on|for|with) {_OWNER}\s+to\s+{_VERB}",
            "an? (?:action|task)(?: item| point)? (?:on|for|with)",
            implicit=False,
            confidence=0.75,
        ),
        _form(
            "is-for",
            rf".{{0,120}}?\b(?:next step|action|task|plan|idea)s? (?:is|was|would be) for {_OWNER}\s+to\s+{_VERB}",
            "(?:step|action|task|plan|idea)s? (?:is|was|would be) for",
            implicit=False,
            confidence=0.6,
        ),
        _form(
            "took-on",
            rf"\W{{0,4}}{_OWNER}\s+(?:took(?: on)?|takes(?: on)?|has taken(?: on)?|accepted|assumed|was given|were given)\s+(?:the|"
            rf"an|this)\s+"
            rf"(?:task|job|responsibility|action)(?:\s+(?:point|item))?\s+(?:of|to)\s+{_VERB}",
            "(?:task|responsibility|job|action|point|item) (?:of|to)",
            implicit=False,
            confidence=0.75,
        ),
        _form(
            "agreed-that",
            rf".{{0,160}}?\b{any_of('ASSIGNS')}\s+(?:that\s+)?{_OWNER}\s+(?:{any_of('SHALL')}|to|with)\s+(?:(?:again|also|now|then|"
            rf"first)\s+)?{_VERB}",
            any_of("ASSIGNS"),
            implicit=False,
            confidence=0.75,
        ),
        _form(
            "set-up",
            rf".{{0,160}}?\b(?:agreed|decided|resolved|recommended)\s+that\s+{_BODY}\s+(?:(?:should|would|will|shall|be|is|are|"
            rf"to)\s+)+{_MADE}"
            rf"(?: [a-z ]{{2,30}}?)?\s+to\s+{_VERB}",
            rf"{_MADE}\b.{{0,40}}\bto",
            implicit=False,
            confidence=0.7,
        ),
        _form(
            "set-up",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+to\s+(?:set up|establish|constitute|create|form|appoint|convene)\s+{_BODY}"
            rf"(?: (?:of|consisting|composed|made up|comprising|led|chaired) [^;:]{{3,110}}?)?,?\s+to\s+{_VERB}",
            r"to (?:set up|establish|constitute|create|form|appoint|convene)",
            implicit=False,
            confidence=0.7,
        ),
        _form(
            "agreed-by",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+that\s+(?P<rest>(?!it\b)[^;:]{{3,120}}?\s(?:should|would|will|shall|is to|"
            rf"are to) be "
            rf"(?:\w+ly )?\w+(?:ed|en|wn|de|nt|ht|ne)\b(?: (?:up|out|on))? by) {_OWNER}(?=\s(?:at once|immediately|forthwith|in|"
            rf"before|by|for|with)\b|[,.]|$)",
            r"be (?:\w+ly )?\w+(?: up| out| on)? by",
            implicit=False,
            confidence=0.65,
        ),
        _form(
            "agreed-subjunctive",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+that\s+{_OWNER}\s+(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)",
            r"(?:agreed|decided|resolved) that",
            implicit=False,
            confidence=0.7,
        ),
        Form(
            "who-agreed",
            re.compile(
                r".{0,200}?(?:\A|\s)(?P<owners>(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}),?\s+who\s+(?:has|had|have)\s+(?:kindly )?"
                r"(?:agreed|undertaken|offered|promised|volunteered)\s+to\s+(?P<rest>[a-z]{2,}\b)",
                re.DOTALL,
            ),
            re.compile(r"who (?:has|had|have) (?:kindly )?(?:agreed|undertaken|offered|promised|volunteered) to"),
            implicit=False,
            confidence=0.65,
        ),
        _form(
            "agreed-to-ask",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+to\s+{asked}\s+{_OWNER}\s+(?:to|with)\s+{_VERB}",
            f"(?:agreed|decided|resolved) to {asked}",
            implicit=False,
            confidence=0.7,
        ),
        _form("left-to", rf".{{0,80}}?\b(?:left|up)\s+to\s+{_OWNER}\s+to\s+{_VERB}", "(?:left|up) to", implicit=False, confidence=0.6),
        _form(
            "body-asked",
            rf"(?:\W{{0,4}}|.{{0,160}}?\b)(?:the )?(?:bureau|committee|meeting|council|board|conference|assembly|group|panel|"
            rf"commission|plenary|parties|members)"
            rf"(?: (?:also|further|then|therefore|again))? {asked} {_OWNER},?\s+to\s+{_VERB}",
            asked,
            implicit=False,
            confidence=0.65,
        ),
        _form(
            "again-asked", rf"(?-i:(?=[a-z]))(?:also |further )?{asked} {_OWNER},?\s+to\s+{_VERB}", asked, implicit=False, confidence=0.6
        ),
        _form(
            "office-asked", rf".{{0,160}}?\b{any_of('ASKS')}\s+{_OFFICE}\s+to\s+{_VERB}", any_of("ASKS"), implicit=False, confidence=0.65
        ),
        _form("was-asked", rf"{clause}{_OWNER}\s+{any_of('REQUESTED')}\s+to\s+{_VERB}", any_of("REQUESTED"), implicit=True, confidence=0.5),
        _form(
            "asked-that",
            rf".{{0,160}}?\b(?:asked|requested)\s+that\s+{_OWNER}\s+(?:should\s+)?{office_verb}",
            "(?:asked|requested) that",
            implicit=True,
            confidence=0.45,
        ),
        Form(
            "agreed-future",
            re.compile(
                rf".{{0,160}}?\b(?:convenu|décidé|acordó|acordaron|acordado|decidió|decidido|resolvió|acuerda|decide|"
                rf"convient)\s+qu(?:e\s+|['’]){_OWNER}\s+"
                rf"(?:se\s+)?(?P<rest>[a-zà-ÿ]{{3,}}{_FUTURE}\b)",
                re.DOTALL,
            ),
            re.compile(r"(?:convenu|décidé|acord|decid|resolvió|acuerda|convient)\w*\s+qu"),
            implicit=False,
            confidence=0.7,
        ),
        Form(
            "future-abroad",
            re.compile(rf"\W{{0,4}}(?:[Qq]ue\s+)?{_OWNER},?\s+(?:se\s+)?(?P<rest>[a-zà-ÿ]{{3,}}{_FUTURE}\b)"),
            re.compile(rf"(?<=[a-z]){_FUTURE}\b"),
            implicit=True,
            confidence=0.5,
        ),
        _form(
            "charged-with",
            rf"\W{{0,4}}{_OWNER}\s+(?:(?:was|were|is|are|has been|have been)\s+(?:tasked|charged|entrusted)\s+with|(?:is|are|"
            rf"will be)\s+responsible\s+for|"
            rf"(?:will\s+take|takes?)\s+care\s+of)\s+(?P<rest>[a-z]{{2,}}ing\b)",
            r"(?:with|for|of) [a-z]{2,}ing",
            implicit=False,
            confidence=0.6,
        ),
        _form(
            "to-be-done-by",
            rf"\W{{0,4}}(?P<rest>[^;:.]{{3,100}}?\s(?:will|shall|is to|are to) be (?:\w+ly )?\w+(?:ed|en|nt|wn)(?: (?:round|out|up|"
            rf"on))? by) {_OWNER}"
            rf"(?=[,.]|\s(?:by|before|in|on|for)\b|\s*$)",
            r"(?:will|shall|to) be .{2,30}by",
            implicit=True,
            confidence=0.45,
        ),
        _form(
            "label-will",
            rf"\W{{0,4}}{_OWNER}[*_]{{0,2}}\s?[:\u2013\u2014-][*_]{{0,2}}\s+(?:will|shall|(?:is )?going to|offers? to|volunteers? to)\s+"
            rf"(?:also\s+|then\s+|now\s+)?{_NOT_A_SITTING}{_VERB}",
            "will|shall|going to|offers? to|volunteers? to",
            implicit=False,
            confidence=0.65,
        ),
        Form(
            "must-abroad",
            re.compile(
                rf"\W{{0,4}}{_OWNER}\s+(?:doit|doivent|devra|devront|debe|deben|deberá|deberán|(?:tiene|tendrá|tienen) que|"
                rf"se compromete a|se ocupará? de|"
                r"(?:va|vont|van)(?: à| a)?|s['’]engage à|s['’]occupe(?:ra)? de|(?:est|sera|sont|seront) chargé(?:e|s|es)? de|"
                r"queda encargad[oa] de)\s+"
                r"(?P<rest>(?!être\b|avoir\b|ser\b|estar\b|haber\b)(?:se\s+)?[a-zà-ÿ]{2,}(?:er|ir|re|ar)\b)"
            ),
            re.compile(r"\b(?:doit|doivent|devr|debe|tiene|tendr|tienen|compromete|ocupar|va|vont|van|engage|occupe|chargé|encargad)"),
            implicit=False,
            confidence=0.6,
        ),
        Form(
            "must-abroad",
            re.compile(
                rf"\W{{0,4}}{_OWNER}\s+(?:s['’]occupe(?:ra)? d['’]|(?:est|sera|sont|seront) chargé(?:e|s|"
                rf"es)? d['’])(?P<rest>[a-zà-ÿ]{{2,}}(?:er|ir|re)\b)"
            ),
            re.compile(r"\b(?:s['’]occupe|chargé)"),
            implicit=False,
            confidence=0.6,
        ),
        _form(
            "we-will",
            r"(?:\W{0,4}|[^.;:]{0,60}[,;] (?:so |and )?)(?P<owners>we)(?:['’]ll|\s+will|\s+shall)\s+(?:also |then |now |shortly )?"
            r"(?P<rest>(?:reach out|send|write|contact|circulate|draft|publish|set up|get back|email|e-mail|share|submit|follow up|"
            r"chase|organi[sz]e|"
            r"arrange|notify|inform|ask)\b)",
            "we(?:['’]ll| will| shall)",
            implicit=True,
            confidence=0.45,
        ),
        _form("is-to", rf"\W{{0,4}}{_OWNER}\s+(?:is|are)\s+to\s+{_VERB}", "(?:is|are) to", implicit=False, confidence=0.7),
        _form(
            "said-would",
            rf"(?:[^.;]{{0,200}},\s+(?=(?-i:[A-Z])))?\W{{0,4}}{_OWNER}\s+{_SAID}\b[^.;]{{0,100}}?\b(?:he|she|it|they)\s+(?:would|"
            rf"will)\s+(?:also\s+)?{office_verb}",
            rf"{_SAID}\b.{{0,70}}\b(?:would|will)",
            implicit=True,
            confidence=0.5,
        ),
        _form(
            "but-would",
            rf"\W{{0,4}}(?P<owners>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})\s+(?=(?-i:[a-z]))(?:[\w'’]+,?\s+){{1,14}}?but\s+(?:would|"
            rf"will)\s+{office_verb}",
            "but (?:would|will)",
            implicit=True,
            confidence=0.5,
        ),
        Form(
            "owner-to-verb",
            re.compile(rf"\W{{0,4}}{_OWNER}\s+(?:still\s+|also\s+|then\s+)?to\s+{_TO_VERB}"),
            re.compile(r"\bto\b"),
            implicit=False,
            confidence=0.8,
        ),
        _form(
            "owner-will",
            rf"\W{{0,4}}{_OWNER}\s+(?:will|would|shall|(?:is|are) going to|was to|were to|needs to|intends to|plans to)\s+"
            rf"(?:also\s+|then\s+|now\s+)?{_NOT_A_SITTING}{office_verb}",
            "will|would|shall|going to|was to|were to|needs to|intends to|plans to",
            implicit=True,
            confidence=0.5,
        ),
    )


@cache
def decided_forms() -> tuple[Form, ...]:
    """What a labelled decision asks of somebody: "The Secretary is asked to publish …"."""
    lead = r"\W{0,4}(?:\w{1,3}[.)]\s+)?"
    pattern = rf"{lead}(?:that\s+)?{_OWNER}\s+(?:{any_of('REQUESTED')}\s+to|{any_of('SHALL')})\s+(?:\w+ly\s+)?{_VERB}"
    office_verb = rf"(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)"
    wished = rf"\W{{0,4}}[Qq]ue\s+{_OWNER},?\s+(?P<rest>(?!sea\b)[a-zà-ÿ]{{3,}}[ea]n?\b)"
    return (
        _form("decided-that", pattern, rf"{any_of('REQUESTED')}|{any_of('SHALL')}", implicit=False, confidence=0.75),
        _form("decided-subjunctive", rf"{lead}that\s+{_OWNER}\s+{office_verb}", "that", implicit=False, confidence=0.7),
        _form("decided-que", wished, "que", implicit=False, confidence=0.6),
    )
