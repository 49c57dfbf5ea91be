"""Our own SVG files as PNG, for documents and slides that take no SVG. The same drawing gives the same bytes on every machine.

Only fonts that are shipped are used and nothing is loaded from elsewhere. Drawing holds up the process that does it for a second or more,
so a desk starts `python -m corcom.outputs.png SIZE` for it: the drawing comes in on standard input, the picture goes out.
"""

from __future__ import annotations

import resource
import sys
from importlib import resources

import resvg_py

from corcom.outputs.png_sizes import SIZES

MEMORY = 1024**3


def render_png(svg: str, size: str) -> bytes:
    """A drawing as PNG, as wide as the word of `SIZES` says."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=SIZES[size],
        skip_system_fonts=True,
        font_files=_font_files(),
        font_family="Noto Sans",
        sans_serif_family="Noto Sans",
        serif_family="Noto Serif",
    )


def _font_files() -> list[str]:
    folder = resources.files("corcom.outputs").joinpath("third_party", "noto")
    return sorted(str(file) for file in folder.iterdir() if file.name.endswith(".ttf"))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stdout.buffer.write(render_png(sys.stdin.buffer.read().decode("utf-8"), sys.argv[1]))
