"""The documents say what is so: commands, settings, routes and links."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from corcom.site.cli._running import COMMANDS

CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
SETTING = re.compile(r"""["'](CORCOM_[A-Z_]+)["']""")
KINDS = ("tutorial", "how-to", "reference", "explanation")


@pytest.fixture(scope="module")
def documents(root: Path, text_of: dict[Path, str]) -> dict[Path, str]:
    """Every Markdown page for people: those at the root and those under docs."""
    return {path: text for path, text in text_of.items() if path.suffix == ".md" and (path.parent == root or root / "docs" in path.parents)}


def _in_code(documents: dict[Path, str], pattern: str) -> set[str]:
    return {name for text in documents.values() for code in CODE.findall(text) for name in re.findall(pattern, code)}


def test_reference_pages_are_what_the_code_says(root: Path) -> None:
    command = [sys.executable, str(root / "scripts/reference_pages.py"), "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_make_target_that_a_page_names_exists(root: Path, documents: dict[Path, str]) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert _in_code(documents, r"\bmake ([a-z][a-z-]*)") - targets == set()


def test_every_subcommand_that_a_page_names_exists(documents: dict[Path, str]) -> None:
    assert _in_code(documents, r"(?:[`\n]|bin/)corcom ([a-z][a-z-]*)") - set(COMMANDS) == set()


def test_settings_page_lists_every_setting_and_no_other(root: Path, text_of: dict[Path, str]) -> None:
    places = [path for path in text_of if path.suffix == ".py" and ({root / "src", root / "tests" / "browser"} & set(path.parents))]
    used = {name for path in places for name in SETTING.findall(text_of[path])}
    listed = set(re.findall(r"^\| `(CORCOM_[A-Z_]+)` \|", (root / "docs/reference/settings.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert listed == used


def test_every_link_between_pages_leads_somewhere(documents: dict[Path, str], root: Path) -> None:
    broken = [
        f"{page.relative_to(root)} -> {target}"
        for page, text in documents.items()
        for target in LINK.findall(CODE.sub("", text))
        if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_page_has_one_title(documents: dict[Path, str], root: Path) -> None:
    titles = {str(page.relative_to(root)): len(re.findall(r"^# ", CODE.sub("", text), re.MULTILINE)) for page, text in documents.items()}
    assert {page: count for page, count in titles.items() if count != 1} == {}


def test_the_index_leads_to_every_page_of_the_four_kinds_and_every_decision(root: Path) -> None:
    index = root / "docs/README.md"
    linked = {(index.parent / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    pages = {page for kind in (*KINDS, "adr") for page in (root / "docs" / kind).glob("*.md")}
    assert {str(page.relative_to(root)) for page in pages - linked} == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE"])
def test_the_papers_of_a_project_are_there(root: Path, name: str) -> None:
    assert (root / name).read_text(encoding="utf-8").strip() != ""


def test_the_changelog_names_the_version_of_the_project(root: Path) -> None:
    version = re.search(r'^version = "([^"]+)"', (root / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert re.search(rf"^## .*\b{re.escape(version[1])}\b", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
