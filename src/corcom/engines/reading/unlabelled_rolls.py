"""Lists of persons that no known label announces: "Harbour team: Anna Berg, Tom Reed, Max Field", or names alone near the beginning.

Only asked where nothing else says who was there. Dense names decide: several in a row that have the shape of persons, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import is_person_name

_LABEL = re.compile(r"(?P<label>[^\W\d][^:;,.!?\n]{2,48}?)\s?:[*_]{0,2}\s+(?=\S)")
_NOT_OF_THOSE_PRESENT = re.compile(
    r"\b(?:action|task|to ?do|owner|assign|agenda|minute|next|motion|moved|second|vot(?:e|ed|es)\b|favou?r|against|abst|author|editor|"
    r"distribut|cc|"
    r"cop(?:y|ies)|to\b|from\b|contact|candidat|nomin|elect|appoint|resign|thank|congrat|memor|award|date|time|place|venue|link|"
    r"document|decision|"
    r"absen|apolog|regret|excus|new|prepar|approv|submit|propos|sign(?:ed|atur)|recipient|reference|previous|former|topic|item|subject|"
    r"note|"
    r"question|source|presenter|proxies|destinat|rédact|redact|objet|asunto|orden|ordre|lieu|lugar|fecha)"
)
_END = re.compile(r"\s*[,;:(\[/<|]|\s[-\u2013\u2014@]|\t|\s{2,}")
_PARTS = re.compile(r"\s*[,;]\s*(?:and |et |y |& )?|\s(?:and|et|y|&)\s")
_GROUPS = re.compile(r"[(\[][^()\[\]]{0,120}[)\]]")
_WORD = re.compile(r"[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+|[A-Z]\.?")
_OF_NO_PERSON = re.compile(
    r"(?i)\b(?:meeting|minutes|hall|street|road|house|hotel|avenue|draft|final|report|version|page|north|south|east|west|northern|southern|"
    r"eastern|western|central|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|working|update|review|other|business|budget|action|items?|any|new|old|next|next|steps|welcome|"
    r"introductions?|call|order|open|opening|closing|approval|regular|annual|general|special|virtual|public|comments?|discussion|roll|"
    r"old|unfinished|community|development|policy|planning|code|conduct|zoom|google|microsoft|antitrust|day|work|plan|status)\b"
)
_LEAST = 3


def is_run_of_persons(words: str) -> bool:
    """Whether a running list names several persons and hardly anything else: "Anna Berg (chair), Tom Reed and Max Field"."""
    parts = [part.strip(" .*_") for part in _PARTS.split(_GROUPS.sub("", plain(words)))]
    parts = [part for part in parts if part]
    named = sum(map(_is_full_name, parts))
    return named >= _LEAST and _is_full_name(parts[0]) and named * 5 >= len(parts) * 4


def names_person(words: str) -> bool:
    """Whether a line begins with a person's name, alone or before where the person comes from."""
    return len(words) <= 120 and _is_full_name(plain(_END.split(words.strip(), maxsplit=1)[0]))


def announces_persons(words: str, below: Sequence[LineMark]) -> int | None:
    """How many characters of a line are a label over or before persons; None where it is none."""
    found = _LABEL.match(words)
    if found:
        is_list = _can_announce(found["label"]) and is_run_of_persons(words[found.end() :])
        return found.end() if is_list else None
    if not words.rstrip("*_ ").endswith(":") or not _can_announce(words.rstrip("*_: ")):
        return None
    rows = list(takewhile(lambda mark: names_person(mark.words), below))
    return len(words) if len(rows) >= _LEAST or (below and is_run_of_persons(below[0].words)) else None


def _can_announce(label: str) -> bool:
    label = plain(label).strip()
    folded = folded_heading(label)
    named = state_named(label) or organisation_named(label) or is_person_name(label)
    return bool(folded) and len(folded.split()) <= 6 and not named and not _NOT_OF_THOSE_PRESENT.search(folded)


def _is_full_name(words: str) -> bool:
    tokens = words.split()
    if not 2 <= len(tokens) <= 4 or _OF_NO_PERSON.search(words):
        return False
    return is_person_name(words) and bool(_WORD.fullmatch(tokens[0])) and (len(tokens[-1]) > 1)
