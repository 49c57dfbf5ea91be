"""Web pages (html): headings, paragraphs, lists and tables in order; what a browser does not show is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from corcom.engines.reading.loaders.blocks import BULLET, BlockWriter, SetRow
from corcom.engines.reading.loaders.counting import written
from corcom.engines.reading.loaders.decoding import decode
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import LoadedText

LOADER = "html-1"
_HIDDEN = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "math", "object", "iframe", "select", "audio", "video", "canvas"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *_HEADINGS, "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_BOLD = frozenset({"b", "strong", "th"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DISPLAY_NONE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LONG_ROW = 1_500
_DEEPEST = 200

Element = Any  # an lxml element; the library carries no types


def load(source: Source) -> LoadedText:
    """The text of a web page."""
    characters, findings = decode(_as_declared(source.data), name=source.name)
    writer = PageWriter()
    writer.add_page(characters)
    return writer.loaded(sha256=source.sha256, loader=LOADER, findings=findings)


def _as_declared(data: bytes) -> bytes:
    """Bytes in the encoding that the page names, as UTF-8; unchanged when it names none, or a wrong one."""
    named = _CHARSET.search(data[:4096])
    if named is None or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return data
    try:
        return data.decode(named[1].decode("ascii")).encode("utf-8")
    except (LookupError, UnicodeError):
        return data


@dataclass(slots=True)
class _Run:
    """Words on their way to one paragraph, with whether all of them are bold."""

    pieces: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)

    def take(self) -> tuple[str, bool]:
        """The words so far, blanks collapsed, breaks kept; then begin anew."""
        words = _tidy("".join(self.pieces))
        bold = bool(words) and all(self.bold)
        self.pieces, self.bold = [], []
        return words, bold

    def put(self, words: str, *, bold: bool) -> None:
        """Add words."""
        if words:
            self.pieces.append(words)
            if words.strip():
                self.bold.append(bold)


class PageWriter(BlockWriter):
    """The blocks of the page on their way to lines."""

    def __init__(self) -> None:
        super().__init__()
        self._run = _Run()
        self._marker: str | None = None
        self._level = 0

    def add_page(self, characters: str) -> None:
        """A whole page, given as characters; what encoding it says it is in no longer matters."""
        parser = html.HTMLParser(encoding="utf-8", no_network=True)
        root = html.document_fromstring(_DECLARATION.sub("", characters).encode("utf-8"), parser=parser)
        self.add_flow(root, 0)
        self._end_paragraph()

    def add_flow(self, element: Element, depth: int, *, bold: bool = False) -> None:
        """What an element holds: words gather until a block begins or ends."""
        if depth > _DEEPEST:
            self._run.put(element.text_content(), bold=bold)
            return
        self._put(element.text, bold=bold)
        for child in element:
            if isinstance(child.tag, str) and not _is_hidden(child):
                self._add_child(child, depth, bold=bold)
            self._put(child.tail, bold=bold)

    def _add_child(self, child: Element, depth: int, *, bold: bool) -> None:
        tag = child.tag.lower()
        if tag == "br":
            self._run.put("\n", bold=bold)
        elif tag == "input":
            self._run.put(_box(child), bold=bold)
        elif tag not in _BLOCKS:
            self.add_flow(child, depth + 1, bold=bold or tag in _BOLD)
        else:
            self._end_paragraph()
            self._add_block(child, tag, depth)
            self._end_paragraph()

    def _add_block(self, block: Element, tag: str, depth: int) -> None:
        if tag in _HEADINGS:
            inner = _words_in(block)
            if inner:
                self.heading(inner, level=_HEADINGS[tag], bold=True)
        elif tag in ("ul", "ol"):
            self._add_list(block, tag, depth)
        elif tag == "table" and depth < _DEEPEST:
            self._add_table(block, depth)
        elif tag == "pre":
            self.lines_apart(str(block.text_content()).rstrip().split("\n"))
        else:
            if tag in ("p", "blockquote", "hr", "section", "article") and self._marker is None:
                self.blank()
            self.add_flow(block, depth + 1)

    def _add_list(self, block: Element, tag: str, depth: int) -> None:
        count = _whole(block.get("start"), 1) - 1
        outer_marker, self._level = self._marker, self._level + 1
        for item in block:
            if not isinstance(item.tag, str) or _is_hidden(item):
                continue
            if item.tag.lower() in ("ul", "ol"):
                self._add_list(item, item.tag.lower(), depth + 1)
                continue
            count = _whole(item.get("value"), count + 1)
            self._marker = f"{written(count, item.get('type') or block.get('type') or '1')}." if tag == "ol" else BULLET
            self.add_flow(item, depth + 1)
            self._end_paragraph()
        self._marker, self._level = outer_marker, self._level - 1

    def _add_table(self, block: Element, depth: int) -> None:
        rows: list[SetRow] = []
        for row in _rows(block):
            cells = [cell for cell in row if isinstance(cell.tag, str) and cell.tag.lower() in ("td", "th") and not _is_hidden(cell)]
            words = tuple(_words_in(cell) for cell in cells)
            if len(words) > 1 and sum(map(len, words)) <= _LONG_ROW and not any(_holds_blocks(cell) for cell in cells):
                rows += [SetRow(words, all(cell.tag.lower() == "th" for cell in cells))] if any(words) else []
                continue
            if rows:
                self.rows(rows)
                rows = []
            for cell in cells:
                self.add_flow(cell, depth + 1)
                self._end_paragraph()
        if rows:
            self.rows(rows)

    def _put(self, words: str | None, *, bold: bool) -> None:
        if words:
            self._run.put(_SPACE.sub(" ", words), bold=bold)

    def _end_paragraph(self) -> None:
        words, bold = self._run.take()
        if not words:
            return
        if self._marker is None:
            self.prose(words, bold=bold)
        else:
            self.item(words, marker=self._marker, level=max(self._level, 1), bold=bold)
            self._marker = ""


def _rows(block: Element) -> Iterator[Element]:
    for child in block:
        tag = child.tag.lower() if isinstance(child.tag, str) else ""
        if tag == "tr":
            yield child
        elif tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)
        elif tag == "caption":
            yield child


def _words_in(element: Element) -> str:
    """All words of an element on one line; blocks and breaks inside it stand apart."""
    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        tag = inner.tag.lower() if isinstance(inner.tag, str) else ""
        if event == "start":
            apart = "; " if tag in ("li", "p", "div", "br") and "".join(pieces).strip() else ""
            pieces += [apart, inner.text or ""] if tag and tag not in _HIDDEN else []
            pieces += [_box(inner)] if tag == "input" else []
        elif inner is not element:
            pieces.append(inner.tail or "")
    return re.sub(r"(?:\s*;)+\s*$|^(?:\s*;)+\s*|(?<=[.:;,!?]);(?= )", "", _tidy("".join(pieces)).replace("\n", " "))


def _holds_blocks(cell: Element) -> bool:
    return next(cell.iter("table", *_HEADINGS), None) is not None


def _is_hidden(element: Element) -> bool:
    tag = element.tag.lower()
    return tag in _HIDDEN or element.get("hidden") is not None or bool(_DISPLAY_NONE.search(element.get("style") or ""))


def _box(element: Element) -> str:
    if (element.get("type") or "").lower() not in ("checkbox", "radio"):
        return ""
    return "☒" if element.get("checked") is not None else "☐"


def _tidy(words: str) -> str:
    """Blanks once; a break at neither end."""
    lines = [re.sub(r"[ \t]+", " ", line).strip(" ") for line in words.split("\n")]
    return "\n".join(lines).strip()


def _whole(given: str | None, default: int) -> int:
    return int(given) if given is not None and given.strip().isdigit() and len(given) < 7 else default
