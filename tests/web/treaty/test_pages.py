"""Recording Iraq's deposit through the pages: what follows is shown first, then on record, on its page and in the calendar."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from corcom.registers.treaty.models import TreatyActionRecord
from scenes import computed_obligations, isu_officer
from web.page_words import words_on

NEW = "/ccm/treaty-actions/new/"
IRAQ = {"state": "IRQ", "kind": "ratification", "on": "2013-05-14", "source_words": "Depositary notification, for this test"}
FOLLOWS = [
    ("30 April 2014", "Initial transparency report", "7(1)"),
    ("30 April 2015", "Annual transparency report for 2014", "7(2)"),
    ("1 November 2021", "Destruction of stockpiles", "3(2)"),
    ("1 November 2023", "Clearance", "4(1)(a)"),
]


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, on the day after Iraq's deposit, which is not on record yet."""
    settings.CORCOM_TODAY = date(2013, 5, 15)
    computed_obligations(until=date(2013, 5, 13))
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _rows(html: str) -> list[tuple[str, str, str]]:
    """Due date, what and article of the table of obligations."""
    found = []
    for row in re.findall(r"<tr>(.*?)</tr>", html.split("<tbody>")[1].split("</tbody>")[0], re.DOTALL):
        article = re.findall(r"</span>([^<]+)</summary>", row)
        cells = re.findall(r"<td.*?>(.*?)</td>", row, re.DOTALL)
        plain = [" ".join(re.sub(r"<details.*?</details>|<[^>]+>", " ", cell, flags=re.DOTALL).split()) for cell in cells]
        found.append((plain[0], plain[1], article[0]))
    return found


def test_the_form_shows_what_follows_and_saves_nothing(officer: Client) -> None:
    answer = officer.post(NEW, IRAQ)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert _rows(html) == FOLLOWS
    assert "Entry into force 1 November 2013" in words_on(answer)
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="ratification").count() == 0


def test_saving_leads_to_the_page_of_the_state_with_its_obligations_and_steps(officer: Client) -> None:
    answer = officer.post(NEW, IRAQ | {"save": "yes"}, follow=True)
    html = answer.content.decode()
    assert answer.redirect_chain == [("/ccm/states/IRQ/", 302)]
    assert "Recorded: Iraq, ratification, 14 May 2013." in words_on(answer)
    assert _rows(html) == FOLLOWS
    assert "Depositary notification, for this test, Ilse Officer" in words_on(answer)


def test_everything_that_follows_is_in_the_calendar_and_in_its_file(officer: Client) -> None:
    officer.post(NEW, IRAQ | {"save": "yes"})
    page = words_on(officer.get("/ccm/calendar/?period=all&page=99"))
    file = officer.get("/ccm/calendar.ics").content.decode().replace("\r\n ", "")
    events = {
        (re.search(r"^SUMMARY:(.*?)\r?$", e, re.MULTILINE)[1], re.search(r"^DTSTART.*:(\d{8})", e, re.MULTILINE)[1])  # type: ignore[index]
        for e in file.split("BEGIN:VEVENT")[1:]
    }
    assert {event for event in events if "Iraq" in event[0]} == {
        ("Iraq: Entry into force", "20131101"),
        ("Iraq: Initial transparency report", "20140430"),
        ("Iraq: Annual transparency report for 2014", "20150430"),
        ("Iraq: Destruction of stockpiles", "20211101"),
        ("Iraq: Clearance", "20231101"),
    }
    assert "Iraq: Clearance" in page


def test_deadlines_stay_out_of_the_calendar_on_request(officer: Client) -> None:
    officer.post(NEW, IRAQ | {"save": "yes"})
    assert "Iraq" not in officer.get("/ccm/calendar.ics?clock=left-out").content.decode()


def test_a_deposit_recorded_twice_says_where_it_stands_already(officer: Client) -> None:
    officer.post(NEW, IRAQ | {"save": "yes"})
    answer = officer.post(NEW, IRAQ | {"save": "yes"})
    assert answer.status_code == 422
    assert "is on record already" in words_on(answer)
    again = words_on(officer.post(NEW, IRAQ | {"source_words": "Another source"}))
    assert "This act is on record already" in again
    assert "Add this source" in again


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"state": "USA"}, 200, "ratification of United States of America on 14 May 2013 is one by a State that has not signed"),
        ({"state": "USA", "kind": "withdrawal"}, 200, "cannot be recorded"),
        ({"on": "14 May"}, 422, "Enter a valid date."),
        ({"source_words": ""}, 422, "This field is required."),
    ],
)
def test_what_does_not_fit_is_said_before_saving(officer: Client, changes: dict[str, str], status: int, words: str) -> None:
    answer = officer.post(NEW, IRAQ | changes)
    assert answer.status_code == status
    assert words in words_on(answer)


def test_an_act_against_the_rules_is_not_saved(officer: Client) -> None:
    answer = officer.post(NEW, IRAQ | {"state": "USA", "kind": "withdrawal", "save": "yes"})
    assert answer.status_code == 422
    assert TreatyActionRecord.objects.filter(state_id="USA").count() == 0


def test_a_second_signature_is_said_and_asked_about_again(officer: Client) -> None:
    signs = IRAQ | {"kind": "signature", "on": "2010-01-15"}
    again = "Iraq signed on 12 November 2009 already. A State signs once"
    shown = words_on(officer.post(NEW, signs))
    assert again in shown
    assert "it is so all the same" in shown
    answer = officer.post(NEW, signs | {"save": "yes"})
    assert (answer.status_code, again in words_on(answer)) == (422, True)
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="signature").count() == 1
    assert officer.post(NEW, signs | {"save": "yes", "despite": "on"}).status_code == 302
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="signature").count() == 2
    assert "it is so all the same" not in words_on(officer.post(NEW, IRAQ))


def test_a_mere_signatory_cannot_declare_provisional_application(officer: Client) -> None:
    declares = IRAQ | {"kind": "provisional-application", "save": "yes", "despite": "on"}
    answer = officer.post(NEW, declares)
    assert answer.status_code == 422
    assert "A signatory cannot declare it: record the instrument first." in words_on(answer)
    assert TreatyActionRecord.objects.filter(kind="provisional-application", state_id="IRQ").count() == 0


def test_an_act_is_corrected_and_taken_off_with_a_reason(officer: Client) -> None:
    officer.post(NEW, IRAQ | {"save": "yes"})
    act = TreatyActionRecord.objects.get(state_id="IRQ", kind="ratification")
    changed = IRAQ | {"on": "2013-03-14", "why": "A slip of the month"}
    shown = words_on(officer.post(f"/ccm/treaty-actions/{act.pk}/correct/", changed))
    assert "1 November 2013 → 1 September 2013" in shown
    officer.post(f"/ccm/treaty-actions/{act.pk}/correct/", changed | {"save": "yes"})
    new = TreatyActionRecord.objects.get(state_id="IRQ", kind="ratification", superseded_at__isnull=True)
    assert (new.on, officer.get(f"/ccm/treaty-actions/{act.pk}/correct/").status_code) == (date(2013, 3, 14), 404)
    officer.post(f"/ccm/treaty-actions/{new.pk}/take-off/", {"why": "It never came"})
    page = words_on(officer.get("/ccm/states/irq/"))
    assert "None follows on this day" in page


def test_an_act_of_a_later_day_leads_to_the_page_of_that_day(officer: Client, settings: Any) -> None:
    settings.CORCOM_TODAY = date(2011, 12, 14)
    answer = officer.post(NEW, IRAQ | {"save": "yes"}, follow=True)
    assert answer.redirect_chain == [("/ccm/states/IRQ/?as_of=2013-05-14", 302)]
    assert _rows(answer.content.decode()) == FOLLOWS
