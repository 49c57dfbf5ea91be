"""Files stay small enough to have one subject."""

from __future__ import annotations

from pathlib import Path

LONGEST = 500
USUALLY_TWO = 350


def test_no_source_file_is_longer_than_a_reader_can_hold(text_of: dict[Path, str], root: Path) -> None:
    code = {
        path: text for path, text in text_of.items() if path.suffix in {".py", ".html", ".css", ".js"} and "third_party" not in path.parts
    }
    lengths = {str(path.relative_to(root)): text.count("\n") for path, text in code.items()}
    growing = {name: length for name, length in lengths.items() if length > USUALLY_TWO}
    too_long = {name: length for name, length in growing.items() if length > LONGEST}
    assert too_long == {}, f"Split these first, then look at the others past {USUALLY_TWO} lines: {growing}"


def test_no_module_is_a_drawer_for_odds_and_ends(project_files: list[Path], root: Path) -> None:
    drawers = {"utils", "helpers", "common", "misc", "util", "helper"}
    sources = [path.relative_to(root) for path in project_files if path.suffix == ".py"]
    assert [path for path in sources if path.stem in drawers or drawers & set(path.parts)] == []
