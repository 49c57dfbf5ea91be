"""Telling names from other words where nothing announces them: before "to write", at the head of a sentence. Knows no roster."""

from __future__ import annotations

import re
from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.names import state_named

NOT_PERSONS = frozenset(
    re.findall(
        r"\w+",
        "action actions agenda item items meeting minutes note noted notes this that these those it there the a an next date dates draft "
        "all "
        "please need needs in on at for of to from and or if when where while agreed decision decided report reports review new update "
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
        "none nil closed open done pending ongoing yes no other any some proposal question discussion comment comments status deadline due "
        "i he she they his her their who which what how why can could would should will shall must also then first second third last "
        "however after before during since subject document documents paper papers convention article annex work plan project summary "
        "option options part section chapter version issue issues request letter further information following use see page line time "
        "motion motions vote resolved completed complete background introduction welcome conclusion conclusions summary is are was were "
        "try trying want wants wanted have has having potential possible possibly plan plans happy willing ready able intend intends hope "
        "hopes like easy hard good nice better way ways time ability intention goal goals proposition invitation remember make sure "
        "diagrams "
        "seconded moved proposed looking going continue continued used due prior according thanks",
    )
)


_BEFORE_VERB = re.compile(r"(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z'\u2019-]+)?) (?P<sign>to|will) ")
_OPENS = re.compile(r"(?:(?:\A|\n)[ \t]*(?:[-*\u2022\u25cf\u25cb\u2013o][ \t]+|\d{1,2}[.)][ \t]+|\*\*)?|[.;,]\s|\()\Z")
_PROMISED = re.compile(
    r"(?:also |then )?(?:send|write|draft|contact|circulate|ask|check|follow up|e-?mail|speak|talk|prepare|look into|investigate|"
    r"update|share|arrange|organi[sz]e|schedule|book|set up|find out|report back|reach out|upload|review|liaise|chase)\b"
)
_READ_BACK = 24
_NOUN_END = re.compile(r"(?:.{3}ed|ing|ings|[st]ions?|ity|ments?|ness|[ai]ble|[ae]nce|ly)\Z")
_BEFORE_TO = frozenset(
    re.findall(
        r"\w+",
        "need needs want wants plan plans try tries trying able unable failed continue ready intend hope hoping like have has going "
        "supposed easy hard difficult happy willing agree agrees aim goal goals ability way ways thanks attempt nothing something due "
        "prior according used allowed up back reminder steps step link links access free open likely important good better best "
        "possible required expected reference response left more much work effort efforts chance invitation opportunity time times "
        "useful idea ideas looking letter letters email emails reply tools tool things thing questions items points topics topic "
        "people everyone someone somebody anyone volunteers registration tickets website training doors slides logos keen glad "
        "pleased sorry welcome subject objective purpose task tasks job method methods process code data staff students student "
        "parents members member group groups team teams committee board council club school university department office company "
        "village parish county city town street road church hall park week month year today tomorrow ",
    )
)


def is_command(words: str) -> bool:
    """Whether capitalised words begin with a verb of office work, as a task does: "Contact City Hall"."""
    return _office_verb().match(words) is not None


def is_order(words: str) -> bool:
    """Whether words begin with a verb of office work, as an order does: "remove the label"."""
    return is_command(words + " ")


@cache
def _office_verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('OFFICE_VERBS')})\s", re.IGNORECASE)


def given_tasks(text: str) -> set[str]:
    """Whoever is given a task with a verb of office work in a sentence of its own, though on no list: "Saskia to write to the host"."""
    found = set()
    for hit in _BEFORE_VERB.finditer(text):
        verbs = _orders() if hit["sign"] == "to" else _PROMISED
        if verbs.match(text, hit.end()) and _OPENS.search(text, max(0, hit.start() - _READ_BACK), hit.start()):
            found.add(hit["name"])
    return {name for name in found if _is_unlisted(name, text)}


def _is_unlisted(name: str, text: str) -> bool:
    first = name.split()[0]
    if first.casefold() in NOT_PERSONS or first.casefold() in _BEFORE_TO or state_named(name) is not None or is_command(first + " "):
        return False
    if _NOUN_END.search(first):
        return False
    return not re.search(rf"(?<![\w.@/-]){re.escape(first.lower())}s?(?!\w)", text)


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(rf"(?:please |also |then )?(?:{any_of('OFFICE_VERBS')}|craft)\b")
