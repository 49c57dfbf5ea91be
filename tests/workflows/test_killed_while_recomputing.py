"""Killing the nightly recomputation at any moment leaves the obligations as they were or as they should be, and never in between."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

CLEAN = {k: v for k, v in os.environ.items() if not k.startswith("CORCOM_") and k not in ("DJANGO_SETTINGS_MODULE", "DATA")}
COLUMNS = "state_id, article, kind, covers_year, place, due_on, status, sequence, because, superseded_reason"


def _corcom(command: str, folder: Path, today: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "corcom.site.cli", command, "--data", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**CLEAN, "CORCOM_TODAY": today},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _obligations(folder: Path) -> tuple[list[tuple[object, ...]], int]:
    database = sqlite3.connect(folder / "desk.sqlite3")
    rows = database.execute(f"select {COLUMNS} from obligations_obligationrecord order by {COLUMNS}").fetchall()  # noqa: S608
    acts = database.execute("select count(*) from audit_auditrow where act = 'recompute_obligations'").fetchone()[0]
    database.close()
    return rows, acts


@pytest.fixture(scope="module")
def as_they_should_be(founded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple[object, ...]], int]:
    """The obligations after a night in which nobody killed anything."""
    whole = Path(shutil.copytree(founded_folder, tmp_path_factory.mktemp("whole") / "desk"))
    _corcom("recompute", whole, "2012-05-01")
    return _obligations(whole)


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.1, 0.3])
def test_kill_9_changes_all_or_nothing_and_the_next_night_makes_it_good(
    founded_folder: Path, as_they_should_be: tuple[list[tuple[object, ...]], int], tmp_path: Path, seconds: float
) -> None:
    cut = Path(shutil.copytree(founded_folder, tmp_path / "cut"))
    before = _obligations(cut)
    code = (
        "import sys; from pathlib import Path; from corcom.site.desk_file import open_desk; open_desk(Path(sys.argv[1]));"
        "from corcom.workflows.recomputing import recompute_obligations; print('ready', flush=True); sys.stdin.readline();"
        "recompute_obligations('CCM')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(cut)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**CLEAN, "CORCOM_TODAY": "2012-05-01"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("go\n")
        process.stdin.flush()
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert _obligations(cut) in (before, as_they_should_be)
    _corcom("recompute", cut, "2012-05-01")
    assert _obligations(cut) == as_they_should_be
    assert _corcom("recompute", cut, "2012-05-01")[0].startswith("CCM: 0 new, 0 changed, 0 gone, ")
    assert _obligations(cut) == as_they_should_be
