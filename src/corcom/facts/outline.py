"""The outline of the world in the units of one drawing: a shape or a point for every State, neutral areas, the sheet itself.

Projected when the file was made (`scripts/world_outline.py`), so drawing a map computes nothing.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

WIDTH, HEIGHT = 2000, 870
FILE = resources.files("corcom.facts").joinpath("third_party/natural_earth/outline.csv")


@dataclass(frozen=True, slots=True)
class Outline:
    """SVG path data and points in drawing units, y downwards; States by ISO 3166 alpha-3 code.

    Every State is either in `shapes` or in `points`. `neutral` are territories and areas to which no State's standing is given.
    """

    edge: str
    graticule: str
    neutral: tuple[str, ...]
    shapes: dict[str, str]
    points: dict[str, tuple[int, int]]


@cache
def world_outline() -> Outline:
    """The outline of the world at scale 1:110m."""
    with FILE.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    of_kind = {kind: [row for row in rows if row["kind"] == kind] for kind in ("edge", "graticule", "neutral", "shape", "point")}
    return Outline(
        edge=of_kind["edge"][0]["path_or_x"],
        graticule=of_kind["graticule"][0]["path_or_x"],
        neutral=tuple(row["path_or_x"] for row in of_kind["neutral"]),
        shapes={row["iso3"]: row["path_or_x"] for row in of_kind["shape"]},
        points={row["iso3"]: (int(row["path_or_x"]), int(row["y"])) for row in of_kind["point"]},
    )
