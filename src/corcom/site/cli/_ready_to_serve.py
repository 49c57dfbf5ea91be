"""What `corcom serve` makes ready before its web processes start, in a process of its own so that the one that serves stays small."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corcom.kernel.errors import BadInput, CorcomError
from corcom.site.desk_file import open_desk


@contextmanager
def ready_to_serve(folder: Path) -> Iterator[None]:
    """Check the desk's tables, then collect and pack its style sheets and scripts: browsers keep them under names of their content.

    The web processes find the packed files by `CORCOM_STATIC`, in a folder that lasts as long as the body.

    Raises:
        BadInput: the desk cannot be served as it is.
    """
    with tempfile.TemporaryDirectory(prefix="corcom-static-") as static:
        command = [sys.executable, "-m", "corcom.site.cli._ready_to_serve", str(folder)]
        environment = {**os.environ, "CORCOM_STATIC": static}
        done = subprocess.run(  # noqa: S603 - our own command
            command, env=environment, check=False, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        if done.returncode != 0:
            raise BadInput(done.stderr.strip())
        os.environ["CORCOM_STATIC"] = static
        try:
            yield
        finally:
            del os.environ["CORCOM_STATIC"]


def _make_ready(folder: Path) -> int:
    open_desk(folder)

    from django.core.management import call_command

    from corcom.site.desk_tables import require_current_tables

    try:
        require_current_tables()
    except CorcomError as error:
        print(error, file=sys.stderr)
        return 1
    call_command("collectstatic", interactive=False, verbosity=0)
    return 0


if __name__ == "__main__":
    sys.exit(_make_ready(Path(sys.argv[1])))
