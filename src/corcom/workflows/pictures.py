"""Pictures as PNG: drawn in a process of their own with a bound on time and memory, one at a time, and kept by what they show."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import lru_cache

from corcom.kernel.errors import BadInput, Refusal
from corcom.outputs.png_sizes import SIZES

LONGEST_SVG = 2_000_000
SECONDS = 30
_KEPT = 24
_one_at_a_time = threading.Lock()


class NotDrawn(Refusal):
    """The picture could not be drawn within the bounds."""


@lru_cache(maxsize=_KEPT)
def png_of(svg: str, size: str) -> bytes:
    """A drawing of ours as PNG.

    Args:
        svg: a file drawn by `outputs.map_svg` or `outputs.charts_svg`.
        size: a word of `SIZES`.

    Raises:
        BadInput: another size, or a drawing longer than any of ours.
        NotDrawn: it takes too long or too much memory, or the machine cannot draw.
    """
    if size not in SIZES or len(svg) > LONGEST_SVG:
        message = f"Size “{size}” and {len(svg)} characters came in; accepted: {', '.join(SIZES)}, up to {LONGEST_SVG} characters."
        raise BadInput(message)
    with _one_at_a_time:
        return _drawn(svg, size)


def _drawn(svg: str, size: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own module with a word of ours
            [sys.executable, "-m", "corcom.outputs.png", size],
            input=svg.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        message = "The picture could not be drawn as PNG on this machine just now. Take the SVG, or try again later."
        raise NotDrawn(message) from error
    return done.stdout
