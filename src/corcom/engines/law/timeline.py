"""One State's way into and out of a convention: signature, consent, entry into force, withdrawal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry, entry_into_force_of
from corcom.engines.law.record import by_state
from corcom.engines.law.rulebook import Rulebook
from corcom.kernel.dates import DateRange
from corcom.kernel.treaty import ArmedConflict, TreatyAction
from corcom.kernel.words import Certainty, StateStatus, TreatyActionKind


@dataclass(frozen=True, slots=True)
class Membership:
    """A time under the convention: from an instrument of consent to the effect of a withdrawal.

    `entry_into_force_on` is None while the convention waits for instruments. `ends_on` is the first day no longer bound; None without a
    notice, or while an armed conflict holds it up: `conflict` is the last that did.
    """

    consent: TreatyAction
    entry_into_force_on: date | None
    notice: TreatyAction | None = None
    ends_on: date | None = None
    conflict: ArmedConflict | None = None

    def binds_on(self, day: date) -> bool:
        """Whether the State is bound on the day."""
        entered = self.entry_into_force_on is not None and self.entry_into_force_on <= day
        return entered and (self.ends_on is None or day < self.ends_on)

    @property
    def certainty(self) -> Certainty:
        """How sure entry into force is: tentative when the day of the instrument is and no source published the day that follows."""
        published = self.consent.published_effective_on
        sure = self.consent.certainty is Certainty.CONFIRMED or (published and published == self.entry_into_force_on)
        return Certainty.CONFIRMED if sure else Certainty.TENTATIVE


@dataclass(frozen=True, slots=True)
class Timeline:
    """All acts of a State in the order of their days, and what follows from them."""

    iso3: str
    acts: tuple[TreatyAction, ...] = ()
    signature: TreatyAction | None = None
    memberships: tuple[Membership, ...] = ()

    def membership_on(self, day: date) -> Membership | None:
        """The last time under the convention that began with an instrument deposited by the day."""
        return next((m for m in reversed(self.memberships) if m.consent.on <= day), None)

    def status_on(self, day: date) -> StateStatus:
        """Where the State stands on the day."""
        if self.memberships:
            if any(m.binds_on(day) for m in self.memberships):
                return StateStatus.STATE_PARTY
            last = self.membership_on(day)
            if last is not None:
                left = last.ends_on is not None and last.ends_on <= day
                return StateStatus.WITHDRAWN if left else StateStatus.CONSENTED_NOT_IN_FORCE
        if self.signature is not None and self.signature.on <= day:
            return StateStatus.SIGNATORY
        return StateStatus.NOT_JOINED


def _effect_of(rules: Rulebook, received_on: date, conflicts: Iterable[ArmedConflict]) -> tuple[date | None, ArmedConflict | None]:
    """The day from which a withdrawal has effect, None while a conflict without an end holds it up; and the last conflict that did.

    Only a conflict that goes on at the end of the wait matters; the first day after it is the day of effect then.
    """
    effect, held_up_by = rules.withdrawal.wait.after(received_on), None
    if not rules.withdrawal.armed_conflict_delays:
        return effect, None
    for conflict in sorted(conflicts, key=lambda c: c.days.start or date.min):
        if effect in conflict.days:
            held_up_by = conflict
            if conflict.days.end is None:
                return None, conflict
            effect = conflict.days.end
    return effect, held_up_by


def conflicts_known(conflicts: Iterable[ArmedConflict], on: date) -> tuple[ArmedConflict, ...]:
    """The conflicts that had begun by a day, as known on it: one that ends later goes on."""
    begun = (conflict for conflict in conflicts if conflict.days.start is None or conflict.days.start <= on)
    return tuple(
        replace(conflict, days=DateRange(conflict.days.start, None)) if conflict.days.end and conflict.days.end > on else conflict
        for conflict in begun
    )


def timelines(
    rules: Rulebook, actions: Iterable[TreatyAction], entry: ConventionEntry, *, conflicts: Iterable[ArmedConflict] = ()
) -> dict[str, Timeline]:
    """The timeline of every State with an act, by its code. The acts may come in any order."""
    wars = by_state(conflicts)
    return {iso3: timeline_of(rules, iso3, acts, entry, conflicts=wars.get(iso3, ())) for iso3, acts in by_state(actions).items()}


def timeline_of(
    rules: Rulebook,
    iso3: str,
    acts: Iterable[TreatyAction],
    entry: ConventionEntry,
    *,
    conflicts: Iterable[ArmedConflict] = (),
) -> Timeline:
    """The timeline of one State from its acts."""
    ordered = tuple(sorted(acts, key=lambda act: act.on))
    return Timeline(
        iso3=iso3,
        acts=ordered,
        signature=_first_of(ordered, TreatyActionKind.SIGNATURE),
        memberships=tuple(_memberships(rules, ordered, entry, conflicts)),
    )


def _first_of(acts: Iterable[TreatyAction], kind: TreatyActionKind) -> TreatyAction | None:
    return next((act for act in acts if act.kind is kind), None)


def _memberships(
    rules: Rulebook, ordered: Iterable[TreatyAction], entry: ConventionEntry, conflicts: Iterable[ArmedConflict]
) -> Iterable[Membership]:
    """Each instrument up to the notice that ends it; a second instrument without a notice between changes nothing."""
    consent: TreatyAction | None = None
    entered: date | None = None
    for act in ordered:
        if consent is None and act.kind in rules.consent.kinds:
            consent, entered = act, entry_into_force_of(rules, act.on, entry)
        elif consent is not None and act.kind is TreatyActionKind.WITHDRAWAL:
            yield Membership(consent, entered, act, *_effect_of(rules, act.on, conflicts))
            consent = None
    if consent is not None:
        yield Membership(consent, entered)
