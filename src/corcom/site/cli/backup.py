"""`corcom backup`: one file with everything of a desk, while it runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from corcom.site.desk_file import open_desk, require_desk

HELP = "Write everything of a desk into one file, while the desk runs."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folder and target."""
    parser.add_argument("target", type=Path, metavar="FILE", help="the file to write, for example desk-2011-12-14.tar.gz")
    parser.add_argument("--data", type=Path, default=Path(".data/desk"), help="the data folder")


def run(arguments: argparse.Namespace) -> int:
    """Write the backup and say what is in it."""
    folder = require_desk(arguments.data)
    open_desk(folder)

    from django.conf import settings

    from corcom.jobs.backup import back_up

    manifest = back_up(folder, arguments.target, database=settings.DATABASES["default"])
    size = arguments.target.stat().st_size
    print(f"{arguments.target}: {size:,} bytes, {', '.join(manifest['files'])}. It holds the secret key: keep it as safe as the desk.")
    return 0
