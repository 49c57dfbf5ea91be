"""`corcom reindex`: write the search index of a desk anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_current_desk

HELP = "Write the search index of a desk anew from what is on record; a second time changes nothing."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The data folder."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")


def run(arguments: argparse.Namespace) -> int:
    """Write it and say how much can be found."""
    open_current_desk(arguments.data)

    from corcom.workflows.searching import index_all

    print(f"The search finds {index_all()} records.")
    return 0
