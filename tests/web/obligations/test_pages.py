"""The list of obligations, how it leaves, how one date was computed, and what is recorded about it through the pages."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from corcom.registers.audit.mark import renew_mark
from corcom.registers.obligations.models import ExtensionRequestRecord, ObligationRecord
from scenes import computed_obligations, isu_officer
from web.page_words import words_on

LIST = "/ccm/obligations/"
SOURCE = "Letter to the depositary, for this test"


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, in January 2019; nothing is known of extensions and completions."""
    settings.CORCOM_TODAY = date(2019, 1, 10)
    computed_obligations(until=date(2019, 1, 10))
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _words(client: Client, address: str) -> str:
    return words_on(client.get(address))


def _table(client: Client, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(f"{LIST}obligations.csv{query}").content.decode())))


def test_the_list_opens_with_what_is_to_come(officer: Client) -> None:
    rows = _table(officer)
    assert {row["status"] for row in rows} == {"not-due", "due"}
    assert [row["due_on"] for row in rows] == sorted(row["due_on"] for row in rows)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?state=LAO&article=4.1.a", [("LAO", "4.1.a", "2020-08-01", "not-due")]),
        (
            "?show=all&state=LAO&due_until=2011-12-31",
            [("LAO", "7.1", "2011-01-28", "unrecorded"), ("LAO", "7.2", "2011-04-30", "unrecorded")],
        ),
        ("?show=all&state=LAO&article=7.1&as_of=2011-01-28", [("LAO", "7.1", "2011-01-28", "due")]),
        ("?show=all&state=IRQ&as_of=2013-05-13", []),
        ("?show=overdue&state=LAO&sort=late&article=7.1", [("LAO", "7.1", "2011-01-28", "unrecorded")]),
    ],
)
def test_filters_choose_and_stay_in_the_address(officer: Client, query: str, expected: list[tuple[str, ...]]) -> None:
    assert [(row["state"], row["article"], row["due_on"], row["status"]) for row in _table(officer, query)] == expected


def test_overdue_ones_come_by_days(officer: Client) -> None:
    html = _words(officer, f"{LIST}?show=overdue")
    assert html.index("2904 days ago") < html.index("2903 days ago") if "2903 days ago" in html else "2904 days ago" in html


def test_a_group_is_a_filter(officer: Client) -> None:
    groups = {row["state"] for row in _table(officer, "?show=all&group=EEG")}
    assert "BGR" in groups
    assert "LAO" not in groups


def test_the_list_as_it_was_known_here_before_anything_was_recorded_is_empty(officer: Client) -> None:
    before = (timezone.now() - timedelta(days=1)).date().isoformat()
    assert _table(officer, f"?show=all&recorded_by={before}") == []
    assert f"As known here on {before}" in _words(officer, f"{LIST}?recorded_by={before}")


def test_the_list_leaves_as_data_with_steps_and_with_hashtags(officer: Client) -> None:
    (row,) = json.loads(officer.get(f"{LIST}obligations.json?state=LAO&article=4.1.a").content)
    assert [step["article"] for step in row["steps"]] == ["16", "17.1", "4.1.a", None]
    tags = officer.get(f"{LIST}obligations.hxl.csv?state=LAO&article=4.1.a").content.decode().splitlines()[1]
    assert tags.startswith("#meta+convention,#country+code+v_iso3,#country+name,#meta+article")


def test_the_table_names_states_and_counts_the_days_since_the_due_date(officer: Client) -> None:
    (row,) = _table(officer, "?show=overdue&state=LAO&article=7.1")
    assert (row["state_name"], row["days_late"], row["days_since_due"]) == ("Lao People's Democratic Republic", "0", "2904")
    (coming,) = _table(officer, "?state=LAO&article=4.1.a")
    assert coming["days_since_due"] == ""


def test_all_transparency_reports_are_one_choice(officer: Client) -> None:
    rows = _table(officer, "?show=all&state=LAO&article=7&due_until=2011-12-31")
    assert [row["article"] for row in rows] == ["7.1", "7.2"]
    assert "7 Transparency reports, all" in _words(officer, LIST)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "ccm-obligations-coming-2019-01-10.csv"),
        ("?show=overdue&state=LAO&article=4.1.a&as_of=2018-01-01", "ccm-obligations-overdue-lao-4-1-a-2018-01-01.csv"),
        ("?status=missing&group=EEG&due_until=2012-01-01", "ccm-obligations-all-missing-eeg-until-2012-01-01-2019-01-10.csv"),
    ],
)
def test_the_name_of_the_file_says_what_was_chosen(officer: Client, query: str, name: str) -> None:
    assert officer.get(f"{LIST}obligations.csv{query}").headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_list_of_what_is_missing_says_at_the_top_when_a_report_is(officer: Client) -> None:
    before = "A report is called missing only once the register of reports is said to be complete."
    assert before in _words(officer, f"{LIST}?status=missing")
    assert before not in _words(officer, LIST)
    officer.post(f"{LIST}reports-kept/", {"since": "2018-01-01", "source_words": SOURCE})
    page = _words(officer, f"{LIST}?show=overdue")
    assert "Reports due from 1 January 2018 on are complete here" in page
    assert page.index("are complete here") < page.index("Since the due date")


def test_the_page_of_a_duty_tells_how_its_date_was_computed(officer: Client) -> None:
    page = _words(officer, f"{LIST}of/lao/4.1.a/")
    assert "Due 1 August 2020" in page
    assert "Article 17(1) The first day of the sixth month after the month in which the thirtieth instrument was deposited." in page
    assert "Hand in by 2 December 2018" in page
    assert "At most until 1 August 2025" in page


@pytest.mark.parametrize("key", ["lao/9.9", "usa/4.1.a", "lao", "lao/7.2/20", "lao/7.2/2040", "lao/7.2/xxxx"])
def test_there_is_no_page_of_a_duty_that_nobody_has(officer: Client, key: str) -> None:
    assert officer.get(f"{LIST}of/{key}/").status_code == 404


def test_a_request_is_recorded_and_granted_through_the_pages(officer: Client) -> None:
    asked = {
        "state": "LAO",
        "article": "4.1.a",
        "asked_to": "2025-08-01",
        "requested_on": "2018-12-01",
        "meeting": "9MSP",
        "source_words": SOURCE,
    }
    assert officer.post(f"{LIST}request/", asked).headers["Location"] == "/ccm/states/LAO/#obligations"
    row = ExtensionRequestRecord.objects.get()
    given = {"outcome": "granted", "granted_to": "2025-08-01", "decided_on": "2019-01-09", "meeting": "9MSP", "source_words": SOURCE}
    assert officer.post(f"{LIST}requests/{row.pk}/decide/", given).status_code == 302
    assert "Due 1 August 2025" in _words(officer, f"{LIST}of/lao/4.1.a/")
    assert "Due 1 August 2020" in _words(officer, f"{LIST}of/lao/4.1.a/?as_of=2019-01-08")


def test_the_page_of_a_decision_asks_for_the_day_on_which_the_request_was_handed_in(officer: Client) -> None:
    asked = {"state": "LAO", "article": "4.1.a", "asked_to": "2025-08-01", "meeting": "9MSP", "source_words": SOURCE}
    officer.post(f"{LIST}request/", asked)
    row = ExtensionRequestRecord.objects.get()
    assert "On which day it was handed in is not on record." in _words(officer, f"{LIST}requests/{row.pk}/decide/")
    given = {"outcome": "refused", "decided_on": "2019-01-09", "requested_on": "2018-12-01", "source_words": SOURCE}
    assert officer.post(f"{LIST}requests/{row.pk}/decide/", given).status_code == 302
    decided = ExtensionRequestRecord.objects.get(superseded_at__isnull=True)
    assert (decided.outcome, decided.requested_on) == ("refused", date(2018, 12, 1))


def test_a_request_against_the_rules_is_refused_in_the_form(officer: Client) -> None:
    answer = officer.post(f"{LIST}request/", {"state": "LAO", "article": "4.1.a", "asked_to": "2030-08-01", "source_words": SOURCE})
    assert answer.status_code == 422
    assert "the longest that article 4.5 allows" in answer.content.decode()


def test_a_completion_and_a_report_are_recorded_and_taken_off_through_the_pages(officer: Client) -> None:
    done = {"state": "LAO", "article": "3.2", "done": "October 2018", "how": "declared", "source_words": SOURCE}
    assert officer.post(f"{LIST}completion/", done).status_code == 302
    assert "October 2018" in _words(officer, f"{LIST}of/lao/3.2/")
    came = {"state": "LAO", "article": "7.2", "covers_year": "2017", "received_on": "2018-05-10", "source_words": SOURCE}
    assert officer.post(f"{LIST}report/", came).status_code == 302
    assert "10 days late" in _words(officer, f"{LIST}of/lao/7.2/2017/")
    report = ObligationRecord.objects.get(state_id="LAO", article="7.2", covers_year=2017, superseded_at__isnull=True)
    assert report.status == "late"
    page = officer.get(f"{LIST}of/lao/7.2/2017/").content.decode()
    take_off = next(part.split('"')[0] for part in page.split('href="') if "/take-off/" in part)
    assert officer.post(take_off, {"why": "It was of another State"}).status_code == 302
    assert "not recorded whether done" in _words(officer, f"{LIST}of/lao/7.2/2017/")


def test_a_report_is_called_missing_once_the_register_is_complete(officer: Client) -> None:
    assert officer.post(f"{LIST}reports-kept/", {"since": "2018-01-01", "source_words": SOURCE}).status_code == 302
    rows = _table(officer, "?status=missing&state=LAO")
    assert [(row["covers_year"], row["days_late"]) for row in rows] == [("2017", "255")]


def test_pages_ask_the_database_equally_often_for_few_and_for_many(officer: Client) -> None:
    counts = []
    for query in ("?state=LAO&article=4.1.a", "?show=all"):
        officer.get(LIST + query)
        renew_mark()
        with CaptureQueriesContext(connection) as asked:
            officer.get(LIST + query)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12
