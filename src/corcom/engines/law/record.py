"""What is known about States and a convention, as the engine takes it: acts, grants, completions, reports, meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from corcom.kernel.treaty import (
    ArmedConflict,
    Completion,
    Extension,
    HostilitiesEnded,
    ItemsKept,
    OpenDuty,
    ReportReceived,
    TreatyAction,
)
from corcom.kernel.words import MeetingKind


@dataclass(frozen=True, slots=True, order=True)
class MeetingDay:
    """A meeting as the clocks need it: its first day, its kind and its short name."""

    start: date
    kind: MeetingKind
    key: str


class _OfState(Protocol):
    @property
    def iso3(self) -> str: ...


OfState = TypeVar("OfState", bound=_OfState)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is known, of one convention.

    `reports` is None when no register of reports was asked: then nothing is said to be missing. `reports_since` is the first due
    date from which the register holds every report: a report due before it is never said to be missing; None for all of them.
    `meetings` are those of the convention, in any order.
    """

    actions: tuple[TreatyAction, ...]
    extensions: tuple[Extension, ...] = ()
    completions: tuple[Completion, ...] = ()
    open_duties: tuple[OpenDuty, ...] = ()
    reports: tuple[ReportReceived, ...] | None = None
    reports_since: date | None = None
    hostilities: tuple[HostilitiesEnded, ...] = ()
    kept: tuple[ItemsKept, ...] = ()
    conflicts: tuple[ArmedConflict, ...] = ()
    meetings: tuple[MeetingDay, ...] = ()


def by_state(items: Iterable[OfState]) -> Mapping[str, list[OfState]]:
    """The items of each State, in the order given."""
    found: dict[str, list[OfState]] = defaultdict(list)
    for item in items:
        found[item.iso3].append(item)
    return found
