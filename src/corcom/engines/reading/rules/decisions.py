"""What the meeting agreed, decided, approved or resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from corcom.engines.reading.context import Block, BlockKind, Context, Section, Zone
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.rules.sentences import flattened, sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.words import ProposalKind

_SAME = 0.7
_SAME_LISTED = 0.9  # what a list of decisions says again in other words is kept
_LONGEST_ASSENT = 140
_LONGEST_MOTION = 600
_MOTION = re.compile(
    r"(?:A )?[Mm]otion (?:was made )?(?:by [^.;]{2,60}?,? )?(?:to|that)\b(?!.{0,200}\b(?:failed|lost|defeated|withdrawn|tabled)\b)"
)
_LINK_LEAD = re.compile(r"[^\[\]\n]{1,60}\]\([^()\s]{1,200}\)\s?:\s*[*_]*(?=\S)")
_SUGGESTED = re.compile(r"\b(?:suggested|proposed|moved|recommended|requested|felt|thought|considered)\s+that\s+")
_BODY = (
    r"(?:the )?(?:(?-i:[A-Z][a-z]+|[a-z]+) ){0,3}?(?:committee|bureau|council|board|meeting|group|team|assembly|"
    r"conference|plenary|commission|members|states parties|parties|delegates|"
    r"participants|delegations|panel|trustees|directors|TC|SC|EC|(?-i:COP|COW|CMP|MOP|MSP|SBI|SBSTA|"
    r"CST|CRIC|INCD?|PrepCom)(?:-\d{1,2})?|association|society|parish council|all|we|everyone|it was|there was|"
    r"it (?=also|further|then))"
)
_LABEL = re.compile(
    r"[\s*_\[(>#•\-–]{0,8}(?P<label>(?:RESOLVED|DECISION|Decision|Decided|DECIDED|AGREED|Agreed|Resolved|"
    r"Resolution|RESOLUTION|Conclusion|Consensus|CONSENSUS|Approved|APPROVED|Adopted|ADOPTED|Décision|Decisión|Acuerdo|MOTION|Motion)s?)"
    r"(?:[ \-]?(?P<number>(?:n[o°º]\.? ?|#)?[A-Z]{0,4}[-/]?\d{1,4}(?:[./\-]\d{1,4}){0,3}))?[\])*_]{0,3}\s{0,2}(?:[:–—]|"
    r"\.(?=[\s*])|\s-(?=\s)|(?<=[RD])\s|(?<=N)\s(?=(?:to|that)\s))[*_]{0,3}\s*"
)
_INSIDE = re.compile(r"(?<=[.!?)]\s)(?=\*\*(?:Decision|Decided|Agreed|Resolved)s?\*{0,2}\s?:)")
_CLOSING = re.compile(
    r"\b(?:levanta(?:n|ndo)? la sesi[oó]n|se levant[oó] la sesi[oó]n|s[ée]ance (?:est |a été )?lev[ée]e|l[èe]ve la s[ée]ance|"
    r"no further business|"
    r"sin m[aá]s asuntos|(?:meeting|session|call) (?:was |then |is )?(?:closed|adjourned|ended)|closed the (?:meeting|session))\b",
    re.IGNORECASE,
)
_SAID_SO = re.compile(
    r"(?:This|That|It|Th(?:e|is|at) (?:proposal|suggestion|recommendation|motion|amendment|request|course))(?: (?:was|were|is|"
    r"having been))? "
    r"(?:(?:then|also|duly|generally|unanimously|thereupon|subsequently) )?(?:seconded by [^;]{3,60}? and [^.;]{0,30}?)?"
    r"(?:agreed|accepted|approved|adopted|carried|endorsed|supported|passed)(?: (?:to by|by|upon|unanimously|without|nem|"
    r"with)\b[^.;]{0,60})?\.?"
)
_LINE_END = re.compile(r"[.;]\s*\n(?=\s*[A-Z*(])")
_CARRIED = re.compile(r"\b(?:carried|passed|approved|adopted|agreed|unanimous\w*|all in favou?r)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"[\s*_\[(]{0,4}(?P<number>(?:D|DEC|Dec)[ \-.]?\d{1,4}(?:[./\-]\d{1,4}){0,3})[\])*_]{0,3}\s{0,2}[:.–—-]\s*")
_FORMS = (
    r"\A(?=.{50}).{0,200}?\b(?:proposed|moved)\b(?:,? by)? [^;]{2,60}?\bseconded\b(?!.{0,200}\b(?:lost|defeated|withdrawn|fell)\b)",
    rf"\b{_BODY}(?: (?:also|then|further|unanimously|therefore|formally|generally|had|has|have|"
    rf"provisionally|accordingly|subsequently|\w+ed (?:\w+ ){{0,6}}?and))* "
    r"(?:agree[ds]|decide[ds]|resolve[ds]|adopt(?:ed|s)|approve[ds]|endorse[ds]|accepted|elected|"
    r"appointed|confirmed|ratified|determined|concluded|authori[sz]ed|chose)\b",
    r"\bvote (?:was )?(?:taken|held) to (?:accept|approve|adopt|elect)\b|\b(?:le comité|la réunion|"
    r"la conférence|le groupe) (?:décide|convient|approuve|adopte)\b",
    r"\b(?:was|were|has been|have been)(?: (?:then|also|unanimously|duly))* (?:designated|named|nominated) "
    r"(?:as )?(?:the )?(?:co-?|vice-?)?(?:chair|president|rapporteur|coordinator)",
    r"\b(?:was|were|is|are|has been|have been|be)(?: (?:then|also|unanimously|duly|hereby|formally|provisionally|all|therefore|"
    r"\w+ed and))* "
    r"(?:agreed|decided|resolved|adopted|approved|endorsed|carried(?! out)|passed|elected|re-elected|appointed|accepted)\b",
    r"\A\W{0,6}(?:unanimously |all |provisionally )?(?:agreed|decided|resolved|approved|"
    r"adopted)\b(?:[:,]? (?:that|to|the|on|by|as|a|this|with|minutes|agenda|there)\b| all\b|\W{0,3}\Z)",
    r"\b(?:minutes|draft|remit|budget|appointments?|terms|rules|by-?laws|constitution|policy|accounts|plan|statutes)\b[^.;]{0,60}? "
    r"(?:was|were|has been|have been) (?:\w+ly )?ratified\b|\b(?:votes? à l['’]unanimité|por unanimidad)\b",
    r"\b(?:motion|proposal|resolution|amendment)\b.{0,80}\b(?:carried|passed|approved|adopted|agreed|accepted)\b",
    r"\b(?:agreement was reached|(?:there was (?:an? )?|there is (?:currently|now) )(?:general |broad "
    r"|wide |full )?(?:agreement|consensus)|decision (?:was|"
    r"is) (?:taken|made)|decision to|we have a decision|by consensus|"
    r"approved by (?:all\b|the (?:\w+ )?(?:committee|meeting|members|board|group|council|"
    r"assembly|conference|plenary)\b)|agreed by (?:all|the|everyone)|all (?:agreed|approved|in favou?r))\b",
    r"\b(?:a|ont|avait) (?:décidé|approuvé|adopté|convenu|accepté)\b|\b(?:il a été|est|sont|"
    r"été) (?:décidé|approuvée?s?|adoptée?s?|convenu)\b",
    r"\b(?:acordó|decidió|aprobó|adoptó|resolvió|acordaron|decidieron|aprobaron)\b|\bse (?:acordó|decidió|"
    r"aprobó|adoptó|resolvió)\b|\b(?:fue|fueron|quedó|quedaron) (?:aprobad[oa]s?|adoptad[oa]s?)\b",
)
_ELSEWHERE = re.compile(r"\W{0,3}(?:at|during) (?:its|their|the last|the previous|that)\b", re.IGNORECASE)
_BY_OTHERS = re.compile(
    r"[^.;]{0,40}? by (?!\w+ votes\b)(?!(?:the |our |this )?(?:all|"
    r"(?:\w+ )?(?:committee|meeting|members|board|group|participants|everyone|council|delegates|"
    r"assembly)|"
    r"consensus|acclamation|a majority|majority|vote|show of hands|those present|participants)\b)",
    re.IGNORECASE,
)
_STEMS = re.compile(
    r"agree|second|decid|décid|decis|resol|adopt|approv|approuv|aprob|endors|accept|elect|appoint|confirm|ratif|determin|conclud|designat|nominat|authori|carried|CARRIED|passed|chose|"
    r"vote|consensus|favo|conven|convien|acord"
)  # a quick look before the forms: a sentence without any of these stems decides nothing
_LONGEST_OPENING = 160
_UNSURE = re.compile(
    r"\b(?:not (?:yet )?(?:agreed|decided|approved|adopted)|no (?:decision|agreement)|if|whether|until|"
    r"once|to be (?:agreed|decided|approved|adopted|accepted)|asked|should be|"
    r"could be|may be|might be|can be|need to be|must be|would be|will be|has to be|previously|"
    r"last meeting it|not been|pas encore|if agreed|unless)\b",
    re.IGNORECASE,
)


@cache
def _forms() -> Family[re.Pattern[str]]:
    patterns = tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in _FORMS)
    return Family(zip(patterns, patterns, strict=True))


@lru_cache(maxsize=2)
def _with_labels(context: Context) -> frozenset[Section | None]:
    """The sections of decisions that label what was decided: what has no label there only explains."""
    labelled = [
        b for b in context.blocks if b.zone is Zone.DECISIONS and _LABEL.match(context.text, b.body - min(4, b.body - b.start), b.end)
    ]
    return frozenset(context.section_of(block.line) for block in labelled)


def read_decisions(context: Context) -> Iterable[Proposal]:
    """The decisions of the meeting, in the order of the text."""
    seen: list[frozenset[str]] = []
    for proposal in _all_decisions(context):
        words = frozenset(re.findall(r"\w+", proposal.values["what"].lower()))
        same = _SAME_LISTED if proposal.citation.rule in ("decision-section", "decision-label") else _SAME
        if not any(2 * len(words & other) > same * (len(words) + len(other)) for other in seen):
            seen.append(words)
            yield proposal


def _all_decisions(context: Context) -> Iterator[Proposal]:
    yield from _listed_decisions(context)
    closed = 0
    for block in told_blocks(context):
        if block.zone is Zone.DECISIONS and (block.line == closed + 1 or _CLOSING.search(context.text, block.body, block.end)):
            closed = block.last_line
            continue
        if (block.zone is not Zone.ACTIONS or block.kind is BlockKind.PARAGRAPH) and block.kind is not BlockKind.TABLE_ROW:
            yield from _in_block(context, block)


def _in_block(context: Context, block: Block) -> Iterator[Proposal]:
    text = context.text
    label = (
        _LABEL.match(text, block.start, block.end)
        or _LABEL.match(text, block.body, block.end)
        or _NUMBERED.match(text, block.start, block.end)
    )
    begun = block.body
    if label and re.search(r"\w{3}", text[label.end() : block.end]):
        begun = _label_end(text, label, block)
        if not _is_lost_motion(label, text[label.end() : block.end]):
            number = label.groupdict().get("number")
            yield _proposal(context, Span(label.end(), begun), block.start, number, "decision-label", 0.9)
    elif (
        block.zone is Zone.DECISIONS
        and block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)
        and text[block.end - 1] != ":"
        and context.section_of(block.line) not in _with_labels(context)
    ):
        begun = block.end
        link = _LINK_LEAD.match(text, block.body, block.end)
        yield _proposal(
            context, Span(link.end() if link else block.body, block.end), block.start, block.marker or None, "decision-section", 0.8
        )
    if block.kind is not BlockKind.HEADING:
        inside = [hit.start() for hit in _INSIDE.finditer(text, begun, block.end)] if "**" in text[begun : block.end] else []
        yield from _in_sentences(context, begun, min([*inside, block.end]))
        for low, high in pairwise([*inside, block.end]):
            told = _LABEL.match(text, low, high)
            if told:
                yield _proposal(context, Span(told.end(), high), low, None, "decision-label", 0.9)


def _label_end(text: str, label: re.Match[str], block: Block) -> int:
    """Where a labelled decision ends: with the sentence that ends a line, else with the block."""
    found = _LINE_END.search(text, label.end() + 12, block.end)
    return found.start() + 1 if found else block.end


def _is_lost_motion(label: re.Match[str], words: str) -> bool:
    """Whether a motion is printed without the word that it was carried."""
    return label["label"].lower().startswith("motion") and not _CARRIED.search(words)


def _in_sentences(context: Context, start: int, end: int) -> Iterator[Proposal]:
    before: Span | None = None
    carried = len(context.text[start:end]) < _LONGEST_MOTION and searched(_CARRIED, context.text, context.lowered, start, end)
    for sentence in sentences_in(context.text, start, end):
        words = context.text[sentence.start : sentence.end]
        before, last = sentence, before
        if last is not None and len(words) < _LONGEST_ASSENT and _SAID_SO.fullmatch(" ".join(words.split())):
            yield _proposal(context, _proposed(context, last), last.start, None, "decision-assent", 0.65)
            continue
        found = (0, len(words)) if carried and _MOTION.match(words) else _decision_in(words)
        if found:
            what = Span(sentence.start + found[0], sentence.start + found[1])
            yield _proposal(context, what, sentence.start, None, "decision-verb", 0.6)


def _proposed(context: Context, sentence: Span) -> Span:
    """What a sentence proposes: the words behind "suggested that", else the whole."""
    found = _SUGGESTED.search(context.text, sentence.start, sentence.end)
    return Span(found.end() if found else sentence.start, sentence.end)


def _decision_in(sentence: str) -> tuple[int, int] | None:
    """Where in a sentence the decision stands: after "agreed that", or in the clause that says what was adopted."""
    flat, places = flattened(sentence)
    likely = _forms().among(small_letters(flat))
    if not likely or not _STEMS.search(sentence):
        return None
    if flat.rstrip().endswith(("?", ":")) or _ELSEWHERE.match(flat):
        return None
    for pattern in likely:
        hit = pattern.search(flat)
        if hit is None or _said_of_others(flat, hit) or _UNSURE.search(flat[max(0, hit.start() - 30) : hit.end()]):
            continue
        start, end = _clause(flat, hit)
        return places[start], places[end]
    return None


def _said_of_others(flat: str, hit: re.Match[str]) -> bool:
    """Whether the words say what somebody else approved, or stand in an aside."""
    aside = flat.count("(", 0, hit.start()) > flat.count(")", 0, hit.start())
    passive = re.match(r"(?:was|were|is|are|has|have|be)\b", hit.group(), re.IGNORECASE)
    return aside or (passive is not None and bool(_BY_OTHERS.match(flat, hit.end())))


def _clause(flat: str, hit: re.Match[str]) -> tuple[int, int]:
    that = re.compile(r"[\s,:]{1,3}(?:unanimously |also |further |after discussion )?that\s").match(flat, hit.end())
    aside = re.search(r", (?:for example|for instance|such as|e\.g\.)| in order to | with a view to ", flat[hit.end() :])
    end = hit.end() + aside.start() if aside and aside.start() > 20 else len(flat)
    if that:
        return that.end(), end
    breaks = [found.end() for found in re.finditer(r", (?:and|but|while|so) |; ", flat[: hit.start()])]
    return (breaks[-1] if breaks and hit.start() - breaks[-1] < 60 else 0), end


def _listed_decisions(context: Context) -> Iterator[Proposal]:
    """The items below "The Board agreed that:"."""
    opened: Block | None = None
    for block in told_blocks(context):
        if opened is not None and block.marker and block.kind in (BlockKind.LIST_ITEM, BlockKind.HEADING) and "#" not in block.marker:
            yield _proposal(context, Span(block.body, block.end), block.start, block.marker or None, "decision-list", 0.75)
            continue
        words = " ".join(context.text[block.body : block.end].split())
        opens = words.endswith(":") and len(words) < _LONGEST_OPENING
        opened = block if opens and any(form.search(words) for form in _forms().among(small_letters(words))) else None


def _proposal(context: Context, what: Span, start: int, number: str | None, rule: str, confidence: float) -> Proposal:
    words = " ".join(context.text[what.start : what.end].split()).strip(" *_[]")
    values = {"what": words, "item": context.item_label(context.line_at(start)), "identifier": number}
    return context.propose(ProposalKind.DECISION, values, rule=rule, start=start, end=what.end, confidence=confidence)
