"""A page is drawn once for a person and a state of the record: not twice, never for somebody else, and never after a change."""

from __future__ import annotations

import gzip
import re
import threading
import time
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from corcom.registers.mandates.models import Mandate
from corcom.registers.parties.models import Convention
from corcom.registers.parties.queries import CONVENTIONS_KEPT
from corcom.registers.people.models import Person
from corcom.registers.proposals import services as proposals
from corcom.registers.proposals.models import ProposalRecord
from corcom.web import kept_pages
from corcom.web.page_store import PADDING, PageStore, packed_page
from corcom.workflows import action_points
from corcom.workflows.demo import DEMO_DAY
from demonstration import demonstration, linked_pages_of
from scenes import action_point, isu_officer, people_of_every_role
from walking import declared_routes

OF_A_KEPT_PAGE = 2  # the session with the mark of the record, and the person
KEPT = {entry.name for _, entry in declared_routes() if getattr(entry.callback, "kept", False)}


def _browser(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/ccm/")  # gets the cookie of the forms
    return client


@pytest.fixture
def officer(db: None, settings: Any) -> Person:
    """The officer of the demonstration desk."""
    settings.CORCOM_TODAY = DEMO_DAY
    return demonstration()


@pytest.fixture
def office(officer: Person) -> Client:
    """Their browser, and nothing kept from before."""
    kept_pages.forget_pages()
    return _browser(officer)


@pytest.fixture
def pages(office: Client) -> dict[str, str]:
    """One address for each kept route that links lead to."""
    return {route: path for route, path in linked_pages_of(office).items() if route in KEPT}


def _drawn(client: Client, path: str) -> tuple[str, int]:
    """The page and how many statements it took."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode(), len(asked)


def test_every_kept_page_can_be_walked_to(pages: dict[str, str]) -> None:
    assert set(pages) == KEPT


def test_a_page_asked_for_again_is_not_drawn_again(office: Client, pages: dict[str, str]) -> None:
    again = {}
    for route, path in pages.items():
        first, _ = _drawn(office, path)
        second, statements = _drawn(office, path)
        again[route] = (second == first, statements)
    assert again == dict.fromkeys(pages, (True, OF_A_KEPT_PAGE))


def test_a_change_shows_at_once_on_every_page(office: Client, officer: Person, pages: dict[str, str]) -> None:
    stale = {}
    for number, (route, path) in enumerate(pages.items()):
        before, _ = _drawn(office, path)
        officer.name = f"Renamed {number}"
        officer.save()
        after, statements = _drawn(office, path)
        stale[route] = (f"Renamed {number}" in before, f"Renamed {number}" in after, statements > OF_A_KEPT_PAGE)
    assert stale == dict.fromkeys(pages, (False, True, True))


def test_two_persons_never_get_each_others_pages(office: Client, officer: Person, pages: dict[str, str]) -> None:
    other = Person.objects.get(email="ireland@demo.example")
    theirs, mixed = _browser(other), {}
    for route, path in pages.items():
        for _ in range(2):
            mine, answer = office.get(path).content.decode(), theirs.get(path)
            words = answer.content.decode()
            seen = (f">{officer.name}<" in mine, f">{other.name}<" in mine, f">{officer.name}<" in words.split("<main")[0])
            if seen != (True, False, False) or answer.status_code not in (200, 403):
                mixed[route] = seen
    assert mixed == {}


def test_an_act_shows_at_once_wherever_it_shows(office: Client, officer: Person) -> None:
    point = action_point("circulate the timetable of the kept pages")
    one = f"/ccm/action-points/{point.number}/"
    lists = ["/ccm/action-points/", "/ccm/action-points/?status=done", "/ccm/acts/"]
    for path in (one, *lists):
        office.get(path)
    close = {"person": officer, "convention": "CCM", "number": point.number, "revision": point.revision}
    action_points.close_action_point(**close, evidence="Sent to all kept pages")
    assert "Sent to all kept pages" in office.get(one).content.decode()
    words = "circulate the timetable of the kept pages"
    assert [words in office.get(path).content.decode().casefold() for path in lists] == [False, True, True]


def test_a_mandate_that_ends_takes_its_buttons_off_at_once(db: None, settings: Any) -> None:
    settings.CORCOM_TODAY = DEMO_DAY
    president = _browser(people_of_every_role()["President"] or Person())
    assert 'href="/ccm/minutes/"' in president.get("/ccm/roster/").content.decode()
    Mandate.objects.update(end=DEMO_DAY)
    assert 'href="/ccm/minutes/"' not in president.get("/ccm/roster/").content.decode()


def test_what_is_rolled_back_leaves_the_page_as_it_was(office: Client) -> None:
    """As does a backup that is put back: the mark comes back with the record, and never stands for another one."""
    before = office.get("/ccm/action-points/").content
    with transaction.atomic():
        action_point("undo all of this")
        meanwhile = office.get("/ccm/action-points/").content
        transaction.set_rollback(True)
    again = office.get("/ccm/action-points/").content
    action_point("say something else")
    after = office.get("/ccm/action-points/").content
    told = [b"ndo all of this" in page for page in (before, meanwhile, again, after)]
    assert (told, b"ay something else" in after) == ([False, True, False, False], True)


def test_a_convention_that_another_process_added_is_on_every_page_once_it_is_known_here(office: Client) -> None:
    office.get("/ccm/states/")
    Convention.objects.create(code="APMBC", title="Anti-Personnel Mine Ban Convention", short_title="Anti-Personnel Mine Ban Convention")
    meanwhile = office.get("/ccm/states/").content
    cache.delete(CONVENTIONS_KEPT)  # a minute later
    assert [b'href="/apmbc/' in page for page in (meanwhile, office.get("/ccm/states/").content)] == [False, True]


def test_what_is_told_once_is_told_once_and_the_page_is_kept_only_afterwards(office: Client) -> None:
    office.get("/ccm/action-points/")
    point = action_point("comment on this")
    office.post(f"/ccm/action-points/{point.number}/comment/", {"words": "A remark"})
    answers = [office.get(f"/ccm/action-points/{point.number}/") for _ in range(3)]
    assert [b'<ul class="messages">' in answer.content for answer in answers] == [True, False, False]
    assert [answer.has_header("ETag") for answer in answers] == [False, True, True]


def test_the_chosen_paper_the_day_shown_and_parts_for_scripts_have_pages_of_their_own(office: Client) -> None:
    plain = office.get("/ccm/roster/").content
    assert b"As of 1 January 2011" in office.get("/ccm/roster/?as_of=2011-01-01").content
    assert office.get("/ccm/roster/").content == plain
    assert not office.get("/ccm/roster/", headers={"HX-Request": "true"}).has_header("ETag")
    office.cookies["theme"] = "dark"
    assert b'data-theme="dark"' in office.get("/ccm/roster/").content


def test_another_desk_day_is_another_page(office: Client, settings: Any) -> None:
    assert b"14 December 2011" in office.get("/ccm/").content
    settings.CORCOM_TODAY = DEMO_DAY + timedelta(days=1)
    assert b"15 December 2011" in office.get("/ccm/").content


def test_a_browser_that_has_the_page_is_told_so(office: Client) -> None:
    first = office.get("/ccm/states/")
    same = office.get("/ccm/states/", headers={"If-None-Match": first.headers["ETag"]})
    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert first.headers["Cache-Control"] == "private, no-cache"
    action_point("change the record")
    changed = office.get("/ccm/action-points/", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_a_browser_that_unpacks_gets_the_page_packed(office: Client) -> None:
    packed = office.get("/ccm/states/", headers={"Accept-Encoding": "gzip"})
    plain = office.get("/ccm/states/")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert {"Accept-Encoding", "HX-Request", "Cookie"} <= {word.strip() for word in plain.headers["Vary"].split(",")}


def test_forms_of_a_kept_page_are_accepted(officer: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    for _ in range(3):
        page = client.get("/ccm/action-points/").content.decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    assert client.post("/theme/", {"theme": "dark", "csrfmiddlewaretoken": token}).status_code == 302


def test_a_proposal_that_another_works_on_is_free_again_by_itself(office: Client) -> None:
    other = isu_officer("Otto Officer")
    waiting = ProposalRecord.objects.filter(state=ProposalRecord.AWAITING).order_by("pk").first()
    assert waiting is not None
    proposals.take(waiting, other)
    ProposalRecord.objects.filter(pk=waiting.pk).update(taken_at=timezone.now() - timedelta(minutes=15) + timedelta(seconds=2))
    address = f"/ccm/minutes/{waiting.reading_id}/"
    working = b"Otto Officer is working on this"
    held = [working in office.get(address).content for _ in range(2)]
    time.sleep(2.1)
    assert [*held, working in office.get(address).content] == [True, True, False]


def test_pages_kept_are_bounded_and_those_of_an_older_record_are_gone() -> None:
    now = timezone.now()
    page = packed_page(b"x" * 1000, "text/html")
    store = PageStore(most_bytes=3 * len(page.packed) + 2 * PADDING)
    assert store.found("a", 0, now) is None
    for number in range(10):
        store.keep("a", number, packed_page(b"x" * 1000, "text/html"))
    assert store.found("a", 9, now) is not None
    assert store.found("a", 0, now) is None
    assert store.size <= 3 * len(page.packed) + 2 * PADDING
    store.keep("an older one, drawn slowly", "late", page)
    assert store.found("b", "late", now) is None
    assert store.size == 0


@pytest.mark.django_db(transaction=True)
def test_a_change_by_another_process_shows_at_once(settings: Any) -> None:
    settings.CORCOM_TODAY = DEMO_DAY
    client = _browser(isu_officer())
    before = client.get("/ccm/action-points/").content
    elsewhere = threading.Thread(target=_in_a_connection_of_its_own)
    elsewhere.start()
    elsewhere.join()
    after = client.get("/ccm/action-points/").content
    assert [b"Agreed elsewhere" in page for page in (before, after)] == [False, True]


def _in_a_connection_of_its_own() -> None:
    action_point("agreed elsewhere")
    connection.close()
