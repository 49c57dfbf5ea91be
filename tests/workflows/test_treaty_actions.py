"""Recording a treaty action puts on record what follows from it, in one act; corrections supersede."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from corcom.kernel.dates import DateRange
from corcom.kernel.errors import Refusal
from corcom.kernel.words import StateStatus, TreatyActionKind
from corcom.registers.audit.models import AuditRow
from corcom.registers.obligations.models import ObligationRecord
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.workflows import policy, treaty_actions
from corcom.workflows.clock import desk_clock
from corcom.workflows.recomputing import recompute_obligations
from corcom.workflows.treaty_actions import ActSaid
from scenes import computed_obligations, isu_officer, people_of_every_role

DAY_BEFORE = date(2013, 5, 13)
DESK_DAY = date(2013, 5, 15)
IRAQ = ActSaid("IRQ", TreatyActionKind.RATIFICATION, date(2013, 5, 14))
SOURCE = "Depositary notification, for this test"
IRAQ_OWES = [
    ("7.1", "initial-report", date(2014, 4, 30)),
    ("7.2", "annual-report", date(2015, 4, 30)),
    ("3.2", "stockpile-destruction", date(2021, 11, 1)),
    ("4.1.a", "clearance", date(2023, 11, 1)),
]
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db: None, settings: Any) -> Any:
    """An ISU officer on the day after Iraq's deposit, which is not on record yet; the obligations of the others are."""
    settings.CORCOM_TODAY = DESK_DAY
    computed_obligations(until=DAY_BEFORE)
    return isu_officer("Oda Officer")


def _record(officer: Any, said: ActSaid = IRAQ, source: str = SOURCE) -> TreatyActionRecord:
    return treaty_actions.record_treaty_action(said, convention="CCM", source_words=source, person=officer)


def _owes(iso3: str) -> list[tuple[str, str, date | None]]:
    rows = ObligationRecord.objects.filter(state_id=iso3, superseded_at__isnull=True).order_by("due_on")
    return [(row.article, row.kind, row.due_on) for row in rows]


def test_preview_of_iraqs_deposit_says_everything_that_follows_and_saves_nothing(officer: Any) -> None:
    acts, rows = AuditRow.objects.count(), TreatyActionRecord.objects.count()
    preview = treaty_actions.preview_treaty_action(IRAQ, convention="CCM")
    follows = preview.follows
    assert (preview.findings, preview.known, follows.on) == ((), None, DESK_DAY)
    assert (follows.before.status, follows.after.status) == (StateStatus.SIGNATORY, StateStatus.CONSENTED_NOT_IN_FORCE)
    assert follows.after.entry_into_force_on == date(2013, 11, 1)
    assert [(d.change.after.article, d.change.after.kind, d.change.after.due_on) for d in follows.duties if d.change.after] == IRAQ_OWES
    assert [str(step.article) for step in follows.steps if step.article] == ["15", "16", "17.2"]
    assert follows.after_all.parties_by_deposit - follows.before_all.parties_by_deposit == 1
    assert (AuditRow.objects.count(), TreatyActionRecord.objects.count()) == (acts, rows)


def test_recording_iraqs_deposit_puts_its_obligations_on_record_in_the_same_act(officer: Any) -> None:
    row = _record(officer)
    standing = desk_clock("CCM").state_standing("IRQ", DESK_DAY)
    assert standing is not None
    assert (standing.status, standing.entry_into_force_on) == (StateStatus.CONSENTED_NOT_IN_FORCE, date(2013, 11, 1))
    assert _owes("IRQ") == IRAQ_OWES
    audit = AuditRow.objects.get(act="record_treaty_action")
    made = ObligationRecord.objects.filter(state_id="IRQ")
    assert audit.records == [["treaty.treatyactionrecord", row.pk], *(["obligations.obligationrecord", o.pk] for o in made.order_by("pk"))]
    assert {o.because for o in made} == {"Recorded: Iraq, ratification, 14 May 2013"}
    assert audit.summary.startswith("Recorded: Iraq, ratification, 14 May 2013 (obligations: 4 new, 0 changed, 0 gone")


def test_recomputing_after_an_act_finds_nothing_to_do(officer: Any) -> None:
    _record(officer)
    assert recompute_obligations("CCM").touched == []


def test_an_act_from_the_same_source_is_recorded_once(officer: Any) -> None:
    _record(officer)
    with pytest.raises(treaty_actions.AlreadyOnRecord, match="Give another source, or correct the act that stands"):
        _record(officer)
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="ratification").count() == 1


def test_a_further_source_joins_the_act_and_changes_no_date(officer: Any) -> None:
    first = _record(officer)
    second = _record(officer, source="Monitor profile, for this test")
    first.refresh_from_db()
    assert second.source_words == f"{SOURCE}; Monitor profile, for this test"
    assert (first.superseded_by, first.superseded_reason) == (second, "A further source: Monitor profile, for this test")
    assert _owes("IRQ") == IRAQ_OWES


def test_a_correction_supersedes_the_act_and_the_obligations_name_the_reason(officer: Any) -> None:
    old = _record(officer)
    said = ActSaid("IRQ", TreatyActionKind.RATIFICATION, date(2013, 3, 14))
    new = treaty_actions.correct_treaty_action(old.pk, said, convention="CCM", source_words="", why="A slip of the month", person=officer)
    old.refresh_from_db()
    assert (old.superseded_by, old.superseded_reason, new.source_words) == (new, "A slip of the month", SOURCE)
    clearance = ObligationRecord.objects.filter(state_id="IRQ", article="4.1.a").order_by("sequence")
    assert [(row.sequence, row.due_on, row.superseded_reason) for row in clearance] == [
        (0, date(2023, 11, 1), f"{clearance[1].because}"),
        (1, date(2023, 9, 1), ""),
    ]
    assert clearance[1].because == (
        "Corrected: Iraq, ratification, 14 March 2013: due date 1 November 2023 is now 1 September 2023; "
        "due date without extensions 1 November 2023 is now 1 September 2023"
    )
    assert clearance[0].uid == clearance[1].uid


def test_a_correction_that_changes_nothing_is_refused(officer: Any) -> None:
    old = _record(officer)
    with pytest.raises(Refusal, match="Nothing of this act is different"):
        treaty_actions.correct_treaty_action(old.pk, IRAQ, convention="CCM", source_words="", why="No reason", person=officer)


def test_a_correction_of_what_somebody_corrected_meanwhile_is_refused(officer: Any) -> None:
    old = _record(officer)
    _record(officer, source="Monitor profile, for this test")
    with pytest.raises(treaty_actions.NoSuchTreatyAction):
        treaty_actions.correct_treaty_action(old.pk, IRAQ, convention="CCM", source_words="", why="Late", person=officer)


def test_taking_an_act_off_takes_its_obligations_with_it_and_they_come_back_with_it(officer: Any) -> None:
    row = _record(officer)
    uids = dict(ObligationRecord.objects.filter(state_id="IRQ").values_list("article", "uid"))
    treaty_actions.take_off_treaty_action(row.pk, convention="CCM", why="It was the instrument of another State", person=officer)
    assert _owes("IRQ") == []
    _record(officer)
    back = ObligationRecord.objects.filter(state_id="IRQ", superseded_at__isnull=True)
    assert {o.article: (o.uid, o.sequence) for o in back} == {article: (uid, 1) for article, uid in uids.items()}


def test_a_withdrawal_without_consent_is_refused_and_leaves_nothing(officer: Any) -> None:
    acts = AuditRow.objects.count()
    said = ActSaid("USA", TreatyActionKind.WITHDRAWAL, date(2013, 5, 1))
    with pytest.raises(treaty_actions.AgainstTheRules, match="Record the instrument first"):
        _record(officer, said)
    assert (AuditRow.objects.count(), TreatyActionRecord.objects.filter(state_id="USA").count()) == (acts, 0)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (ActSaid("USA", TreatyActionKind.RATIFICATION, date(2013, 5, 1)), "consent-not-open-to-state"),
        (ActSaid("IRQ", TreatyActionKind.ACCESSION, date(2013, 5, 14)), "consent-not-open-to-state"),
        (ActSaid("USA", TreatyActionKind.SIGNATURE, date(2010, 8, 1)), "signature-outside-window"),
        (ActSaid("IRQ", TreatyActionKind.RATIFICATION, date(2013, 5, 16)), "after-the-desk-day"),
    ],
)
def test_what_does_not_fit_the_rules_is_said_before_saving(officer: Any, said: ActSaid, code: str) -> None:
    assert [finding.code for finding in treaty_actions.preview_treaty_action(said, convention="CCM").findings] == [code]


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "administrator", "no role"])
def test_other_roles_may_not_record_an_act(officer: Any, settings: Any, role: str) -> None:
    settings.CORCOM_TODAY = date(2011, 12, 14)
    somebody = people_of_every_role()[role]
    with pytest.raises(policy.NotAllowed, match="recorded by the President and the ISU"):
        _record(somebody)
    assert TreatyActionRecord.objects.filter(state_id="IRQ", kind="ratification").count() == 0


def test_the_database_holds_an_act_once(officer: Any) -> None:
    row = _record(officer)
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_provisional_application_is_computed_with_and_says_when_it_ends(officer: Any) -> None:
    _record(officer)
    said = ActSaid("IRQ", TreatyActionKind.PROVISIONAL_APPLICATION, date(2013, 5, 14))
    preview = treaty_actions.preview_treaty_action(said, convention="CCM")
    assert (preview.findings, preview.follows.before.provisional, preview.follows.duties) == ((), (), ())
    assert [(applied.article, applied.days) for applied in preview.follows.after.provisional] == [
        ("1", DateRange(date(2013, 5, 14), date(2013, 11, 1)))
    ]
    assert [str(step.article) for step in preview.follows.steps if step.article] == ["15", "18", "16", "17.2"]
