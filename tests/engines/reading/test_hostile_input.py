"""Files that cannot or must not be read end in a finding that says what to do, in bounded time and memory."""

from __future__ import annotations

import random
import time

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.loaders import DEFAULT, Limits, load
from corcom.kernel.words import Severity
from document_files import bare_docx, odt, pdf, pdf_lines, word_paragraph, zipped

NOISE = random.Random(0).randbytes(100_000)
LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha ha ha ha ha ha ha ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
SECRET = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
TYPES = "[Content_Types].xml"
WORD_TYPES = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCX = bare_docx(word_paragraph("Minutes") * 200)
SCAN = pdf(lambda canvas: canvas.rect(50, 50, 300, 300))
LOCKED_PDF = pdf(pdf_lines("Minutes"), password="secret")
LOCKED_ODT = zipped(
    {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": "x"}
)

STOPPING = {
    "empty": (b"", "a.txt", "empty-file"),
    "blank": (b" \r\n\t \n", "a.txt", "empty-file"),
    "noise named txt": (NOISE, "a.txt", "not-text"),
    "noise named docx": (NOISE, "a.docx", "not-text"),
    "noise in a PDF": (b"%PDF-1.7\n" + NOISE, "a.pdf", "damaged-file"),
    "cut PDF": (pdf(pdf_lines("Minutes"))[:200], "a.pdf", "damaged-file"),
    "scanned PDF": (SCAN, "a.pdf", "no-text-in-pdf"),
    "locked PDF": (LOCKED_PDF, "a.pdf", "password-protected"),
    "cut docx": (DOCX[:400], "a.docx", "damaged-file"),
    "archive of something else": (zipped({"a.txt": "x"}), "a.docx", "not-text"),
    "spreadsheet": (zipped({TYPES: "<Types/>", "xl/workbook.xml": "x"}), "a.docx", "not-text"),
    "docx without a document": (zipped({TYPES: WORD_TYPES}), "a.docx", "damaged-file"),
    "bomb": (zipped({TYPES: WORD_TYPES, "word/document.xml": b"\0" * 60_000_000}), "a.docx", "archive-too-large"),
    "archive of very many files": (zipped({f"{n}": "" for n in range(5_001)}), "a.docx", "archive-too-large"),
    "entities that grow": (bare_docx(word_paragraph("&j;"), doctype=LAUGHS), "a.docx", "damaged-file"),
    "entities that grow, odt": (odt("<text:p>&j;</text:p>", doctype=LAUGHS), "a.odt", "damaged-file"),
    "tables in tables": (bare_docx("<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200), "a.docx", "damaged-file"),
    "locked odt": (LOCKED_ODT, "a.odt", "password-protected"),
    "old Word": (OLD_OFFICE + bytes(600), "a.doc", "old-office-file"),
    "locked Word": (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password-protected"),
    "rich text": (b"{\\rtf1 Minutes}", "a.rtf", "not-text"),
    "picture": (b"\x89PNG\r\n\x1a\n" + NOISE, "a.png", "not-text"),
    "web page without words": (b"<html><script>x</script></html>", "a.html", "no-words"),
    "elements without end": (b"<div>" * 20_000 + b"x", "a.html", "no-words"),
}


@pytest.mark.parametrize(("data", "name", "code"), STOPPING.values(), ids=STOPPING.keys())
def test_what_cannot_be_read_gives_one_finding_that_stops(data: bytes, name: str, code: str) -> None:
    begun = time.process_time()
    reading = read_document(data, name=name)
    assert time.process_time() - begun < 5
    assert [(finding.code, finding.severity) for finding in reading.findings] == [(code, Severity.STOP)]
    assert (reading.text, reading.proposals, reading.unread_lines) == ("", (), ())
    assert f"“{name}”" in reading.findings[0].message


def test_a_file_larger_than_accepted_is_refused_unread() -> None:
    loaded = load(b"a" * (DEFAULT.file_bytes + 1), name="a.txt")
    assert [(f.code, f.message) for f in loaded.findings] == [
        (
            "file-too-large",
            "“a.txt” has more than 32.0 MB; up to 32.0 MB are accepted. Minutes are far smaller: leave out pictures and annexes, or save "
            "the text alone.",
        )
    ]


@pytest.mark.parametrize(
    ("limits", "data", "name", "code"),
    [
        (Limits(characters=10), b"Minutes of the meeting", "a.txt", "text-too-long"),
        (Limits(characters=10), pdf(pdf_lines("Minutes of the meeting")), "a.pdf", "text-too-long"),
        (Limits(pages=1), pdf(pdf_lines("a"), pdf_lines("b")), "a.pdf", "too-many-pages"),
        (Limits(unpacked_bytes=100), DOCX, "a.docx", "archive-too-large"),
    ],
)
def test_limits_are_those_that_were_given(limits: Limits, data: bytes, name: str, code: str) -> None:
    assert [finding.code for finding in load(data, name=name, limits=limits).findings] == [code]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (bare_docx(word_paragraph("&x; Minutes"), doctype=SECRET), "a.docx"),
        (odt("<text:p>&x; Minutes</text:p>", doctype=SECRET), "a.odt"),
        (b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x; Minutes</p>', "a.html"),
    ],
)
def test_entities_bring_in_no_file_of_the_machine(data: bytes, name: str) -> None:
    assert "root:" not in load(data, name=name).text


def test_one_line_of_a_megabyte_is_read_with_a_warning() -> None:
    begun = time.process_time()
    reading = read_document(b"a" * 1_000_000, name="a.txt")
    assert time.process_time() - begun < 20
    assert [(f.code, f.severity, f.line) for f in reading.findings] == [("long-line", Severity.WARNING, 1)]
    assert len(reading.text) == 1_000_000


def test_signs_for_nothing_are_replaced_and_said() -> None:
    words = "Minutes of the meeting of the committee " * 20
    loaded = load(words.encode() + b"\0", name="a.txt")
    assert (loaded.text, [finding.code for finding in loaded.findings]) == (words + "\ufffd", ["odd-characters"])


def test_mail_within_mail_within_mail_ends() -> None:
    begun = time.process_time()
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
    loaded = load(head + b"--a\nContent-Type: message/rfc822\n\nSubject: x\n" * 500, name="a.eml")
    assert time.process_time() - begun < 5
    assert [finding.severity for finding in loaded.findings] == [Severity.STOP]


def test_a_name_of_bytes_that_are_no_characters_can_be_shown() -> None:
    loaded = load(b"", name=b"minutes\xff.txt".decode("utf-8", "surrogateescape"))
    assert loaded.findings[0].message.startswith("“minutes?.txt” is empty.")
