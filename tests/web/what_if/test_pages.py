"""Questions to the clock through the pages: they answer and change nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from corcom.facts.published_figures import all_disagreements
from corcom.registers.audit.models import AuditRow
from corcom.registers.treaty.models import TreatyActionRecord
from scenes import computed_obligations, isu_officer
from web.page_words import words_on

BOMB = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><l>&b;</l>'


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, in January 2019."""
    settings.CORCOM_TODAY = date(2019, 1, 10)
    computed_obligations(until=date(2019, 1, 10))
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _upload(client: Client, address: str, data: bytes, name: str = "list.csv") -> Any:
    return client.post(address, {"file": SimpleUploadedFile(name, data)})


def test_a_deposit_is_assumed_and_nothing_is_saved(officer: Client) -> None:
    before = TreatyActionRecord.objects.count(), AuditRow.objects.count()
    words = words_on(officer.get("/ccm/what-if/?state=USA&kind=accession&on=2019-02-28"))
    assert "Entry into force 1 August 2019" in words
    assert "1 August 2029 Clearance" in words
    assert (TreatyActionRecord.objects.count(), AuditRow.objects.count()) == before


def test_the_way_from_a_state_opens_a_form_with_the_state_and_no_complaint(officer: Client) -> None:
    answer = officer.get("/ccm/what-if/?state=IRQ")
    form = answer.context["form"]
    assert (answer.status_code, form.is_bound, form["state"].value(), form["kind"].value()) == (200, False, "IRQ", "ratification")


def test_more_time_is_assumed(officer: Client) -> None:
    words = words_on(officer.get("/ccm/what-if/?ask=time&state=LAO&article=4.1.a&granted_to=2025-08-01"))
    assert "1 August 2025 Clearance" in words
    words = words_on(officer.get("/ccm/what-if/?ask=time&state=LAO&article=4.1.a&granted_to=2026-08-01"))
    assert "not possible : 1 August 2026 is past 1 August 2025, the longest that article 4.5 allows" in words


def test_a_question_that_has_no_answer_is_refused_with_the_reason(officer: Client) -> None:
    answer = officer.get("/ccm/what-if/?ask=time&state=USA&article=4.1.a&granted_to=2025-08-01")
    assert answer.status_code == 422
    assert "United States of America has no deadline under article 4.1.a" in words_on(answer)


def test_a_published_list_is_checked(officer: Client) -> None:
    data = b"state,article,due_on\nGuinea,7.1,2015-04-19\nIRQ,7.1,2014-04-30\nAtlantis,7.1,2014-04-30\n"
    words = words_on(_upload(officer, "/ccm/check-list/", data))
    assert "1 agrees 0 differs 1 impossible 0 not decidable" in words
    assert "Line 4: “Atlantis” is not a State known here" in words
    assert "counted from the deposit, not from entry into force" in words


def test_every_published_figure_that_differs_stands_on_the_page_with_its_reason(officer: Client) -> None:
    words = words_on(officer.get("/ccm/check-list/"))
    assert [d.reason for d in all_disagreements() if d.reason not in words] == []
    assert "Guinea, 7(1) 2015-04-19 2015-09-28 counted from the deposit" in words


def test_a_list_with_one_column_of_dates_is_checked_under_the_article_that_is_chosen(officer: Client) -> None:
    file = SimpleUploadedFile("list.csv", b"Country,Deadline\nItaly,March 2020\n")
    assert officer.post("/ccm/check-list/", {"file": file}).status_code == 422
    file.seek(0)
    words = words_on(officer.post("/ccm/check-list/", {"file": file, "article": "3.2"}))
    assert "1 agrees 0 differs 0 impossible 0 not decidable" in words
    assert "Italy ITA 3(2) 2020-03 1 March 2020" in words


def test_a_depositary_list_is_compared_with_both_sources(officer: Client) -> None:
    data = b"Participant,Signature,Ratification\nIraq,12 Nov 2009,15 May 2013\n"
    words = words_on(_upload(officer, "/ccm/reconcile/", data))
    assert "Iraq IRQ ratification 15 May 2013 list.csv, line 2 14 May 2013 UNTC table XXVI-6" in words


def test_an_act_of_the_list_that_is_not_here_leads_to_a_form_filled_in_and_later_acts_stand_apart(officer: Client) -> None:
    data = b"Participant,Signature,Ratification\nChad,3 Dec 2008,\nTonga,,4 Dec 2008 a\n"
    page = _upload(officer, "/ccm/reconcile/", data).content.decode()
    assert "/ccm/treaty-actions/new/?state=TON&amp;kind=accession&amp;on=2008-12-04" in page
    assert "later than 4 December 2008, the last day in the list" in words_on(_upload(officer, "/ccm/reconcile/", data))
    form = officer.get("/ccm/treaty-actions/new/?state=TON&kind=accession&on=2008-12-04").content.decode()
    assert ('value="accession" selected' in form, 'value="2008-12-04"' in form) == (True, True)


@pytest.mark.parametrize("address", ["/ccm/check-list/", "/ccm/reconcile/"])
@pytest.mark.parametrize(("data", "name"), [(BOMB, "list.xml"), (b"\xff\xfe\x00\x01", "list.csv"), (b"a,b\n1,2\n", "list.csv")])
def test_a_file_that_is_no_list_is_refused_with_what_is_accepted(officer: Client, address: str, data: bytes, name: str) -> None:
    answer = _upload(officer, address, data, name)
    assert answer.status_code == 422
    assert any(word in words_on(answer) for word in ("No heading with the State", "has the columns", "is not text", "which are not read"))
