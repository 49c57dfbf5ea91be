"""Style sheets and scripts of one `corcom serve`: packed once, under names that change with their content; browsers keep them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def packed_static() -> Iterator[None]:
    """Collect and pack the static files into a folder that lasts as long as the body; the web processes find it by `CORCOM_STATIC`.

    Collected in a process of its own, so that the one that serves stays small.
    """
    with tempfile.TemporaryDirectory(prefix="corcom-static-") as folder:
        os.environ["CORCOM_STATIC"] = folder
        subprocess.run(
            [sys.executable, "-m", "django", "collectstatic", "--noinput", "--verbosity=0"], check=True, stdin=subprocess.DEVNULL
        )
        try:
            yield
        finally:
            del os.environ["CORCOM_STATIC"]
