"""Documents: their versions with unchanged bytes, and the texts loaded from them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Content(models.Model):
    """Bytes, stored once for each SHA-256."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.PositiveBigIntegerField()
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.sha256[:12]


class Document(models.Model):
    """A paper that the desk holds. Withdrawn documents stay on record, out of sight."""

    MINUTES, EVIDENCE, OTHER = "minutes", "evidence", "other"
    KINDS = (
        (MINUTES, "Minutes"),
        ("agenda", "Agenda"),
        ("letter", "Letter"),
        ("report", "Report"),
        ("strategy", "Strategy or plan"),
        ("statement", "Statement"),
        (EVIDENCE, "Evidence"),
        (OTHER, "Other"),
    )

    convention = models.CharField(max_length=12)
    kind = models.CharField(max_length=20, choices=KINDS, default=OTHER)
    title = models.CharField(max_length=300)
    symbol = models.CharField(max_length=80, blank=True, default="")
    confidential = models.BooleanField(default=True)
    sample = models.BooleanField(default=False)
    added_at = models.DateTimeField(default=timezone.now)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-added_at"]
        indexes = [models.Index(fields=["convention", "-added_at"])]

    def __str__(self) -> str:
        return self.title


class DocumentVersion(models.Model):
    """One version of a document, as it came."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    content = models.ForeignKey(Content, on_delete=models.PROTECT, related_name="versions")
    file_name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    added_at = models.DateTimeField(default=timezone.now)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documents_version_number_once"),
            models.UniqueConstraint(fields=["document", "content"], name="documents_version_content_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="documents_version_counts_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.number})"


class TextOfVersion(models.Model):
    """The text that a loader made of a version: citations count in it, so it is kept as it was."""

    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="texts")
    loader = models.CharField(max_length=40)
    text_hash = models.CharField(max_length=64)
    text = models.TextField()
    loaded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "loader", "text_hash"], name="documents_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.version} as {self.loader}"
