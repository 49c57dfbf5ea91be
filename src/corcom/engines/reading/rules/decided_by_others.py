"""Sentences that tell what others decided, or once did, and those that leave it open."""

from __future__ import annotations

import re

from corcom.engines.reading.rules.decision_forms import BY_OTHERS, OF_ANOTHER_BODY, UNSURE

_LONG_AGO = re.compile(
    r"\W{0,2}(?:that|this|it) (?:already\b|last time\b|(?:before|earlier|previously)\W*\Z)|.*\b(?:back )?in (?:19|20)\d\d\W*\Z"
)
_EARLIER = re.compile(
    r"\W{0,2}(?:(?:at the )?(?:last|previous) (?:time|year|month|week|meeting|session)|previously|earlier|in (?:19|20)\d\d\b)"
)
_LAW = re.compile(r"\b(?:loi|ley|legislation)\b[^.;]{0,30}\Z", re.IGNORECASE)  # what a parliament passes
_CHOICE = re.compile(r"\b(?:chosen|selected|set|fixed|confirmed)\b", re.IGNORECASE)
_SUBORDINATE = re.compile(  # "who was elected", "if the new rate for the hall is approved"
    r"\b(?:(?:when|after|before|since|until|while)(?: \w+)?|(?:who|which|I|you)(?: (?:had|has|have))?|"
    r"(?:if|unless|once|whether|provided)\b[^,;:]{2,90}) \Z",
    re.IGNORECASE,
)
_CLAUSE_BACK = 100
_BY = 8
_BEFORE_VERB = 30


def is_unsure(flat: str, hit: re.Match[str]) -> bool:
    """Whether the words leave it open; an outcome behind a dash or colon says nothing of what stands before it."""
    back = _BEFORE_VERB if flat[hit.start()].isalnum() or hit.start() == 0 else 0
    return UNSURE.search(flat[max(0, hit.start() - back) : hit.end()]) is not None


def said_of_others(flat: str, hit: re.Match[str]) -> bool:
    """Whether the words say what somebody else approved, or stand in an aside."""
    aside = flat.count("(", 0, hit.start()) > flat.count(")", 0, hit.start())
    if _EARLIER.match(flat, hit.end()) or _LONG_AGO.match(flat, hit.end()):
        return True
    passive = re.match(r"(?:was|were|is|are|has|have|be|est|sont|a|ont|été|fue|fueron|queda|es|son)\b", hit.group(), re.IGNORECASE)
    if passive and (_LAW.search(flat[: hit.start()]) or (_CHOICE.search(hit.group()) and " that " in flat[: hit.start()][-40:])):
        return True
    if passive and _SUBORDINATE.search(flat, max(0, hit.start() - _CLAUSE_BACK), hit.start()):
        return True
    return aside or (passive is not None and BY_OTHERS.match(flat, hit.end()) is not None)


def is_of_another_body(flat: str, hit: re.Match[str], head: str) -> bool:
    """Whether a council or board decides that is not the one whose record this is: the head of the record does not name it."""
    found = OF_ANOTHER_BODY.search(flat, hit.start())
    return found is not None and (found.start() <= hit.end() + _BY) and f"{found['kind'].lower()} " not in head
