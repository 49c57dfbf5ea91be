"""How much a loader takes in before it stops with a finding."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one document.

    `file_bytes` is the size as it came, `unpacked_bytes` and `unpacking_ratio` what an archive (docx, odt) may grow to, `parts` how
    many files it may hold, `characters` the length of the text, `pages` those of a PDF. Minutes of 5 pages have about 15,000 characters.
    """

    file_bytes: int = 32 * MEBIBYTE
    unpacked_bytes: int = 64 * MEBIBYTE
    unpacking_ratio: int = 200
    parts: int = 5_000
    characters: int = 1_500_000
    pages: int = 500


DEFAULT = Limits()
