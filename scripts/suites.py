"""Every check and every suite: the checks, the tests on SQLite, those with a database again on PostgreSQL, the browser.

Usage: python3 scripts/suites.py

What this machine cannot run (no Chromium, Java or PostgreSQL, and no right to install them) is left out with a line that
says so; with CI=true it is a failure. The last line counts everything: "N passed, N failed, N skipped".
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import defusedxml.ElementTree
import system_tools
from check import run_checks
from postgres import throw_away_cluster
from steps import ROOT, clean_environment, program

# These rings never touch a database (import-linter sees to that): once is enough. Of the others, so do the tests that use none.
WITHOUT_DATABASE = ("kernel", "facts", "engines", "outputs", "project")
# Each of two processes begins with half of the tests in their order, so that what tests of a module share is mostly made once.
IN_TWO = ("-n", "2", "--dist", "worksteal")


@dataclass(frozen=True)
class Tally:
    """How many passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def tally_of(report: Path, code: int) -> Tally:
    """Read a JUnit report; a run that ended badly without a failed test counts as one failure."""
    if not report.exists():
        return Tally(failed=1)
    suites = defusedxml.ElementTree.parse(report).getroot().iter("testsuite")
    total = Tally()
    for suite in suites:
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        total += Tally(int(suite.get("tests", 0)) - failed - skipped, failed, skipped)
    no_tests_collected = 5
    ended_badly = code not in (0, no_tests_collected) and total.failed == 0
    return total + Tally(failed=1) if ended_badly else total


def processor_seconds() -> float:
    """What the processes that ended have used so far: a measure that means the same on a machine that others use as well."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_suite(name: str, arguments: Sequence[str], additions: Mapping[str, str]) -> Tally:
    """Run pytest with output as it comes; see what it counted."""
    print(f"\n== {name}", flush=True)
    begun, worked = time.monotonic(), processor_seconds()
    with tempfile.TemporaryDirectory(prefix="corcom-test-") as folder:
        report = Path(folder) / "report.xml"
        command = [program("pytest"), "-q", f"--junitxml={report}", *arguments]
        environment = clean_environment(Path(folder) / "data", additions)
        done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
        tally = tally_of(report, done.returncode)
    took, work = time.monotonic() - begun, processor_seconds() - worked
    print(f"== {name}: {tally} in {took:.0f} s, with {work:.0f} s of processor time", flush=True)
    return tally


def left_out(what: str, why: str) -> Tally:
    """Say what was not run; a failure where nothing may be left out."""
    print(f"\n== LEFT OUT: {what}: {why}", flush=True)
    return Tally(failed=1) if system_tools.skips_are_failures() else Tally(skipped=1)


def on_sqlite() -> Tally:
    """Every test but the checks' own and the browser's."""
    with tempfile.TemporaryDirectory(prefix="corcom-sqlite-") as folder:
        additions = {"CORCOM_TEST_DATABASE": str(Path(folder) / "test.sqlite3")}
        return run_suite("tests on SQLite", (*IN_TWO, "-m", "not browser", "--ignore=tests/project"), additions)


def on_postgresql() -> Tally:
    """The tests that use a database, on a cluster of their own."""
    pure = [f"--ignore=tests/{ring}" for ring in WITHOUT_DATABASE]
    with throw_away_cluster() as address:
        arguments = (*IN_TWO, "-m", "not browser", "--with-database", *pure)
        return run_suite("tests on PostgreSQL", arguments, {"CORCOM_DATABASE_URL": address})


def in_browser() -> Tally:
    """The pages in Chromium, against servers of their own on SQLite; two at a time, as a browser and a person's pause leave a core idle."""
    with tempfile.TemporaryDirectory(prefix="corcom-browser-") as folder:
        additions = {"CORCOM_TEST_DATABASE": str(Path(folder) / "test.sqlite3")}
        return run_suite("pages in the browser", (*IN_TWO, "-m", "browser", "tests/browser"), additions)


def run_everything() -> Tally:
    """Run it all, the quick checks first."""
    checks = run_checks()
    failed = sum(outcome.code != 0 for outcome in checks)
    total = Tally(passed=len(checks) - failed, failed=failed)
    missing = system_tools.provide((system_tools.POSTGRESQL, system_tools.CHROMIUM, system_tools.JAVA))
    total += on_sqlite()
    if system_tools.POSTGRESQL in missing:
        total += left_out("tests on PostgreSQL", "no initdb here; install Debian's `postgresql`")
    else:
        total += on_postgresql()
    if system_tools.CHROMIUM in missing:
        total += left_out("pages in the browser", "no Chromium here; install Debian's `chromium`")
    else:
        total += in_browser()
    if system_tools.JAVA in missing:
        total += left_out("HTML checker", "no Java here; install Debian's `default-jre-headless`")
    return total


def main() -> int:
    """0 when nothing failed."""
    begun = time.monotonic()
    total = run_everything()
    print(f"\ntest: everything took {time.monotonic() - begun:.0f} s")
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
