"""The map: every State once, light, without styles or scripts, told apart without colour."""

from __future__ import annotations

import gzip
from collections import Counter
from datetime import date

import pytest
from lxml import etree

from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.facts.outline import HEIGHT, WIDTH, world_outline
from corcom.kernel.states import all_states, states_by_iso3
from corcom.kernel.words import StateStatus
from corcom.outputs.map_svg import MapPlace, StatusMap, render_map, render_map_file
from corcom.outputs.status_fills import DRAWN_ORDER

MOST_GZIPPED = 30_000


def world(day: date) -> StatusMap:
    """The States on a day by the shipped facts, each told by its code."""
    found = standing(rulebook("CCM"), shipped_record("CCM").actions, states=states_by_iso3(), on=day)
    places = tuple(MapPlace(state.iso3, state.status, f"{state.iso3}: {state.status.value}") for state in found.states)
    return StatusMap("Title & more", "What <it> tells", places, tuple((s, s.value) for s in DRAWN_ORDER), ("A note",))


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def test_outline_has_a_shape_or_a_point_for_every_state_and_for_nothing_else() -> None:
    outline = world_outline()
    assert sorted((*outline.shapes, *outline.points)) == sorted(state.iso3 for state in all_states())


def test_points_lie_on_the_drawing_and_circles_do_not_cover_each_other() -> None:
    points = list(world_outline().points.values())
    assert [point for point in points if not (0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT)] == []
    near = [(a, b) for i, a in enumerate(points) for b in points[i + 1 :] if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < 12**2]
    assert near == []


def test_no_shape_spans_the_sheet() -> None:
    """A ring that is not cut where the sheet ends would be smeared over its whole width."""
    for path in (*world_outline().shapes.values(), *world_outline().neutral):
        for ring in path.split("z")[:-1]:
            steps = ring.split("l")[1].replace("-", " -").replace(",", " ").split()
            assert max(abs(int(step)) for step in steps) < WIDTH / 4


@pytest.mark.parametrize("render", [render_map, render_map_file])
@pytest.mark.parametrize("day", [date(2007, 1, 1), date(2011, 12, 13), date(2026, 2, 27)])
def test_every_state_is_drawn_once_with_its_status(render: object, day: date) -> None:
    chart = world(day)
    sheet = parsed(render(chart))  # type: ignore[operator]
    words = [element.findtext("{*}title") for group in sheet.xpath("*[local-name()='g']/*[local-name()='g']") for element in group]
    assert Counter(words) == Counter(place.words for place in chart.places)
    assert len(words) == 197


@pytest.mark.parametrize("render", [render_map, render_map_file])
def test_map_carries_no_style_and_no_script(render: object) -> None:
    sheet = parsed(render(world(date(2011, 12, 13))))  # type: ignore[operator]
    assert sheet.xpath("//@style | //*[local-name()='style' or local-name()='script' or local-name()='a']") == []


@pytest.mark.parametrize("render", [render_map, render_map_file])
def test_map_weighs_no_more_than_30_kb(render: object) -> None:
    text = render(world(date(2026, 2, 27)))  # type: ignore[operator]
    assert len(gzip.compress(text.encode())) <= MOST_GZIPPED


def test_map_is_named_and_described_for_those_who_do_not_see_it() -> None:
    sheet = parsed(render_map(world(date(2011, 12, 13))))
    named = {element.get("id"): element.text for element in sheet if element.get("id")}
    assert sheet.get("role") == "img"
    assert [named[name] for name in sheet.get("aria-labelledby").split()] == ["Title & more", "What <it> tells"]


def test_every_status_has_a_fill_of_its_own_that_the_drawing_defines() -> None:
    places = tuple(
        MapPlace(code, status, status.value) for code, status in zip(("IRQ", "LBN", "NOR", "LTU", "USA"), StateStatus, strict=True)
    )
    sheet = parsed(render_map(StatusMap("t", "d", places)))
    fills = [group.get("fill") for group in sheet.xpath("*[@class='map-lands']/*")]
    assert len(set(fills)) == len(StateStatus)
    defined = {f"url(#{pattern.get('id')})" for pattern in sheet.iterfind("defs/pattern")}
    assert {fill for fill in fills if fill.startswith("url")} == defined


def test_legend_begins_where_reading_begins() -> None:
    left = parsed(render_map_file(world(date(2011, 12, 13))))
    chart = world(date(2011, 12, 13))
    right = parsed(
        render_map_file(StatusMap(chart.title, chart.description, chart.places, chart.legend, chart.notes, is_right_to_left=True))
    )
    first = "//*[local-name()='text' and text()='state-party']/@x"
    assert (left.xpath(first), right.xpath(first)) == (["54"], [str(WIDTH - 54)])
    assert (left.get("direction"), right.get("direction")) == (None, "rtl")
