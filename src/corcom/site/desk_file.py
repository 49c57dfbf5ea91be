"""The small file `desk.json` in a data folder: what kind of desk lies there, so that every command finds it again."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from corcom.kernel.errors import BadInput

FILE_NAME = "desk.json"


@dataclass(frozen=True, slots=True)
class DeskFile:
    """`today` fixes the desk day (ISO date; empty: the real day); `sample` says that the desk shows sample data."""

    today: str = ""
    sample: bool = False


def read_desk_file(folder: Path) -> DeskFile:
    """What the file says; the defaults when there is none.

    Raises:
        BadInput: the file is damaged.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return DeskFile()
    try:
        found = DeskFile(**json.loads(path.read_text(encoding="utf-8")))
        if not isinstance(found.today, str):
            message = f"today is {found.today!r}"
            raise TypeError(message)
    except (ValueError, TypeError) as error:
        message = f'{path} cannot be read ({error}). It holds today and sample, for example {{"today": "2011-12-14", "sample": true}}.'
        raise BadInput(message) from error
    return found


def write_desk_file(folder: Path, desk: DeskFile) -> None:
    """Write the file; the folder is made, closed to others, when it is missing."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / FILE_NAME).write_text(json.dumps(asdict(desk)) + "\n", encoding="utf-8")


def holds_desk(folder: Path) -> bool:
    """Whether there is a desk: its database lies in the folder, or the environment names one elsewhere."""
    return (folder / "desk.sqlite3").exists() or (folder.is_dir() and bool(os.environ.get("CORCOM_DATABASE_URL")))


def require_desk(folder: Path) -> Path:
    """The folder, made absolute.

    Raises:
        BadInput: there is no desk in it; says how one is made.
    """
    if not holds_desk(folder):
        message = f"There is no desk in {folder}. Name the folder of one, or make one with `corcom setup --data {folder}`."
        raise BadInput(message)
    return folder.resolve()


def open_desk(folder: Path) -> None:
    """Point this process at the desk in a folder and start Django; call it before anything touches a register."""
    os.environ["CORCOM_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corcom.site.settings")
    import django  # noqa: PLC0415 - the folder must be known before the settings are read

    django.setup()


def open_current_desk(folder: Path) -> None:
    """As `open_desk`, for a command that works on the records of a desk.

    Raises:
        BadInput: there is no desk in the folder, or its tables are not those of this version.
    """
    open_desk(require_desk(folder))
    from corcom.site.desk_tables import require_current_tables  # noqa: PLC0415 - it needs the settings of the desk

    require_current_tables()
