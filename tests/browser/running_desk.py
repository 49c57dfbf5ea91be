"""A desk as `make run` starts it: a server in a process of its own, so that headers, static files and database are the real ones."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

CORCOM = str(Path(sys.executable).with_name("corcom"))


@dataclass
class Desk:
    """A running desk: its address, its data folder, the account of the demonstration and the server's process."""

    address: str
    data: Path
    account: str
    password: str
    process: subprocess.Popen[bytes]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def desk_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("CORCOM_")}


@contextmanager
def serving(data: Path, account: str, password: str, *, demo: bool = False) -> Iterator[Desk]:
    """Serve a data folder until the test is done; with `demo` as `make run` does."""
    port = free_port()
    command = [CORCOM, "serve", "--data", str(data), "--port", str(port), *(["--demo"] if demo else [])]
    with (data / "server.log").open("wb") as log:
        process = subprocess.Popen(command, env=desk_environment(), stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
    desk = Desk(f"http://127.0.0.1:{port}", data, account, password, process)
    try:
        wait_for(desk)
        yield desk
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=20)


def wait_for(desk: Desk) -> None:
    """Wait until the desk answers; fails with its log when it does not within 30 seconds."""
    for _ in range(300):
        try:
            connection = http.client.HTTPConnection(urlsplit(desk.address).netloc, timeout=2)
            connection.request("GET", "/")
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            if desk.process.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    pytest.fail(f"The desk did not start:\n{(desk.data / 'server.log').read_text()}")


@contextmanager
def put_back(data: Path) -> Iterator[None]:
    """Put the record of a desk back to what it was before the body, while the desk is served: all that a desk holds is in its database."""
    with closing(sqlite3.connect(":memory:")) as before:
        with closing(sqlite3.connect(data / "desk.sqlite3")) as record:
            record.backup(before)
        try:
            yield
        finally:
            with closing(sqlite3.connect(data / "desk.sqlite3", timeout=20)) as record:
                before.backup(record)


def make_demonstration(data: Path) -> tuple[str, str]:
    """Make the demonstration in a folder; see the account and password that `corcom demo` prints."""
    command = [CORCOM, "demo", "--data", str(data)]
    done = subprocess.run(command, env=desk_environment(), capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    said = dict(re.findall(r"^  (Sign in as|Password) +(\S+)$", done.stdout, re.MULTILINE))
    return said["Sign in as"], said["Password"]
