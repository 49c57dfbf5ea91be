"""A PostgreSQL cluster that lives in a temporary folder for as long as a test run.

Usage: python3 scripts/postgres.py COMMAND…  (runs the command with CORCOM_DATABASE_URL set)
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import system_tools

# Nothing of it outlives the run, and no statement of a test runs long enough for compiling it or sweeping behind it to pay.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off", "autovacuum=off", "listen_addresses=127.0.0.1")


def free_port() -> int:
    """A port of the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_server_user(command: Sequence[str], folder: Path) -> None:
    """Run a server program; as `postgres` when we are root, which PostgreSQL refuses to run as."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*prefix, *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        log = folder / "log"
        message = f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}{log.read_text() if log.exists() else ''}"
        raise RuntimeError(message)


def new_folder() -> Path:
    """A private folder of the server's user."""
    folder = Path(tempfile.mkdtemp(prefix="corcom-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    return folder


@contextmanager
def throw_away_cluster() -> Iterator[str]:
    """Make and start a cluster; yields its address for CORCOM_DATABASE_URL; stops and deletes it at the end."""
    initdb = system_tools.POSTGRESQL.path()
    if initdb is None:
        message = "PostgreSQL is not on this machine. Install Debian's package `postgresql`."
        raise RuntimeError(message)
    programs = Path(initdb).resolve().parent
    folder, port, password = new_folder(), free_port(), secrets.token_hex(16)
    data, password_file = folder / "data", folder / "password"
    password_file.write_text(password, encoding="ascii")
    password_file.chmod(0o644)  # the folder around it is closed to others
    options = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"port={port}", f"unix_socket_directories={folder}"))
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    make = [str(programs / "initdb"), "-D", str(data), "-U", "corcom", "-A", "scram-sha-256", f"--pwfile={password_file}"]
    try:
        as_server_user([*make, "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync"], folder)
        as_server_user([*control, "-l", str(folder / "log"), "-o", options, "start"], folder)
        try:
            yield f"postgres://corcom:{password}@127.0.0.1:{port}/postgres"
        finally:
            as_server_user([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stop_orderly(_signal: int, _frame: FrameType | None) -> None:
    """Leave through the context managers, so that the cluster stops with us."""
    sys.exit(143)


def main(command: Sequence[str]) -> int:
    """Run the command against a fresh cluster; returns its exit code, 2 for wrong use."""
    if not command:
        print("Usage: python3 scripts/postgres.py COMMAND…", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, stop_orderly)
    with throw_away_cluster() as address:
        return subprocess.run(command, env={**os.environ, "CORCOM_DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
