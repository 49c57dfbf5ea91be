"""`corcom reconcile`: a list of the depositary against the acts on record."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.reconcile import Difference, DifferentAct, Reconciled, reconcile
from corcom.engines.law.rows import iso
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.kernel.states import states_by_iso3
from corcom.outputs.csv import render_csv
from corcom.site.list_file import bytes_of, exit_code, write_findings
from corcom.site.treaty_clock import add_data_argument, named_desk, record_for

HELP = "Compare a list of the depositary (CSV, or the XML of its status table) with the acts on record."
COLUMNS = ("difference", "state", "listed_kind", "listed_on", "line", "listed_in", "recorded_kind", "recorded_on", "recorded_from")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `corcom reconcile`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV, JSON, xlsx or XML; - for standard input")
    parser.add_argument("--convention", default="CCM", help=f"one of {', '.join(known_conventions())} (CCM)")
    add_data_argument(parser)
    parser.add_argument("--format", choices=("json", "csv", "text"), default="text", help="text for people; json and csv for programs")


def run(arguments: argparse.Namespace) -> int:
    """Write one row for each difference; 1 when a part of the list could not be read, else 0."""
    convention = rulebook(arguments.convention).convention
    listed = load_depositary_list(bytes_of(arguments.file))
    known = record_for(convention, named_desk(arguments.data))
    found = reconcile(listed, known.record.actions)
    sys.stderr.write(f"corcom reconcile: {known.origin}\n")
    write_findings(arguments, listed.findings)
    rows = [_row(row, arguments.file) for row in found.different]
    match arguments.format:
        case "json":
            sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        case "csv":
            sys.stdout.write(render_csv(COLUMNS, rows))
        case _:
            sys.stdout.write(_as_text(found, arguments.file))
    return exit_code(listed.findings)


def _row(row: DifferentAct, file: Path) -> dict[str, Any]:
    listed, recorded = row.listed, row.recorded
    return {
        "difference": row.difference.value,
        "state": row.iso3,
        "listed_kind": listed.kind.value if listed else None,
        "listed_on": iso(listed.on) if listed else None,
        "line": listed.line if listed else None,
        "listed_in": file.name if listed else None,
        "recorded_kind": recorded.kind.value if recorded else None,
        "recorded_on": iso(recorded.on) if recorded else None,
        "recorded_from": recorded.source if recorded else None,
    }


def _as_text(found: Reconciled, file: Path) -> str:
    kinds = list(Difference)
    lines = [_line(row, file) for row in sorted(found.different, key=lambda row: kinds.index(row.difference))]
    return "\n".join([*lines, f"{found.same} acts are the same on both sides, {len(found.different)} are not"]) + "\n"


def _line(row: DifferentAct, file: Path) -> str:
    listed, recorded = row.listed, row.recorded
    aside = ", set aside there" if listed and listed.is_set_aside else ""
    list_side = f"{listed.kind.value} {listed.on.isoformat()}{aside} [{file.name}, line {listed.line}]" if listed else "nothing"
    record_side = f"{recorded.kind.value} {recorded.on.isoformat()} [{recorded.source}]" if recorded else "nothing"
    name = states_by_iso3()[row.iso3].short_name
    return f"{row.iso3}  {name}: {row.difference.value}: in the list {list_side}; on record {record_side}"
