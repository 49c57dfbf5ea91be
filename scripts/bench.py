"""Run every measurement in bench/, one after the other, and fail when one missed its bound.

Usage: python3 scripts/bench.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from steps import ROOT, clean_environment, program


def main() -> int:
    """0 when every measurement kept its bound."""
    failed = []
    for script in sorted((ROOT / "bench").glob("[!_]*.py")):
        print(f"== {script.relative_to(ROOT)}", flush=True)
        with tempfile.TemporaryDirectory(prefix="corcom-bench-") as folder:
            environment = clean_environment(Path(folder))
            code = subprocess.run([program("python"), str(script)], cwd=ROOT, env=environment, check=False).returncode
        if code != 0:
            failed.append(script.name)
    print(f"bench: failed: {', '.join(failed)}" if failed else "bench: every bound was kept")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
