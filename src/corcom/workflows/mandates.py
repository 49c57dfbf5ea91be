"""Acts on the roster: a mandate recorded, corrected or ended by hand, with its source in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from corcom.kernel.dates import DateRange, spelled
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import Office
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates import services as mandate_services
from corcom.registers.mandates.models import Mandate
from corcom.registers.on_record import supersede
from corcom.registers.parties.models import Organisation, State
from corcom.workflows.acts import act, require_words


@dataclass(frozen=True, slots=True)
class MandateSaid:
    """A mandate as a person says it: holder, office, theme, term `[start, end)` and the words of the term."""

    holder: State | Organisation
    office: str
    theme: str = ""
    start: date | None = None
    end: date | None = None
    term_words: str = ""
    note: str = ""


class OnRosterAlready(Refusal):
    """The same holder has the same charge for the same term."""


class HeldAtOnce(Refusal):
    """Another mandate of the charge shares days with this one; recorded all the same once a person says that it is so."""


def record_mandate(said: MandateSaid, *, convention: str, source_words: str, person: Any, despite: bool = False) -> Mandate:
    """Put a mandate on the roster.

    Args:
        despite: the person saw that another mandate of the charge shares days with it, and says that it is so all the same.

    Raises:
        BadInput: a coordinator without a theme, or a term that ends before it starts.
        OnRosterAlready: the same mandate stands.
        HeldAtOnce: see `despite`.
        Refusal: no source.
    """
    source = require_words(source_words, "the source")
    _check(said)
    _look_beside(said, convention, despite=despite)
    with act("record_mandate", person=person, convention=convention, source=source) as doing:
        mandate = _add(said, convention=convention, source=source, citation=None, person=person)
        doing.touch(mandate)
        doing.summary = f"Recorded: {mandate}"
    return mandate


def correct_mandate(old: Mandate, said: MandateSaid, *, source_words: str, why: str, person: Any, despite: bool = False) -> Mandate:
    """Put a corrected mandate in the place of one; the old one stays on record, superseded.

    Raises:
        BadInput, Refusal: as `record_mandate`; somebody else corrected it meanwhile.
    """
    reason = require_words(why, "why it is corrected")
    _check(said)
    _look_beside(said, old.convention, without=old, despite=despite)
    with act("correct_mandate", person=person, convention=old.convention, why=reason, source=source_words) as doing:
        fresh = Mandate.objects.select_for_update().get(pk=old.pk)
        if fresh.superseded_at is not None:
            message = "Somebody corrected this mandate in the meantime. Look at the roster and correct the present one."
            raise BadInput(message)
        source = source_words.strip()
        supersede(fresh, None, reason=reason)  # makes room first: the same mandate stands once
        mandate = _add(said, convention=old.convention, source=source or old.source_words, citation=old.citation, person=person)
        supersede(fresh, mandate, reason=reason)
        fresh.attendances.update(mandate=mandate)
        fresh.owned_action_points.update(mandate=mandate)
        doing.touch(mandate, fresh)
        doing.summary = f"Corrected: {mandate}"
    return mandate


def _check(said: MandateSaid) -> None:
    if said.office == Office.COORDINATOR and not said.theme:
        message = "A coordinator has a theme: choose one."
        raise BadInput(message)
    if said.start and said.end and said.start >= said.end:
        message = f"The term came in as {said.start} to {said.end}; the end is the first day on which it no longer holds, after the start."
        raise BadInput(message)


def _look_beside(said: MandateSaid, convention: str, *, despite: bool, without: Mandate | None = None) -> None:
    """Refuse the same mandate a second time; ask where the charge is held by somebody already on some of these days."""
    office, term = Office(said.office), DateRange(said.start, said.end)
    held = mandates.mandates_beside(
        convention, holder=said.holder, office=said.office, theme=said.theme, term=term, alone=office.is_held_alone
    )
    others = [row for row in held if without is None or row.pk != without.pk]
    if any(_is_same(row, said) for row in others):
        raise OnRosterAlready(_already(said))
    if others and not despite:
        alone = (
            f"The office of {said.office} is held by one at a time" if office.is_held_alone else "One holds the same charge once at a time"
        )
        held_words = "; ".join(f"{row.holder} {_term(row.start, row.end)}" for row in others)
        message = (
            f"“{said.holder}, {_term(said.start, said.end)}” came in. {alone}, and on some of these days it is on the roster already: "
            f"{held_words}. Change the term, correct or end the other mandate, or say that both hold."
        )
        raise HeldAtOnce(message)


def _is_same(row: Mandate, said: MandateSaid) -> bool:
    return row.holder == said.holder and (row.theme, row.start, row.end) == (said.theme, said.start, said.end)


def _already(said: MandateSaid) -> str:
    charge = " ".join(filter(None, [said.office, said.theme]))
    return (
        f"“{said.holder}, {charge}, {_term(said.start, said.end)}” came in, which is on the roster already. "
        "Correct that one if something of it is wrong, or give another holder, office, theme or term."
    )


def _term(start: date | None, end: date | None) -> str:
    return f"from {spelled(start) if start else 'an unknown day'} until {spelled(end) if end else 'an unknown day'}"


def _add(said: MandateSaid, *, convention: str, source: str, citation: Any, person: Any) -> Mandate:
    try:
        with transaction.atomic():
            return mandate_services.add_mandate(
                convention=convention,
                state=said.holder if isinstance(said.holder, State) else None,
                organisation=said.holder if isinstance(said.holder, Organisation) else None,
                office=said.office,
                theme=said.theme,
                start=said.start,
                end=said.end,
                term_words=said.term_words,
                note=said.note,
                citation=citation,
                source_words=source,
                person=person,
            )
    except IntegrityError as twice:  # somebody else recorded it in the same moment
        raise OnRosterAlready(_already(said)) from twice
