"""What must hold on every day and for every order of acts."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corcom.engines.law.check_list import check_list
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.kernel.dates import DateRange
from corcom.kernel.states import all_states
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import TreatyActionKind

CCM, RECORD = rulebook("CCM"), shipped_record("CCM")
STATES = tuple(state.iso3 for state in all_states())
DAYS = st.dates(date(2008, 1, 1), date(2040, 12, 31))


@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_counts_fit_on_every_day(day: date) -> None:
    found = standing(CCM, RECORD.actions, states=STATES, on=day)
    assert sum(found.counts.values()) == len(STATES)
    assert found.parties_in_force <= found.parties_by_deposit <= found.entry.instruments


@given(day=DAYS, seed=st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_record_does_not_matter(day: date, seed: int) -> None:
    shuffled = list(RECORD.actions)
    random.Random(seed).shuffle(shuffled)
    found = [(s.iso3, s.status, s.entry_into_force_on) for s in standing(CCM, shuffled, states=STATES, on=day).states]
    assert found == [(s.iso3, s.status, s.entry_into_force_on) for s in standing(CCM, RECORD.actions, states=STATES, on=day).states]


@given(deposited_on=st.dates(date(2010, 2, 17), date(2040, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_a_later_deposit_binds_on_a_first_of_month_and_sets_every_date(deposited_on: date) -> None:
    record = Record(actions=(*RECORD.actions, TreatyAction("CCM", "TON", TreatyActionKind.ACCESSION, deposited_on)))
    entered_on = standing(CCM, record.actions, states=["TON"], on=deposited_on).states[0].entry_into_force_on
    assert entered_on
    assert entered_on.day == 1
    assert 151 <= (entered_on - deposited_on).days <= 184
    due = {d.article: d.due_on for d in obligations_of(CCM, record, on=deposited_on, states=["TON"])}
    assert due["7.1"] == entered_on + timedelta(days=180)
    assert (due["3.2"], due["4.1.a"]) == (entered_on.replace(year=entered_on.year + 8), entered_on.replace(year=entered_on.year + 10))
    assert due["7.2"]
    assert due["7.1"] < due["7.2"] <= due["7.1"] + timedelta(days=366)


@given(day=DAYS)
@settings(max_examples=20, deadline=None)
def test_asking_twice_gives_the_same_answer(day: date) -> None:
    assert obligations_of(CCM, RECORD, on=day) == obligations_of(CCM, RECORD, on=day)


@given(day=DAYS)
@settings(max_examples=20, deadline=None)
def test_what_was_done_later_is_not_seen(day: date) -> None:
    until_then = Record(
        actions=tuple(a for a in RECORD.actions if a.on <= day),
        extensions=tuple(e for e in RECORD.extensions if e.decided_on and e.decided_on <= day),
        completions=tuple(c for c in RECORD.completions if c.done.latest and c.done.latest <= day),
        open_duties=RECORD.open_duties,
        meetings=RECORD.meetings,
    )
    assert obligations_of(CCM, until_then, on=day) == obligations_of(CCM, RECORD, on=day)


@pytest.mark.parametrize("convention", known_conventions())
def test_no_day_of_the_calendar_is_too_far(convention: str) -> None:
    """Whoever asks bounds the days that people give; what is on record, or in a list, may hold a slip of the pen all the same."""
    rules = rulebook(convention)
    for day in (date(9999, 1, 30), date(9999, 12, 30), date.max):
        record = Record(actions=(TreatyAction(convention, "TON", TreatyActionKind.ACCESSION, day),))
        due_in = DateRange(date(9990, 1, 1), date.max)
        assert len(obligations_of(rules, record, on=date.max, states=["TON"], due_in=due_in)) < 12
        published = (PublishedDue(1, "TON", "7.1", day),)
        assert [due.published for due in check_list(rules, record, published, on=date.max)] == list(published)
