"""The worker: looks at the schedule every minute and at the desk's midnight, and does what is due.

It runs beside the web processes, one or several of it: what is due is done once. It ends at SIGTERM or, when it was started by
`corcom serve`, as soon as that process is gone, whatever became of it.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from datetime import timedelta

from django.db import close_old_connections
from django.utils import timezone

from corcom.workflows.schedule import do_due_jobs, next_midnight

LOOKS_EVERY = timedelta(seconds=60)
_log = logging.getLogger(__name__)


class Worker:
    """The loop. `parent` is the number of the process that started the worker: without it the worker ends."""

    def __init__(self, parent: int | None = None) -> None:
        self._parent, self._stopped = parent, threading.Event()

    def run(self) -> None:
        """Work until told to stop."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, signal.SIG_IGN if self._parent else self._stop)
        while not self._stopped.is_set():
            self._look()
            self._wait()

    def _look(self) -> None:
        try:
            for done in do_due_jobs():
                _log.info("%s", done.in_words)
        except Exception:  # the database may be away for a while; the next look tries again
            _log.exception("The worker could not look at the schedule")
        finally:
            close_old_connections()

    def _wait(self) -> None:
        """Until the next look; the minute is cut short by midnight, by a signal and by the end of the parent."""
        now = timezone.now()
        until = now + min(LOOKS_EVERY, next_midnight(now) - now + timedelta(seconds=1))
        while not self._stopped.is_set() and (left := (until - timezone.now()).total_seconds()) > 0:
            self._stopped.wait(min(left, 1.0))
            if self._parent not in (None, os.getppid()):
                self._stopped.set()

    def _stop(self, *_: object) -> None:
        self._stopped.set()
