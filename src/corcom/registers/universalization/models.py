"""News about a State's steps towards the convention, as somebody told them."""

from __future__ import annotations

from django.db import models

from corcom.registers.meetings.models import Meeting
from corcom.registers.on_record import OnRecord
from corcom.registers.parties.models import State


class StatusNews(OnRecord):
    """A claim about a State, with who said so and when. It is no treaty action: the depositary's record is."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="status_news")
    stage = models.CharField(max_length=400)
    stage_code = models.CharField(max_length=30, blank=True, default="")
    said_by = models.CharField(max_length=200, blank=True, default="")
    said_on = models.DateField(null=True, blank=True)
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="status_news")

    class Meta(OnRecord.Meta):
        verbose_name_plural = "status news"
        ordering = ["-said_on", "pk"]

    def __str__(self) -> str:
        return f"{self.state}: {self.stage[:60]}"
