"""`corcom recompute`: bring the obligations of a desk to the day, as each night."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_current_desk

HELP = "Compute the obligations of a desk anew for the day; for each night. A second time changes nothing."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The data folder."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")


def run(arguments: argparse.Namespace) -> int:
    """Recompute for every convention of the desk and say what became of its obligations."""
    open_current_desk(arguments.data)

    from corcom.registers.parties.queries import conventions
    from corcom.workflows.recomputing import recompute_obligations

    for convention in conventions():
        print(f"{convention.code}: {recompute_obligations(convention.code).in_words}")
    return 0
