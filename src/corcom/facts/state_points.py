"""One point for every State, so that a map shows the small ones too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corcom.facts.table import rows_of


@dataclass(frozen=True, slots=True)
class StatePoint:
    """Longitude and latitude in degrees; whether the outline sets of scale 1:110m and 1:50m have a shape for the State."""

    iso3: str
    longitude: float
    latitude: float
    in_110m: bool
    in_50m: bool
    source: str


@cache
def all_state_points() -> tuple[StatePoint, ...]:
    """The points of the 197 States, in the order of their codes."""
    return tuple(
        StatePoint(row["iso3"], float(row["lon"]), float(row["lat"]), row["in_110m"] == "yes", row["in_50m"] == "yes", row["source"])
        for row in rows_of("state_points.csv")
    )
