"""Mail (eml): subject, sender, date and addressees as first lines, then the text; files attached to it are named in findings."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage, Message
from typing import cast

from corcom.engines.reading.loaders.decoding import decode
from corcom.engines.reading.loaders.problems import damaged, note, warning
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.loaders.webpage import PageWriter
from corcom.engines.reading.text import LoadedText
from corcom.kernel.sources import Finding

LOADER = "eml-1"
_HEADERS = ("Subject", "From", "Date", "To", "Cc")


def load(source: Source) -> LoadedText:
    """The text of a mail."""
    message = email.message_from_bytes(source.data, policy=email.policy.default)
    if not message.keys():
        raise damaged(source.name, "a mail")
    writer = PageWriter()
    for name in _HEADERS:
        if message.get(name):
            writer.add(f"{name}: {' '.join(str(message[name]).split())}")
    writer.blank()
    _add_body(writer, cast("EmailMessage | None", message.get_body(preferencelist=("plain", "html"))), source)
    writer.findings += [_attached(part) for part in message.iter_attachments()]
    return writer.loaded(sha256=source.sha256, loader=LOADER)


def _add_body(writer: PageWriter, body: EmailMessage | None, source: Source) -> None:
    characters = _characters(writer, body, source.name) if body is not None else ""
    if not characters.strip():
        writer.findings.append(warning("no-text-in-mail", f"“{source.name}” has no text of its own, only headers and attachments."))
    elif body is not None and body.get_content_subtype() == "html":
        writer.add_page(characters)
    else:
        for line in characters.rstrip().split("\n"):
            writer.add(line)


def _characters(writer: PageWriter, body: EmailMessage, name: str) -> str:
    """The words of a part in the encoding that it names, or in one guessed when that is wrong."""
    data = cast("bytes", body.get_payload(decode=True) or b"")
    try:
        return data.decode(body.get_content_charset() or "utf-8").replace("\r\n", "\n")
    except (LookupError, UnicodeDecodeError):
        characters, findings = decode(data, name=name)
        writer.findings += findings
        return characters


def _attached(part: Message) -> Finding:
    named = part.get_filename() or f"a part without a name ({part.get_content_type()})"
    return note("attachment-not-read", f"“{named}” is attached to the mail and was not read. Save it and read it on its own.")
