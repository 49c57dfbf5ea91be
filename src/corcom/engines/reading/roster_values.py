"""What a list of people says about one of them, as values: the entry, and the piece of text that holds it."""

from __future__ import annotations

from typing import Any

from corcom.kernel.values import value
from corcom.kernel.words import AttendeeKind


@value
class Entry:
    """A named attendee or absentee, with what the list says about it."""

    name: str
    kind: AttendeeKind
    iso3: str | None = None
    role: str | None = None
    presides: bool = False
    themes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    terms_words: str | None = None
    capacity: str | None = None
    organisation: str | None = None
    short: tuple[str, ...] = ()
    persons: tuple[tuple[str, str | None], ...] = ()
    absent: bool = False
    reason: str | None = None
    sent_instead: str | None = None

    def attendee_values(self) -> dict[str, Any]:
        """Values of an attendee proposal."""
        return {
            "name": self.name,
            "kind": self.kind.value,
            "iso3": self.iso3,
            "role": self.role,
            "presides": self.presides,
            "themes": list(self.themes),
            "terms": list(self.terms),
            "terms_words": self.terms_words,
            "capacity": self.capacity,
            "persons": [{"name": name, "role": role} for name, role in self.persons],
            "organisation": self.organisation,
        }

    def absence_values(self, reason: str | None = None, sent_instead: str | None = None) -> dict[str, Any]:
        """Values of an absence proposal."""
        return {
            "name": self.name,
            "kind": self.kind.value,
            "iso3": self.iso3,
            "role": self.role,
            "themes": list(self.themes),
            "reason": reason or self.reason,
            "sent_instead": sent_instead or self.sent_instead,
        }


@value
class Piece:
    """Words that should hold one name: code points `[start, end)`, the indent, the office that a label gave, the entry read."""

    start: int
    end: int
    indent: int
    entry: Entry
