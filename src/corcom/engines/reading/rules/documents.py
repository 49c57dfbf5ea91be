"""Documents that the minutes mention: by symbol (CCM/MSP/2011/WP.5), or as attached, annexed or circulated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import may_match, searched
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_SYMBOL = re.compile(r"(?<![\w/.])[A-Z][A-Z.\-]{0,14}(?:/[A-Z0-9][\w.\-]{0,20}){1,6}(?:/\d{4}(?:/[\w.\-]{1,20}){0,4})?(?![\w/]|:\d)")
_ATTACHED = re.compile(
    r"(?P<title>(?:[\w'’\-]+ ){0,8}?[\w'’\-]*\w)\s*\(?(?:\(?see )?\(?(?:draft |document |paper |copy )?(?:is |was |are |were )?"
    r"(?:attached|annexed|enclosed|appended|see (?:annex|attachment|appendix) ?\w{0,4}|attachment \d{1,2}|"
    r"annex (?:[A-Z]|[IVX]{1,4}|\d{1,2})\b)\)?",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[\"“«]\s?(?P<title>[^\"“”«»\n]{8,160}?)\s?[\"”»]\s*\((?P<symbol>[A-Z][\w./\-]{4,40})\)")
_FILE = re.compile(r"(?<![\w/])[\w\-]{2,80}\.(?:pdf|docx?|xlsx?|pptx?|odt)\b", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt)\b", re.IGNORECASE)
_LONGEST_LEAD = 200
_SENTENCE = re.compile(r"[.!?;]\s+|:\s")
_ROUGH = frozenset({"draft", "drafts", "paper", "document", "text", "copy", "a draft", "draft text"})
_LEADING = re.compile(r"\A(?:[a-z]+(?:ed|ing)\s|(?:a|an|the|its|their|his|her|this|of|which)\s)+")
_PAPER = re.compile(
    r"(?:(?<![\w'’-])(?!(?:a|an|the|its|their|his|her|this|that|which|of|for|in|on|to|and|is|are|was|were|has|have|with|from|by|be|see|as)\b)"
    r"[\w'’&-]+\s){0,3}(?<![\w-])(?:(?:strateg(?:y|ies)|letter|report|paper|"
    r"(?:work ?)?plan|agenda|list|questionnaire|document|note|programme|program|"
    r"timeline|timetable|calendar|schedule|minutes|template|form|presentation|statement|table|map|budget|proposal|text|summary|outline|"
    r"brochure|leaflet|declaration|draft|guide|guidelines|resolution|amendment|accounts|invoice|quotation|quote|model law|overview|matrix|"
    r"terms of reference|slides|annex [A-Z\d]+|(?<=attached )spreadsheet|spreadsheet|chart|policy|contract|"
    r"agreement|memorandum|circular)s?)(?![\w-])"
    r"(?:\s(?:for|of|on|from|to)\s(?!which|whom|this|that)(?:the\s|a\s)?[\w'’-]+(?:\s(?!is|are|was|were|which|that|and|for|see|has)[\w'’-]+){0,2})?",
)
_DIGIT = re.compile(r"\d")


def read_documents(context: Context) -> Iterable[Proposal]:
    """The documents mentioned, each symbol or title once."""
    seen: set[str] = set()
    if not any(may_match(pattern, context.lowered) for pattern in (_TITLED, _SYMBOL, _EXTENSION, _ATTACHED)):
        return
    for block in context.blocks:
        if block.zone is Zone.FURNITURE or block.kind is BlockKind.FURNITURE:
            continue
        for start, end, title, symbol, attached in _mentions(context, block):
            key = (symbol or title).casefold()
            if key not in seen:
                seen.add(key)
                values = {"title": title or None, "symbol": symbol or None, "attached": attached}
                sure = 0.8 if symbol else 0.5
                yield context.propose(ProposalKind.DOCUMENT, values, rule="document-mention", start=start, end=end, confidence=sure)


def _mentions(context: Context, block: Block) -> Iterator[tuple[int, int, str, str, bool]]:
    text = context.text
    for found in _TITLED.finditer(text, block.start, block.end) if text.find("(", block.start, block.end) > 0 else ():
        yield found.start(), found.end(), found["title"], found["symbol"], False
    for found in _SYMBOL.finditer(text, block.start, block.end) if text.find("/", block.start, block.end) > 0 else ():
        if _DIGIT.search(found.group()) and found.group().count("/") >= 1 and text[found.start() - 1 : found.start()] != "@":
            yield found.start(), found.end(), "", found.group().rstrip(".,"), False
    for found in (
        _FILE.finditer(text, block.start, block.end) if searched(_EXTENSION, text, context.lowered, block.start, block.end) else ()
    ):
        yield found.start(), found.end(), found.group(), "", False
    words = text[block.start : min(block.end, block.start + 3000)]
    if may_match(_ATTACHED, small_letters(words)):
        for found in _ATTACHED.finditer(words):
            title = _thing_named(words[max(0, found.start() - _LONGEST_LEAD) : found.end("title")], found.group())
            if title:
                yield block.start + found.start(), block.start + found.end(), title, "", True


def _thing_named(words: str, mention: str) -> str:
    """What is attached: the nearest name of a paper before "attached" ("draft strategy for 2012"); empty when none is named."""
    flat = " ".join(words.split())
    told = _SENTENCE.split(flat)[-1]
    named = [found.group() for found in _PAPER.finditer(told) if found.group().lower() not in _ROUGH]
    if not named:
        return ""
    title = _LEADING.sub("", named[-1])
    is_draft = re.search(r"\bdraft\b", f"{told[-20:]} {mention}", re.IGNORECASE) is not None
    return f"draft {title}" if is_draft and not re.search(r"\bdraft\b", title, re.IGNORECASE) else title
