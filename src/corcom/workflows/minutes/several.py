"""Several files at once: each is read by itself, and what cannot be read does not keep the others out."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.registers.documents.models import Document
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes.reading import AlreadyHere, Upload, read_minutes

_log = logging.getLogger(__name__)
FAULT = (
    "corcom made a mistake of its own while it read this file, so nothing of it is on the desk; the other files are read. Tell the "
    "administrator: the log of the desk says the rest."
)


@dataclass(slots=True)
class Arrivals:
    """What came of files: readings, files that were here already, and files that could not be read, with the reason."""

    read: list[ReadingRecord] = field(default_factory=list)
    here_already: list[tuple[str, ReadingRecord]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def read_several(uploads: Iterable[Upload], *, convention: str, person: Any, replaces: Document | None = None) -> Arrivals:
    """Read files one by one, each in an act of its own, so that even a fault of ours in one keeps the others."""
    arrivals = Arrivals()
    for upload in uploads:
        try:
            arrivals.read.append(read_minutes(upload, convention=convention, person=person, replaces=replaces))
        except AlreadyHere as known:
            arrivals.here_already.append((upload.name, known.reading))
        except BadInput as problem:
            arrivals.refused.append((upload.name, str(problem)))
        except Exception:
            _log.exception("A fault of corcom while it read “%s”", upload.name)
            arrivals.refused.append((upload.name, FAULT))
    return arrivals
