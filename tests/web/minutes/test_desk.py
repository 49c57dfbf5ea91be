"""The list of minutes, uploads, pasted text, corrected minutes, a wrong upload."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import scenes
from tests.web.minutes.desk import page_of, set_desk, signed_in
from tests.workflows.minutes.record import filed, states_of

from corcom.registers.documents.models import Document
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import confirm_proposals, read_minutes
from corcom.workflows.minutes.reading import Upload

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "minutes"
MINUTES = (EXAMPLES / "demo-corcom-2011-10-25.txt").read_bytes()


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    set_desk()


def file(name: str = "minutes.txt", data: bytes = MINUTES) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_an_empty_desk_says_what_will_be_here_and_what_is_accepted() -> None:
    html = signed_in(scenes.isu_officer()).get("/ccm/minutes/").content.decode()
    assert "No minutes yet" in html
    assert "Word, PDF with text, OpenDocument, plain text, Markdown, HTML or a saved mail; up to 20" in html


def test_one_file_is_read_and_its_review_opened() -> None:
    client = signed_in(scenes.isu_officer())
    answer = client.post("/ccm/minutes/upload/", {"files": [file()], "confidential": "on"})
    reading = ReadingRecord.objects.get()
    assert answer.headers["Location"] == page_of(reading)
    assert Document.objects.get().confidential is True
    assert reading.proposals.filter(kind="attendee").count() == 14


@pytest.mark.parametrize("name", ["treaty-action-table-word.docx", "civic-pdf-columns-printed.pdf", "treaty-action-table.md"])
def test_other_kinds_of_file_are_read_too(name: str) -> None:
    client = signed_in(scenes.isu_officer())
    client.post("/ccm/minutes/upload/", {"files": [file(name, (EXAMPLES / name).read_bytes())]})
    reading = ReadingRecord.objects.get()
    assert reading.proposals.filter(kind="action-point").count() > 0
    assert client.get(page_of(reading)).status_code == 200


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out() -> None:
    client = signed_in(scenes.isu_officer())
    files = [file(), file("empty.txt", b"  "), file("program.txt", b"\x7fELF" + bytes(range(256)) * 8)]
    answer = client.post("/ccm/minutes/upload/", {"files": files})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "“empty.txt” is empty." in html
    assert "program.txt" in html
    assert "Read “minutes.txt”." in html
    assert [reading.version.file_name for reading in ReadingRecord.objects.all()] == ["minutes.txt"]


def test_many_files_are_told_by_their_number() -> None:
    client = signed_in(scenes.isu_officer())
    files = [file(f"minutes-{n}.txt", f"Minutes of the {n}th meeting, 3 May 2011\n\nPresent: Norway".encode()) for n in range(4, 8)]
    html = client.post("/ccm/minutes/upload/", {"files": files}, follow=True).content.decode()
    assert ("Read 4 files; each waits for its review in the list." in html, "Read “" in html) == (True, False)


@pytest.mark.parametrize(
    ("name", "data"),
    [("broken.docx", b"PK\x03\x04" + b"\x00" * 100), ("broken.pdf", b"%PDF-1.7\ngarbage"), ("nothing.eml", b"\x00\x01\x02" * 50)],
)
def test_a_broken_file_is_refused_in_words_and_nothing_is_kept(name: str, data: bytes) -> None:
    answer = signed_in(scenes.isu_officer()).post("/ccm/minutes/upload/", {"files": [file(name, data)]})
    assert answer.status_code == 422
    assert name in answer.content.decode()
    assert (Document.objects.count(), ReadingRecord.objects.count()) == (0, 0)


def test_a_file_beyond_the_limit_is_refused_with_both_sizes(settings: Any) -> None:
    settings.CORCOM_UPLOAD_LIMIT = 1024 * 1024
    answer = signed_in(scenes.isu_officer()).post("/ccm/minutes/upload/", {"files": [file("large.txt", b"x" * 3 * 1024 * 1024)]})
    assert "“large.txt” has 3 MB; up to 1 MB are accepted." in answer.content.decode()


def test_no_file_at_all_is_said() -> None:
    answer = signed_in(scenes.isu_officer()).post("/ccm/minutes/upload/", {})
    assert "No file came in. Choose one or several, or paste the text below." in answer.content.decode()


def test_the_same_bytes_again_open_the_review_that_is_there() -> None:
    client = signed_in(scenes.isu_officer())
    client.post("/ccm/minutes/upload/", {"files": [file()]})
    answer = client.post("/ccm/minutes/upload/", {"files": [file("copy.txt")]})
    assert answer.headers["Location"] == page_of(ReadingRecord.objects.get())
    assert any("on the desk already" in str(message) for message in get_messages(answer.wsgi_request))


def test_pasted_text_is_read_like_a_file() -> None:
    client = signed_in(scenes.isu_officer())
    answer = client.post("/ccm/minutes/paste/", {"text": MINUTES.decode().replace("\n", "\r\n"), "title": "Second meeting"})
    reading = ReadingRecord.objects.get()
    assert answer.headers["Location"] == page_of(reading)
    assert (reading.version.document.title, reading.version.document.confidential) == ("Second meeting", False)
    assert "\r" not in reading.text.text


def test_nothing_pasted_is_said() -> None:
    answer = signed_in(scenes.isu_officer()).post("/ccm/minutes/paste/", {"text": ""})
    assert (answer.status_code, "Nothing was pasted." in answer.content.decode()) == (422, True)


def test_corrected_minutes_become_the_next_version_and_keep_what_was_confirmed() -> None:
    officer = scenes.isu_officer()
    first, client = read_minutes(Upload("minutes.txt", MINUTES), convention="CCM", person=officer), signed_in(officer)
    confirm_proposals(first, None, person=officer)
    client.post(f"{page_of(first)}replace/", {"file": file("corrected.txt", MINUTES.replace(b"Geneva, 25", b"Vienna, 25"))})
    second = ReadingRecord.objects.exclude(pk=first.pk).get()
    assert (second.version.document_id, second.version.number) == (first.version.document_id, 2)
    html = client.get(page_of(second)).content.decode()
    assert "<del>Geneva</del>" in html
    assert "<ins>Vienna</ins>" in html


def test_a_wrong_upload_is_withdrawn_with_a_reason() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    assert client.post(f"{page_of(reading)}withdraw/", {"why": ""}).status_code == 422
    client.post(f"{page_of(reading)}withdraw/", {"why": "the wrong file"})
    assert "No minutes yet" in client.get("/ccm/minutes/").content.decode()
    assert "This reading was withdrawn." in client.get(page_of(reading)).content.decode()


def test_withdrawing_is_refused_once_facts_were_confirmed() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    html = client.post(f"{page_of(reading)}withdraw/", {"why": "the wrong file"}).content.decode()
    assert "12 facts were confirmed from this document and lead back to it." in html


def test_reading_again_keeps_what_was_confirmed() -> None:
    officer = scenes.isu_officer()
    reading, client = read_minutes(Upload("minutes.txt", MINUTES), convention="CCM", person=officer), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    answer = client.post(f"{page_of(reading)}read-again/")
    again = ReadingRecord.objects.exclude(pk=reading.pk).get()
    assert answer.headers["Location"] == page_of(again)
    assert set(again.proposals.values_list("comparison", flat=True)) == {"same"}


def test_what_is_on_record_now_is_summed_up() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    assert "Nothing is on record yet" in client.get(f"{page_of(reading)}on-record/").content.decode()
    confirm_proposals(reading, None, person=officer)
    html = client.get(f"{page_of(reading)}on-record/").content.decode()
    assert "1 meeting, 3 attendees, 1 absence, 2 agenda items, 1 statement, 1 action point, 2 dates, 1 piece of news" in html
    assert states_of(reading) == {"confirmed": 12}


def test_the_list_asks_as_often_for_many_readings_as_for_one() -> None:
    client = signed_in(scenes.isu_officer())
    client.get("/ccm/minutes/")  # the convention is kept for a minute from here on
    counts = []
    for more in (1, 12):
        for number in range(more):
            filed(text=f"Line {more} {number}\n")
        with CaptureQueriesContext(connection) as asked:
            client.get("/ccm/minutes/")
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12


def test_a_file_that_is_named_by_a_day_keeps_its_name_wherever_its_reading_is_told() -> None:
    client = signed_in(scenes.isu_officer())
    client.post("/ccm/minutes/upload/", {"files": [file("2011-12-13.txt")]})
    for address in ("/ccm/acts/", "/ccm/"):
        assert re.findall(r"Read [^:<]*:", client.get(address).content.decode()) == ["Read 2011-12-13.txt:"]
