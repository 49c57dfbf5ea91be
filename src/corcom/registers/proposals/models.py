"""Readings, proposals and the names that a person once settled."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from corcom.kernel.words import ProposalKind
from corcom.registers.documents.models import DocumentVersion, TextOfVersion


class ReadingRecord(models.Model):
    """One reading of one version: findings, what is structure, what stayed unread.

    `lines_with_nothing` are unread lines of which a person said that they hold nothing to record.
    """

    convention = models.CharField(max_length=12)
    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="readings")
    text = models.ForeignKey(TextOfVersion, on_delete=models.PROTECT, related_name="readings")
    language = models.CharField(max_length=8, default="en")
    findings = models.JSONField(default=list)
    structure_lines = models.JSONField(default=list)
    unread_lines = models.JSONField(default=list)
    lines_with_nothing = models.JSONField(default=list)
    read_at = models.DateTimeField(default=timezone.now)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-read_at"]

    def __str__(self) -> str:
        return f"Reading of {self.version}"


class ProposalRecord(models.Model):
    """One proposal of a reading, what a person made of it, and the record that came of it.

    `differences` tells where it says something else than the record: `[what, on record, in the proposal]` each. `like_id` is the number
    of that record when it was last compared; `told_apart` says that a person holds it for another thing than any record.
    """

    AWAITING, PARKED, CONFIRMED, REJECTED, REPLACED = "awaiting", "parked", "confirmed", "rejected", "replaced"
    STATES = ((AWAITING, AWAITING), (PARKED, PARKED), (CONFIRMED, CONFIRMED), (REJECTED, REJECTED), (REPLACED, REPLACED))
    NEW, SAME, DIFFERENT = "new", "same", "different"

    reading = models.ForeignKey(ReadingRecord, on_delete=models.PROTECT, related_name="proposals")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=32, choices=[(k.value, k.value) for k in ProposalKind])
    values = models.JSONField()
    corrected_values = models.JSONField(null=True, blank=True)
    citation = models.JSONField()
    line = models.PositiveIntegerField()
    end_line = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    rule = models.CharField(max_length=80)
    confidence = models.FloatField()
    by_person = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=STATES, default=AWAITING)
    comparison = models.CharField(max_length=12, choices=[(NEW, NEW), (SAME, SAME), (DIFFERENT, DIFFERENT)], default=NEW)
    differences = models.JSONField(default=list, blank=True)
    like_id = models.PositiveBigIntegerField(null=True, blank=True)
    told_apart = models.BooleanField(default=False)
    note = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField(default=0)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    record_kind = models.CharField(max_length=40, blank=True, default="")
    record_id = models.PositiveBigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["reading", "position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lte=models.F("end")), name="proposals_span_ordered"),
            models.CheckConstraint(condition=Q(line__gte=1) & Q(line__lte=models.F("end_line")), name="proposals_lines_ordered"),
            models.CheckConstraint(condition=~Q(state="confirmed") | Q(decided_at__isnull=False), name="proposals_confirmed_by_somebody"),
        ]
        indexes = [models.Index(fields=["reading", "state"])]

    def __str__(self) -> str:
        return f"{self.kind} at line {self.line}"

    @property
    def settled_values(self) -> dict[str, object]:
        """The values as a person corrected them, else as read."""
        return self.corrected_values if self.corrected_values is not None else self.values


class RememberedName(models.Model):
    """A name in minutes that a person once said belongs to a State, an organisation or a mandate.

    `party` is `state:LAO`, `organisation:undp` or `class:all coordinators`.
    """

    convention = models.CharField(max_length=12)
    folded_name = models.CharField(max_length=200)
    printed_name = models.CharField(max_length=200)
    party = models.CharField(max_length=120)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["convention", "folded_name"], name="proposals_name_once")]

    def __str__(self) -> str:
        return f"{self.printed_name} = {self.party}"
