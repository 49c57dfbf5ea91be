"""One row for each job of a convention: the desk day it was last done for, and what went wrong since.

There is no word for "running": whoever does a job holds its row locked, and a process that dies lets go of it by dying.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.db.models import Q


class JobRecord(models.Model):
    """A job that is done once for each desk day. `said` is what it last did, in words; `failures` counts since it was last done."""

    convention = models.CharField(max_length=12)
    job = models.CharField(max_length=40)
    done_for = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    said = models.TextField(blank=True, default="")
    failures = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True, default="")
    try_again_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["convention", "job"]
        constraints = [
            models.UniqueConstraint(fields=["convention", "job"], name="schedule_job_once"),
            models.CheckConstraint(
                condition=Q(failures=0) | (Q(failed_at__isnull=False) & Q(try_again_at__isnull=False)), name="schedule_failure_has_its_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.convention}, {self.job}, done for {self.done_for}"

    def is_due(self, day: date, now: datetime) -> bool:
        """Whether it is to be done: it was not done for the day, and after a failure the wait is over."""
        return self.done_for != day and (self.try_again_at is None or self.try_again_at <= now)
