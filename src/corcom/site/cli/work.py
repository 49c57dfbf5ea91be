"""`corcom work`: do what is due by itself, as a process of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_current_desk

HELP = "Do what a desk does by itself (each night: its obligations), beside `corcom serve --no-worker` or from a timer with --once."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The data folder, and whether to stay."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")
    parser.add_argument("--once", action="store_true", help="do what is due now and end; 1 when something failed")
    parser.add_argument("--beside", type=int, metavar="PID", help="end with this process; `corcom serve` starts its worker so")


def run(arguments: argparse.Namespace) -> int:
    """Work until stopped, or once."""
    open_current_desk(arguments.data)

    from corcom.jobs.worker import Worker
    from corcom.workflows.schedule import do_due_jobs

    if arguments.once:
        done = do_due_jobs()
        for each in done:
            print(each.in_words)
        return 1 if any(each.error for each in done) else 0
    Worker(parent=arguments.beside).run()
    return 0
