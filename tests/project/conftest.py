"""What the tests of the house share: the root and the files that belong to the project."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def project_files(root: Path) -> list[Path]:
    """Every file that is, or would be, in the repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    return [path for name in names if name and (path := root / name).is_file()]


@pytest.fixture(scope="session")
def text_of(project_files: list[Path]) -> dict[Path, str]:
    """The text of every project file that is text."""
    texts = {}
    for path in project_files:
        data = path.read_bytes()
        if b"\0" not in data[:8000]:
            texts[path] = data.decode("utf-8", errors="replace")
    return texts
