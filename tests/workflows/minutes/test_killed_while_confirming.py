"""Killing the process at any moment loses no confirmed fact and leaves none half written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

CONFIRMER = """
import os, sys
from pathlib import Path
from corcom.site.desk_file import open_desk
open_desk(Path(sys.argv[1]))
from corcom.registers.people.models import Person
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import confirm_proposals
officer = Person.objects.get(email="office@demo.example")
reading = ReadingRecord.objects.get(version__document__title__contains="25 October 2011")
print("ready", flush=True)
sys.stdin.readline()
for proposal in list(reading.proposals.filter(state="awaiting").order_by("position")):
    try:
        confirm_proposals(reading, [proposal.pk], person=officer)
    except Exception as refusal:
        print("left", proposal.pk, flush=True)
        continue
    print("confirmed", proposal.pk, flush=True)
"""


def environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("CORCOM_") and k != "DJANGO_SETTINGS_MODULE"}


@pytest.fixture
def desk(demonstration_folder: Path, tmp_path: Path) -> Path:
    """The demonstration desk."""
    return Path(shutil.copytree(demonstration_folder, tmp_path / "desk"))


@pytest.mark.parametrize("after_lines", [1, 3, 7])
def test_kill_9_while_confirming_loses_nothing_that_was_confirmed(desk: Path, after_lines: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CONFIRMER, str(desk)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("go\n")
        process.stdin.flush()
        said = [process.stdout.readline().split() for _ in range(after_lines)]
        time.sleep(0.004 * after_lines)
        process.send_signal(signal.SIGKILL)
        said += [line.split() for line in process.stdout.read().splitlines() if len(line.split()) == 2]
        process.wait()

    told = {int(number) for word, number in (pair for pair in said if len(pair) == 2) if word == "confirmed"}
    database = sqlite3.connect(desk / "desk.sqlite3")
    rows = database.execute("select id, record_kind, record_id from proposals_proposalrecord where state = 'confirmed'").fetchall()
    audited = database.execute("select records from audit_auditrow where act = 'confirm_proposals'").fetchall()
    on_record = {number for number, _, _ in rows}
    for _, kind, record in rows:
        assert database.execute(f"select count(*) from {kind.replace('.', '_')} where id = ?", [record]).fetchone() == (1,)  # noqa: S608
    database.close()
    assert told <= on_record
    assert len(told) >= 1
    assert all(json.loads(text) is not None for (text,) in audited)
    check = subprocess.run(
        [sys.executable, "-m", "corcom.site.cli", "check", "--data", str(desk)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert check.stdout.splitlines()[-1] == "The desk is whole."
