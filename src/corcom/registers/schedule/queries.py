"""Reads of the schedule."""

from __future__ import annotations

from django.db.models import QuerySet

from corcom.registers.schedule.models import JobRecord


def job_record(convention: str, job: str) -> JobRecord:
    """The row of a job; one that was never done when there is none yet (not saved)."""
    return JobRecord.objects.filter(convention=convention, job=job).first() or JobRecord(convention=convention, job=job)


def failing_jobs(convention: str) -> QuerySet[JobRecord]:
    """The jobs that failed since they were last done."""
    return JobRecord.objects.filter(convention=convention, failures__gt=0)


def job_records(convention: str) -> dict[str, JobRecord]:
    """The rows of a convention by the name of the job."""
    return {row.job: row for row in JobRecord.objects.filter(convention=convention)}
