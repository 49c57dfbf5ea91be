"""The record as known on a day, laid out by State and article, so that each duty finds its facts at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry
from corcom.engines.law.record import MeetingDay, Record, by_state
from corcom.engines.law.rulebook import FirstUpdate, Rulebook
from corcom.kernel.dates import DateRange
from corcom.kernel.treaty import Completion, Extension, HostilitiesEnded, ItemsKept, OpenDuty, ReportReceived

ReportKey = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class KnownOnDay:
    """Everything that the duties of all States are computed from, as known on the day `on`."""

    rules: Rulebook
    on: date
    entry: ConventionEntry
    extensions: Mapping[tuple[str, str], list[Extension]]
    completions: Mapping[tuple[str, str], Completion]
    open_duties: Mapping[tuple[str, str], OpenDuty]
    reports: Mapping[ReportKey, list[ReportReceived]] | None
    reports_since: date | None
    hostilities: Mapping[str, list[HostilitiesEnded]]
    kept: Mapping[str, list[ItemsKept]]
    meetings: tuple[MeetingDay, ...]
    first_update: FirstUpdate | None
    due_in: DateRange | None

    def register_tells(self, due_on: date) -> bool:
        """Whether a register of reports was looked into that holds every report due on the day."""
        return self.reports is not None and (self.reports_since is None or self.reports_since <= due_on)

    def report(self, iso3: str, article: str, year: int | None, *, since: date) -> ReportReceived | None:
        """The first report of a State under an article for a year that came in by the day, and not before `since`."""
        found = self.reports.get((iso3, article, year), ()) if self.reports else ()
        return next((report for report in found if report.received_on >= since), None)


def known_on(
    rules: Rulebook,
    record: Record,
    *,
    on: date,
    entry: ConventionEntry,
    first_update: FirstUpdate | None = None,
    due_in: DateRange | None = None,
) -> KnownOnDay:
    """Lay out a record as known on a day."""
    extensions: dict[tuple[str, str], list[Extension]] = defaultdict(list)
    for extension in record.extensions:
        if extension.decided_on is None or extension.decided_on <= on:
            extensions[extension.iso3, extension.article].append(extension)
    return KnownOnDay(
        rules=rules,
        on=on,
        entry=entry,
        extensions=extensions,
        completions={(c.iso3, c.article): c for c in record.completions if _is_over(c, on)},
        open_duties={(d.iso3, d.article): d for d in record.open_duties},
        reports=None if record.reports is None else _reports_by_duty(record.reports, on),
        reports_since=record.reports_since,
        hostilities=by_state(h for h in record.hostilities if h.ended_on <= on),
        kept=by_state(k for k in record.kept if date(k.year, 1, 1) <= on),
        meetings=tuple(sorted(record.meetings)),
        first_update=first_update,
        due_in=due_in,
    )


def _is_over(completion: Completion, on: date) -> bool:
    """A completion known to the month or year counts from its last possible day: no State is called done too early."""
    return completion.done.latest is not None and completion.done.latest <= on


def _reports_by_duty(reports: tuple[ReportReceived, ...], on: date) -> dict[ReportKey, list[ReportReceived]]:
    """The reports that came in by the day, by State, article and year, the earliest first."""
    found: dict[ReportKey, list[ReportReceived]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.received_on):
        if report.received_on <= on:
            found[report.iso3, report.article, report.covers_year].append(report)
    return found
