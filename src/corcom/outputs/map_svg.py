"""The world map of a convention as SVG: every State as a shape or a circle, filled by where it stands.

The same drawing goes into a page (whose sheet colours it) and into a file of its own, which carries heading, legend and notes.
No style attribute, no script, no style sheet inside: a strict content security policy lets it through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corcom.facts.outline import HEIGHT, WIDTH, Outline, world_outline
from corcom.kernel.words import StateStatus
from corcom.outputs.plain_words import escaped
from corcom.outputs.status_fills import DRAWN_ORDER, INK, PAPER, fill_of, hatchings, is_hatched

PREFIX = "map"
RADIUS = 6
_SANS = "system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif"
_SERIF = "Charter, Cambria, Georgia, 'Noto Serif', serif"
_HEAD, _FOOT = 120, 170
# Room for a letter of the legend in any of the fonts; a file cannot measure them.
_WIDE_LETTER = 14


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A State on the map: its code, its name, where it stands, and both in words ("Iraq: signatory")."""

    iso3: str
    status: StateStatus
    words: str


@dataclass(frozen=True, slots=True)
class StatusMap:
    """What a map tells. `legend` has a label for each status, with its count; `notes` are lines for the foot of a file."""

    title: str
    description: str
    places: tuple[MapPlace, ...]
    legend: tuple[tuple[StateStatus, str], ...] = ()
    notes: tuple[str, ...] = ()
    is_right_to_left: bool = False


def render_map(chart: StatusMap) -> str:
    """The map as an `<svg>` element for a page."""
    return (
        f'<svg class="map" viewBox="-4 -4 {WIDTH + 8} {HEIGHT + 8}" role="img" aria-labelledby="map-title map-about">'
        f'<title id="map-title">{escaped(chart.title)}</title><desc id="map-about">{escaped(chart.description)}</desc>'
        f"{_world(chart)}</svg>"
    )


def render_map_file(chart: StatusMap) -> str:
    """The map as an SVG file of its own, with heading, legend and notes."""
    direction = ' direction="rtl"' if chart.is_right_to_left else ""
    box = f"-40 -{_HEAD} {WIDTH + 80} {HEIGHT + _HEAD + _FOOT}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-labelledby="map-title map-about"{direction}>'
        f'<title id="map-title">{escaped(chart.title)}</title><desc id="map-about">{escaped(chart.description)}</desc>'
        f'<rect x="-40" y="-{_HEAD}" width="{WIDTH + 80}" height="{HEIGHT + _HEAD + _FOOT}" fill="{PAPER}"/>'
        f'<text x="{_from_begin(chart, 0)}" y="-50" font-family="{_SERIF}" font-size="44" fill="#171a21">{escaped(chart.title)}</text>'
        f"{_world(chart)}{_legend(chart)}{_notes(chart)}</svg>\n"
    )


def _world(chart: StatusMap) -> str:
    """Sea, neutral areas, then the States: shapes first, circles above them."""
    outline = world_outline()
    neutral = "".join(f'<path d="{path}"/>' for path in outline.neutral)
    return (
        f"{hatchings(PREFIX, step=8)}"
        f'<path class="map-sea" d="{outline.edge}" fill="none" stroke="#84888f" stroke-width="2"/>'
        f'<path class="map-grid" d="{outline.graticule}" fill="none" stroke="#dddbd3" stroke-width="1"/>'
        f'<g class="map-neutral" fill="{PAPER}" stroke="#84888f" stroke-width="1" stroke-dasharray="3 3">{neutral}</g>'
        f'<g class="map-lands" stroke="{PAPER}" stroke-width="1.5" stroke-linejoin="round">{"".join(_layer(chart, outline, "path"))}</g>'
        f'<g class="map-points" stroke="{INK}" stroke-width="1.5">{"".join(_layer(chart, outline, "circle"))}</g>'
    )


def _layer(chart: StatusMap, outline: Outline, element: str) -> Iterator[str]:
    """One group for each status, with its shapes or with its circles."""
    for status in DRAWN_ORDER:
        places = [place for place in chart.places if place.status is status and (place.iso3 in outline.shapes) == (element == "path")]
        drawn = "".join(f"<{element} {_where(place, outline)}><title>{escaped(place.words)}</title></{element}>" for place in places)
        if drawn:
            # White boundaries are lost among hatching; there they are drawn in ink.
            edges = f' stroke="{INK}" stroke-width="1"' if element == "path" and is_hatched(status) else ""
            yield f"<g {fill_of(status, PREFIX)}{edges}>{drawn}</g>"


def _where(place: MapPlace, outline: Outline) -> str:
    shape = outline.shapes.get(place.iso3)
    if shape is not None:
        return f'd="{shape}"'
    x, y = outline.points[place.iso3]
    return f'cx="{x}" cy="{y}" r="{RADIUS}"'


def _legend(chart: StatusMap) -> str:
    """A sample and a label for each status, in one row below the map."""
    parts, across = [], 0
    for status, label in chart.legend:
        sample, text = _from_begin(chart, across, 40), _from_begin(chart, across + 54)
        parts.append(f'<rect x="{sample}" y="{HEIGHT + 34}" width="40" height="26" stroke="{INK}" {fill_of(status, PREFIX)}/>')
        parts.append(f'<text x="{text}" y="{HEIGHT + 55}">{escaped(label)}</text>')
        across += 54 + _WIDE_LETTER * len(label) + 40
    return f'<g font-family="{_SANS}" font-size="24" fill="#171a21">{"".join(parts)}</g>'


def _from_begin(chart: StatusMap, across: int, width: int = 0) -> int:
    """A distance from the side where reading begins, as the x of a thing so wide."""
    return WIDTH - across - width if chart.is_right_to_left else across


def _notes(chart: StatusMap) -> str:
    x = _from_begin(chart, 0)
    lines = "".join(f'<text x="{x}" y="{HEIGHT + 100 + 26 * number}">{escaped(note)}</text>' for number, note in enumerate(chart.notes))
    return f'<g font-family="{_SANS}" font-size="19" fill="#505766">{lines}</g>'
