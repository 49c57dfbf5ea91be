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


PAGES = """
import sys
import django
django.setup()
import corcom.site.urls
print([name for name in sys.modules if name.startswith("corcom.engines.reading.rules") or name == "docx"])
"""


def test_the_pages_load_without_the_rules_of_reading(tmp_path: Path) -> None:
    """They take longer to load than Django; documents are read in a process of its own, which loads them while the desk opens."""
    environment = {"PATH": "/usr/bin:/bin", "CORCOM_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "corcom.site.settings"}
    done = subprocess.run([sys.executable, "-c", PAGES], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "[]\n"
