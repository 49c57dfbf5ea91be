"""Taking back what a person made of proposals: a split, a merge, an addition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corcom.kernel.errors import Refusal
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.deciding import WAITING


def take_back_edit(reading: ReadingRecord, *, made: Sequence[int], replaced: Sequence[int], person: Any) -> list[ProposalRecord]:
    """Put aside the proposals that an edit made and bring back those that it replaced (none for an addition).

    Raises:
        Refusal: one of those made is decided already, or the edit was taken back before.
    """
    with act("take_back_edit", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        new = list(held.proposals.filter(pk__in=made, state__in=WAITING, by_person=True))
        old = list(held.proposals.filter(pk__in=replaced, state=ProposalRecord.REPLACED))
        if not made or len(new) != len(set(made)) or len(old) != len(set(replaced)):
            message = "What came of this is decided or changed already, so it cannot be taken back whole. Undo those decisions first."
            raise Refusal(message)
        for proposal in new:
            proposal_services.set_state(proposal, ProposalRecord.REPLACED, person=person, note="Taken back")
        for proposal in old:
            proposal_services.set_state(proposal, ProposalRecord.AWAITING, person=person, note="")
        doing.touch(*new, *old)
        doing.summary = f"Took back an edit of {len(new) + len(old)} proposals"
    return old
