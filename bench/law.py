"""Measure the law engine against its limits and against the plain loop over objects.

Run: .venv/bin/python bench/law.py [--full-naive]

The conventions of the large case are made from the CCM and the APMBC by shifting their acts and waits, so that no two share a due date.
The plain loop asks for every State and day on its own; it is timed on a few conventions and scaled up, unless --full-naive is given.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corcom.engines.law import bulk
from corcom.engines.law.explain import explain
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing, status_of
from corcom.kernel.dates import DateRange
from corcom.kernel.states import all_states
from corcom.kernel.treaty import TreatyAction

CONVENTIONS = 560
YEARS = 30
NAIVE_SAMPLE = 2
STATES = tuple(state.iso3 for state in all_states())


@dataclass(frozen=True)
class Case:
    """One measured case with its limit in seconds."""

    name: str
    seconds: float
    limit: float
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.seconds <= self.limit


def best_of(times: int, work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def made_up_convention(number: int) -> tuple[Rulebook, tuple[TreatyAction, ...]]:
    """A convention like the CCM or the APMBC with other waits, its acts shifted by `number` days."""
    base = rulebook("CCM" if number % 2 else "APMBC")
    waits = tuple(replace(d, wait=replace(d.wait, years=d.wait.years + number % 7)) for d in base.deadlines)
    rules = replace(base, convention=f"C{number}", deadlines=waits)
    shift = timedelta(days=number)
    acts = tuple(replace(act, on=act.on + shift) for act in shipped_record(base.convention).actions)
    return rules, acts


def plain_loop(rules: Rulebook, acts: tuple[TreatyAction, ...], days: tuple[date, ...], until: date) -> list[object]:
    """Status of every State on every day and its duties, each asked for on its own, with the steps of each."""
    record = Record(actions=acts)
    answers: list[object] = []
    for iso3 in STATES:
        for day in days:
            answers.append(status_of(iso3, acts, on=day, rules=rules).status)
        for duty in obligations_of(rules, record, on=days[-1], states=[iso3], due_in=DateRange(None, until)):
            answers.append((duty, explain(duty)))
    return answers


def peak_megabytes() -> float:
    """Largest memory of this process so far."""
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def large_case(days: tuple[date, ...], until: date) -> tuple[float, float, int, int]:
    """Seconds by the clock and of one core, statuses and due dates of all conventions; the charts are kept, as a page would."""
    made = [made_up_convention(number) for number in range(CONVENTIONS)]
    gc.collect()
    start, worked = time.perf_counter(), time.process_time()
    charts = [bulk.chart(rules, acts, states=STATES, days=days, until=until) for rules, acts in made]
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    return seconds, worked, sum(len(c) for chart in charts for c in chart.codes), sum(len(d) for chart in charts for d in chart.dues)


def naive_seconds(days: tuple[date, ...], until: date, conventions: int) -> float:
    """Seconds of the plain loop over some conventions, scaled to all."""
    made = [made_up_convention(number) for number in range(conventions)]
    start = time.perf_counter()
    for rules, acts in made:
        plain_loop(rules, acts, days, until)
    return (time.perf_counter() - start) * CONVENTIONS / conventions


def main() -> int:
    """Print the table; 0 when every limit holds."""
    parser = argparse.ArgumentParser(description="Measure the law engine.")
    parser.add_argument("--full-naive", action="store_true", help="run the plain loop over all conventions (about half an hour)")
    arguments = parser.parse_args()
    rules, record = rulebook("CCM"), shipped_record("CCM")
    window = DateRange(date(2008, 1, 1), date(2041, 1, 1))
    days = tuple(date(2008 + year, 12, 31) for year in range(YEARS))
    until = date(2008 + YEARS, 1, 1)

    whole = best_of(20, lambda: standing(rules, record.actions, states=STATES, on=date(2025, 3, 6)))
    plain_status = best_of(3, lambda: [status_of(s, record.actions, on=date(2025, 3, 6), rules=rules) for s in STATES])
    duties = best_of(5, lambda: obligations_of(rules, record, on=date(2026, 2, 27), states=STATES, due_in=window))
    rows = obligations_of(rules, record, on=date(2026, 2, 27), states=STATES, due_in=window)
    explained = best_of(3, lambda: [explain(row) for row in rows])
    seconds, worked, statuses, dues = large_case(days, until)
    memory = peak_megabytes()
    sample = CONVENTIONS if arguments.full_naive else NAIVE_SAMPLE
    naive = naive_seconds(days, until, sample)

    cases = (
        Case("status of 197 States on a day", whole, 0.005, f"plain loop {plain_status * 1000:.1f} ms"),
        Case(f"{len(rows)} duties of all States, 2008 to 2040", duties, 0.2, f"with all steps + {explained * 1000:.0f} ms"),
        Case(
            f"{CONVENTIONS} conventions x {len(STATES)} States x {YEARS} years",
            seconds,
            10,
            f"{worked:.1f} s of one core; {statuses:,} statuses, {dues:,} due dates; plain loop {naive:,.0f} s"
            + ("" if arguments.full_naive else f" (scaled from {sample} conventions)"),
        ),
    )
    print(f"{'case':55} {'seconds':>9} {'limit':>7}  ok   note")
    for case in cases:
        print(f"{case.name:55} {case.seconds:9.4f} {case.limit:7.3f}  {'yes' if case.holds else 'NO ':3}  {case.note}")
    memory_holds = memory <= 1024
    print(f"{'peak memory of the large case, MB':55} {memory:9.0f} {1024:7d}  {'yes' if memory_holds else 'NO'}")
    return 0 if all(case.holds for case in cases) and memory_holds else 1


if __name__ == "__main__":
    sys.exit(main())
