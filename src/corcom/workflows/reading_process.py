"""Reading documents outside the desk's own process, so that no file, however made, can stop or swell the desk.

One worker process is started when first needed and waits; it forks for each document that the desk is given (`reading_worker`). The fork
has limits of time and memory; when it does not answer, the reading says so in a finding. The many files of one command are their owner's
own: a `Run` reads several of them in one fork, which saves starting anew, and a document that ends a fork is tried in a fresh one.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from corcom.engines.reading.exchange import reading_from_dict
from corcom.engines.reading.loaders import DEFAULT, FileKind, stopped
from corcom.engines.reading.loaders.problems import printable, too_large
from corcom.engines.reading.summary import Form, Told, told
from corcom.kernel.proposals import Reading
from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity
from corcom.workflows.reading_wire import ANSWER, HEAD, MOST, ONE, Job, told_from_wire

_CHUNK = 1 << 20
_GRACE_SECONDS = 2
_WORTH_TAKING_APART = 20  # documents, from which on half a second spent on the patterns of the rules comes back


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the reading of one document may take: seconds (of the clock, and of a processor), and bytes of memory."""

    seconds: int = 30
    memory_bytes: int = 2 * 1024**3


def read_in_process(data: bytes, name: str, *, allowance: Allowance = Allowance()) -> Reading:
    """Read minutes as `read_document` does, in a process of its own.

    Returns:
        The reading; when the process ended without one, a reading of nothing with a finding of severity STOP.
    """
    with closing(Run(most=1)) as run:
        return run.read(data, name, allowance=allowance)


class Run:
    """Documents of one command, read in forks that several of them share; may be asked from several threads at a time."""

    def __init__(self, *, most: int = MOST, documents: int = MOST, kinds: Iterable[FileKind] = FileKind) -> None:
        """Let no fork read more documents than `most`; `documents` says how many will come, `kinds` what they will be."""
        self._most = most
        self._job = Job(is_many=min(most, documents) >= _WORTH_TAKING_APART, kinds=frozenset(kinds))
        self._idle: list[_Fork] = []

    def read(self, data: bytes, name: str, *, allowance: Allowance = Allowance()) -> Reading:
        """Read minutes as `read_in_process` does."""
        answer = self._asked(data, name, allowance)
        return reading_from_dict(json.loads(answer)) if isinstance(answer, bytes) else _not_read(data, answer)

    def told(self, data: bytes, name: str, *, form: Form, allowance: Allowance = Allowance()) -> Told:
        """Read minutes and give them in a form; the fork does all of it, so that several documents get on at a time."""
        answer = self._asked(data, name, allowance, form=form)
        return told_from_wire(answer) if isinstance(answer, bytes) else told(_not_read(data, answer), name=printable(name), form=form)

    def _asked(self, data: bytes, name: str, allowance: Allowance, **task: str) -> bytes | Finding:
        """The answer of a fork, or why there is none."""
        if len(data) > DEFAULT.file_bytes:
            return too_large(printable(name), len(data), DEFAULT.file_bytes).finding
        return self._answer(data, name, allowance, **task) or _no_answer(printable(name), allowance)

    def _answer(self, data: bytes, name: str, allowance: Allowance, **task: str) -> bytes:
        fork = self._next()
        answer = fork.asked(data, name, allowance, is_last=fork.asked_before + 1 == self._most, **task)
        if not answer and fork.asked_before:  # what it read before may have been too much
            fork.close()
            fork = _Fork(self._job)
            answer = fork.asked(data, name, allowance, is_last=False, **task)
        if answer and fork.asked_before < self._most:
            self._idle.append(fork)
        else:
            fork.close()
        return answer

    def _next(self) -> _Fork:
        with contextlib.suppress(IndexError):
            return self._idle.pop()
        return _Fork(self._job)

    def close(self) -> None:
        """End the forks that wait."""
        while self._idle:
            self._idle.pop().close()


def answer_in_process(data: bytes, name: str, *, allowance: Allowance, **task: str) -> bytes:
    """What a fork of its own answers to a task of `reading_worker` other than minutes; empty when it gave no answer in time."""
    fork = _Fork()
    try:
        return fork.asked(data, name, allowance, is_last=True, **task)
    finally:
        fork.close()


def warm_up() -> None:
    """Start the worker before the first document comes; returns at once."""
    with _WORKER.lock:
        _WORKER.start()


def worker_pid() -> int:
    """The process id of the worker; 0 when none was started."""
    return _WORKER.pid


def _not_read(data: bytes, finding: Finding) -> Reading:
    # The rules take longer to load than all of Django, and here only a refused document needs them.
    from corcom.engines.reading.reader import read_text  # noqa: PLC0415

    return read_text(stopped(finding, sha256=hashlib.sha256(data).hexdigest()))


def _no_answer(name: str, allowance: Allowance) -> Finding:
    return Finding(
        "reading-stopped",
        Severity.STOP,
        f"Reading “{name}” was stopped: it took more than the {allowance.seconds} seconds or the memory that a document may take, or the "
        "file is damaged. Save the minutes anew, as txt or docx and without pictures and annexes, and try again.",
    )


class _Fork:
    """A connection to a fresh fork of the worker, and how many documents it was asked to read."""

    def __init__(self, job: Job = ONE) -> None:
        self._line = _WORKER.connection(job)
        self.asked_before = 0

    def close(self) -> None:
        """Let the fork end."""
        self._line.close()

    def asked(self, data: bytes, name: str, allowance: Allowance, *, is_last: bool = False, **task: str) -> bytes:
        """The answer to a document; empty when it gave none in time."""
        settings = {"name": printable(name), "seconds": allowance.seconds, "memory_bytes": allowance.memory_bytes, "is_last": is_last}
        said = json.dumps(settings | task).encode("ascii")
        self._line.settimeout(allowance.seconds + _GRACE_SECONDS)
        try:
            self._line.sendall(HEAD.pack(len(said), len(data)) + said)
            self._line.sendall(data)
            answer = self._received(ANSWER.unpack(self._received(ANSWER.size))[0])
        except OSError:
            return b""
        self.asked_before += 1
        return answer

    def _received(self, size: int) -> bytes:
        received = bytearray()
        while len(received) < size:
            piece = self._line.recv(min(_CHUNK, size - len(received)))
            if not piece:
                raise ConnectionError
            received += piece
        return bytes(received)


class _Worker:
    """The worker process of this process, started again when it is gone."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._jobs: socket.socket | None = None
        self.pid = 0

    def start(self) -> None:
        """Start the worker unless it runs."""
        if self._jobs is not None:
            return
        self._jobs, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", "corcom.workflows.reading_start"]
            streams = [(os.POSIX_SPAWN_DUP2, theirs.fileno(), 0)]
            quiet = [signal.SIGINT]  # Ctrl+C is for this process, which then closes the socket
            self.pid = os.posix_spawn(sys.executable, command, _environment(), file_actions=streams, setsigmask=quiet)

    def connection(self, job: Job) -> socket.socket:
        """A connection to a fresh fork of the worker, for a job."""
        mine, theirs = socket.socketpair()
        with self.lock, theirs:
            try:
                self._send(job, theirs)
            except OSError:
                self.stop()  # it was ended from outside: a fresh one takes the job
                self._send(job, theirs)
        return mine

    def _send(self, job: Job, connection: socket.socket) -> None:
        self.start()
        if self._jobs is not None:
            socket.send_fds(self._jobs, [job.to_wire()], [connection.fileno()])

    def stop(self) -> None:
        """End the worker: it leaves when its socket closes."""
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.pid, 0)

    def forget(self) -> None:
        """In a fork of this process: the worker belongs to the process that started it."""
        self.lock = threading.Lock()
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None


def _environment() -> dict[str, str]:
    """The environment of the worker: where Python finds this project, whatever way it was found here."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


_WORKER = _Worker()
atexit.register(_WORKER.stop)
os.register_at_fork(after_in_child=_WORKER.forget)
