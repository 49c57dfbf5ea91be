"""Today: what is late and due on the day shown, and one next meeting however often it is on record."""

from __future__ import annotations

from datetime import date

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Office
from corcom.registers.actions.services import OwnerValue
from corcom.workflows import policy
from corcom.workflows.overviews.today import Today, today_of

pytestmark = pytest.mark.django_db


def _today(day: date = scenes.DESK_DAY) -> Today:
    return today_of("CCM", day, policy.Standing(None, "CCM", scenes.DESK_DAY))


def test_a_point_is_due_until_its_day_and_late_from_the_next() -> None:
    scenes.action_point("share the plan", when=PartialDate.of_day(date(2012, 1, 13)))

    on_the_day, after = _today(date(2012, 1, 13)), _today(date(2012, 1, 15))

    assert ([p.point.what for p in on_the_day.due_next], on_the_day.late) == (["share the plan"], [])
    assert ([(p.point.what, p.days_late) for p in after.late], after.due_next) == ([("share the plan", 2)], [])


def test_a_planned_meeting_that_is_on_record_too_is_one_meeting() -> None:
    scenes.event("CorCom meeting")
    scenes.corcom_meeting(date(2012, 1, 24))

    assert _today().is_one_meeting


@pytest.mark.parametrize(("kind", "meeting_on"), [("briefing", date(2012, 1, 24)), ("coordination-committee", date(2012, 3, 27))])
def test_another_kind_or_another_day_is_another_meeting(kind: str, meeting_on: date) -> None:
    scenes.event("CorCom meeting", kind=kind)
    scenes.corcom_meeting(meeting_on)

    assert not _today().is_one_meeting


def test_all_late_points_are_counted_though_six_are_shown() -> None:
    for number in range(8):
        scenes.action_point(f"write letter {number}", when=PartialDate.of_day(date(2011, 12, 1)))
    scenes.action_point("share the plan")

    shown = _today()

    assert (len(shown.late), shown.late_count, shown.open_count, len(shown.due_next)) == (6, 8, 9, 1)


def test_what_the_reader_owns_stands_apart_however_late_it_is_due() -> None:
    ireland, ghana = scenes.states("IRL", "GHA")
    unmas = scenes.organisation("unmas", "United Nations Mine Action Service", "UNMAS")
    for number in range(7):
        scenes.action_point(
            f"write letter {number}", owners=[OwnerValue("Ghana", state=ghana)], when=PartialDate.of_day(date(2011, 12, 20))
        )
    scenes.action_point("share the strategy", owners=[OwnerValue("Ireland", state=ireland)], when=PartialDate.of_day(date(2011, 12, 1)))
    presides = scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    scenes.action_point("report", owners=[OwnerValue("Coordinator", mandate=presides)], when=PartialDate.of_day(date(2012, 3, 1)))
    scenes.action_point("train", owners=[OwnerValue("UNMAS", organisation=unmas)])

    def shown(**whose: frozenset[str]) -> tuple[list[str], list[str], int]:
        page = today_of("CCM", scenes.DESK_DAY, policy.Standing(None, "CCM", scenes.DESK_DAY, **whose))
        return [p.point.what for p in page.mine], [p.point.what for p in page.late], len(page.due_next)

    assert shown(states=frozenset({"IRL"})) == (["share the strategy", "report"], [], 6)
    assert shown(organisations=frozenset({"unmas"})) == (["train"], ["share the strategy"], 6)
    assert shown() == ([], ["share the strategy"], 6)


@pytest.mark.parametrize("count", [6, 12, 20])
def test_what_others_owe_late_is_shown_however_much_the_reader_owes_later(count: int) -> None:
    ireland, ghana = scenes.states("IRL", "GHA")
    for number in range(count):
        scenes.action_point(
            f"write letter {number}", owners=[OwnerValue("Ireland", state=ireland)], when=PartialDate.of_day(date(2011, 11, 1))
        )
    scenes.action_point("train", owners=[OwnerValue("Ghana", state=ghana)], when=PartialDate.of_day(date(2011, 12, 1)))

    page = today_of("CCM", scenes.DESK_DAY, policy.Standing(None, "CCM", scenes.DESK_DAY, states=frozenset({"IRL"})))

    assert (len(page.mine), [p.point.what for p in page.late], page.late_count) == (6, ["train"], count + 1)
