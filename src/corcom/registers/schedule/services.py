"""Writes of the schedule."""

from __future__ import annotations

from datetime import date, datetime

from corcom.registers.schedule.models import JobRecord

LONGEST_ERROR = 1000


def keep_job(convention: str, job: str) -> JobRecord:
    """The row of a job, made on the first call."""
    return JobRecord.objects.get_or_create(convention=convention, job=job)[0]


def lock_job(convention: str, job: str) -> JobRecord | None:
    """The row of a job, ours until the transaction ends; None while another process has it.

    SQLite knows no locks on rows: there the transaction itself is the lock, since it begins with the right to write.
    """
    return JobRecord.objects.select_for_update(skip_locked=True).filter(convention=convention, job=job).first()


def record_done(row: JobRecord, *, day: date, at: datetime, said: str) -> None:
    """The job was done for a day; failures before are forgotten."""
    row.done_for, row.done_at, row.said = day, at, said
    row.failures, row.failed_at, row.error, row.try_again_at = 0, None, "", None
    row.save()


def record_failure(row: JobRecord, *, at: datetime, error: str, try_again_at: datetime) -> None:
    """The job failed once more."""
    row.failures += 1
    row.failed_at, row.error, row.try_again_at = at, error[:LONGEST_ERROR], try_again_at
    row.save(update_fields=["failures", "failed_at", "error", "try_again_at"])
