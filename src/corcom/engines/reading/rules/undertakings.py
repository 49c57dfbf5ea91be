"""Undertakings in running text: "The Secretariat undertook to …", "It was agreed that Austria would …", "RGr to send …".

Only sentences in which a known owner takes or is given a task with a verb of office work; requests and plain "will" are implicit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.rules.agreed_tasks import agreed_task
from corcom.engines.reading.rules.decided_forms import decided_forms
from corcom.engines.reading.rules.sentences import looked_at, sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.engines.reading.rules.undertaking_forms import CHARGED, forms
from corcom.engines.reading.rules.undertaking_parts import Form
from corcom.kernel.values import altered, value

_ASKS = re.compile(r"\s(?:asked|requested|invited|urged|called|wanted|told|reminded|allowed|wished|begged)\s")
WHOLE_BODY = re.compile(
    r"(?:the )?(?:\w+ )?(?:committee|group|council|board|meeting|assembly|conference|plenary|panel|team|bureau|"
    r"commission)|we|everyone|everybody|all|both|anyone|nobody|it|they|group|members",
    re.IGNORECASE,
)
_STAFF = re.compile(r"(?:the )?(?:editorial|drafting|project|technical|support|communications?|web|core|secretariat) team", re.IGNORECASE)
_HELPED = re.compile(
    r",? \(?(?:with(?: (?:the )?(?:help|support|assistance|input) (?:of|from))?|supported by|assisted by|helped by|together with|"
    r"in (?:consultation|cooperation|collaboration|coordination|liaison) with) [^,()]{2,60}[,)]?\Z"
)
_DECIDED = re.compile(
    r"[\s*_\[(]{0,6}(?:decisions?|decided|resolved|agreed|décision|decisión|acuerdo)\b[^:\n]{0,20}[*_]{0,2}:[*_]{0,2}\s*", re.IGNORECASE
)
_OPENS_DECISIONS = re.compile(r"\b(?:agreed|decided|resolved|concluded)\b[^.;:]{0,60}:[\s\-\u2013\u2014]*\Z")
_TO_DO = re.compile(r"\W{0,4}(?P<owners>(?:[A-Z][\w.'’-]*(?:, | and | & | )?){1,6}?)\s?(?<=\s)to (?P<rest>(?!the\b|an?\b|be\b)[a-z]{2,}\b)")
_TO_BE_DONE = re.compile(
    r"\W{0,4}(?P<rest>(?:[Aa]n?|[Tt]he|Another|Further|Two|Three|Some|Serious|Urgent|[Tt]hese|[Tt]his|"
    r"(?-i:[A-Z][a-z]+)) (?:(?:(?! (?:is|are|was|were|has|have|will) )[^.;:]){3,90}? )?(?:is|are) "
    r"(?:also |still |now )?to be (?!(?:held|closed|opened|compared|discussed|considered|reviewed|shown|seen|found|"
    r"expected|noted|hoped|used|welcomed|decided|agreed|determined|confirmed|based|located)\b)(?:\w+ly )?"
    r"(?:\w{2,}(?:ed|en|wn|nt|de|ught)|set|put|cut|sought|read)\b)"
)
_TOPIC = re.compile(r"\A[A-Z][^:;.]{2,60}?(?:\s[-\u2013\u2014]|:)\s+(?=\S)")
_LETTERED = re.compile(r"\A[^.;:)(]{3,80}\s[a-z]\)\s+(?=[A-Z])")
_JOINT = re.compile(
    r"(?:,|;)?\s(?:and|while|whereas|but)\s{1,12}(?=[A-Z]|the\s|(?:also\s)?(?:requested|asked|invited|instructed|tasked|mandated|"
    r"directed)\s)|;\s(?=[A-Z])|,\s(?=(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} (?:to|will|shall) [a-z])"
)
_AND_SAID = re.compile(
    r",? (?:and|but) (?:also |then )?(?:suggested|said|noted|asked|added|thanked|stated|explained|proposed|reported|stressed|mentioned|"
    r"wondered)\b"
)
_LABELLED = re.compile(r"\A[*_\s]{0,4}[A-Z#][\w #/&'’-]{1,40}?[*_]{0,3}:[*_]{0,3}\s+(?=[A-Z@])")
_AGREED = re.compile(r"\b(?:agreed|decided|resolved)\b")
_PLAIN = frozenset({"owner-will", "label-will", "owner-to-verb", "is-to", "undertook", "future-abroad"})
_BEHIND_JOINT = frozenset({"undertook", "is-to", "to-be-done", "owner-will", "owner-to-verb"})
_EVERYBODY = re.compile(r"\W{0,4}(?:All|ALL|Everyone|Everybody|Members|All members) to ")
_ASSIGNED_BY_WORD = frozenset({"action-on", "placed-on", "body-asked"})  # "an action on Lea": that word makes an owner of anybody
_MOVERS = re.compile(r"\b(?:moved|seconded|proposed|presented|chaired) (?:by|and)\b", re.IGNORECASE)
_HANDLES = re.compile(
    r"\W{0,4}(?P<owners>@[\w-]{2,39}(?:(?:,| and| &|, and)? @[\w-]{2,39}){0,3}),? (?:to|will|shall|(?:could|can|would) you|please) "
    r"(?P<rest>(?!be\b|the\b|an?\b|have\b)[a-z]{2,}\b)"
)
_PRONOUN = re.compile(r"(?:He|She|They) ")
_OPENING = re.compile(r"(?:[Tt]he )?[A-Z][\w.'’\-]*(?: (?:and |& )?[A-Z][\w.'’\-]*){0,5}|The [a-z]+")
_TITLE_READ = 90
_LONGEST_SUBJECT = 50
_REPORTED = re.compile(r"\b(?:if|whether|when|unless|(?-i:may)|might|could|can|hoped?|wished|expected|expects)\b", re.IGNORECASE)


@value
class Undertaking:
    """A task taken on in running text, at `[start, end)`; `body` is where the words of the assignment begin."""

    start: int
    body: int
    end: int
    owners: tuple[str, ...]
    implicit: bool
    rule: str
    confidence: float


def undertakings(context: Context, book: OwnerBook, ends: Mapping[int, int]) -> Iterator[Undertaking]:
    """The undertakings in the running text, from the top.

    Args:
        context: the document.
        book: names of those who met.
        ends: where the actions end that the layout marks, by where they begin; a block that is one of them is not read again.
    """
    listed = False  # whether the blocks are the points of "The meeting agreed:"
    for block in told_blocks(context):
        low = max(block.body, block.end - 90)
        opens = context.text.find(":", low, block.end) >= 0 and _OPENS_DECISIONS.search(context.text, low, block.end) is not None
        listed = (listed and block.kind is BlockKind.LIST_ITEM) or opens
        if ends.get(block.body, 0) >= block.end:
            continue
        if block.zone not in (Zone.ACTIONS, Zone.AGENDA) and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield from _in_block(context, book, block, listed=listed)


def _in_block(context: Context, book: OwnerBook, block: Block, *, listed: bool) -> Iterator[Undertaking]:
    label = _DECIDED.match(context.text, block.start, block.end)
    start = label.end() if label else block.body
    decided = (
        label is not None
        or (listed and block.kind is BlockKind.LIST_ITEM)
        or (block.zone is Zone.DECISIONS and block.kind is BlockKind.LIST_ITEM)
    )
    forms_of = _decided_forms() if decided else _told_forms()
    before = ""
    for sentence in sentences_in(context.text, start, block.end):
        words = context.text[sentence.start : sentence.end]
        told = _of_pronoun(words, before, sentence.start, book)
        before = before if _PRONOUN.match(words) else words
        if told:
            yield told
            continue
        inner = _DECIDED.match(words) if "**" in words[:20] else None
        if inner:
            yield from _assigned(words[inner.end() :], sentence.start + inner.end(), book)
            continue
        item = _LETTERED.search(words) if ")" in words[:_TITLE_READ] else None
        low = item.end() if item else 0
        yield from _each(words[low:], sentence.start + low, book, forms_of=forms_of)


def _of_pronoun(words: str, before: str, offset: int, book: OwnerBook) -> Undertaking | None:
    """ "Lea spoke of the gate. She will mend it.": who is meant opens the sentence before."""
    found = _pronoun_task().match(words) if before and _PRONOUN.match(words) else None
    opening = _OPENING.match(before) if found else None
    if found is None or opening is None or _REPORTED.search(words[: found.start("rest")]):
        return None
    names = opening.group().split()
    for count in range(len(names), 0, -1):
        owners = owners_of(" ".join(names[:count]), book, known_only=True)
        if owners and (len(owners) > 1) == (found["who"] == "They") and not WHOLE_BODY.fullmatch(owners[0]):
            return Undertaking(offset, offset + found.start("rest"), offset + len(words), owners, True, "owner-will", 0.45)
    return None


@cache
def _pronoun_task() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>He|She|They) (?:also |then )?(?:will|would|is to|are to|(?:has |have )?(?:agreed|offered|promised|undertook|undertaken|"
        rf"volunteered) to) (?:also |then )?(?P<rest>(?:{any_of('OFFICE_VERBS')})\b)"
    )


def _assigned(words: str, offset: int, book: OwnerBook) -> Iterator[Undertaking]:
    """ "**Decision**: Anna and Tom to suggest a solution": behind the label the names need not be on the roster."""
    found = _TO_DO.match(words)
    owners = owners_of(found["owners"], book) if found else ()
    if found and owners:
        yield Undertaking(offset, offset + found.start("rest"), offset + len(words), owners, False, "decided-that", 0.75)


def _each(words: str, offset: int, book: OwnerBook, *, forms_of: Family[Form]) -> Iterator[Undertaking]:
    """The undertakings of a sentence: "Anna will write to the host and Tom will book the room" holds two."""
    rules = _rules_likely(words, forms_of)
    if not rules:
        return
    found = _undertaking(words, offset, book, forms_of=forms_of)
    if found is None:
        if not rules.isdisjoint(_PLAIN):
            found = _behind_dash(words, offset, book, forms_of)
        if found is None and not rules.isdisjoint(_BEHIND_JOINT):
            found = _behind_joint(words, offset, book, forms_of)
        if found:
            yield found
        return
    said = _AND_SAID.search(words, found.body - offset)
    if said:
        words, found = words[: said.start()], altered(found, end=offset + said.start())
    for joint in _JOINT.finditer(words, found.body - offset) if not found.rule.startswith("agreed") else ():
        second = _undertaking(words[joint.end() :], offset + joint.end(), book, forms_of=forms_of)
        if second and (second.rule in _PLAIN or second.rule == "again-asked") and second.body - second.start < _LONGEST_SUBJECT:
            yield altered(found, end=offset + joint.start())
            yield from _each(words[joint.end() :], offset + joint.end(), book, forms_of=forms_of)
            return
    yield found


def _behind_dash(words: str, offset: int, book: OwnerBook, forms_of: Family[Form]) -> Undertaking | None:
    """ "Parish map redrawn - clerk to ask for a copy": the task stands behind the last dash, or behind a topic and a colon."""
    topic = _LABELLED.match(words) if ":" in words else None
    told = _undertaking(words[topic.end() :], offset + topic.end(), book, forms_of=forms_of) if topic else None
    if told and told.rule in _PLAIN:
        return told
    low = max(words.rfind(" - "), words.rfind(" \u2013 "), words.rfind("; ") - 1)
    found = _undertaking(words[low + 3 :], offset + low + 3, book, forms_of=forms_of) if low > 0 else None
    return found if found and found.rule in _PLAIN else None


def _behind_joint(words: str, offset: int, book: OwnerBook, forms_of: Family[Form]) -> Undertaking | None:
    """ "Peru asked for figures, and Norway promised to send them": the first clause behind a joint that gives a task."""
    for joint in _JOINT.finditer(words):
        found = _undertaking(words[joint.end() :], offset + joint.end(), book, forms_of=forms_of)
        if found and (found.rule in _BEHIND_JOINT) and found.body - found.start < _LONGEST_SUBJECT:
            return found
    return None


@cache
def _told_forms() -> Family[Form]:
    return Family((form, form.pattern, form.gate) for form in forms())


@cache
def _decided_forms() -> Family[Form]:
    """The forms of a decision: those that only a decision has, then those that are told anywhere."""
    return Family((form, form.pattern, form.gate) for form in (*decided_forms(), *forms()))


def _rules_likely(words: str, forms_of: Family[Form]) -> set[str]:
    """The rules by which a sentence or any part of it can hold an undertaking: what its words lack as a whole, no part of them has."""
    lowered = looked_at(words)[1]
    rules = {form.rule for form in forms_of.among(lowered)}
    if " to be " in lowered:
        rules.add("to-be-done")
    if ("agreed" in lowered or "decided" in lowered or "resolved" in lowered) and _AGREED.search(lowered):
        rules.add("agreed")
    return rules


def _undertaking(sentence: str, offset: int, book: OwnerBook, *, forms_of: Family[Form]) -> Undertaking | None:
    flat, lowered, places = looked_at(sentence)
    if flat.rstrip("\"'”’)*_ ").endswith("?"):
        return None
    passive = _TO_BE_DONE.match(flat) if " to be " in lowered else None
    if passive:
        return Undertaking(offset, offset + places[passive.start("rest")], offset + len(sentence), (), True, "to-be-done", 0.5)
    handles = _HANDLES.match(flat) if "@" in flat[:8] else None
    if handles:
        names = tuple(re.findall(r"@([\w-]+)", handles["owners"]))
        return Undertaking(offset, offset + places[handles.start("rest")], offset + len(sentence), names, False, "owner-to-verb", 0.7)
    likely = forms_of.among(lowered)
    if likely and flat.rstrip().endswith(":"):  # "… were invited to choose one of:" opens a list
        likely = tuple(form for form in likely if not form.implicit)
    for form in likely:
        found = form.pattern.match(flat) if searched(form.gate, flat, lowered) else None
        if not found or _is_reported(form.rule, flat, found) or _is_purpose(form.rule, found["owners"]) or _MOVERS.search(found["owners"]):
            continue
        owners = owners_of(_subject(found["owners"]), book, known_only=form.rule not in _ASSIGNED_BY_WORD)
        if any(_ASKS.search(owner) for owner in owners):
            continue  # "The Chair asked the Committee to go on": no name, and none whom it asks but all
        if owners and form.rule == "given-to":
            low, high = offset + places[found.start("rest")], offset + places[found.end("rest")]
            return Undertaking(offset, low, high, owners, form.implicit, form.rule, form.confidence)
        if owners and (form.rule in CHARGED or _STAFF.fullmatch(owners[0])):
            body = offset + places[found.start("rest")]
            return Undertaking(offset, body, offset + len(sentence), owners, form.implicit, form.rule, form.confidence)
        if owners and (
            not any(WHOLE_BODY.fullmatch(owner) for owner in owners)
            or form.rule == "we-will"
            or (form.rule == "owner-to-verb" and _all_act(flat))
        ):
            body = offset + places[found.start("rest")]
            return Undertaking(offset, body, offset + len(sentence), owners, form.implicit, form.rule, form.confidence)
    together = agreed_task(flat, lowered, labelled=forms_of is _decided_forms())
    if together:
        return Undertaking(offset, offset + places[together[0]], offset + len(sentence), (), False, together[1], 0.55)
    return None


def _all_act(flat: str) -> bool:
    """Whether a sentence begins with everybody as the owner: "All to send their comments"."""
    return _EVERYBODY.match(flat) is not None


def _is_reported(rule: str, flat: str, found: re.Match[str]) -> bool:
    """Whether the words before the task make it a wish or a condition; what was asked before somebody answered does not count."""
    low = {"said-would": found.start("owners"), "but-would": found.start("rest")}.get(rule, 0)
    return _REPORTED.search(flat[low : found.start("rest")]) is not None


def _is_purpose(rule: str, owners: str) -> bool:
    """ "… and Miller, to hear their view": behind a comma, "to" tells what something is for."""
    return rule == "owner-to-verb" and owners.rstrip().endswith(",")


def _subject(words: str) -> str:
    """The owner without what only leads to it ("At the end, the Chair")."""
    words = _TOPIC.sub("", words)
    words = re.sub(r",? (?:consisting|composed|comprising|made up|led|chaired|including) [^;:]{3,110}\Z", "", words.strip(" ,"))
    words = _HELPED.sub("", words)
    return re.sub(r"\A(?:[A-Z][^,]{2,60},\s+)(?=(?:the |[A-Z]))", "", words.strip())
