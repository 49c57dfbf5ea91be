"""Style sheets and scripts that always go together are sent as one file, without comments and needless space, in one request.

Their sources stay small files with one subject each. A bundle is written when it is asked for, so nothing has to be built to develop.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCES = Path(__file__).parent / "static" / "corcom"
BUNDLES = {
    "corcom/css/desk.css": tuple(
        f"css/{name}.css"
        for name in ("tokens", "base", "notices", "frame", "rail", "forms", "forms-small", "tables", "entries", "chips", "dates")
    ),
    "corcom/css/paper.css": ("css/print.css",),
    "corcom/css/review-desk.css": tuple(f"css/{name}.css" for name in ("document", "proposal", "proposal-closed", "review", "review-rows")),
    "corcom/js/desk.js": ("js/page.js", "js/unsent.js"),
    "corcom/js/review-desk.js": tuple(f"js/review-{name}.js" for name in ("light", "rows", "select", "keys", "trouble")),
}


@cache
def _folder() -> Path:
    """Where this process writes them; gone with it."""
    folder = Path(tempfile.mkdtemp(prefix="corcom-bundles-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


class BundleFinder(BaseFinder):
    """Finds the bundles, for the collecting of static files as for the server that develops."""

    def __init__(self, *_arguments: Any, **_named: Any) -> None:
        self.storage = FileSystemStorage(location=_folder())

    def find(self, path: str, find_all: bool = False, **_named: Any) -> str | list[str]:
        """Where a bundle lies, written anew when one of its sources changed; nothing when it is none."""
        if path not in BUNDLES:
            return []
        place = str(self._written(path))
        return [place] if find_all else place

    def list(self, _ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        """All bundles."""
        for path in BUNDLES:
            self._written(path)
            yield path, self.storage

    def _written(self, path: str) -> Path:
        place, sources = _folder() / path, [SOURCES / name for name in BUNDLES[path]]
        if not place.exists() or any(source.stat().st_mtime > place.stat().st_mtime for source in sources):
            place.parent.mkdir(parents=True, exist_ok=True)
            shortened = rcssmin.cssmin if path.endswith(".css") else rjsmin.jsmin
            place.write_text(shortened("\n".join(source.read_text(encoding="utf-8") for source in sources)), encoding="utf-8")
        return place
