"""The calendar in other programs: download, the personal address and how it ends, unchanged content."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, TreatyActionKind
from corcom.registers.audit.models import AuditRow
from corcom.registers.calendar import services
from corcom.registers.people.models import Person
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.registers.universalization import services as universalization
from corcom.registers.universalization.models import NextStep
from corcom.workflows.calendar_feeds import feed_token, renew_feed_address
from corcom.workflows.treaty_actions import ActSaid, correct_treaty_action, take_off_treaty_action
from corcom.workflows.universalization import NextStepSaid, close_next_step, correct_next_step, reopen_next_step

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


@pytest.fixture
def at_iraqs_deposit(settings: Any) -> Person:
    """An officer on the day after Iraq's deposit, with the acts until then and what follows from them."""
    settings.CORCOM_TODAY = date(2013, 5, 15)
    scenes.computed_obligations(until=date(2013, 5, 15))
    return scenes.isu_officer()


def test_a_layer_holds_what_the_convention_asks_of_states_and_nothing_else(client: Client, at_iraqs_deposit: Person) -> None:
    scenes.event("Briefing")
    answer = client.get(f"{_address(at_iraqs_deposit)}?clock=only")
    categories = {str(part["CATEGORIES"].to_ical(), "utf-8") for part in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert sorted(categories) == ["Entry into force", "Obligation of a State"]
    assert Calendar.from_ical(answer.content)["NAME"] == "Convention on Cluster Munitions: obligations and entries into force"


def test_a_layer_of_one_state_has_each_of_its_dates_under_an_identity_of_its_own(client: Client, at_iraqs_deposit: Person) -> None:
    address = f"{_address(at_iraqs_deposit)}?clock=only&state=IRQ"
    first = _events(client.get(address))
    assert [(what, on, status, sequence) for _, what, on, _, status, sequence in first] == [
        ("Iraq: Entry into force", date(2013, 11, 1), "CONFIRMED", 0),
        ("Iraq: Initial transparency report", date(2014, 4, 30), "CONFIRMED", 0),
        ("Iraq: Annual transparency report for 2014", date(2015, 4, 30), "CONFIRMED", 0),
        ("Iraq: Destruction of stockpiles", date(2021, 11, 1), "CONFIRMED", 0),
        ("Iraq: Clearance", date(2023, 11, 1), "CONFIRMED", 0),
    ]
    act = TreatyActionRecord.objects.get(state_id="IRQ", kind="ratification")
    said = ActSaid("IRQ", TreatyActionKind.RATIFICATION, date(2013, 3, 14), Certainty.TENTATIVE)
    correct_treaty_action(act.pk, said, convention="CCM", source_words="A slip", why="A slip of the month", person=None)
    second = _events(client.get(address))
    assert [second[place][0] == first[place][0] for place in range(5)] == [True, True, False, True, True]  # another year is reported on
    assert [(on, status, sequence > 0) for _, _, on, _, status, sequence in second] == [
        (date(2013, 9, 1), "TENTATIVE", True),
        (date(2014, 2, 28), "TENTATIVE", True),
        (date(2014, 4, 30), "TENTATIVE", False),
        (date(2021, 9, 1), "TENTATIVE", True),
        (date(2023, 9, 1), "TENTATIVE", True),
    ]


def test_the_number_of_a_joint_entry_grows_whenever_one_of_it_changes(client: Client, at_iraqs_deposit: Person) -> None:
    address = f"{_address(at_iraqs_deposit)}?clock=only"

    def numbers() -> dict[str, int]:
        return {uid: sequence for uid, _, _, _, _, sequence in _events(client.get(address))}

    before = numbers()
    act = TreatyActionRecord.objects.get(state_id="LTU", kind="ratification")
    take_off_treaty_action(act.pk, convention="CCM", why="It was of another State", person=None)
    after = numbers()
    assert {uid: number for uid, number in after.items() if number < before.get(uid, 0)} == {}
    joint = next(uid for uid in before if uid.startswith("annual-report-2013"))
    assert after[joint] > before[joint]


def test_next_steps_are_in_the_feed_of_those_who_may_see_them(client: Client, officer: Person) -> None:
    observer = scenes.person("Olga", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC"))
    open_step, closed_step = scenes.outreach("IRQ", date(2011, 12, 1)), scenes.outreach("PLW", date(2011, 12, 1))
    closed_step.next_steps.update(openness="committee-only")
    uid = open_step.next_steps.get().uid
    summaries = {
        person.name: sorted(event[1] for event in _events(client.get(f"{_address(person)}?due=with-due-dates")))
        for person in (officer, observer)
    }
    assert summaries == {"Ilse Officer": ["Due: Iraq: write again", "Due: Palau: write again"], "Olga": ["Due: Iraq: write again"]}
    uids = [event[0] for event in _events(client.get(f"{_address(observer)}?due=with-due-dates"))]
    assert uids == [f"{uid}@ccm.corcom"]


def test_a_next_step_stays_one_entry_through_its_corrections(client: Client, officer: Person) -> None:
    step = scenes.outreach("IRQ", date(2011, 12, 1)).next_steps.get()
    told: dict[str, Any] = {"person": officer, "convention": "CCM"}

    def shown() -> list[tuple[str, str, date, int]]:
        events = _events(client.get(f"{_address(officer)}?due=with-due-dates"))
        return [(uid, what, on, sequence) for uid, what, on, _, _, sequence in events]

    found = [shown()]
    said = NextStepSaid("IRQ", "call", "Norway", PartialDate.of_day(date(2012, 2, 1)))
    step = correct_next_step(**told, pk=step.pk, said=said, reason="They asked")
    found.append(shown())
    close_next_step(**told, pk=step.pk, words="Called")
    found.append(shown())
    reopen_next_step(**told, pk=step.pk, reason="Nobody was in")
    found.append(shown())

    uid = f"{step.uid}@ccm.corcom"
    assert found == [
        [(uid, "Due: Iraq: write again", date(2011, 12, 31), 0)],
        [(uid, "Due: Iraq: call", date(2012, 2, 1), 1)],
        [],
        [(uid, "Due: Iraq: call", date(2012, 2, 1), 2)],
    ]


def test_next_steps_on_record_before_uids_have_one_with_their_corrections() -> None:
    fill = import_module("corcom.registers.universalization.migrations.0006_uids_of_next_steps").fill
    first, other = (scenes.outreach(iso3, date(2011, 12, 1)).next_steps.get() for iso3 in ("IRQ", "PLW"))
    second = universalization.correct(first, {"what": "call"}, reason="x", person=None)
    NextStep.objects.filter(pk=first.pk).update(uid=uuid4())
    NextStep.objects.update(sequence=7)

    fill(apps, None)

    for step in (first, second, other):
        step.refresh_from_db()
    assert (first.uid == second.uid, first.uid == other.uid) == (True, False)
    assert [step.sequence for step in (first, second, other)] == [0, 1, 0]
