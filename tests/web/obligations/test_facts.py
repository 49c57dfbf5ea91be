"""Hostilities, conflicts and munitions kept through the pages: recorded, corrected, taken off, and shown on any day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from corcom.registers.obligations.models import ConflictRecord, HostilitiesRecord, ItemsKeptRecord
from scenes import computed_obligations, isu_officer
from web.page_words import words_on

FACTS = "/ccm/obligations/facts/"
SOURCE = "Note verbale, for this test"
ENDED = {"state": "LAO", "words": "invented hostilities", "ended_on": "2018-05-20", "source_words": SOURCE}
KEPT = {
    "state": "LAO",
    "words": "type X, lot 1",
    "deed": "transferred",
    "year": "2017",
    "munitions": "12",
    "receiver": "NOR",
    "source_words": SOURCE,
}
WAR = {"state": "LAO", "words": "invented conflict", "start": "2018-11-01", "source_words": SOURCE}


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, in January 2019."""
    settings.CORCOM_TODAY = date(2019, 1, 10)
    computed_obligations(until=date(2019, 1, 10))
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_hostilities_lead_to_the_state_with_the_duty_that_follows(officer: Client) -> None:
    answer = officer.post(f"{FACTS}hostilities/new/", ENDED)
    assert answer.headers["Location"] == "/ccm/states/LAO/#facts"
    page = words_on(officer.get("/ccm/states/lao/"))
    assert "Clearance of new remnants" in page
    assert "20 May 2028" in page
    assert "Hostilities that ended invented hostilities Note verbale, for this test" in page
    assert "20 May 2028" in words_on(officer.get("/ccm/obligations/of/lao/4.1.b/"))


def test_all_three_stand_in_a_list_that_follows_the_day(officer: Client) -> None:
    assert words_on(officer.get(FACTS)).count("None is on record.") == 3
    for kind, said in (("hostilities", ENDED), ("munitions", KEPT), ("conflicts", WAR)):
        assert officer.post(f"{FACTS}{kind}/new/", said).status_code == 302
    page = words_on(officer.get(FACTS))
    for words in ("invented hostilities", "transferred, type X, lot 1", "12 cluster munitions", "to Norway", "invented conflict, goes on"):
        assert words in page
    assert words_on(officer.get(f"{FACTS}?as_of=2016-12-31")).count("None is on record.") == 3


def test_the_last_day_of_a_conflict_is_recorded_by_correcting_it(officer: Client) -> None:
    officer.post(f"{FACTS}conflicts/new/", WAR)
    war = ConflictRecord.objects.get()
    form = officer.get(f"{FACTS}conflicts/{war.pk}/correct/").content.decode()
    assert 'value="2018-11-01"' in form
    answer = officer.post(f"{FACTS}conflicts/{war.pk}/correct/", {**WAR, "last_day": "2018-12-31", "why": "It ended"})
    assert answer.status_code == 302
    assert ConflictRecord.objects.get(superseded_at__isnull=True).end == date(2019, 1, 1)
    assert "invented conflict, until 31 December 2018" in words_on(officer.get(FACTS))


def test_what_is_refused_stands_in_the_form(officer: Client) -> None:
    answer = officer.post(f"{FACTS}hostilities/new/", {**ENDED, "state": "USA"})
    assert answer.status_code == 422
    assert "was not bound on 20 May 2018" in words_on(answer)
    assert officer.get(f"{FACTS}nothing/new/").status_code == 404
    assert officer.get(f"{FACTS}conflicts/999/correct/").status_code == 404


def test_what_never_was_goes_off_the_record(officer: Client) -> None:
    officer.post(f"{FACTS}munitions/new/", KEPT)
    row = ItemsKeptRecord.objects.get()
    assert "By 30 April of the next year" not in words_on(officer.get(FACTS))
    assert officer.post(f"/ccm/obligations/munitions/{row.pk}/take-off/", {"why": "Misread"}).status_code == 302
    assert "None is on record." in words_on(officer.get(FACTS))
    assert HostilitiesRecord.objects.count() == 0
