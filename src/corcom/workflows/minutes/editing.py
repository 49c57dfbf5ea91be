"""Proposals that a person makes: from selected text, by splitting one in two, by merging two into one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.board import meeting_day
from corcom.workflows.minutes.comparing import compare_again
from corcom.workflows.minutes.deciding import WAITING
from corcom.workflows.minutes.kind_words import one
from corcom.workflows.minutes.prefilling import first_values
from corcom.workflows.passages import BY_HAND, Selection, citation_in

_MAIN_WORDS = {
    ProposalKind.STATEMENT: "text",
    ProposalKind.ACTION_POINT: "what",
    ProposalKind.EVENT: "what",
    ProposalKind.DECISION: "what",
    ProposalKind.STATUS_NEWS: "stage",
    ProposalKind.AGENDA_ITEM: "title",
    ProposalKind.DOCUMENT: "title",
    ProposalKind.ATTENDEE: "name",
    ProposalKind.ABSENCE: "name",
    ProposalKind.MEETING: "body",
    ProposalKind.GROUP_MEMBER: "name",
}


def citation_of(reading: ReadingRecord, selection: Selection, *, rule: str = BY_HAND) -> dict[str, Any]:
    """The citation of selected words of the text that was read; raises BadInput when nothing of it is selected."""
    return citation_in(reading.text, selection, rule=rule)


def values_from_selection(kind: ProposalKind, quote: str) -> dict[str, Any]:
    """First values for a proposal made from selected text: the words themselves, on one line."""
    return {_MAIN_WORDS[kind]: " ".join(quote.split())}


def add_proposal(
    reading: ReadingRecord, *, kind: ProposalKind, selection: Selection, values: dict[str, Any], person: Any
) -> ProposalRecord:
    """Add what the reader missed, from selected text. It waits to be confirmed like any other; what is missing is asked for then.

    Raises:
        BadInput: nothing is selected, or it lies outside the text.
    """
    with act("add_proposal", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        citation = citation_of(held, selection)
        found = first_values(kind, citation["quote"], on=meeting_day(held))
        full = {**values_from_selection(kind, citation["quote"]), **found, **values}
        added = proposal_services.add_by_person(
            held, kind=kind.value, values=full, citation=citation, position=_position(held, citation["start"]), person=person
        )
        compare_again([added])
        doing.touch(added)
        doing.summary = f"Added {one(kind)} from line {added.line}"
    return added


def split_proposal(proposal: ProposalRecord, parts: Sequence[str], *, person: Any) -> list[ProposalRecord]:
    """Replace one proposal by two or more, each with its own words; all else is taken over.

    Raises:
        BadInput: fewer than two parts.
        Refusal: the proposal is decided already.
    """
    words = [part.strip() for part in parts if part.strip()]
    if len(words) < 2:
        message = f"{len(words)} part came in; write each part on a line of its own, at least two."
        raise BadInput(message)
    with act("split_proposal", person=person, convention=proposal.reading.convention) as doing:
        held = proposal_services.lock_reading(proposal.reading_id)
        fresh = _waiting(held, [proposal.pk])[0]
        key = _MAIN_WORDS[ProposalKind(fresh.kind)]
        made = [
            proposal_services.add_by_person(
                held,
                kind=fresh.kind,
                values={**fresh.settled_values, key: [part] if isinstance(fresh.settled_values.get(key), list) else part},
                citation=_citation_of_part(held, fresh, part),
                position=fresh.position + place,
                person=person,
            )
            for place, part in enumerate(words)
        ]
        proposal_services.set_state(fresh, ProposalRecord.REPLACED, person=person, note="Split")
        compare_again(made)
        doing.touch(fresh, *made)
        doing.summary = f"Split {one(fresh.kind)} at line {fresh.line} into {len(made)}"
    return made


def merge_proposals(reading: ReadingRecord, chosen: Sequence[int], *, person: Any) -> ProposalRecord:
    """Replace proposals of one kind by one: words joined in the order of the text, lists united, the rest from the first.

    Raises:
        BadInput: fewer than two, or of different kinds.
        Refusal: one of them is decided already.
    """
    with act("merge_proposals", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        rows = _waiting(held, chosen)
        if len(rows) < 2 or len({row.kind for row in rows}) > 1:
            message = f"{len(rows)} proposals of {len({row.kind for row in rows})} kinds came in; choose at least two of the same kind."
            raise BadInput(message)
        first, last = rows[0], max(rows, key=lambda row: row.end)
        made = proposal_services.add_by_person(
            held,
            kind=first.kind,
            values=_merged([row.settled_values for row in rows], _MAIN_WORDS[ProposalKind(first.kind)]),
            citation=citation_of(held, Selection(min(row.start for row in rows), last.end)),
            position=first.position,
            person=person,
        )
        for row in rows:
            proposal_services.set_state(row, ProposalRecord.REPLACED, person=person, note="Merged")
        compare_again([made])
        doing.touch(made, *rows)
        doing.summary = f"Merged {len(rows)} proposals at line {first.line}"
    return made


def _waiting(reading: ReadingRecord, chosen: Sequence[int]) -> list[ProposalRecord]:
    rows = list(reading.proposals.filter(pk__in=chosen, state__in=WAITING).order_by("position", "start", "pk"))
    if len(rows) != len(set(chosen)):
        message = "One of these is decided already. Undo that first, or choose others."
        raise Refusal(message)
    return rows


def _citation_of_part(reading: ReadingRecord, proposal: ProposalRecord, part: str) -> dict[str, Any]:
    at = reading.text.text.find(part, proposal.start, proposal.end)
    span = Selection(at, at + len(part)) if at >= 0 else Selection(proposal.start, proposal.end)
    return citation_of(reading, span)


def _merged(values: list[dict[str, Any]], key: str) -> dict[str, Any]:
    merged = dict(values[0])
    for other in values[1:]:
        for name, value in other.items():
            mine = merged.get(name)
            if isinstance(mine, list) and isinstance(value, list):
                merged[name] = [*mine, *(entry for entry in value if entry not in mine)]
            elif name == key and value and value != mine:
                merged[name] = f"{mine} {value}".strip()
            elif not mine:
                merged[name] = value
    return merged


def _position(reading: ReadingRecord, start: int) -> int:
    before = reading.proposals.filter(start__lte=start).order_by("-position").first()
    return before.position + 1 if before else 1
