"""The process that reads documents for `reading_process`: it forks once for each connection, and the fork has narrow limits.

It never looks into a document itself, so that nothing in one can harm what other connections read. Over one connection come one document
from the desk, or at most `MOST` from one run of `corcom read`. It loads no Django. Standard input is the socket over
which jobs come; it ends when that socket closes. `reading_start` starts it.
"""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import select
import signal
import socket
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from corcom.engines.reading.document import read_document
from corcom.engines.reading.exchange import reading_as_dict
from corcom.engines.reading.loaders import FileKind, loader_of
from corcom.engines.reading.quick_look import gather_patterns
from corcom.engines.reading.summary import Form, told
from corcom.workflows.reading_wire import ANSWER, HEAD, MOST, Job, wire_form

_ROOM_FOR_GARBAGE = 100_000  # objects: a document makes few circles, and looking for them took a twentieth of its time
_COLLECTED_AFTER = 5  # documents: each time takes a hundredth of one
_CHUNK = 1 << 20
_EARLY = (FileKind.DOCX, FileKind.PDF, FileKind.MARKDOWN, FileKind.HTML, FileKind.ODT, FileKind.MAIL)

# Between them they reach the patterns of the rules: what is not compiled here, every fork compiles anew.
_SAMPLES = (
    """Minutes of meeting 1
1 February 2011, Room 2, 10:00 to 12:00
Present: Norway (Chair), UNDP, Mr Juan Prado
1. Report
WQ - Norway: The report (attached) was sent to Chad on 3/4/2011, see CCM/2011/1 and plan.docx.
- Norway has ratified the Convention; the accession of Chad by Peru is at the final stage. Welcomed the ratification by Chad.
- Chad welcomed the report and asked whether the meeting, chaired by Norway, could be held in about two weeks after the holidays.
His view was noted. It was agreed that Peru would write to the States by the end of May. The Secretary is asked to publish it.
At the end, the Chair undertook to send Chad the draft of 5 May, to help members. Apologies were received from Peru.
Decision: The agenda, for example item 2, was approved by the meeting.
The meeting agreed that:
1. the next meeting is on 24 May to 3 June (Norway - Chair);
Action points
Status of previous actions
AP 1 Norway to write by mid-May.
Done - Chad to write (Peru, 5 May).
2. Peru: send the note (done)
Action: Norway to write by mid-May. ACTION: all""",
    "Compte rendu de la 1re réunion\n1er février 2011\nPrésents : la Norvège\nPoint 1 : rapport\nAction : la Norvège écrira en mai.",
    "Acta de la 1ª reunión\n1 de febrero de 2011\nPresentes: Noruega\nTema 1: informe\nAcción: Noruega escribirá en mayo.",
)


def wait_for_jobs(made_ready: Callable[[], object]) -> None:
    """Wait for jobs until the other side is gone; while nothing waits, do what later forks will be glad of.

    Args:
        made_ready: called once nothing is left to do before the forks.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # forks are not waited for
    prepare()
    later = deque([*later_steps(), made_ready, *loading_steps()])
    with socket.socket(fileno=0) as jobs:
        while True:
            if later and not _waits(jobs, 0):
                later.popleft()()
                continue
            job, connection = _next_job(jobs)
            if connection is None:
                return
            if job.is_many:
                _make_ready_for(job, later)
            gc.freeze()
            _hand_to_fork(jobs, connection)


def make_ready() -> None:
    """All that is done before jobs come, and while none waits."""
    prepare()
    for step in (*later_steps(), *loading_steps()):
        step()


def _make_ready_for(job: Job, later: deque[Callable[[], object]]) -> None:
    """What forks that read many will be glad of: all that waits to be done, of the loaders those of the kinds that will come."""
    for kind in job.kinds:
        loader_of(kind)
    loading = len(loading_steps())
    while len(later) > loading:
        later.popleft()()


def prepare() -> None:
    """Let the rules build their word lists and patterns once, here: forks share them."""
    for sample in _SAMPLES:
        _read_sample(sample)


def later_steps() -> Iterator[Callable[[], object]]:
    """What spares later forks work, in steps that are short enough for a job to wait for."""
    yield gather_patterns
    yield from (partial(_read_sample, sample) for sample in _SAMPLES)  # gathered patterns are asked another way
    yield gather_patterns  # with those that were asked for the first time now


def loading_steps() -> list[Callable[[], object]]:
    """The same for the libraries of the loaders."""
    return [partial(loader_of, kind) for kind in _EARLY]


def _read_sample(sample: str) -> None:
    read_document(sample.encode(), name="sample.txt")


def _waits(jobs: socket.socket, seconds: float | None) -> bool:
    return bool(select.select([jobs], [], [], seconds)[0])


def _next_job(jobs: socket.socket) -> tuple[Job, int | None]:
    """The next job and its connection; None when no more will come."""
    message, connections, _, _ = socket.recv_fds(jobs, Job.SIZE, 1)
    return Job.from_wire(message), connections[0] if connections else None


def _hand_to_fork(jobs: socket.socket, connection: int) -> None:
    if os.fork():
        os.close(connection)
        return
    status = 1
    try:
        jobs.close()
        gc.enable()  # `reading_start` did without
        gc.set_threshold(_ROOM_FOR_GARBAGE)
        with socket.socket(fileno=connection) as line:
            for read in range(MOST):
                if not answer(line):
                    break
                if read % _COLLECTED_AFTER == 0:
                    gc.collect(1)  # a few circles of Word hold whole trees of XML
        status = 0
    finally:
        os._exit(status)  # leaves nothing of the fork to run what the first process would run at its end


def answer(line: socket.socket) -> bool:
    """Read the next document of a connection, within the limits that come with it, and send back the reading.

    Returns:
        Whether there was a document.
    """
    head = _received(line, HEAD.size)
    if not head:
        return False
    settings_size, size = HEAD.unpack(head)
    settings: dict[str, Any] = json.loads(_received(line, settings_size))
    data = _received(line, size)
    _limit(seconds=settings["seconds"], memory=settings["memory_bytes"], is_last=settings["is_last"])
    said = _answer_to(data, settings)
    line.sendall(ANSWER.pack(len(said)))
    line.sendall(said)
    signal.alarm(0)
    return True


def _answer_to(data: bytes, settings: dict[str, Any]) -> bytes:
    """The reading of minutes, for the desk or in a form for others; or what a list of others says where a task is named."""
    if "form" in settings:
        form = told(read_document(data, name=settings["name"]), name=settings["name"], form=Form(settings["form"]))
        return wire_form(form)
    if "task" not in settings:
        return json.dumps(reading_as_dict(read_document(data, name=settings["name"]))).encode("ascii")
    # Lists are few, and minutes need nothing of the law: only a fork that reads a list loads it.
    from corcom.workflows.list_reading import list_as_dict  # noqa: PLC0415

    return json.dumps(list_as_dict(data, settings)).encode("ascii")


def _received(line: socket.socket, size: int) -> bytes:
    """So many bytes; none where the other side has nothing more to say."""
    received = bytearray()
    while len(received) < size:
        piece = line.recv(min(_CHUNK, size - len(received)))
        if not piece:
            return b""
        received += piece
    return bytes(received)


def _limit(*, seconds: int, memory: int, is_last: bool) -> None:
    """For the document that comes: no more than this time, this memory, and no file written."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    until = math.ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, until + 1 if is_last else resource.getrlimit(resource.RLIMIT_CPU)[1]))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
