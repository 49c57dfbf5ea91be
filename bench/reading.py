"""How fast minutes are read: 200 documents of 5 pages, as text and as DOCX, and the same as PDF, against plain extraction in the same run.

Run with `python bench/reading.py`. The documents are made here, into a folder that is removed again. The baselines do less: they get the
words out (python-docx, bare PDFium) and search them for dates and action labels by one pattern; no structure, no citation, no account of
lines. The limit holds for `corcom read`, which reads each document in a process of its own, two at a time. Memory is what this process
and its worker hold together at most.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from corcom.engines.reading.document import read_document
from corcom.workflows.reading_process import read_in_process, worker_pid

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


def memory() -> int:
    """Megabytes that this process and its worker hold, at their largest so far."""
    return sum(_peak(process) for process in (os.getpid(), worker_pid()) if process)


def _peak(process: int) -> int:
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0


KINDS: dict[str, tuple[Callable[[list[str]], bytes], Callable[[bytes], str]]] = {
    "txt": (as_text, bytes.decode),
    "docx": (as_docx, words_of_docx),
    "pdf": (as_pdf, words_of_pdf),
}


def measured(kind: str, paths: list[Path], words: Callable[[bytes], str]) -> float:
    """Print a row for each way to read these files; the seconds of `corcom read`."""
    seconds = 0.0
    for how, read, at_a_time in (
        ("words and one pattern", naive(words), 1),
        ("corcom in one process", here, 1),
        ("corcom read, two at a time", read_in_process, 2),
    ):
        seconds = timed(paths, read, at_a_time=at_a_time)
        print(f"{kind:<6}{how:<30}{seconds:>9.2f}{len(paths) / seconds:>9.1f}{memory():>7}", flush=True)
    return seconds


def main() -> int:
    """Make the documents, read them, print the table; 0 when text and DOCX together keep the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    count = parser.parse_args().documents
    print(
        f"{count} documents of {PAGES} pages, of each kind; load before the start {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n"
    )
    print(f"{'kind':<6}{'how':<30}{'seconds':>9}{'docs/s':>9}{'MB':>7}")
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind, (make, words) in KINDS.items():
            paths = [Path(folder) / f"{number}.{kind}" for number in range(count)]
            for number, path in enumerate(paths):
                path.write_bytes(make(minutes(number)))
            seconds[kind] = measured(kind, paths, words)
    slowest = max(seconds["txt"], seconds["docx"])
    kept = slowest <= LIMIT_SECONDS * count / 200 and memory() <= LIMIT_MEGABYTES
    print(f"\nlimit {LIMIT_SECONDS:.0f} s for 200 and {LIMIT_MEGABYTES} MB: {'kept' if kept else 'missed'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
