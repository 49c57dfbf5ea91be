"""A wrong upload goes; a name is settled once."""

from __future__ import annotations

from typing import Any

from corcom.kernel.errors import Refusal
from corcom.registers.documents import services as document_services
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord, RememberedName
from corcom.workflows.acts import Doing, act, require_words
from corcom.workflows.minutes.undoing import undo_chosen


def withdraw_reading(reading: ReadingRecord, *, person: Any, why: str, undo_first: bool = False) -> ReadingRecord:
    """Take a wrong upload off the desk: its document is withdrawn with the reason, its waiting proposals with it.

    Args:
        undo_first: whether the facts that were confirmed from it are taken off the record first, in the same act.

    Raises:
        Refusal: facts were confirmed from it and stay; the message says why.
    """
    words = require_words(why, "why the upload is withdrawn")
    with act("withdraw_reading", person=person, convention=reading.convention, why=words) as doing:
        held = proposal_services.lock_reading(reading.pk)
        count = _take_off_confirmed(held, doing, person=person, undo_first=undo_first)
        proposal_services.withdraw_reading(held)
        document_services.withdraw(held.version.document, words)
        doing.touch(held, held.version.document)
        doing.summary = f"Withdrew {held.version.document.title}"
        if count:
            doing.summary += f" and undid the decision on {count} {'proposal' if count == 1 else 'proposals'}"
    return held


def _take_off_confirmed(held: ReadingRecord, doing: Doing, *, person: Any, undo_first: bool) -> int:
    """Undo what was confirmed of the reading; returns how many facts that were."""
    numbers = list(held.proposals.filter(state=ProposalRecord.CONFIRMED).values_list("pk", flat=True))
    if numbers and not undo_first:
        message = (
            f"{len(numbers)} facts were confirmed from this document and lead back to it. "
            "Tick that they are taken off the record first, then withdraw it."
        )
        raise Refusal(message)
    kept = undo_chosen(held, numbers, doing, person=person)
    if kept.kept:
        message = f"{len(kept.kept)} of its {len(numbers)} facts cannot be undone, so it stays as it was. {kept.reasons}"
        raise Refusal(message)
    return len(numbers)


def settle_name(printed: str, party: str, *, convention: str, person: Any) -> RememberedName:
    """Remember for whom a printed name stands: `state:LAO`, `organisation:undp` or `class:all coordinators`.

    Raises:
        Refusal: no name was given.
    """
    name = require_words(printed, "the name as printed")
    with act("settle_name", person=person, convention=convention) as doing:
        remembered = proposal_services.remember_name(convention, name, party, person)
        doing.touch(remembered)
        doing.summary = str(remembered)
    return remembered
