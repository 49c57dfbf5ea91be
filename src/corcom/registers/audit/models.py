"""One row an act: who, when, what, why, on what source, and which records it touched."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class AuditRow(models.Model):
    """An act of the office. Written once, in the transaction of the act; never changed."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    desk_day = models.DateField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    convention = models.CharField(max_length=12, blank=True, default="")
    act = models.CharField(max_length=80)
    summary = models.TextField()
    why = models.TextField(blank=True, default="")
    source = models.TextField(blank=True, default="")
    records = models.JSONField(default=list)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["convention", "-at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act}: {self.summary}"


class RecordMark(models.Model):
    """The mark of the record, in its one row: see `corcom.registers.audit.mark`."""

    THE_ONE = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE)
    mark = models.CharField(max_length=32)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_one_mark")]

    def __str__(self) -> str:
        return self.mark
