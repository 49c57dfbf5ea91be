"""What was read from confidential minutes is not shown to people who may not see the minutes."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

import scenes
from corcom.registers.documents.models import Document
from corcom.registers.meetings.models import Meeting, MeetingDocument
from corcom.workflows.minutes import confirm_proposals
from workflows.minutes.record import filed

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
SAID = "Iraq is at the final stage"


@pytest.fixture
def addresses(settings: Any) -> list[str]:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.states("IRQ")
    scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")
    confirm_proposals(filed(), None, person=scenes.isu_officer())
    return [f"/ccm/meetings/{Meeting.objects.get(superseded_at=None).key}/", "/ccm/states/IRQ/"]


def _shown(somebody: Any, addresses: list[str]) -> list[bool]:
    client = Client()
    client.force_login(somebody, backend=BACKEND)
    return [SAID in client.get(address).content.decode() for address in addresses]


def test_an_observer_sees_neither_statements_news_nor_quoted_words(addresses: list[str]) -> None:
    observer = scenes.person("Olga", for_organisation=scenes.organisation("icrc", "ICRC"))
    assert _shown(observer, addresses) == [False, False]


def test_the_office_sees_them(addresses: list[str]) -> None:
    assert _shown(scenes.isu_officer("Ben"), addresses) == [True, True]


def test_an_observer_sees_what_was_opened(addresses: list[str]) -> None:
    Document.objects.update(confidential=False)
    observer = scenes.person("Olga", for_organisation=scenes.organisation("icrc", "ICRC"))
    client = Client()
    client.force_login(observer, backend=BACKEND)
    assert SAID in client.get(addresses[0]).content.decode()


def test_papers_of_confidential_minutes_are_counted_and_not_named(addresses: list[str]) -> None:
    title = Document.objects.get().title
    assert list(MeetingDocument.objects.values_list("part", flat=True)) == ["minutes"]
    clients = [Client(), Client()]
    clients[0].force_login(scenes.isu_officer("Ben"), backend=BACKEND)
    clients[1].force_login(scenes.person("Olga", for_organisation=scenes.organisation("icrc", "ICRC")), backend=BACKEND)
    shown = [client.get(addresses[0]).content.decode() for client in clients]
    assert [title in page for page in shown] == [True, False]
    assert ["One document of this meeting is confidential." in page for page in shown] == [False, True]
