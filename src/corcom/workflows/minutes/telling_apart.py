"""A person says that a proposal is another thing than the record that it looks like, or takes that back."""

from __future__ import annotations

from typing import Any

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ProposalRecord
from corcom.workflows.acts import act
from corcom.workflows.minutes.comparing import compare_again
from corcom.workflows.minutes.deciding import WAITING, own_proposal
from corcom.workflows.minutes.kind_words import one

CAN_BE_ANOTHER = (
    ProposalKind.MEETING,
    ProposalKind.AGENDA_ITEM,
    ProposalKind.STATEMENT,
    ProposalKind.ACTION_POINT,
    ProposalKind.DECISION,
    ProposalKind.EVENT,
    ProposalKind.STATUS_NEWS,
)


def tell_apart(proposal: ProposalRecord, *, person: Any, apart: bool = True, revision: int | None = None) -> ProposalRecord:
    """Hold a proposal for another thing than any record, so that confirming it makes a record of its own; or compare it again.

    Raises:
        Refusal: it is decided, in another's hands or changed meanwhile; or it is about somebody, who cannot be somebody else.
    """
    kind = ProposalKind(proposal.kind)
    if kind not in CAN_BE_ANOTHER:
        message = f"“{one(proposal.kind)}” came in; whom it is about tells what it is, so there is no other one. Correct or reject it."
        raise Refusal(message)
    with act("tell_apart", person=person, convention=proposal.reading.convention) as doing:
        mine = proposal_services.tell_apart(own_proposal(proposal, person, revision), apart=apart)
        compare_again([mine, *_hanging_on(mine)])
        doing.touch(mine)
        verb = "Held for another one" if apart else "Compared with the record again"
        doing.summary = f"{verb}: {one(mine.kind)}, proposed at line {mine.line}"
    return mine


def _hanging_on(proposal: ProposalRecord) -> list[ProposalRecord]:
    """All else that waits is compared anew with another meeting, or with none."""
    if proposal.kind != ProposalKind.MEETING:
        return []
    waiting = proposal.reading.proposals.filter(state__in=WAITING).exclude(pk=proposal.pk)
    return list(waiting.select_related("reading"))
