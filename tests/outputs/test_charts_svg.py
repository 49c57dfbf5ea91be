"""Charts: figures where they belong, mirrored for writing from right to left, without styles."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from corcom.kernel.words import StateStatus
from corcom.outputs.charts_svg import WIDTH, Bar, BarChart, Line, StepChart, render_bar_chart, render_step_chart

COUNTS = {StateStatus.STATE_PARTY: 3, StateStatus.SIGNATORY: 1, StateStatus.NOT_JOINED: 4}


def steps(*, rtl: bool = False) -> StepChart:
    """Two lines over four years that end close together."""
    signed = Line("signed", ((date(2008, 12, 3), 94), (date(2010, 5, 1), 108)), "dashed")
    bound = Line("in force", ((date(2010, 8, 1), 106),), "ink")
    mark = (date(2010, 8, 1), "entry into force")
    return StepChart("Adherence", "Two & more", (signed, bound), date(2011, 12, 31), mark, is_right_to_left=rtl)


def bars(*, rtl: bool = False) -> BarChart:
    """One group of eight States, one of two."""
    return BarChart(
        "Groups", "By group", (Bar("A", COUNTS, "3 of 8"), Bar("B", {StateStatus.SIGNATORY: 2}, "0 of 2")), is_right_to_left=rtl
    )


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def texts(sheet: etree._Element) -> list[str]:
    return ["".join(element.itertext()) for element in sheet.iterfind(".//{*}text")]


def places(sheet: etree._Element) -> list[tuple[float, float]]:
    return [(float(bar.get("x")), float(bar.get("width"))) for bar in sheet.xpath(".//*[@class='chart-bar']/*")]


def test_step_chart_labels_each_line_with_its_last_total_apart_from_the_others() -> None:
    sheet = parsed(render_step_chart(steps()))
    ends = {"".join(e.itertext()): float(e.get("y")) for e in sheet.iterfind(".//text") if e.find("tspan") is not None}
    assert list(ends) == ["108 signed", "106 in force"]
    assert ends["106 in force"] - ends["108 signed"] >= 15


def test_step_chart_shows_years_totals_and_the_day_pointed_out() -> None:
    assert texts(parsed(render_step_chart(steps())))[:-2] == [
        *("0", "25", "50", "75", "100", "125"),
        *("2008", "2009", "2010", "2011"),
        "entry into force",
    ]


def test_step_chart_keeps_few_year_labels_over_a_long_time() -> None:
    line = Line("signed", ((date(2008, 12, 3), 94),), "ink")
    chart = StepChart("t", "d", (line,), date(2040, 1, 1))
    assert [text for text in texts(parsed(render_step_chart(chart))) if len(text) == 4] == [
        "2008",
        "2013",
        "2018",
        "2023",
        "2028",
        "2033",
        "2038",
    ]


def test_step_chart_without_a_change_is_nothing() -> None:
    assert render_step_chart(StepChart("t", "d", (Line("signed", (), "ink"),), date(2005, 1, 1))) == ""


def test_bars_are_as_long_as_their_counts_and_follow_each_other() -> None:
    found = places(parsed(render_bar_chart(bars())))
    assert [round(width / (WIDTH - 2) * 8) for _, width in found] == [3, 1, 4, 2]
    assert found[1][0] == pytest.approx(sum(found[0]), abs=0.1)


def test_bars_and_time_run_from_the_right_where_writing_does() -> None:
    left, right = places(parsed(render_bar_chart(bars()))), places(parsed(render_bar_chart(bars(rtl=True))))
    assert [round(WIDTH - x - width, 0) for x, width in right] == [round(x, 0) for x, _ in left]
    places_of_2008 = [parsed(render_step_chart(steps(rtl=rtl))).xpath(".//*[text()='2008']/@x") for rtl in (False, True)]
    assert sum(float(x) for (x,) in places_of_2008) == WIDTH


@pytest.mark.parametrize("is_file", [False, True])
@pytest.mark.parametrize("rtl", [False, True])
def test_charts_are_named_and_carry_no_style_or_script(is_file: bool, rtl: bool) -> None:
    for text in (render_step_chart(steps(rtl=rtl), is_file=is_file), render_bar_chart(bars(rtl=rtl), is_file=is_file)):
        sheet = parsed(text)
        assert sheet.xpath("//@style | //*[local-name()='style' or local-name()='script']") == []
        ids = {element.get("id") for element in sheet.iter() if element.get("id")}
        assert set(sheet.get("aria-labelledby").split()) <= ids
        assert sheet.get("role") == "img"
