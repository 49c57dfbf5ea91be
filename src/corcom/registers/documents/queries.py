"""Reads of the documents register."""

from __future__ import annotations

from django.db.models import Prefetch, Q, QuerySet

from corcom.registers.documents.models import Content, Document, DocumentVersion, TextOfVersion


def documents(convention: str, seen: Q) -> QuerySet[Document]:
    """Documents that were not withdrawn, newest first, with their versions; `seen` is the policy's filter."""
    versions = DocumentVersion.objects.select_related(None).defer("content__data")
    return (
        Document.objects.filter(seen, convention=convention, withdrawn_at__isnull=True)
        .select_related("added_by")
        .prefetch_related(Prefetch("versions", versions))
    )


def document_with_id(convention: str, pk: int) -> Document | None:
    """A document of the convention, withdrawn or not."""
    return Document.objects.filter(convention=convention, pk=pk).select_related("added_by").first()


def version_of(document: Document, number: int | None = None) -> DocumentVersion | None:
    """A version of a document, the newest when no number is given; without its bytes."""
    versions = document.versions.order_by("-number")
    return versions.filter(number=number).first() if number else versions.first()


def text_of_version(version: DocumentVersion) -> TextOfVersion | None:
    """The newest text loaded from a version."""
    return version.texts.order_by("-loaded_at").first()


def versions_with_bytes(convention: str, sha256: str) -> QuerySet[DocumentVersion]:
    """Versions of documents, not withdrawn, that hold these bytes."""
    return DocumentVersion.objects.filter(
        document__convention=convention, document__withdrawn_at__isnull=True, content_id=sha256
    ).select_related("document")


def bytes_of(version: DocumentVersion) -> bytes:
    """The bytes as they came."""
    return bytes(Content.objects.values_list("data", flat=True).get(pk=version.content_id))
