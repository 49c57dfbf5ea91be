"""Dated events other than due dates."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from corcom.registers.meetings.models import Meeting
from corcom.registers.on_record import Dated, OnRecord


class Event(OnRecord, Dated):
    """Something on a date. Several passages may speak of it: `citations` holds them all, `citation` the first.

    Each entry of `citations` is a citation with the `certainty` that the passage gives. The most cautious of them is the certainty of
    the event, until a person says otherwise (`certainty_settled`).
    """

    PLANNED, HELD, CANCELLED = "planned", "held", "cancelled"

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    sequence = models.PositiveIntegerField(default=0)
    what = models.CharField(max_length=400)
    kind = models.CharField(max_length=30, default="other")
    audience = models.CharField(max_length=200, blank=True, default="")
    state_of_event = models.CharField(max_length=12, choices=[(s, s) for s in (PLANNED, HELD, CANCELLED)], default=PLANNED)
    citations = models.JSONField(default=list)
    certainty_settled = models.BooleanField(default=False)
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    read_in = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="events_read_here")
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["uid"], condition=Q(superseded_at__isnull=True), name="calendar_uid_once"),
        ]
        indexes = [models.Index(fields=["convention", "when_earliest"])]
        ordering = ["when_earliest", "pk"]

    def __str__(self) -> str:
        return self.what

    @property
    def revision(self) -> int:
        """What a form carries to notice a change in between: every change raises the sequence."""
        return self.sequence


class FeedAddress(models.Model):
    """Which of the calendar addresses of a person works: each new one ends those before."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="feed_address")
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "feed addresses"

    def __str__(self) -> str:
        return f"Calendar address {self.number} of {self.person}"
