"""Small files of every kind that is read, made on the spot for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">'
    "<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    "</office:document-content>"
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def bare_docx(body: str, *, doctype: str = "") -> bytes:
    """A Word document of nothing but this XML body."""
    document = f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": _TYPES, "_rels/.rels": _LINKS, "word/document.xml": document})


def word_paragraph(words: str) -> str:
    """The XML of a paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx_of(*fill: Callable[[Any], object]) -> bytes:
    """A Word document of the library's own template, filled by functions that get the document."""
    document = docx.Document()
    for step in fill:
        step(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def odt(body: str, *, styles: str = "", doctype: str = "") -> bytes:
    """An OpenDocument text of nothing but this XML body."""
    content = doctype + _ODT.format(styles=styles, body=body)
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(*pages: Callable[[Canvas], object], password: str | None = None) -> bytes:
    """A PDF whose pages are drawn by functions that get the canvas (A4, points from the bottom left)."""
    saved = io.BytesIO()
    canvas = Canvas(saved, encrypt=StandardEncryption(password) if password else None)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return saved.getvalue()


def pdf_lines(*lines: str, left: float = 72, top: float = 760, step: float = 14) -> Callable[[Canvas], object]:
    """Draws lines below one another."""

    def draw(canvas: Canvas) -> None:
        for place, line in enumerate(lines):
            canvas.drawString(left, top - place * step, line)

    return draw
