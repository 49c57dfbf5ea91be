"""Backup and restore of a desk in one file, and the check that what is on record is whole.

A backup is a gzip tar of the database (a consistent snapshot, taken while the desk runs), the desk file, the secret key, and a manifest
with the SHA-256 of each. PostgreSQL is saved and restored by its own tools.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from corcom import __version__
from corcom.kernel.errors import BadInput, Refusal

MANIFEST = "manifest.json"
SQLITE_FILE = "desk.sqlite3"
POSTGRES_FILE = "desk.pgdump"
KEPT_FILES = ("desk.json", "secret-key", "demo-password")
LARGEST = 64 * 1024**3


def back_up(folder: Path, target: Path, *, database: dict[str, Any]) -> dict[str, Any]:
    """Write a backup of the desk in `folder` to the file `target`; returns the manifest.

    Args:
        database: Django's settings of the default database.

    Raises:
        BadInput: there is no such folder to put it into.
        Refusal: the file is there already, or PostgreSQL's pg_dump is missing or fails.
    """
    if target.exists():
        message = f"{target} is there already, and a backup is never overwritten. Choose another name."
        raise Refusal(message)
    if not target.resolve().parent.is_dir():
        message = f"There is no folder {target.resolve().parent} to put the backup into. Make it first, or name a file in another."
        raise BadInput(message)
    with tempfile.TemporaryDirectory(dir=target.resolve().parent) as scratch:
        work = Path(scratch)
        _save_database(database, work)
        for name in KEPT_FILES:
            if (folder / name).exists():
                shutil.copyfile(folder / name, work / name)
        manifest = {
            "corcom": __version__,
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "files": {path.name: sha256_of(path) for path in sorted(work.iterdir())},
        }
        _pack(work, manifest, work / "backup.tar.gz")
        (work / "backup.tar.gz").replace(target)
    return manifest


def _save_database(database: dict[str, Any], work: Path) -> None:
    if database["ENGINE"].endswith("sqlite3"):
        source = sqlite3.connect(f"file:{database['NAME']}?mode=ro", uri=True)
        copy = sqlite3.connect(work / SQLITE_FILE)
        try:
            source.backup(copy)
        finally:
            source.close()
            copy.close()
        return
    _postgres("pg_dump", database, ["--format=custom", "--no-owner", f"--file={work / POSTGRES_FILE}"])


def _postgres(program: str, database: dict[str, Any], arguments: list[str]) -> None:
    found = shutil.which(program)
    if not found:
        message = f"{program} is not on this machine's path. It comes with PostgreSQL's client; install that, or run this where it is."
        raise Refusal(message)
    environment = {
        **os.environ,
        "PGHOST": str(database["HOST"]),
        "PGPORT": str(database["PORT"]),
        "PGUSER": str(database["USER"]),
        "PGPASSWORD": str(database["PASSWORD"]),
        "PGDATABASE": str(database["NAME"]),
    }
    done = subprocess.run([found, *arguments], env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    if done.returncode:
        message = f"{program} failed: {done.stderr.strip()[:400]}"
        raise Refusal(message)


def _pack(work: Path, manifest: dict[str, Any], archive: Path) -> None:
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        text = json.dumps(manifest, indent=1).encode()
        entry = tarfile.TarInfo(MANIFEST)
        entry.size, entry.mode = len(text), 0o600
        tar.addfile(entry, io.BytesIO(text))
        for name in manifest["files"]:
            tar.add(work / name, arcname=name, recursive=False)
    archive.chmod(0o600)


def restore(source: Path, folder: Path, *, database: dict[str, Any]) -> dict[str, Any]:
    """Bring a backup back into an empty data folder; returns the manifest.

    Everything is unpacked beside the folder and checked first, so that nothing is half restored.

    Raises:
        BadInput: the file is no backup of corcom, or damaged.
        Refusal: the folder or the database holds a desk already, or the database is of another kind than that of the backup.
    """
    if (folder / SQLITE_FILE).exists():
        message = f"{folder} holds a desk already. Restore into a new folder (--data), look at it, then put it in the old one's place."
        raise Refusal(message)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        work = Path(scratch)
        manifest = _unpack(source, work)
        _check_target(manifest, database)
        if (work / POSTGRES_FILE).exists():
            _postgres("pg_restore", database, ["--no-owner", "-d", str(database["NAME"]), str(work / POSTGRES_FILE)])
        else:
            _check_sqlite(work / SQLITE_FILE)
        for name in manifest["files"]:
            if name != POSTGRES_FILE:
                (work / name).replace(folder / name)
    return manifest


def _check_target(manifest: dict[str, Any], database: dict[str, Any]) -> None:
    is_postgres = POSTGRES_FILE in manifest["files"]
    if is_postgres != database["ENGINE"].endswith("postgresql"):
        wanted = "PostgreSQL. Set CORCOM_DATABASE_URL to a fresh database" if is_postgres else "SQLite. Unset CORCOM_DATABASE_URL"
        message = f"This backup is of a desk on {wanted}, and restore again."
        raise Refusal(message)
    if is_postgres and _has_tables(database):
        message = f"The database {database['NAME']} holds tables already, and nothing is restored over a desk. Name a fresh database."
        raise Refusal(message)


def _has_tables(database: dict[str, Any]) -> bool:
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    with psycopg.connect(**{name: str(database[key]) for name, key in names.items() if database[key]}) as connection:
        found = connection.execute("SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1").fetchone()
    return found is not None


def _unpack(source: Path, work: Path) -> dict[str, Any]:
    try:
        with tarfile.open(source, "r:gz") as tar:
            manifest = _read_manifest(tar)
            for name, digest in manifest["files"].items():
                _unpack_one(tar, name, digest, work)
    except (OSError, tarfile.TarError, KeyError, ValueError, EOFError) as error:
        message = f"{source} is no backup that `corcom backup` made, or it is damaged ({error}). Take another copy of it."
        raise BadInput(message) from error
    return manifest


def _read_manifest(tar: tarfile.TarFile) -> dict[str, Any]:
    stream = tar.extractfile(MANIFEST)
    if stream is None:
        raise KeyError(MANIFEST)
    manifest: dict[str, Any] = json.loads(stream.read(1024 * 1024))
    allowed = {SQLITE_FILE, POSTGRES_FILE, *KEPT_FILES}
    if not set(manifest["files"]) <= allowed or not set(manifest["files"]) & {SQLITE_FILE, POSTGRES_FILE}:
        message = "its list of files is not that of a backup"
        raise ValueError(message)
    return manifest


def _unpack_one(tar: tarfile.TarFile, name: str, digest: str, work: Path) -> None:
    member = tar.getmember(name)
    stream = tar.extractfile(member) if member.isreg() and member.size <= LARGEST else None
    if stream is None:
        message = f"{name} is not a plain file"
        raise ValueError(message)
    with (work / name).open("wb") as out:
        shutil.copyfileobj(stream, out)
    (work / name).chmod(0o600)
    if sha256_of(work / name) != digest:
        message = f"{name} is not what it was when the backup was made"
        raise ValueError(message)


def _check_sqlite(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        answer = connection.execute("PRAGMA integrity_check").fetchone()
    finally:
        connection.close()
    if answer != ("ok",):
        message = f"The database in the backup is damaged: {answer}."
        raise BadInput(message)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
