"""Action points, their owners and their history."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from corcom.kernel.words import ActionStatus, Theme
from corcom.registers.documents.models import Document
from corcom.registers.mandates.models import Mandate
from corcom.registers.meetings.models import AgendaItem, Meeting
from corcom.registers.on_record import Dated, OnRecord
from corcom.registers.parties.models import Organisation, State

STATUSES = [(s.value, s.value) for s in ActionStatus]


class ActionPoint(OnRecord, Dated):
    """An agreed task with owners and a due date. `number` counts within the convention and never changes."""

    number = models.PositiveIntegerField()
    what = models.TextField()
    purpose = models.TextField(blank=True, default="")
    addressees = models.JSONField(default=list)
    identifier = models.CharField(max_length=40, blank=True, default="")
    theme = models.CharField(max_length=40, choices=[(t.value, t.value) for t in Theme], blank=True, default="")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="action_points")
    item = models.ForeignKey(AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="action_points")
    implicit = models.BooleanField(default=False)
    status = models.CharField(max_length=10, choices=STATUSES, default=ActionStatus.OPEN.value)
    status_on = models.DateField()
    revision = models.PositiveIntegerField(default=0)
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["convention", "number"], condition=Q(superseded_at__isnull=True), name="actions_number_once"),
            models.CheckConstraint(condition=~Q(what=""), name="actions_says_what"),
        ]
        indexes = [models.Index(fields=["convention", "status", "when_latest"])]
        ordering = ["when_latest", "number"]

    def __str__(self) -> str:
        return f"{self.number}: {self.what[:60]}"


class ActionOwner(models.Model):
    """Who must do it: exactly one of a mandate, a State, an organisation or a class of owners; or a name not yet settled."""

    action_point = models.ForeignKey(ActionPoint, on_delete=models.CASCADE, related_name="owners")
    position = models.PositiveSmallIntegerField(default=0)
    printed_name = models.CharField(max_length=200)
    mandate = models.ForeignKey(Mandate, null=True, blank=True, on_delete=models.PROTECT, related_name="owned_action_points")
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="owned_action_points")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="owned_action_points")
    class_words = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["action_point", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mandate__isnull=False, state__isnull=True, organisation__isnull=True, class_words="")
                | Q(mandate__isnull=True, state__isnull=False, organisation__isnull=True, class_words="")
                | Q(mandate__isnull=True, state__isnull=True, organisation__isnull=False, class_words="")
                | (Q(mandate__isnull=True, state__isnull=True, organisation__isnull=True) & ~Q(class_words="")),
                name="actions_owner_is_exactly_one",
            ),
        ]

    def __str__(self) -> str:
        return self.printed_name


class ActionEntry(models.Model):
    """One entry of an action point's history: a change of status, a comment, a new due date; with evidence as text or file.

    `changes` tells what a correction or a new due date changed: column or `due` or `owners` to `[before, after]`.
    """

    action_point = models.ForeignKey(ActionPoint, on_delete=models.PROTECT, related_name="entries")
    at = models.DateTimeField(default=timezone.now)
    on = models.DateField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in ("opened", "status", "comment", "due", "corrected", "read")])
    from_status = models.CharField(max_length=10, blank=True, default="")
    to_status = models.CharField(max_length=10, blank=True, default="")
    words = models.TextField(blank=True, default="")
    evidence = models.TextField(blank=True, default="")
    evidence_document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    changes = models.JSONField(default=dict, blank=True)
    citation = models.JSONField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "action entries"
        ordering = ["action_point", "at", "pk"]
        indexes = [models.Index(fields=["action_point", "on"]), models.Index(fields=["on"])]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
