"""What the desk and the process that reads its documents say to each other over a socket; loads none of the rules of reading."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import ClassVar

from corcom.engines.reading.loaders import FileKind
from corcom.engines.reading.summary import Told

HEAD = struct.Struct("!IQ")  # bytes of the settings, bytes of the document
ANSWER = struct.Struct("!Q")  # bytes of the answer
MOST = 25  # documents that one fork reads: it keeps what it learned, and nothing that it might gather goes on for ever

_KINDS = tuple(FileKind)


@dataclass(frozen=True, slots=True)
class Job:
    """What a connection is for: one document, or many of some kinds; for many, what later forks will be glad of is done before the fork."""

    is_many: bool = False
    kinds: frozenset[FileKind] = frozenset()

    SIZE: ClassVar = 2

    def to_wire(self) -> bytes:
        """Two bytes."""
        return bytes((self.is_many, sum(1 << place for place, kind in enumerate(_KINDS) if kind in self.kinds)))

    @classmethod
    def from_wire(cls, message: bytes) -> Job:
        """The opposite of `to_wire`; what comes of nothing is no job of many."""
        is_many, bits = message or bytes(cls.SIZE)
        return cls(bool(is_many), frozenset(kind for place, kind in enumerate(_KINDS) if bits >> place & 1))


ONE = Job()


def wire_form(told: Told) -> bytes:
    """What stopped a reading, on a line of its own; then its words as they are, so that nobody takes them apart again."""
    return json.dumps(told.stopped).encode("ascii") + b"\n" + told.words.encode("utf-8", "surrogatepass")


def told_from_wire(said: bytes) -> Told:
    """The opposite of `wire_form`."""
    stopped, _, words = said.partition(b"\n")
    return Told(words.decode("utf-8", "surrogatepass"), tuple(json.loads(stopped)))
