"""Bytes to characters: which encoding a text file is in, said when it had to be guessed; line ends become `\\n`."""

from __future__ import annotations

import codecs
import re

from corcom.engines.reading.loaders.problems import not_text, note, warning
from corcom.kernel.sources import Finding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SAMPLE = 65_536
_BINARY_SHARE = 0.005


def decode(data: bytes, *, name: str) -> tuple[str, list[Finding]]:
    """The characters of a text file and what had to be guessed.

    Blanks without width, which word processors print behind bullets, are left out.
    Lines keep their numbers: `\\r\\n` becomes `\\n`; a lone `\\r` becomes a line end only where the file has no `\\n` at all.

    Raises:
        Unreadable: the bytes are no text.
    """
    text, findings = _characters(data, name)
    if _looks_binary(text):
        raise not_text(name, "a file of binary data")
    if _UNSTORABLE.search(text):
        findings.append(warning("odd-characters", "The text holds characters that stand for nothing (NUL); each is shown as \ufffd."))
        text = _UNSTORABLE.sub("\ufffd", text)
    return _with_line_ends(text.replace("\u200b", ""), findings), findings


def _characters(data: bytes, name: str) -> tuple[str, list[Finding]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    wide = _wide_without_mark(data)
    if wide:
        return _marked(data, wide)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return _guessed(data, error, name)


def _marked(data: bytes, encoding: str) -> tuple[str, list[Finding]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        finding = warning(
            "damaged-characters", f"Some bytes are not valid {encoding.upper()}; they are shown as \ufffd. Compare with the original."
        )
        return data.decode(encoding, "replace"), [finding]


def _guessed(data: bytes, error: UnicodeDecodeError, name: str) -> tuple[str, list[Finding]]:
    line = data.count(b"\n", 0, error.start) + 1
    try:
        text, encoding = data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        text, encoding = data.decode("latin-1"), "ISO 8859-1"
    message = (
        f"“{name}” is not UTF-8 (line {line}); it was read as {encoding} (Western European). Look at the accents: if they are "
        "wrong, save it as UTF-8 and read it again."
    )
    return text, [warning("encoding-guessed", message, line)]


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[: _SAMPLE & ~1]
    if b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.02 * half else None


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > max(2, _BINARY_SHARE * len(sample))


def _with_line_ends(text: str, findings: list[Finding]) -> str:
    if "\r" not in text:
        return text
    if "\n" not in text:
        findings.append(note("old-line-ends", "Lines end in the way of old Macintosh files; they were split there."))
        return text.replace("\r", "\n")
    return text.replace("\r\n", "\n").replace("\r", " ")
