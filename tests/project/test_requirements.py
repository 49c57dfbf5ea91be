"""The requirement files hold every package in one version, with hashes, and cover what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)", re.MULTILINE)


def _entries(path: Path) -> list[str]:
    """Logical lines of a requirement file: continuation lines joined, comments left out."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.strip() for line in joined.splitlines() if line.strip() and not line.strip().startswith("#")]


def _names(path: Path) -> set[str]:
    return {found["name"] for found in REQUIREMENT.finditer(path.read_text(encoding="utf-8"))}


def _asked_for(requirements: list[str]) -> set[str]:
    names = {re.split(r"[\[<>=!~; ]", text, maxsplit=1)[0].lower() for text in requirements}
    return {re.sub(r"[-_.]+", "-", name) for name in names}


@pytest.mark.parametrize("name", ["run", "build", "dev"])
def test_every_requirement_is_one_version_with_hashes(root: Path, name: str) -> None:
    unlocked = [line for line in _entries(root / f"requirements/{name}.txt") if "==" not in line or "--hash=sha256:" not in line]
    assert unlocked == []


def test_the_run_file_holds_every_dependency_of_the_project(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + [text for extra in project["optional-dependencies"].values() for text in extra]
    assert _asked_for(asked) - _names(root / "requirements/run.txt") == set()


def test_the_dev_file_holds_every_dependency_of_the_dev_group(root: Path) -> None:
    groups = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    locked = _names(root / "requirements/dev.txt") | _names(root / "requirements/run.txt")
    assert _asked_for(groups["dev"]) - locked == set()


def test_the_build_file_holds_the_build_back_end(root: Path) -> None:
    build = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    assert _asked_for(build["requires"]) - _names(root / "requirements/build.txt") == set()


def test_run_and_dev_files_agree_on_versions(root: Path) -> None:
    run, dev = (
        {m["name"]: m["version"] for m in REQUIREMENT.finditer((root / f"requirements/{n}.txt").read_text())} for n in ("run", "dev")
    )
    assert {name: (run[name], dev[name]) for name in run.keys() & dev.keys() if run[name] != dev[name]} == {}
