"""Desks in folders of their own, made once for all processes of a run by the command that people use; who changes one takes a copy."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = {k: v for k, v in os.environ.items() if not k.startswith("CORCOM_") and k not in ("DJANGO_SETTINGS_MODULE", "DATA")}


@pytest.fixture(scope="session")
def demonstration_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `corcom demo` makes; to be looked at only."""
    return _made(tmp_path_factory, "demo")


@pytest.fixture(scope="session")
def founded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `corcom setup` makes on 14 December 2011; to be looked at only."""
    return _made(tmp_path_factory, "setup", CORCOM_TODAY="2011-12-14")


def _made(tmp_path_factory: pytest.TempPathFactory, command: str, **environment: str) -> Path:
    mine = tmp_path_factory.getbasetemp()
    shared = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / f"made-by-{command}"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "whole").exists():
            words = [sys.executable, "-m", "corcom.site.cli", command, "--data", str(shared / "desk")]
            done = subprocess.run(words, capture_output=True, text=True, check=False, env={**CLEAN, **environment})
            assert done.returncode == 0, done.stderr
            (shared / "whole").touch()
    return shared / "desk"
