"""What a labelled decision asks of somebody: "RESOLVED that the clerk be instructed to write to …"."""

from __future__ import annotations

from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.rules.undertaking_parts import OWNER, VERB, Form, form


@cache
def decided_forms() -> tuple[Form, ...]:
    """What a labelled decision asks of somebody: "The Secretary is asked to publish …"."""
    lead = r"\W{0,4}(?:\w{1,3}[.)]\s+)?"
    pattern = rf"{lead}(?:that\s+)?{OWNER}\s+(?:{any_of('REQUESTED')}\s+to|{any_of('SHALL')})\s+(?:\w+ly\s+)?{VERB}"
    office_verb = rf"(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)"
    wished = rf"\W{{0,4}}[Qq]ue\s+{OWNER},?\s+(?P<rest>(?!sea\b)[a-zà-ÿ]{{3,}}[ea]n?\b)"
    instructed = (
        rf"{lead}(?:that\s+)?{OWNER}\s+(?:should |will )?be (?:asked|requested|instructed|authori[sz]ed|mandated|tasked|"
        rf"directed) to\s+{VERB}"
    )
    return (
        form(
            "decided-that",
            instructed,
            "be (?:asked|requested|instructed|authori[sz]ed|mandated|tasked|directed) to",
            implicit=False,
            confidence=0.75,
        ),
        form("decided-that", pattern, rf"{any_of('REQUESTED')}|{any_of('SHALL')}", implicit=False, confidence=0.75),
        form("decided-subjunctive", rf"{lead}that\s+{OWNER}\s+{office_verb}", "that", implicit=False, confidence=0.7),
        form("decided-que", wished, "que", implicit=False, confidence=0.6),
    )
