"""What went wrong is said on a page of the desk, or in words alone to a script; and a script is sent to sign in by the whole page."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client, RequestFactory
from tests import scenes

from corcom.web import errors

HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/ccm/minutes/3/"}


@pytest.mark.django_db
def test_an_address_of_nothing_is_named_with_a_way_on() -> None:
    answer = Client().get("/ccm/nonsense/")
    page = answer.content.decode()
    assert (answer.status_code, "“/ccm/nonsense/” came in" in page, 'href="/"' in page) == (404, True, True)


@pytest.mark.django_db
def test_a_form_without_the_token_of_this_session_is_said_to_be_too_old() -> None:
    client = Client(enforce_csrf_checks=True)
    answer, told = client.post("/sign-in/", {}), client.post("/sign-in/", {}, headers=HTMX)
    assert (answer.status_code, "<h1>This form is too old</h1>" in answer.content.decode()) == (403, True)
    assert "data-unsent=" in answer.content.decode()
    assert (told.status_code, told.headers["Content-Type"]) == (403, "text/plain; charset=utf-8")
    assert told.content.decode().endswith("Go back, load the page again and send it once more.")


@pytest.mark.django_db
def test_a_script_that_is_no_longer_signed_in_takes_the_whole_page_to_sign_in() -> None:
    scenes.ccm()
    answer = Client().post("/ccm/minutes/3/5/confirm/", headers=HTMX)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/sign-in/?next=/ccm/minutes/3/&unsent=1")
    asked = Client().get("/ccm/minutes/3/5/", headers=HTMX)
    assert (asked.status_code, asked.headers["HX-Redirect"]) == (204, "/sign-in/?next=/ccm/minutes/3/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent_from", "back"),
    [
        ("http://testserver/ccm/action-points/new/?meeting=3msp", "/ccm/action-points/new/%3Fmeeting%3D3msp"),
        ("http://elsewhere.example/ccm/", "/ccm/action-points/4/comment/"),
        ("", "/ccm/action-points/4/comment/"),
    ],
)
def test_a_form_sent_after_the_session_ended_leads_back_to_the_page_that_held_it(sent_from: str, back: str) -> None:
    scenes.ccm()
    client = Client()
    answer = client.post("/ccm/action-points/4/comment/", {"words": "not lost"}, headers={"Referer": sent_from} if sent_from else {})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/sign-in/?next={back}&unsent=1")
    page = client.get(answer.headers["Location"]).content.decode()
    assert "Your session had ended, so nothing of what you sent was taken. Sign in, and you come back to the form." in page
    assert ("not lost" in page, "data-unsent=" in page, dict(client.session)) == (False, True, {})
    assert "data-unsent=" not in client.get("/sign-in/").content.decode()


@pytest.mark.django_db
def test_a_script_that_may_not_is_told_why_in_words_alone(settings: Any) -> None:
    scenes.ccm()
    client = Client()
    client.force_login(scenes.person("observer@example.org"), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post("/ccm/minutes/3/5/confirm/", headers=HTMX)
    assert (answer.status_code, answer.headers["Content-Type"], b"<" in answer.content) == (403, "text/plain; charset=utf-8", False)


def test_an_unknown_host_is_told_without_a_way_into_the_desk(settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["desk.example"]
    answer = Client().get("/sign-in/", headers={"host": "other.example"})
    page = answer.content.decode()
    assert (answer.status_code, "CORCOM_HOSTS" in page, "Go to the desk" in page) == (400, True, False)


def test_too_much_at_once_and_what_cannot_be_understood() -> None:
    request = RequestFactory().post("/ccm/minutes/upload/")
    pages = [errors.bad_request(request, problem).content.decode() for problem in (RequestDataTooBig(), ValueError())]
    assert ["<h1>Too much at once</h1>" in pages[0], "<h1>Not understood</h1>" in pages[1]] == [True, True]


def test_a_fault_of_ours_asks_neither_database_nor_session() -> None:
    answer = errors.failed(RequestFactory().get("/ccm/"))
    assert (answer.status_code, "<h1>Something went wrong here</h1>" in answer.content.decode()) == (500, True)
