"""The worker as it is started for real: beside `corcom serve`, on its own, several at once, and killed."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

CLEAN = {k: v for k, v in os.environ.items() if not k.startswith("CORCOM_") and k not in ("DJANGO_SETTINGS_MODULE", "DATA")}
ON = {**CLEAN, "CORCOM_TODAY": "2012-05-01"}
ACTS = "select count(*) from audit_auditrow where act = 'recompute_obligations'"
DONE = "select done_for, failures from schedule_jobrecord"
SUMMARY = "select state_id, article, kind, covers_year, place, due_on, status, sequence from obligations_obligationrecord"


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "corcom.site.cli", *words]


def _ask(folder: Path, question: str) -> list[tuple[object, ...]]:
    database = sqlite3.connect(folder / "desk.sqlite3", timeout=20)
    try:
        return sorted(database.execute(question).fetchall(), key=str)
    finally:
        database.close()


def _wait_for(holds: Callable[[], bool], seconds: float = 60) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.1)
    return False


def _is_done(folder: Path) -> bool:
    return _ask(folder, DONE) == [("2012-05-01", 0)]


@pytest.fixture
def desk(founded_folder: Path, tmp_path: Path) -> Path:
    """A desk whose obligations were computed for 14 December 2011."""
    return Path(shutil.copytree(founded_folder, tmp_path / "desk"))


def test_several_workers_at_once_do_a_day_once(desk: Path) -> None:
    together = [subprocess.Popen(_command("work", "--once", "--data", str(desk)), env=ON, stdout=subprocess.PIPE) for _ in range(3)]
    said = [worker.communicate(timeout=120)[0] for worker in together]
    assert [worker.returncode for worker in together] == [0, 0, 0]
    assert (len([words for words in said if words]), _ask(desk, ACTS), _is_done(desk)) == (1, [(1,)], True)


@pytest.mark.parametrize("seconds", [0.6, 1.2, 2.0])
def test_a_worker_killed_at_any_moment_leaves_all_or_nothing_and_the_next_one_makes_it_good(desk: Path, seconds: float) -> None:
    before = _ask(desk, SUMMARY)
    with subprocess.Popen(_command("work", "--data", str(desk)), env=ON) as worker:
        time.sleep(seconds)
        worker.send_signal(signal.SIGKILL)
    assert (_ask(desk, SUMMARY) == before) == (_ask(desk, ACTS) == [(0,)]) == (not _is_done(desk))
    done = subprocess.run(_command("work", "--once", "--data", str(desk)), env=ON, check=True, capture_output=True, text=True)
    assert (_ask(desk, ACTS), _is_done(desk)) == ([(1,)], True)
    again = subprocess.run(_command("work", "--once", "--data", str(desk)), env=ON, check=True, capture_output=True, text=True)
    assert (again.stdout, done.stderr) == ("", "")


def _serve(desk: Path) -> subprocess.Popen[bytes]:
    """A desk that answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(_command("serve", "--data", str(desk), "--port", str(port)), env=ON, start_new_session=True)
    if not _wait_for(lambda: _answers(port)):
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(30)
        pytest.fail("The desk did not answer within a minute.")
    return server


def _answers(port: int) -> bool:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        try:
            connection.request("GET", "/sign-in/")
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            return False
        return answer.status == 200


def _below(server: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a server started and that run."""
    below = [int(word) for task in Path(f"/proc/{server.pid}/task").iterdir() for word in (task / "children").read_text().split()]
    return [pid for pid in below if _runs(pid)]


def _workers(server: subprocess.Popen[bytes]) -> list[int]:
    """The processes of workers that run below a server."""
    return [pid for pid in _below(server) if b"--beside" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")]


@pytest.fixture
def server(desk: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A desk that answers and has done its day; whatever a test leaves of it is ended."""
    process = _serve(desk)
    try:
        assert _wait_for(lambda: _is_done(desk))
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)


def _runs(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


LINUX_ONLY = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at processes in /proc")


@LINUX_ONLY
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda ending: ending.name)
def test_serve_does_the_day_by_itself_and_takes_its_worker_and_web_process_with_it(
    desk: Path, server: subprocess.Popen[bytes], ending: signal.Signals
) -> None:
    below = _below(server)
    assert (len(below), len(_workers(server))) == (2, 1)
    server.send_signal(ending)
    assert server.wait(30) == (-9 if ending is signal.SIGKILL else 0)
    assert _wait_for(lambda: not any(map(_runs, below)), 15)
    assert _ask(desk, ACTS) == [(1,)]


@LINUX_ONLY
def test_serve_starts_its_worker_again_when_it_dies(server: subprocess.Popen[bytes]) -> None:
    [first] = _workers(server)
    os.kill(first, signal.SIGKILL)
    assert _wait_for(lambda: _workers(server) not in ([], [first]), 30)
    server.terminate()
    assert server.wait(30) == 0
