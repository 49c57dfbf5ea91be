"""`corcom status`: where States stand with a convention on a day."""

from __future__ import annotations

import argparse

from corcom.engines.law.rows import STATUS_COLUMNS, status_row
from corcom.engines.law.status import Standing, StateStanding, standing
from corcom.kernel.states import states_by_iso3
from corcom.site.treaty_clock import add_question_arguments, question_from, record_for, write_rows

HELP = "Where States stand with a convention on a day, with their acts and sources."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `corcom status`."""
    add_question_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write one row for each State asked for."""
    question = question_from(arguments)
    known = record_for(question.rules.convention, question.desk)
    answer = standing(question.rules, known.record.actions, states=question.states, on=question.on, conflicts=known.record.conflicts)
    rows = [status_row(state) for state in answer.states]
    return write_rows(arguments, known, STATUS_COLUMNS, rows, as_text=lambda: _text(answer, whole=not arguments.state))


def _text(answer: Standing, *, whole: bool) -> str:
    lines = [_line(state) for state in answer.states]
    if whole:
        counts = ", ".join(f"{status.value} {count}" for status, count in answer.counts.items())
        lines += [
            "",
            f"{answer.rules.title} on {answer.on.isoformat()}: {counts}",
            f"Parties counted by deposit {answer.parties_by_deposit}, in force {answer.parties_in_force}; "
            f"States that signed {answer.signatures}",
        ]
    return "\n".join(lines) + "\n"


def _line(state: StateStanding) -> str:
    name = states_by_iso3()[state.iso3].short_name
    acts = ", ".join(f"{act.kind.value} {act.on.isoformat()}" for act in state.acts)
    entered = f"; entry into force {state.entry_into_force_on.isoformat()}" if state.entry_into_force_on else ""
    left = f"; withdrawal takes effect {state.withdrawal_effective_on.isoformat()}" if state.withdrawal_effective_on else ""
    unsure = " (a date is tentative)" if state.certainty.value == "tentative" else ""
    return f"{state.iso3}  {name}: {state.status.value}{entered}{left}" + (f"; {acts}" if acts else "") + unsure
