"""The desk's own record gives the answers that the shipped facts give, and remembers what it knew."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.rows import obligation_row, status_row
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.kernel.errors import BadInput
from corcom.kernel.states import all_states
from corcom.registers.audit.models import AuditRow
from corcom.registers.obligations.models import CompletionRecord, ExtensionRequestRecord, ObligationRecord
from corcom.registers.parties.models import Convention
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.workflows.clock import desk_clock, desk_record, standing_on
from corcom.workflows.founding import found_desk
from corcom.workflows.recomputing import recompute_obligations
from kept_scenes import kept_scene
from scenes import DESK_DAY

DAYS = (date(2011, 12, 14), date(2025, 3, 6), date(2030, 1, 1))
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(db: None, settings: Any) -> None:
    """A desk with the shipped facts, on the day of the scenes."""
    settings.CORCOM_TODAY = DESK_DAY
    kept_scene("desk founded on the day of the scenes", found_desk)


def _counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (TreatyActionRecord, ExtensionRequestRecord, CompletionRecord, ObligationRecord))


@pytest.mark.parametrize("day", DAYS)
def test_obligations_of_a_founded_desk_are_those_of_the_shipped_facts(desk: None, day: date) -> None:
    shipped = obligations_of(rulebook("CCM"), shipped_record("CCM"), on=day)
    assert [obligation_row(row) for row in desk_clock("CCM").obligations_on(day)] == [obligation_row(row) for row in shipped]


@pytest.mark.parametrize("convention", ["CCM", "APMBC"])
@pytest.mark.parametrize("day", DAYS)
def test_standing_on_a_founded_desk_is_that_of_the_shipped_facts(desk: None, convention: str, day: date) -> None:
    states = tuple(state.iso3 for state in all_states())
    shipped = standing(rulebook(convention), shipped_record(convention).actions, states=states, on=day)
    found = standing_on(convention, day)
    assert found is not None
    assert [status_row(row) for row in found.states] == [status_row(row) for row in shipped.states]


def test_founding_again_changes_nothing(desk: None) -> None:
    before = _counts()
    found_desk()
    assert _counts() == before


def test_a_second_convention_joins_the_desk_with_its_own_obligations_and_leaves_the_first_alone(desk: None) -> None:
    before = _counts()
    assert (found_desk("apmbc").title, [c.code for c in Convention.objects.order_by("code")]) == (
        "Anti-Personnel Mine Ban Convention",
        ["APMBC", "CCM"],
    )
    shipped = obligations_of(rulebook("APMBC"), shipped_record("APMBC"), on=DESK_DAY)
    assert [obligation_row(row) for row in desk_clock("APMBC").obligations_on(DESK_DAY)] == [obligation_row(row) for row in shipped]
    assert ObligationRecord.objects.filter(convention="APMBC").exists()
    assert (*_counts()[:3], ObligationRecord.objects.filter(convention="CCM").count()) == before


def test_a_convention_without_rules_is_refused(desk: None) -> None:
    with pytest.raises(BadInput, match="'XYZ' is not a convention known here; accepted: APMBC, CCM"):
        found_desk("XYZ")


def test_recomputing_again_changes_nothing_and_leaves_no_trace(desk: None) -> None:
    before, acts = _counts(), AuditRow.objects.count()
    assert recompute_obligations("CCM").touched == []
    assert (_counts(), AuditRow.objects.count()) == (before, acts)


def test_recomputing_on_a_later_day_names_what_the_days_changed(desk: None, settings: Any) -> None:
    settings.CORCOM_TODAY = date(2012, 5, 1)
    found = recompute_obligations("CCM")
    late = next(row for row in found.changed if (row.state_id, row.article, row.covers_year) == ("NOR", "7.2", 2011))
    former = ObligationRecord.objects.get(superseded_by=late)
    assert (late.because, former.superseded_reason) == ("Status not-due is now unrecorded",) * 2
    assert (late.uid, late.sequence) == (former.uid, former.sequence + 1)
    assert recompute_obligations("CCM").touched == []


def test_the_record_is_given_as_it_was_known_at_a_time(desk: None) -> None:
    first = TreatyActionRecord.objects.earliest("recorded_at").recorded_at
    assert desk_record("CCM", moment=first - timedelta(seconds=1)).actions == ()
    now: datetime = timezone.now()
    assert desk_record("CCM", moment=now) == desk_record("CCM")


def test_a_desk_without_any_act_says_that_it_does_not_know(db: None) -> None:
    assert standing_on("CCM", DESK_DAY) is None
    assert desk_clock("CCM").obligations_on(DESK_DAY) == ()
