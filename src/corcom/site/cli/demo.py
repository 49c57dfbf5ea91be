"""`corcom demo`: load the demonstration desk, once, and show its account."""

from __future__ import annotations

import argparse
import os
import secrets
import subprocess
import sys
from pathlib import Path

from corcom.kernel.errors import BadInput
from corcom.site.cli._holds_tables import HOLDS_NONE, HOLDS_TABLES
from corcom.site.desk_file import DeskFile, open_desk, read_desk_file, write_desk_file

HELP = "Load the demonstration desk (real facts, sample minutes) into a data folder, and show its account."
ACCOUNT_FILE = "demo-password"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The data folder."""
    parser.add_argument("--data", type=Path, default=Path(".data/demo"), help="the data folder (made when missing)")


def run(arguments: argparse.Namespace) -> int:
    """Load what is not there yet and print how to sign in."""
    folder = arguments.data.resolve()
    write_demo_file(folder)
    open_desk(folder)
    bring_up_demo(folder)
    return 0


def write_demo_file(folder: Path) -> None:
    """Say of a folder that it holds the demonstration desk; before its desk is opened.

    Raises:
        BadInput: a desk for real work lies there; sample minutes and accounts have no place in it.
    """
    if not read_desk_file(folder).sample and _holds_records(folder):
        where = "with --data" if (folder / "desk.sqlite3").exists() else "with --data, and another database in CORCOM_DATABASE_URL"
        message = f"The desk in {folder} is one for real work; the demonstration would put samples into it. Name another folder {where}."
        raise BadInput(message)
    write_desk_file(folder, DeskFile(today="2011-12-14", sample=True))


def _holds_records(folder: Path) -> bool:
    """Whether there is a desk already: its own file, or tables in the database that the environment names.

    Raises:
        BadInput: that database cannot be looked into.
    """
    if (folder / "desk.sqlite3").exists():
        return True
    if not os.environ.get("CORCOM_DATABASE_URL"):
        return False
    # Looked into by another process, as this one has still to read its settings from the file that is written next.
    command = [sys.executable, "-m", "corcom.site.cli._holds_tables", str(folder)]
    look = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if look.returncode not in (HOLDS_TABLES, HOLDS_NONE):
        message = f"The database in CORCOM_DATABASE_URL cannot be looked into: {look.stderr.strip().splitlines()[-1:] or 'no answer'}"
        raise BadInput(message)
    return look.returncode == HOLDS_TABLES


def bring_up_demo(folder: Path) -> None:
    """Load what is not there yet into the desk that was opened, and print how to sign in."""
    # Django may be loaded only after the folder is known.
    from corcom.site.desk_tables import bring_tables_up
    from corcom.workflows.demo import ACCOUNTS, load_demo

    password = _password_in(folder)
    bring_tables_up()
    officer = load_demo(password)
    print("The demonstration desk is ready. Its day is 14 December 2011; sample minutes and accounts say that they are samples.")
    print(f"  Sign in as   {officer.email}")
    print(f"  Password     {password}")
    print(f"  Other roles, same password: {', '.join(account.email for account in ACCOUNTS[1:])}", flush=True)


def _password_in(folder: Path) -> str:
    """The password of the sample accounts, made once and kept readable by the owner only."""
    path = folder / ACCOUNT_FILE
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write("-".join(secrets.token_hex(3) for _ in range(3)))
    return path.read_text(encoding="ascii").strip()
