"""What the desk does by itself, as the office sees it: when each job was last done, when next, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from corcom.registers.schedule import queries
from corcom.registers.schedule.models import JobRecord
from corcom.workflows.desk_day import desk_day
from corcom.workflows.schedule import JOBS, next_midnight

# A worker looks every minute; a job that was due for longer than this has no worker.
PATIENCE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class JobShown:
    """A job on the page. `next_at` is None when the desk day is fixed and the job is done for it."""

    name: str
    record: JobRecord
    state: str
    next_at: datetime | None


def jobs_shown(convention: str, *, now: datetime) -> list[JobShown]:
    """Every job with its state: `done`, `failed`, `waiting` (a worker will do it now) or `no-worker`; one query."""
    known = queries.job_records(convention)
    return [_shown(known.get(job.name) or JobRecord(convention=convention, job=job.name), now) for job in JOBS]


def _shown(record: JobRecord, now: datetime) -> JobShown:
    if record.done_for == desk_day():
        return JobShown(record.job, record, "done", None if settings.CORCOM_TODAY else next_midnight(now))
    due_at = record.try_again_at or next_midnight(now) - timedelta(days=1)
    if record.done_at is None and not record.failures:
        due_at = now  # never done: the desk was just made, or no worker was ever started
    late = now - due_at > PATIENCE
    state = "no-worker" if late else ("failed" if record.failures else "waiting")
    return JobShown(record.job, record, state, max(due_at, now))
