"""`corcom read`: minutes in, JSON or a summary out, whatever the files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corcom.site.cli import main
from corcom.site.cli.read import READ, STOPPED, WRONG_USE
from document_files import bare_docx, pdf, pdf_lines, word_paragraph

MINUTES = """Minutes of the Harbour Committee
3 May 2012

Present:
- Chad (Chair)
- Peru

Agenda Item 1 - Letters

Peru said that Togo had not answered.

Action points:
- Chad to write to Togo by 1 June 2012
"""
PROGRAM = """
import sys
from corcom.site.cli import main
code = main(sys.argv[1:])
print("django" in sys.modules, file=sys.stderr)
sys.exit(code)
"""

HEARS_CTRL_C = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that starts the tests in the background has it ignored
from corcom.site.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A small text of minutes."""
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def test_one_file_prints_one_object(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(minutes)]) == READ
    printed = capsys.readouterr()
    read = json.loads(printed.out)
    assert read["meeting"]["date"] == "2012-05-03"
    assert [(a["owners"], a["due"], a["line"]) for a in read["action_points"]] == [(["Chad"], "2012-06-01", 13)]
    assert (read["source"]["name"], read["source"]["loader"], read["findings"], printed.err) == ("minutes.txt", "txt-1", [], "")


def test_several_files_print_one_object_a_line_in_their_order(minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.docx").write_bytes(bare_docx("".join(map(word_paragraph, MINUTES.splitlines()))))
    (tmp_path / "c.pdf").write_bytes(pdf(pdf_lines(*MINUTES.splitlines())))
    files = [tmp_path / "c.pdf", minutes, tmp_path / "b.docx"]
    assert main(["read", *map(str, files)]) == READ
    read = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["source"]["name"] for one in read] == ["c.pdf", "minutes.txt", "b.docx"]
    assert {one["meeting"]["date"] for one in read} == {"2012-05-03"}


def test_out_writes_one_file_for_each(minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dotted = tmp_path / "board.2012-05-03.md"
    dotted.write_text(MINUTES, encoding="utf-8")
    out = tmp_path / "new" / "folder"
    assert main(["read", str(minutes), str(dotted), "--out", str(out)]) == READ
    assert sorted(path.name for path in out.iterdir()) == ["board.2012-05-03.json", "minutes.json"]
    assert json.loads((out / "minutes.json").read_text(encoding="utf-8"))["source"]["name"] == "minutes.txt"
    assert capsys.readouterr() == ("", "")


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_read(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    missing = tmp_path / "missing.txt"
    assert main(["read", str(empty), str(missing), str(minutes)]) == STOPPED
    printed = capsys.readouterr()
    read = [json.loads(line) for line in printed.out.splitlines()]
    assert [(one["source"]["name"], [f["code"] for f in one["findings"]]) for one in read] == [
        ("empty.txt", ["empty-file"]),
        ("minutes.txt", []),
    ]
    assert printed.err.splitlines() == [
        f"corcom read: {empty}: “empty.txt” is empty. Choose a file with text in it, or paste the minutes.",
        f"corcom read: {missing}: the file cannot be opened (No such file or directory). Give the path of a file that can be read.",
    ]


def test_two_files_for_one_place_are_wrong_use_and_nothing_is_written(
    minutes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = tmp_path / "minutes.md"
    twin.write_text(MINUTES, encoding="utf-8")
    assert main(["read", str(minutes), str(twin), "--out", str(tmp_path / "out")]) == WRONG_USE
    assert capsys.readouterr().err.startswith("corcom read: two files are named “minutes” and would be written to one place.")
    assert not (tmp_path / "out").exists()


def test_a_place_that_is_no_folder_is_wrong_use(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(minutes), "--out", str(minutes)]) == WRONG_USE
    assert "is no folder that can be written to" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["--format", "xml", "a.txt"]])
def test_wrong_words_are_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", *words])
    assert stopped.value.code == WRONG_USE
    assert "usage: corcom read" in capsys.readouterr().err


def test_summary_for_people_names_lines_dates_and_what_was_not_understood(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    minutes.write_text(MINUTES + "\nZwölf Boxkämpfer jagen Viktor.\n", encoding="utf-8")
    assert main(["read", str(minutes), "--format", "text"]) == READ
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["minutes.txt", "==========="]
    assert next(line for line in told[told.index("Action points (1)") :] if "Togo" in line).startswith("   13   Chad: write to Togo")
    assert told[told.index("Not understood by any rule (1 line)") + 1] == "   15   Zwölf Boxkämpfer jagen Viktor."


@pytest.mark.parametrize("count", [1, 2])
def test_reading_loads_no_django(minutes: Path, tmp_path: Path, count: int) -> None:
    (tmp_path / "b.txt").write_text(MINUTES, encoding="utf-8")
    files = [str(minutes), str(tmp_path / "b.txt")][:count]
    command = [sys.executable, "-W", "error", "-c", PROGRAM, "read", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr, len(done.stdout) > 100) == (READ, "False\n", True)


def test_ctrl_c_ends_the_reading_of_many_files_soon_and_without_a_traceback(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(60)]
    for file in files:
        file.write_text(
            MINUTES + "\nNorway said that Lebanon will send the letter to all States by 24 January 2012.\n" * 300, encoding="utf-8"
        )
    command = [sys.executable, "-W", "error", "-c", HEARS_CTRL_C, "read", *map(str, files), "--out", str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True) as reading:
        while not list(tmp_path.glob("out/*.json")):
            time.sleep(0.02)
        os.killpg(reading.pid, signal.SIGINT)
        said = reading.communicate(timeout=60)
    assert (reading.returncode, *said) == (130, "", "")
    assert 0 < len(list(tmp_path.glob("out/*.json"))) < len(files)
