"""A proposal confirmed as a person sees it: names settled, fields corrected, put on record; all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from corcom.kernel.errors import BadInput
from corcom.kernel.states import folded
from corcom.registers.parties import services as party_services
from corcom.registers.proposals.models import ProposalRecord
from corcom.workflows.minutes.comparing import compare_again
from corcom.workflows.minutes.deciding import NothingConfirmed, Outcome, confirm_proposals, correct_proposal
from corcom.workflows.minutes.naming import Names, names_for
from corcom.workflows.minutes.withdrawing import settle_name

KNOWN, NEW, CLASS, PERSON = "known", "new", "class", "person"
KEPT_AS_WORDS = (CLASS, PERSON)
_LISTS_OF_NAMES = ("owners", "speakers")
_NAMES = ("name", "state")


@dataclass(frozen=True, slots=True)
class NameSaid:
    """What a person said of a printed name: for whom it stands, in words; `sort` is known, new (organisation), person or class (several).

    `remember` keeps it for every later document; otherwise only this proposal is changed.
    """

    printed: str
    stands_for: str
    sort: str = KNOWN
    remember: bool = True


def confirm_as_seen(
    proposal: ProposalRecord,
    values: dict[str, Any],
    *,
    person: Any,
    revision: int | None = None,
    names: Sequence[NameSaid] = (),
    replace_different: bool = False,
) -> Outcome:
    """Settle the names, keep the correction if there is one, and confirm.

    Raises:
        BadInput: a name or a value cannot be recorded.
        Refusal: decided already, changed meanwhile, in another's hands, or not to be recorded; nothing was changed.
    """
    try:
        with transaction.atomic():
            said = settle_names(proposal, values, names, person=person)
            if said != proposal.settled_values:
                correct_proposal(proposal, said, person=person, revision=revision)
                revision = None
            revisions = {} if revision is None else {proposal.pk: revision}
            outcome = confirm_proposals(
                proposal.reading, [proposal.pk], person=person, revisions=revisions, replace_different=replace_different
            )
            _refuse_when_left(outcome, proposal)
            return outcome
    except NothingConfirmed:
        compare_again([ProposalRecord.objects.select_related("reading").get(pk=proposal.pk)])
        raise


def correct_as_seen(
    proposal: ProposalRecord, values: dict[str, Any], *, person: Any, revision: int | None = None, names: Sequence[NameSaid] = ()
) -> ProposalRecord:
    """Settle the names and keep the correction; the proposal still waits.

    Raises:
        BadInput: a name or a value cannot be recorded.
        Refusal: decided already, changed meanwhile, or in another's hands.
    """
    with transaction.atomic():
        said = settle_names(proposal, values, names, person=person)
        return correct_proposal(proposal, said, person=person, revision=revision)


def settle_names(proposal: ProposalRecord, values: dict[str, Any], names: Sequence[NameSaid], *, person: Any) -> dict[str, Any]:
    """Remember names; those not to be remembered are written into the values instead, which are returned.

    Raises:
        BadInput: nobody on this desk has the name.
    """
    given = [name for name in names if name.stands_for.strip() or name.sort in KEPT_AS_WORDS]
    if not given:
        return values
    known, said = names_for(proposal.reading.convention, None), values
    for name in given:
        key = _party_key(known, name)
        if name.remember:
            settle_name(name.printed, key, convention=proposal.reading.convention, person=person)
        else:
            said = _renamed(said, name.printed, name.stands_for.strip() or name.printed)
    return said


def _party_key(known: Names, name: NameSaid) -> str:
    words = name.stands_for.strip()
    if name.sort in KEPT_AS_WORDS:
        return f"class:{(words or name.printed.strip())[:100]}"
    party = known.party(words)
    if party.is_settled:
        return party.key
    if name.sort == NEW:
        key = folded(words).replace(" ", "-")[:60]
        made = party_services.keep_organisation(
            key, name=words[:200], source_words=f"Named by a person who reviewed minutes: “{name.printed}”"
        )
        return f"organisation:{made.key}"
    message = (
        f"“{words}” came in for “{name.printed}”, but no State or organisation of this desk has that name. Choose one from the list, "
        "or say that it is a new organisation, a person, or several owners together."
    )
    raise BadInput(message)


def _renamed(values: dict[str, Any], printed: str, name: str) -> dict[str, Any]:
    renamed = dict(values)
    for key in _NAMES:
        if renamed.get(key) == printed:
            renamed[key] = name
    for key in _LISTS_OF_NAMES:
        if printed in (renamed.get(key) or []):
            renamed[key] = [name if entry == printed else entry for entry in renamed[key]]
    return renamed


def _refuse_when_left(outcome: Outcome, proposal: ProposalRecord) -> None:
    """A meeting that came along must not hide that the proposal itself was left."""
    if any(left.pk == proposal.pk for left, _ in outcome.left):
        raise NothingConfirmed(outcome)
