"""Nothing in the repository depends on the machine or the package index that somebody worked with."""

from __future__ import annotations

import re
from pathlib import Path

# Written in parts, so that this file does not find itself.
MACHINE_PATHS = re.compile(
    "|".join((r"/wo" r"rk/(main|shared|steering|\.)", r"/fa" r"rm/", r"/ro" r"ot/", r"/ho" r"me/\w+/", r"/tmp/ba" r"sh_jobs"))
)
INDEX_ADDRESSES = re.compile(
    "|".join(
        (
            r"https?://(files\.)?py" r"pi\.",
            r"pytho" r"nhosted\.org",
            r"registry\.npm" r"js\.org",
            r"--(extra-)?ind" r"ex-url",
            r"--find-li" r"nks",
            r"^\s*ind" r"ex-url\s*=",
        )
    ),
    re.MULTILINE,
)


def _finds(pattern: re.Pattern[str], text_of: dict[Path, str], root: Path) -> list[str]:
    return [f"{path.relative_to(root)}: {found.group()}" for path, text in text_of.items() for found in pattern.finditer(text)]


def test_no_file_names_a_path_of_somebodys_machine(text_of: dict[Path, str], root: Path) -> None:
    assert _finds(MACHINE_PATHS, text_of, root) == []


def test_no_file_names_a_package_index(text_of: dict[Path, str], root: Path) -> None:
    assert _finds(INDEX_ADDRESSES, text_of, root) == []


def test_the_only_lock_files_are_the_hashed_requirements(project_files: list[Path], root: Path) -> None:
    locks = {"uv.lock", "poetry.lock", "Pipfile.lock", "package-lock.json"}
    assert [path.relative_to(root) for path in project_files if path.name in locks] == []
