"""Documents that the minutes mention: by symbol (CCM/MSP/2011/WP.5), or as attached, annexed or circulated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_SYMBOL = re.compile(r"(?<![\w/.])[A-Z][A-Z.\-]{0,14}(?:/[A-Z0-9][\w.\-]{0,20}){1,6}(?:/\d{4}(?:/[\w.\-]{1,20}){0,4})?(?![\w/])")
_ATTACHED = re.compile(
    r"(?P<title>(?:[\w'’\-]+ ){0,8}?[\w'’\-]*\w)\s*\(?(?:\(?see )?\(?(?:draft |document |paper |copy )?(?:is |was |are |were )?"
    r"(?:attached|annexed|enclosed|appended|see (?:annex|attachment|appendix) ?\w{0,4}|attachment \d{1,2}|"
    r"annex (?:[A-Z]|[IVX]{1,4}|\d{1,2})\b)\)?",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[\"“«]\s?(?P<title>[^\"“”«»\n]{8,160}?)\s?[\"”»]\s*\((?P<symbol>[A-Z][\w./\-]{4,40})\)")
_FILE = re.compile(r"(?<![\w/])[\w\-]{2,80}\.(?:pdf|docx?|xlsx?|pptx?|odt)\b", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def read_documents(context: Context) -> Iterable[Proposal]:
    """The documents mentioned, each symbol or title once."""
    seen: set[str] = set()
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
    for found in _FILE.finditer(text, block.start, block.end) if _EXTENSION.search(text, block.start, block.end) else ():
        yield found.start(), found.end(), found.group(), "", False
    words = text[block.start : min(block.end, block.start + 3000)]
    if re.search(r"attach|annex|enclos|append", words, re.IGNORECASE):
        for found in _ATTACHED.finditer(words):
            title = " ".join(found["title"].split()).strip(" (:;,.-–")
            if len(title) > 3:
                yield block.start + found.start(), block.start + found.end(), title, "", True
