"""Reads of the documents register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from corcom.registers.documents.models import Content, Document, DocumentVersion, TextOfVersion
from corcom.registers.on_record import OnRecord

R = TypeVar("R", bound=OnRecord)


def documents(convention: str, seen: Q) -> QuerySet[Document]:
    """Documents that were not withdrawn, newest first, with their versions; `seen` is the policy's filter."""
    versions = DocumentVersion.objects.select_related(None).defer("content__data")
    return (
        Document.objects.filter(seen, convention=convention, withdrawn_at__isnull=True)
        .select_related("added_by")
        .prefetch_related(Prefetch("versions", versions))
    )


def documents_with_text(convention: str, seen: Q) -> QuerySet[Document]:
    """Documents, not withdrawn, of which a text is kept, so that they can be quoted; by title."""
    kept = TextOfVersion.objects.filter(version__document=OuterRef("pk"))
    return Document.objects.filter(seen, Exists(kept), convention=convention, withdrawn_at__isnull=True).order_by("title", "pk")


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


def newest_text(document: int) -> TextOfVersion | None:
    """The newest text of the newest version that was read."""
    texts = TextOfVersion.objects.filter(version__document_id=document).select_related("version")
    return texts.order_by("-version__number", "-loaded_at").first()


def newest_texts(documents: Iterable[int]) -> dict[int, TextOfVersion]:
    """Document to its newest text, of those that were read; one query."""
    rows = TextOfVersion.objects.filter(version__document_id__in=list(documents)).select_related("version")
    return {text.version.document_id: text for text in rows.order_by("version__number", "loaded_at")}


def versions_with_bytes(convention: str, sha256: str) -> QuerySet[DocumentVersion]:
    """Versions of documents, not withdrawn, that hold these bytes."""
    return DocumentVersion.objects.filter(
        document__convention=convention, document__withdrawn_at__isnull=True, content_id=sha256
    ).select_related("document")


def bytes_of(version: DocumentVersion) -> bytes:
    """The bytes as they came."""
    return bytes(Content.objects.values_list("data", flat=True).get(pk=version.content_id))


def without_confidential(rows: QuerySet[R], *, but: Q | None = None) -> QuerySet[R]:
    """Records that do not cite a confidential document, and those of `but`; for people who may not see one. No query of its own."""
    closed = DocumentVersion.objects.filter(document__confidential=True).values("content_id")
    cited = rows.alias(cited=Coalesce(KT("citation__sha256"), Value(""), output_field=TextField()))  # NULL is in no list, and out of none
    return cited.exclude(cited__in=closed) if but is None else cited.filter(~Q(cited__in=closed) | but)
