"""Acts on the treaty register: a treaty action recorded, corrected or taken off, with everything that follows from it in the same act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from corcom.engines.law.acts import act_findings
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.dates import spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.sources import Finding
from corcom.kernel.states import states_by_iso3
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import Certainty, Severity, TreatyActionKind
from corcom.registers.on_record import supersede
from corcom.registers.treaty import queries, services
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.workflows.acts import require_words
from corcom.workflows.clock import desk_record
from corcom.workflows.clock_acts import act_on_clock, follow_up
from corcom.workflows.consequences import Consequences, consequences
from corcom.workflows.desk_day import desk_day


class AgainstTheRules(Refusal):
    """The act cannot stand under the convention's rules."""


class AlreadyOnRecord(Refusal):
    """The same act stands on record already."""


class NoSuchTreatyAction(Refusal):
    """No act stands under the number."""


@dataclass(frozen=True, slots=True)
class ActSaid:
    """A treaty action as a person says it. `on` is the day of signature, or on which the depositary received the instrument or notice."""

    iso3: str
    kind: TreatyActionKind
    on: date
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""

    @property
    def in_words(self) -> str:
        """One line: "Iraq, ratification, 14 May 2013"."""
        return f"{states_by_iso3()[self.iso3].short_name}, {self.kind.value.replace('-', ' ')}, {spelled(self.on)}"


@dataclass(frozen=True, slots=True)
class Preview:
    """What recording an act would mean: what the rules say of it, what is on record already, and what follows."""

    said: ActSaid
    findings: Sequence[Finding]
    known: TreatyActionRecord | None
    follows: Consequences

    @property
    def is_doubtful(self) -> bool:
        """Whether something speaks against the act that no rule forbids, such as a second signature."""
        return any(finding.severity is Severity.WARNING for finding in self.findings)

    @property
    def is_refused(self) -> bool:
        """Whether a rule stops the act."""
        return any(finding.severity is Severity.STOP for finding in self.findings)


def preview_treaty_action(said: ActSaid, *, convention: str, instead_of: TreatyActionRecord | None = None) -> Preview:
    """What would follow from an act, or from a correction of one; nothing is saved.

    The day looked at is the desk day, or the day of the act if that is later.
    """
    record = desk_record(convention)
    leaving = instead_of or queries.same_act(convention, said.iso3, said.kind.value, said.on)
    before = _without(record, leaving.value if leaving else None)
    after = replace(before, actions=(*before.actions, _value(said, convention, "")))
    day = max(desk_day(), said.on)
    shown_before = record if instead_of else before
    return Preview(
        said=said,
        findings=_findings(convention, before, after, said),
        known=None if instead_of else leaving,
        follows=consequences(convention, said.iso3, before=shown_before, after=after, on=day),
    )


def record_treaty_action(said: ActSaid, *, convention: str, source_words: str, person: Any) -> TreatyActionRecord:
    """Put an act on record and compute what follows. An act that is known already keeps its place and gains the further source.

    Raises:
        AgainstTheRules: a rule stops it.
        AlreadyOnRecord: it is known, from this very source.
        Refusal: no source.
    """
    source = require_words(source_words, "the source")
    with act_on_clock("record_treaty_action", person=person, convention=convention, source=source) as doing:
        preview = preview_treaty_action(said, convention=convention)
        _refuse_against_rules(preview)
        known = preview.known
        words = _joined(known, source) if known else source
        value = replace(_value(said, convention, words), note=said.note or (known.note if known else ""))
        if known:
            value = replace(value, check=known.compared_with, published_effective_on=known.published_effective_on)
            supersede(known, None, reason=f"A further source: {source}")
            doing.touch(known)
        row = services.add_treaty_action(value, person=person)
        _point_to(known, row)
        doing.touch(row)
        words_of_act = f"A further source for {said.in_words}" if known else f"Recorded: {said.in_words}"
        follow_up(doing, convention, said=words_of_act, states=_states(preview.follows))
    return row


def correct_treaty_action(pk: int, said: ActSaid, *, convention: str, source_words: str, why: str, person: Any) -> TreatyActionRecord:
    """Put a corrected act in the place of one; the old one stays, superseded, with the reason.

    Raises:
        AgainstTheRules: a rule stops the corrected act.
        AlreadyOnRecord: it is another act that is on record already.
        NoSuchTreatyAction: somebody corrected it in the meantime.
        Refusal: nothing changes, or no reason.
    """
    reason = require_words(why, "why it is corrected")
    with act_on_clock("correct_treaty_action", person=person, convention=convention, why=reason, source=source_words) as doing:
        old = _standing(pk, convention)
        source = source_words.strip() or old.source_words
        value = replace(_value(said, convention, source), check=old.compared_with, published_effective_on=old.published_effective_on)
        _refuse_no_change(old, value)
        other = queries.same_act(convention, said.iso3, said.kind.value, said.on)
        if other is not None and other.pk != old.pk:
            message = f"{said.in_words} is on record already, from: {other.source_words}. Take this one off the record instead."
            raise AlreadyOnRecord(message)
        preview = preview_treaty_action(said, convention=convention, instead_of=old)
        _refuse_against_rules(preview)
        supersede(old, None, reason=reason)
        row = services.add_treaty_action(value, person=person)
        _point_to(old, row)
        states = _states(preview.follows)
        doing.touch(row, old)
        follow_up(doing, convention, said=f"Corrected: {said.in_words}", states=states and {*states, old.state_id})
    return row


def take_off_treaty_action(pk: int, *, convention: str, why: str, person: Any) -> TreatyActionRecord:
    """Take an act off the record that never happened; it stays readable, with the reason."""
    reason = require_words(why, "why it is taken off the record")
    with act_on_clock("take_off_treaty_action", person=person, convention=convention, why=reason) as doing:
        old = _standing(pk, convention)
        supersede(old, None, reason=reason)
        doing.touch(old)
        follow_up(doing, convention, said=f"Taken off the record: {old}", states=None)
    return old


def _value(said: ActSaid, convention: str, source: str) -> TreatyAction:
    return TreatyAction(convention, said.iso3, said.kind, said.on, source=source, note=said.note.strip(), certainty=said.certainty)


def _without(record: Record, known: TreatyAction | None) -> Record:
    return replace(record, actions=tuple(act for act in record.actions if act != known)) if known else record


def _findings(convention: str, before: Record, after: Record, said: ActSaid) -> Sequence[Finding]:
    rules = rulebook(convention)
    already = set(act_findings(rules, before.actions))
    found = [finding for finding in act_findings(rules, after.actions) if finding not in already]
    if said.on > desk_day():
        message = f"{spelled(said.on)} lies after the day of this desk, {spelled(desk_day())}: what follows shows from then on."
        found.append(Finding("after-the-desk-day", Severity.NOTE, message))
    return tuple(found)


def _refuse_against_rules(preview: Preview) -> None:
    if preview.is_refused:
        raise AgainstTheRules(" ".join(finding.message for finding in preview.findings if finding.severity is Severity.STOP))


def _refuse_no_change(old: TreatyActionRecord, value: TreatyAction) -> None:
    if old.value == value:
        message = "Nothing of this act is different from what stands. Change a field, or leave it as it is."
        raise AlreadyOnRecord(message)


def _joined(known: TreatyActionRecord, source: str) -> str:
    """The sources of a known act with one more; refuses one that is there already."""
    if source in known.source_words:
        message = f"{known} is on record already, from: {known.source_words}. Give another source, or correct the act that stands."
        raise AlreadyOnRecord(message)
    return f"{known.source_words}; {source}"


def _standing(pk: int, convention: str) -> TreatyActionRecord:
    old = queries.treaty_action_with_id(convention, pk)
    if old is None:
        message = "This act is not on record any more: somebody corrected it. Look at the State's page and correct what stands."
        raise NoSuchTreatyAction(message)
    return old


def _point_to(old: TreatyActionRecord | None, row: TreatyActionRecord) -> None:
    if old is not None:
        supersede(old, row, reason=old.superseded_reason)


def _states(follows: Consequences) -> set[str] | None:
    """The States whose obligations can differ: this one, or all when the convention's own entry into force moves."""
    return None if follows.moves_convention else {follows.state.iso3}
