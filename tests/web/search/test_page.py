"""The page of the search: groups with counts, the way to the line, by day, and nothing of what a person may not see."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import TargetMeasure
from corcom.registers.audit.mark import renew_mark
from corcom.registers.documents import services as documents
from corcom.registers.people.models import Person
from corcom.workflows.minutes import confirm_proposals
from corcom.workflows.searching import index_all
from corcom.workflows.universalization import TargetSaid, set_target
from web.page_words import words_on
from workflows.minutes.record import filed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.ccm()
    scenes.states()


def _signed_in(person: Any) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _officer() -> Client:
    return _signed_in(scenes.isu_officer())


def _officer_of(name: str) -> Client:
    return _signed_in(scenes.isu_officer(f"{name} Officer {Person.objects.count()}"))


def _found(client: Client, typed: str, **more: str) -> list[tuple[str, int]]:
    findings = client.get("/ccm/search/", {"q": typed, **more}).context["findings"]
    return [(group.kind.value, group.count) for group in findings.groups]


def _confirmed() -> Any:
    reading = filed(person=scenes.isu_officer("Read Officer"))
    confirm_proposals(reading, None, person=reading.read_by)
    index_all()
    return reading.version.document


def test_what_was_confirmed_is_found_by_kind_and_leads_to_its_line() -> None:
    _confirmed()
    client = _officer()
    assert _found(client, "strategies draft") == [("action-point", 1), ("document", 1)]
    html = client.get("/ccm/search/", {"q": "strategies draft"}).content.decode()
    assert re.findall(r'href="(/ccm/action-points/\d+/)"', html) == ["/ccm/action-points/1/"]
    assert "share the <mark>draft</mark> <mark>strategy</mark>" in html
    assert html.count("#L7") == 2


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("IRQ", ("state", 1)),
        ("iq", ("state", 1)),
        ("iraq", ("state", 1)),
        ("Lao PDR", ("state", 1)),
        ("Laos", ("state", 1)),
        ("Swaziland", ("state", 1)),
        ("AP 1", ("action-point", 1)),
        ("action point 1", ("action-point", 1)),
    ],
)
def test_a_code_a_name_or_a_number_comes_first(typed: str, first: tuple[str, int]) -> None:
    _confirmed()
    assert _found(_officer(), typed)[0] == first


def test_nothing_is_found_and_near_names_are_offered_not_taken() -> None:
    client = _officer()
    findings = client.get("/ccm/search/", {"q": "Mauritenia"}).context["findings"]
    assert (findings.groups, findings.near[0]) == ([], "Mauritania")
    html = client.get("/ccm/search/", {"q": "Mauritenia"}).content.decode()
    assert "?q=Mauritania" in html
    assert "Looked for “Mauritenia” as of 14 December 2011" in html


def test_confidential_papers_and_what_was_read_from_them_are_found_by_nobody_else() -> None:
    document = _confirmed()
    observer = _signed_in(scenes.person("Olga", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")))
    documents.set_confidential(document, confidential=False)
    typed = ("draft strategy", "final stage", "tentatively")
    before = [_found(observer, words) for words in typed]
    documents.set_confidential(document, confidential=True)
    for words in typed:
        answer = observer.get("/ccm/search/", {"q": words})
        assert [answer.context["findings"].count, "<mark>" in answer.content.decode()] == [0, False]
        for kind in ("document", "action-point", "statement", "status-news", "event"):
            assert observer.get("/ccm/search/", {"q": words, "kind": kind}).context["page"].paginator.count == 0
    officer = _officer()
    assert [_found(officer, words) for words in typed] == before
    assert [len(groups) > 0 for groups in before] == [True] * 3


def test_a_withdrawn_document_is_not_found() -> None:
    document = filed(person=scenes.isu_officer("Read Officer")).version.document
    index_all()
    assert _found(_officer(), "tentatively") == [("document", 1)]
    documents.withdraw(document, "Wrong file")
    assert _found(_signed_in(scenes.isu_officer("Other Officer")), "tentatively") == []


def test_people_are_found_by_the_administrator_only() -> None:
    scenes.person("Zoe Unusualname")
    administrator = _signed_in(scenes.person("Ada", administrator=True))
    assert (_found(administrator, "unusualname"), _found(_officer(), "unusualname")) == ([("person", 1)], [])


def test_what_was_said_later_is_not_found_on_an_earlier_day() -> None:
    _confirmed()
    client = _officer()
    assert [kind for kind, _ in _found(client, "draft strategy", as_of="2011-12-12")] == []
    assert [kind for kind, _ in _found(client, "draft strategy", as_of="2011-12-13")] == ["action-point", "document"]


def test_all_of_one_kind_goes_page_by_page() -> None:
    for number in range(35):
        scenes.action_point(f"circulate paper {number}")
    index_all()
    client = _officer()
    assert _found(client, "papers") == [("action-point", 35)]
    pages = [client.get("/ccm/search/", {"q": "papers", "kind": "action-point", "page": n}).context["page"] for n in (1, 2)]
    assert [len(page.object_list) for page in pages] == [30, 5]
    assert len({hit.key for page in pages for hit in page.object_list}) == 35


def _count(client: Client, **asked: str) -> int:
    client.get("/ccm/search/", asked)
    renew_mark()
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/ccm/search/", asked).status_code == 200
    return len(queries)


def test_a_question_asks_the_database_no_more_often_when_much_more_is_on_record() -> None:
    client = _signed_in(scenes.person("Ada", for_organisation=scenes.organisation("isu", "ISU"), administrator=True))

    def counts() -> tuple[int, int]:
        index_all()
        return _count(client, q="meeting paper"), _count(client, q="circulate", kind="action-point")

    def add(numbers: range) -> None:
        for number in numbers:
            meeting = scenes.corcom_meeting(date(2009, 1, 5) + timedelta(days=number))
            scenes.action_point(f"circulate the paper of the meeting {number}", meeting=meeting)

    add(range(3))
    before = counts()
    add(range(3, 40))
    assert (counts(), max(before) <= 12) == (before, True)


@pytest.mark.parametrize("typed", ["", "   ", "%", "'; drop table", "\x00", "a" * 5000, "kind=state", "<script>alert(1)</script>", "((("])
def test_anything_typed_is_answered(typed: str) -> None:
    answer = _officer().get("/ccm/search/", {"q": typed, "kind": "", "page": "x"})
    assert (answer.status_code, "<script>alert" in answer.content.decode()) == (200, False)


def test_the_field_stands_in_the_header_and_keeps_the_day() -> None:
    html = _officer().get("/ccm/states/?as_of=2011-12-01").content.decode()
    form = re.search(r'<form class="search".*?</form>', html, re.DOTALL)
    assert form is not None
    assert [words in form.group() for words in ('action="/ccm/search/"', 'name="as_of" value="2011-12-01"', "data-search")] == [True] * 3


def test_what_was_heard_in_the_margins_is_found_by_the_committee_and_not_by_observers() -> None:
    contact = scenes.outreach("IRQ", scenes.DESK_DAY)
    for rows in (contact.claims, contact.next_steps, type(contact).objects):
        rows.update(openness="committee-only")
    index_all()
    observer = _signed_in(scenes.person("Olga", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")))

    asked = ("studies it", "write again", "Norway")
    assert [_found(_officer_of("Ilse"), words) for words in asked[:2]] == [[("status-news", 1), ("contact", 1)], [("next-step", 1)]]
    assert [group for words in asked for group in _found(observer, words) if group[0] != "state"] == []


def test_contacts_next_steps_and_targets_are_found_and_lead_to_their_pages() -> None:
    officer = scenes.isu_officer("Tara Target")
    scenes.outreach("IRQ", scenes.DESK_DAY)
    by = PartialDate.of_day(date(2012, 9, 14))
    said = TargetSaid("Ten more instruments", TargetMeasure.NEW_DEPOSITS, 10, start_on=date(2011, 9, 16), when=by, source="Agreed")
    set_target(person=officer, convention="CCM", said=said)
    index_all()
    client = _signed_in(officer)
    assert _found(client, "write again") == [("next-step", 1)]
    assert _found(client, "instruments") == [("target", 1)]
    assert 'href="/ccm/universalization/states/IRQ/"' in client.get("/ccm/search/", {"q": "write again"}).content.decode()
    assert 'href="/ccm/universalization/targets/"' in client.get("/ccm/search/", {"q": "instruments"}).content.decode()
    assert _found(client, "write again", as_of="2011-12-13") == []


def test_a_region_finds_its_states() -> None:
    client = _officer()
    assert _found(client, "West Africa") == [("state", 16)]
    assert _found(client, "Central America and the Caribbean") == [("state", 21)]
    assert "Western Africa · African" in words_on(client.get("/ccm/search/", {"q": "West Africa"}))
