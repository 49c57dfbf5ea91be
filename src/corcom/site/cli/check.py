"""`corcom check`: whether a desk is whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_current_desk

HELP = "Check that a desk is whole: settings, tables, bytes, texts and citations."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The data folder."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")


def run(arguments: argparse.Namespace) -> int:
    """Print every fault; 1 when there is one."""
    open_current_desk(arguments.data)

    from django.core.management import call_command

    from corcom.workflows.checking import faults

    call_command("check", "--fail-level", "ERROR", verbosity=0)
    found = list(faults())
    for fault in found:
        print(fault)
    print("The desk is whole." if not found else f"{len(found)} faults.")
    return 1 if found else 0
