"""`corcom read`: minutes in, one JSON object or a summary for people out. Loads no Django and needs no desk."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

from corcom.engines.reading.loaders import DEFAULT
from corcom.engines.reading.loaders.kinds import kind_named
from corcom.engines.reading.loaders.problems import printable
from corcom.engines.reading.summary import Form, Told, told
from corcom.workflows.kept_patterns import patterns_kept
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
    for path, told_of in _all_told(arguments.files, _form(arguments)):
        for message in told_of.stopped:
            print(f"corcom read: {printable(str(path))}: {printable(message)}", file=sys.stderr)
            result = STOPPED
        if told_of.words:
            _give(path, told_of.words, arguments)
    return result


def _form(arguments: argparse.Namespace) -> Form:
    """JSON of several files is printed one a line, so that a program can take it line by line."""
    if arguments.format == "text":
        return Form.TEXT
    return Form.JSON_LINE if arguments.out is None and len(arguments.files) > 1 else Form.JSON


def _all_told(paths: Sequence[Path], form: Form) -> Iterator[tuple[Path, Told]]:
    """Each file with what was read, in the order given; several are read at a time, in processes of their own."""
    if len(paths) == 1 and paths[0].suffix.lower() in _PLAIN:
        yield paths[0], _told(paths[0], partial(_read_here, form=form))
        return
    workers = min(os.cpu_count() or 1, _MOST_AT_A_TIME)
    kinds = {kind for kind in map(kind_named, paths) if kind is not None}
    with closing(Run(documents=len(paths), kinds=kinds)) as reading, ThreadPoolExecutor(max_workers=workers) as pool:
        try:
            yield from zip(paths, pool.map(lambda path: _told(path, partial(reading.told, form=form)), paths), strict=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # whoever stopped the command does not wait for the files that have not begun
            raise


def _told(path: Path, read: Callable[[bytes, str], Told]) -> Told:
    try:
        with path.open("rb") as file:
            data = file.read(DEFAULT.file_bytes + 1)
    except OSError as error:
        return Told("", (f"the file cannot be opened ({error.strerror}). Give the path of a file that can be read.",))
    return read(data, path.name)


def _read_here(data: bytes, name: str, *, form: Form) -> Told:
    """Read in this process: a single text starts sooner so."""
    # The rules take most of a second to load, and where forks read, this process does without.
    with patterns_kept():
        from corcom.engines.reading.document import read_document

        return told(read_document(data, name=name), name=printable(name), form=form)


def _give(path: Path, words: str, arguments: argparse.Namespace) -> None:
    if arguments.out is None:
        print(words)
    else:
        _target(arguments, path).write_text(words + "\n", encoding="utf-8")


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
