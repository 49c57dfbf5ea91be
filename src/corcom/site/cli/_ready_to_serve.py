"""What `corcom serve` makes ready before its web processes start, in a process of its own, while it loads the pages itself.

The web processes are its forks: they find Django and the pages loaded, and share the memory. It never opens the desk's database.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corcom.kernel.errors import BadInput, CorcomError
from corcom.kernel.states import state_named
from corcom.site.cli.demo import bring_up_demo, write_demo_file
from corcom.site.desk_file import open_desk
from corcom.site.secret import secret_key_in


@contextmanager
def ready_to_serve(folder: Path, *, demo: bool = False) -> Iterator[None]:
    """Check the desk's tables, then collect and pack its style sheets and scripts: browsers keep them under names of their content.

    The web processes find the packed files by `CORCOM_STATIC`, in a folder that lasts as long as the body.

    Args:
        demo: bring up the demonstration desk first, as `corcom demo` does; in the same process, as loading Django again takes long.

    Raises:
        BadInput: the desk cannot be served as it is.
    """
    with tempfile.TemporaryDirectory(prefix="corcom-static-") as static:
        os.environ["CORCOM_STATIC"] = static
        try:
            _make_ready_beside(folder, demo=demo)
            yield
        finally:
            del os.environ["CORCOM_STATIC"]


def _make_ready_beside(folder: Path, *, demo: bool) -> None:
    """Make ready in another process, and load the pages here meanwhile."""
    if demo:
        write_demo_file(folder)
    secret_key_in(folder)  # both processes read it
    command = [sys.executable, "-m", "corcom.site.cli._ready_to_serve", str(folder), *(["demo"] if demo else [])]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as making:  # noqa: S603 - our own command
        with contextlib.suppress(Exception):  # what is wrong with the settings, the other process says
            load_pages()
        _, said = making.communicate()
    if making.returncode != 0:
        raise BadInput(said.strip())


def load_pages() -> None:
    """Load all that the web processes of the desk in `CORCOM_DATA` need, so that nobody's first page waits for it; touches no database."""
    # The folder must be known before the settings are read.
    import django
    from django.apps import apps
    from django.template.loader import get_template

    django.setup()
    importlib.import_module("corcom.site.urls")
    templates = Path(apps.get_app_config("web").path) / "templates"
    for path in sorted(templates.rglob("*.html")):
        get_template(path.relative_to(templates).as_posix())
    state_named("Norway")


def _make_ready(folder: Path, *, demo: bool) -> int:
    try:
        open_desk(folder)

        from django.core.management import call_command

        from corcom.site.desk_tables import require_current_tables

        if demo:
            bring_up_demo(folder)
        require_current_tables()
    except CorcomError as error:
        print(error, file=sys.stderr)
        return 1
    call_command("collectstatic", interactive=False, verbosity=0)
    return 0


if __name__ == "__main__":
    sys.exit(_make_ready(Path(sys.argv[1]), demo="demo" in sys.argv[2:]))
