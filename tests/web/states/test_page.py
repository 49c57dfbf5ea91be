"""The page of a State: its reports by year, and the documents that name it, for those who may see them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from corcom.registers.audit.mark import renew_mark
from corcom.registers.documents import services as documents
from corcom.workflows import deadlines
from corcom.workflows.deadlines import ReportSaid
from corcom.workflows.minutes import confirm_proposals
from corcom.workflows.searching import index_all
from scenes import DESK_DAY, SOURCE, isu_officer, organisation, person, treaty_facts
from web.page_words import words_on
from workflows.minutes.record import filed


def _signed_in(somebody: Any) -> Client:
    client = Client()
    client.force_login(somebody, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def officer(db: None, settings: Any) -> Client:
    """An ISU officer, signed in, with the shipped acts until the desk day on record."""
    settings.CORCOM_TODAY = DESK_DAY
    treaty_facts(until=DESK_DAY)
    return _signed_in(isu_officer())


def _section(client: Client, name: str, iso3: str, query: str = "") -> str:
    page = client.get(f"/ccm/states/{iso3.lower()}/{query}")
    found = re.search(rf'<section class="section" id="{name}">.*?</section>', page.content.decode(), re.DOTALL)
    assert found
    page.content = found.group().encode()
    return words_on(page)


def _reported(article: str, received_on: date, **more: Any) -> None:
    deadlines.record_report(ReportSaid("IRL", article, received_on, **more), convention="CCM", source_words=SOURCE, person=None)


def test_reports_stand_by_year_with_due_date_day_received_and_days_late(officer: Client) -> None:
    _reported("7.1", date(2011, 1, 27), address="https://reports.example/irl")
    _reported("7.2", date(2011, 5, 10), covers_year=2010)
    words = _section(officer, "reports", "IRL")
    rows = [
        "Annual transparency report for 2011 30 April 2012",
        "Annual transparency report for 2010 30 April 2011",
        "Initial transparency report 28 January 2011",
    ]
    assert [words.find(row) for row in rows] == sorted(words.find(row) for row in rows)
    assert words.find(rows[0]) > 0
    assert "10 May 2011" in words
    assert "10 days late" in words
    assert 'href="https://reports.example/irl"' in officer.get("/ccm/states/irl/").content.decode()
    assert "27 January 2011" in words
    assert "27 January 2011" not in _section(officer, "reports", "IRL", "?as_of=2011-01-26")


def test_a_report_of_a_signatory_is_there_too_and_none_where_none_is_due(officer: Client) -> None:
    assert "None is due and none is on record on this day." in _section(officer, "reports", "IRQ")
    said = ReportSaid("IRQ", "7.1", date(2011, 3, 1))
    deadlines.record_report(said, convention="CCM", source_words=SOURCE, person=None)
    assert _section(officer, "reports", "IRQ").strip().endswith("1 March 2011 voluntary")


def test_documents_that_name_a_state_are_there_with_their_lines(officer: Client) -> None:
    filed(person=isu_officer("Read Officer"))
    index_all()
    html = officer.get("/ccm/states/irq/").content.decode()
    assert "CMC: <mark>Iraq</mark> is at the final stage." in html
    assert "#L5" in html
    assert "No document here names it." in _section(officer, "documents", "GHA")


def test_confidential_documents_are_not_there_for_others(officer: Client) -> None:
    paper = filed(person=isu_officer("Read Officer")).version.document
    index_all()
    observer = _signed_in(person("Olga", for_organisation=organisation("cmc", "Cluster Munition Coalition", "CMC")))
    documents.set_confidential(paper, confidential=True)
    assert "No document here names it." in _section(observer, "documents", "IRQ")
    documents.set_confidential(paper, confidential=False)
    assert "CMC: Iraq is at the final stage." in _section(observer, "documents", "IRQ")


def test_provisional_application_stands_once(officer: Client) -> None:
    page = words_on(officer.get("/ccm/states/nor/"))
    assert page.count("Provisional application") == 1


def test_what_it_said_and_where_it_was_are_there(officer: Client) -> None:
    reading = filed(person=isu_officer("Read Officer"))
    confirm_proposals(reading, None, person=reading.read_by)
    page = words_on(officer.get("/ccm/states/jpn/"))
    assert "13 Dec 2011, not there" in page


def test_the_page_asks_twelve_times_at_most(officer: Client) -> None:
    filed(person=isu_officer("Read Officer"))
    index_all()
    officer.get("/ccm/states/irq/")
    renew_mark()
    with CaptureQueriesContext(connection) as asked:
        officer.get("/ccm/states/irq/")
    assert len(asked) <= 12
