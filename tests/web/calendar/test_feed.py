"""The calendar in other programs: download, the personal address and how it ends, unchanged content."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar import services
from corcom.registers.people.models import Person
from corcom.workflows.calendar_feeds import feed_token, renew_feed_address

pytestmark = pytest.mark.django_db

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def officer(settings: Any) -> Person:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    return scenes.isu_officer()


def _address(person: Person, convention: str = "CCM") -> str:
    return reverse("calendar-feed", kwargs={"convention": convention.lower(), "token": feed_token(person, convention)})


def _events(answer: Any) -> list[tuple[str, str, date, date, str, int]]:
    parts = Calendar.from_ical(answer.content).walk("VEVENT")
    return [
        (str(part["UID"]), str(part["SUMMARY"]), part.decoded("DTSTART"), part.decoded("DTEND"), str(part["STATUS"]), part["SEQUENCE"])
        for part in parts
    ]


def test_a_program_fetches_the_calendar_without_signing_in(client: Client, officer: Person) -> None:
    tentative = PartialDate.of_day(date(2012, 2, 1), certainty=Certainty.TENTATIVE)
    event = scenes.event("Briefing", tentative)
    scenes.corcom_meeting(date(2011, 12, 13), key="third")
    gone = services.cancel_event(scenes.event("Gone"), reason="x", person=None)
    answer = client.get(_address(officer))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert _events(answer) == [
        (
            "meeting-third@ccm.corcom",
            "CorCom meeting, 13 December 2011",
            date(2011, 12, 13),
            date(2011, 12, 14),
            "CONFIRMED",
            0,
        ),
        (f"{gone.uid}@ccm.corcom", "Cancelled: Gone", date(2012, 1, 24), date(2012, 1, 25), "CANCELLED", 1),
        (f"{event.uid}@ccm.corcom", "Briefing (tentative)", date(2012, 2, 1), date(2012, 2, 2), "TENTATIVE", 0),
    ]


def test_due_dates_come_where_the_address_asks_for_them(client: Client, officer: Person) -> None:
    scenes.action_point("send the plan", when=PartialDate.of_day(date(2012, 1, 20)))
    assert _events(client.get(_address(officer))) == []
    assert _events(client.get(f"{_address(officer)}?due=with-due-dates")) == [
        ("action-point-1@ccm.corcom", "Due: send the plan", date(2012, 1, 20), date(2012, 1, 21), "CONFIRMED", 0)
    ]


def test_unchanged_content_is_not_sent_again(client: Client, officer: Person) -> None:
    event = scenes.event()
    first = client.get(_address(officer))
    again = client.get(_address(officer), headers={"If-None-Match": first.headers["ETag"]})
    since = client.get(_address(officer), headers={"If-Modified-Since": first.headers["Last-Modified"]})
    assert [first.status_code, again.status_code, since.status_code, again.content] == [200, 304, 304, b""]
    services.correct_event(event, {"what": "Moved"}, reason="x", person=None)
    assert client.get(_address(officer), headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_new_address_ends_the_one_before(client: Client, officer: Person) -> None:
    before = _address(officer)
    client.force_login(officer, backend=BACKEND)
    answer = client.post("/ccm/calendar/subscribe/new-address/", follow=True)
    assert answer.context["address"] == f"http://testserver{_address(officer)}"
    assert [client.get(before).status_code, client.get(_address(officer)).status_code] == [404, 200]
    assert [row.act for row in AuditRow.objects.all()] == ["renew_feed_address"]


def test_a_new_password_ends_the_address(client: Client, officer: Person) -> None:
    before = _address(officer)
    officer.set_password("another-long-password")
    officer.save()
    assert client.get(before).status_code == 404


def test_a_closed_account_or_a_lost_place_ends_the_address(client: Client, officer: Person) -> None:
    stranger = scenes.person("No Role")
    closed = scenes.isu_officer("Otto Officer")
    closed.is_active = False
    closed.save()
    assert [client.get(_address(somebody)).status_code for somebody in (officer, stranger, closed)] == [200, 404, 404]


@pytest.mark.parametrize("token", ["1-", "1", "x", "999999999999-abc", "²-abc", "0-" + "0" * 40])
def test_a_guessed_address_opens_nothing(client: Client, officer: Person, token: str) -> None:
    answer = client.get(reverse("calendar-feed", kwargs={"convention": "ccm", "token": token}))
    assert (answer.status_code, "This calendar address does not work any more." in answer.content.decode()) == (404, True)


def test_an_address_of_one_convention_opens_no_other(client: Client, officer: Person) -> None:
    token = feed_token(officer, "CCM")
    assert client.get(reverse("calendar-feed", kwargs={"convention": "apmbc", "token": token})).status_code == 404


def test_the_token_of_somebody_else_is_another(officer: Person) -> None:
    assert feed_token(officer, "CCM") != feed_token(scenes.isu_officer("Otto Officer"), "CCM")
    assert renew_feed_address(person=officer, convention="CCM") == feed_token(officer, "CCM")


def test_the_download_asks_to_sign_in_and_is_a_file(client: Client, officer: Person) -> None:
    assert client.get("/ccm/calendar.ics").status_code == 302
    scenes.event()
    client.force_login(officer, backend=BACKEND)
    answer = client.get("/ccm/calendar.ics")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ccm-calendar.ics"'
    assert len(_events(answer)) == 1


def test_the_feed_can_be_had_as_of_a_day(client: Client, officer: Person) -> None:
    scenes.event(read_in=scenes.corcom_meeting(date(2011, 12, 13)))
    summaries = [[event[1] for event in _events(client.get(f"{_address(officer)}?as_of={day}"))] for day in ("2011-12-12", "2011-12-13")]
    assert summaries == [["CorCom meeting, 13 December 2011"], ["CorCom meeting, 13 December 2011", "CorCom meeting"]]


def test_next_steps_are_in_the_feed_of_those_who_may_see_them(client: Client, officer: Person) -> None:
    observer = scenes.person("Olga", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC"))
    open_step, closed_step = scenes.outreach("IRQ", date(2011, 12, 1)), scenes.outreach("PLW", date(2011, 12, 1))
    closed_step.next_steps.update(openness="committee-only")
    number = open_step.next_steps.get().pk
    summaries = {
        person.name: sorted(event[1] for event in _events(client.get(f"{_address(person)}?due=with-due-dates")))
        for person in (officer, observer)
    }
    assert summaries == {"Ilse Officer": ["Due: Iraq: write again", "Due: Palau: write again"], "Olga": ["Due: Iraq: write again"]}
    uids = [event[0] for event in _events(client.get(f"{_address(observer)}?due=with-due-dates"))]
    assert uids == [f"next-step-{number}@ccm.corcom"]
