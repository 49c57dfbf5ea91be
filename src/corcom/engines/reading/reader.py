"""From a loaded text to a `Reading`: build the context, run every rule, and account for every line.

Nothing is lost: each non-blank line is in the span of a proposal, in `structure_lines` or in `unread_lines`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.language import language_of
from corcom.engines.reading.meeting_front import head_of
from corcom.engines.reading.meeting_lines import names_record
from corcom.engines.reading.quick_look import begin_text
from corcom.engines.reading.roster import listed, roster_of
from corcom.engines.reading.rules.absences import absences_listed, absences_said
from corcom.engines.reading.rules.actions import read_action_points
from corcom.engines.reading.rules.agenda import agenda_headed, agenda_in_line, agenda_listed, agenda_named
from corcom.engines.reading.rules.agenda_lines import agenda_of_lines
from corcom.engines.reading.rules.attendees import attendees_listed, attendees_said, chairs_named
from corcom.engines.reading.rules.decisions import read_decisions
from corcom.engines.reading.rules.documents import read_documents
from corcom.engines.reading.rules.events import read_events
from corcom.engines.reading.rules.group_members import read_group_members
from corcom.engines.reading.rules.meeting import meeting_named, meeting_unnamed
from corcom.engines.reading.rules.statements import statements_labelled, statements_reported
from corcom.engines.reading.rules.status_news import read_status_news
from corcom.engines.reading.segment import segmented
from corcom.engines.reading.text import Line, LineKind, LoadedText
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.words import ProposalKind

_LONGEST_TITLE = 80
_WORDLIKE = re.compile(r"[^\W_]")

Rule = Callable[[Context], Iterable[Proposal]]

RULES: tuple[Rule, ...] = (
    meeting_named,
    attendees_listed,
    chairs_named,
    attendees_said,
    absences_listed,
    absences_said,
    agenda_headed,
    agenda_listed,
    agenda_in_line,
    agenda_of_lines,
    agenda_named,
    statements_labelled,
    statements_reported,
    read_action_points,
    read_events,
    read_status_news,
    read_decisions,
    read_documents,
    read_group_members,
)


def context_of(loaded: LoadedText) -> Context:
    """What the rules may know about a text."""
    found = segmented(loaded)
    bare = Context(loaded, language_of(loaded.text), found.blocks, found.sections, found.zones)
    attending, missed = listed(bare, Zone.ATTENDANCE), listed(bare, Zone.ABSENCE)
    roster = roster_of([*attending, *missed])
    head = head_of(bare)
    return replace(bare, head=head, meeting_on=head.day, roster=roster, attending=tuple(attending), missed=tuple(missed))


def read_text(loaded: LoadedText) -> Reading:
    """Read minutes: proposals in the order of the text, and an account of every line."""
    begin_text()
    context = context_of(loaded)
    found = [proposal for rule in RULES for proposal in rule(context)]
    if found and not any(proposal.kind is ProposalKind.MEETING for proposal in found):
        found.append(meeting_unnamed(context))  # everything else hangs on the meeting
    proposals = _in_text_order(found)
    structure = _structure_lines(context)
    read = {n for p in proposals for n in range(p.citation.line, p.citation.end_line + 1)}
    unread = tuple(line.number for line in loaded.lines if not line.is_blank and line.number not in read and line.number not in structure)
    return Reading(
        sha256=loaded.sha256,
        text=loaded.text,
        text_hash=loaded.text_hash,
        loader=loaded.loader,
        language=context.language,
        proposals=proposals,
        findings=loaded.findings,
        structure_lines=structure,
        unread_lines=unread,
        hints={line.number: line.hint.kind.value for line in loaded.lines if line.hint.kind is not LineKind.PLAIN},
    )


def _in_text_order(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    return tuple(sorted(proposals, key=lambda p: (p.citation.start, p.citation.end)))


def _structure_lines(context: Context) -> frozenset[int]:
    """Headings, page furniture, the heads of tables, lines without a word, and the title of the record itself."""
    heads = {n for section in context.sections for n in range(section.line, section.heading_last_line + 1)}
    others = {line.number for line in context.lines if not line.is_blank and _is_structure(context, line)}
    return frozenset(heads | others)


def _is_structure(context: Context, line: Line) -> bool:
    zone = context.zones[line.number - 1]
    if zone is Zone.FURNITURE or line.hint.is_header or not _WORDLIKE.search(line.text):
        return True
    return zone is Zone.FRONT and len(line.text) < _LONGEST_TITLE and names_record(line.text)
