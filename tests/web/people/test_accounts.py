"""The pages of accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

import scenes
from corcom.registers.parties import services as parties
from corcom.registers.people.models import Person

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
GOOD = "four words in a row"


@pytest.fixture
def administrator(client: Client) -> Person:
    person = scenes.person("Ada Administrator", administrator=True)
    client.force_login(person, backend=BACKEND)
    return person


def test_an_invitation_shows_a_link_that_lets_the_colleague_in(client: Client, administrator: Person) -> None:
    scenes.states("IRL")
    answer = client.post("/ccm/people/invite/", {"name": "Ben", "email": "ben@mission.example", "party": "state:IRL"})
    link = answer.content.decode().split('value="http://testserver')[1].split('"')[0]
    colleague = Client()

    first = colleague.get(link)
    done = colleague.post(link, {"password": GOOD, "again": GOOD})
    again = colleague.get(link)

    assert (first.status_code, done.status_code, done.headers["Location"], again.status_code) == (200, 302, "/", 410)
    assert Person.objects.get(email="ben@mission.example").check_password(GOOD)


def test_two_different_passwords_are_said_to_differ(client: Client, administrator: Person) -> None:
    scenes.states("IRL")
    answer = client.post("/ccm/people/invite/", {"name": "Ben", "email": "ben@mission.example", "party": "state:IRL"})
    link = answer.content.decode().split('value="http://testserver')[1].split('"')[0]

    wrong = Client().post(link, {"password": GOOD, "again": GOOD + "!"})

    assert wrong.status_code == 422
    assert "The two passwords differ. Type the same password twice." in wrong.content.decode()


def test_an_invitation_without_party_keeps_what_was_typed(client: Client, administrator: Person) -> None:
    answer = client.post("/ccm/people/invite/", {"name": "Ben", "email": "ben@mission.example", "party": ""})

    assert answer.status_code == 422
    assert 'value="ben@mission.example"' in answer.content.decode()
    assert not Person.objects.filter(email="ben@mission.example").exists()


def test_five_wrong_passwords_shut_the_door_for_a_while(client: Client, settings: Any) -> None:
    person = scenes.person("Ben", for_state="IRL")
    person.set_password(GOOD)
    person.save()
    for _ in range(5):
        client.post("/sign-in/", {"username": person.email, "password": "wrong"})

    shut = client.post("/sign-in/", {"username": person.email, "password": GOOD})

    assert shut.status_code == 429
    assert "Wait a quarter of an hour" in shut.content.decode()


def test_wrong_passwords_count_for_the_account_however_its_address_is_spelt(client: Client) -> None:
    person = scenes.person("Ben", for_state="IRL")
    person.set_password(GOOD)
    person.save()
    for spelling in (str.upper, str.title, str.swapcase, " {} ".format, lambda email: email.replace("b", "\uff42").replace("B", "\uff22")):
        client.post("/sign-in/", {"username": spelling(person.email), "password": "wrong"})

    assert client.post("/sign-in/", {"username": person.email, "password": GOOD}).status_code == 429
    assert client.post("/sign-in/", {"username": person.email.upper(), "password": GOOD}).status_code == 429


def test_signing_in_does_not_lead_out_of_the_desk(client: Client) -> None:
    person = scenes.person("Ben", for_state="IRL")
    person.set_password(GOOD)
    person.save()

    answer = client.post("/sign-in/?next=https://elsewhere.example/", {"username": person.email, "password": GOOD})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_a_closed_account_does_not_sign_in(client: Client) -> None:
    person = scenes.person("Ben", for_state="IRL")
    person.set_password(GOOD)
    person.is_active = False
    person.save()

    answer = client.post("/sign-in/", {"username": person.email, "password": GOOD})

    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_every_answer_carries_the_headers_of_safety(client: Client) -> None:
    answer = client.get("/sign-in/")

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_a_form_without_its_token_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "a", "password": "b"}).status_code == 403


@pytest.fixture
def _two_conventions() -> Iterator[None]:
    scenes.ccm()
    parties.keep_convention("APMBC", title="Anti-Personnel Mine Ban Convention", short_title="Anti-Personnel Mine Ban Convention")
    cache.clear()
    yield
    cache.clear()


@pytest.mark.usefixtures("_two_conventions")
def test_a_person_speaks_for_different_parties_in_two_conventions(client: Client, administrator: Person) -> None:
    ben = scenes.person("Ben Both", for_state="IRL")
    form = client.get(f"/apmbc/people/{ben.pk}/party/")
    nobody = client.post(f"/apmbc/people/{ben.pk}/party/", {"party": "state:XXX"})
    done = client.post(f"/apmbc/people/{ben.pk}/party/", {"party": "state:IRL"}, follow=True)
    assert (form.status_code, nobody.status_code, done.redirect_chain) == (200, 422, [("/apmbc/people/", 302)])
    assert [(a.convention, a.state_id, a.end) for a in ben.affiliations.order_by("convention")] == [
        ("APMBC", "IRL", None),
        ("CCM", "IRL", None),
    ]


@pytest.mark.usefixtures("_two_conventions")
def test_the_way_in_leads_to_the_convention_in_which_one_has_a_place_and_the_masthead_to_the_others(client: Client) -> None:
    client.force_login(scenes.person("Cleo Ccm", for_state="IRL"), backend=BACKEND)
    first = client.get("/")
    assert first.headers["Location"] == "/ccm/"
    assert '<a href="/apmbc/">Anti-Personnel Mine Ban Convention</a>' in client.get("/ccm/").content.decode()
    assert client.get("/apmbc/").status_code == 403


def test_one_convention_alone_has_no_switch(client: Client, administrator: Person) -> None:
    cache.clear()
    assert "Also at this desk" not in client.get("/ccm/").content.decode()
