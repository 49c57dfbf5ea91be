"""`corcom serve`: serve a desk."""

from __future__ import annotations

import argparse
import errno
import os
import socket
from contextlib import nullcontext
from pathlib import Path

from corcom.kernel.errors import BadInput
from corcom.site.desk_file import require_desk
from corcom.site.ending import SERVE_PROCESS

HELP = "Serve the desk of a data folder over HTTP."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folder, address and number of processes."""
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")
    parser.add_argument("--demo", action="store_true", help="bring up the demonstration desk first, as `corcom demo` does")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-worker", action="store_true", help="leave what a desk does by itself to `corcom work`")
    parser.add_argument("--workers", type=int, default=1, help="web processes; more than one only with PostgreSQL")


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    folder = arguments.data.resolve() if arguments.demo else require_desk(arguments.data)
    require_free_port(arguments.host, arguments.port)
    os.environ["CORCOM_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corcom.site.settings")
    os.environ[SERVE_PROCESS] = str(os.getpid())

    from granian import Granian
    from granian.constants import Interfaces

    from corcom.jobs.beside import worker_beside
    from corcom.site.cli._ready_to_serve import ready_to_serve

    server = Granian(
        "corcom.site.wsgi:application",
        address=arguments.host,
        port=arguments.port,
        interface=Interfaces.WSGI,
        workers=arguments.workers,
        blocking_threads=4,
        websockets=False,
        workers_kill_timeout=10,  # one told to stop while it starts does not hear it
        log_enabled=False,
    )
    with ready_to_serve(folder, demo=arguments.demo), nullcontext() if arguments.no_worker else worker_beside(folder):
        print(f"corcom is at http://{arguments.host}:{arguments.port}/ (stop with Ctrl+C)", flush=True)
        server.serve()
    return 0


def require_free_port(host: str, port: int) -> None:
    """Look whether the desk can listen there, before anything is made ready.

    Raises:
        BadInput: it cannot, as when another program listens there; says how to choose another port.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # one that ended a moment ago is no hindrance
            tried.bind(address)
    except (OSError, OverflowError) as error:
        reason = "another program listens there" if getattr(error, "errno", None) == errno.EADDRINUSE else str(error)
        message = (
            f"The desk cannot listen at port {port} of {host}: {reason}. Choose another with --port, for example --port {_another(port)}."
        )
        raise BadInput(message) from error


def _another(port: int) -> int:
    return port + 1 if 1024 <= port < 65_535 else 8000
