"""What the desk and the process that reads its documents say to each other over a socket; loads none of the rules of reading."""

from __future__ import annotations

import json
import struct

from corcom.engines.reading.summary import Told

HEAD = struct.Struct("!IQ")  # bytes of the settings, bytes of the document
ANSWER = struct.Struct("!Q")  # bytes of the answer
JOB = b"j"
MANY = b"m"  # a job of many documents: what later forks will be glad of is done before the fork
MOST = 25  # documents that one fork reads: it keeps what it learned, and nothing that it might gather goes on for ever


def wire_form(told: Told) -> bytes:
    """What stopped a reading, on a line of its own; then its words as they are, so that nobody takes them apart again."""
    return json.dumps(told.stopped).encode("ascii") + b"\n" + told.words.encode("utf-8", "surrogatepass")


def told_from_wire(said: bytes) -> Told:
    """The opposite of `wire_form`."""
    stopped, _, words = said.partition(b"\n")
    return Told(words.decode("utf-8", "surrogatepass"), tuple(json.loads(stopped)))
