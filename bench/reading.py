"""How fast minutes are read: 200 documents of 5 pages, as text and as DOCX, and the same as PDF, against plain extraction in the same run.

Run with `python bench/reading.py`. The documents are made here, into a folder that is removed again. The baselines do less: they get the
words out (python-docx, bare PDFium) and search them for dates and action labels by one pattern; no structure, no citation, no account of
lines. The limit holds for `corcom read`, which reads two documents at a time, in forks that read many. Each kind and way is measured in a
process of its own: MB is the largest sum of what it, its worker and the forks hold (PSS: shared pages count once), looked at twenty times
a second. CPU seconds are those of all these processes from their start, imports and word lists included: on a machine that others use too
they tell more than the seconds of the clock, which begin with the first document. Sentences come back in several documents here, which a
fork that reads many finds faster again; real minutes repeat names and labels only.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import docx
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from corcom.engines.reading.document import read_document
from corcom.engines.reading.summary import Form
from corcom.workflows.reading_process import Run

PAGES, LETTERS, LINES = 5, 2_400, 50
LIMIT_SECONDS, LIMIT_MEGABYTES = 10.0, 300
STATES = ("Norway", "Lebanon", "Chad", "Peru", "Mali", "Togo", "Fiji", "Lao PDR", "New Zealand", "Costa Rica", "Zambia", "Belgium")
TOPICS = ("universalization", "victim assistance", "clearance", "stockpiles", "transparency reporting", "cooperation")
SAYINGS = (
    "{a} informed the meeting that the report on {t} had been circulated to all members and thanked {b} for its comments.",
    "{a} suggested that the working group on {t} meet before the intersessional meeting in April 2012.",
    "{a} asked whether {b} could share the letter with the delegations that were not in the room.",
    "It was noted that {a} is at the final stage of ratification and that {b} signed the Convention on 3 December 2008.",
    "The Chair recalled that contributions on {t} are welcome until mid-January and that the dates remain tentative.",
)
NAIVE = re.compile(r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^Action.*", re.M)


def minutes(number: int) -> list[str]:
    """The lines of minutes of five pages; other words for each number."""
    pick = random.Random(number)  # noqa: S311 - the same documents every time
    lines = [f"{number % 40 + 1}th Meeting of the Coordination Committee", "", f"{pick.randint(1, 28)} November 2011, Room XXVII", ""]
    lines += ["List of Attendees:", "", *(f"- {state}" for state in pick.sample(STATES, 10)), ""]
    item = 0
    while sum(map(len, lines)) < PAGES * LETTERS:
        item += 1
        lines += [f"Agenda Item {item} - {pick.choice(TOPICS).capitalize()}", ""]
        for _ in range(4):
            a, b = pick.sample(STATES, 2)
            lines += [f"{a}:", "", f"- {pick.choice(SAYINGS).format(a=a, b=b, t=pick.choice(TOPICS))}", ""]
        lines += [f"Action point: {pick.choice(STATES)} to share the draft plan with CorCom by {pick.randint(1, 28)} January 2012.", ""]
    return lines


def as_text(lines: list[str]) -> bytes:
    """The lines as a text file."""
    return "\n".join(lines).encode()


def as_docx(lines: list[str]) -> bytes:
    """The lines as a Word document with headings and lists."""
    document = docx.Document()
    for line in filter(None, lines):
        if line.startswith("Agenda Item"):
            document.add_heading(line, 2)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def as_pdf(lines: list[str]) -> bytes:
    """The lines as a PDF of as many pages as they need."""
    saved = io.BytesIO()
    canvas = Canvas(saved)
    printed = [part for line in lines for part in (textwrap.wrap(line, 95) or [""])]
    for first in range(0, len(printed), LINES):
        for place, line in enumerate(printed[first : first + LINES]):
            canvas.drawString(60, 790 - 15 * place, line)
        canvas.showPage()
    canvas.save()
    return saved.getvalue()


def words_of_docx(data: bytes) -> str:
    """All words of a Word document by python-docx."""
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def words_of_pdf(data: bytes) -> str:
    """All words of a PDF by PDFium."""
    document = pypdfium2.PdfDocument(data)
    words = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return words


def naive(words: Callable[[bytes], str]) -> Callable[[bytes, str], object]:
    """A reader that gets the words and searches them by one pattern."""
    return lambda data, _name: NAIVE.findall(words(data))


def here(data: bytes, name: str) -> object:
    """Read in this process."""
    return read_document(data, name=name)


def timed(paths: list[Path], read: Callable[[bytes, str], object], *, at_a_time: int = 1) -> float:
    """Seconds for all files, from disk."""
    read(paths[0].read_bytes(), paths[0].name)  # imports and word lists count once, not for each document
    begun = time.perf_counter()
    with ThreadPoolExecutor(at_a_time) as pool:
        for _ in pool.map(lambda path: read(path.read_bytes(), path.name), paths):
            pass
    return time.perf_counter() - begun


def used(process: int) -> float:
    """Processor seconds of one process so far."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def tree(process: int) -> list[int]:
    """A process and all below it."""
    with contextlib.suppress(OSError):
        below = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return [process, *(one for child in below for one in tree(int(child)))]
    return []


def held(process: int) -> int:
    """Bytes that a process holds now."""
    with contextlib.suppress(OSError):
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.M)
        return int(found[1]) * 1024 if found else 0
    return 0


KINDS: dict[str, tuple[Callable[[list[str]], bytes], Callable[[bytes], str]]] = {
    "txt": (as_text, bytes.decode),
    "docx": (as_docx, words_of_docx),
    "pdf": (as_pdf, words_of_pdf),
}


WAYS = ("words and one pattern", "corcom in one process", "corcom read, two at a time")


@dataclass(frozen=True)
class Row:
    """One line of the table: seconds of the clock and of the processors, and megabytes."""

    seconds: float
    used: float
    megabytes: int


def read_in_one_way(way: str, kind: str, paths: list[Path]) -> float:
    """Seconds for these files, read in one of the `WAYS`."""
    if way == WAYS[0]:
        return timed(paths, naive(KINDS[kind][1]))
    if way == WAYS[1]:
        return timed(paths, here)
    with closing(Run()) as run:
        return timed(paths, partial(run.told, form=Form.JSON), at_a_time=2)


def measured(way: str, kind: str, folder: Path) -> Row:
    """Read the files of a folder in a fresh process, and look at what it and those below it hold."""
    command = [sys.executable, __file__, "--way", way, "--kind", kind, "--folder", str(folder)]
    most, times = 0, dict[int, float]()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            processes = tree(process.pid)
            most = max(most, sum(map(held, processes)))
            times.update((one, max(times.get(one, 0.0), used(one))) for one in processes)
            time.sleep(0.05)
        said = process.stdout.read() if process.stdout else ""
    return Row(float(said), sum(times.values()), most // 1024**2)


def main() -> int:
    """Make the documents, read them, print the table; 0 when text and DOCX together keep the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--kind", choices=KINDS, help="only this kind")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.way:
        print(read_in_one_way(given.way, given.kind, sorted(given.folder.glob(f"*.{given.kind}"))))
        return 0
    return table(given.documents, [given.kind] if given.kind else list(KINDS))


def table(count: int, kinds: list[str]) -> int:
    """Print a row for each kind and way."""
    busy = f"load before the start {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"{count} documents of {PAGES} pages, of each kind; {busy}\n")
    print(f"{'kind':<6}{'how':<30}{'seconds':>9}{'CPU s':>8}{'docs/s':>9}{'MB':>7}")
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        for kind in kinds:
            for number in range(count):
                (Path(folder) / f"{number}.{kind}").write_bytes(KINDS[kind][0](minutes(number)))
            for way in WAYS:
                row = measured(way, kind, Path(folder))
                print(f"{kind:<6}{way:<30}{row.seconds:>9.2f}{row.used:>8.2f}{count / row.seconds:>9.1f}{row.megabytes:>7}", flush=True)
            kept &= kind == "pdf" or (row.seconds <= LIMIT_SECONDS * count / 200 and row.megabytes <= LIMIT_MEGABYTES)
    print(f"\nlimit {LIMIT_SECONDS:.0f} s for 200 and {LIMIT_MEGABYTES} MB: {'kept' if kept else 'missed'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
