"""Small records to read in tests: text in, proposals of one kind out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from inspect import cleandoc

from corcom.engines.reading.loaders import load
from corcom.engines.reading.reader import Rule, context_of
from corcom.engines.reading.rules.actions import read_action_points
from corcom.engines.reading.rules.decisions import read_decisions
from corcom.engines.reading.rules.documents import read_documents
from corcom.engines.reading.rules.events import read_events
from corcom.engines.reading.rules.status_news import read_status_news
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

MEETING_ON = date(2011, 12, 13)
HEAD = """Minutes of the Committee
13 December 2011

Present: Anna Berg (AB), Tom Reed (TR), Kenya, Peru, the Secretariat

## Opening

The Chair opened.

"""
TAIL = """

## Other matters

Nothing was raised.
"""
RULES: dict[ProposalKind, Rule] = {
    ProposalKind.ACTION_POINT: read_action_points,
    ProposalKind.EVENT: read_events,
    ProposalKind.STATUS_NEWS: read_status_news,
    ProposalKind.DECISION: read_decisions,
    ProposalKind.DOCUMENT: read_documents,
}


def proposals(text: str, kind: ProposalKind) -> list[Proposal]:
    """What the rule for one kind reads from a record of 13 December 2011; every citation quotes its words."""
    loaded = load((HEAD + cleandoc(text) + TAIL).encode(), name="minutes.md")
    context = replace(context_of(loaded), meeting_on=MEETING_ON)
    found = list(RULES[kind](context))
    assert [p.citation.quote for p in found] == [context.text[p.citation.start : p.citation.end] for p in found]
    return found
