"""The mark of the record is another one after every write to the record, and only then."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from corcom.registers.audit.mark import RecordMark, record_mark, writes_to_the_record
from corcom.registers.people.models import Person

STATEMENTS = {
    'INSERT INTO "actions_actionpoint" ("what") VALUES (%s)': True,
    'INSERT OR IGNORE INTO "parties_state" ("iso3") VALUES (%s)': True,
    'UPDATE "people_person" SET "name" = %s': True,
    'DELETE FROM "search_searchentry" WHERE 1': True,
    'SELECT "a"."b" FROM "a" FOR UPDATE OF "a"': True,
    'SELECT "a"."b" FROM "a" FOR UPDATE SKIP LOCKED': False,
    'SELECT "a"."b" FROM "a" WHERE "a"."what" = %s': False,
    'INSERT INTO "django_session" ("session_key") VALUES (%s)': False,
    'UPDATE "axes_accessattempt" SET "failures" = %s': False,
    'INSERT INTO "audit_recordmark" ("id", "mark") VALUES (%s, %s)': False,
    'SAVEPOINT "s1"': False,
}


def _add(name: str) -> Person:
    return Person.objects.create_user(f"{name}@desk.example", None, name=name)


def test_what_writes_to_the_record() -> None:
    assert {sql: writes_to_the_record(sql) for sql in STATEMENTS} == STATEMENTS


@pytest.mark.django_db(transaction=True)
def test_every_transaction_that_writes_gives_another_mark() -> None:
    marks = [record_mark()]
    somebody = _add("Ada")
    marks.append(record_mark())
    Person.objects.filter(pk=somebody.pk).update(name="Ada A")
    marks.append(record_mark())
    Person.objects.bulk_create([Person(email="b@desk.example", name="B")])
    marks.append(record_mark())
    with transaction.atomic():
        somebody.delete()
    marks.append(record_mark())
    assert len(set(marks)) == len(marks)


@pytest.mark.django_db(transaction=True)
def test_reading_and_sessions_leave_the_mark() -> None:
    _add("Ada")
    before = record_mark()
    list(Person.objects.all())
    Session.objects.create(session_key="k", session_data="d", expire_date=timezone.now())
    assert record_mark() == before


@pytest.mark.django_db(transaction=True)
def test_one_transaction_renews_it_once() -> None:
    with CaptureQueriesContext(connection) as asked, transaction.atomic():
        for name in ("Ada", "Bo", "Cy"):
            _add(name)
    assert sum(RecordMark._meta.db_table in query["sql"] for query in asked.captured_queries) == 1


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_the_mark() -> None:
    _add("Ada")
    before = record_mark()
    with transaction.atomic():
        _add("Bo")
        transaction.set_rollback(True)
    assert record_mark() == before


@pytest.mark.django_db(transaction=True)
def test_a_write_after_a_part_that_was_rolled_back_renews_it() -> None:
    _add("Ada")
    before = record_mark()
    with transaction.atomic():
        with pytest.raises(IntegrityError), transaction.atomic():
            _add("Ada")
        _add("Bo")
    assert record_mark() != before


@pytest.mark.django_db
def test_who_looks_between_two_writes_of_one_transaction_sees_two_marks() -> None:
    _add("Ada")
    first = record_mark()
    _add("Bo")
    assert record_mark() != first


@pytest.mark.django_db(transaction=True)
def test_an_emptied_desk_gets_its_mark_with_its_first_write() -> None:
    RecordMark.objects.all().delete()
    assert record_mark() == ""
    _add("Ada")
    assert len(record_mark()) == 16
