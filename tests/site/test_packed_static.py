"""What browsers get once and keep: packed files under names that change with their content."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

from corcom.site.packed_static import packed_static


def test_style_sheets_are_packed_under_names_of_their_content_while_the_desk_serves() -> None:
    with packed_static():
        folder = Path(os.environ["CORCOM_STATIC"])
        name = json.loads((folder / "staticfiles.json").read_text())["paths"]["corcom/css/desk.css"]
        packed, plain = (folder / f"{name}.gz").read_bytes(), (folder / name).read_bytes()

    assert (gzip.decompress(packed), name != "corcom/css/desk.css") == (plain, True)
    assert ("CORCOM_STATIC" in os.environ, folder.exists()) == (False, False)
