"""Documents are read in a process of their own: same result, bounded, and the desk lives on whatever happens there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.summary import Form, told
from corcom.kernel.words import Severity
from corcom.workflows import reading_process
from corcom.workflows.reading_process import Allowance, Run, read_in_process
from document_files import bare_docx, pdf, pdf_lines, word_paragraph

MINUTES = b"Minutes of 3 May 2012\n\nPresent: Chad, Peru\n\nAction: Chad to write to all.\n"
FILES = {
    "a.txt": MINUTES,
    "a.docx": bare_docx("".join(map(word_paragraph, MINUTES.decode().split("\n")))),
    "a.pdf": pdf(pdf_lines(*MINUTES.decode().split("\n"))),
    "cut.docx": b"PK\x03\x04 cut",
    "caf\udce9.txt": MINUTES,
}


@pytest.mark.parametrize("name", FILES)
def test_reading_is_the_same_as_in_this_process(name: str) -> None:
    assert read_in_process(FILES[name], name) == read_document(FILES[name], name=name)


def test_documents_of_one_run_are_read_as_alone() -> None:
    with closing(Run(most=3)) as run:
        readings = {name: run.read(data, name) for name, data in FILES.items()}
    assert readings == {name: read_document(data, name=name) for name, data in FILES.items()}


@pytest.mark.parametrize("form", Form)
def test_a_run_gives_a_reading_in_each_form_as_this_process_would(form: Form) -> None:
    names = [name for name in FILES if name.isascii()]
    with closing(Run()) as run:
        given = {name: run.told(FILES[name], name, form=form) for name in names}
    assert given == {name: told(read_document(FILES[name], name=name), name=name, form=form) for name in names}
    assert [name for name in names if given[name].stopped] == ["cut.docx"]


def test_a_form_of_a_document_that_took_too_long_says_so() -> None:
    long = b"Norway said that Lebanon will send the letter to all States Parties by 24 January 2012. " * 16_000
    with closing(Run()) as run:
        given = run.told(long, "long.txt", form=Form.TEXT, allowance=Allowance(seconds=1))
    assert [message.partition(" was stopped")[0] for message in given.stopped] == ["Reading “long.txt”"]


def test_a_document_that_ends_a_fork_leaves_the_others_of_its_run() -> None:
    long = b"Norway said that Lebanon will send the letter to all States Parties by 24 January 2012. " * 16_000
    with closing(Run()) as run:
        before = run.read(MINUTES, "a.txt")
        stopped = run.read(long, "long.txt", allowance=Allowance(seconds=1))
        after = run.read(MINUTES, "a.txt")
    assert [finding.code for finding in stopped.findings] == ["reading-stopped"]
    assert before == after == read_document(MINUTES, name="a.txt")


def test_several_at_a_time_each_get_their_own_reading() -> None:
    texts = [f"Minutes of {day} May 2012\n".encode() for day in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        readings = list(pool.map(lambda text: read_in_process(text, "a.txt"), texts))
    assert [reading.text.encode() for reading in readings] == texts


@pytest.mark.parametrize(
    ("times", "allowance", "codes"),
    [
        (64_000, Allowance(memory_bytes=10_000_000), ("reading-stopped", "too-much-memory")),
        (16_000, Allowance(seconds=1), ("reading-stopped",)),
    ],
)
def test_a_document_that_takes_too_much_is_stopped_and_said(times: int, allowance: Allowance, codes: tuple[str, ...]) -> None:
    """The first is longer than what a worker has at hand once it has let go of the patterns that were kept.

    Where memory ends while the text is loaded, the loader still says so; where it ends later, nothing answers.
    """
    long = b"Norway said that Lebanon will send the letter to all States Parties by 24 January 2012. " * times
    begun = time.monotonic()
    reading = read_in_process(long, "long.txt", allowance=allowance)
    assert time.monotonic() - begun < 10
    assert [(finding.code in codes, finding.severity) for finding in reading.findings] == [(True, Severity.STOP)]
    assert "“long.txt”" in reading.findings[0].message
    assert (reading.text, reading.proposals) == ("", ())
    assert read_in_process(MINUTES, "a.txt") == read_document(MINUTES, name="a.txt")


def test_a_file_larger_than_accepted_never_reaches_the_worker() -> None:
    assert [finding.code for finding in read_in_process(b"a" * 40_000_000, "a.txt").findings] == ["file-too-large"]


def test_a_worker_that_was_killed_is_started_again() -> None:
    reading_process.warm_up()
    os.kill(reading_process.worker_pid(), signal.SIGKILL)
    time.sleep(0.2)
    assert read_in_process(MINUTES, "a.txt") == read_document(MINUTES, name="a.txt")


PROGRAM = """
import os, sys
from corcom.workflows.reading_process import read_in_process, worker_pid
text = read_in_process(b"Minutes\\n", "a.txt").text
children = os.fork() == 0
again = read_in_process(b"Again\\n", "a.txt").text
if not children:
    os.wait()
    print(repr((text, again, "django" in sys.modules)), worker_pid())
"""


def test_a_fork_of_the_desk_has_a_worker_of_its_own_and_none_stays_behind() -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    said, _, pid = done.stdout.strip().rpartition(" ")
    assert (said, done.stderr) == ("('Minutes\\n', 'Again\\n', False)", "")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


COMPILED = """
import re._compiler
from corcom.engines.reading.document import read_document
from corcom.workflows.reading_worker import prepare
from pathlib import Path
import sys
prepare()
compiled, whole = [], re._compiler.compile
re._compiler.compile = lambda pattern, flags=0: compiled.append(pattern) or whole(pattern, flags)
read_document(Path(sys.argv[1]).read_bytes(), name="a.txt")
print(len(compiled))
"""


def test_forks_find_nearly_all_patterns_compiled() -> None:
    minutes = Path(__file__).parents[1] / "examples/minutes/demo-corcom-2011-10-25.txt"
    done = subprocess.run([sys.executable, "-c", COMPILED, str(minutes)], capture_output=True, text=True, check=True, timeout=60)
    assert int(done.stdout) <= 20


PATTERNS_BUILT = """
import re, sys
from corcom.engines.reading.document import read_document
from corcom.workflows import reading_worker

reading_worker.prepare()
for step in reading_worker.later_steps():
    step()
built, parse = [], re._parser.parse
re._parser.parse = lambda words, *rest: built.append(words) or parse(words, *rest)
read_document(open(sys.argv[1], "rb").read(), name="minutes.txt")
print(len(built))
"""


def test_a_fork_finds_nearly_all_patterns_of_the_rules_built() -> None:
    """It built a hundred when places were learned in each fork: two tenths of a second of every upload."""
    minutes = Path(__file__).parents[1] / "examples" / "minutes" / "demo-corcom-2011-12-13.txt"
    done = subprocess.run([sys.executable, "-c", PATTERNS_BUILT, minutes], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 30
