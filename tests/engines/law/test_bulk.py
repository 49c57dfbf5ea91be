"""The chart of many States and years says what the single questions say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corcom.engines.law.bulk import chart
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.kernel.dates import DateRange
from corcom.kernel.states import all_states

STATES = tuple(state.iso3 for state in all_states())
DAYS = (date(2008, 12, 3), date(2010, 7, 31), date(2010, 8, 1), *(date(year, 12, 31) for year in range(2010, 2025)), date(2025, 3, 6))


@pytest.mark.parametrize("convention", ["CCM", "APMBC"])
def test_chart_gives_the_status_of_every_state_on_every_day(convention: str) -> None:
    rules, actions = rulebook(convention), shipped_record(convention).actions
    found = chart(rules, actions, states=STATES, days=DAYS, until=date(2041, 1, 1))
    for place, day in enumerate(DAYS):
        single = [state.status for state in standing(rules, actions, states=STATES, on=day).states]
        assert [found.status(state, place) for state in range(len(STATES))] == single


@pytest.mark.parametrize("convention", ["CCM", "APMBC"])
def test_chart_gives_every_due_date(convention: str) -> None:
    rules, until = rulebook(convention), date(2041, 1, 1)
    record = Record(actions=shipped_record(convention).actions)
    found = chart(rules, record.actions, states=STATES, days=DAYS, until=until)
    for place, iso3 in enumerate(STATES):
        duties = obligations_of(rules, record, on=date(2026, 2, 27), states=[iso3], due_in=DateRange(None, until))
        assert sorted(found.due_dates(place)) == sorted((duty.article, duty.due_on) for duty in duties if duty.due_on)


def test_chart_follows_a_state_that_came_back() -> None:
    rules, actions = rulebook("CCM"), shipped_record("CCM").actions
    again = replace(next(a for a in actions if a.iso3 == "LTU" and a.kind == "ratification"), on=date(2026, 1, 10))
    days = (date(2025, 3, 5), date(2025, 3, 6), date(2026, 1, 10), date(2026, 7, 1))
    found = chart(rules, (*actions, again), states=["LTU"], days=days, until=date(2030, 1, 1))
    assert [found.status(0, place).value for place in range(4)] == [
        "state-party",
        "withdrawn",
        "consented-not-in-force",
        "state-party",
    ]
