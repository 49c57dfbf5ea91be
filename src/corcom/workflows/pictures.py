"""Pictures as PNG: drawn in a process of their own with a bound on time and memory, one at a time, and kept by what they show."""

from __future__ import annotations

import subprocess
import sys
import threading

from corcom.kernel.errors import BadInput, Refusal
from corcom.outputs.png_sizes import SIZES

LONGEST_SVG = 2_000_000
SECONDS = 30
LONGEST_WAIT = 2  # seconds that a request waits for the picture of another before it gives up
_MOST_KEPT = 24
_one_at_a_time = threading.Lock()
_kept: dict[tuple[str, str], bytes] = {}  # changed by the one who draws


class NotDrawn(Refusal):
    """The picture could not be drawn within the bounds."""


def png_of(svg: str, size: str) -> bytes:
    """A drawing of ours as PNG.

    Args:
        svg: a file drawn by `outputs.map_svg` or `outputs.charts_svg`.
        size: a word of `SIZES`.

    Raises:
        BadInput: another size, or a drawing longer than any of ours.
        NotDrawn: others are being drawn, it takes too long or too much memory, or the machine cannot draw.
    """
    if size not in SIZES or len(svg) > LONGEST_SVG:
        message = f"Size “{size}” and {len(svg)} characters came in; accepted: {', '.join(SIZES)}, up to {LONGEST_SVG} characters."
        raise BadInput(message)
    found = _kept.get((svg, size))
    if found is not None:
        return found
    if not _one_at_a_time.acquire(timeout=LONGEST_WAIT):
        message = "Other pictures are being drawn just now. Take the SVG, or try again in a minute."
        raise NotDrawn(message)
    try:
        return _kept.get((svg, size)) or _drawn_and_kept(svg, size)
    finally:
        _one_at_a_time.release()


def _drawn_and_kept(svg: str, size: str) -> bytes:
    png = _drawn(svg, size)
    if len(_kept) >= _MOST_KEPT:
        del _kept[next(iter(_kept))]
    _kept[svg, size] = png
    return png


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
