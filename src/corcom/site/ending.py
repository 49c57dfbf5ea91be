"""A web process ends with the `corcom serve` that started it, whatever became of that one: its port is free for the next."""

from __future__ import annotations

import os
import threading
import time

SERVE_PROCESS = "CORCOM_SERVE_PROCESS"
LOOKS_EVERY_SECONDS = 1.0


def end_with_serve() -> None:
    """Watch the process that `CORCOM_SERVE_PROCESS` names: this one's parent. Once it is gone, end at once.

    An act that is under way is undone by the database, as at any other end.
    """
    parent = os.environ.get(SERVE_PROCESS)
    if parent is None:
        return

    def watch() -> None:
        while str(os.getppid()) == parent:
            time.sleep(LOOKS_EVERY_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, name="end-with-serve", daemon=True).start()
