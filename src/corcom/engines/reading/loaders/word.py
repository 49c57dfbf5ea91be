"""Word documents (docx): body in order, lists with the numbers that Word prints, tables row by row, then notes, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.loaders.blocks import BlockWriter, SetRow
from corcom.engines.reading.loaders.problems import note
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.loaders.word_body import Body, Paragraph
from corcom.engines.reading.loaders.word_names import MC, Element, w
from corcom.engines.reading.loaders.word_numbering import Numbering
from corcom.engines.reading.loaders.word_package import WordPackage
from corcom.engines.reading.loaders.word_styles import styles_of
from corcom.engines.reading.loaders.word_tables import Row, rows_of
from corcom.engines.reading.text import LoadedText

LOADER = "docx-1"
_WRAPPERS = frozenset({w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo"), MC + "AlternateContent", MC + "Choice"})
_PARAGRAPH, _TABLE, _EMBEDDED = w("p"), w("tbl"), w("altChunk")
_PAGE_ONLY = re.compile(r"[\W\d]*(?:page|pag|seite|página|p)?[\W\d]*(?:of|de|sur|von|/)?[\W\d]*", re.IGNORECASE)
_LONG_ROW = 1_500
_DEEPEST = 40


def load(source: Source) -> LoadedText:
    """The text of a Word document."""
    package = WordPackage(source.data)
    body = Body(styles_of(package.related_part("styles")), Numbering(package.related_root("numbering")))
    writer = _Writer(body)
    writer.add_blocks(package.document().find(w("body")), 0)
    writer.lines_apart(_notes(package, body))
    writer.lines_apart(_margins(package, body, writer.seen))
    _tell_what_was_left_out(writer, package)
    return writer.loaded(sha256=source.sha256, loader=LOADER)


class _Writer(BlockWriter):
    """The blocks of a Word document on their way to lines."""

    def __init__(self, body: Body) -> None:
        super().__init__()
        self.body = body

    def add_blocks(self, parent: Element, depth: int) -> None:
        """Paragraphs and tables below an element, in order."""
        for block in parent:
            tag = block.tag
            if tag == _PARAGRAPH:
                self._add_paragraph(self.body.paragraph(block), depth)
            elif tag == _TABLE:
                self._add_table(rows_of(block, self.body))
            elif tag in _WRAPPERS and depth < _DEEPEST:
                self.add_blocks(block, depth + 1)
            elif tag == _EMBEDDED:
                self.findings.append(note("part-left-out", "A file embedded in the document was not read. Read that file on its own."))

    def _add_paragraph(self, paragraph: Paragraph, depth: int) -> None:
        if not paragraph.words.strip():
            self.blank()
        elif paragraph.heading:
            self.heading(paragraph.printed, level=paragraph.heading, bold=paragraph.bold)
        elif paragraph.marker is not None:
            self.item(paragraph.words, marker=paragraph.marker, level=paragraph.level + 1, bold=paragraph.bold)
        else:
            self.prose(paragraph.words, bold=paragraph.bold)
        for box in paragraph.boxes if depth < _DEEPEST else ():
            self.add_blocks(box, depth + 1)

    def _add_table(self, rows: list[Row]) -> None:
        """Rows as rows; a frame around text, or a row too long for one line, as the paragraphs in it."""
        together: list[SetRow] = []
        for row in rows:
            words = tuple(cell.words for cell in row.cells)
            if len(words) > 1 and sum(map(len, words)) <= _LONG_ROW:
                bold = all(cell.bold for cell in row.cells if cell.paragraphs)
                together.append(SetRow(words, row.is_header, bold))
                continue
            if together:
                self.rows(together)
                together = []
            for paragraph in (p for cell in row.cells for p in cell.paragraphs):
                self._add_paragraph(paragraph, _DEEPEST)
        if together:
            self.rows(together)


def _notes(package: WordPackage, body: Body) -> list[str]:
    """Footnotes and endnotes, each with its number in brackets."""
    lines = []
    for kind in ("footnote", "endnote"):
        root = package.related_root(kind + "s")
        found = [n for n in root.findall(w(kind)) if n.get(w("type")) in (None, "normal")] if root is not None else []
        for count, element in enumerate(found, start=1):
            words = " ".join(body.paragraph(p).words.strip() for p in element.iter(w("p"))).strip()
            lines += [f"[{count}] {words}"] if words else []
    return lines


def _margins(package: WordPackage, body: Body, seen: set[str]) -> list[str]:
    """Headers and footers, each line once; page numbers alone and what stands in the body are left out."""
    lines: dict[str, None] = {}
    for kind in ("header", "footer"):
        for margin in package.related_roots(kind):
            for line in _margin_lines(margin, body):
                if line not in seen and not _PAGE_ONLY.fullmatch(line):
                    lines[line] = None
    return list(lines)


def _margin_lines(root: Element, body: Body) -> Iterator[str]:
    for paragraph in root.iter(w("p")):
        for line in body.paragraph(paragraph).words.split("\n"):
            if line.strip():
                yield " ".join(line.split())


def _tell_what_was_left_out(writer: _Writer, package: WordPackage) -> None:
    findings = writer.findings
    if writer.body.has_deletions:
        findings.append(note("deletions-left-out", "The document has tracked deletions; they were left out, tracked insertions were read."))
    comments = package.related_root("comments")
    if comments is not None and len(comments):
        findings.append(note("comments-left-out", f"{len(comments)} comments in the margin of the document were not read."))
