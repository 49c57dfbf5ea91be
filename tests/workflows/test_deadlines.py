"""Requests for more time, completions and reports: what is recorded moves the obligations, and the rules are kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import RequestOutcome
from corcom.registers.obligations.models import CompletionRecord, ExtensionRequestRecord, ObligationRecord, ReportRecord
from corcom.workflows import deadlines, policy
from corcom.workflows.deadlines import DecisionSaid, ReportSaid, RequestSaid
from scenes import computed_obligations, isu_officer, people_of_every_role

DESK_DAY = date(2019, 1, 10)
SOURCE = "Letter to the depositary, for this test"
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db: None, settings: Any) -> Any:
    """An ISU officer in January 2019; treaty actions are on record, nothing is known of extensions and completions."""
    settings.CORCOM_TODAY = DESK_DAY
    computed_obligations(until=DESK_DAY)
    return isu_officer("Oda Officer")


def _duty(article: str, iso3: str = "LAO", year: int | None = None) -> ObligationRecord:
    return ObligationRecord.objects.get(state_id=iso3, article=article, covers_year=year, superseded_at__isnull=True)


def _ask(officer: Any, **changes: Any) -> ExtensionRequestRecord:
    said = {"iso3": "LAO", "article": "4.1.a", "requested_on": date(2018, 12, 1), "asked_to": date(2025, 8, 1), "meeting": "9MSP"}
    return deadlines.record_extension_request(RequestSaid(**{**said, **changes}), convention="CCM", source_words=SOURCE, person=officer)


def test_a_request_shows_with_the_duty_and_moves_no_date(officer: Any) -> None:
    row = _ask(officer)
    duty = _duty("4.1.a")
    assert (row.number, row.outcome) == (1, "pending")
    assert (duty.due_on, duty.note) == (date(2020, 8, 1), "Request 1 for more time until 2025-08-01 at 9MSP: pending.")


def test_a_grant_moves_the_deadline_and_the_request_as_it_stood_stays(officer: Any, settings: Any) -> None:
    asked = _ask(officer)
    settings.CORCOM_TODAY = date(2019, 9, 5)
    said = DecisionSaid(RequestOutcome.GRANTED, decided_on=date(2019, 9, 4), granted_to=date(2025, 8, 1), meeting="9MSP")
    granted = deadlines.decide_extension_request(asked.pk, said, convention="CCM", source_words="Final report of 9MSP", person=officer)
    asked.refresh_from_db()
    duty = _duty("4.1.a")
    assert (duty.due_on, duty.original_due_on, duty.because.split(": ", 2)[0]) == (date(2025, 8, 1), date(2020, 8, 1), "Request 1 granted")
    assert (asked.superseded_by, granted.source_words) == (granted, f"{SOURCE}; Final report of 9MSP")


def test_a_refusal_moves_no_date(officer: Any) -> None:
    asked = _ask(officer)
    said = DecisionSaid(RequestOutcome.REFUSED, decided_on=DESK_DAY)
    deadlines.decide_extension_request(asked.pk, said, convention="CCM", source_words=SOURCE, person=officer)
    assert (_duty("4.1.a").due_on, _duty("4.1.a").note) == (date(2020, 8, 1), "")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"asked_to": date(2025, 8, 2)}, "past 1 August 2025, the longest that article 4.5 allows"),
        ({"asked_to": date(2020, 8, 1)}, "is not after the deadline in force"),
        ({"meeting": "2RC-P1"}, "after the deadline in force"),
        ({"article": "7.1"}, "has no deadline under article 7.1"),
        ({"iso3": "USA"}, "has no deadline under article 4.1.a"),
    ],
)
def test_a_request_against_the_rules_is_refused(officer: Any, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        _ask(officer, **changes)
    assert ExtensionRequestRecord.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (DecisionSaid(RequestOutcome.GRANTED, decided_on=DESK_DAY), "has its new deadline: give the day"),
        (DecisionSaid(RequestOutcome.REFUSED, decided_on=DESK_DAY, granted_to=date(2025, 8, 1)), "Take the day away"),
        (DecisionSaid(RequestOutcome.GRANTED, decided_on=DESK_DAY, granted_to=date(2030, 8, 1)), "the longest that article 4.5 allows"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(officer: Any, said: DecisionSaid, words: str) -> None:
    asked = _ask(officer)
    with pytest.raises((BadInput, Refusal), match=words):
        deadlines.decide_extension_request(asked.pk, said, convention="CCM", source_words=SOURCE, person=officer)
    assert ExtensionRequestRecord.objects.get().outcome == "pending"


def test_a_completion_ends_the_duty_and_a_better_date_supersedes_it(officer: Any) -> None:
    done = {"how": "declared", "convention": "CCM", "source_words": SOURCE, "person": officer}
    first = deadlines.record_completion("LAO", "3.2", done=PartialDate.of_month(2018, 10, words="October 2018"), **done)
    second = deadlines.record_completion("LAO", "3.2", done=PartialDate.of_day(date(2018, 10, 9)), **done)
    first.refresh_from_db()
    assert first.superseded_by == second
    assert (_duty("3.2").status, _duty("3.2").note) == ("completed", "declared: 2018-10-09")
    with pytest.raises(deadlines.AlreadyOnRecord):
        deadlines.record_completion("LAO", "3.2", done=PartialDate.of_day(date(2018, 10, 9)), **done)
    assert CompletionRecord.objects.count() == 2


def test_a_report_that_came_in_late_counts_its_days(officer: Any) -> None:
    said = ReportSaid("LAO", "7.2", received_on=date(2018, 5, 10), covers_year=2017)
    deadlines.record_report(said, convention="CCM", source_words=SOURCE, person=officer)
    assert (_duty("7.2", year=2017).status, _duty("7.2", year=2017).received_on) == ("late", date(2018, 5, 10))
    assert _duty("7.2", year=2016).status == "unrecorded"
    with pytest.raises(deadlines.AlreadyOnRecord):
        deadlines.record_report(said, convention="CCM", source_words=SOURCE, person=officer)
    assert ReportRecord.objects.count() == 1


@pytest.mark.parametrize(
    ("article", "year", "words"),
    [("7.1", 2012, "Take the year away"), ("7.2", None, "covers a calendar year"), ("4.1.a", None, "accepted: 7.1, 7.2, 3.8")],
)
def test_a_report_that_cannot_be_is_refused(officer: Any, article: str, year: int | None, words: str) -> None:
    said = ReportSaid("LAO", article, received_on=DESK_DAY, covers_year=year)
    with pytest.raises(BadInput, match=words):
        deadlines.record_report(said, convention="CCM", source_words=SOURCE, person=officer)


def test_a_report_is_missing_only_when_the_office_says_that_all_are_here(officer: Any) -> None:
    assert not ObligationRecord.objects.filter(status="missing").exists()
    deadlines.record_reports_kept(date(2018, 1, 1), convention="CCM", source_words="Looked up for this test", person=officer)
    missing = ObligationRecord.objects.filter(status="missing", superseded_at__isnull=True)
    first_reports = {(row.state_id, row.due_on) for row in missing if row.article == "7.1"}
    assert first_reports == {("MDG", date(2018, 4, 30)), ("BEN", date(2018, 6, 30))}
    assert {row.due_on for row in missing if row.article == "7.2"} == {date(2018, 4, 30)}
    assert _duty("7.2", year=2016).status == "unrecorded"


def test_a_record_taken_off_leaves_the_duty_as_it_was(officer: Any) -> None:
    row = _ask(officer)
    deadlines.take_off_record(row, convention="CCM", why="It was for another State", person=officer)
    assert _duty("4.1.a").note == ""
    assert _ask(officer).number == 1


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "administrator", "no role"])
def test_other_roles_may_not_record(officer: Any, settings: Any, role: str) -> None:
    settings.CORCOM_TODAY = date(2011, 12, 14)
    somebody = people_of_every_role()[role]
    with pytest.raises(policy.NotAllowed):
        _ask(somebody)
    said = ReportSaid("LAO", "7.2", received_on=DESK_DAY, covers_year=2017)
    with pytest.raises(policy.NotAllowed):
        deadlines.record_report(said, convention="CCM", source_words=SOURCE, person=somebody)
