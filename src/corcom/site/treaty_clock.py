"""What the commands on the convention's clock share: arguments, the desk's day, the record they read, and writing rows.

They answer from a desk's data where one is named, else from the shipped facts; Django is loaded only for a desk.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.facts.edition import LATEST_SOURCE_ON
from corcom.kernel.accepted_days import accepted_day, fixed_desk_day
from corcom.kernel.errors import BadInput
from corcom.kernel.states import all_states, state_called
from corcom.outputs.csv import render_csv
from corcom.outputs.hxl import render_hxl
from corcom.site.desk_file import holds_desk, open_desk, read_desk_file, require_desk

FORMATS = ("json", "csv", "hxl", "text")


@dataclass(frozen=True, slots=True)
class Question:
    """What a command was asked: the convention's rules, the States and the day."""

    rules: Rulebook
    states: tuple[str, ...]
    on: date
    desk: Path | None = None


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record and where it comes from, in words for a person."""

    record: Record
    origin: str


def add_question_arguments(parser: argparse.ArgumentParser) -> None:
    """`--convention`, `--state`, `--on` and `--format`."""
    parser.add_argument("--convention", default="CCM", help=f"one of {', '.join(known_conventions())} (CCM)")
    parser.add_argument(
        "--state", action="append", default=[], metavar="IRQ", help="ISO 3166 code, M49 number or name; may be repeated (all)"
    )
    parser.add_argument("--on", type=iso_day, metavar="YYYY-MM-DD", help="the day asked about (CORCOM_TODAY, else today)")
    add_data_argument(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="text for people; json, csv and hxl for programs")


def add_data_argument(parser: argparse.ArgumentParser) -> None:
    """`--data`, the folder of the desk to answer from."""
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="answer from this desk (CORCOM_DATA or DATA, else the shipped facts)")


def iso_day(text: str) -> date:
    """The day of an argument; argparse shows the error text."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"'{text}' is not a day; write it as YYYY-MM-DD, for example 2011-12-13"
        raise argparse.ArgumentTypeError(message) from error


def question_from(arguments: argparse.Namespace) -> Question:
    """Read the arguments; raises BadInput for a convention or State that is not known, or a day that is not taken."""
    chosen = tuple(state_code(text) for text in arguments.state)
    states = chosen or tuple(state.iso3 for state in all_states())
    desk = named_desk(arguments.data)
    return Question(rulebook(arguments.convention), states, day_asked(arguments, desk), desk)


def day_asked(arguments: argparse.Namespace, desk: Path | None) -> date:
    """The day of `--on`, else the desk's. Raises BadInput when `--on`, `--due-from` or `--due-before` is no day that is taken."""
    today = desk_day(desk)
    for day in (arguments.on, *(getattr(arguments, name, None) for name in ("due_from", "due_before"))):
        if day is not None:
            accepted_day(day, today=today)
    return arguments.on or today


def named_desk(folder: Path | None) -> Path | None:
    """The folder of the desk that `--data`, CORCOM_DATA or DATA names; None when no desk is named.

    Raises:
        BadInput: `--data` names a folder without a desk. A variable may name one that is yet to be made.
    """
    if folder is not None:
        require_desk(folder)
    named = [folder, *(Path(value) for name in ("CORCOM_DATA", "DATA") if (value := os.environ.get(name)))]
    return next((path.resolve() for path in named if path is not None and holds_desk(path)), None)


def desk_day(desk: Path | None = None) -> date:
    """The day set in CORCOM_TODAY, else the fixed day of the desk, else the real one (UTC). Raises BadInput when it is not a day."""
    setting = os.environ.get("CORCOM_TODAY") or (read_desk_file(desk).today if desk else "")
    if not setting:
        return datetime.now(UTC).date()
    return fixed_desk_day(setting)


def state_code(text: str) -> str:
    """The alpha-3 code of a State given by a code or by a name in use; raises BadInput for anything else."""
    found = state_called(text)
    if found is None:
        message = f"'{text}' is not a State known here; give its ISO 3166 code (IRQ, IQ), its M49 number (368) or its full name."
        raise BadInput(message)
    return found.iso3


def record_for(convention: str, desk: Path | None = None) -> KnownRecord:
    """The record to answer from: that of the desk, else the shipped facts.

    Raises:
        BadInput: the desk cannot be read by this version.
    """
    if desk is not None:
        return KnownRecord(_record_of(desk, convention), f"from the desk in {desk}")
    return KnownRecord(shipped_record(convention), f"from the shipped facts of {LATEST_SOURCE_ON.isoformat()}")


def _record_of(desk: Path, convention: str) -> Record:
    open_desk(desk)
    # Django may be loaded only after the folder is known, and not at all for the shipped facts.
    from django.db import DatabaseError  # noqa: PLC0415

    from corcom.workflows.clock import desk_record  # noqa: PLC0415

    try:
        return desk_record(convention)
    except DatabaseError as error:
        message = f"The desk in {desk} cannot be read ({error}). Bring it up to this version with `corcom setup --data {desk}`."
        raise BadInput(message) from error


def write_rows(
    arguments: argparse.Namespace,
    known: KnownRecord,
    columns: Sequence[str],
    rows: Sequence[dict[str, Any]],
    *,
    as_text: Callable[[], str],
) -> int:
    """Write the rows to standard output in the form asked for, and where they come from to standard error; 0."""
    sys.stderr.write(f"corcom {arguments.command}: {known.origin}\n")
    match arguments.format:
        case "json":
            text = json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"
        case "csv":
            text = render_csv(columns, rows)
        case "hxl":
            text = render_hxl(columns, rows)
        case _:
            text = as_text()
    sys.stdout.write(text)
    return 0
