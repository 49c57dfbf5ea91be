"""A wrong upload goes; a name is settled once."""

from __future__ import annotations

from typing import Any

from corcom.kernel.errors import Refusal
from corcom.registers.documents import services as document_services
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord, RememberedName
from corcom.workflows.acts import act, require_words


def withdraw_reading(reading: ReadingRecord, *, person: Any, why: str) -> ReadingRecord:
    """Take a wrong upload off the desk: its document is withdrawn with the reason, its waiting proposals with it.

    Raises:
        Refusal: facts were confirmed from it; they must be undone first.
    """
    words = require_words(why, "why the upload is withdrawn")
    with act("withdraw_reading", person=person, convention=reading.convention, why=words) as doing:
        held = proposal_services.lock_reading(reading.pk)
        count = held.proposals.filter(state=ProposalRecord.CONFIRMED).count()
        if count:
            message = f"{count} facts were confirmed from this document and lead back to it. Undo them first, then withdraw it."
            raise Refusal(message)
        proposal_services.withdraw_reading(held)
        document_services.withdraw(held.version.document, words)
        doing.touch(held, held.version.document)
        doing.summary = f"Withdrew {held.version.document.title}"
    return held


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
