"""What the desk does by itself once for each desk day, and the one place where a further job is added: `JOBS`.

A job takes a convention, does its work in the transaction in which it is called, and says in words what it did. It may be called again for
a day without doing anything twice. Whoever calls first holds the job's row locked, so that of several processes only one does it; a
process that is killed leaves neither a half-done job nor a mark that it is being done. A job that must talk to others, such as one that
sends mail, writes down here what is to be sent and leaves the sending to a place that knows what went out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from corcom.registers.parties.queries import conventions
from corcom.registers.schedule import queries, services
from corcom.workflows.desk_day import desk_day
from corcom.workflows.recomputing import recompute_obligations

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is done once for each desk day; `do` takes a convention and says what it did."""

    name: str
    do: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Done:
    """That a job was tried: what it did, in words, or the error."""

    convention: str
    job: str
    said: str = ""
    error: str = ""

    @property
    def in_words(self) -> str:
        """One line for the terminal."""
        return f"{self.convention}: {self.job}: {self.said or f'failed: {self.error}'}"


def _recompute(convention: str) -> str:
    return recompute_obligations(convention).in_words


JOBS = (Job("recompute-obligations", _recompute),)


def do_due_jobs(*, now: datetime | None = None, jobs: tuple[Job, ...] = JOBS) -> list[Done]:
    """Do what is due on the desk day, for every convention; a job that fails is tried again later and stops no other.

    Nothing is done twice for a day. After days without a worker the present day is done, and those in between are not made up for: each
    job brings the desk to a day, whatever day it was at.
    """
    at, day = now or timezone.now(), desk_day()
    tried = (_do_if_due(convention.code, job, day, at) for convention in conventions() for job in jobs)
    return [done for done in tried if done]


def _do_if_due(convention: str, job: Job, day: date, at: datetime) -> Done | None:
    if not queries.job_record(convention, job.name).is_due(day, at):
        return None
    services.keep_job(convention, job.name)
    try:
        return _do(convention, job, day, at)
    except Exception as error:  # whatever a job raises, the others and the worker go on; the administrator reads it
        _log.exception("The job %s of %s failed", job.name, convention)
        return _failed(convention, job, error, at)


def _do(convention: str, job: Job, day: date, at: datetime) -> Done | None:
    with transaction.atomic():
        row = services.lock_job(convention, job.name)
        if row is None or not row.is_due(day, at):
            return None
        said = job.do(convention)
        services.record_done(row, day=day, at=timezone.now(), said=said)
    return Done(convention, job.name, said)


def _failed(convention: str, job: Job, error: Exception, at: datetime) -> Done:
    words = f"{type(error).__name__}: {error}"
    with transaction.atomic():
        row = services.lock_job(convention, job.name)
        if row is not None:
            services.record_failure(row, at=at, error=words, try_again_at=at + wait_after(row.failures + 1))
    return Done(convention, job.name, error=words)


def wait_after(failures: int) -> timedelta:
    """How long until the next try: a minute, then twice as long each time, an hour at most."""
    return min(FIRST_WAIT * (1 << min(failures - 1, 10)), LONGEST_WAIT)


def next_midnight(now: datetime) -> datetime:
    """When the next day begins at the desk, in its time zone."""
    tomorrow = timezone.localdate(now) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, datetime.min.time()))
