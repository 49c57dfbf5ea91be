"""`corcom read` works in a fresh process that never loads Django."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from corcom.site.cli import main
code = main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.split(".")[0] == "django")
print(loaded[:3], file=sys.stderr)
raise SystemExit(code)
"""


def test_corcom_read_prints_json_without_loading_django(root: Path) -> None:
    sample = root / "src/corcom/workflows/samples/demo-corcom-2011-12-13.txt"
    command = [sys.executable, "-W", "error", "-c", PROGRAM, "read", str(sample), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "[]")
    assert json.loads(done.stdout)["meeting"]["date"] == "2011-12-13"
