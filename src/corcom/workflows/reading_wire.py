"""What the desk and the process that reads its documents say to each other over a socket; loads none of the rules of reading."""

from __future__ import annotations

import struct

HEAD = struct.Struct("!IQ")  # bytes of the settings, bytes of the document
ANSWER = struct.Struct("!Q")  # bytes of the answer
JOB = b"j"
MANY = b"m"  # a job of many documents: what later forks will be glad of is done before the fork
MOST = 25  # documents that one fork reads: it keeps what it learned, and nothing that it might gather goes on for ever
