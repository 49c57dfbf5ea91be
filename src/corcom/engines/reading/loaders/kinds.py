"""What kind of file bytes are: decided by what they hold, with the name's ending only where the bytes leave it open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from corcom.engines.reading.loaders import archives
from corcom.engines.reading.loaders.limits import Limits
from corcom.engines.reading.loaders.problems import Unreadable, not_text


class FileKind(StrEnum):
    """The kinds that can be read."""

    TEXT = "txt"
    MARKDOWN = "md"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    HTML = "html"
    MAIL = "eml"


ENDINGS = {
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".docx": FileKind.DOCX,
    ".odt": FileKind.ODT,
    ".pdf": FileKind.PDF,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".eml": FileKind.MAIL,
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
}
_OTHERS = (
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF), perhaps a scan"),
    (b"MM\0*", "a picture (TIFF), perhaps a scan"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a sound, film or picture"),
    (b"SQLite format 3\0", "a database"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE | re.DOTALL
)
_TAGGED = re.compile(rb"</?(?:p|br|div|h[1-6]|[uo]l|li|table|tr|t[dh])(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
_LEAST_TAGGED = 5
_MAIL = re.compile(rb"(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+):[ \t]", re.IGNORECASE)


def kind_named(name: str | PurePath) -> FileKind | None:
    """The kind that a file's name ends in."""
    return ENDINGS.get(PurePath(name).suffix.lower())


def kind_of(data: bytes, *, name: str, limits: Limits) -> FileKind:
    """The kind of a file.

    Raises:
        Unreadable: the bytes are of a kind that is not read, or an archive that is not safe to open.
    """
    by_name = kind_named(name)
    head = data[:1024].lstrip(b"\0\t\n\x0c\r ")
    if b"%PDF-" in data[:1024] and not head.startswith(b"From"):
        return FileKind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind(archives.office_kind(data, name=name, limits=limits))
    if data.startswith(_OLE):
        raise _old_office(data, name)
    for magic, what in _OTHERS:
        if data.startswith(magic):
            raise not_text(name, what)
    return _text_kind(data, by_name)


def _text_kind(data: bytes, by_name: FileKind | None) -> FileKind:
    if by_name in (FileKind.HTML, FileKind.MAIL):
        return by_name
    if (by_name is not FileKind.MARKDOWN and _HTML.match(data[:4096])) or _is_tagged(data):
        return FileKind.HTML
    if by_name is FileKind.MARKDOWN:
        return by_name
    if by_name is None and _MAIL.match(data):
        return FileKind.MAIL
    return FileKind.TEXT


def _is_tagged(data: bytes) -> bool:
    """Whether most lines hold the tags of a page: such a text was a page, or is a part of one, whatever its name says."""
    if len(_TAGGED.findall(data[:4096])) < _LEAST_TAGGED:
        return False
    lines = [line for line in data.splitlines() if line.strip()]
    tagged = sum(_TAGGED.search(line) is not None for line in lines)
    return 2 * tagged > len(lines) and tagged >= _LEAST_TAGGED


def _old_office(data: bytes, name: str) -> Unreadable:
    if _ENCRYPTED_OFFICE in data:
        return Unreadable(
            "password-protected", f"“{name}” is an Office document with a password. Save a copy without the password and read that."
        )
    return Unreadable(
        "old-office-file",
        f"“{name}” is an Office document of the kind used before 2007 (doc, xls, ppt, msg). Save it as docx and read that.",
    )
