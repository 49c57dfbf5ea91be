"""Destruction and clearance: published deadlines, extensions and completions of the States Parties to the CCM.

Only States that a source names are listed: a State without a row may have nothing to destroy or clear,
or may not have been found.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cache

from corcom.facts.meetings import meetings_by_key
from corcom.facts.table import day, day_or_none, rows_of
from corcom.kernel.dates import PartialDate
from corcom.kernel.treaty import Completion, Extension, OpenDuty
from corcom.kernel.words import Certainty, Precision, RequestOutcome


@dataclass(frozen=True, slots=True)
class Milestone:
    """Where a source places a State with the duty of an article: dates as collected, and the completion if there is one.

    `entry_into_force_on` and `original_due_on` were worked out by the collectors; `published_due_on` was read in a source.
    `status` is "completed", "open" or "unclear".
    """

    convention: str
    iso3: str
    article: str
    entry_into_force_on: date
    original_due_on: date
    published_due_on: date | None
    status: str
    completion: Completion | None
    source: str
    confidence: str
    note: str


def _certainty(confidence: str) -> Certainty:
    return Certainty.TENTATIVE if "recollection" in confidence or "not found" in confidence else Certainty.CONFIRMED


def _done(row: dict[str, str]) -> PartialDate:
    certainty = _certainty(row["confidence"])
    words = row["completed"]
    match row["completion_precision"]:
        case "day":
            return PartialDate.of_day(date.fromisoformat(words), certainty=certainty)
        case "month":
            return PartialDate.of_month(int(words[:4]), int(words[5:7]), certainty=certainty)
        case "year":
            return PartialDate(words, Precision.YEAR, date(int(words), 1, 1), date(int(words), 12, 31), certainty)
    last = day(row["completed_by"])
    spoken = f"by {calendar.month_name[last.month]} {last.year}"
    return PartialDate(spoken, Precision.BEFORE, None, last, certainty, inferred="date of the list that names the State")


def _completion(row: dict[str, str]) -> Completion | None:
    if row["status"] != "completed":
        return None
    return Completion(
        convention=row["convention"],
        iso3=row["iso3"],
        article=row["article"],
        done=_done(row),
        how=row["completion_kind"],
        source=row["source"],
        confidence=row["confidence"],
        note=row["note"],
    )


@cache
def all_milestones() -> tuple[Milestone, ...]:
    """All milestones, in the order of the file."""
    return tuple(
        Milestone(
            convention=row["convention"],
            iso3=row["iso3"],
            article=row["article"],
            entry_into_force_on=day(row["entry_into_force_on"]),
            original_due_on=day(row["original_due_on"]),
            published_due_on=day_or_none(row["published_due_on"]),
            status=row["status"],
            completion=_completion(row),
            source=row["source"],
            confidence=row["confidence"],
            note=row["note"],
        )
        for row in rows_of("milestones.csv")
    )


@cache
def all_completions() -> tuple[Completion, ...]:
    """The completions among the milestones."""
    return tuple(m.completion for m in all_milestones() if m.completion)


@cache
def all_open_duties() -> tuple[OpenDuty, ...]:
    """The milestones that a source gives as open, and tentative ones where it is unclear whether there is anything to do."""
    return tuple(
        OpenDuty(
            convention=m.convention,
            iso3=m.iso3,
            article=m.article,
            certainty=Certainty.TENTATIVE if m.status == "unclear" else Certainty.CONFIRMED,
            source=m.source,
            confidence=m.confidence,
            note=m.note,
        )
        for m in all_milestones()
        if m.completion is None
    )


def _extension(row: dict[str, str]) -> Extension:
    return Extension(
        convention=row["convention"],
        iso3=row["iso3"],
        article=row["article"],
        number=int(row["number"]),
        outcome=RequestOutcome(row["outcome"]),
        asked_to=day_or_none(row["asked_to"]),
        granted_to=day_or_none(row["granted_to"]),
        decided_at=row["decided_at"],
        decided_on=meetings_by_key()[row["decided_at"]].last_day,
        certainty=Certainty(row["certainty"]),
        source=row["source"],
        confidence=row["confidence"],
        note=row["note"],
    )


@cache
def all_extensions() -> tuple[Extension, ...]:
    """Requests for more time and their outcome where a source gives it, in the order of the file."""
    return tuple(_extension(row) for row in rows_of("extensions.csv"))
