"""Drawings as PNG: as wide as asked, the same each time, with the words on them, within bounds."""

from __future__ import annotations

import struct
from datetime import date

import pytest

from corcom.kernel.errors import BadInput
from corcom.kernel.words import StateStatus
from corcom.outputs.charts_svg import Bar, BarChart, Line, StepChart, render_bar_chart, render_step_chart
from corcom.outputs.map_svg import StatusMap, render_map_file
from corcom.outputs.png_sizes import SIZES
from corcom.workflows.pictures import LONGEST_SVG, png_of

PARTY = StateStatus.STATE_PARTY
MAP = render_map_file(StatusMap("A title", "A description", (), ((PARTY, "State Party (1)"),), ("A disclaimer",)))
STEPS = render_step_chart(StepChart("Steps", "", (Line("signed", ((date(2010, 1, 2), 3),), "ink"),), date(2011, 1, 1)), is_file=True)
BARS = render_bar_chart(BarChart("Bars", "", (Bar("Group", {PARTY: 3}, "3 of 3"),)), is_file=True)


def _size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack("!II", png[16:24])
    return width, height


@pytest.mark.parametrize("svg", [MAP, STEPS, BARS], ids=["map", "steps", "bars"])
def test_a_drawing_is_as_wide_as_asked_for_and_keeps_its_shape(svg: str) -> None:
    small, large = _size(png_of(svg, "screen")), _size(png_of(svg, "double"))
    assert (small[0], large[0]) == (SIZES["screen"], SIZES["double"])
    assert abs(large[1] - 2 * small[1]) <= 1


def test_words_are_drawn_with_the_fonts_that_are_shipped() -> None:
    without = MAP.replace(">A disclaimer<", "><")
    assert without != MAP
    assert png_of(without, "screen") != png_of(MAP, "screen")


def test_the_same_drawing_gives_the_same_picture() -> None:
    first = png_of(STEPS, "screen")
    png_of.cache_clear()
    assert png_of(STEPS, "screen") == first


@pytest.mark.parametrize(("svg", "size"), [(STEPS, "huge"), (" " * (LONGEST_SVG + 1), "screen")], ids=["size", "length"])
def test_what_would_cost_too_much_is_refused(svg: str, size: str) -> None:
    with pytest.raises(BadInput, match="accepted: screen, double, print"):
        png_of(svg, size)
