"""Declarations through the pages: the list, the State's page, and what is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from corcom.registers.audit.mark import renew_mark
from corcom.registers.treaty.models import DeclarationRecord, TreatyActionRecord
from corcom.workflows import declarations
from corcom.workflows.declarations import DeclarationSaid
from scenes import computed_obligations, isu_officer
from web.page_words import words_on

LIST, NEW = "/ccm/declarations/", "/ccm/declarations/new/"
READS = {
    "state": "IRQ",
    "kind": "interpretative-declaration",
    "made_on": "2013-05-14",
    "text": "It reads an article so, says this test",
    "source_words": "Depositary notification, for this test",
}


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, with the shipped acts until then on record."""
    settings.CORCOM_TODAY = date(2013, 5, 15)
    computed_obligations(until=date(2013, 5, 15))
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _pk() -> int:
    return DeclarationRecord.objects.get(superseded_at__isnull=True).pk


def test_a_declaration_leads_to_the_page_of_its_state_with_words_source_and_person(officer: Client) -> None:
    answer = officer.post(NEW, READS, follow=True)
    assert answer.redirect_chain == [("/ccm/states/IRQ/#declarations", 302)]
    words = words_on(answer)
    assert "Recorded: Iraq, interpretative declaration, 14 May 2013." in words
    assert "Interpretative declaration It reads an article so, says this test Depositary notification, for this test, Ilse Officer" in words


def test_provisional_application_becomes_a_treaty_action_with_the_days_of_its_effect(officer: Client) -> None:
    answer = officer.post(NEW, {**READS, "kind": "provisional-application", "text": ""}, follow=True)
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="provisional-application").count() == 1
    assert DeclarationRecord.objects.count() == 0
    assert "from 14 May 2013 until entry into force on 1 November 2013" in words_on(answer)


def test_a_reservation_shows_that_none_is_allowed(officer: Client) -> None:
    words = words_on(officer.post(NEW, {**READS, "kind": "reservation"}, follow=True))
    assert "The Convention allows no reservations; the words are kept as what they were called, and no date follows from them." in words


def test_the_list_filters_by_kind_and_follows_the_day(officer: Client) -> None:
    officer.post(NEW, READS)
    assert "provisional application" in words_on(officer.get(LIST))
    chosen = words_on(officer.get(f"{LIST}?kind=interpretative-declaration"))
    assert ("It reads an article so" in chosen, "Lithuania" in chosen) == (True, False)
    assert "It reads an article so" not in words_on(officer.get(f"{LIST}?as_of=2013-05-13"))
    assert "No declaration is on record on this day" in words_on(officer.get(f"{LIST}?as_of=2008-01-01"))


def test_words_are_asked_for(officer: Client) -> None:
    answer = officer.post(NEW, {**READS, "text": " "})
    assert (answer.status_code, DeclarationRecord.objects.count()) == (422, 0)
    assert "Nothing came in; say what is declared" in words_on(answer)


def test_it_is_corrected_withdrawn_and_taken_off(officer: Client) -> None:
    officer.post(NEW, READS)
    corrected = {**READS, "text": "It reads it otherwise, says this test", "why": "A slip"}
    assert "It reads it otherwise" in words_on(officer.post(f"{LIST}{_pk()}/correct/", corrected, follow=True))
    withdrawn = {"withdrawn_on": "2013-05-15", "source_words": "A further notification"}
    assert "Withdrawn on 15 May 2013 (A further notification)" in words_on(officer.post(f"{LIST}{_pk()}/withdraw/", withdrawn, follow=True))
    assert "It declared nothing" in words_on(officer.post(f"{LIST}{_pk()}/take-off/", {"why": "Of another State"}, follow=True))
    assert officer.get(f"{LIST}999/correct/").status_code == 404


@pytest.mark.parametrize("address", [LIST, "/ccm/states/IRQ/"])
def test_the_pages_ask_no_more_with_many_declarations(officer: Client, address: str) -> None:
    def count() -> int:
        officer.get(address)
        renew_mark()
        with CaptureQueriesContext(connection) as asked:
            assert officer.get(address).status_code == 200
        return len(asked)

    def add(numbers: range) -> None:
        for number in numbers:
            said = DeclarationSaid("IRQ", "declaration", date(2013, 5, 14), f"Words {number} of this test")
            declarations.record_declaration(said, convention="CCM", source_words="A test", person=None)

    add(range(1))
    few = count()
    add(range(1, 30))
    assert (count(), few <= 12) == (few, True)
