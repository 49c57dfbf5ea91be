"""The page of the Convention: figures as published, any day, pictures and tables to take away."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import etree, html

from corcom.registers.parties import services as parties
from scenes import DESK_DAY, ccm, person, treaty_facts

PAGE = "/ccm/convention/"
ON_13_DECEMBER = {"as_of": "2011-12-13"}


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """Somebody at a desk with all shipped acts, signed in."""
    settings.CORCOM_TODAY = DESK_DAY
    ccm()
    treaty_facts(until=date(2026, 12, 31))
    client.force_login(person("Ada", administrator=True), backend="django.contrib.auth.backends.ModelBackend")
    return client


def sheet(client: Client, **asked: str) -> html.HtmlElement:
    answer = client.get(PAGE, asked)
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def rows(page: html.HtmlElement, section: str) -> list[list[str]]:
    """The last table of a section, cell by cell."""
    table = page.xpath(f"//*[@id='{section}']//table")[-1]
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("th|td")] for row in table.xpath(".//tr")[1:]]


def test_counts_of_13_december_2011_are_those_of_the_minutes(officer: Client) -> None:
    page = sheet(officer, **ON_13_DECEMBER)
    tallies = {row.findtext("dt"): row.find("dd").text.strip() for row in page.xpath("//*[@class='tallies']/div")}
    assert list(tallies.values()) == ["59", "66", "108"]
    assert rows(page, "groups")[-1] == ["All States", "59", "7", "45", "0", "86", "197", "34 %", "30 %"]


def test_groups_add_up_to_all_states(officer: Client) -> None:
    *groups, everywhere = rows(sheet(officer, **ON_13_DECEMBER), "groups")
    assert [sum(int(group[column]) for group in groups) for column in range(1, 7)] == [int(cell) for cell in everywhere[1:7]]


def test_year_by_year_until_the_day_shown(officer: Client) -> None:
    found = rows(sheet(officer, **ON_13_DECEMBER), "adherence")
    assert [row[0] for row in found] == ["2008", "2009", "2010", "2011"]
    assert found[-1][-3:] == ["108", "66", "59"]
    assert [sum(int(row[column]) for row in found) for column in (1, 2, 3)] == [108, 66, 59]


def test_withdrawal_lowers_the_totals_in_the_year_of_its_effect(officer: Client) -> None:
    found = {row[0]: row for row in rows(sheet(officer, as_of="2026-02-27"), "adherence")}
    assert found["2025"] == ["2025", "0", "1", "0", "1", "108", "112", "111"]


@pytest.mark.parametrize("day", ["2007-01-01", "2008-12-03", "2010-07-31", "2010-08-01", "2026-02-27", "2071-12-14"])
def test_totals_of_the_last_year_are_the_counts_of_the_day(officer: Client, day: str) -> None:
    page = sheet(officer, as_of=day)
    force, deposit, signed = (dd.text.strip() for dd in page.xpath("//*[@class='tallies']//dd"))
    if day < "2008-12-03":
        assert (force, deposit, signed) == ("0", "0", "0")
        assert not page.xpath("//*[@id='adherence']//table")
    else:
        assert rows(page, "adherence")[-1][-3:] == [signed, deposit, force]


def test_one_more_state_raises_the_share_of_its_group(officer: Client) -> None:
    page = sheet(officer, **ON_13_DECEMBER)
    table = page.xpath("//*[@id='groups']//table")[0]
    cells = [[" ".join(cell.text_content().split()) for cell in row.xpath("th|td")] for row in table.xpath(".//tr")[1:]]
    assert cells[0] == ["African States", "36", "33.3 %", "35.2 %", "+1.9 points"]
    assert "binds its State from 1 June 2012" in page.text_content()


def test_roll_names_every_state_once_and_keeps_the_day(officer: Client) -> None:
    links = sheet(officer, **ON_13_DECEMBER).xpath("//*[@class='names']//a/@href")
    assert len(links) == len(set(links)) == 197
    assert "/ccm/states/IRQ/?as_of=2011-12-13" in links


def test_page_asks_the_database_a_few_times(officer: Client, django_assert_max_num_queries: Any) -> None:
    officer.get(PAGE)
    with django_assert_max_num_queries(8):
        officer.get(PAGE)


@pytest.mark.parametrize("name", ["map", "chart", "groups"])
def test_pictures_leave_as_svg_files_named_after_the_day(officer: Client, name: str) -> None:
    answer = officer.get(f"{PAGE}{name}.svg", ON_13_DECEMBER)
    assert answer.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert answer.headers["Content-Disposition"].endswith('-2011-12-13.svg"')
    assert etree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("name", ["map", "chart", "groups"])
def test_pictures_leave_as_png_and_are_sent_once(officer: Client, name: str) -> None:
    answer = officer.get(f"{PAGE}{name}.png", {**ON_13_DECEMBER, "size": "screen"})
    assert (answer.headers["Content-Type"], answer.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert answer.headers["Content-Disposition"].endswith('-2011-12-13-1200.png"')
    again = officer.get(f"{PAGE}{name}.png", {**ON_13_DECEMBER, "size": "screen"}, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert officer.get(f"{PAGE}{name}.png", {"size": "enormous"}).status_code == 404


def test_a_picture_that_cannot_be_drawn_in_time_says_so(officer: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr("corcom.workflows.pictures.SECONDS", 0.0)
    answer = officer.get(f"{PAGE}map.png", {"as_of": "2012-02-02"})
    assert (answer.status_code, answer.content.decode()[:40]) == (503, "The picture could not be drawn as PNG on")


def test_tables_leave_with_every_state_as_of_the_day(officer: Client) -> None:
    data = json.loads(officer.get(f"{PAGE}status.json", ON_13_DECEMBER).content)
    table = list(csv.DictReader(io.StringIO(officer.get(f"{PAGE}status.csv", ON_13_DECEMBER).content.decode())))
    tagged = officer.get(f"{PAGE}status.hxl.csv", ON_13_DECEMBER).content.decode().splitlines()
    assert len(data) == len(table) == len(tagged) - 2 == 197
    assert [row["status"] for row in data] == [row["status"] for row in table]
    assert [row["status"] for row in data].count("state-party") == 59
    assert tagged[1].startswith("#meta+convention,#country+code+v_iso3,#status")


@pytest.mark.parametrize(
    "name", ["map.svg", "chart.svg", "groups.svg", "map.png", "chart.png", "groups.png", "status.csv", "status.json", "status.hxl.csv"]
)
def test_nothing_leaves_for_a_convention_without_acts(officer: Client, name: str) -> None:
    parties.keep_convention("CCW-V", title="Protocol V", short_title="Protocol V")
    assert officer.get(f"/ccw-v/convention/{name}").status_code == 404


def test_page_of_a_convention_without_acts_says_what_will_be_here(officer: Client) -> None:
    parties.keep_convention("CCW-V", title="Protocol V", short_title="Protocol V")
    page = officer.get("/ccw-v/convention/").content.decode()
    assert "No acts towards this convention are known" in page
    assert "<svg" not in page


def test_day_before_the_first_signature_has_no_chart_over_time(officer: Client) -> None:
    assert officer.get(f"{PAGE}chart.svg", {"as_of": "2007-01-01"}).status_code == 404
