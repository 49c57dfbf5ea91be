"""A `Reading` as plain JSON values and back, to hand it from one process to another unchanged.

What a proposal cites is told by its place only: the document and the quoted words are those of the reading. That is a third of the size.
"""

from __future__ import annotations

from typing import Any

from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.sources import Citation, Finding, citation_from_dict
from corcom.kernel.words import ProposalKind, Severity


def reading_as_dict(reading: Reading) -> dict[str, Any]:
    """The JSON form of a reading; `reading_from_dict` gives the same reading back."""
    return {
        "sha256": reading.sha256,
        "text": reading.text,
        "text_hash": reading.text_hash,
        "loader": reading.loader,
        "language": reading.language,
        "proposals": [_proposal_as_list(proposal) for proposal in reading.proposals],
        "findings": [_finding_as_dict(finding) for finding in reading.findings],
        "structure_lines": sorted(reading.structure_lines),
        "unread_lines": list(reading.unread_lines),
        "hints": {str(line): hint for line, hint in reading.hints.items()},
    }


def reading_from_dict(data: dict[str, Any]) -> Reading:
    """The reading of a JSON form.

    Raises:
        KeyError, ValueError, TypeError, BadInput: this is no such form.
    """
    return Reading(
        sha256=data["sha256"],
        text=data["text"],
        text_hash=data["text_hash"],
        loader=data["loader"],
        language=data["language"],
        proposals=tuple(_proposal(data, *entry) for entry in data["proposals"]),
        findings=tuple(_finding(entry) for entry in data["findings"]),
        structure_lines=frozenset(data["structure_lines"]),
        unread_lines=tuple(data["unread_lines"]),
        hints={int(line): hint for line, hint in data["hints"].items()},
    )


def _finding_as_dict(finding: Finding) -> dict[str, Any]:
    return finding.as_dict() | {"citation": finding.citation.as_dict() if finding.citation else None}


def _finding(entry: dict[str, Any]) -> Finding:
    citation = citation_from_dict(entry["citation"]) if entry["citation"] else None
    return Finding(entry["code"], Severity(entry["severity"]), entry["message"], entry["line"], citation)


def _proposal_as_list(proposal: Proposal) -> list[Any]:
    at = proposal.citation
    return [proposal.kind.value, proposal.values, proposal.confidence, at.rule, at.line, at.end_line, at.start, at.end]


def _proposal(
    data: dict[str, Any], kind: str, values: dict[str, Any], confidence: float, rule: str, line: int, end_line: int, start: int, end: int
) -> Proposal:
    quote = data["text"][start:end]
    cited = Citation(data["sha256"], data["text_hash"], data["loader"], line, end_line, start, end, quote, rule)
    return Proposal(ProposalKind(kind), values, cited, confidence)
