"""Drawings as PNG: as wide as asked, the same each time, with the words on them, within bounds."""

from __future__ import annotations

import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from corcom.kernel.errors import BadInput
from corcom.kernel.words import StateStatus
from corcom.outputs.charts_svg import Bar, BarChart, Line, StepChart, render_bar_chart, render_step_chart
from corcom.outputs.map_svg import StatusMap, render_map_file
from corcom.outputs.png_sizes import SIZES
from corcom.workflows.pictures import LONGEST_SVG, NotDrawn, png_of

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


def test_the_same_drawing_gives_the_same_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    first = png_of(STEPS, "screen")
    monkeypatch.setattr("corcom.workflows.pictures._kept", {})
    assert png_of(STEPS, "screen") == first


def test_two_who_ask_for_a_picture_at_a_time_get_the_one_that_was_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corcom.workflows.pictures._kept", {})
    monkeypatch.setattr("corcom.workflows.pictures.LONGEST_WAIT", 60)
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(png_of, [BARS, BARS], ["screen", "screen"])
    assert first is second


def test_only_the_newest_pictures_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[tuple[str, str], bytes] = {("1", "screen"): b"", ("2", "screen"): b""}
    monkeypatch.setattr("corcom.workflows.pictures._kept", kept)
    monkeypatch.setattr("corcom.workflows.pictures._MOST_KEPT", 2)
    png_of(BARS, "screen")
    assert list(kept) == [("2", "screen"), (BARS, "screen")]


def test_nobody_waits_long_for_the_picture_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = png_of(BARS, "screen")
    busy = threading.Lock()
    monkeypatch.setattr("corcom.workflows.pictures._one_at_a_time", busy)
    monkeypatch.setattr("corcom.workflows.pictures.LONGEST_WAIT", 0)
    with busy:
        assert png_of(BARS, "screen") is kept
        with pytest.raises(NotDrawn, match="Other pictures are being drawn"):
            png_of(BARS, "print")


@pytest.mark.parametrize(("svg", "size"), [(STEPS, "huge"), (" " * (LONGEST_SVG + 1), "screen")], ids=["size", "length"])
def test_what_would_cost_too_much_is_refused(svg: str, size: str) -> None:
    with pytest.raises(BadInput, match="accepted: screen, double, print"):
        png_of(svg, size)
