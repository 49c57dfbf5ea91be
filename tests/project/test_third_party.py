"""What others made lies in a folder of its own, with its licence and where it came from."""

from __future__ import annotations

from pathlib import Path

OTHERS_MAKE = {".woff", ".woff2", ".ttf", ".otf", ".geojson", ".topojson", ".map"}


def _is_made_by_others(path: Path) -> bool:
    return path.suffix in OTHERS_MAKE or path.name.endswith((".min.js", ".min.css"))


def test_fonts_outlines_and_libraries_lie_in_third_party_folders(project_files: list[Path], root: Path) -> None:
    astray = [path.relative_to(root) for path in project_files if _is_made_by_others(path) and "third_party" not in path.parts]
    assert astray == []


def test_every_third_party_folder_has_its_licence_and_origin(project_files: list[Path], root: Path) -> None:
    inside = [path.relative_to(root) for path in project_files if "third_party" in path.parts]
    folders = {Path(*path.parts[: path.parts.index("third_party") + 2]) for path in inside}
    names = {folder: {path.name for path in inside if folder in path.parents} for folder in folders}
    assert {folder for folder, found in names.items() if not {"LICENSE", "ORIGIN.md"} <= found} == set()
