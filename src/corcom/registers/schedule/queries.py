"""Reads of the schedule."""

from __future__ import annotations

from corcom.registers.schedule.models import JobRecord


def job_record(convention: str, job: str) -> JobRecord:
    """The row of a job; one that was never done when there is none yet (not saved)."""
    return JobRecord.objects.filter(convention=convention, job=job).first() or JobRecord(convention=convention, job=job)


def job_records(convention: str) -> dict[str, JobRecord]:
    """The rows of a convention by the name of the job."""
    return {row.job: row for row in JobRecord.objects.filter(convention=convention)}
