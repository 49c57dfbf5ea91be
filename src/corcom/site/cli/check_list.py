"""`corcom check-list`: a published list of due dates against the rules of a convention."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from corcom.engines.law.check_list import CheckedDue, Verdict, check_list
from corcom.engines.law.published_dues import load_published_dues
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.outputs.csv import render_csv
from corcom.site.list_file import bytes_of, exit_code, write_findings
from corcom.site.treaty_clock import add_data_argument, day_asked, iso_day, named_desk, record_for

HELP = "Check a published list of due dates: which agree, which cannot be, and why."
COLUMNS = ("line", "state", "article", "published_on", "computed_on", "verdict", "cause", "reason", "steps")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `corcom check-list`."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="CSV, JSON or xlsx with State, article and due date, or a column a duty; - for standard input",
    )
    parser.add_argument("--convention", default="CCM", help=f"one of {', '.join(known_conventions())} (CCM)")
    parser.add_argument("--on", type=iso_day, metavar="YYYY-MM-DD", help="as known on this day (CORCOM_TODAY, else today)")
    parser.add_argument("--article", default="", metavar="7.1", help="the article of all dates, for a list that names none")
    add_data_argument(parser)
    parser.add_argument("--format", choices=("json", "csv", "text"), default="text", help="text for people; json and csv for programs")


def run(arguments: argparse.Namespace) -> int:
    """Write one row for each published date; 1 when a line of the list could not be used, else 0."""
    rules = rulebook(arguments.convention)
    desk = named_desk(arguments.data)
    on = day_asked(arguments, desk)
    known = record_for(rules.convention, desk)
    published, findings = load_published_dues(bytes_of(arguments.file), rules, article=arguments.article)
    checked = check_list(rules, known.record, published, on=on)
    sys.stderr.write(f"corcom check-list: {known.origin}\n")
    write_findings(arguments, findings)
    match arguments.format:
        case "json":
            sys.stdout.write(json.dumps([_row(due) for due in checked], ensure_ascii=False, indent=1) + "\n")
        case "csv":
            sys.stdout.write(render_csv(COLUMNS, [_row(due) for due in checked]))
        case _:
            sys.stdout.write(_as_text(checked))
    return exit_code(findings)


def _row(due: CheckedDue) -> dict[str, Any]:
    return {
        "line": due.published.line,
        "state": due.published.iso3,
        "article": due.published.article,
        "published_on": due.published.iso,
        "computed_on": due.computed_on.isoformat() if due.computed_on else None,
        "verdict": due.verdict.value,
        "cause": due.cause.code if due.cause else None,
        "reason": due.cause.words if due.cause else None,
        "steps": [step.as_dict() for step in due.steps],
    }


def _as_text(checked: tuple[CheckedDue, ...]) -> str:
    lines = [_line(due) for due in checked]
    counts = Counter(due.verdict for due in checked)
    lines.append(", ".join(f"{verdict.value} {counts[verdict]}" for verdict in Verdict))
    return "\n".join(lines) + "\n"


def _line(due: CheckedDue) -> str:
    published = due.published
    computed = f", computed {due.computed_on.isoformat()}" if due.computed_on and due.computed_on.isoformat() != published.iso else ""
    reason = f": {due.cause.words}" if due.cause else ""
    return f"{published.iso3}  {published.article}  published {published.iso}{computed}: {due.verdict.value}{reason}"
