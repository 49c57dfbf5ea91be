"""`corcom read`: minutes in, one JSON object or a summary for people out. Loads no Django and needs no desk."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from corcom.engines.reading.document import read_document
from corcom.engines.reading.loaders import DEFAULT
from corcom.engines.reading.loaders.problems import printable
from corcom.kernel.proposals import Reading
from corcom.kernel.words import Severity
from corcom.site.reading_summary import json_form, text_form
from corcom.workflows.reading_process import Run

HELP = "Read minutes (txt, md, docx, odt, pdf, html, eml) into JSON or a summary."
READ, STOPPED, WRONG_USE = 0, 1, 2
_PLAIN = (".txt", ".md")
_MOST_AT_A_TIME = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files and how to give the result."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="minutes to read")
    parser.add_argument("--format", choices=("json", "text"), default="json", help="JSON for programs (default) or a summary for people")
    parser.add_argument("--out", metavar="DIR", type=Path, help="write DIR/NAME.json (or NAME.txt) for each file instead of printing")


def run(arguments: argparse.Namespace) -> int:
    """Read each file; a file that cannot be read does not keep the others from being read.

    Returns:
        0 all read, 1 a finding stopped at least one file (said on standard error), 2 wrong use.
    """
    if arguments.out is not None and (problem := _problem_with_out(arguments.out, arguments.files)):
        print(f"corcom read: {problem}", file=sys.stderr)
        return WRONG_USE
    result = READ
    for path, reading in _readings(arguments.files):
        if _say_what_stopped(path, reading):
            result = STOPPED
        _give(path, reading, arguments)
    return result


def _readings(paths: Sequence[Path]) -> Iterator[tuple[Path, Reading | str]]:
    """Each file with its reading, in the order given; several are read at a time, in processes of their own."""
    if len(paths) == 1 and paths[0].suffix.lower() in _PLAIN:
        yield paths[0], _reading(paths[0], read_plainly)
        return
    workers = min(os.cpu_count() or 1, _MOST_AT_A_TIME)
    with closing(Run(documents=len(paths))) as reading, ThreadPoolExecutor(max_workers=workers) as pool:
        yield from zip(paths, pool.map(lambda path: _reading(path, reading.read), paths), strict=True)


def _reading(path: Path, read: Callable[[bytes, str], Reading]) -> Reading | str:
    try:
        with path.open("rb") as file:
            data = file.read(DEFAULT.file_bytes + 1)
    except OSError as error:
        return f"the file cannot be opened ({error.strerror}). Give the path of a file that can be read."
    return read(data, path.name)


def read_plainly(data: bytes, name: str) -> Reading:
    """Read in this process: a single text starts sooner so."""
    return read_document(data, name=name)


def _say_what_stopped(path: Path, reading: Reading | str) -> bool:
    """Name on standard error whatever kept a file from being read."""
    if isinstance(reading, str):
        messages = [reading]
    else:
        messages = [finding.message for finding in reading.findings if finding.severity is Severity.STOP]
    for message in messages:
        print(f"corcom read: {printable(str(path))}: {printable(message)}", file=sys.stderr)
    return bool(messages)


def _give(path: Path, reading: Reading | str, arguments: argparse.Namespace) -> None:
    if isinstance(reading, str):
        return
    if arguments.out is not None:
        _target(arguments, path).write_text(_form(path, reading, arguments.format, indent=1) + "\n", encoding="utf-8")
        return
    several = len(arguments.files) > 1
    print(_form(path, reading, arguments.format, indent=None if several else 1))


def _form(path: Path, reading: Reading, form: str, *, indent: int | None) -> str:
    if form == "text":
        return text_form(reading, name=printable(path.name))
    return json.dumps(json_form(reading, name=printable(path.name)), ensure_ascii=False, indent=indent)


def _target(arguments: argparse.Namespace, path: Path) -> Path:
    ending = ".json" if arguments.format == "json" else ".txt"
    target: Path = arguments.out / f"{path.stem}{ending}"
    return target


def _problem_with_out(folder: Path, files: Sequence[Path]) -> str | None:
    twice = sorted(stem for stem, count in Counter(path.stem for path in files).items() if count > 1)
    if twice:
        return f"two files are named “{printable(twice[0])}” and would be written to one place. Read them in two runs, with two folders."
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"--out {printable(str(folder))} is no folder that can be written to ({error.strerror}). Name another."
    return None
