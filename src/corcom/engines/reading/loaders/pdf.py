"""PDF files with text: page by page, lines as printed, with page number, bold and large type as hints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from corcom.engines.reading.loaders.assembly import TextBuilder
from corcom.engines.reading.loaders.pdf_layout import PrintedLine, lines_of
from corcom.engines.reading.loaders.pdf_words import Sheet, Word, is_bold, words_on
from corcom.engines.reading.loaders.problems import Unreadable, damaged, locked, too_long, warning
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import LineHint, LineKind, LoadedText
from corcom.kernel.sources import Finding

LOADER = "pdf-1"
_LONGEST_HEADING = 120
_ODD = re.compile("[\ufffd\ue000-\uf8ff]")
_ODD_SHARE = 0.2


def load(source: Source) -> LoadedText:
    """The text of a PDF."""
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise locked(source.name, "a PDF") from error
        raise damaged(source.name, "a PDF") from error
    try:
        return _load(document, source)
    finally:
        document.close()


def _load(document: Any, source: Source) -> LoadedText:
    count = len(document)
    if count > source.limits.pages:
        raise _too_many_pages(source, count)
    pages = list(_pages(document, source))
    bare = [page.number for page in pages if not page.words]
    if len(bare) == count:
        raise _scanned(source, count)
    builder = TextBuilder()
    left = min(word.left for page in pages for word in page.words)
    for page in pages:
        page.add_to(builder, left)
    if bare:
        builder.findings.append(_pages_without_text(bare))
    return _checked(builder.loaded(sha256=source.sha256, loader=LOADER), source)


def _pages(document: Any, source: Source) -> Iterator[_Page]:
    """Every page with its words, as long as the text is not longer than accepted."""
    characters = 0
    for number in range(1, len(document) + 1):
        page = _Page(document, number)
        characters += page.characters
        if characters > source.limits.characters:
            raise too_long(source.name, characters, source.limits.characters)
        page.find_words()
        yield page


class _Page:
    """A page with its words; `close` when its lines are set."""

    def __init__(self, document: Any, number: int) -> None:
        self.number = number
        self._page = document[number - 1]
        self._text = self._page.get_textpage()
        self.characters: int = self._text.count_chars()
        self.words: list[Word] = []

    def find_words(self) -> None:
        """Look where each word stands."""
        turned = self._page.get_rotation() // 90
        width, height = self._page.get_size()
        self.words = words_on(self._text, Sheet(turned, *((height, width) if turned in (1, 3) else (width, height))))

    def add_to(self, builder: TextBuilder, left: float) -> None:
        """Add the lines of the page; indents count from `left`."""
        builder.blank()
        for line in lines_of(self.words, left=left):
            if line.is_apart:
                builder.blank()
            builder.add(line.text, _hint(line, self._text, self.number))
        self._text.close()
        self._page.close()


def _hint(line: PrintedLine, text_page: Any, page: int) -> LineHint:
    is_short = len(line.text) < _LONGEST_HEADING
    bold = is_short and all(is_bold(text_page, word.index) for word in (line.words[0], line.words[-1]))
    if line.is_large and is_short:
        return LineHint(LineKind.HEADING, bold=bold, page=page)
    return LineHint(bold=bold, page=page)


def _checked(loaded: LoadedText, source: Source) -> LoadedText:
    """The text, unless most of its letters have no meaning."""
    odd = len(_ODD.findall(loaded.text))
    if odd <= _ODD_SHARE * len("".join(loaded.text.split())):
        return loaded
    raise _without_letters(source)


def _too_many_pages(source: Source, count: int) -> Unreadable:
    message = f"“{source.name}” has {count:,} pages; up to {source.limits.pages:,} are accepted. Take out the minutes and read those."
    return Unreadable("too-many-pages", message)


def _scanned(source: Source, count: int) -> Unreadable:
    pages = "page is a picture" if count == 1 else "pages are pictures"
    message = (
        f"“{source.name}” holds no text: its {count} {pages}, perhaps a scan. Have the text recognised (OCR) and read the result, or ask "
        "for the file that it was made from."
    )
    return Unreadable("no-text-in-pdf", message)


def _without_letters(source: Source) -> Unreadable:
    message = (
        f"“{source.name}” shows its letters but does not say which they are (its fonts carry no meaning). Ask for the file that it was "
        "made from (docx or odt), or have the pages recognised (OCR)."
    )
    return Unreadable("no-letters-in-pdf", message)


def _pages_without_text(pages: Sequence[int]) -> Finding:
    named = ", ".join(str(page) for page in pages[:10]) + (" …" if len(pages) > 10 else "")
    which = f"Page {named} holds" if len(pages) == 1 else f"Pages {named} hold"
    return warning("pages-without-text", f"{which} no text (perhaps pictures) and were not read. Look at them in the original.")
