"""How long the main pages take, how often they ask the database and how large they are, on a small desk and on a big one.

Usage: python bench/pages.py [--runs 40] [--only obligations]

Each page is asked for by the officer of the ISU through the whole stack of the settings, as a browser asks (gzip). Milliseconds are
those of the processor; the wall clock stands beside them. A page costs three things, and each has its column:

- "again": it was drawn, and nothing was written to the record since. So is nearly every request of a desk.
- "drawn": the first time after an act of anybody. SQL counts the statements of this one.
- "bare": as drawn, and nothing that corcom keeps in memory is used: the plain way, against which the desk is measured.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from importlib import import_module


def main() -> int:
    """Print the tables; 1 when a bound is not kept."""
    parser = argparse.ArgumentParser(description="Measure the main pages.")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--only", default="", help="pages whose name holds this word")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="corcom-pages-") as folder:
        os.environ.update(CORCOM_DATA=folder, DJANGO_SETTINGS_MODULE="corcom.site.settings", CORCOM_TODAY="2011-12-14", CORCOM_SAMPLE="1")
        import_module("django").setup()
        return int(import_module("_page_measures").measure_desks(arguments.runs, arguments.only))


if __name__ == "__main__":
    sys.exit(main())
