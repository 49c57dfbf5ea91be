"""Named commands run side by side, each with its time, its output shown when it is done."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / ".venv" / "bin"


@dataclass(frozen=True)
class Step:
    """A command with the name that people know it by."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a step ended."""

    step: Step
    code: int
    seconds: float
    output: str


def program(name: str) -> str:
    """A program of the project's environment."""
    return str(PROGRAMS / name)


def clean_environment(data_folder: Path, additions: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for checks: nobody's own desk settings, data in a folder of the run; compiled code is kept for the next process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CORCOM_") or name == "CORCOM_SCREENSHOTS"}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes start in a run, each would compile the whole desk again
    return {**kept, "CORCOM_DATA": str(data_folder), **(additions or {})}


def run_step(step: Step, environment: Mapping[str, str]) -> Outcome:
    """Run one step to its end."""
    begun = time.monotonic()
    done = subprocess.run(
        step.command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(step, done.returncode, time.monotonic() - begun, done.stdout)


def run_side_by_side(steps: Sequence[Step], environment: Mapping[str, str]) -> list[Outcome]:
    """Run the steps two at a time; prints a line for each that passed and the whole output of each that failed."""
    outcomes = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(run_step, step, environment) for step in steps]):
            outcome = future.result()
            outcomes.append(outcome)
            verdict = "ok" if outcome.code == 0 else "FAILED"
            print(f"{outcome.step.name:<22} {verdict:<7} {outcome.seconds:5.1f} s", flush=True)
            if outcome.code != 0:
                print(outcome.output, file=sys.stderr, flush=True)
    return outcomes
