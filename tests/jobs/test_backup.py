"""Backup and restore of a desk in SQLite, in folders of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from django.db import connection

from corcom.jobs.backup import back_up, restore, sha256_of
from corcom.kernel.errors import BadInput, Refusal
from corcom.site.desk_database import database_at


def corcom(*words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, on SQLite."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CORCOM_") and k != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run([sys.executable, "-m", "corcom.site.cli", *words], capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def desk(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("desk") / "data"))


def test_what_is_restored_is_what_was_backed_up(desk: Path, tmp_path: Path) -> None:
    target, other = tmp_path / "desk.tar.gz", tmp_path / "restored"

    saved = corcom("backup", str(target), "--data", str(desk))
    back = corcom("restore", str(target), "--data", str(other))
    whole = corcom("check", "--data", str(other))

    assert (saved.returncode, back.returncode, whole.returncode) == (0, 0, 0), saved.stderr + back.stderr + whole.stderr
    assert whole.stdout.splitlines()[-1] == "The desk is whole."
    assert (other / "secret-key").read_text() == (desk / "secret-key").read_text()
    assert (target.stat().st_mode & 0o777) == 0o600


def test_a_backup_is_never_overwritten(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "desk.tar.gz"
    target.write_bytes(b"here")

    with pytest.raises(Refusal, match="never overwritten"):
        back_up(desk, target, database=database_at("", desk))

    assert target.read_bytes() == b"here"


def test_a_backup_of_sqlite_is_not_restored_for_a_desk_on_postgresql(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "desk.tar.gz"
    back_up(desk, target, database=database_at("", desk))

    with pytest.raises(Refusal) as refusal:
        restore(target, tmp_path / "other", database=database_at("postgres://corcom@127.0.0.1:1/corcom", tmp_path))

    assert str(refusal.value) == "This backup is of a desk on SQLite. Unset CORCOM_DATABASE_URL, and restore again."
    assert list((tmp_path / "other").iterdir()) == []


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="asks PostgreSQL; runs with the tests on PostgreSQL")
def test_nothing_is_restored_over_a_database_with_tables(tmp_path: Path) -> None:
    target, database = tmp_path / "desk.tar.gz", dict(connection.settings_dict)
    back_up(tmp_path, target, database=database)

    with pytest.raises(Refusal, match="holds tables already"):
        restore(target, tmp_path / "other", database=database)


def test_a_desk_is_never_restored_over_another(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "desk.tar.gz"
    back_up(desk, target, database=database_at("", desk))
    before = sha256_of(desk / "desk.sqlite3")

    with pytest.raises(Refusal, match="holds a desk already"):
        restore(target, desk, database=database_at("", desk))

    assert sha256_of(desk / "desk.sqlite3") == before


@pytest.mark.parametrize("keep", [0, 10, 4000])
def test_a_damaged_backup_leaves_the_folder_without_a_desk(desk: Path, tmp_path: Path, keep: int) -> None:
    target = tmp_path / "desk.tar.gz"
    back_up(desk, target, database=database_at("", desk))
    target.write_bytes(target.read_bytes()[:keep])

    with pytest.raises(BadInput, match="is no backup that `corcom backup` made, or it is damaged"):
        restore(target, tmp_path / "new", database=database_at("", tmp_path / "new"))

    assert list((tmp_path / "new").iterdir()) == []


def test_an_archive_that_reaches_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "evil.tar.gz"
    manifest = tmp_path / "manifest.json"
    manifest.write_text('{"made_at": "", "files": {"../desk.sqlite3": "00"}}')
    with tarfile.open(target, "w:gz") as tar:
        tar.add(manifest, arcname="manifest.json")
        tar.add(manifest, arcname="../desk.sqlite3")

    with pytest.raises(BadInput, match="is no backup"):
        restore(target, tmp_path / "new", database=database_at("", tmp_path / "new"))
