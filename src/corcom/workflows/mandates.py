"""Acts on the roster: a mandate recorded, corrected or ended by hand, with its source in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.kernel.words import Office
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


def record_mandate(said: MandateSaid, *, convention: str, source_words: str, person: Any) -> Mandate:
    """Put a mandate on the roster.

    Raises:
        BadInput: a coordinator without a theme, or a term that ends before it starts.
        Refusal: no source.
    """
    source = require_words(source_words, "the source")
    _check(said)
    with act("record_mandate", person=person, convention=convention, source=source) as doing:
        mandate = _add(said, convention=convention, source=source, citation=None, person=person)
        doing.touch(mandate)
        doing.summary = f"Recorded: {mandate}"
    return mandate


def correct_mandate(old: Mandate, said: MandateSaid, *, source_words: str, why: str, person: Any) -> Mandate:
    """Put a corrected mandate in the place of one; the old one stays on record, superseded.

    Raises:
        BadInput, Refusal: as `record_mandate`; somebody else corrected it meanwhile.
    """
    reason = require_words(why, "why it is corrected")
    _check(said)
    with act("correct_mandate", person=person, convention=old.convention, why=reason, source=source_words) as doing:
        fresh = Mandate.objects.select_for_update().get(pk=old.pk)
        if fresh.superseded_at is not None:
            message = "Somebody corrected this mandate in the meantime. Look at the roster and correct the present one."
            raise BadInput(message)
        source = source_words.strip()
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


def _add(said: MandateSaid, *, convention: str, source: str, citation: Any, person: Any) -> Mandate:
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
