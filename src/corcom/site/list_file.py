"""What the commands on foreign lists share: reading the file, at most as much as a list can have, and showing what was not read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from corcom.engines.law.lists.lines import LARGEST_BYTES
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity


def bytes_of(file: Path) -> bytes:
    """The bytes of a file, or of standard input for `-`; a byte more than a list can have at most, so that the reader refuses it.

    Raises:
        BadInput: the file cannot be read.
    """
    if str(file) == "-":
        return sys.stdin.buffer.read(LARGEST_BYTES + 1)
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_BYTES + 1)
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror or error}); give the file with the list."
        raise BadInput(message) from error


def write_findings(arguments: argparse.Namespace, findings: Iterable[Finding]) -> None:
    """Write what was not read, or read in one of two ways, to standard error."""
    for finding in findings:
        sys.stderr.write(f"corcom {arguments.command}: {arguments.file}, line {finding.line}: {finding.message}\n")


def exit_code(findings: Iterable[Finding]) -> int:
    """1 when a part of the list could not be used; notes alone give 0."""
    return 1 if any(finding.severity is not Severity.NOTE for finding in findings) else 0
