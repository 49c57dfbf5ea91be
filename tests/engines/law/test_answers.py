"""Steps, what-if, voluntary reports and the limits of what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corcom.engines.law.explain import explain
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import Landing, Wait
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing, status_of
from corcom.engines.law.what_if import what_if
from corcom.kernel.dates import DateRange, PartialDate
from corcom.kernel.states import all_states
from corcom.kernel.treaty import Completion, Extension, HostilitiesEnded, TreatyAction
from corcom.kernel.words import ObligationStatus, RequestOutcome, StateStatus, TreatyActionKind

CCM, RECORD = rulebook("CCM"), shipped_record("CCM")
STATES = tuple(state.iso3 for state in all_states())


def _steps(iso3: str, article: str, on: date) -> list[tuple[str | None, str]]:
    duties = obligations_of(CCM, RECORD, on=on, states=[iso3])
    duty = next(d for d in duties if d.article == article)
    return [(str(s.article) if s.article else None, s.output) for s in explain(duty)]


def test_steps_lead_from_the_deposit_to_the_due_date() -> None:
    assert _steps("IRQ", "7.1", date(2013, 5, 14)) == [
        ("16", "consent to be bound"),
        ("17.2", "2013-11-01"),
        ("7.1", "2014-04-30"),
        (None, "not-due"),
    ]


def test_steps_show_each_extension_and_how_sure_it_is() -> None:
    assert _steps("MRT", "4.1.a", date(2026, 2, 27)) == [
        ("16", "consent to be bound"),
        ("17.2", "2012-08-01"),
        ("4.1.a", "2022-08-01"),
        ("4.5", "granted to 2024-08-01"),
        (None, "tentative"),
        ("4.5", "granted to 2026-08-01"),
        (None, "tentative"),
        ("4.5", "outcome-not-found"),
        (None, "not-due"),
    ]


def test_steps_of_a_status_name_the_test_on_the_day() -> None:
    found = explain(status_of("NOR", RECORD.actions, on=date(2010, 7, 31), rules=CCM))
    assert [(str(s.article) if s.article else None, s.output) for s in found] == [
        ("15", "signed"),
        ("18", "article 1 applied provisionally from 2008-12-03 until 2010-08-01"),
        ("16", "consent to be bound"),
        ("17.1", "2010-08-01"),
        (None, "consented-not-in-force"),
    ]


def test_deposit_on_the_decisive_day_falls_under_the_first_paragraph_and_a_day_later_under_the_second() -> None:
    slower = replace(CCM, later_entry=replace(CCM.later_entry, wait=Wait(months=12, lands_on=Landing.FIRST_OF_MONTH)))
    late = TreatyAction("CCM", "TON", TreatyActionKind.RATIFICATION, date(2010, 2, 17))
    found = standing(slower, (*RECORD.actions, late), states=["MDA", "TON"], on=date(2010, 3, 1)).states
    assert [s.entry_into_force_on for s in found] == [date(2010, 8, 1), date(2011, 2, 1)]
    assert [[str(step.article) for step in explain(s) if step.article][-1] for s in found] == ["17.1", "17.2"]


@pytest.mark.parametrize(("done", "meeting"), [(date(2012, 9, 11), date(2012, 9, 11)), (date(2012, 9, 12), date(2013, 9, 10))])
def test_clearance_done_on_the_first_day_of_a_meeting_is_declared_there(done: date, meeting: date) -> None:
    record = replace(RECORD, completions=(Completion("CCM", "LAO", "4.1.a", PartialDate.of_day(done)),))
    duties = obligations_of(CCM, record, on=date(2014, 1, 1), states=["LAO"])
    assert [duty.due_on for duty in duties if duty.article == "4.1.c"] == [meeting]


def test_status_of_one_state_is_that_of_the_whole_table() -> None:
    on = date(2013, 5, 14)
    table = standing(CCM, RECORD.actions, states=STATES, on=on)
    assert [status_of(iso3, RECORD.actions, on=on, rules=CCM) for iso3 in STATES] == list(table.states)


def test_every_state_has_exactly_one_status() -> None:
    counts = standing(CCM, RECORD.actions, states=STATES, on=date(2011, 12, 13)).counts
    assert counts == {
        StateStatus.STATE_PARTY: 59,
        StateStatus.CONSENTED_NOT_IN_FORCE: 7,
        StateStatus.SIGNATORY: 45,
        StateStatus.WITHDRAWN: 0,
        StateStatus.NOT_JOINED: 86,
    }


def test_assumed_deposit_adds_a_party_and_its_duties_without_touching_the_record() -> None:
    before = RECORD.actions
    deposit = TreatyAction("CCM", "AGO", TreatyActionKind.RATIFICATION, date(2026, 3, 10))
    answer = what_if(CCM, RECORD, on=date(2026, 2, 27), states=STATES, actions=[deposit])
    assert answer.on == date(2026, 3, 10)
    assert (answer.standing_before.parties_by_deposit, answer.standing_after.parties_by_deposit) == (112, 113)
    assert [(c.before, c.after.iso3, c.after.article, c.after.due_on) for c in answer.changes if c.after] == [
        (None, "AGO", "7.1", date(2027, 2, 28)),
        (None, "AGO", "7.2", date(2027, 4, 30)),
        (None, "AGO", "3.2", date(2034, 9, 1)),
        (None, "AGO", "4.1.a", date(2036, 9, 1)),
    ]
    assert RECORD.actions is before


def test_assumed_grant_moves_one_deadline() -> None:
    grant = Extension(
        "CCM", "LBN", "4.1.a", 3, RequestOutcome.GRANTED, granted_to=date(2031, 5, 1), decided_at="3RC", decided_on=date(2026, 9, 18)
    )
    answer = what_if(CCM, RECORD, on=date(2026, 2, 27), states=["LBN"], extensions=[grant])
    moved = [(c.before.due_on, c.after.due_on, c.before.status, c.after.status) for c in answer.changes if c.before and c.after]
    assert moved == [(date(2026, 5, 1), date(2031, 5, 1), ObligationStatus.UNRECORDED, ObligationStatus.NOT_DUE)]
    assert len(answer.changes) == 1


def test_nothing_assumed_changes_nothing() -> None:
    assert what_if(CCM, RECORD, on=date(2026, 2, 27), states=STATES).changes == ()


def test_days_asked_for_bound_what_is_listed() -> None:
    window = DateRange(date(2015, 4, 30), date(2016, 4, 30))
    found = obligations_of(CCM, RECORD, on=date(2014, 1, 1), states=["IRQ"], due_in=window)
    assert [(d.article, d.due_on) for d in found] == [("7.2", date(2015, 4, 30))]


def test_repeated_reports_are_listed_up_to_the_next_one() -> None:
    found = obligations_of(CCM, RECORD, on=date(2016, 4, 30), states=["IRQ"])
    assert [d.due_on for d in found if d.article == "7.2"] == [date(2015, 4, 30), date(2016, 4, 30)]
    later = obligations_of(CCM, RECORD, on=date(2016, 5, 1), states=["IRQ"])
    assert [d.due_on for d in later if d.article == "7.2"] == [date(2015, 4, 30), date(2016, 4, 30), date(2017, 4, 30)]


def test_states_without_an_instrument_have_no_duties() -> None:
    assert obligations_of(CCM, RECORD, on=date(2026, 2, 27), states=["AGO", "FIN"]) == ()


def test_nothing_is_called_missing_without_a_register_of_reports() -> None:
    statuses = {duty.status for duty in obligations_of(CCM, RECORD, on=date(2026, 2, 27))}
    assert statuses == {ObligationStatus.NOT_DUE, ObligationStatus.DUE, ObligationStatus.COMPLETED, ObligationStatus.UNRECORDED}


def test_one_grant_moves_one_of_two_clocks_under_an_article() -> None:
    """Hostilities ended on 2017-01-10 and again on 2020-06-01; one request is granted until 2032-01-01."""
    record = Record(
        actions=tuple(a for a in RECORD.actions if a.iso3 != "LAO" or a.on < date(2017, 1, 1)),
        hostilities=(HostilitiesEnded("CCM", "LAO", date(2020, 6, 1)), HostilitiesEnded("CCM", "LAO", date(2017, 1, 10))),
    )
    granted = Extension("CCM", "LAO", "4.1.b", 1, RequestOutcome.GRANTED, granted_to=date(2032, 1, 1), decided_on=date(2026, 9, 1))

    def due(request: Extension) -> list[date | None]:
        found = obligations_of(CCM, replace(record, extensions=(request,)), on=date(2026, 12, 1), states=["LAO"])
        return [row.due_on for row in sorted(found, key=lambda r: str(r.original_due_on)) if row.article == "4.1.b"]

    assert due(granted) == [date(2032, 1, 1), date(2030, 6, 1)]
    assert due(replace(granted, requested_on=date(2018, 5, 1))) == [date(2032, 1, 1), date(2030, 6, 1)]
    assert due(replace(granted, granted_to=date(2027, 1, 10))) == [date(2027, 1, 10), date(2030, 6, 1)]
