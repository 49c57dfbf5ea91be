"""The same minutes uploaded twice at the same moment are one document with one review."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

import scenes
from corcom.registers.audit.models import AuditRow
from corcom.registers.documents.models import Document
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import read_minutes
from corcom.workflows.minutes.reading import AlreadyHere, Upload, read_again

MINUTES = b"Minutes of the Coordination Committee\n13 December 2011\n\nAction: The ISU will send the letter by 24 January 2012.\n"


def _at_once(*acts: Callable[[], None]) -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("A database in memory has no locks between connections; set CORCOM_TEST_DATABASE to a file.")
    start = Barrier(len(acts))

    def run(do: Callable[[], None]) -> None:
        start.wait()
        try:
            do()
        finally:
            connection.close()

    threads = [Thread(target=run, args=[do]) for do in acts]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]


@pytest.mark.django_db(transaction=True)
def test_two_uploads_at_once_make_one_review_and_the_second_is_led_to_it() -> None:
    scenes.ccm()
    officer = scenes.isu_officer()
    made: list[ReadingRecord] = []
    led: list[ReadingRecord] = []

    def upload() -> None:
        try:
            made.append(read_minutes(Upload("minutes.txt", MINUTES), convention="CCM", person=officer))
        except AlreadyHere as known:
            led.append(known.reading)

    _at_once(upload, upload)
    assert (len(made), led) == (1, made)
    assert list(ReadingRecord.objects.all()) == made
    assert (Document.objects.count(), AuditRow.objects.filter(act="read_minutes").count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_reading_again_twice_at_once_leaves_one_reading_that_stands() -> None:
    scenes.ccm()
    officer = scenes.isu_officer()
    version = read_minutes(Upload("minutes.txt", MINUTES), convention="CCM", person=officer).version

    def again() -> None:
        read_again(version, convention="CCM", person=officer)

    _at_once(again, again)
    assert (ReadingRecord.objects.count(), ReadingRecord.objects.filter(withdrawn_at__isnull=True).count()) == (3, 1)
