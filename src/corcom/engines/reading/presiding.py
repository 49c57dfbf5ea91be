"""Which offices preside: Chair, SC Chair, President; not Vice-Chair or President-Designate."""

from __future__ import annotations

import re
from functools import cache

from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import unaccented

_NOT_PRESIDING = re.compile(r"vice|deputy|designate|\bpast\b|outgoing|elect\b|former|incoming|assistant")
_PRESIDES_OTHER = re.compile(r"\b(?:chair\w*|president) of (?:the )?(?!\d|(?:msp|convention|meeting|committee|board|council|session)\b)")


@cache
def _chair_words() -> re.Pattern[str]:
    return re.compile(r"(?:\b|\d)(?:" + alternatives(structure_words().chairs) + r")\b|\d[a-z]{0,5} ?presidency|in the chair")


def presides_by(role: str | None) -> bool:
    """Whether an office presides: Chair, SC Chair, President; not Vice-Chair or President-Designate."""
    if not role:
        return False
    return any(
        bool(_chair_words().search(part)) and not _NOT_PRESIDING.search(part) and not _PRESIDES_OTHER.search(part)
        for part in re.split(r"[,;/]", unaccented(role))
    )
