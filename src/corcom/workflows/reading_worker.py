"""The process that reads documents for `reading_process`: it forks once for each document, and the fork has narrow limits.

It never looks into a document itself, so that nothing in one can harm the next. It loads no Django. Standard input is the socket over
which jobs come; it ends when that socket closes.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import socket
import struct
import sys
from typing import Any

from corcom.engines.reading.document import read_document
from corcom.engines.reading.exchange import reading_as_dict
from corcom.engines.reading.loaders import FileKind, loader_of

HEAD = struct.Struct("!IQ")  # bytes of the settings, bytes of the document
JOB = b"j"
_CHUNK = 1 << 20
_EARLY = (FileKind.DOCX, FileKind.PDF, FileKind.MARKDOWN, FileKind.HTML, FileKind.ODT, FileKind.MAIL)

_SAMPLES = (
    "Minutes of meeting 1\n1 February 2011\nPresent: Norway (Chair), UNDP\nAgenda item 1 - Report\nAction: Norway to write by mid-May.",
    "Compte rendu de la 1re réunion\n1er février 2011\nPrésents : la Norvège\nPoint 1 : rapport\nAction : la Norvège écrira en mai.",
    "Acta de la 1ª reunión\n1 de febrero de 2011\nPresentes: Noruega\nTema 1: informe\nAcción: Noruega escribirá en mayo.",
)


def main() -> None:
    """Wait for jobs until the other side is gone; while nothing waits, import what later forks will need."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # forks are not waited for
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the desk, which then closes the socket
    for sample in _SAMPLES:
        read_document(sample.encode(), name="sample.txt")  # rules build their word lists once, here, and forks share them
    later = list(_EARLY)
    with socket.socket(fileno=0) as jobs:
        while True:
            if later and not _waits(jobs, 0):
                loader_of(later.pop(0))
                continue
            gc.freeze()
            job = _next_job(jobs)
            if job is None:
                return
            _hand_to_fork(jobs, job)


def _waits(jobs: socket.socket, seconds: float | None) -> bool:
    return bool(select.select([jobs], [], [], seconds)[0])


def _next_job(jobs: socket.socket) -> int | None:
    """The connection of the next job; None when no more will come."""
    message, connections, _, _ = socket.recv_fds(jobs, len(JOB), 1)
    return connections[0] if message == JOB and connections else None


def _hand_to_fork(jobs: socket.socket, connection: int) -> None:
    if os.fork():
        os.close(connection)
        return
    status = 1
    try:
        jobs.close()
        with socket.socket(fileno=connection) as line:
            answer(line)
        status = 0
    finally:
        os._exit(status)  # leaves nothing of the fork to run what the first process would run at its end


def answer(line: socket.socket) -> None:
    """Read the document that comes over a connection, within the limits that come with it, and send back the reading."""
    settings_size, size = HEAD.unpack(_received(line, HEAD.size))
    settings: dict[str, Any] = json.loads(_received(line, settings_size))
    data = _received(line, size)
    _limit(seconds=settings["seconds"], memory=settings["memory_bytes"])
    reading = read_document(data, name=settings["name"])
    line.sendall(json.dumps(reading_as_dict(reading)).encode("ascii"))


def _received(line: socket.socket, size: int) -> bytes:
    received = bytearray()
    while len(received) < size:
        piece = line.recv(min(_CHUNK, size - len(received)))
        if not piece:
            sys.exit(1)
        received += piece
    return bytes(received)


def _limit(*, seconds: int, memory: int) -> None:
    """From here on: no more than this time, this memory, and no file written."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
