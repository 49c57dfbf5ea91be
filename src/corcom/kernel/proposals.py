"""What the reader suggests: proposals, each with its citation, and the reading that holds them.

`values` are plain JSON values (dates as `PartialDate.as_dict()`), so that a proposal can be stored, corrected and compared. Their keys
by kind:

- meeting: body, number (digits or null), date (PartialDate or null), place, title
- attendee: name, kind (AttendeeKind), iso3 (or null), role, presides, themes (words as printed), terms (years as text), terms_words,
  capacity, persons (list of {name, role}), organisation
- absence: name, kind, iso3, role, themes, reason, sent_instead
- agenda-item: number, title, level (1 or 2), parent, presenters
- statement: speakers (as printed), capacity, item (number or title of the agenda item), kind (StatementKind), text, end_line
- action-point: owners (as printed), what (verbatim), purpose, addressees, due (PartialDate or null), status (open, done or null), item,
  identifier (as printed: "AP 3"), implicit (asked in running text, not marked as an action)
- event: what, when (PartialDate), kind (MeetingKind or "other")
- status-news: state (as printed), iso3, stage (words), stage_code
- decision: what, item, identifier
- document: title, symbol, attached
- working-group-member: name (State as printed, or empty), iso3, region (as printed, or empty), theme (a word of Theme, or empty)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corcom.kernel.sources import Citation, Finding
from corcom.kernel.values import value
from corcom.kernel.words import ProposalKind


@value
class Proposal:
    """A suggestion of the reader: kind, values, the passage it was read from, the rule and how sure (0 to 1)."""

    kind: ProposalKind
    values: dict[str, Any]
    citation: Citation
    confidence: float

    @property
    def rule(self) -> str:
        """Name of the rule that read it."""
        return self.citation.rule

    def as_dict(self) -> dict[str, Any]:
        """JSON form."""
        return {
            "kind": self.kind.value,
            "values": self.values,
            "citation": self.citation.as_dict(),
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document.

    Every non-blank line is in the span of a proposal, in `structure_lines` or in `unread_lines`.
    """

    sha256: str
    text: str
    text_hash: str
    loader: str
    language: str
    proposals: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()
    structure_lines: frozenset[int] = frozenset()
    unread_lines: tuple[int, ...] = ()
    hints: dict[int, str] = field(default_factory=dict)

    def of_kind(self, kind: ProposalKind) -> tuple[Proposal, ...]:
        """The proposals of one kind, in the order of the text."""
        return tuple(p for p in self.proposals if p.kind is kind)
