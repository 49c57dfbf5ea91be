"""What commands do with a desk: answer from it and say so, refuse where there is none, leave one for real work alone."""

from __future__ import annotations

import contextlib
import json
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

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


@pytest.mark.parametrize("command", ["serve", "check", "work", "status"])
def test_a_desk_day_that_is_none_is_refused_in_a_line(desk: Path, command: str) -> None:
    said = "The desk day is set to “foo”. Write it as YYYY-MM-DD in CORCOM_TODAY or desk.json, or leave it out."
    port = ("--port", "0") if command == "serve" else ()
    done = _run(command, "--data", str(desk), *port, CORCOM_TODAY="foo")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"corcom {command}: {said}\n")


def test_a_day_in_the_desk_file_that_is_none_is_refused_in_a_line(desk: Path) -> None:
    file = desk / "desk.json"
    for today, said in (('"foo"', "The desk day is set to “foo”. "), ("20111214", f"{file} cannot be read (today is 20111214). ")):
        file.write_text(f'{{"today": {today}}}')
        done = _run("check", "--data", str(desk))
        file.unlink()
        assert (done.returncode, done.stderr.startswith(f"corcom check: {said}"), done.stderr.count("\n")) == (1, True, 1)


def test_a_port_that_is_taken_is_refused_before_anything_is_made_ready(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = _run("serve", "--data", str(desk), "--port", str(port))
    said = f"The desk cannot listen at port {port} of 127.0.0.1: another program listens there. Choose another with --port, for example "
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"corcom serve: {said}")


def test_a_backup_of_no_desk_or_into_no_folder_is_refused_and_leaves_nothing(desk: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    for data, target, said in (
        (nowhere, tmp_path / "b.tar.gz", f"There is no desk in {nowhere}. "),
        (desk, nowhere / "b.tar.gz", f"There is no folder {nowhere} to put the backup into. "),
    ):
        done = _run("backup", str(target), "--data", str(data))
        assert (done.returncode, done.stdout, done.stderr.startswith(f"corcom backup: {said}")) == (1, "", True)
    assert list(tmp_path.iterdir()) == []


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


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="asks PostgreSQL; runs with the tests on PostgreSQL")
def test_nor_into_a_desk_whose_records_lie_in_a_database_elsewhere(tmp_path: Path) -> None:
    at = {key: quote(str(value), safe="") for key, value in connection.settings_dict.items()}
    address = f"postgres://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"
    done = _run("demo", "--data", str(tmp_path), CORCOM_DATABASE_URL=address)
    assert (done.returncode, "another database in CORCOM_DATABASE_URL" in done.stderr) == (1, True)
    assert not (tmp_path / "desk.json").exists()


def test_a_demonstration_that_was_stopped_while_it_loaded_is_whole_after_the_next_start(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "corcom.site.cli", "demo", "--data", str(tmp_path)]
    loading = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while not _count(tmp_path, "people_person"):
        time.sleep(0.05)
    time.sleep(0.5)
    loading.kill()
    loading.wait()
    begun = _count(tmp_path, "proposals_readingrecord")
    assert _run("demo", "--data", str(tmp_path)).returncode == 0
    assert begun in (0, 2)
    assert [_count(tmp_path, table) for table in ("proposals_readingrecord", "actions_actionpoint", "universalization_contact")] == [
        2,
        5,
        2,
    ]


def _count(folder: Path, table: str) -> int:
    with (
        contextlib.suppress(sqlite3.OperationalError),
        contextlib.closing(sqlite3.connect(f"file:{folder}/desk.sqlite3?mode=ro", uri=True)) as desk,
    ):
        return int(desk.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of our own
    return 0


def test_setup_of_a_desk_of_another_convention_leaves_out_the_first_one(tmp_path: Path) -> None:
    made = _run("setup", "--data", str(tmp_path), "--convention", "APMBC")
    again = _run("setup", "--data", str(tmp_path))
    with contextlib.closing(sqlite3.connect(tmp_path / "desk.sqlite3")) as desk:
        codes = desk.execute("SELECT code FROM parties_convention").fetchall()
    assert (made.returncode, again.returncode, codes) == (0, 0, [("APMBC",)])
