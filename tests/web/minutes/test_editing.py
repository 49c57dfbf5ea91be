"""Adding, splitting, merging, attaching, unread lines, and taking these back, through the page."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from tests import scenes
from tests.web.minutes.desk import HTMX, page_of, row_html, row_of, set_desk, signed_in
from tests.workflows.minutes.record import filed, proposal, states_of

from corcom.kernel.words import ProposalKind
from corcom.registers.documents.models import Document
from corcom.registers.meetings.models import MeetingDocument
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import confirm_proposals

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    set_desk()


def undo_of(answer: Any) -> str:
    """Where the message of an answer takes the act back."""
    return next(m.extra_tags.removeprefix("undo ") for m in get_messages(answer.wsgi_request) if m.extra_tags)


def added(reading: ReadingRecord) -> Any:
    return reading.proposals.get(by_person=True, state="awaiting")


def test_selected_words_become_a_proposal_with_what_the_reader_finds_in_them() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    data = {"kind": "event", "first": "7", "last": "7", "first_column": "19", "last_column": "62"}
    answer = client.post(f"{page_of(reading)}add/", data)
    row = added(reading)
    assert answer.headers["Location"] == f"{page_of(reading)}#r-{row.pk}"
    assert row.citation["quote"] == "share the draft strategy by 20 January 2012"
    assert row.values["when"]["earliest"] == "2012-01-20"


def test_whole_lines_can_be_added_without_script_and_taken_back() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    answer = client.post(f"{page_of(reading)}add/", {"kind": "status-news", "first": "5"})
    assert added(reading).values == {"stage": "CMC: Iraq is at the final stage.", "state": "Iraq", "iso3": "IRQ"}
    client.post(undo_of(answer))
    assert states_of(reading) == {"awaiting": 12, "replaced": 1}


def test_a_line_that_is_not_there_is_refused_in_words() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    answers = [client.post(f"{page_of(reading)}add/", {"kind": "event", "first": first}) for first in ("400", "x")]
    said = [str(message) for answer in answers for message in get_messages(answer.wsgi_request)]
    assert "Lines 400 to 400 came in; the text has lines 1 to 11." in said
    assert any(words.startswith("Give the number of the first line") for words in said)
    assert states_of(reading) == {"awaiting": 12}


def test_splitting_and_taking_it_back() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    answer = client.post(f"{row_of(row)}split/", {"parts": "share the draft\nstrategy"})
    assert [p.values["what"] for p in reading.proposals.filter(kind="action-point", state="awaiting")] == ["share the draft", "strategy"]
    client.post(undo_of(answer))
    assert [p.pk for p in reading.proposals.filter(kind="action-point", state="awaiting")] == [row.pk]


def test_one_part_is_no_split() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    html = client.post(f"{row_of(row)}split/", {"parts": "share"}).content.decode()
    assert "1 part came in; write each part on a line of its own, at least two." in row_html(html, row)


def test_merging_those_ticked_and_taking_it_back() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    chosen = [row.pk for row in reading.proposals.filter(kind="event")]
    answer = client.post(f"{page_of(reading)}merge/", {"chosen": chosen})
    assert added(reading).values["what"] == "CorCom meeting the CorCom meeting"
    client.post(undo_of(answer))
    assert [p.pk for p in reading.proposals.filter(kind="event", state="awaiting")] == chosen


def test_taking_an_edit_back_with_htmx_draws_the_page_anew() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    answer = client.post(f"{page_of(reading)}add/", {"kind": "decision", "first": "7"})
    back = client.post(undo_of(answer), headers=HTMX)
    assert back.headers["HX-Refresh"] == "true"
    assert states_of(reading) == {"awaiting": 12, "replaced": 1}


def test_settling_a_line_with_htmx_draws_the_unread_lines_only() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    html = client.post(f"{page_of(reading)}nothing/", {"lines": "10"}, headers=HTMX).content.decode()
    assert 'id="g-unread"' in html
    assert "<q>Unread line.</q>" not in html
    assert 'class="proposal ' not in html


def test_an_edit_is_not_taken_back_once_its_proposals_are_decided() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    answer = client.post(f"{page_of(reading)}add/", {"kind": "decision", "first": "7"})
    confirm_proposals(reading, [added(reading).pk], person=officer)
    refused = client.post(undo_of(answer))
    assert str(list(get_messages(refused.wsgi_request))[-1]).startswith("What came of this is decided or changed already")


def test_nothing_in_an_unread_line_and_looking_again() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    answer = client.post(f"{page_of(reading)}nothing/", {"lines": "10"})
    assert "<q>Unread line.</q>" not in client.get(page_of(reading)).content.decode()
    client.post(undo_of(answer))
    assert "<q>Unread line.</q>" in client.get(page_of(reading)).content.decode()


def test_only_unread_lines_can_hold_nothing() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    for lines in ("3", "10-x", "1-99999999", ""):
        client.post(f"{page_of(reading)}nothing/", {"lines": lines})
    reading.refresh_from_db()
    assert reading.lines_with_nothing == []


def test_a_file_is_attached_to_a_document_that_the_minutes_mention() -> None:
    officer = scenes.isu_officer()
    reading = filed((ProposalKind.DOCUMENT, "the draft strategy", {"title": "draft strategy"}))
    row, client = proposal(reading, ProposalKind.DOCUMENT), signed_in(officer)
    early = client.post(f"{row_of(row)}attach/", {"file": SimpleUploadedFile("strategy.txt", b"Strategy")})
    assert "Confirm the mention first, then attach the file." in early.content.decode()
    confirm_proposals(reading, [row.pk], person=officer)
    client.post(f"{row_of(row)}attach/", {"file": SimpleUploadedFile("strategy.txt", b"Strategy")})
    paper = MeetingDocument.objects.get(part="attached")
    assert (paper.title, paper.document.title, paper.document.confidential) == ("draft strategy", "draft strategy", True)
    assert "Attached:" in row_html(client.get(page_of(reading)).content.decode(), row)


@pytest.mark.parametrize(("name", "data", "reason"), [("a.exe", b"MZ", "files ending in"), ("a.txt", b" ", "is empty")])
def test_a_file_that_cannot_be_kept_is_refused(name: str, data: bytes, reason: str) -> None:
    officer = scenes.isu_officer()
    reading = filed((ProposalKind.DOCUMENT, "the draft strategy", {"title": "draft strategy"}))
    row, client = proposal(reading, ProposalKind.DOCUMENT), signed_in(officer)
    confirm_proposals(reading, [row.pk], person=officer)
    html = client.post(f"{row_of(row)}attach/", {"file": SimpleUploadedFile(name, data)}).content.decode()
    assert reason in row_html(html, row)
    assert Document.objects.count() == 1


def test_a_row_brings_what_is_needed_to_split_it_when_it_is_opened() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    split = f'<form class="form" method="post" action="{row_of(row)}split/">'
    shown = {
        address: client.get(address, headers={"HX-Request": "true"} if address == row_of(row) else {}).content.decode()
        for address in (page_of(reading), f"{page_of(reading)}?open={row.pk}", row_of(row))
    }
    assert [split in html for html in shown.values()] == [False, True, True]
    assert f'href="?open={row.pk}#r-{row.pk}" data-hx-get="{row_of(row)}"' in shown[page_of(reading)]


def test_names_to_choose_from_come_when_they_are_asked_for() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    pages = [page_of(reading), f"{page_of(reading)}?open=1", f"{page_of(reading)}names/"]
    counts = [client.get(page).content.decode().count('<option value="Ireland"></option>') for page in pages]
    assert counts == [0, 1, 1]
