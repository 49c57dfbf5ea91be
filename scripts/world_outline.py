"""Write the outline of the world that the map of the Convention is drawn from; run again only for a new edition of Natural Earth.

Usage: python scripts/world_outline.py COUNTRIES.geojson (features with `iso3`, scale 1:110m; needs shapely, which the desk does not)

Longitudes are cut at 169 degrees West, in the Bering Strait, so that no State is torn; the projection is Equal Earth
(Šavrič, Patterson and Jenny 2018), which keeps areas. Units are those of the drawing, y downwards, whole numbers.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from shapely import Polygon, box
from shapely.affinity import translate
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from corcom.facts.state_points import all_state_points
from corcom.kernel.states import states_by_iso3

OUT = Path(__file__).resolve().parent.parent / "src/corcom/facts/third_party/natural_earth/outline.csv"
WIDTH = 2000
CUT = -169
CENTRE = CUT + 180
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF_WIDTH = math.pi * 2 * math.sqrt(3) / (3 * A1)
SCALE = WIDTH / 2 / HALF_WIDTH
NORTH, SOUTH = 84, -57
# A shape smaller than this (square units of the drawing) is shown by its point: no eye finds it.
TOO_SMALL = 28
APART = 13
# Where the outline set follows who holds the land, the map leaves it neutral (see ORIGIN.md).
CRIMEA = box(32.3, 44.2, 36.6, 46.23)
WESTERN_SAHARA = box(-17.5, 20.5, -8.66, 27.667)


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Longitude and latitude in degrees as units of the drawing."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    slope = 9 * A4 * squared * sixth + 7 * A3 * sixth + 3 * A2 * squared + A1
    x = 2 * math.sqrt(3) * math.radians(longitude - CENTRE) * math.cos(theta) / (3 * slope)
    y = theta * (A4 * squared * sixth + A3 * sixth + A2 * squared + A1)
    return SCALE * (x + HALF_WIDTH), -SCALE * y


TOP = projected(CENTRE, NORTH)[1]


def placed(longitude: float, latitude: float) -> tuple[float, float]:
    """As `projected`, with the origin at the upper edge of the drawing and the longitude on this side of the cut."""
    x, y = projected(longitude + 360 if longitude < CUT else longitude, latitude)
    return x, y - TOP


def whole(area: BaseGeometry) -> BaseGeometry:
    """The pieces of an area on one side of the cut, those that were parted at 180 degrees joined again."""
    pieces = [translate(p, 360) if p.centroid.x < CUT else p for p in getattr(area, "geoms", [area])]
    return unary_union([piece.buffer(0.004, join_style="mitre") for piece in pieces])


def path_of(area: BaseGeometry) -> str:
    """The rings of an area as SVG path data, relative whole numbers; rings that shrink to less than three points go."""
    return "".join(_ring(ring) for polygon in _polygons(area) for ring in (polygon.exterior, *polygon.interiors))


def _polygons(area: BaseGeometry) -> list[Polygon]:
    pieces = [p for p in getattr(area, "geoms", [area]) if isinstance(p, Polygon) and not p.is_empty]
    return sorted(pieces, key=lambda p: -p.area)


def _ring(ring: Any) -> str:
    points: list[tuple[int, int]] = []
    for longitude, latitude in ring.coords:
        x, y = projected(longitude, latitude)
        point = round(x), round(y - TOP)
        if not points or point != points[-1]:
            points.append(point)
    points = list(_without_straight(points[:-1]))
    if len(points) < 3:
        return ""
    return "M{},{}l{}z".format(*points[0], _relative(points))


def _without_straight(points: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The points without those that lie on the line between their neighbours."""
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[i - 1], points[(i + 1) % len(points)]
        if (x - ax) * (by - y) != (y - ay) * (bx - x):
            yield x, y


def _relative(points: list[tuple[int, int]]) -> str:
    steps = [(x - ax, y - ay) for (ax, ay), (x, y) in pairwise(points)]
    return " ".join(f"{dx},{dy}" if dy >= 0 else f"{dx}{dy}" for dx, dy in steps)


def drawn_area(area: BaseGeometry) -> float:
    """The area in square units of the drawing."""
    total = 0.0
    for polygon in _polygons(area):
        points = [projected(*c[:2]) for c in polygon.exterior.coords]
        total += abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))) / 2
    return total


def areas_by_name(features: Iterable[Any]) -> dict[str, BaseGeometry]:
    """The areas by ISO code, and the neutral ones by a name of their own."""
    found: dict[str, BaseGeometry] = {}
    for number, feature in enumerate(features):
        found[feature["properties"]["iso3"] or f"unnamed-{number}"] = shape(feature["geometry"])
    found["crimea"] = found["RUS"].intersection(CRIMEA)
    found["RUS"] = found["RUS"].difference(CRIMEA)
    found["ESH"] = unary_union([found["ESH"], found["MAR"].intersection(WESTERN_SAHARA)])
    found["MAR"] = found["MAR"].difference(WESTERN_SAHARA)
    return {name: whole(area) for name, area in found.items()}


def pushed_apart(points: dict[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """The points moved as little as needed so that no circle covers another."""
    now = {name: list(point) for name, point in points.items()}
    names = sorted(now)
    for _ in range(200):
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                dx, dy = now[other][0] - now[one][0], now[other][1] - now[one][1]
                distance = math.hypot(dx, dy) or 0.01
                if distance < APART + 1:
                    push = (APART + 1 - distance) / 2 / distance
                    for name, sign in ((one, -1), (other, 1)):
                        now[name][0] += sign * dx * push
                        now[name][1] += sign * dy * push
    return {name: (round(x), round(y)) for name, (x, y) in now.items()}


def graticule() -> str:
    """Meridians and parallels every 30 degrees, as path data."""
    lines = []
    for longitude in range(-150, 181, 30):
        lines.append([projected(longitude, latitude) for latitude in range(NORTH, SOUTH - 1, -3)])
    lines += [[projected(CUT + 0.001, latitude), projected(CUT + 359.999, latitude)] for latitude in (60, 30, 0, -30)]
    return "".join(_open_line(line) for line in lines)


def _open_line(points: list[tuple[float, float]]) -> str:
    rounded = [(round(x), round(y - TOP)) for x, y in points]
    return "M{},{}l{}".format(*rounded[0], _relative(rounded))


def edge() -> str:
    """The edge of the sheet of sea, as path data."""
    west = [projected(CUT, latitude) for latitude in range(NORTH, SOUTH - 1, -3)]
    east = [projected(CUT + 360, latitude) for latitude in range(SOUTH, NORTH + 1, 3)]
    return _open_line(west + east) + "z"


def rows(features: Iterable[Any]) -> Iterator[tuple[str, str, str | int, str | int]]:
    """Kind, code, and path or x and y: the sheet first, then neutral areas, shapes and points of States."""
    areas = areas_by_name(features)
    yield "edge", "", edge(), ""
    yield "graticule", "", graticule(), ""
    known = states_by_iso3()
    for name in sorted(areas.keys() - known.keys()):
        yield "neutral", "", path_of(areas[name]), ""
    shapes = {name: path_of(areas[name]) for name in sorted(known) if name in areas and drawn_area(areas[name]) >= TOO_SMALL}
    for name, path in shapes.items():
        yield "shape", name, path, ""
    points = {p.iso3: placed(p.longitude, p.latitude) for p in all_state_points() if p.iso3 not in shapes}
    for name, (x, y) in sorted(pushed_apart(points).items()):
        yield "point", name, x, y


def main() -> int:
    """Write the file; 2 when no file of outlines was named."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    features = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["features"]
    with OUT.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("kind", "iso3", "path_or_x", "y"))
        writer.writerows(rows(features))
    print(f"{OUT.name}: drawing of {WIDTH} x {math.ceil(projected(CENTRE, SOUTH)[1] - TOP)} units")
    return 0


if __name__ == "__main__":
    sys.exit(main())
