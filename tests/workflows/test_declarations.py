"""Declarations are kept apart from treaty actions, with their words, their source and what became of them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.audit.models import AuditRow
from corcom.registers.documents import services as documents
from corcom.registers.documents.models import Document
from corcom.registers.obligations.models import ObligationRecord
from corcom.registers.treaty.models import DeclarationRecord
from corcom.workflows import declarations, policy
from corcom.workflows.checking import faults
from corcom.workflows.citing import NotQuoted
from corcom.workflows.clock import desk_clock
from corcom.workflows.declarations import DeclarationSaid
from corcom.workflows.overviews.declarations import Declared, declared_on
from corcom.workflows.searching import index_all
from scenes import computed_obligations, isu_officer, people_of_every_role

DESK_DAY = date(2013, 5, 15)
SOURCE = "Depositary notification, for this test"
READS = DeclarationSaid("IRQ", "interpretative-declaration", date(2013, 5, 14), "It reads an article so, says this test")
RESERVES = DeclarationSaid("IRQ", "reservation", date(2013, 5, 14), "It would not be bound by a part, says this test")
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db: None, settings: Any) -> Any:
    """An ISU officer, with the shipped acts and what follows from them on record."""
    settings.CORCOM_TODAY = DESK_DAY
    computed_obligations(until=DESK_DAY)
    return isu_officer("Oda Officer")


def _record(officer: Any, said: DeclarationSaid = READS) -> DeclarationRecord:
    return declarations.record_declaration(said, convention="CCM", source_words=SOURCE, person=officer)


def _shown(day: date = DESK_DAY, **options: Any) -> list[Declared]:
    return declared_on(desk_clock("CCM"), day, sees_confidential=True, **options)


def _document(officer: Any, text: str) -> Document:
    version = documents.add_document(
        convention="CCM",
        kind="letter",
        title="A letter of this test",
        data=text.encode(),
        file_name="letter.txt",
        media_type="text/plain",
        person=officer,
    )
    documents.keep_text(version, loader="text 1", text_hash=hashlib.sha256(text.encode()).hexdigest(), text=text)
    return version.document


def test_a_declaration_is_on_record_with_one_audit_row_and_moves_no_obligation(officer: Any) -> None:
    rows = ObligationRecord.objects.count()
    row = _record(officer)
    assert (row.state_id, row.kind, row.made_on, row.text, row.source_words) == ("IRQ", READS.kind, READS.made_on, READS.text, SOURCE)
    audit = AuditRow.objects.get(act="record_declaration")
    assert (audit.summary, audit.source, audit.records, audit.person) == (
        "Recorded: Iraq, interpretative declaration, 14 May 2013",
        SOURCE,
        [["treaty.declarationrecord", row.pk]],
        officer,
    )
    assert ObligationRecord.objects.count() == rows


def test_a_reservation_is_kept_as_described_and_the_record_says_that_none_is_allowed(officer: Any) -> None:
    _record(officer, RESERVES)
    assert AuditRow.objects.get(act="record_declaration").summary.endswith("14 May 2013; article 19 allows no reservations")
    [shown] = _shown(kind="reservation")
    assert [(str(step.article) if step.article else None, step.output) for step in shown.steps] == [
        ("19", "not allowed"),
        (None, "no date follows from it"),
    ]


def test_the_four_shipped_provisional_applications_are_in_the_list_with_their_days(officer: Any) -> None:
    found = _shown(kind="provisional-application")
    assert [(d.state.iso3, d.days and (d.days.start, d.days.end), d.stands, d.recorded is not None) for d in found] == [
        ("CHE", (date(2012, 7, 17), date(2013, 1, 1)), False, True),
        ("LTU", (date(2011, 3, 24), date(2011, 9, 1)), False, True),
        ("NOR", (date(2008, 12, 3), date(2010, 8, 1)), False, True),
    ]
    assert all(declared.source for declared in found)
    [then] = _shown(date(2011, 3, 24), kind="provisional-application", iso3="LTU")
    assert (then.stands, [str(step.article) for step in then.steps]) == (True, ["18"])


def test_the_same_words_are_recorded_once(officer: Any) -> None:
    _record(officer)
    with pytest.raises(declarations.AlreadyOnRecord, match="in these words"):
        _record(officer)
    assert DeclarationRecord.objects.count() == 1


def test_a_correction_supersedes_with_the_reason(officer: Any) -> None:
    old = _record(officer)
    said = DeclarationSaid("IRQ", "territorial-declaration", READS.made_on, READS.text)
    new = declarations.correct_declaration(old.pk, said, convention="CCM", source_words="", why="The wrong kind", person=officer)
    old.refresh_from_db()
    assert (old.superseded_by, old.superseded_reason, new.kind, new.source_words) == (
        new,
        "The wrong kind",
        "territorial-declaration",
        SOURCE,
    )
    with pytest.raises(Refusal, match="Nothing of this declaration is different"):
        declarations.correct_declaration(new.pk, said, convention="CCM", source_words="", why="Again", person=officer)
    with pytest.raises(declarations.NoSuchDeclaration):
        declarations.correct_declaration(old.pk, said, convention="CCM", source_words="", why="Late", person=officer)


def test_a_withdrawn_declaration_stands_until_the_day_before(officer: Any) -> None:
    row = _record(officer)
    day = date(2013, 5, 20)
    declarations.withdraw_declaration(row.pk, withdrawn_on=day, convention="CCM", source_words="A further notification", person=officer)
    assert [(d.stands, d.withdrawn_on, d.withdrawal_source) for d in _shown(date(2013, 5, 19), iso3="IRQ")] == [(True, None, "")]
    assert [(d.stands, d.withdrawn_on, d.withdrawal_source) for d in _shown(day, iso3="IRQ")] == [(False, day, "A further notification")]


def test_a_withdrawal_before_the_declaration_is_refused_by_the_act_and_by_the_database(officer: Any) -> None:
    row = _record(officer)
    with pytest.raises(BadInput, match="lies before 2013-05-14"):
        declarations.withdraw_declaration(row.pk, withdrawn_on=date(2013, 5, 13), convention="CCM", source_words=SOURCE, person=officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeclarationRecord.objects.filter(pk=row.pk).update(withdrawn_on=date(2013, 5, 13), withdrawal_source=SOURCE)


def test_an_objection_shows_with_both_states(officer: Any) -> None:
    _record(officer, RESERVES)
    _record(officer, DeclarationSaid("NOR", "objection", date(2013, 5, 15), "It objects, says this test", about="IRQ"))
    assert [(d.kind, d.state.iso3, d.about and d.about.iso3) for d in _shown(iso3="IRQ")] == [
        ("reservation", "IRQ", None),
        ("objection", "NOR", "IRQ"),
    ]
    with pytest.raises(BadInput, match="Only an objection"):
        _record(officer, DeclarationSaid("NOR", "declaration", DESK_DAY, "Words of this test", about="IRQ"))


def test_words_quoted_from_a_document_carry_the_place_where_they_stand(officer: Any) -> None:
    document = _document(officer, "A letter\n\nThe State reads\nthe article so.\n")
    row = _record(officer, DeclarationSaid("IRQ", "declaration", DESK_DAY, "The State reads the article so.", document=document.pk))
    cited = row.citation
    assert cited is not None
    assert (row.text, cited["line"], cited["end_line"], cited["rule"]) == ("The State reads\nthe article so.", 3, 4, "quoted by a person")
    index_all()
    assert list(faults()) == []
    assert declared_on(desk_clock("CCM"), DESK_DAY, sees_confidential=False, iso3="IRQ") == []


def test_words_that_do_not_stand_in_the_document_are_refused(officer: Any) -> None:
    document = _document(officer, "A letter without them.\n")
    with pytest.raises(NotQuoted, match="do not stand in “A letter of this test”"):
        _record(officer, DeclarationSaid("IRQ", "declaration", DESK_DAY, "The State reads", document=document.pk))


def test_taking_one_off_keeps_it_readable(officer: Any) -> None:
    row = _record(officer)
    declarations.take_off_declaration(row.pk, convention="CCM", why="It was of another State", person=officer)
    row.refresh_from_db()
    assert (row.stands, row.superseded_reason, _shown(iso3="IRQ")) == (False, "It was of another State", [])


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "administrator", "no role"])
def test_other_roles_may_not_record_a_declaration(officer: Any, settings: Any, role: str) -> None:
    settings.CORCOM_TODAY = date(2011, 12, 14)
    with pytest.raises(policy.NotAllowed, match="recorded by the President and the ISU"):
        _record(people_of_every_role()[role])
    assert DeclarationRecord.objects.count() == 0
