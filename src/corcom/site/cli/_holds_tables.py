"""Whether the database that the environment names holds tables of a desk: asked in a process of its own, told by its exit status."""

from __future__ import annotations

import sys
from pathlib import Path

from corcom.site.desk_file import open_desk

HOLDS_NONE, HOLDS_TABLES = 0, 3


def _look(folder: Path) -> int:
    open_desk(folder)

    from django.db import connection

    return HOLDS_TABLES if "people_person" in connection.introspection.table_names() else HOLDS_NONE


if __name__ == "__main__":
    sys.exit(_look(Path(sys.argv[1])))
