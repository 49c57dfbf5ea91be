"""`corcom` as a program: exit codes, and output that somebody stops reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CORCOM = str(Path(sys.executable).with_name("corcom"))
SAMPLE = str(Path(__file__).resolve().parents[2] / "src/corcom/workflows/samples/demo-corcom-2011-12-13.txt")


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([CORCOM, *arguments], capture_output=True, text=True, check=False)


def test_no_subcommand_is_wrong_use() -> None:
    assert _run().returncode == 2


def test_unknown_subcommand_is_wrong_use_and_names_the_known_ones() -> None:
    done = _run("reed")
    assert done.returncode == 2
    assert "invalid choice: 'reed'" in done.stderr
    assert "read" in done.stderr.split("choose from")[1]


def test_output_that_somebody_stops_reading_is_no_error() -> None:
    with subprocess.Popen([CORCOM, "read", SAMPLE], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (0, b"")


def test_nothing_is_loaded_before_ctrl_c_is_looked_for() -> None:
    code = "import sys; before = set(sys.modules); import corcom.site.cli; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["__future__", "corcom", "corcom.site", "corcom.site.cli"]
