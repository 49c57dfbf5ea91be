"""Writes of action points: numbers, owners, entries, corrections."""

from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import BadInput
from corcom.kernel.words import ActionStatus
from corcom.registers.actions import services
from corcom.registers.actions.models import ActionEntry, ActionPoint
from corcom.registers.actions.services import OwnerValue
from corcom.registers.on_record import supersede

DAY = date(2011, 12, 20)


def _owners(point: ActionPoint) -> list[tuple[str, str | None, str]]:
    return [(o.printed_name, o.state_id, o.class_words) for o in point.owners.all()]


def _entries(point: ActionPoint) -> list[tuple[str, date, str, str, str, dict[str, object]]]:
    return [(e.kind, e.on, e.from_status, e.to_status, e.words, e.changes) for e in point.entries.all()]


@pytest.mark.django_db
def test_an_action_point_gets_the_next_number_its_owners_and_an_opened_entry() -> None:
    ireland, laos = scenes.states("IRL", "LAO")
    scenes.action_point("earlier")
    owners = [OwnerValue("Ireland", state=ireland), OwnerValue("Lao PDR", state=laos), OwnerValue("all coordinators")]
    point = scenes.action_point("share the strategy", owners=owners)
    assert point.number == 2
    assert _owners(point) == [("Ireland", "IRL", ""), ("Lao PDR", "LAO", ""), ("all coordinators", None, "all coordinators")]
    assert _entries(point) == [("opened", date(2011, 12, 13), "", "open", scenes.SOURCE, {})]


@pytest.mark.django_db
def test_numbers_count_in_each_convention_and_are_not_given_twice() -> None:
    scenes.action_point()
    last = scenes.action_point()
    supersede(last, None, reason="read wrongly")
    assert [scenes.action_point().number, scenes.action_point(convention="APMBC").number] == [3, 1]


@pytest.mark.django_db
def test_a_change_of_status_tells_from_to_and_evidence() -> None:
    point = scenes.action_point()
    services.change_status(point, ActionStatus.DONE, on=DAY, person=None, words="circulated", evidence="mail of 20 December")
    point.refresh_from_db()
    entry = point.entries.get(kind="status")
    assert (point.status, point.status_on, point.revision) == ("done", DAY, 1)
    assert (entry.from_status, entry.to_status, entry.words, entry.evidence) == ("open", "done", "circulated", "mail of 20 December")


@pytest.mark.django_db
def test_a_change_told_late_goes_into_the_history_and_leaves_the_row() -> None:
    point = scenes.action_point()
    services.change_status(point, ActionStatus.DONE, on=DAY, person=None, words="circulated")
    services.change_status(point, ActionStatus.OPEN, on=date(2011, 12, 15), person=None, words="told late")
    point.refresh_from_db()
    told = [(e.on, e.to_status) for e in point.entries.order_by("on")]
    assert (point.status, point.status_on) == ("done", DAY)
    assert told == [(date(2011, 12, 13), "open"), (date(2011, 12, 15), "open"), (DAY, "done")]


@pytest.mark.django_db
def test_a_comment_leaves_the_revision() -> None:
    point = scenes.action_point()
    services.comment(point, "asked Ireland", on=DAY, person=None)
    point.refresh_from_db()
    assert (point.revision, point.entries.last().words) == (0, "asked Ireland")


@pytest.mark.django_db
def test_a_new_due_date_keeps_the_number_and_the_old_date() -> None:
    before, after = PartialDate.of_day(date(2012, 1, 15)), PartialDate.of_month(2012, 2)
    old = scenes.action_point(when=before, owners=[OwnerValue("CMC")])
    new = services.change_due(old, after, on=DAY, person=None, words="agreed by mail")
    old.refresh_from_db()
    assert (new.number, new.when, new.revision, new.stands) == (old.number, after, 1, True)
    assert (old.when, old.superseded_by, old.superseded_reason) == (before, new, "agreed by mail")
    assert _owners(new) == _owners(old) == [("CMC", None, "CMC")]
    assert _entries(new)[1:] == [("due", DAY, "", "", "agreed by mail", {"due": [before.as_dict(), after.as_dict()]})]


@pytest.mark.django_db
def test_a_correction_supersedes_and_says_what_was_before_and_after() -> None:
    ireland, norway = scenes.states("IRL", "NOR")
    old = scenes.action_point("share strategy", owners=[OwnerValue("Ireland", state=ireland)])
    owners = [OwnerValue("Norway", state=norway)]
    columns = {"what": "share the draft strategy", "purpose": ""}
    new = services.correct(old, columns, reason="minutes corrected", on=DAY, person=None, owners=owners)
    old.refresh_from_db()
    assert (old.what, old.stands, _owners(old)) == ("share strategy", False, [("Ireland", "IRL", "")])
    assert (new.what, new.number, _owners(new)) == ("share the draft strategy", old.number, [("Norway", "NOR", "")])
    changes = {"what": ["share strategy", "share the draft strategy"], "owners": [["Ireland"], ["Norway"]]}
    assert _entries(new)[1:] == [("corrected", DAY, "", "", "minutes corrected", changes)]


@pytest.mark.django_db
def test_a_correction_of_the_number_is_refused_and_changes_nothing() -> None:
    point = scenes.action_point()
    with pytest.raises(BadInput) as refused:
        services.correct(point, {"number": 9}, reason="x", on=DAY, person=None)
    accepted = "addressees, identifier, implicit, item, meeting, purpose, theme, what"
    assert str(refused.value) == f"An action point is not corrected in number; accepted: {accepted}."
    assert ActionPoint.objects.get().stands


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_never_get_the_same_number() -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("A database in memory has no locks between connections; set CORCOM_TEST_DATABASE to a file.")
    scenes.ccm()
    start = Barrier(4)

    def open_three() -> None:
        start.wait()
        for _ in range(3):
            scenes.action_point()
        connection.close()

    threads = [Thread(target=open_three) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(ActionPoint.objects.values_list("number", flat=True)) == list(range(1, 13))
    assert ActionEntry.objects.count() == 12
