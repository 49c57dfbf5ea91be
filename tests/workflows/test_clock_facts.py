"""Hostilities that ended, munitions kept and armed conflicts: what is recorded moves the obligations, and the rules are kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput, CorcomError, Refusal
from corcom.kernel.words import RequestOutcome, StateStatus, TreatyActionKind
from corcom.registers.audit.models import AuditRow
from corcom.registers.obligations.models import ConflictRecord, HostilitiesRecord, ItemsKeptRecord, ObligationRecord
from corcom.workflows import clock_facts, deadlines, policy
from corcom.workflows.clock import standing_on
from corcom.workflows.clock_facts import ConflictSaid, FactSaid, HostilitiesSaid, KeptSaid
from corcom.workflows.overviews.clock_dates import clock_dates
from corcom.workflows.treaty_actions import ActSaid, record_treaty_action
from scenes import computed_obligations, isu_officer, people_of_every_role, treaty_facts

DESK_DAY = date(2019, 1, 10)
SOURCE = "Note verbale, for this test"
ENDED = HostilitiesSaid("LAO", "invented hostilities in the north", date(2018, 5, 20))
KEPT = KeptSaid("LAO", "invented type, lot 1", 2017, "kept", 12, 600, "training of clearance teams")
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db: None, settings: Any) -> Any:
    """An ISU officer in January 2019, with the treaty actions until then on record."""
    settings.CORCOM_TODAY = DESK_DAY
    computed_obligations(until=DESK_DAY)
    return isu_officer("Oda Officer")


def _record(said: FactSaid, person: Any) -> Any:
    return clock_facts.record_clock_fact(said, convention="CCM", source_words=SOURCE, person=person)


def _duty(article: str, iso3: str = "LAO", year: int | None = None) -> ObligationRecord:
    return ObligationRecord.objects.get(state_id=iso3, article=article, covers_year=year, superseded_at__isnull=True)


def test_clearance_runs_from_the_end_of_hostilities_with_its_reason_in_history_calendar_and_audit(officer: Any) -> None:
    row = _record(ENDED, officer)
    duty = _duty("4.1.b")
    assert (duty.due_on, duty.because) == (
        date(2028, 5, 20),
        "Recorded: Lao People's Democratic Republic, hostilities ended on 20 May 2018: invented hostilities in the north",
    )
    assert SOURCE in duty.source_words
    assert [entry.on for entry in clock_dates("CCM", DESK_DAY, iso3="LAO") if entry.rule == "clearance-new-remnants"] == [duty.due_on]
    act = AuditRow.objects.latest("pk")
    assert (act.act, act.source, act.person) == ("record_clock_fact", SOURCE, officer)
    assert row.stands


def test_a_corrected_day_moves_the_deadline_and_what_stood_before_stays(officer: Any) -> None:
    old = _record(ENDED, officer)
    said = HostilitiesSaid("LAO", ENDED.words, date(2018, 6, 1))
    new = clock_facts.correct_clock_fact(old.pk, said, convention="CCM", source_words="", why="The truce was later", person=officer)
    old.refresh_from_db()
    assert (old.superseded_by_id, old.superseded_reason, new.source_words) == (new.pk, "The truce was later", SOURCE)
    assert _duty("4.1.b").due_on == date(2028, 6, 1)
    assert "due date 20 May 2028 is now 1 June 2028" in _duty("4.1.b").because


def test_what_is_taken_off_takes_its_duty_with_it(officer: Any) -> None:
    row = _record(ENDED, officer)
    deadlines.take_off_record(row, convention="CCM", why="It was another State", person=officer)
    assert ObligationRecord.objects.filter(article="4.1.b", superseded_at__isnull=True).count() == 0
    assert HostilitiesRecord.objects.get().superseded_reason == "It was another State"


def test_a_clearance_done_before_the_hostilities_ended_is_of_other_remnants(officer: Any) -> None:
    _record(ENDED, officer)
    for on, status in ((date(2018, 5, 19), "not-due"), (date(2018, 5, 20), "completed")):
        done = PartialDate.of_day(on)
        deadlines.record_completion("LAO", "4.1.b", done=done, how="declared", convention="CCM", source_words=SOURCE, person=officer)
        assert _duty("4.1.b").status == status


def test_munitions_kept_ask_for_a_report_by_the_next_30_april(officer: Any) -> None:
    _record(KEPT, officer)
    duty = _duty("3.8", year=2017)
    assert (duty.due_on, duty.status) == (date(2018, 4, 30), "unrecorded")
    assert duty.steps[-1]["inputs"]["kept, acquired or transferred"] == "kept: invented type, lot 1"
    assert SOURCE in duty.source_words
    row = ItemsKeptRecord.objects.get()
    assert (row.munitions, row.submunitions, row.use) == (12, 600, "training of clearance teams")


def test_a_conflict_that_goes_on_holds_a_withdrawal_up_until_its_end_is_known(officer: Any, settings: Any) -> None:
    notice = ActSaid("LAO", TreatyActionKind.WITHDRAWAL, date(2018, 6, 1))
    record_treaty_action(notice, convention="CCM", source_words=SOURCE, person=officer)
    assert _status("LAO") is StateStatus.WITHDRAWN
    war = _record(ConflictSaid("LAO", "invented conflict", date(2018, 11, 1)), officer)
    assert _status("LAO") is StateStatus.STATE_PARTY
    assert _duty("7.2", year=2018).because.startswith("Recorded: Lao People's Democratic Republic, armed conflict since 1 November 2018")
    over = ConflictSaid("LAO", "invented conflict", date(2018, 11, 1), date(2019, 1, 6))
    clock_facts.correct_clock_fact(war.pk, over, convention="CCM", source_words="Peace agreement", why="It ended", person=officer)
    assert _status("LAO") is StateStatus.WITHDRAWN
    assert _status("LAO", date(2019, 1, 5)) is StateStatus.STATE_PARTY


def _status(iso3: str, day: date = DESK_DAY) -> StateStatus | None:
    standing = standing_on("CCM", day)
    return next(row.status for row in standing.states if row.iso3 == iso3) if standing else None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (HostilitiesSaid("USA", "hostilities", date(2018, 1, 1)), "was not bound on 1 January 2018"),
        (HostilitiesSaid("LAO", "hostilities", date(2010, 7, 31)), "was not bound on 31 July 2010"),
        (HostilitiesSaid("LAO", "hostilities", date(2019, 1, 11)), "lies ahead of the day of this desk"),
        (HostilitiesSaid("LAO", " ", date(2018, 1, 1)), "Nothing was given for what it is"),
        (KeptSaid("LAO", "types", 2009, "kept"), "was not bound in 2009"),
        (KeptSaid("USA", "types", 2017, "kept"), "was not bound in 2017"),
        (KeptSaid("LAO", "types", 2020, "kept"), "lies ahead of the day of this desk"),
        (KeptSaid("LAO", "types", 2017, "lost"), "accepted: kept, acquired, transferred"),
        (KeptSaid("LAO", "types", 2017, "kept", receiver="NOR"), "Only what was transferred"),
        (ConflictSaid("LAO", "conflict", date(2018, 2, 1), date(2018, 2, 1)), "would end before 1 February 2018"),
        (ConflictSaid("LAO", "conflict", date(2018, 2, 1), date(2019, 1, 12)), "Leave it empty while the conflict goes on"),
        (ConflictSaid("LAO", "conflict", date(2019, 1, 11)), "lies ahead of the day of this desk"),
    ],
)
def test_what_nothing_would_follow_from_is_refused_with_what_to_do(officer: Any, said: FactSaid, words: str) -> None:
    with pytest.raises(CorcomError, match=words):
        _record(said, officer)
    assert [model.objects.count() for model in (HostilitiesRecord, ItemsKeptRecord, ConflictRecord)] == [0, 0, 0]


def test_a_convention_without_such_a_clock_takes_no_such_fact(officer: Any) -> None:
    for said in (ENDED, KEPT):
        with pytest.raises(BadInput, match="nothing would follow"):
            clock_facts.record_clock_fact(said, convention="APMBC", source_words=SOURCE, person=None)


@pytest.mark.parametrize("said", [ENDED, KEPT, ConflictSaid("LAO", "invented conflict", date(2018, 11, 1))])
def test_the_same_fact_is_on_record_once(officer: Any, said: FactSaid) -> None:
    row = _record(said, officer)
    with pytest.raises(Refusal, match="on record already"):
        _record(said, officer)
    with pytest.raises(Refusal, match="Nothing of this is different"):
        clock_facts.correct_clock_fact(row.pk, said, convention="CCM", source_words="", why="No reason", person=officer)


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "administrator"])
def test_others_may_not_record_them(db: None, settings: Any, role: str) -> None:
    settings.CORCOM_TODAY = date(2011, 12, 14)
    treaty_facts(until=date(2011, 12, 14))
    somebody = people_of_every_role()[role]
    with pytest.raises(policy.NotAllowed):
        _record(HostilitiesSaid("LAO", "hostilities", date(2011, 1, 1)), somebody)
    assert HostilitiesRecord.objects.count() == 0


def test_a_completion_or_request_is_refused_while_it_could_be_of_either_of_two_hostilities(officer: Any) -> None:
    _record(HostilitiesSaid("LAO", "invented hostilities in the south", date(2011, 5, 1)), officer)
    done = PartialDate.of_day(date(2018, 12, 1))
    deadlines.record_completion("LAO", "4.1.b", done=done, how="Declared", convention="CCM", source_words=SOURCE, person=officer)
    _record(ENDED, officer)

    of_the_north = ObligationRecord.objects.get(state_id="LAO", article="4.1.b", due_on=date(2028, 5, 20), superseded_at__isnull=True)
    assert of_the_north.status == "not-due"
    message = "Lao People's Democratic Republic has 2 clocks under article 4.1.b, first until 1 May 2021 and 20 May 2028, and the record "
    with pytest.raises(deadlines.SeveralClocks, match=message):
        deadlines.record_completion("LAO", "4.1.b", done=done, how="Anew", convention="CCM", source_words=SOURCE, person=officer)
    said = deadlines.RequestSaid("LAO", "4.1.b", asked_to=date(2023, 5, 1))
    with pytest.raises(deadlines.SeveralClocks, match=message):
        deadlines.record_extension_request(said, convention="CCM", source_words=SOURCE, person=officer)


def test_the_last_day_of_a_conflict_may_be_the_desk_day_and_nobody_transfers_to_itself(officer: Any) -> None:
    _record(ConflictSaid("LAO", "invented conflict", date(2018, 12, 1), DESK_DAY + timedelta(days=1)), officer)
    with pytest.raises(BadInput, match="cannot have transferred to itself"):
        _record(KeptSaid("LAO", "invented type", 2017, "transferred", 1, 1, "training", receiver="LAO"), officer)


def _asks_for_more_time(officer: Any, requested_on: date | None) -> Any:
    """A request while one clock runs, until 1 May 2021; then a second one comes to light, until 1 June 2025."""
    _record(HostilitiesSaid("LAO", "invented hostilities in the south", date(2011, 5, 1)), officer)
    said = deadlines.RequestSaid("LAO", "4.1.b", requested_on=requested_on, asked_to=date(2026, 5, 1))
    request = deadlines.record_extension_request(said, convention="CCM", source_words=SOURCE, person=officer)
    _record(HostilitiesSaid("LAO", "invented hostilities in the east", date(2015, 6, 1)), officer)
    return request


def _due_days() -> list[date | None]:
    found = ObligationRecord.objects.filter(state_id="LAO", article="4.1.b", superseded_at__isnull=True)
    return list(found.order_by("original_due_on").values_list("due_on", flat=True))


def test_a_grant_moves_the_one_clock_that_ran_when_its_request_was_made(officer: Any) -> None:
    request = _asks_for_more_time(officer, date(2014, 1, 10))
    assert _due_days() == [date(2021, 5, 1), date(2025, 6, 1)]
    granted = deadlines.DecisionSaid(RequestOutcome.GRANTED, date(2018, 9, 5), granted_to=date(2026, 5, 1))
    deadlines.decide_extension_request(request.pk, granted, convention="CCM", source_words=SOURCE, person=officer)
    assert _due_days() == [date(2026, 5, 1), date(2025, 6, 1)]


def test_a_grant_that_could_be_of_either_of_two_hostilities_is_refused_and_another_outcome_is_not(officer: Any) -> None:
    request = _asks_for_more_time(officer, None)
    granted = deadlines.DecisionSaid(RequestOutcome.GRANTED, date(2018, 9, 5), granted_to=date(2026, 5, 1))
    message = "Lao People's Democratic Republic has 2 clocks under article 4.1.b, first until 1 May 2021 and 1 June 2025, and the record "
    with pytest.raises(deadlines.SeveralClocks, match=message):
        deadlines.decide_extension_request(request.pk, granted, convention="CCM", source_words=SOURCE, person=officer)
    with pytest.raises(deadlines.SeveralClocks, match="handed in is not on record: give it here beside the decision"):
        deadlines.decide_extension_request(request.pk, granted, convention="CCM", source_words=SOURCE, person=officer)
    refused = deadlines.DecisionSaid(RequestOutcome.REFUSED, date(2018, 9, 5))
    deadlines.decide_extension_request(request.pk, refused, convention="CCM", source_words=SOURCE, person=officer)
    assert _due_days() == [date(2021, 5, 1), date(2025, 6, 1)]


def test_the_day_on_which_a_request_was_handed_in_is_put_right_with_the_grant(officer: Any) -> None:
    request = _asks_for_more_time(officer, None)
    handed_in = date(2014, 1, 10)
    granted = deadlines.DecisionSaid(RequestOutcome.GRANTED, date(2018, 9, 5), granted_to=date(2026, 5, 1), requested_on=handed_in)
    row = deadlines.decide_extension_request(request.pk, granted, convention="CCM", source_words=SOURCE, person=officer)
    assert (row.requested_on, _due_days()) == (handed_in, [date(2026, 5, 1), date(2025, 6, 1)])


def test_a_request_handed_in_after_its_decision_is_refused(officer: Any) -> None:
    request = _asks_for_more_time(officer, None)
    said = deadlines.DecisionSaid(RequestOutcome.REFUSED, date(2018, 9, 5), requested_on=date(2018, 9, 6))
    with pytest.raises(BadInput, match="Put the days right"):
        deadlines.decide_extension_request(request.pk, said, convention="CCM", source_words=SOURCE, person=officer)
