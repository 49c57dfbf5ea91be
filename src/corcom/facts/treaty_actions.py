"""Treaty actions of the CCM and the APMBC: signatures, instruments of consent, declarations, notices of withdrawal.

Tables known to be incomplete are not shipped: a row missing there would read as a State that has not joined.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from corcom.facts.table import day, day_or_none, rows_of
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import Certainty, TreatyActionKind


@dataclass(frozen=True, slots=True)
class CollectedEffect:
    """The day of effect that came with an action when the table was collected, and the rule named for it; for comparison only."""

    action: TreatyAction
    effective_on: date | None
    basis: str


@cache
def collected_effects() -> tuple[CollectedEffect, ...]:
    """Every action of the file with the day of effect collected beside it, in the order of the file."""
    return tuple(
        CollectedEffect(_action(row), day_or_none(row["effective_on"]), row["effective_basis"]) for row in rows_of("treaty_actions.csv")
    )


def _action(row: dict[str, str]) -> TreatyAction:
    return TreatyAction(
        convention=row["convention"],
        iso3=row["iso3"],
        kind=TreatyActionKind(row["kind"]),
        on=day(row["on"]),
        source=row["source"],
        check=row["check"],
        note=row["note"],
        certainty=Certainty(row["certainty"]),
        published_effective_on=day_or_none(row["published_effective_on"]),
    )


@cache
def all_treaty_actions() -> tuple[TreatyAction, ...]:
    """Every action, in the order of the file."""
    return tuple(_action(row) for row in rows_of("treaty_actions.csv"))


@cache
def treaty_actions_of(convention: str) -> tuple[TreatyAction, ...]:
    """The actions towards one convention ("CCM", "APMBC"); empty for a convention without a complete table."""
    return tuple(action for action in all_treaty_actions() if action.convention == convention)
