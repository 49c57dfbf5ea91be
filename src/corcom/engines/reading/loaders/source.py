"""A file on its way through a loader."""

from __future__ import annotations

from dataclasses import dataclass

from corcom.engines.reading.loaders.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes, the name that they came with, their SHA-256 and the limits that hold for them."""

    data: bytes
    name: str
    sha256: str
    limits: Limits = DEFAULT
