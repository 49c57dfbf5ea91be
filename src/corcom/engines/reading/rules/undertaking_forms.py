"""The forms of sentences in which somebody takes on or is given a task. Each form names its owners and the verb of the task."""

from __future__ import annotations

import re
from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.rules.undertaking_parts import (
    ALSO,
    BODY,
    CAPITAL,
    FUTURE,
    JOIN,
    MADE,
    NOT_A_SITTING,
    OFFICE,
    OWNER,
    SAID,
    TO_VERB,
    VERB,
    Form,
    form,
)

CHARGED = frozenset({"set-up", "agreed-by"})  # forms whose owner may be a committee: it was made for the task, or given it by the meeting


@cache
def forms() -> tuple[Form, ...]:
    """The forms, the surest first."""
    office_verb = rf"(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)"
    clause = r"(?:(?:After|Following|As|Since) (?-i:[a-z])[^,.;:]{3,60}? (?=(?-i:[A-Z]))|\A|.{0,300}?\b(?:that|and|while|but|,)\s+|"
    clause += r"(?:Upon|After|Following|Once|On|When) [^,.;:]{3,70}? (?=the ))\W{0,4}"
    asked = r"(?:asked|requested|invited|instructed|tasked|mandated|charged|entrusted|directed|appointed|"
    asked += r"ask|request|invite|instruct|task|mandate)"
    return (
        form(
            "undertook",
            rf"{clause}{OWNER}{ALSO}\s+{any_of('UNDERTAKES')}{JOIN}{VERB}",
            any_of("UNDERTAKES"),
            implicit=False,
            confidence=0.8,
        ),
        form(
            "placed-on",
            rf".{{0,160}}?\b(?:an?|the|one) (?:action|task)(?: item| point)? "
            rf"(?:was|is|be|were|has been) (?:also )?(?:placed|put|given|assigned)"
            rf" (?:on|to|with) {OWNER}\s+to\s+{VERB}",
            "(?:placed|put|given|assigned) (?:on|to|with)",
            implicit=False,
            confidence=0.75,
        ),
        form(
            "action-on",
            rf".{{0,80}}?\b(?:there (?:is|was)|with) an? (?:action|task)(?: item| point)? (?:on|for|with) {OWNER}\s+to\s+{VERB}",
            "an? (?:action|task)(?: item| point)? (?:on|for|with)",
            implicit=False,
            confidence=0.75,
        ),
        form(
            "is-for",
            rf".{{0,120}}?\b(?:next step|action|task|plan|idea)s? (?:is|was|would be) for {OWNER}\s+to\s+{VERB}",
            "(?:step|action|task|plan|idea)s? (?:is|was|would be) for",
            implicit=False,
            confidence=0.6,
        ),
        form(
            "took-on",
            rf"\W{{0,4}}{OWNER}\s+(?:took(?: on)?|takes(?: on)?|has taken(?: on)?|accepted|assumed|was given|were given)\s+(?:the|"
            rf"an|this)\s+"
            rf"(?:task|job|responsibility|action)(?:\s+(?:point|item))?\s+(?:of|to)\s+{VERB}",
            "(?:task|responsibility|job|action|point|item) (?:of|to)",
            implicit=False,
            confidence=0.75,
        ),
        form(
            "promised-that",
            rf"{clause}{OWNER}\s+(?:has |have |had )?(?:also |kindly |then )?(?:agreed|promised|undertook|undertaken|pledged|offered|"
            rf"assured (?:\w+ ){{1,4}}?)\s?(?:that )?(?:he|she|it|they) (?:would|will) (?:also )?{VERB}",
            "(?:he|she|it|they) (?:would|will)",
            implicit=False,
            confidence=0.65,
        ),
        form(
            "took-charge",
            rf"\W{{0,4}}{OWNER}\s+(?:will take|takes?|took|has taken|have taken|accepted|assumed|agreed to take) (?:on )?(?:the )?"
            r"(?:responsibility|charge) (?:for|of) (?P<rest>[a-z]{2,}ing\b)",
            "(?:responsibility|charge) (?:for|of)",
            implicit=False,
            confidence=0.65,
        ),
        form(
            "given-to",
            rf"\W{{0,4}}(?:the )?(?:(?:task|job|work) of )?(?P<rest>\w{{3,}}ing (?:of )?[^;:.]{{3,100}}?)\s(?:was|were|is|has been|"
            rf"will be) "
            rf"(?:given|entrusted|assigned|delegated|left) to {OWNER}(?=[.,]|\s*$)",
            "(?:given|entrusted|assigned|delegated|left) to",
            implicit=False,
            confidence=0.6,
        ),
        form(
            "committed-itself",
            rf"{clause}{OWNER}\s+(?:has |have |had )?(?:also )?committed (?:itself|himself|herself|"
            rf"themselves) to (?P<rest>[a-z]{{2,}}ing\b)",
            "committed (?:itself|himself|herself|themselves) to",
            implicit=False,
            confidence=0.65,
        ),
        form(
            "agreed-that",
            rf".{{0,160}}?\b(?:agreed|decided|resolved) that {OWNER}\s+(?:should |would |will )?be (?:asked|requested|instructed|"
            rf"authori[sz]ed|"
            rf"mandated|tasked|directed|invited|charged) to\s+{VERB}",
            "be (?:asked|requested|instructed|authori[sz]ed|mandated|tasked|directed|invited|charged) to",
            implicit=False,
            confidence=0.75,
        ),
        form(
            "operative",
            rf"\W{{0,4}}(?:(?-i:Requests|Invites|Instructs|Mandates|Asks|Directs|Requested|Invited|Instructed|Mandated|Asked|Tasked)|"
            rf"(?-i:Authori[sz]e[sd]))(?: also| further)? {OWNER},? to\s+{VERB}",
            r"(?:requests|invites|instructs|mandates|asks|directs|requested|invited|instructed|mandated|asked|tasked|authori[sz]e[sd])",
            implicit=False,
            confidence=0.65,
        ),
        form(
            "please",
            rf"\W{{0,4}}{OWNER},?\s+(?:could you |can you |would you )?(?:please|kindly)\s+{office_verb}",
            "(?:please|kindly)",
            implicit=True,
            confidence=0.45,
        ),
        form(
            "agreed-that",
            rf".{{0,160}}?\b{any_of('ASSIGNS')}\s+(?:that\s+)?{OWNER}\s+(?:{any_of('SHALL')}|to|with)\s+(?:(?:again|also|now|then|"
            rf"first)\s+)?{VERB}",
            any_of("ASSIGNS"),
            implicit=False,
            confidence=0.75,
        ),
        form(
            "set-up",
            rf".{{0,160}}?\b(?:agreed|decided|resolved|recommended)\s+that\s+{BODY}\s+(?:(?:should|would|will|shall|be|is|are|"
            rf"to)\s+)+{MADE}"
            rf"(?: [a-z ]{{2,30}}?)?\s+to\s+{VERB}",
            rf"{MADE}\b.{{0,40}}\bto",
            implicit=False,
            confidence=0.7,
        ),
        form(
            "set-up",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+to\s+(?:set up|establish|constitute|create|form|appoint|convene)\s+{BODY}"
            rf"(?: (?:of|consisting|composed|made up|comprising|led|chaired) [^;:]{{3,110}}?)?,?\s+to\s+{VERB}",
            r"to (?:set up|establish|constitute|create|form|appoint|convene)",
            implicit=False,
            confidence=0.7,
        ),
        form(
            "agreed-by",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+that\s+(?P<rest>(?!it\b)[^;:]{{3,120}}?\s(?:should|would|will|shall|is to|"
            rf"are to) be "
            rf"(?:\w+ly )?\w+(?:ed|en|wn|de|nt|ht|ne)\b(?: (?:up|out|on))? by) {OWNER}(?=\s(?:at once|immediately|forthwith|in|"
            rf"before|by|for|with)\b|[,.]|$)",
            r"be (?:\w+ly )?\w+(?: up| out| on)? by",
            implicit=False,
            confidence=0.65,
        ),
        form(
            "agreed-subjunctive",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+that\s+{OWNER}\s+(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)",
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
        form(
            "agreed-to-ask",
            rf".{{0,160}}?\b(?:agreed|decided|resolved)\s+to\s+{asked}\s+{OWNER}\s+(?:to|with)\s+{VERB}",
            f"(?:agreed|decided|resolved) to {asked}",
            implicit=False,
            confidence=0.7,
        ),
        form("left-to", rf".{{0,80}}?\b(?:left|up)\s+to\s+{OWNER}\s+to\s+{VERB}", "(?:left|up) to", implicit=False, confidence=0.6),
        form(
            "body-asked",
            rf"(?:\W{{0,4}}|.{{0,160}}?\b)(?:the )?(?:bureau|committee|meeting|council|board|conference|assembly|group|panel|"
            rf"commission|plenary|parties|members)"
            rf"(?: (?:also|further|then|therefore|again))? {asked} {OWNER},?\s+to\s+{VERB}",
            asked,
            implicit=False,
            confidence=0.65,
        ),
        form("again-asked", rf"(?-i:(?=[a-z]))(?:also |further )?{asked} {OWNER},?\s+to\s+{VERB}", asked, implicit=False, confidence=0.6),
        form("office-asked", rf".{{0,160}}?\b{any_of('ASKS')}\s+{OFFICE}\s+to\s+{VERB}", any_of("ASKS"), implicit=False, confidence=0.65),
        form("was-asked", rf"{clause}{OWNER}\s+{any_of('REQUESTED')}\s+to\s+{VERB}", any_of("REQUESTED"), implicit=True, confidence=0.5),
        form(
            "asked-that",
            rf".{{0,160}}?\b(?:asked|requested)\s+that\s+{OWNER}\s+(?:should\s+)?{office_verb}",
            "(?:asked|requested) that",
            implicit=True,
            confidence=0.45,
        ),
        Form(
            "agreed-future",
            re.compile(
                rf".{{0,160}}?\b(?:convenu|décidé|acordó|acordaron|acordado|decidió|decidido|resolvió|acuerda|decide|"
                rf"convient)\s+qu(?:e\s+|['’]){OWNER}\s+"
                rf"(?:se\s+)?(?P<rest>[a-zà-ÿ]{{3,}}{FUTURE}\b)",
                re.DOTALL,
            ),
            re.compile(r"(?:convenu|décidé|acord|decid|resolvió|acuerda|convient)\w*\s+qu"),
            implicit=False,
            confidence=0.7,
        ),
        Form(
            "future-abroad",
            re.compile(rf"\W{{0,4}}(?:[Qq]ue\s+)?{OWNER},?\s+(?:se\s+)?(?P<rest>[a-zà-ÿ]{{3,}}{FUTURE}\b)"),
            re.compile(rf"(?<=[a-z]){FUTURE}\b"),
            implicit=True,
            confidence=0.5,
        ),
        form(
            "charged-with",
            rf"\W{{0,4}}{OWNER}\s+(?:(?:was|were|is|are|has been|have been)\s+(?:tasked|charged|entrusted)\s+with|(?:is|are|"
            rf"will be)\s+responsible\s+for|"
            rf"(?:will\s+take|takes?)\s+care\s+of)\s+(?P<rest>[a-z]{{2,}}ing\b)",
            r"(?:with|for|of) [a-z]{2,}ing",
            implicit=False,
            confidence=0.6,
        ),
        form(
            "to-be-done-by",
            rf"\W{{0,4}}(?P<rest>[^;:.]{{3,100}}?\s(?:will|shall|is to|are to) be (?:\w+ly )?\w+(?:ed|en|nt|wn)(?: (?:round|out|up|"
            rf"on))? by) {OWNER}"
            rf"(?=[,.]|\s(?:by|before|in|on|for)\b|\s*$)",
            r"(?:will|shall|to) be .{2,30}by",
            implicit=True,
            confidence=0.45,
        ),
        form(
            "label-will",
            rf"\W{{0,4}}{OWNER}[*_]{{0,2}}\s?[:\u2013\u2014-][*_]{{0,2}}\s+(?:will|shall|(?:is )?going to|offers? to|volunteers? to)\s+"
            rf"(?:also\s+|then\s+|now\s+)?{NOT_A_SITTING}{VERB}",
            "will|shall|going to|offers? to|volunteers? to",
            implicit=False,
            confidence=0.65,
        ),
        Form(
            "must-abroad",
            re.compile(
                rf"\W{{0,4}}{OWNER}\s+(?:doit|doivent|devra|devront|debe|deben|deberá|deberán|(?:tiene|tendrá|tienen) que|"
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
                rf"\W{{0,4}}{OWNER}\s+(?:s['’]occupe(?:ra)? d['’]|(?:est|sera|sont|seront) chargé(?:e|s|"
                rf"es)? d['’])(?P<rest>[a-zà-ÿ]{{2,}}(?:er|ir|re)\b)"
            ),
            re.compile(r"\b(?:s['’]occupe|chargé)"),
            implicit=False,
            confidence=0.6,
        ),
        form(
            "we-will",
            r"(?:\W{0,4}|[^.;:]{0,60}[,;] (?:so |and )?)(?P<owners>we)(?:['’]ll|\s+will|\s+shall)\s+(?:also |then |now |shortly )?"
            r"(?P<rest>(?:reach out|send|write|contact|circulate|draft|publish|set up|get back|email|e-mail|share|submit|follow up|"
            r"chase|organi[sz]e|"
            r"arrange|notify|inform|ask)\b)",
            "we(?:['’]ll| will| shall)",
            implicit=True,
            confidence=0.45,
        ),
        form(
            "office-verb",
            r"(?:.{0,200}?[.;:]\s)?\W{0,4}(?P<owners>(?-i:Clerk|Secretary|Treasurer|Chair(?:man|person)?))\s+(?P<rest>(?-i:notify|inform|contact|"
            r"write|chase|arrange|obtain|respond|send|ask|check|reply|invite|order|organi[sz]e|investigate|purchase|circulate|follow up|"
            r"forward|place|liaise)\b)",
            "(?:clerk|secretary|treasurer|chair(?:man|person)?) [a-z]+",
            implicit=False,
            confidence=0.6,
        ),
        form("is-to", rf"\W{{0,4}}{OWNER}\s+(?:is|are)\s+to\s+{VERB}", "(?:is|are) to", implicit=False, confidence=0.7),
        form(
            "said-would",
            rf"(?:[^.;]{{0,200}},\s+(?=(?-i:[A-Z])))?\W{{0,4}}{OWNER}\s+{SAID}\b[^.;]{{0,100}}?\b(?:he|she|it|they)\s+(?:would|"
            rf"will)\s+(?:also\s+)?{office_verb}",
            rf"{SAID}\b.{{0,70}}\b(?:would|will)",
            implicit=True,
            confidence=0.5,
        ),
        form(
            "but-would",
            rf"\W{{0,4}}(?P<owners>{CAPITAL}(?:\s+{CAPITAL}){{0,3}})\s+(?=(?-i:[a-z]))(?:[\w'’]+,?\s+){{1,14}}?but\s+(?:would|"
            rf"will)\s+{office_verb}",
            "but (?:would|will)",
            implicit=True,
            confidence=0.5,
        ),
        Form(
            "owner-to-verb",
            re.compile(rf"\W{{0,4}}{OWNER}\s+(?:still\s+|also\s+|then\s+)?to\s+{TO_VERB}"),
            re.compile(r"\bto\b"),
            implicit=False,
            confidence=0.8,
        ),
        form(
            "owner-will",
            rf"\W{{0,4}}{OWNER}\s+(?:will|would|shall|(?:is|are|was|were) going to|was to|were to|needs to|intends to|plans to)\s+"
            rf"(?:also\s+|then\s+|now\s+)?{NOT_A_SITTING}{office_verb}",
            "will|would|shall|going to|was to|were to|needs to|intends to|plans to",
            implicit=True,
            confidence=0.5,
        ),
    )
