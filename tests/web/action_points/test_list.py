"""The list of action points: filters in the address, counts, order, lateness in words, what leaves, and what it asks of the database."""

from __future__ import annotations

import csv
import html
import io
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ActionStatus
from corcom.registers.actions import services
from corcom.registers.actions.services import OwnerValue
from web.page_words import words_on

pytestmark = pytest.mark.django_db

MEETING_DAY = date(2011, 12, 13)


@pytest.fixture
def office(client: Client, settings: Any) -> Client:
    """An officer of the ISU, signed in on 14 December 2011."""
    settings.CORCOM_TODAY = scenes.DESK_DAY
    client.force_login(scenes.isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def _points() -> None:
    ireland, laos = scenes.states("IRL", "LAO")
    meeting = scenes.corcom_meeting(MEETING_DAY, key="corcom-2011-12-13")
    theme = "clearance-and-risk-education"
    scenes.action_point("late one", meeting=meeting, when=PartialDate.of_day(MEETING_DAY), owners=[OwnerValue("Ireland", state=ireland)])
    scenes.action_point("due soon", theme=theme, when=PartialDate.of_day(date(2011, 12, 20)), owners=[OwnerValue("Lao PDR", state=laos)])
    scenes.action_point("no date", owners=[OwnerValue("all coordinators")], citation=scenes.citation(93, "all coordinators to report"))
    scenes.action_point("finished", status="done")


def _text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words_on(answer)


def _listed(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/ccm/action-points/{query}")
    assert answer.status_code == 200
    return [point.what for point in answer.context["page"].object_list]


@pytest.mark.usefixtures("_points")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["late one", "due soon", "no date"]),
        ("?status=all", ["late one", "due soon", "no date", "finished"]),
        ("?status=late", ["late one"]),
        ("?status=due-soon", ["due soon"]),
        ("?status=done", ["finished"]),
        ("?owner=ireland", ["late one"]),
        ("?owner=LAO", ["due soon"]),
        ("?owner=Lao+PDR", ["due soon"]),
        ("?owner=all-coordinators", ["no date"]),
        ("?owner=norway", []),
        ("?owner=nonsense", ["late one", "due soon", "no date"]),
        ("?theme=clearance-and-risk-education", ["due soon"]),
        ("?meeting=corcom-2011-12-13", ["late one"]),
        ("?due=within-7-days", ["due soon"]),
        ("?due=until-2011-12-13", ["late one"]),
        ("?due=no-date", ["no date"]),
        ("?due=until-never", ["late one", "due soon", "no date"]),
        ("?status=nonsense", ["late one", "due soon", "no date"]),
        ("?sort=-due", ["due soon", "late one", "no date"]),
        ("?sort=-number", ["no date", "due soon", "late one"]),
        ("?sort=nonsense", ["late one", "due soon", "no date"]),
        ("?as_of=2011-12-13&status=late", []),
        ("?as_of=2011-12-12&status=all", []),
        ("?page=99", ["late one", "due soon", "no date"]),
    ],
)
def test_the_address_says_in_plain_words_what_is_shown(office: Client, query: str, expected: list[str]) -> None:
    assert _listed(office, query) == expected


@pytest.mark.usefixtures("_points")
def test_a_word_that_means_nothing_is_said_to_mean_nothing(office: Client) -> None:
    form = office.get("/ccm/action-points/?owner=nonsense").context["filters"]
    assert list(form.errors) == ["owner"]


@pytest.mark.usefixtures("_points")
def test_lateness_stands_in_words_and_counts_over_the_list(office: Client) -> None:
    shown = _text(office, "/ccm/action-points/")
    assert "1 day late" in shown
    tabs = office.get("/ccm/action-points/").context["listing"].tabs
    assert [(tab["label"], tab["count"]) for tab in tabs] == [("Open", 3), ("Late", 1), ("Due within 14 days", 1), ("Done", 1), ("All", 4)]


@pytest.mark.usefixtures("_points")
def test_on_the_day_shown_lateness_is_that_of_the_day(office: Client) -> None:
    assert "8 days late" in _text(office, "/ccm/action-points/?as_of=2011-12-21")


def test_what_was_closed_later_is_open_on_an_earlier_day(office: Client) -> None:
    point = scenes.action_point("worked on")
    services.change_status(point, ActionStatus.DONE, on=scenes.DESK_DAY, person=None)
    assert [_listed(office), _listed(office, "?as_of=2011-12-13")] == [[], ["worked on"]]


def test_an_empty_list_says_how_to_start(office: Client) -> None:
    assert "They come from minutes: upload them" in _text(office, "/ccm/action-points/")


@pytest.mark.usefixtures("_points")
def test_open_points_name_the_meeting_to_which_they_are_carried_over(office: Client) -> None:
    scenes.event("CorCom meeting", PartialDate.of_day(date(2012, 1, 24)))
    assert "carried over to the next meeting, 24 January 2012" in _text(office, "/ccm/action-points/")
    assert _listed(office, "?due=by-next-meeting") == ["late one", "due soon"]


@pytest.mark.usefixtures("_points")
def test_the_list_leaves_as_word_with_the_filters_of_the_page(office: Client) -> None:
    answer = office.get("/ccm/action-points/action-points.docx?owner=ireland")
    table = Document(io.BytesIO(answer.content)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [["1", "Late one", "Ireland", "13 December 2011\n1 day late"]]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ccm-action-points-2011-12-14.docx"'


@pytest.mark.usefixtures("_points")
def test_the_list_leaves_as_csv(office: Client) -> None:
    answer = office.get("/ccm/action-points/action-points.csv?status=all")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [(row["number"], row["what"], row["owners"], row["status"], row["days_late"]) for row in rows] == [
        ("1", "late one", "Ireland", "open", "1"),
        ("2", "due soon", "Lao PDR", "open", "0"),
        ("3", "no date", "all coordinators", "open", "0"),
        ("4", "finished", "", "done", "0"),
    ]
    assert rows[2]["source"] == "line 93: “all coordinators to report”"


@pytest.mark.usefixtures("_points")
def test_the_csv_keeps_words_of_minutes_from_people_who_may_not_see_them(client: Client, settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    observer = scenes.person("Olga Observer", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC"))
    client.force_login(observer, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get("/ccm/action-points/action-points.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["source"] for row in rows] == [scenes.SOURCE, scenes.SOURCE, "line 93"]
    assert "all coordinators to report" not in client.get("/ccm/action-points/3/").content.decode()


@pytest.mark.usefixtures("_points")
def test_the_list_leaves_as_text_in_a_field_that_works_without_script(office: Client) -> None:
    page = office.get("/ccm/action-points/text/?status=late").content.decode()
    plain = office.get("/ccm/action-points/text/?status=late&plain=yes")
    assert plain.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert plain.content.decode() == (
        "Action points\nConvention on Cluster Munitions\nAs of 14 December 2011\nLate: 1 of 4\n\n"
        "LATE (1)\n--------\n\n1. Ireland to late one\n   Due: 13 December 2011 (1 day late)\n   From: CorCom meeting, 13 December 2011\n"
    )
    assert html.escape(plain.content.decode()) in page
    assert "<textarea" in page


def _count(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_three_hundred_ask_no_more_of_the_database_than_three_in_any_form(office: Client) -> None:
    addresses = ["", "?as_of=2011-12-13&status=all", "action-points.docx", "action-points.csv", "text/"]
    ireland = scenes.states("IRL")[0]
    meeting = scenes.corcom_meeting(MEETING_DAY)

    def add(count: int) -> None:
        for number in range(count):
            owners = [OwnerValue("Ireland", state=ireland), OwnerValue(f"class {number}")]
            point = scenes.action_point(f"task {number}", meeting=meeting, owners=owners, when=PartialDate.of_day(date(2012, 1, 15)))
            services.change_due(point, None, on=scenes.DESK_DAY, person=None, words="later")

    add(3)
    few = {address: _count(office, f"/ccm/action-points/{address}") for address in addresses}
    add(297)
    many = {address: _count(office, f"/ccm/action-points/{address}") for address in addresses}
    assert (many, max(many.values()) <= 12) == (few, True)
