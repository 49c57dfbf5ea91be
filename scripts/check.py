"""The checks that take less than a minute: format, lint, types, rings, migrations, and the house's own tests.

Usage: python3 scripts/check.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from steps import Outcome, Step, clean_environment, program, run_side_by_side

# The slowest first, so that two cores finish together.
STEPS = (
    Step("types", (program("mypy"),)),
    Step("house tests", (program("pytest"), "-q", "tests/project")),
    Step("migrations", (program("python"), "-m", "django", "makemigrations", "--check", "--dry-run")),
    Step("rings", (program("lint-imports"),)),
    Step("lint", (program("ruff"), "check", ".")),
    Step("format", (program("ruff"), "format", "--check", ".")),
)


def run_checks() -> list[Outcome]:
    """Run every check; see their outcomes."""
    with tempfile.TemporaryDirectory(prefix="corcom-check-") as folder:
        environment = clean_environment(Path(folder), {"DJANGO_SETTINGS_MODULE": "corcom.site.settings"})
        return run_side_by_side(STEPS, environment)


def main() -> int:
    """0 when every check passed."""
    failed = sorted(outcome.step.name for outcome in run_checks() if outcome.code != 0)
    print(f"check: failed: {', '.join(failed)}" if failed else "check: all passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
