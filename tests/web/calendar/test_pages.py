"""The calendar: by month and certainty, one event, acts by hand, and what the pages ask of the database."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty
from corcom.registers.audit.mark import renew_mark
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar import services
from corcom.registers.calendar.models import Event
from web.page_words import words_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client: Client, settings: Any) -> Client:
    """An officer of the ISU, signed in on 14 December 2011."""
    settings.CORCOM_TODAY = scenes.DESK_DAY
    client.force_login(scenes.isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _months(client: Client, query: str = "") -> list[tuple[str, list[str]]]:
    answer = client.get(f"/ccm/calendar/{query}")
    assert answer.status_code == 200
    title = re.compile(r'<a class="entry-title[^"]*" href="[^"]*">([^<]*)<')
    return [(month, [html.unescape(words) for words in title.findall(lines)]) for month, lines in answer.context["months"]]


def _standing() -> Event:
    return Event.objects.get(superseded_at__isnull=True)


@pytest.fixture
def _events() -> None:
    scenes.event("CorCom meeting")
    scenes.event("Work plan is sent", PartialDate.of_month(2012, 1, words="in January"), kind="other")
    scenes.event("Briefing", PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE), kind="briefing")
    scenes.event("2MSP", PartialDate.of_day(date(2011, 9, 12)), kind="MSP")
    scenes.event("Far away", PartialDate.of_day(date(2013, 9, 10)), kind="MSP")
    scenes.action_point("send the plan", when=PartialDate.of_day(date(2012, 1, 20)))


@pytest.mark.usefixtures("_events")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [("January 2012", ["Work plan is sent", "CorCom meeting"]), ("February 2012", ["Briefing"])]),
        ("?period=past", [("September 2011", ["2MSP"])]),
        ("?period=later", [("September 2013", ["Far away"])]),
        ("?kind=briefing", [("February 2012", ["Briefing"])]),
        ("?certainty=tentative", [("February 2012", ["Briefing"])]),
        ("?certainty=vague", [("January 2012", ["Work plan is sent"])]),
        ("?kind=action-point", [("January 2012", ["Send the plan"])]),
        (
            "?due=with-due-dates",
            [("January 2012", ["Work plan is sent", "Send the plan", "CorCom meeting"]), ("February 2012", ["Briefing"])],
        ),
        ("?as_of=2012-02-01", [("February 2012", ["Briefing"])]),
        ("?as_of=2012-02-02", []),
        ("?kind=nonsense", [("January 2012", ["Work plan is sent", "CorCom meeting"]), ("February 2012", ["Briefing"])]),
    ],
)
def test_the_address_says_what_is_shown(office: Client, query: str, expected: list[tuple[str, list[str]]]) -> None:
    assert _months(office, query) == expected


@pytest.mark.usefixtures("_events")
def test_certainty_stands_in_words(office: Client) -> None:
    shown = words_on(office.get("/ccm/calendar/"))
    assert "1 February 2012 tentative" in shown
    assert "in January 1 to 31 January 2012" in shown


def test_an_empty_calendar_says_where_dates_come_from(office: Client) -> None:
    assert "Dates come from minutes as they are confirmed" in words_on(office.get("/ccm/calendar/"))


def test_an_event_by_hand_from_record_to_cancelled(office: Client) -> None:
    said = {"what": "Briefing to States", "when": "tentatively 1 February", "kind": "briefing", "audience": "all States"}
    office.post("/ccm/calendar/new/", said | {"source_words": "mail of the President"})
    page = f"/ccm/calendar/{_standing().uid}/"
    assert (_standing().when_earliest, _standing().when_certainty) == (date(2012, 2, 1), "tentative")
    office.post(f"{page}confirm/", {"when": "1 February 2012", "source_words": "room booked", "revision": "0"})
    assert (_standing().when_certainty, _standing().certainty_settled) == ("confirmed", True)
    correction = {"what": "Briefing to States Parties", "when": "1 February 2012", "kind": "briefing", "audience": "all States"}
    office.post(f"{page}correct/", correction | {"reason": "misheard", "revision": "1"})
    office.post(f"{page}cancel/", {"reason": "no room", "revision": "2"})
    assert (_standing().what, _standing().state_of_event) == ("Briefing to States Parties", "cancelled")
    office.post(f"{page}plan-again/", {"reason": "room found", "revision": "3"})
    assert (_standing().state_of_event, _standing().sequence) == ("planned", 4)
    shown = words_on(office.get(page))
    assert [word in shown for word in ("room found", "no room", "misheard", "room booked")] == [True] * 4
    assert [row.act for row in AuditRow.objects.order_by("pk")] == [
        "record_event",
        "confirm_event_date",
        "correct_event",
        "cancel_event",
        "plan_event_again",
    ]


def test_a_vague_date_is_not_confirmed_without_its_day(office: Client) -> None:
    event = scenes.event("Work plan is sent", PartialDate.of_month(2012, 1))
    said = {"when": "in January", "source_words": "mail", "revision": "0"}
    answer = office.post(f"/ccm/calendar/{event.uid}/confirm/", said)
    assert (answer.status_code, "“in January” is not an exact day" in words_on(answer)) == (422, True)
    assert (_standing().sequence, AuditRow.objects.count()) == (0, 0)


def test_a_correction_that_leaves_the_words_leaves_the_date(office: Client) -> None:
    when = PartialDate.of_day(date(2012, 1, 24), words="24 January")
    event = scenes.event("CorCom", when)
    said = {"what": "CorCom meeting", "when": "24 January", "kind": "coordination-committee", "reason": "name", "revision": "0"}
    office.post(f"/ccm/calendar/{event.uid}/correct/", said)
    assert (_standing().what, _standing().when) == ("CorCom meeting", when)


def test_a_change_in_between_is_told(office: Client) -> None:
    event = scenes.event()
    services.cancel_event(event, reason="no room", person=None)
    answer = office.post(f"/ccm/calendar/{event.uid}/confirm/", {"when": "24 January 2012", "source_words": "x", "revision": "0"})
    assert (answer.status_code, "Somebody changed this in the meantime" in words_on(answer)) == (422, True)


@pytest.mark.parametrize("uid", ["no-such-thing", "00000000-0000-0000-0000-000000000000"])
@pytest.mark.parametrize("act", ["", "correct/", "confirm/", "cancel/", "plan-again/"])
def test_an_event_that_is_not_there_is_not_found(office: Client, uid: str, act: str) -> None:
    assert office.get(f"/ccm/calendar/{uid}/{act}").status_code == 404


@pytest.mark.usefixtures("_events")
def test_the_dates_of_one_state_stand_alone_on_the_page_and_in_its_file(office: Client) -> None:
    scenes.treaty_facts(until=date(2011, 12, 14))
    assert _months(office, "?period=all&state=TTO") == [
        ("March 2012", ["Trinidad and Tobago: Entry into force"]),
        ("August 2012", ["Trinidad and Tobago: Initial transparency report"]),
        ("April 2013", ["Trinidad and Tobago: Annual transparency report for 2012"]),
        ("March 2020", ["Trinidad and Tobago: Destruction of stockpiles"]),
        ("March 2022", ["Trinidad and Tobago: Clearance"]),
    ]
    file = office.get("/ccm/calendar.ics?period=all&state=TTO").content.decode()
    assert (file.count("BEGIN:VEVENT"), "CorCom meeting" in file) == (5, False)


def _count(client: Client, address: str) -> int:
    client.get(address)  # the treaty clock keeps its record until a treaty act
    renew_mark()
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_three_hundred_events_ask_no_more_of_the_database_than_three(office: Client) -> None:
    queries = ["", "?due=with-due-dates&period=all"]
    meeting = scenes.corcom_meeting(date(2011, 12, 13))

    def add(count: int) -> None:
        for number in range(count):
            scenes.event(f"event {number}", read_in=meeting, citation=scenes.citation(start=number))
            scenes.action_point(f"task {number}", meeting=meeting, when=PartialDate.of_day(date(2012, 1, 15)))

    add(3)
    few = [_count(office, f"/ccm/calendar/{query}") for query in queries]
    add(297)
    many = [_count(office, f"/ccm/calendar/{query}") for query in queries]
    # A page on which nothing but events stands reads no meetings and due dates.
    assert [late <= early <= 12 for early, late in zip(few, many, strict=True)] == [True, True], (few, many)


def test_the_page_of_an_event_asks_as_little_with_many_versions(office: Client) -> None:
    event = scenes.event(person=scenes.isu_officer("Otto Officer"))
    few = _count(office, f"/ccm/calendar/{event.uid}/")
    for number in range(30):
        reason = f"version {number}"
        event = services.correct_event(event, {"what": reason}, reason=reason, person=scenes.isu_officer(f"Officer {number}"))
    many = _count(office, f"/ccm/calendar/{event.uid}/")
    assert (many, many <= 12) == (few, True)
