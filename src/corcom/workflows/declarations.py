"""Acts on declarations: what States declared beside their acts, reservations, objections. Kept apart, since no date follows from them.

Where the convention allows no reservation, a statement that is described as one is kept as what it is called, and the record says what
the convention says; it moves nothing. Provisional application is a treaty action, since the law computes with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.engines.law.steps import remark, step
from corcom.kernel.dates import spelled
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.sources import Step
from corcom.kernel.states import states_by_iso3
from corcom.registers.on_record import supersede
from corcom.registers.treaty import queries, services
from corcom.registers.treaty.models import DeclarationRecord
from corcom.workflows.acts import require_words
from corcom.workflows.citing import citation_of
from corcom.workflows.clock_acts import act_on_clock


class NoSuchDeclaration(Refusal):
    """No declaration stands under the number."""


class AlreadyOnRecord(Refusal):
    """The same declaration stands on record."""


@dataclass(frozen=True, slots=True)
class DeclarationSaid:
    """A declaration as a person says it. With the number of a document, `text` is quoted from it; `about` is the State objected to."""

    iso3: str
    kind: str
    made_on: date
    text: str
    about: str = ""
    document: int | None = None

    @property
    def in_words(self) -> str:
        """One line: "Iraq, interpretative declaration, 14 May 2013"."""
        name = states_by_iso3()[self.iso3].short_name
        return f"{name}, {self.kind.replace('-', ' ')}, {spelled(self.made_on)}"


def reservation_steps(convention: str) -> tuple[Step, ...]:
    """What the convention says of reservations, as the step behind every row that is called one; none without rules."""
    rules = rulebook(convention) if convention in known_conventions() else None
    if rules is None or rules.reservations is None:
        return ()
    inputs = {"described as": "reservation"}
    said = step(rules, rules.reservations, inputs, "allowed" if rules.reservations_allowed else "not allowed")
    return (said, remark("What is declared is kept apart from treaty actions.", {}, "no date follows from it"))


def record_declaration(said: DeclarationSaid, *, convention: str, source_words: str, person: Any) -> DeclarationRecord:
    """Put a declaration, reservation or objection on record; no date follows from it.

    Raises:
        AlreadyOnRecord: the same words of the State stand on record under that day.
        BadInput: an unknown kind, or a State objected to where nothing is objected to.
        NotQuoted: a document was named that does not hold the words.
        Refusal: no words, or no source.
    """
    source = require_words(source_words, "the source")
    with act_on_clock("record_declaration", person=person, convention=convention, source=source) as doing:
        columns = _columns(said, convention, person)
        if queries.declarations(convention).filter(state_id=said.iso3, made_on=said.made_on, text=columns["text"]).exists():
            message = f"{said.in_words} is on record already in these words. Correct the one that stands if something of it is wrong."
            raise AlreadyOnRecord(message)
        row = services.add_declaration(**columns, source_words=source, recorded_by=person)
        doing.touch(row)
        doing.summary = f"Recorded: {said.in_words}{_not_allowed(said, convention)}"
    return row


def correct_declaration(pk: int, said: DeclarationSaid, *, convention: str, source_words: str, why: str, person: Any) -> DeclarationRecord:
    """Put corrected words in the place of a declaration; the old row stays, superseded, with the reason.

    Raises:
        NoSuchDeclaration: somebody corrected it in the meantime.
        Refusal: nothing changes, or what `record_declaration` refuses.
    """
    reason = require_words(why, "why it is corrected")
    with act_on_clock("correct_declaration", person=person, convention=convention, why=reason, source=source_words) as doing:
        old = _standing(pk, convention)
        columns = _columns(said, convention, person) | {"source_words": source_words.strip() or old.source_words}
        if said.document is None and columns["text"] == old.text:
            columns["citation"] = old.citation
        if all(getattr(old, name) == value for name, value in columns.items()):
            message = "Nothing of this declaration is different from what stands. Change a field, or leave it as it is."
            raise AlreadyOnRecord(message)
        row = _in_its_place(old, columns, reason, person)
        doing.touch(row, old)
        doing.summary = f"Corrected: {said.in_words}{_not_allowed(said, convention)}"
    return row


def withdraw_declaration(pk: int, *, withdrawn_on: date, convention: str, source_words: str, person: Any) -> DeclarationRecord:
    """Record that the State took its declaration, reservation or objection back; it stays readable, as withdrawn from that day.

    Raises:
        BadInput: it was withdrawn before it was made.
        NoSuchDeclaration: it does not stand.
    """
    source = require_words(source_words, "the source")
    with act_on_clock("withdraw_declaration", person=person, convention=convention, source=source) as doing:
        old = _standing(pk, convention)
        if withdrawn_on < old.made_on:
            message = f"{withdrawn_on.isoformat()} lies before {old.made_on.isoformat()}, when it was made. Give the day of the withdrawal."
            raise BadInput(message)
        reason = f"Withdrawn by the State on {spelled(withdrawn_on)}"
        row = _in_its_place(old, {"withdrawn_on": withdrawn_on, "withdrawal_source": source}, reason, person)
        doing.touch(row, old)
        doing.summary = f"Withdrawn on {spelled(withdrawn_on)}: {row}"
    return row


def take_off_declaration(pk: int, *, convention: str, why: str, person: Any) -> DeclarationRecord:
    """Take a declaration off the record that was never made; it stays readable, with the reason."""
    reason = require_words(why, "why it is taken off the record")
    with act_on_clock("take_off_declaration", person=person, convention=convention, why=reason) as doing:
        old = _standing(pk, convention)
        supersede(old, None, reason=reason)
        doing.touch(old)
        doing.summary = f"Taken off the record: {old}"
    return old


_CARRIED = (
    "convention",
    "state_id",
    "kind",
    "made_on",
    "text",
    "about_id",
    "citation",
    "source_words",
    "withdrawn_on",
    "withdrawal_source",
)


def _in_its_place(old: DeclarationRecord, columns: dict[str, Any], reason: str, person: Any) -> DeclarationRecord:
    row = services.add_declaration(**{name: getattr(old, name) for name in _CARRIED} | columns, recorded_by=person)
    supersede(old, row, reason=reason)
    return row


def _columns(said: DeclarationSaid, convention: str, person: Any) -> dict[str, Any]:
    text = require_words(said.text, "what was declared")
    if said.kind not in DeclarationRecord.KINDS:
        message = f"“{said.kind}” is no kind of declaration; accepted: {', '.join(DeclarationRecord.KINDS)}."
        raise BadInput(message)
    if said.about and said.kind != DeclarationRecord.OBJECTION:
        message = "Only an objection is about the declaration of another State. Choose “objection”, or leave that State empty."
        raise BadInput(message)
    cited = citation_of(said.document, text, convention=convention, person=person) if said.document else None
    return {
        "convention": convention,
        "state_id": said.iso3,
        "kind": said.kind,
        "made_on": said.made_on,
        "text": cited.quote if cited else text,
        "about_id": said.about or None,
        "citation": cited.as_dict() if cited else None,
    }


def _not_allowed(said: DeclarationSaid, convention: str) -> str:
    """What the audit adds to a reservation that the convention does not allow."""
    rules = rulebook(convention) if convention in known_conventions() else None
    if said.kind != DeclarationRecord.RESERVATION or rules is None or rules.reservations is None or rules.reservations_allowed:
        return ""
    return f"; article {rules.reservations.article} allows no reservations"


def _standing(pk: int, convention: str) -> DeclarationRecord:
    old = queries.declaration_with_id(convention, pk)
    if old is None:
        message = "This declaration is not on record any more: somebody corrected it. Look at the State's page and correct what stands."
        raise NoSuchDeclaration(message)
    return old
