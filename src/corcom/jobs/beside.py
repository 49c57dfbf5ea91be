"""A worker beside the web processes of one `corcom serve`: started with it, started again when it dies, stopped with it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAUSE = 5.0
PATIENCE = 10.0


@contextmanager
def worker_beside(folder: Path) -> Iterator[None]:
    """Keep a worker for the desk in a folder running while the body does."""
    stopping = threading.Event()
    started: list[subprocess.Popen[bytes]] = [_start(folder)]

    def watch() -> None:
        while not stopping.is_set():
            started[-1].wait()
            if not stopping.wait(PAUSE):
                started.append(_start(folder))

    watcher = threading.Thread(target=watch, name="worker-watch", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        stopping.set()
        _end(started[-1])
        watcher.join(PATIENCE)


def _start(folder: Path) -> subprocess.Popen[bytes]:
    """The worker knows this process by its number, and ends without it; a Ctrl+C at the terminal is for this process alone."""
    command = [sys.executable, "-m", "corcom.site.cli", "work", "--data", str(folder), "--beside", str(os.getpid())]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, process_group=0)  # noqa: S603 - our own command


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
