"""Reads of action points: status, due date and lateness on a day, filters, order, carrying over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ActionStatus, Office
from corcom.registers.actions import queries, services
from corcom.registers.actions.in_use import meetings_in_use, owners_in_use
from corcom.registers.actions.listed import ListedPoint, MeetingNamed, listed_points
from corcom.registers.actions.models import ActionPoint
from corcom.registers.actions.queries import ActionFilter
from corcom.registers.actions.services import OwnerValue

pytestmark = pytest.mark.django_db

OPENED = date(2011, 12, 13)
DUE = date(2012, 1, 15)


def _on(day: date, order: str = "due", **chosen: Any) -> list[ActionPoint]:
    return list(queries.action_points("CCM", ActionFilter(**chosen), day=day, order=order))


def _numbers(day: date, order: str = "due", **chosen: Any) -> list[int]:
    return [point.number for point in _on(day, order, **chosen)]


def test_the_due_day_itself_is_in_time_and_the_day_after_is_one_day_late() -> None:
    scenes.action_point(when=PartialDate.of_day(DUE))
    late = [queries.days_late(_on(day)[0], day) for day in (date(2012, 1, 15), date(2012, 1, 16), date(2012, 1, 17))]
    assert late == [0, 1, 2]
    assert [_numbers(day, status="late") for day in (DUE, date(2012, 1, 16))] == [[], [1]]


def test_a_vague_date_is_late_after_its_last_day_only() -> None:
    scenes.action_point(when=PartialDate.of_month(2012, 1, words="in January"))
    assert [_numbers(day, status="late") for day in (date(2012, 1, 31), date(2012, 2, 1))] == [[], [1]]


def test_due_soon_ends_fourteen_days_ahead() -> None:
    scenes.action_point(when=PartialDate.of_day(DUE))
    days = (date(2011, 12, 31), date(2012, 1, 1), DUE, date(2012, 1, 16))
    assert [_numbers(day, status="due-soon") for day in days] == [[], [1], [1], []]


def test_before_it_was_opened_an_action_point_is_not_there() -> None:
    scenes.action_point()
    assert [_numbers(date(2011, 12, 12)), _numbers(OPENED)] == [[], [1]]


def test_the_status_of_a_past_day_follows_from_the_entries() -> None:
    point = scenes.action_point(when=PartialDate.of_day(date(2011, 12, 20)))
    services.change_status(point, ActionStatus.DONE, on=date(2012, 1, 10), person=None)
    services.change_status(point, ActionStatus.OPEN, on=date(2012, 1, 20), person=None)
    days = (date(2012, 1, 9), date(2012, 1, 10), date(2012, 1, 19), date(2012, 1, 20))
    found = [_on(day)[0] for day in days]
    assert [point.status_then for point in found] == ["open", "done", "done", "open"]
    assert [queries.days_late(point, day) for point, day in zip(found, days, strict=True)] == [20, 0, 0, 31]


def test_the_due_date_of_a_past_day_is_the_one_agreed_then() -> None:
    first, second, third = PartialDate.of_day(DUE), None, PartialDate.of_month(2012, 3)
    point = scenes.action_point(when=first)
    point = services.change_due(point, second, on=date(2012, 1, 10), person=None, words="open")
    services.change_due(point, third, on=date(2012, 2, 1), person=None, words="set again")
    found = {day: _on(day)[0] for day in (date(2012, 1, 9), date(2012, 1, 10), date(2012, 2, 1))}
    assert [queries.due_on(point) for point in found.values()] == [first, second, third]
    assert [point.due_then for point in found.values()] == [DUE, None, date(2012, 3, 31)]


def test_a_correction_holds_for_past_days_too() -> None:
    point = scenes.action_point("wrong")
    services.correct(point, {"what": "right"}, reason="misread", on=date(2012, 1, 20), person=None)
    assert [point.what for point in _on(OPENED)] == ["right"]


def test_owners_are_found_by_state_organisation_mandate_and_class() -> None:
    ireland, laos = scenes.states("IRL", "LAO")
    isu = scenes.organisation("isu", "Implementation Support Unit", "ISU")
    charge = scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    scenes.action_point(owners=[OwnerValue("Ireland", state=ireland), OwnerValue("Lao PDR", state=laos)])
    scenes.action_point(owners=[OwnerValue("Coordinator", mandate=charge)])
    scenes.action_point(owners=[OwnerValue("ISU", organisation=isu)])
    scenes.action_point(owners=[OwnerValue("All coordinators")])
    keys = (
        "state:IRL",
        "state:LAO",
        f"mandate:{charge.pk}",
        "organisation:isu",
        "class:all coordinators",
        "state:LAO|organisation:isu",
        "state:NOR",
        "nonsense",
    )
    assert [_numbers(OPENED, owner=key) for key in keys] == [[1, 2], [1], [2], [3], [4], [1, 3], [], []]
    assert {owner.state_id or owner.organisation_name or owner.mandate_id or owner.class_words for owner in owners_in_use("CCM")} == {
        "IRL",
        "LAO",
        charge.pk,
        "ISU",
        "All coordinators",
    }


def test_theme_meeting_and_due_window_choose() -> None:
    meeting = scenes.corcom_meeting(OPENED)
    scenes.action_point(theme="victim-assistance", when=PartialDate.of_day(date(2012, 1, 1)))
    scenes.action_point(meeting=meeting, when=PartialDate.of_day(date(2012, 1, 31)))
    scenes.action_point()
    assert _numbers(OPENED, theme="victim-assistance") == [1]
    assert _numbers(OPENED, meeting=meeting.key) == [2]
    assert _numbers(OPENED, due_from=date(2012, 1, 1), due_by=date(2012, 1, 31)) == [1, 2]
    assert _numbers(OPENED, due_from=date(2012, 1, 2), due_by=date(2012, 1, 30)) == []
    assert _numbers(OPENED, without_date=True) == [3]
    assert meetings_in_use("CCM") == [(meeting.key, meeting.title)]


def test_order_puts_those_without_a_date_last_either_way() -> None:
    scenes.action_point("c")
    scenes.action_point("a", when=PartialDate.of_day(date(2012, 2, 1)))
    scenes.action_point("b", when=PartialDate.of_day(date(2012, 1, 1)))
    orders = ("due", "-due", "number", "-number", "what", "no-such-order")
    assert [_numbers(OPENED, order) for order in orders] == [[3, 2, 1], [2, 3, 1], [1, 2, 3], [3, 2, 1], [2, 3, 1], [3, 2, 1]]


def test_counts_tell_every_status_whatever_is_chosen() -> None:
    scenes.action_point(when=PartialDate.of_day(date(2011, 12, 1)))
    scenes.action_point(when=PartialDate.of_day(date(2011, 12, 20)))
    scenes.action_point(status="done")
    counts = queries.counts_by_status("CCM", ActionFilter(status="done"), day=scenes.DESK_DAY)
    assert counts == {"open": 2, "late": 1, "due-soon": 1, "done": 1, "dropped": 0, "all": 3}


def test_open_points_are_carried_over_to_later_meetings_until_closed() -> None:
    first, second, third = (scenes.corcom_meeting(day) for day in (OPENED, date(2012, 1, 24), date(2012, 3, 6)))
    still_open = scenes.action_point(meeting=first)
    closed = scenes.action_point(meeting=first)
    services.change_status(closed, ActionStatus.DONE, on=date(2012, 1, 24), person=None)
    assert queries.meetings_carrying(still_open, date(2012, 1, 1)) == [second]
    assert queries.meetings_carrying(still_open, date(2012, 1, 24)) == [second, third]
    assert queries.meetings_carrying(closed, date(2012, 4, 1)) == [second]


def test_the_history_tells_the_status_of_a_day() -> None:
    point = scenes.action_point()
    services.change_status(point, ActionStatus.DONE, on=date(2012, 1, 10), person=None)
    entries = list(queries.history_of(point))
    days = (date(2011, 12, 12), OPENED, date(2012, 1, 10))
    told = [queries.status_told(entries, day) for day in days]
    assert told == [None, ("open", OPENED), ("done", date(2012, 1, 10))]


def test_counts_of_a_past_day_follow_from_the_entries_of_few_and_the_rows_of_most() -> None:
    scenes.action_point(when=PartialDate.of_day(date(2011, 12, 20)))
    moved = scenes.action_point(when=PartialDate.of_day(date(2011, 12, 20)))
    closed = scenes.action_point(when=PartialDate.of_day(date(2011, 12, 20)))
    services.change_due(moved, PartialDate.of_month(2012, 3), on=date(2012, 1, 5), person=None, words="later")
    services.change_status(closed, ActionStatus.DONE, on=date(2012, 1, 10), person=None)
    scenes.action_point(status_on=date(2012, 1, 8))
    counts = {day: queries.counts_by_status("CCM", ActionFilter(), day=day) for day in (OPENED, date(2012, 1, 6), date(2012, 1, 10))}
    assert counts == {
        OPENED: {"open": 3, "late": 0, "due-soon": 3, "done": 0, "dropped": 0, "all": 3},
        date(2012, 1, 6): {"open": 3, "late": 2, "due-soon": 0, "done": 0, "dropped": 0, "all": 3},
        date(2012, 1, 10): {"open": 3, "late": 1, "due-soon": 0, "done": 1, "dropped": 0, "all": 4},
    }


@pytest.mark.parametrize("theme", ["", "victim-assistance"])
def test_the_list_gives_a_part_in_order_with_what_a_row_shows(theme: str) -> None:
    about: dict[str, Any] = {"theme": "victim-assistance", "person": scenes.isu_officer()}
    meeting, when = scenes.corcom_meeting(OPENED, key="corcom-2011-12-13"), PartialDate.of_day(date(2011, 12, 20))
    read = scenes.action_point("a", **about, meeting=meeting, when=when, citation=scenes.citation(), source_words="")
    scenes.action_point("b", **about, owners=[OwnerValue("Ireland", state=scenes.states("IRL")[0]), OwnerValue("all coordinators")])
    scenes.action_point("c", theme=about["theme"], status="done")
    day = date(2011, 12, 22)
    listed = [listed_points("CCM", ActionFilter("open", theme=theme), part, day=day) for part in (slice(0, 1), slice(1, 5))]
    assert listed == [
        [
            ListedPoint(
                number=1,
                what="a",
                theme="victim-assistance",
                owners=(),
                meeting=MeetingNamed("corcom-2011-12-13", meeting.title, OPENED),
                citation=scenes.citation(),
                source_words="",
                recorded_at=read.recorded_at,
                recorded_by="Ilse Officer",
                status="open",
                due=when,
                days_late=2,
            )
        ],
        [
            ListedPoint(
                number=2,
                what="b",
                theme="victim-assistance",
                owners=("Ireland", "all coordinators"),
                meeting=None,
                citation=None,
                source_words=scenes.SOURCE,
                recorded_at=queries.action_point_numbered("CCM", 2).recorded_at,
                recorded_by="Ilse Officer",
                status="open",
                due=None,
                days_late=0,
            )
        ],
    ]
    assert [listed_points("CCM", ActionFilter("all"), slice(0, 5), day=day, as_rows_say=says) for says in (True, False)] == [
        [*listed[0], *listed[1], listed_points("CCM", ActionFilter("done"), slice(0, 1), day=day)[0]]
    ] * 2
