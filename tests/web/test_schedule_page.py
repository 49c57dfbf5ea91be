"""The page on what the desk does by itself: what was done, what is next, what is wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from corcom.registers.schedule import queries, services
from corcom.workflows.action_points import ActionWords, open_action_point
from corcom.workflows.schedule import do_due_jobs
from scenes import isu_officer, organisation, person
from web.page_words import words_on


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in."""
    settings.CORCOM_TODAY = date(2011, 12, 15)
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_job_that_was_never_done_waits(officer: Client) -> None:
    assert "Compute the obligations of the day will be done now never" in words_on(officer.get("/ccm/schedule/"))


def test_a_job_that_is_done_says_for_which_day_and_what_it_did(officer: Client, django_assert_max_num_queries: Any) -> None:
    do_due_jobs()
    with django_assert_max_num_queries(8):
        words = words_on(officer.get("/ccm/schedule/"))
    assert "done for 15 December 2011, at " in words
    assert "when the day of the desk is set to another 0 new, 0 changed, 0 gone, 0 unchanged" in words


def test_a_job_that_failed_shows_its_error_and_the_next_try(officer: Client) -> None:
    row = services.keep_job("CCM", "recompute-obligations")
    services.record_failure(
        row, at=datetime(2011, 12, 15, 0, 1, tzinfo=UTC), error="OSError: <full>", try_again_at=datetime(2099, 1, 1, 11, 0, tzinfo=UTC)
    )
    words = words_on(officer.get("/ccm/schedule/"))
    assert "failed, will be tried again never 1 Jan 2099, 12:00 Failed once, at 15 Dec 2011, 01:01: OSError: <full>" in words
    assert queries.job_record("CCM", "recompute-obligations").failures == 1


def test_today_tells_those_who_can_see_to_it_that_a_job_failed(officer: Client) -> None:
    open_action_point(person=None, convention="CCM", said=ActionWords("share the plan"), source_words="a call")
    before = words_on(officer.get("/ccm/"))
    moment = datetime(2011, 12, 15, 0, 1, tzinfo=UTC)
    services.record_failure(services.keep_job("CCM", "recompute-obligations"), at=moment, error="OSError", try_again_at=moment)
    observer = Client()
    observer.force_login(
        person("Olu Observer", for_organisation=organisation("cmc", "Cluster Munition Coalition", "CMC")),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    told = "Something that the desk does by itself failed."
    assert [told in words for words in (before, words_on(officer.get("/ccm/")), words_on(observer.get("/ccm/")))] == [False, True, False]
