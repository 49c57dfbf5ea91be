"""`corcom setup`: make a desk for real work, or bring one up to this version."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.site.desk_file import open_desk

HELP = "Make a desk for real work (facts, first administrator), or bring one up to this version of corcom."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folder and first administrator."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder (made when missing)")
    parser.add_argument(
        "--convention",
        help=f"one of {', '.join(known_conventions())}, which joins those that are there (without it: those; on a new desk CCM)",
    )
    parser.add_argument("--email", help="e-mail address of the first administrator")
    parser.add_argument("--name", help="name of the first administrator")
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="where the desk will be reached; for the link that is printed")


def run(arguments: argparse.Namespace) -> int:
    """Make what is missing; with --email, print the link by which the administrator sets a password."""
    if arguments.convention:
        rulebook(arguments.convention)  # refused before anything is made
    open_desk(arguments.data.resolve())

    from django.core.management import call_command

    from corcom.registers.parties.queries import conventions
    from corcom.workflows.founding import CCM, found_desk, make_first_administrator

    call_command("migrate", verbosity=0, interactive=False)
    there = [convention.code for convention in conventions()]
    founded = [found_desk(code) for code in ([arguments.convention] if arguments.convention else there or [CCM])]
    convention = founded[0]
    print(f"The desk of the {', the '.join(map(str, founded))} is in {arguments.data}.")
    if arguments.email:
        token = make_first_administrator(arguments.email, arguments.name or arguments.email, convention=convention.code)
        print(f"Set the administrator's password within seven days at {arguments.address}/link/{token}/")
    return 0
