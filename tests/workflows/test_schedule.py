"""What the desk does by itself is done once for each desk day, by one worker, again after a failure, and never by halves."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from corcom.registers.audit.models import AuditRow
from corcom.registers.obligations.models import ObligationRecord
from corcom.registers.schedule import queries, services
from corcom.workflows.overviews.schedule import jobs_shown
from corcom.workflows.recomputing import recompute_obligations
from corcom.workflows.schedule import JOBS, Done, Job, do_due_jobs, next_midnight, wait_after
from scenes import computed_obligations, treaty_facts

NIGHT = datetime(2011, 12, 14, 23, 0, 1, tzinfo=UTC)
DAY = date(2011, 12, 15)
RECOMPUTE = JOBS[0].name


@pytest.fixture
def desk(db: None, settings: Any) -> None:
    """A desk with the shipped acts, whose obligations were computed for the day before."""
    settings.CORCOM_TODAY = date(2011, 12, 14)
    computed_obligations(until=date(2011, 12, 14))
    settings.CORCOM_TODAY = DAY


class Failing:
    """A job that fails until it is told not to."""

    def __init__(self) -> None:
        self.fails, self.calls = True, 0

    def __call__(self, _convention: str) -> str:
        self.calls += 1
        ObligationRecord.objects.update(note="half done")
        if self.fails:
            message = "the disk is full"
            raise OSError(message)
        return "done after all"


def test_a_day_is_done_once(desk: None) -> None:
    assert [(d.convention, d.job, d.error) for d in do_due_jobs(now=NIGHT)] == [("CCM", RECOMPUTE, "")]
    acts = AuditRow.objects.count()
    assert (do_due_jobs(now=NIGHT), do_due_jobs(now=NIGHT + timedelta(hours=9)), AuditRow.objects.count()) == ([], [], acts)


def test_the_obligations_are_those_of_the_new_day(desk: None, settings: Any) -> None:
    settings.CORCOM_TODAY = date(2012, 5, 1)
    do_due_jobs(now=NIGHT)
    assert recompute_obligations("CCM").touched == []
    assert queries.job_record("CCM", RECOMPUTE).done_for == date(2012, 5, 1)


@pytest.mark.parametrize("day", [date(2012, 5, 1), date(2011, 12, 10)], ids=["days without a worker", "set back"])
def test_another_desk_day_is_done_at_the_next_look(desk: None, settings: Any, day: date) -> None:
    do_due_jobs(now=NIGHT)
    settings.CORCOM_TODAY = day
    assert [done.job for done in do_due_jobs(now=NIGHT + timedelta(minutes=1))] == [RECOMPUTE]
    assert do_due_jobs(now=NIGHT + timedelta(minutes=2)) == []


def test_a_job_that_fails_leaves_nothing_half_done_and_stops_no_other(desk: None) -> None:
    notes = set(ObligationRecord.objects.values_list("note", flat=True))
    failing = Failing()
    jobs = (Job("failing", failing), *JOBS)
    done = do_due_jobs(now=NIGHT, jobs=jobs)
    assert [d.job for d in done] == ["failing", RECOMPUTE]
    assert done[0] == Done("CCM", "failing", error="OSError: the disk is full")
    assert "half done" not in set(ObligationRecord.objects.values_list("note", flat=True)) | notes
    row = queries.job_record("CCM", "failing")
    assert (row.done_for, row.failures, row.error, row.try_again_at) == (None, 1, "OSError: the disk is full", NIGHT + timedelta(minutes=1))


def test_a_job_that_failed_is_tried_again_after_its_wait_and_then_forgets_it(desk: None) -> None:
    failing = Failing()
    jobs = (Job("failing", failing),)
    for seconds in (0, 30, 61, 100):
        do_due_jobs(now=NIGHT + timedelta(seconds=seconds), jobs=jobs)
    assert (failing.calls, queries.job_record("CCM", "failing").failures) == (2, 2)
    failing.fails = False
    do_due_jobs(now=NIGHT + timedelta(seconds=200), jobs=jobs)
    row = queries.job_record("CCM", "failing")
    assert (row.done_for, row.said, row.failures, row.error, row.try_again_at) == (DAY, "done after all", 0, "", None)


def test_waits_double_up_to_an_hour() -> None:
    assert [wait_after(n).total_seconds() / 60 for n in (1, 2, 3, 6, 7, 500)] == [1, 2, 4, 32, 60, 60]


def test_on_postgresql_a_second_worker_passes_over_a_job_that_is_being_done(transactional_db: None, settings: Any) -> None:
    settings.CORCOM_TODAY = DAY
    if connection.vendor == "sqlite":
        return  # there the transaction is the lock; tests/jobs/test_worker.py runs several processes
    treaty_facts(until=DAY)
    services.keep_job("CCM", RECOMPUTE)
    found: list[list[Done]] = []

    def second() -> None:
        found.append(do_due_jobs(now=NIGHT))
        connection.close()

    with transaction.atomic():
        assert services.lock_job("CCM", RECOMPUTE) is not None
        other = threading.Thread(target=second)
        other.start()
        other.join(20)
    assert found == [[]]


@pytest.mark.parametrize(
    ("now", "midnight"),
    [
        (datetime(2026, 11, 26, 22, 59, tzinfo=UTC), datetime(2026, 11, 26, 23, 0, tzinfo=UTC)),
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), datetime(2026, 11, 27, 23, 0, tzinfo=UTC)),
        (datetime(2026, 3, 28, 12, 0, tzinfo=UTC), datetime(2026, 3, 28, 23, 0, tzinfo=UTC)),
        (datetime(2026, 3, 29, 12, 0, tzinfo=UTC), datetime(2026, 3, 29, 22, 0, tzinfo=UTC)),
    ],
    ids=["a minute before", "at midnight", "before clocks change", "on the day on which clocks change"],
)
def test_midnight_is_that_of_the_desks_time_zone(settings: Any, now: datetime, midnight: datetime) -> None:
    settings.TIME_ZONE = "Europe/Zurich"
    assert next_midnight(now) == midnight


def test_the_office_sees_what_was_done_what_failed_and_that_no_worker_runs(desk: None, settings: Any) -> None:
    def shown(now: datetime) -> tuple[str, datetime | None]:
        [job] = jobs_shown("CCM", now=now)
        return job.state, job.next_at

    settings.CORCOM_TODAY = None
    now = datetime.now(UTC)
    midnight = next_midnight(now)
    assert shown(now) == ("waiting", now)
    do_due_jobs(now=now)
    assert shown(now) == ("done", midnight)
    row = queries.job_record("CCM", RECOMPUTE)
    row.done_for = row.done_for - timedelta(days=1) if row.done_for else None
    row.save()
    begun = midnight - timedelta(days=1)
    assert [shown(begun + timedelta(minutes=m))[0] for m in (9, 11)] == ["waiting", "no-worker"]
    services.record_failure(row, at=now, error="OSError: full", try_again_at=now + timedelta(minutes=1))
    assert shown(now) == ("failed", now + timedelta(minutes=1))
    settings.CORCOM_TODAY = DAY
    do_due_jobs(now=now + timedelta(minutes=2))
    assert shown(now) == ("done", None)
