"""`corcom status`, `obligations` and `reconcile` answer from a desk where one is named, and say so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

CORCOM = str(Path(sys.executable).with_name("corcom"))


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([CORCOM, *arguments], capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", **environment})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real desk with the shipped facts on record."""
    folder = tmp_path_factory.mktemp("desk")
    done = _run("setup", "--data", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_a_desk_named_in_any_way_is_read_and_named(desk: Path) -> None:
    asked = ("status", "--state", "IRQ", "--on", "2013-05-14", "--format", "json")
    shipped = _run(*asked)
    said = f"corcom status: from the desk in {desk}\n"
    for done in (_run(*asked, "--data", str(desk)), _run(*asked, CORCOM_DATA=str(desk)), _run(*asked, DATA=str(desk))):
        assert (done.returncode, done.stderr, json.loads(done.stdout)) == (0, said, json.loads(shipped.stdout))
    assert shipped.stderr == "corcom status: from the shipped facts of 2026-02-27\n"


def test_obligations_of_a_desk_have_their_steps(desk: Path) -> None:
    done = _run("obligations", "--state", "IRQ", "--on", "2013-05-14", "--format", "json", "--data", str(desk))
    rows = [(row["article"], row["due_on"], row["status"]) for row in json.loads(done.stdout)]
    assert rows == [
        ("7.1", "2014-04-30", "not-due"),
        ("7.2", "2015-04-30", "not-due"),
        ("3.2", "2021-11-01", "not-due"),
        ("4.1.a", "2023-11-01", "not-due"),
    ]


def test_a_folder_without_a_desk_is_refused_when_it_is_asked_for(tmp_path: Path) -> None:
    done = _run("status", "--data", str(tmp_path))
    assert (done.returncode, done.stderr) == (
        1,
        f"corcom status: There is no desk in {tmp_path}. Name the folder of one, or make one with `corcom setup --data {tmp_path}`.\n",
    )
    assert _run("status", "--state", "IRQ", DATA=str(tmp_path)).stderr.startswith("corcom status: from the shipped facts")


def test_a_desk_is_compared_with_a_list_of_the_depositary(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("state,kind,on\nIRQ,signature,2009-11-12\nIRQ,ratification,2013-05-15\n", encoding="utf-8")
    done = _run("reconcile", str(file), "--data", str(desk), "--format", "json")
    differing = [row for row in json.loads(done.stdout) if row["state"] == "IRQ"]
    assert [(row["difference"], row["listed_on"], row["listed_in"], row["recorded_on"]) for row in differing] == [
        ("differs", "2013-05-15", "list.csv", "2013-05-14")
    ]
    assert differing[0]["recorded_from"].startswith("UNTC table XXVI-6")


@pytest.mark.parametrize("command", ["demo", "serve --demo"])
def test_the_demonstration_is_not_put_into_a_desk_for_real_work(desk: Path, command: str) -> None:
    before = {path.name: path.read_bytes() for path in desk.iterdir() if path.is_file()}
    done = _run(*command.split(), "--data", str(desk))
    assert (done.returncode, "is one for real work" in done.stderr) == (1, True)
    assert {path.name: path.read_bytes() for path in desk.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("command", ["check", "recompute", "reindex", "work --once"])
def test_commands_on_records_say_where_there_is_no_desk_or_only_its_beginning(tmp_path: Path, command: str) -> None:
    missing, begun = tmp_path / "missing", tmp_path / "begun"
    begun.mkdir()
    (begun / "desk.sqlite3").touch()
    said = [_run(*command.split(), "--data", str(folder)) for folder in (missing, begun)]
    assert [(done.returncode, done.stdout) for done in said] == [(1, ""), (1, "")]
    assert f"There is no desk in {missing}. Name the folder of one" in said[0].stderr
    assert f"The tables of the desk in {begun} are missing" in said[1].stderr
    assert not missing.exists()
