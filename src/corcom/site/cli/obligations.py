"""`corcom obligations`: what falls due when for a State under a convention, with the steps."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.rows import OBLIGATION_COLUMNS, obligation_row
from corcom.engines.law.rulebook import FirstUpdate
from corcom.kernel.dates import DateRange
from corcom.kernel.states import states_by_iso3
from corcom.site.treaty_clock import add_question_arguments, iso_day, question_from, record_for, write_rows

HELP = "What falls due when for States under a convention, and the steps to each date."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `corcom obligations`."""
    add_question_arguments(parser)
    parser.add_argument("--due-from", type=iso_day, metavar="DAY", help="only what falls due on this day or later")
    parser.add_argument("--due-before", type=iso_day, metavar="DAY", help="only what falls due before this day, yearly reports up to it")
    parser.add_argument(
        "--first-update",
        type=FirstUpdate,
        choices=tuple(FirstUpdate),
        metavar="|".join(FirstUpdate),
        help="when the first yearly update falls due (the setting of the convention)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write one row for each duty."""
    question = question_from(arguments)
    known = record_for(question.rules.convention, question.desk)
    asked = DateRange(arguments.due_from, arguments.due_before)
    found = obligations_of(
        question.rules,
        known.record,
        on=question.on,
        states=question.states,
        due_in=asked if asked != DateRange(None, None) else None,
        first_update=arguments.first_update,
    )
    rows = [obligation_row(row) for row in found]
    return write_rows(arguments, known, OBLIGATION_COLUMNS, rows, as_text=lambda: _text(found))


def _text(found: Iterable[Obligation]) -> str:
    return "".join(_line(row) + "\n" for row in found)


def _line(row: Obligation) -> str:
    name = states_by_iso3()[row.iso3].short_name
    due = row.due_on.isoformat() if row.due_on else "no due date"
    year = f" for {row.covers_year}" if row.covers_year else ""
    late = f", {row.days_late} days late" if row.days_late else ""
    note = f" ({row.note})" if row.note else ""
    unsure = " [tentative]" if row.certainty.value == "tentative" else ""
    return f"{row.iso3}  {name}: {row.article} {row.kind}{year}: {due}{unsure}: {row.status.value}{late}{note}"
