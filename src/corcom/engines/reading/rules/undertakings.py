"""Undertakings in running text: "The Secretariat undertook to …", "It was agreed that Austria would …", "RGr to send …".

Only sentences in which a known owner takes or is given a task with a verb of office work; requests and plain "will" are implicit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import LONGEST_OWNER, OwnerBook, owners_of
from corcom.engines.reading.rules.sentences import flattened, sentences_in
from corcom.engines.reading.rules.told import told_blocks

_WHOLE_BODY = re.compile(
    r"(?:the )?(?:\w+ )?(?:committee|group|council|board|meeting|assembly|conference|plenary|panel|"
    r"commission)|we|everyone|all|both|anyone|nobody|it|they|group|members",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"[\s*_\[(]{0,6}(?:decisions?|decided|resolved|agreed|décision|decisión|acuerdo)\b[^:\n]{0,20}[*_]{0,2}:[*_]{0,2}\s*", re.IGNORECASE
)
_REPORTED = re.compile(r"\b(?:if|whether|when|unless|may|might|could|can|hoped?|wished|expected|expects)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A task taken on in running text, at `[start, end)`; `body` is where the words of the assignment begin."""

    start: int
    body: int
    end: int
    owners: tuple[str, ...]
    implicit: bool
    rule: str
    confidence: float


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str], bool, float], ...]:
    owner = rf"(?P<owners>[^;:!?\n]{{2,{LONGEST_OWNER}}}?)"
    verb = rf"(?P<rest>(?:\w+ly )?(?:{any_of('OFFICE_VERBS')})\b)"
    any_verb = (
        r"(?P<rest>(?!the\b|a\b|an\b|be\b|date\b|this\b|that\b|its\b|their\b|his\b|her\b|which\b|whom\b|it\b|"
        r"some\b|any\b|all\b|extend\b|serve\b|stand\b|remain\b|resign\b)[a-zà-ÿ]{2,}\b)"
    )
    join = r"\s+(?:to|de|d['’]|à|a(?=\s\w+(?:ar|er|ir)\b))\s+"
    clue = re.IGNORECASE
    also = r"(?:\s+(?:took|gave|spoke|had|\w+ed)\b[^.;:]{0,80}?\s+and)?"
    return (
        (
            "undertook",
            re.compile(
                rf"(?:\A|.{{0,300}}?\b(?:that|and|while|but|" rf",)\s+)\W{{0,4}}{owner}{also}\s+{any_of('UNDERTAKES')}{join}{any_verb}",
                clue,
            ),
            False,
            0.8,
        ),
        (
            "agreed-that",
            re.compile(rf".{{0,160}}?\b{any_of('ASSIGNS')}\s+(?:that\s+)?{owner}\s+(?:{any_of('SHALL')}|to)\s+{any_verb}", clue),
            False,
            0.75,
        ),
        (
            "office-asked",
            re.compile(
                rf".{{0,160}}?\b{any_of('ASKS')}\s+(?P<owners>(?:the )?(?:\w+ )?(?:secretary|secretariat|ISU|clerk|"
                rf"rapporteur|chair\w*|treasurer))\s+to\s+{any_verb}",
                clue,
            ),
            False,
            0.65,
        ),
        ("owner-to-verb", re.compile(rf"\W{{0,4}}{owner}\s+to\s+{any_verb}"), False, 0.8),
        ("owner-will", re.compile(rf"\W{{0,4}}{owner}\s+will\s+(?:also\s+|then\s+)?{verb}"), True, 0.5),
    )


@cache
def _gates() -> dict[str, re.Pattern[str]]:
    """The words without which a form cannot fit; looked for first, because they are found much faster."""
    words = {"undertook": "UNDERTAKES", "agreed-that": "ASSIGNS", "office-asked": "ASKS"}
    return {rule: re.compile(rf"\b(?:{any_of(name)})", re.IGNORECASE) for rule, name in words.items()}


@cache
def _decided_forms() -> tuple[tuple[str, re.Pattern[str], bool, float], ...]:
    """What a decision asks of somebody: "The Secretary is asked to publish …"."""
    owner = rf"(?P<owners>[^;:!?\n]{{2,{LONGEST_OWNER}}}?)"
    form = rf"\W{{0,4}}{owner}\s+(?:{any_of('REQUESTED')}\s+to|{any_of('SHALL')})\s+(?P<rest>(?!be\b)[a-zà-ÿ]{{2,}}\b)"
    return (("decided-that", re.compile(form, re.IGNORECASE), False, 0.75),)


def undertakings(context: Context, book: OwnerBook) -> Iterator[Undertaking]:
    """The undertakings in the running text, from the top."""
    for block in told_blocks(context):
        if block.zone not in (Zone.ACTIONS, Zone.AGENDA) and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield from _in_block(context, book, block)


def _in_block(context: Context, book: OwnerBook, block: Block) -> Iterator[Undertaking]:
    label = _DECIDED.match(context.text, block.start, block.end)
    start = label.end() if label else block.body
    for sentence in sentences_in(context.text, start, block.end):
        found = _undertaking(context.text[sentence.start : sentence.end], sentence.start, book, decided=label is not None)
        if found:
            yield found


def _undertaking(sentence: str, offset: int, book: OwnerBook, *, decided: bool = False) -> Undertaking | None:
    flat, places = flattened(sentence)
    if flat.rstrip("\"'”’)*_ ").endswith("?"):
        return None
    for rule, pattern, implicit, confidence in (*_forms(), *(_decided_forms() if decided else ())):
        found = pattern.match(flat) if rule not in _gates() or _gates()[rule].search(flat) else None
        if not found or _REPORTED.search(flat[: found.start("rest")]):
            continue
        owners = owners_of(_subject(found["owners"]), book, known_only=True)
        if owners and not any(_WHOLE_BODY.fullmatch(owner) for owner in owners):
            return Undertaking(offset, offset + places[found.start("rest")], offset + len(sentence), owners, implicit, rule, confidence)
    return None


def _subject(words: str) -> str:
    """The owner without what only leads to it ("At the end, the Chair")."""
    words = re.sub(r",? (?:consisting|composed|comprising|made up|led|chaired|including) [^;:]{3,110}\Z", "", words.strip(" ,"))
    return re.sub(r"\A(?:[A-Z][^,]{2,60},\s+)(?=(?:the |[A-Z]))", "", words.strip())
