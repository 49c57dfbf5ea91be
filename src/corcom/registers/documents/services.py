"""Writes of the documents register."""

from __future__ import annotations

import hashlib
from typing import Any

from django.utils import timezone

from corcom.registers.documents.models import Content, Document, DocumentVersion, TextOfVersion


def keep_content(data: bytes) -> Content:
    """Keep bytes unchanged, once for each SHA-256."""
    content, _ = Content.objects.get_or_create(sha256=hashlib.sha256(data).hexdigest(), defaults={"size": len(data), "data": data})
    return content


def add_document(
    *,
    convention: str,
    kind: str,
    title: str,
    data: bytes,
    file_name: str,
    media_type: str,
    person: Any,
    confidential: bool = True,
    symbol: str = "",
    sample: bool = False,
) -> DocumentVersion:
    """A new document with its first version."""
    document = Document.objects.create(
        convention=convention,
        kind=kind,
        title=title[:300],
        symbol=symbol[:80],
        confidential=confidential,
        sample=sample,
        added_by=person,
    )
    return DocumentVersion.objects.create(
        document=document,
        number=1,
        content=keep_content(data),
        file_name=file_name[:255],
        media_type=media_type[:100],
        added_by=person,
    )


def add_version(document: Document, *, data: bytes, file_name: str, media_type: str, person: Any) -> DocumentVersion:
    """The next version of a document; the same bytes again give the version that is there."""
    content = keep_content(data)
    known = document.versions.filter(content=content).first()
    if known:
        return known
    last = document.versions.order_by("-number").first()
    return DocumentVersion.objects.create(
        document=document,
        number=last.number + 1 if last else 1,
        content=content,
        file_name=file_name[:255],
        media_type=media_type[:100],
        added_by=person,
    )


def keep_text(version: DocumentVersion, *, loader: str, text_hash: str, text: str) -> TextOfVersion:
    """The text that a loader made of a version, once."""
    kept, _ = TextOfVersion.objects.get_or_create(version=version, loader=loader, text_hash=text_hash, defaults={"text": text})
    return kept


def withdraw(document: Document, reason: str) -> Document:
    """Take a document out of sight; it stays on record with the reason."""
    document.withdrawn_at = timezone.now()
    document.withdrawn_reason = reason
    document.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    return document


def set_confidential(document: Document, *, confidential: bool) -> Document:
    """Close a document to the Coordination Committee, or open it."""
    document.confidential = confidential
    document.save(update_fields=["confidential"])
    return document
