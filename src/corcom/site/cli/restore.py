"""`corcom restore`: bring a backup back into an empty data folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_desk

HELP = "Bring a backup back into an empty data folder."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Source and folder."""
    parser.add_argument("source", type=Path, metavar="FILE", help="a file that `corcom backup` wrote")
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder to restore into (empty or missing)")


def run(arguments: argparse.Namespace) -> int:
    """Restore, bring the tables up to this version, and check that all is whole."""
    folder = arguments.data.resolve()

    from corcom.jobs.backup import restore
    from corcom.site.desk_database import database_of

    manifest = restore(arguments.source, folder, database=database_of(folder))
    open_desk(folder)

    from django.core.management import call_command

    from corcom.workflows.checking import faults
    from corcom.workflows.searching import index_what_is_missing

    call_command("migrate", verbosity=0, interactive=False)
    index_what_is_missing()
    found = list(faults())
    for fault in found:
        print(fault)
    print(f"Restored the desk of {manifest['made_at']} into {folder}: {'all of it is whole' if not found else f'{len(found)} faults'}.")
    return 1 if found else 0
