"""Starts `reading_worker` with the patterns that an earlier one compiled: they must be there before the rules are loaded.

With `--keep` it compiles them, and ends; where it may not write, nothing is kept.
"""

from __future__ import annotations

import gc
import sys

from corcom.workflows.kept_patterns import KeptPatterns, kept_beside_modules


def main() -> None:
    """Load the rules, then wait for jobs."""
    gc.disable()  # what is loaded stays; looking through it for garbage again and again took a tenth of the start
    kept = KeptPatterns(kept_beside_modules())
    kept.lend()
    from corcom.workflows import reading_worker  # noqa: PLC0415 - the rules are loaded once patterns are lent

    if "--keep" in sys.argv:
        reading_worker.make_ready()
        kept.keep(always=True)
    else:
        reading_worker.wait_for_jobs(kept.keep)


if __name__ == "__main__":
    main()
